//! Every language has its own pages, in its own words and order.

use crate::site_test::SiteTest;

#[test]
fn readers_who_are_lost_are_told_so_in_their_language() {
    SiteTest::small()
        .post("2026-03-01-a", "", "")
        .post("2026-03-01-a.en", "", "")
        .post("2026-03-01-a.da", "", "")
        .post("2026-03-01-a.nn", "", "")
        .build()
        .check_file("404.html", "Denne siden finnes ikke")
        .check_file("en/404.html", "This page does not exist")
        .check_file("da/404.html", "Siden findes ikke")
        .check_file("nn/404.html", "Denne sida finst ikkje");
}

#[test]
fn dates_are_in_the_words_of_the_page() {
    let date = |page: &str| {
        let (_, from) = page.split_once("<time datetime=").unwrap();
        let (_, from) = from.split_once('>').unwrap();
        from.split_once('<').unwrap().0.to_owned()
    };
    let outcome = ["", ".nn", ".da", ".en"]
        .iter()
        .fold(SiteTest::small(), |site, ending| {
            site.post(&format!("2026-02-01-a{ending}"), "", "")
        })
        .build();
    let dates = ["", "nn/", "da/", "en/"]
        .map(|at| date(&outcome.read(&format!("{at}2026/02/a/index.html"))));
    assert_eq!(
        dates,
        [
            "1. februar 2026",
            "1. februar 2026",
            "1. februar 2026",
            "1 February 2026"
        ]
    );
}

#[test]
fn every_language_sorts_its_authors_as_its_readers_look_for_them() {
    let names = ["Åse", "Aage", "Ærlig", "Zoe", "Ørn"];
    let site = names
        .iter()
        .enumerate()
        .fold(SiteTest::small(), |site, (at, name)| {
            site.file(
                &format!("content/authors/a{at}.md"),
                format!("---\nname: {name}\n---\n"),
            )
        });
    let all = "authors: [a0, a1, a2, a3, a4]";
    let site = ["", ".da", ".en"].iter().fold(site, |site, ending| {
        let path = format!("content/posts/2026-03-01-a{ending}.md");
        site.file(&path, format!("---\ntitle: A\n{all}\n---\n"))
    });
    let outcome = site.build();
    let order = |path: &str| {
        let page = outcome.read(path);
        let mut found: Vec<(usize, &str)> = names
            .iter()
            .filter_map(|name| Some((page.find(&format!("<strong>{name}</strong>"))?, *name)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let nordic = ["Zoe", "Ærlig", "Ørn", "Aage", "Åse"];
    assert_eq!(order("authors/index.html"), nordic);
    assert_eq!(order("da/authors/index.html"), nordic);
    assert_eq!(
        order("en/authors/index.html"),
        ["Aage", "Ærlig", "Åse", "Ørn", "Zoe"]
    );
}

#[test]
fn addresses_spell_letters_as_their_language_does() {
    let outcome = SiteTest::small()
        .file(
            "content/posts/2026-03-01-rød-å.md",
            "---\ntitle: A\nauthor: ola\n---\n",
        )
        .file(
            "content/posts/2026-03-01-blåbær.da.md",
            "---\ntitle: A\nauthor: ola\n---\n",
        )
        .build();
    outcome
        .check_silent()
        .check_file("2026/03/rod-a/index.html", "<h1>A</h1>")
        .check_file("da/2026/03/blaabaer/index.html", "<h1>A</h1>");
}

#[test]
fn a_link_of_the_menu_says_when_its_page_is_in_another_language() {
    SiteTest::small()
        .file("svar.yaml", "title: F\nurl: https://f.example\nmenu: [{ link: /om/, label: { nb: Om oss, en: About } }]\n")
        .file("content/pages/om.md", "---\ntitle: Om\n---\n")
        .post("2026-03-01-a", "", "")
        .post("2026-03-01-a.en", "", "")
        .post("2026-03-01-a.da", "", "")
        .build()
        .check_silent()
        .check_file("en/index.html", "<a href=\"/om/\" hreflang=\"nb\">About</a>")
        .check_file("da/index.html", "<a href=\"/om/\" hreflang=\"nb\" lang=\"nb\">Om oss</a>");
}
