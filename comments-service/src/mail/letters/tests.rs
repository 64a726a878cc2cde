use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::*;
use crate::comment::CommentId;
use crate::language::Language;
use crate::mail::{Drawn, Look, draw};
use crate::site_file::SiteBrand;
use crate::store::AnsweredComment;
use crate::thread::ThreadKey;

fn comment(name: &str, title: Option<&str>, markdown: &str) -> ToldComment {
    ToldComment {
        id: CommentId("c2".to_owned()),
        thread: ThreadKey::parse("fiber").unwrap(),
        name: name.to_owned(),
        title: title.map(str::to_owned),
        markdown: markdown.to_owned(),
        kind: None,
        promised_at: None,
        is_public: true,
        is_urgent: false,
        answers: Some(AnsweredComment {
            id: CommentId("c1".to_owned()),
            markdown: "Når kommer **fiberen** til Ytterøya?".to_owned(),
        }),
    }
}

fn told(comment: &ToldComment) -> Told<'_> {
    Told {
        comment,
        page: "Fiber til øyene",
        link: "https://blogg.fjordlys.example/fiber/#c-c2".to_owned(),
    }
}

fn drawn(letter: &Letter, language: Language) -> Drawn {
    let brand = SiteBrand::default();
    let look = Look {
        site: "Fjordlys-bloggen".to_owned(),
        home: "https://blogg.fjordlys.example/".to_owned(),
        colours: [
            [brand.accent, brand.background, brand.surface, brand.text],
            [
                brand.accent_dark,
                brand.background_dark,
                brand.surface_dark,
                brand.text_dark,
            ],
        ],
    };
    draw(letter, language, &look, &|link| match link {
        Link::Address(address) => address.clone(),
        Link::Act(act, _) => format!("https://svar.fjordlys.example{}KEY", act.path()),
    })
}

/// One of each kind, in a language.
fn letters(language: Language) -> Vec<Letter> {
    let zone = TimeZone::get("Europe/Oslo").unwrap();
    let words = Words {
        language,
        zone: &zone,
    };
    let to = MailAddress::parse("ola@leser.example").unwrap();
    let full = comment(
        "Ingrid Moe",
        Some("Rådgiver"),
        "Til høsten. Se [kartet](https://a.example).",
    );
    let mut holding = comment("Ingrid Moe", Some("Rådgiver"), "Vi spør dem som graver.");
    holding.kind = Some(ReplyKind::Holding);
    holding.promised_at = Some("2026-03-04T11:00:00Z".parse::<Timestamp>().unwrap());
    let reader = comment("Kari", None, "Det lurer jeg også på.");
    let mut urgent = comment("Ola", None, "Strømmen er borte!");
    urgent.is_urgent = true;
    urgent.is_public = false;
    let site = "Fjordlys-bloggen";
    let several = [told(&full), told(&reader)];
    [
        Some(confirmation(&words, &to, "Fiber til øyene", site)),
        answers(&words, &to, &[told(&full)]),
        answers(&words, &to, &[told(&holding)]),
        answers(&words, &to, &several),
        alert(&words, "ingrid", site, &[told(&reader)]),
        alert(&words, "ingrid", site, &[told(&urgent)]),
        alert(&words, "ingrid", site, &several),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn threat_08_every_letter_in_every_language() {
    for language in Language::ALL {
        let texts: Vec<String> = letters(language)
            .iter()
            .map(|letter| drawn(letter, language).text)
            .collect();
        assert!(
            texts
                .iter()
                .all(|text| !text.contains('⟦') && !text.contains("a.example"))
        );
        insta::assert_snapshot!(language.code(), texts.join("\n=====\n\n"));
    }
}

#[test]
fn a_letter_as_html() {
    let letters = letters(Language::NB);
    insta::assert_snapshot!("html", drawn(&letters[2], Language::NB).html);
}
