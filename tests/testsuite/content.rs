//! What front matter, names of files and settings do to the site.

use crate::site_test::SiteTest;

#[test]
fn posts_come_newest_first_and_the_future_waits() {
    let outcome = SiteTest::small()
        .post("2026-03-01-a", "", "")
        .post("a", "date: 2026-03-15 12:59\nslug: b\n", "")
        .post("2026-03-15-c", "date: 2026-03-15T13:01\n", "")
        .post("2026-02-01-d", "expires: 2026-03-01\n", "")
        .build();
    let slugs: Vec<&str> = outcome
        .site()
        .posts
        .iter()
        .map(|post| post.key.as_str())
        .collect();
    // It is 13:00 in Oslo.
    assert_eq!(slugs, ["b", "a"]);
}

#[test]
fn authors_are_credited_in_order_with_their_parts() {
    let outcome = SiteTest::small()
        .file("content/authors/aase.md", "---\nname: Åse Vik\n---\n")
        .file(
            "content/posts/2026-03-01-a.md",
            "---\ntitle: A\nauthors: [ola, { id: aase, role: photo }]\n---\n",
        )
        .build();
    let site = outcome.check_silent().site();
    let credits: Vec<_> = site.posts[0]
        .credits
        .iter()
        .map(|one| (site.authors[one.author.0].name.as_str(), one.role))
        .collect();
    assert_eq!(
        credits,
        [
            ("Ola Dahl", svar::site::Role::Text),
            ("Åse Vik", svar::site::Role::Photo)
        ]
    );
    // Å comes last in Norwegian.
    let names: Vec<&str> = site
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    assert_eq!(names, ["Ola Dahl", "Åse Vik"]);
}

#[test]
fn a_series_counts_its_parts() {
    let outcome = SiteTest::small()
        .file(
            "content/series/legging.md",
            "---\ntitle: Legging\nparts: 5\n---\nOm legging.\n",
        )
        .post("2026-03-01-a", "series: legging\n", "")
        .post("2026-03-02-b", "series: legging\n", "")
        .post("2026-03-02-b.en", "series: legging\n", "")
        .build();
    let site = outcome.check_silent().site();
    assert_eq!(site.series[0].planned, 5);
    let parts: Vec<_> = site
        .posts
        .iter()
        .map(|post| post.series.map(|(_, part)| part))
        .collect();
    assert_eq!(parts, [Some(2), Some(2), Some(1)]);
}

#[test]
fn an_unknown_series_or_related_post_is_told() {
    SiteTest::small()
        .file("content/series/legging.md", "---\ntitle: Legging\n---\n")
        .post("2026-03-01-a", "series: leging\nrelated: [bb]\n", "")
        .post("2026-03-02-bbb", "", "")
        .build()
        .check_message("there is no series `leging`")
        .check_message("did you mean `legging`?")
        .check_message("there is no post `bb`")
        .check_message("did you mean `bbb`?");
}

#[test]
fn tags_and_categories_are_sorted_by_label_and_have_pages_of_their_own() {
    let outcome = SiteTest::small()
        .file(
            "content/tags/fiber.md",
            "---\nlabel: { nb: Fiber i jorda, en: Fibre }\n---\nTekst.\n",
        )
        .file(
            "content/categories/drift.md",
            "---\nlabel: { nb: Drift og feil, en: Operations }\n---\nDet som ryker.\n",
        )
        .post(
            "2026-03-01-a",
            "tags: [Øl, fiber]\ncategories: [Drift]\n",
            "",
        )
        .build();
    let site = outcome.check_silent().site();
    let named = |terms: &[svar::site::Tag]| -> Vec<(String, String)> {
        let named = terms.iter();
        named
            .map(|term| (term.slug.clone(), term.label[0].1.clone()))
            .collect()
    };
    let pair = |slug: &str, label: &str| (slug.to_owned(), label.to_owned());
    assert_eq!(
        named(&site.tags),
        [pair("fiber", "Fiber i jorda"), pair("ol", "Øl")]
    );
    assert_eq!(named(&site.categories), [pair("drift", "Drift og feil")]);
    outcome
        .check_file("categories/drift/index.html", "<p>Det som ryker.</p>")
        .check_file("categories/index.html", "Drift og feil")
        .check_file("2026/03/a/index.html", "href=\"/categories/drift/\"")
        .check_file("svar-site.json", "\"drift\"");
}

#[test]
fn old_addresses_send_on_and_may_not_be_taken() {
    SiteTest::small()
        .post("2026-03-01-a", "aliases: [/gammel/]\n", "")
        .build()
        .check_silent()
        .check_file("gammel/index.html", "/2026/03/a/");
    SiteTest::small()
        .post("2026-03-01-a", "aliases: [/2026/03/b/]\n", "")
        .post("2026-03-02-b", "", "")
        .build()
        .check_message("error[duplicate-address]: the address /2026/03/b/ is taken by content/posts/2026-03-02-b.md");
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_do_no_harm() {
    SiteTest::small()
        .file(
            "content/posts/2026-03-01-a.md",
            "\u{feff}---\r\ntitle: A\r\nauthor: ola\r\n---\r\n\r\nHei  \r\nder.\r\n",
        )
        .build()
        .check_silent()
        .check_file("2026/03/a/index.html", "<p>Hei<br />\nder.</p>");
}

#[test]
fn a_bio_and_a_portrait_beside_it_are_found() {
    let outcome = SiteTest::small()
        .file("content/authors/siri/index.md", "---\nname: Siri\ntitle: { nb: Montør, en: Fitter }\nlinks: { Eget: \"https://siri.example\" }\n---\nBygger.\n")
        .file("content/authors/siri/index.en.md", "Builds.\n")
        .file("content/authors/siri/portrait.svg", "<svg width='10' height='20'></svg>")
        .post("2026-03-01-a", "", "")
        .build();
    let site = outcome.check_silent().site();
    let siri = &site.authors[1];
    assert_eq!(siri.bio.len(), 2);
    let portrait = siri.portrait.as_ref().unwrap();
    assert_eq!(
        (portrait.url.as_str(), portrait.size),
        ("/authors/siri/portrait.svg", Some((10, 20)))
    );
    assert_eq!(siri.links[0].0, "Eget");
}

#[test]
fn comments_close_with_age_unless_the_post_says_otherwise() {
    use svar_comments::site_file::CommentsPolicy::{Closed, Off, Open};
    let outcome = SiteTest::small()
        .post("2025-03-01-a", "", "")
        .post("2025-03-02-b", "comments: open\n", "")
        .post("2026-03-01-c", "", "")
        .post("2026-03-02-d", "comments: off\n", "")
        .build();
    let policies: Vec<_> = outcome
        .site()
        .posts
        .iter()
        .map(|post| post.comments)
        .collect();
    assert_eq!(policies, [Off, Open, Open, Closed]);
}

#[test]
fn settings_that_lead_nowhere_are_told() {
    SiteTest::small()
        .file("svar.yaml", "title: F\nurl: https://f.example\nmenu: [{ link: /omm/, label: Om }]\nbrand: { logo: logo.svg }\n")
        .file("content/pages/om.md", "---\ntitle: Om\n---\n")
        .build()
        .check_message("`menu`: there is no page `/omm/` on this site")
        .check_message("did you mean `/om/`?")
        .check_message("`logo`: there is no file `/logo.svg` on this site");
}

#[test]
fn a_post_is_shared_by_the_links_that_the_site_names() {
    let page = |share: &str| {
        let settings = format!("title: F\nurl: https://f.example\nshare: {share}\n");
        let site = SiteTest::small().file("svar.yaml", settings);
        let site = site.post("2026-03-01-a", "", "");
        let outcome = site.build();
        outcome.check_silent().read("2026/03/a/index.html")
    };
    let two = page("[x, mail]");
    let at = |words: &str| two.find(words).unwrap_or(usize::MAX);
    assert!(at("https://x.com/intent/post?text=") < at("mailto:?subject="));
    assert!(!two.contains("facebook") && two.contains("Kopier lenken"));
    assert!(!page("[]").contains("class=\"share\""));
}

#[test]
fn an_unknown_network_is_told() {
    let settings = "title: F\nurl: https://f.example\nshare: [linkdin]\n";
    SiteTest::small()
        .file("svar.yaml", settings)
        .build()
        .check_message("linkedin");
}
