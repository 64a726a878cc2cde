//! What `svar check` sees beyond a build.

use svar_comments::language::Language;

use crate::site_test::{SiteTest, png};

const GUIDELINES: &str = "comments: { guidelines: /retningslinjer/ }\n";
const SUMMARY: &str = "summary: Hvorfor kabelen ble lagt der den ble lagt, og hva den kostet.\n";

/// A site of which nothing is to be said, but for what the text does.
fn with_text(text: &str) -> SiteTest {
    SiteTest::small()
        .config(GUIDELINES)
        .post("2026-03-03-a", SUMMARY, text)
}

#[track_caller]
fn says(site: &SiteTest, words: &str) {
    let said = site.looked_through();
    assert!(said.contains(words), "`{words}` is not in:\n{said}");
}

#[test]
fn an_editor_is_told_what_is_hardly_meant() {
    let site = SiteTest::small()
        .file("content/authors/siri.md", "---\nname: Siri\n---\n")
        .file("content/tags/drift.md", "---\nlabel: Drift\n---\n")
        .file("static/a.png", png(64, 48))
        .post("1970-01-01-a", "", "A")
        .post("2026-03-12-b", &format!("cover: /a.png\n{SUMMARY}"), "B")
        .post("2026-03-21-c", SUMMARY, "C")
        .post("2026-04-03-d", SUMMARY, "D");
    insta::assert_snapshot!(site.looked_through());
}

#[test]
fn what_a_text_does_to_those_who_hear_it_is_told_at_its_place() {
    let text = "Les mer [her](https://a.example), [](https://b.example) eller på https://c.example/d-e.\n\n\
                ![mast-2.jpg](mast-2.jpg)\n\n**Prisen i kroner**\n\nDen ble høy.\n\n| | |\n|-|-|\n| 1 | 2 |\n\n\
                <img src=\"/b.png\">\n";
    insta::assert_snapshot!(with_text(text).looked_through());
}

#[test]
fn every_rule_speaks_every_language() {
    let text = "[her](https://a.example) og **ikke** noe mer enn [les mer](/b/).\n";
    let site = with_text(text);
    let said = Language::ALL.map(|language| site.looked_through_in(language));
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn an_interview_and_a_stressed_sentence_are_no_headings() {
    let text = "**Hva heter du?**\n\nKari.\n\n**Merk:**\n\nDet er **viktig**.\n\n**Dette er en hel setning.**\n\nJa.";
    assert_eq!(with_text(text).looked_through(), "");
}

#[test]
fn names_are_spelled_as_the_company_spells_them() {
    let spelling = "spelling: [{ write: Fjord Nett, not: [Fjordnett, Fjord nett] }]\n";
    let matter = format!("{SUMMARY}disclosure: Betalt av Fjordnett.\n");
    let site = with_text("")
        .config(&format!("{GUIDELINES}{spelling}"))
        .post(
            "2026-03-04-b",
            &matter,
            "Fjord\nnett og `Fjordnett`, Fjord Nett og https://x.example/Fjordnett?",
        );
    insta::assert_snapshot!(site.looked_through());
}

#[test]
fn a_gap_in_a_series_is_told_at_the_part_behind_it() {
    let series = "---\ntitle: Kabelen\n---\n";
    let site = with_text("")
        .file("content/series/kabelen.md", series)
        .post(
            "2026-03-04-b",
            &format!("{SUMMARY}series: kabelen\npart: 1\n"),
            "B",
        )
        .post(
            "2026-03-05-c",
            &format!("{SUMMARY}series: kabelen\npart: 4\n"),
            "C",
        );
    says(&site, "the series `kabelen` lacks parts 2 to 3");
    says(&site, "2026-03-05-c.md:6:7");
}

#[test]
fn a_rule_that_is_off_is_silent_in_the_check_and_in_the_build() {
    let site = with_text("Les mer [her](https://a.example). ![](/a.svg)")
        .file(
            "static/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
        )
        .file(
            "content/pages/retningslinjer.md",
            "---\ntitle: Retningslinjer\n---\n",
        );
    says(&site, "vague-link");
    let off = format!("{GUIDELINES}checks: {{ off: [vague-link, missing-alt] }}\n");
    let site = site.config(&off);
    assert_eq!(site.looked_through(), "");
    site.build().check_silent();
}

#[test]
fn drafts_are_looked_through_only_where_they_are_asked_for() {
    let site = with_text("").post(
        "2026-03-04-b",
        &format!("draft: true\n{SUMMARY}"),
        "Les [her](/).",
    );
    assert_eq!(site.looked_through(), "");
    says(&site.with_drafts(), "vague-link");
}
