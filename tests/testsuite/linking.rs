//! Links, pictures and addresses lead where they say, and never out of the site.

use crate::site_test::{SiteTest, png};

#[test]
fn a_link_to_a_file_becomes_the_address_of_its_page() {
    SiteTest::small()
        .post("2026-03-01-a", "", "## Én ting\n\n[b](2026-03-02-b.md) [om](../pages/om.md#her) [her](#en-ting) [rot](pages/om.md)")
        .post("2026-03-02-b", "slug: bee\n", "Tilbake til [a](2026-03-01-a.md#en-ting).")
        .file("content/pages/om.md", "---\ntitle: Om\n---\n## Her\n")
        .build()
        .check_silent()
        .check_file("2026/03/a/index.html", r##"<a href="/2026/03/bee/">b</a> <a href="/om/#her">om</a> <a href="#en-ting">her</a> <a href="/om/">rot</a>"##)
        .check_file("2026/03/bee/index.html", r#"<a href="/2026/03/a/#en-ting">a</a>"#);
}

#[test]
fn a_broken_link_is_told_with_its_line_and_a_suggestion() {
    let outcome = SiteTest::small()
        .post("2026-03-01-a", "", "Ord.\n\n[b](2026-03-02-c.md) [x](2026-03-02-b.md#finnes-ikke)\n\n<img src=\"borte.png\" alt=\"\">\n\n[om](/om/) [egen](https://fjord.example/kontakt/)")
        .post("2026-03-02-b", "", "## Finnes\n")
        .build();
    insta::assert_snapshot!(outcome.messages());
}

#[test]
fn a_bundle_brings_its_pictures_along_with_their_size() {
    SiteTest::small()
        .file(
            "content/posts/2026-03-01-a/index.md",
            "---\ntitle: A\nauthor: ola\ncover: baat.png\n---\n![Båt](baat.png)\n",
        )
        .file("content/posts/2026-03-01-a/baat.png", png(640, 480))
        .build()
        .check_silent()
        .check_file(
            "2026/03/a/index.html",
            r#"<img src="/2026/03/a/baat.png" width="640" height="480" alt="Båt""#,
        )
        .check_file("svar-site.json", "\"key\"");
}

#[test]
fn a_draft_and_its_pictures_are_not_published() {
    let site = SiteTest::small()
        .file(
            "content/posts/2026-03-01-a/index.md",
            "---\ntitle: A\nauthor: ola\ndraft: true\n---\n![x](b.png)\n",
        )
        .file("content/posts/2026-03-01-a/b.png", png(64, 48));
    site.build()
        .check_absent("2026/03/a/index.html")
        .check_absent("2026/03/a/b.png");
    site.with_drafts()
        .build()
        .check_silent()
        .check_file("2026/03/a/index.html", "b.png");
}

#[test]
fn what_is_published_links_to_nothing_unpublished() {
    SiteTest::small()
        .post("2026-03-01-a", "", "[b](2026-12-24-b.md)")
        .post("2026-12-24-b", "", "")
        .build()
        .check_message("error[unpublished-link]: `2026-12-24-b.md` is not published yet");
}

#[test]
fn a_translation_has_its_own_address_and_key() {
    let outcome = SiteTest::small()
        .post("2026-03-01-a", "", "Hei.")
        .post("2026-03-01-a.en", "", "Hello.")
        .build();
    let site = outcome.check_silent().site();
    let found: Vec<_> = site
        .posts
        .iter()
        .map(|post| {
            (
                &*post.permalink.0,
                post.key.as_str(),
                post.translations.len(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [("/2026/03/a/", "a", 1), ("/en/2026/03/a/", "a.en", 1)]
    );
}

#[test]
fn two_posts_with_one_slug_need_keys_of_their_own() {
    SiteTest::small()
        .post("2026-02-01-a", "", "")
        .post("2026-03-01-a", "", "")
        .build()
        .check_message(
            "error[duplicate-key]: the key `a` belongs to content/posts/2026-02-01-a.md",
        );
}

/// Threat 26: a table of tricks, none of which leaves the folder.
#[test]
fn no_trick_leads_out_of_the_site() {
    let in_matter = [
        "slug: ../../x\n",
        "slug: /etc/passwd\n",
        "slug: ..\n",
        "slug: a\\b\n",
        "slug: \"%2e%2e\"\n",
        "aliases: [/../x]\n",
        "aliases: [\"../x\"]\n",
        "aliases: [\"/a/..\\\\b\"]\n",
        "aliases: [\"/%2e%2e/x\"]\n",
        "aliases: [\"//evil.example/\"]\n",
        "cover: ../../../etc/passwd\n",
        "cover: ../../svar.yaml\n",
        "id: ../../x\n",
    ];
    for trick in in_matter {
        let outcome = SiteTest::small().post("2026-03-01-a", trick, "").build();
        assert!(
            outcome.messages().contains("error["),
            "{trick}: {}",
            outcome.messages()
        );
        outcome.check_absent("index.html");
    }
    for trick in [
        "../../svar.yaml",
        "..\\..\\x",
        "%2e%2e/%2e%2e/svar.yaml",
        "javascript:alert(1)",
    ] {
        let outcome = SiteTest::small()
            .post("2026-03-01-a", "", &format!("[x](<{trick}>)"))
            .build();
        assert!(
            outcome.messages().contains("error["),
            "{trick}: {}",
            outcome.messages()
        );
    }
}

/// Threat 26: a link in the file system is followed only inside the site.
#[cfg(unix)]
#[test]
fn a_symlink_out_of_the_site_is_refused() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::TempDir::new().unwrap();
    std::fs::write(outside.path().join("secret.md"), "---\ntitle: x\n---\n").unwrap();
    for (target, link) in [
        ("secret.md", "content/posts/2026-03-01-a.md"),
        ("", "content/pages"),
        ("", "static"),
    ] {
        let site = SiteTest::small().post("2026-03-02-b", "", "");
        symlink(outside.path().join(target), site.root().join(link)).unwrap();
        site.build()
            .check_message("error[outside]: this link leads out of the folder of the site")
            .check_message(link);
    }
}

#[test]
fn a_coming_post_may_have_its_cover_beside_it() {
    SiteTest::small()
        .file(
            "content/posts/2027-01-01-a/index.md",
            "---\ntitle: Siden\nauthor: ola\ncover: { image: a.svg, alt: Et fyr }\n---\nHei.\n",
        )
        .file("content/posts/2027-01-01-a/a.svg", "<svg/>")
        .build()
        .check_silent()
        .check_absent("2027/01/a/a.svg");
}
