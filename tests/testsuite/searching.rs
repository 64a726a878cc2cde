//! The search page, its index, and the box for the newsletter.

use std::path::PathBuf;

use crate::site_test::{Outcome, SiteTest};

/// Every file of the index together.
fn index(outcome: &Outcome) -> String {
    let output = outcome.output();
    let is_index = |path: &&PathBuf| path.components().any(|part| part.as_os_str() == "search");
    let files = output.iter().filter(|(path, _)| is_index(path));
    files
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect()
}

#[test]
fn readers_search_on_a_page_of_their_language() {
    let site = SiteTest::small()
        .post("2026-03-01-kabel", "", "Ankeret traff kabelen.")
        .post("2026-03-01-kabel.en", "", "The anchor hit the cable.")
        .post("2026-03-01-kabel.da", "", "Ankeret ramte kablet.");
    let outcome = site.build();
    outcome
        .check_silent()
        .check_file("sok/index.html", "data-index=\"/assets/search/nb/index.")
        .check_file(
            "en/search/index.html",
            "data-index=\"/assets/search/en/index.",
        )
        .check_file(
            "da/soeg/index.html",
            "<a href=\"/en/search/\" hreflang=\"en\"",
        )
        .check_file("index.html", "href=\"/sok/\"")
        .check_file(
            "sok/index.html",
            "<meta name=\"robots\" content=\"noindex\">",
        );
    assert!(!outcome.read("sitemap.xml").contains("/sok/"));
    assert!(!outcome.read("2026/03/kabel/index.html").contains("search."));
}

#[test]
fn the_index_holds_stems_titles_and_names_and_no_code() {
    let site = SiteTest::small()
        .post(
            "2026-03-01-kabel",
            "tags: [Havbunn]\n",
            "Ankrene traff kablene.\n\n```\nlet hemmelig = 1;\n```",
        )
        .file(
            "content/pages/om.md",
            "---\ntitle: Om oss\n---\nVi reparerer.\n",
        );
    let outcome = site.build();
    let index = index(&outcome);
    for stem in [
        "\"ankr\":",
        "\"kabl\":",
        "\"havbunn\":",
        "\"dahl\":",
        "\"reparer\":",
    ] {
        assert!(index.contains(stem), "{stem} is not in {index}");
    }
    assert!(!index.contains("hemm"), "{index}");
    assert!(index.contains("[\"/2026/03/kabel/\",\"Innlegg\",\"Ankrene traff kablene.\",\"\",\"2026-03-01T00:00:00+01:00\",\"1. mars 2026\",\"Ola Dahl\"]"), "{index}");
}

#[test]
fn what_the_public_may_not_see_is_not_found() {
    let site = SiteTest::small()
        .post("2026-03-01-kabel", "", "Kabelen.")
        .post("2026-03-02-utkast", "draft: true\n", "Hemmelighet.")
        .post("2026-12-24-jul", "", "Julegaven.");
    let outcome = site.build();
    let index = index(&outcome);
    assert!(
        index.contains("kabel") && !index.contains("hemm") && !index.contains("jul"),
        "{index}"
    );
}

#[test]
fn a_site_without_search_has_nothing_of_it() {
    let site = SiteTest::small()
        .file(
            "svar.yaml",
            "title: F\nurl: https://f.example\nsearch: false\n",
        )
        .post("2026-03-01-kabel", "", "Kabelen.");
    let outcome = site.build();
    outcome
        .check_silent()
        .check_absent("sok/index.html")
        .check_absent("assets/search");
    assert!(!outcome.read("index.html").contains("/sok/"));
}

#[test]
fn the_search_page_goes_where_the_configuration_says() {
    let site = SiteTest::small()
        .file(
            "svar.yaml",
            "title: F\nurl: https://f.example/blogg\npermalinks: { search: /finn/ }\n",
        )
        .post("2026-03-01-kabel", "", "[Søk](/finn/)");
    let outcome = site.build();
    outcome
        .check_silent()
        .check_file("finn/index.html", "action=\"/blogg/finn/\"")
        .check_file("finn/index.html", "data-index=\"/blogg/assets/search/nb/");
    assert!(index(&outcome).contains("\"/blogg/2026/03/kabel/\""));
}

#[test]
fn a_large_index_comes_in_pieces_whose_names_change_with_them() {
    let posts = (0..300).fold(SiteTest::small(), |site, number| {
        let words: Vec<String> = (0..60)
            .map(|at| format!("ord{}x", (number * 37 + at * 101) % 4_000))
            .collect();
        site.post(
            &format!(
                "2025-{:02}-{:02}-p{number}",
                number % 12 + 1,
                number % 28 + 1
            ),
            "",
            &words.join(" "),
        )
    });
    let outcome = posts.build();
    let files = outcome.output();
    let names: Vec<&PathBuf> = files
        .keys()
        .filter(|path| path.to_string_lossy().contains("search/nb"))
        .collect();
    assert!(names.len() > 15, "{names:?}");
    let manifest = names
        .iter()
        .find(|path| path.to_string_lossy().contains("index."));
    let manifest = manifest.expect("the manifest is there");
    let manifest: serde_json::Value =
        serde_json::from_slice(&files[*manifest]).expect("it is JSON");
    assert_eq!(manifest["count"], 300);
    let hashes = manifest["shards"].as_str().map_or(0, str::len)
        + manifest["chunks"].as_str().map_or(0, str::len);
    assert_eq!(hashes / 8, names.len() - 1);
    assert_eq!(
        posts.build().output(),
        files,
        "the same site has the same bytes"
    );
}

const NEWSLETTER: &str = "title: F\nurl: https://f.example\nnewsletter:\n  action: https://news.example.com/join\n  \
                          field: EMAIL\n  privacy: /personvern/\n  fields: { list: 'a\"b' }\n";

#[test]
fn the_newsletter_is_ordered_with_a_plain_form_that_names_who_gets_the_address() {
    SiteTest::small()
        .file("svar.yaml", NEWSLETTER)
        .file(
            "content/pages/personvern.md",
            "---\ntitle: Personvern\n---\nTekst.\n",
        )
        .post("2026-03-01-kabel", "", "Kabelen.")
        .build()
        .check_silent()
        .check_file(
            "2026/03/kabel/index.html",
            "<form action=\"https://news.example.com/join\" method=\"post\">",
        )
        .check_file(
            "2026/03/kabel/index.html",
            "name=\"EMAIL\" type=\"email\" autocomplete=\"email\" required>",
        )
        .check_file(
            "2026/03/kabel/index.html",
            "<input type=\"hidden\" name=\"list\" value=\"a&quot;b\">",
        )
        .check_file(
            "2026/03/kabel/index.html",
            "sendes adressen til news.example.com",
        );
}

#[test]
fn a_newsletter_without_its_page_about_privacy_is_told() {
    SiteTest::small()
        .file("svar.yaml", NEWSLETTER)
        .post("2026-03-01-kabel", "", "Kabelen.")
        .build()
        .check_message("personvern");
}

#[test]
fn without_a_newsletter_there_is_no_form() {
    let site = SiteTest::small().post("2026-03-01-kabel", "", "Kabelen.");
    let outcome = site.build();
    assert!(
        !outcome
            .read("2026/03/kabel/index.html")
            .contains("newsletter")
    );
}
