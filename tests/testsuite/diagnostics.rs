//! Every mistake in the content is told at once, in words, and costs nothing that was built before.

use svar_comments::language::Language;

use crate::site_test::SiteTest;

#[test]
fn every_mistake_is_told_at_once_and_the_old_site_stays() {
    let site = SiteTest::small().post("2026-03-01-hei", "", "Hei.");
    let before = site.build().check_silent().output();

    let broken = SiteTest::from_dir("mistakes");
    site.copy_output_to(&broken);
    let after = broken.build();
    insta::assert_snapshot!(after.messages());
    let names = |files: &std::collections::BTreeMap<std::path::PathBuf, Vec<u8>>| {
        files.values().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&before), names(&after.output()));
}

#[test]
fn a_writer_is_told_in_the_language_of_the_site() {
    let outcome = SiteTest::from_dir("mistakes").build();
    insta::assert_snapshot!("mistakes_in_nb", outcome.messages_in(Language::NB));
    for (language, end) in [(Language::NN, "8 feil\n"), (Language::DA, "8 fejl\n")] {
        let messages = outcome.messages_in(language);
        assert!(messages.ends_with(end), "{messages}");
        assert!(!messages.contains("error["), "{messages}");
        assert!(!messages.contains('⟦'), "{messages}");
    }
}

#[test]
fn a_guest_without_disclosure_fails_the_build() {
    SiteTest::small()
        .file(
            "content/authors/siri.md",
            "---\nname: Siri\nkind: guest\norganisation: Kystlaget\n---\n",
        )
        .file(
            "content/posts/2026-03-01-a.md",
            "---\ntitle: A\nauthor: siri\n---\n",
        )
        .build()
        .check_message("error[guest-disclosure]: Siri is a guest")
        .check_absent("index.html");
}

#[test]
fn a_disclosure_on_the_post_is_enough() {
    SiteTest::small()
        .file(
            "content/authors/siri.md",
            "---\nname: Siri\nkind: guest\norganisation: Kystlaget\n---\n",
        )
        .file(
            "content/posts/2026-03-01-a.md",
            "---\ntitle: A\nauthor: siri\ndisclosure: Siri er kunde hos oss.\n---\nHei.\n",
        )
        .build()
        .check_silent()
        .check_file("2026/03/a/index.html", "Siri er kunde hos oss.");
}

/// Threat 28.
#[test]
fn a_bomb_in_front_matter_is_one_message() {
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, before) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        let list = vec![format!("*{before}"); 9].join(", ");
        bomb.extend([format!("{name}: &{name} [{list}]\n")]);
    }
    SiteTest::small()
        .post("2026-03-01-a", &bomb, "")
        .build()
        .check_message("error[too-large]");
}

#[test]
fn words_of_other_generators_are_translated() {
    SiteTest::small()
        .post(
            "2026-03-01-a",
            "layout: post\npublished: false\nexpires: 2026-02-01\n",
            "",
        )
        .file("content/pages/om.md", "---\ntitle: Om\ntags: [x]\n---\n")
        .build()
        .check_message("there is no key `layout`")
        .check_message("here it is `template`")
        .check_message("here it is `draft`, with the opposite value")
        .check_message("this expires before it is published")
        .check_message("warning[page-key]: `tags` does nothing on a page");
}
