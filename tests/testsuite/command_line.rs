//! The program itself: its answers, and the number that it ends with.

use std::path::Path;
use std::process::{Command, Output};

use crate::site_test::SiteTest;

fn svar(root: &Path, line: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_svar");
    let run = Command::new(program)
        .arg("--root")
        .arg(root)
        .args(line)
        .env("LC_ALL", "C")
        .output();
    run.expect("the program was built for this test")
}

/// A site that is spoken about in English.
fn english() -> SiteTest {
    let config = "title: Fjord\nurl: https://fjord.example\nlanguage: en\n";
    SiteTest::small().file("svar.yaml", config)
}

#[track_caller]
fn said(output: &Output, exit: i32) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(exit), "{said}");
    said
}

#[test]
fn mistakes_end_with_1_and_write_nothing() {
    let site = SiteTest::from_dir("mistakes");
    let said = said(&svar(site.root(), &["build"]), 1);
    assert!(said.ends_with("8 feil\n"), "{said}");
    assert!(!site.root().join("public").exists());
}

#[test]
fn a_folder_without_a_site_ends_with_1_and_says_how_to_begin() {
    let empty = tempfile::TempDir::new().unwrap();
    let said = said(&svar(empty.path(), &["check"]), 1);
    assert!(said.contains("there is no site here"), "{said}");
    assert!(said.contains("svar init"), "{said}");
}

#[test]
fn a_new_site_builds_and_passes_the_strictest_check() {
    let folder = tempfile::TempDir::new().unwrap();
    let root = folder.path().join("blogg");
    said(&svar(&root, &["init"]), 0);
    said(&svar(&root, &["build"]), 0);
    said(&svar(&root, &["check", "--strict"]), 0);
    assert!(root.join("public/index.html").is_file());
    let again = said(&svar(&root, &["init"]), 1);
    assert!(again.contains("ingenting ble skrevet"), "{again}");
}

#[test]
fn a_new_post_is_valid_and_never_overwrites() {
    let site = english();
    said(&svar(site.root(), &["new", "post", "Blåbær på øya"]), 0);
    let again = said(&svar(site.root(), &["new", "post", "Blåbær på øya"]), 1);
    assert!(again.contains("is there already"), "{again}");
    let drafts = said(
        &svar(site.root(), &["list", "drafts", "--format", "csv"]),
        0,
    );
    assert!(drafts.contains("blabaer-pa-oya"), "{drafts}");
    said(&svar(site.root(), &["new", "series", "Legging"]), 0);
    said(&svar(site.root(), &["new", "page", "Om oss"]), 0);
    said(&svar(site.root(), &["new", "author", "Åse Vik"]), 0);
    said(&svar(site.root(), &["build", "--drafts"]), 0);
    let whose = said(&svar(site.root(), &["new", "post", "Hvem?"]), 1);
    assert!(whose.contains("the authors are: ase-vik, ola"), "{whose}");
    let unknown = said(
        &svar(site.root(), &["new", "post", "Hvem?", "--author", "olla"]),
        1,
    );
    assert!(unknown.contains("did you mean `ola`?"), "{unknown}");
}

#[test]
fn a_new_guest_is_refused_until_readers_can_know_who_it_is() {
    let site = english();
    said(&svar(site.root(), &["new", "guest", "Siri Lie"]), 0);
    let refused = said(&svar(site.root(), &["build"]), 1);
    assert!(refused.contains("error[guest-organisation]"), "{refused}");
}

#[test]
fn a_check_answers_programs_in_json() {
    let site = SiteTest::from_dir("mistakes");
    let output = svar(site.root(), &["check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["errors"], 8);
    assert_eq!(answer["diagnostics"][0]["code"], "tab");
}

const AT: [&str; 2] = ["--clock", "2026-03-15T12:00:00Z"];

#[track_caller]
fn explained(site: &SiteTest, file: &str, exit: i32) -> String {
    said(
        &svar(site.root(), &[&["explain", file][..], &AT].concat()),
        exit,
    )
}

#[test]
fn a_check_answers_programs_in_the_language_of_the_site() {
    let config = "title: Fjord\nurl: https://fjord.example\nlanguage: nn\n";
    let site =
        SiteTest::small()
            .file("svar.yaml", config)
            .post("2026-03-01-a", "series: hav\n", "Hei.");
    let output = svar(site.root(), &["check", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let told = answer["diagnostics"].as_array().unwrap();
    let series = told.iter().find(|one| one["code"] == "unknown-series");
    assert_eq!(series.unwrap()["message"], "det finst ingen serie `hav`");
}

#[test]
fn an_explanation_says_why_where_and_from_which_key() {
    let site = english()
        .file("content/tags/drift.md", "---\ntitle: Operations\n---\n")
        .titled(
            "2026-03-01-a",
            "A cable",
            "tags: [drift]\naliases: [/old/]\n",
            "What it cost.",
        )
        .post("2026-03-02-b", "draft: true\n", "Hei.");
    let post = explained(&site, "content/posts/2026-03-01-a.md", 0);
    for line in [
        "ON THE BLOG since 1 March 2026",
        "The page is not in public/ yet: run `svar build`",
        "  front page     /\n",
        "  authors        /authors/ola/\n",
        "  topics         /tags/drift/\n",
        "  archive        /archive/2026/\n",
        "  sitemap        /sitemap",
        "  old addresses  /old/\n",
        "  title          A cable  (line 2: `title`)\n",
        "  date           2026-03-01  (the file's name)\n",
        "  language       language: en  (svar.yaml)\n",
        "  summary        What it cost.  (the beginning of the text)\n",
    ] {
        assert!(post.contains(line), "`{line}` is not in:\n{post}");
    }
    let draft = explained(&site, "content/posts/2026-03-02-b.md", 0);
    assert!(
        draft.contains("NOT ON THE BLOG: it is a draft (`draft: true`, line 4)"),
        "{draft}"
    );
    assert!(draft.contains("Where it will stand"), "{draft}");
    let author = explained(&site, "content/authors/ola.md", 0);
    assert!(
        author.contains("The author Ola Dahl (`ola`), with 2 posts"),
        "{author}"
    );
    let tag = explained(&site, "content/tags/drift.md", 0);
    assert!(tag.contains("`drift`, with one post"), "{tag}");
}

#[test]
fn an_explanation_names_what_stands_in_the_way_of_everything() {
    let site = english()
        .post("2026-03-01-a", "", "Good.")
        .post("2026-03-02-b", "", "[broken](nowhere.md)")
        .post("2026-05-02-c", "", "Later.");
    let good = explained(&site, "content/posts/2026-03-01-a.md", 0);
    assert!(
        good.contains("NOTHING NEW COMES OUT while something is wrong: one error"),
        "{good}"
    );
    let later = explained(&site, "content/posts/2026-05-02-c.md", 0);
    assert!(
        later.contains("NOT ON THE BLOG YET: its date is 2 May 2026"),
        "{later}"
    );
}

#[test]
fn an_explanation_finds_pictures_and_refuses_what_is_no_part_of_the_site() {
    let site = english()
        .file(
            "content/posts/2026-03-01-a/index.md",
            "---\ntitle: A\nauthor: ola\n---\n![A boat](b.png)\n",
        )
        .file("content/posts/2026-03-01-a/b.png", "no picture")
        .file("notes.txt", "mine");
    let picture = explained(&site, "content/posts/2026-03-01-a/b.png", 0);
    assert!(
        picture.contains("https://fjord.example/2026/03/a/b.png"),
        "{picture}"
    );
    assert!(explained(&site, "notes.txt", 1).contains("is no part of the site"));
    assert!(explained(&site, "nowhere.md", 1).contains("there is no file nowhere.md"));
}

#[test]
fn the_answer_of_a_check_to_programs_has_a_lasting_shape() {
    let site = english().post(
        "2026-03-01-a",
        "",
        "See [here](https://a.example) what it cost us.",
    );
    let line = [&["check", "--format", "json"][..], &AT].concat();
    let output = svar(site.root(), &line);
    insta::assert_snapshot!(said(&output, 0));
    let strict = [&line[..], &["--strict"]].concat();
    assert_eq!(svar(site.root(), &strict).status.code(), Some(1));
}

#[test]
fn only_the_calendar_is_for_calendar_programs() {
    let site = english().post("2026-03-01-a", "", "Hei.");
    let list = |what: &str, exit| {
        let line = [&["list", what, "--format", "ics"][..], &AT].concat();
        said(&svar(site.root(), &line), exit)
    };
    assert!(list("calendar", 0).contains("UID:a@fjord.example"));
    assert!(list("drafts", 1).contains("svar list calendar --format ics"));
}

#[test]
fn the_texts_to_share_a_coming_post_with_can_be_had_before_it_is_out() {
    let site = SiteTest::small().post("2099-03-01-a", "summary: Kort sagt.\n", "Hei.");
    let line = ["list", "share", "content/posts/2099-03-01-a.md"];
    let text = said(&svar(site.root(), &line), 0);
    let x =
        "--- x (53 of 280)\nInnlegg\nOla Dahl\n\nKort sagt.\n\nhttps://fjord.example/2099/03/a/\n";
    assert!(text.contains(x), "{text}");
    let json = said(
        &svar(site.root(), &[&line[..], &["--format", "json"]].concat()),
        0,
    );
    let posts: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(posts[0]["texts"][4]["network"], "bluesky");
    let all = said(&svar(site.root(), &["list", "share", "--format", "csv"]), 0);
    assert_eq!(
        all,
        "\"file\",\"network\",\"length\",\"limit\",\"text\"\r\n"
    );
    let other = said(
        &svar(site.root(), &["list", "share", "content/authors/ola.md"]),
        1,
    );
    assert!(other.contains("er ikke et innlegg"), "{other}");
}

#[test]
fn only_sharing_takes_a_file() {
    let site = SiteTest::small();
    let said = said(&svar(site.root(), &["list", "drafts", "a.md"]), 1);
    assert!(
        said.contains("bare `svar list share` tar imot en fil"),
        "{said}"
    );
}

#[test]
fn every_ejected_template_draws_the_same_pages() {
    let site = english();
    let page = |folder: &str| {
        let folder = site.root().join(folder);
        let line = ["build", "--output-dir", folder.to_str().unwrap()];
        said(&svar(site.root(), &line), 0);
        std::fs::read_to_string(folder.join("index.html")).unwrap()
    };
    let before = page("before");
    let list = said(&svar(site.root(), &["theme", "eject"]), 0);
    assert!(list.lines().any(|name| name == "post.html"), "{list}");
    for name in list.lines().filter(|name| !name.starts_with("assets/")) {
        said(&svar(site.root(), &["theme", "eject", name]), 0);
    }
    assert_eq!(before, page("after"));
}

#[test]
fn an_ejected_style_sheet_becomes_the_sites_own() {
    let site = english();
    said(
        &svar(site.root(), &["theme", "eject", "assets/theme.css"]),
        0,
    );
    assert!(
        site.root()
            .join("themes/default/assets/theme.css")
            .is_file()
    );
    let again = said(
        &svar(site.root(), &["theme", "eject", "assets/theme.css"]),
        1,
    );
    assert!(again.contains("is there already"), "{again}");
}

#[test]
fn ejecting_what_the_theme_has_not_is_answered_with_what_was_meant() {
    let site = english();
    let said = said(&svar(site.root(), &["theme", "eject", "posts.html"]), 1);
    assert!(
        said.contains("the theme has no file `posts.html`"),
        "{said}"
    );
    assert!(said.contains("did you mean `post.html`?"), "{said}");
}
