//! Who is named how: on the day of a post, today, in four languages.

use crate::site_test::SiteTest;

const SIRI: &str = "---
name: Siri Vik
title:
  - { title: { nb: Lærling, nn: Lærling, da: Lærling, en: Apprentice } }
  - { from: 2025-06-01, title: { nb: Montør, nn: Montør, da: Montør, en: Fitter } }
organisation: Fjord
links: { Kontakt: \"mailto:siri@fjord.example\" }
---
";

/// The lines of a page that say who made it.
fn byline(page: &str) -> String {
    let (_, from) = page
        .split_once("<div class=\"by-text\">")
        .expect("the byline is on the page");
    let (by, _) = from.split_once("</div>").expect("the byline ends");
    let mut text = String::new();
    let mut is_tag = false;
    for letter in by.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn site() -> SiteTest {
    SiteTest::small()
        .file(
            "svar.yaml",
            "title: Fjord\nurl: https://fjord.example\nbrand: { company: Fjord }\n",
        )
        .file("content/authors/siri.md", SIRI)
}

fn post(site: SiteTest, name: &str, matter: &str) -> SiteTest {
    let text = format!("---\ntitle: Innlegg\n{matter}\n---\nTekst.\n");
    site.file(&format!("content/posts/{name}.md"), text)
}

#[test]
fn a_byline_speaks_the_language_of_its_post() {
    let made = "authors: [siri, { id: ola, role: photo }, { id: siri, role: illustration }]\nupdated: 2025-02-01";
    let site = ["", ".nn", ".da", ".en"]
        .iter()
        .fold(site(), |site, ending| {
            post(site, &format!("2025-01-31-a{ending}"), made)
        });
    let outcome = site.build();
    outcome.check_silent();
    let pages = ["", "nn/", "da/", "en/"];
    let bylines = pages.map(|at| byline(&outcome.read(&format!("{at}2025/01/a/index.html"))));
    insta::assert_snapshot!(bylines.join("\n"));
}

#[test]
fn a_byline_shows_the_title_of_its_day_and_the_authors_page_the_present_one() {
    let site = post(site(), "2025-05-31-a", "author: siri");
    let outcome = post(site, "2025-06-01-b", "author: siri").build();
    outcome
        .check_silent()
        .check_file(
            "2025/05/a/index.html",
            "<span class=\"by-title\">Lærling</span>",
        )
        .check_file(
            "2025/06/b/index.html",
            "<span class=\"by-title\">Montør</span>",
        )
        .check_file(
            "authors/siri/index.html",
            "<p class=\"person-title\">Montør</p>",
        )
        .check_file("authors/siri/index.html", "<li><span>Lærling</span>");
}

#[test]
fn who_has_left_keeps_the_credit_and_loses_the_links() {
    let left = SIRI.replace("links:", "until: 2025-12-31\nlinks:");
    let site = site().file("content/authors/siri.md", left);
    let outcome = post(site, "2025-07-01-a", "author: siri").build();
    let page = outcome.read("authors/siri/index.html");
    assert!(!page.contains("siri@fjord.example"), "{page}");
    outcome
        .check_file("authors/siri/index.html", "Montør til 2025")
        .check_file("authors/index.html", "kind-former")
        .check_file(
            "2025/07/a/index.html",
            "Montør <span class=\"has-left\">(tidligere kollega)</span>",
        );
}

#[test]
fn the_last_day_is_still_a_day_at_work() {
    let last_day = SIRI.replace("links:", "until: 2026-03-15\nlinks:");
    let outcome = site().file("content/authors/siri.md", last_day);
    let outcome = post(outcome, "2025-07-01-a", "author: siri").build();
    outcome.check_file("authors/siri/index.html", "siri@fjord.example");
}

#[test]
fn who_comes_back_as_a_guest_is_one_from_then_on() {
    let guest = SIRI.replace(
        "organisation: Fjord\n",
        "  - { from: 2026-02-01, kind: guest, title: Kaptein, organisation: Havet }\nuntil: 2025-12-31\norganisation: Fjord\n",
    );
    let site = site().file("content/authors/siri.md", guest);
    let site = post(site, "2025-07-01-a", "author: siri");
    post(site, "2026-03-01-b", "author: siri")
        .build()
        .check_message("Siri Vik")
        .check_message("guest-disclosure");
}

#[test]
fn a_guest_of_today_was_a_colleague_then() {
    let guest = SIRI.replace(
        "organisation: Fjord\n",
        "  - { from: 2026-02-01, kind: guest, title: Kaptein, organisation: Havet }\nuntil: 2025-12-31\norganisation: Fjord\ndisclosure: { nb: Har jobbet her., en: Worked here. }\n",
    );
    let site = site().file("content/authors/siri.md", guest);
    let site = post(site, "2025-07-01-a", "author: siri");
    let site = post(site, "2026-03-01-b", "author: siri");
    let outcome = post(site, "2026-03-01-b.en", "author: siri").build();
    let old = outcome.read("2025/07/a/index.html");
    assert!(!old.contains("class=\"disclosure\""), "{old}");
    outcome
        .check_silent()
        .check_file("2025/07/a/index.html", "Montør <span class=\"has-left\">")
        .check_file("2026/03/b/index.html", "Kaptein, Havet")
        .check_file("2026/03/b/index.html", "<span>Har jobbet her.</span>")
        .check_file("en/2026/03/b/index.html", "<span>Worked here.</span>")
        .check_file(
            "en/2026/03/b/index.html",
            "<span lang=\"nb\">Kaptein</span>, Havet",
        )
        .check_file("svar-site.json", "\"guest\": true");
}

#[test]
fn steps_out_of_order_are_told() {
    let file = "---\nname: Siri\ntitle:\n  - { from: 2025-06-01, title: B }\n  - { from: 2024-06-01, title: A }\n  - { title: C }\n---\n";
    let outcome = SiteTest::small()
        .file("content/authors/siri.md", file)
        .build();
    insta::assert_snapshot!(outcome.messages());
}

#[test]
fn a_guest_whose_organisation_nobody_knows_has_none_shown() {
    let file = "---\nname: Siri\nkind: guest\norganisation: unknown\ndisclosure: Gjest.\n---\n";
    let site = SiteTest::small().file("content/authors/siri.md", file);
    let outcome = post(site, "2026-03-01-a", "author: siri").build();
    for (path, bytes) in outcome.check_silent().output() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("unknown"), "{}", path.display());
    }
}

#[test]
fn an_author_may_have_letters_that_no_address_has() {
    let site = SiteTest::small()
        // The name of the file as some systems write it: the ring is a character of its own.
        .file(
            "content/authors/a\u{30a}se-vik.md",
            "---\nname: Åse Vik\n---\n",
        );
    post(site, "2026-03-01-a", "author: åse-vik")
        .build()
        .check_silent()
        .check_file("authors/ase-vik/index.html", "Åse Vik");
}
