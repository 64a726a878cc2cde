//! Series, topics, the archive, what to read next and the question at the end.

use crate::site_test::SiteTest;

#[test]
fn a_series_names_its_parts_before_they_are_written() {
    SiteTest::small()
        .file(
            "content/series/legging.md",
            "---\ntitle: Legging\nparts: [Grøfta, Kabelen, { nb: Lyset, en: The light }]\n---\nOm legging.\n",
        )
        .file("content/series/legging.en.md", "---\ntitle: Laying\n---\nAbout laying.\n")
        .post("2026-03-01-a", "series: legging\n", "")
        .post("2026-03-02-b", "series: legging\n", "")
        .post("2026-03-02-b.en", "series: legging\n", "")
        .build()
        .check_silent()
        .check_file("2026/03/b/index.html", "Del 2 av 3")
        .check_file("2026/03/b/index.html", "<span>Lyset</span>")
        .check_file("en/2026/03/b/index.html", "<span>The light</span>")
        .check_file("en/2026/03/b/index.html", "href=\"/en/series/legging/\">Laying</a>")
        .check_file("en/series/legging/index.html", "<p>About laying.</p>")
        .check_file("en/series/legging/index.html", "href=\"/2026/03/a/\" lang=\"nb\"")
        .check_file("series/index.html", "Legging")
        .check_file("en/series/legging/atom.xml", "/en/2026/03/b/");
}

#[test]
fn a_post_of_a_long_series_shows_the_parts_around_it() {
    let site = SiteTest::small().file("content/series/lang.md", "---\ntitle: Lang\n---\n");
    let outcome = (1..=28)
        .fold(site, |site, day| {
            site.post(&format!("2026-02-{day:02}-del-{day}"), "series: lang\n", "")
        })
        .build();
    let page = outcome.read("2026/02/del-20/index.html");
    let (_, parts) = page
        .split_once("<ol class=\"parts\" start=\"15\">")
        .unwrap();
    let (parts, _) = parts.split_once("</ol>").unwrap();
    assert_eq!(parts.matches("<li").count(), 12);
}

#[test]
fn labels_and_texts_in_another_language_say_so() {
    SiteTest::small()
        .file(
            "content/tags/fiber.md",
            "---\nlabel: Fiber i jorda\n---\nTekst.\n",
        )
        .post("2026-03-01-a", "tags: [fiber]\n", "")
        .post("2026-03-01-a.en", "tags: [fiber]\n", "")
        .build()
        .check_silent()
        .check_file(
            "en/tags/fiber/index.html",
            "<h1 lang=\"nb\">Fiber i jorda</h1>",
        )
        .check_file(
            "en/tags/fiber/index.html",
            "<div class=\"text\" lang=\"nb\"><p>Tekst.</p>",
        )
        .check_file("en/2026/03/a/index.html", "lang=\"nb\">Fiber i jorda</a>");
}

#[test]
fn the_archive_has_a_page_for_each_year_with_its_months() {
    let outcome = SiteTest::small()
        .post("2025-12-31-gammel", "", "")
        .post("2026-03-01-a", "", "")
        .post("2026-03-02-b", "", "")
        .post("2026-01-05-c.en", "", "")
        .build();
    outcome
        .check_silent()
        .check_file(
            "arkiv/index.html",
            "<a href=\"/arkiv/2026/#m03\">Mars</a> <small>2</small>",
        )
        .check_file("arkiv/2025/index.html", "31. desember 2025")
        .check_file("en/arkiv/2026/index.html", "January</h2>")
        .check_absent("en/arkiv/2025/index.html");
    let year = outcome.read("arkiv/2026/index.html");
    let months: Vec<&str> = year
        .match_indices("id=\"m0")
        .map(|(at, _)| &year[at..at + 8])
        .collect();
    assert_eq!(months, ["id=\"m03\"", "id=\"m01\""]);
}

#[test]
fn the_archive_stands_where_the_site_wants_it() {
    SiteTest::small()
        .file(
            "svar.yaml",
            "title: F\nurl: https://f.example\nlanguage: en\n",
        )
        .post("2026-03-01-a", "", "[all](/archive/2026/)")
        .build()
        .check_silent()
        .check_file("archive/2026/index.html", "March");
    SiteTest::small()
        .file(
            "svar.yaml",
            "title: F\nurl: https://f.example\npermalinks: { archive: arkiv }\n",
        )
        .build()
        .check_message("permalink");
}

#[test]
fn pinned_posts_come_first_and_say_so_on_the_front_page_alone() {
    let outcome = SiteTest::small()
        .post("2026-03-02-ny", "tags: [fiber]\n", "")
        .post("2026-03-01-gammel", "pinned: true\ntags: [fiber]\n", "")
        .build();
    let front = outcome.read("index.html");
    assert!(
        front.find("/2026/03/gammel/") < front.find("/2026/03/ny/"),
        "{front}"
    );
    assert!(front.contains("Festet øverst"), "{front}");
    assert!(
        !outcome
            .read("tags/fiber/index.html")
            .contains("Festet øverst")
    );
}

#[test]
fn a_chosen_post_is_known_by_any_of_its_names() {
    for name in [
        "bok",
        "min-nokkel",
        "2026-03-02-bok.md",
        "posts/2026-03-02-bok.md",
        "../2026-03-02-bok.md",
        "content/posts/2026-03-02-bok.md",
        "2026-03-02-bok",
        "/2026/03/bok/",
    ] {
        let outcome = SiteTest::small()
            .post("2026-03-01-a", &format!("related: [{name}]\n"), "")
            .post("2026-03-01-a.en", &format!("related: [{name}]\n"), "")
            .post("2026-03-02-bok", "id: min-nokkel\n", "")
            .post("2026-03-02-bok.en", "id: min-nokkel\n", "")
            .build();
        let site = outcome.check_silent().site();
        let chosen: Vec<&str> = site
            .posts
            .iter()
            .flat_map(|post| &post.related)
            .map(|id| &*site.posts[id.0].permalink.0)
            .collect();
        // Each language gets the post in that language.
        assert_eq!(chosen, ["/2026/03/bok/", "/en/2026/03/bok/"], "{name}");
    }
}

#[test]
fn a_post_cannot_choose_itself() {
    SiteTest::small()
        .post("2026-03-01-a", "related: [a]\n", "")
        .build()
        .check_message("unknown-post");
}

#[test]
fn a_post_ends_with_its_own_question_or_with_one_of_the_site() {
    let outcome = SiteTest::small()
        .file("svar.yaml", "title: F\nurl: https://f.example\nprompts: { nb: [Hva tror du?], en: What do you think? }\n")
        .post("2026-03-01-a", "prompt: Har du sett en?\n", "")
        .post("2026-03-01-b", "", "")
        .post("2026-03-01-c", "prompt: false\n", "")
        .post("2026-03-01-d", "comments: closed\n", "")
        .build();
    let prompts = ["a", "b", "c", "d"].map(|slug| {
        let page = outcome.read(&format!("2026/03/{slug}/index.html"));
        let (_, from) = page.split_once("<p class=\"talk-prompt\">")?;
        Some(from.split_once("</p>")?.0.to_owned())
    });
    let asked = |text: &str| Some(text.to_owned());
    assert_eq!(
        prompts,
        [asked("Har du sett en?"), asked("Hva tror du?"), None, None]
    );
}
