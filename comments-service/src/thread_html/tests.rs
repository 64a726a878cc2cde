//! Every branch of the template, in every language.

use super::*;
use crate::comment::ReplyKind;
use crate::comments_file::{Badge, PinnedUpdate, PublicState, PublicWriter, Reactions, Standing};

static NOTHING: ThreadHead = ThreadHead {
    solved_at: None,
    highlighted: None,
    pinned: None,
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn reader(id: &str, parent: Option<&str>, name: &str) -> PublicComment {
    PublicComment {
        id: CommentId(id.into()),
        parent: parent.map(|id| CommentId(id.into())),
        writer: PublicWriter::Reader { name: name.into() },
        received_at: at("2026-03-02T13:05:00Z"),
        edited_at: None,
        html: format!("<p>{name} skriver</p>"),
        state: PublicState::Shown,
        standing: None,
        reactions: Reactions::default(),
    }
}

fn staff(id: &str, parent: &str, badge: Badge, promised_at: Option<Timestamp>) -> PublicComment {
    let mut reply = reader(id, Some(parent), "");
    reply.html = "<p>Takk!</p>".into();
    reply.writer = PublicWriter::Staff {
        name: "Ingrid Moe".into(),
        title: Some("Rådgiver".into()),
        badge,
        reply: if promised_at.is_some() {
            ReplyKind::Holding
        } else {
            ReplyKind::Full
        },
        promised_at,
    };
    reply
}

fn view<'a>(
    key: &'a ThreadKey,
    timezone: &'a TimeZone,
    comments: &'a [PublicComment],
) -> ThreadView<'a> {
    ThreadView {
        key,
        language: Language::NB,
        timezone,
        service_url: "https://svar.fjordlys.example",
        guidelines: Some("https://blogg.fjordlys.example/retningslinjer/"),
        promise: ShownPromise::Goal(24),
        comments,
        head: &NOTHING,
        is_open: true,
        as_of: None,
        offers_mail: true,
        version: None,
        form: FormState::default(),
    }
}

#[test]
fn an_empty_thread_waits_for_nothing_but_its_key() {
    let (key, oslo) = (ThreadKey::parse("ærlig-svar.da").unwrap(), oslo());
    for is_open in [true, false] {
        let view = ThreadView {
            is_open,
            as_of: Some(at("2026-03-02T13:05:00Z")),
            ..view(&key, &oslo, &[])
        };
        assert_eq!(EmptyThread::new(&view).html(&key), render_thread(&view));
    }
}

fn oslo() -> TimeZone {
    TimeZone::get("Europe/Oslo").unwrap()
}

#[test]
fn a_thread_shows_answers_badges_promises_and_notes_in_place() {
    let key = ThreadKey::parse("fiber").unwrap();
    let timezone = oslo();
    let mut removed = reader("05", None, "Borte");
    removed.state = PublicState::Removed;
    removed.html = String::new();
    let mut withdrawn = reader("06", None, "Trukket");
    withdrawn.state = PublicState::Withdrawn;
    withdrawn.html = String::new();
    let mut edited = reader("04", None, "Kåre");
    edited.edited_at = Some(at("2026-03-02T14:00:00Z"));
    let comments = [
        reader("01", None, "Ola <b>"),
        staff("02", "01", Badge::Staff, Some(at("2026-03-04T11:00:00Z"))),
        staff("03", "02", Badge::Author, None),
        edited,
        removed,
        withdrawn,
        staff("07", "06", Badge::Guest, None),
    ];
    let mut view = view(&key, &timezone, &comments);
    view.as_of = Some(at("2026-03-05T08:00:00Z"));
    insta::assert_snapshot!(render_thread(&view));
}

#[test]
fn a_thread_says_where_comments_stand_and_what_staff_put_in_front_of_it() {
    let key = ThreadKey::parse("fiber").unwrap();
    let timezone = oslo();
    let (name, reply) = ("Ingrid <Moe>".to_owned(), CommentId("05".into()));
    let until = at("2026-03-04T11:00:00Z");
    let standings = [
        Standing::Received,
        Standing::Seen { name: name.clone() },
        Standing::Promised {
            name: name.clone(),
            until,
            reply: reply.clone(),
        },
        Standing::Answered {
            name: name.clone(),
            reply: reply.clone(),
        },
    ];
    let standing = |(n, standing)| PublicComment {
        standing: Some(standing),
        reactions: Reactions {
            helpful: n as u32,
            agree: 0,
            thanks: 1,
        },
        ..reader(&format!("0{n}"), None, "Ola")
    };
    let mut comments: Vec<_> = standings.into_iter().enumerate().map(standing).collect();
    comments.push(staff("05", "03", Badge::Staff, None));
    let head = ThreadHead {
        solved_at: Some(until),
        highlighted: Some(reply),
        pinned: Some(PinnedUpdate {
            name,
            title: Some("Driftssjef".into()),
            badge: Badge::Staff,
            html: "<p>Vi retter feilen i natt.</p>".into(),
            at: until,
        }),
    };
    let mut view = view(&key, &timezone, &comments);
    (view.head, view.is_open) = (&head, false);
    insta::assert_snapshot!(render_thread(&view));
}

#[test]
fn a_form_keeps_what_was_typed_below_its_errors() {
    let key = ThreadKey::parse("fiber").unwrap();
    let timezone = oslo();
    let comments = [reader("01", None, "Ola")];
    let mut view = view(&key, &timezone, &comments);
    view.form = FormState {
        name: "\"Kari\"".into(),
        mail: "kari@".into(),
        tell: "daily".into(),
        markdown: "</textarea><script>".into(),
        parent: Some(CommentId("01".into())),
        token: Some("t".into()),
        preview: Some("<p>Hei</p>".into()),
        errors: vec![FormError {
            field: "mail",
            text: "Adressen er ikke hel.".into(),
        }],
    };
    let html = render_thread(&view);
    let form = &html[html.find("<div class=\"svar-write\"").unwrap()..];
    insta::assert_snapshot!(form);
}

#[test]
fn a_closed_thread_says_so_and_has_no_form() {
    let key = ThreadKey::parse("fiber").unwrap();
    let timezone = oslo();
    let mut view = view(&key, &timezone, &[]);
    view.is_open = false;
    view.language = Language::EN;
    insta::assert_snapshot!(render_thread(&view));
}

#[test]
fn answers_deeper_than_three_stand_beside_each_other_and_name_whom_they_answer() {
    let key = ThreadKey::parse("fiber").unwrap();
    let timezone = oslo();
    let ids: Vec<String> = (0..3000).map(|n| format!("{n:04}")).collect();
    let comments: Vec<PublicComment> = (0..3000)
        .map(|n: usize| {
            let parent = n.checked_sub(1).map(|n| ids[n].as_str());
            reader(&ids[n], parent, &format!("Leser {n}"))
        })
        .collect();
    let html = render_thread(&view(&key, &timezone, &comments));
    assert_eq!(html.matches("<ol").count(), html.matches("</ol>").count());
    assert_eq!(html.matches("<li ").count(), html.matches("</li>").count());
    assert_eq!(html.matches("<ol").count(), 4);
    assert!(html.contains("<a href=\"#c-0003\">Svar til Leser 3</a>"));
    assert!(!html.contains("Svar til Leser 2</a>"));
}

#[test]
fn every_property_and_part_of_a_thread_is_documented_and_each_that_is_documented_is_there() {
    let guide = include_str!("../../../themes/default/README.md");
    let words = |text: &str, start: &str| {
        let ends = |c: char| !(c.is_ascii_lowercase() || c == '-');
        let found = text.split(start).skip(1);
        let words = found.map(|rest| rest[..rest.find(ends).unwrap_or(rest.len())].to_owned());
        words.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(words(COMMENTS_CSS, "var(--svar-"), words(guide, "`--svar-"));
    let template = include_str!("../../templates/thread.html");
    for part in words(template, "data-part=\"") {
        let is_hidden = ["own", "sure"].contains(&part.as_str());
        let is_told =
            guide.contains(&format!("`{part}`")) || guide.contains(&format!("\"{part}\""));
        assert!(is_told || is_hidden, "{part}");
    }
    for class in words(guide, "`.svar-") {
        let is_there = template.contains(&format!("svar-{class}"))
            || class
                .strip_prefix("by-")
                .is_some_and(|by| ["staff", "author", "guest"].contains(&by));
        assert!(is_there, "{class}");
    }
}

#[test]
fn the_script_is_sent_without_comments_and_indentation() {
    let script = embed_js();
    assert!(script.contains("customElements.define(\"svar-comments\", SvarComments);"));
    assert!(
        script.lines().all(|line| !line.starts_with([' ', '/'])),
        "{script}"
    );
}

#[test]
fn every_language_has_the_same_texts_and_no_key_shows() {
    let key = ThreadKey::parse("fiber").unwrap();
    let timezone = oslo();
    let comments = [reader("01", None, "Ola")];
    for language in Language::ALL {
        assert_eq!(
            Texts::keys(&FILES, language),
            Texts::keys(&FILES, Language::EN),
            "{language}"
        );
        let mut view = view(&key, &timezone, &comments);
        view.language = language;
        let html = render_thread(&view);
        assert!(!html.contains('⟦'), "{html}");
    }
}
