//! What is offered to read after a post.

use crate::site_test::{Outcome, SiteTest};

const CABLE: &str = "Kabelen ble lagt over sundet. Skjøten i kabelen røk da ankeret traff.";
const CABLE_TOO: &str = "Ankeret traff kabelen igjen, og skjøten måtte lages om ved sundet.";
const COFFEE: &str = "Kaffepengene gikk til vafler og brød i kantina.";
const COFFEE_TOO: &str = "Vafler koster mer, og kaffepengene i kantina dekker ikke brød.";

/// The last parts of the addresses that a post offers.
fn related(outcome: &Outcome, slug: &str) -> Vec<String> {
    let site = outcome.site();
    let last = |path: &str| {
        path.trim_end_matches('/')
            .rsplit('/')
            .next()
            .map(str::to_owned)
    };
    let post = site
        .posts
        .iter()
        .find(|post| post.permalink.0.ends_with(&format!("/{slug}/")));
    let related = &post.expect("the post is there").related;
    related
        .iter()
        .filter_map(|id| last(&site.posts[id.0].permalink.0))
        .collect()
}

fn four_posts() -> SiteTest {
    SiteTest::small()
        .post("2026-03-01-anker", "", CABLE)
        .post("2026-02-01-sund", "", CABLE_TOO)
        .post("2026-01-20-kaffe", "", COFFEE)
        .post("2026-01-10-vaffel", "", COFFEE_TOO)
}

#[test]
fn the_posts_that_speak_of_the_same_are_offered() {
    let outcome = four_posts().build();
    assert_eq!(related(&outcome, "anker"), ["sund"]);
    assert_eq!(related(&outcome, "vaffel"), ["kaffe"]);
}

#[test]
fn what_the_writer_chose_comes_first() {
    let outcome = four_posts()
        .post("2026-03-05-ny", "related: [kaffe]\n", CABLE)
        .build();
    assert_eq!(related(&outcome, "ny"), ["kaffe", "anker", "sund"]);
}

#[test]
fn of_two_equal_posts_the_newer_one_comes_first() {
    let outcome = SiteTest::small()
        .post("2026-03-01-anker", "", CABLE)
        .post("2020-02-01-gammel", "", CABLE_TOO)
        .post("2026-02-01-ny", "", CABLE_TOO)
        .post("2026-01-01-annet", "", COFFEE)
        .build();
    assert_eq!(related(&outcome, "anker"), ["ny", "gammel"]);
}

#[test]
fn a_post_offers_neither_its_translation_nor_the_parts_of_its_series() {
    let outcome = four_posts()
        .file("content/series/legging.md", "---\ntitle: Legging\n---\n")
        .post("2026-03-06-del-en", "series: legging\n", CABLE)
        .post("2026-03-07-del-to", "series: legging\n", CABLE)
        .post("2026-03-01-anker.da", "", CABLE)
        .build();
    assert_eq!(related(&outcome, "del-en"), ["anker", "sund"]);
    let danish = outcome
        .site()
        .posts
        .iter()
        .find(|post| post.language.code() == "da");
    assert!(danish.expect("the translation is there").related.is_empty());
}

#[test]
fn a_tag_in_common_is_enough() {
    let outcome = SiteTest::small()
        .post("2026-03-01-a", "tags: [hav]\n", "Bølger.")
        .post("2026-02-01-b", "tags: [hav]\n", "Måker.")
        .post("2026-01-01-c", "tags: [land]\n", "Gress.")
        .build();
    assert_eq!(related(&outcome, "a"), ["b"]);
    assert!(related(&outcome, "c").is_empty());
}

#[test]
fn nothing_is_computed_where_the_configuration_says_so() {
    let outcome = four_posts()
        .post("2026-03-05-ny", "related: [kaffe]\n", CABLE)
        .file(
            "svar.yaml",
            "title: F\nurl: https://f.example\nread_also: 0\n",
        )
        .build();
    assert_eq!(related(&outcome, "ny"), ["kaffe"]);
    assert!(related(&outcome, "anker").is_empty());
}
