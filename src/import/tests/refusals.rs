//! What the import refuses, and what it goes on after.

use super::*;

fn rows_of(report: &LossReport, file: &str) -> Vec<String> {
    let rows = report.rows.iter().filter(|row| row.file == file);
    rows.map(|row| format!("{:?}: {}", row.fate, english().of(&row.note)))
        .collect()
}

#[test]
fn what_cannot_be_read_is_reported_and_the_rest_goes_on() {
    let test = ImportTest::new()
        .body("Fine.\n")
        .bytes("_posts/2015-02-01-latin.md", b"---\ntitle: Bl\xe5\n---\n")
        .file("_posts/2015-02-02-broken.md", "---\ntitle: [a\n---\nText\n")
        .file(
            "_posts/2015-02-03-tabs.md",
            "---\ntitle: T\nauthors:\n\t- ada\n---\nText\n",
        )
        .file(
            "_posts/2015-02-31-day.md",
            "---\ntitle: T\nauthor: ada\n---\nText\n",
        );
    let report = test.run().unwrap();
    assert!(report.is_balanced(), "{}", report.summary(english()));
    let count = &report.counts["post"];
    assert_eq!(
        (count.read, count.kept, count.turned, count.left_out),
        (5, 2, 1, 2)
    );
    insta::assert_debug_snapshot!([
        rows_of(&report, "_posts/2015-02-01-latin.md"),
        rows_of(&report, "_posts/2015-02-02-broken.md"),
        rows_of(&report, "_posts/2015-02-03-tabs.md"),
        rows_of(&report, "_posts/2015-02-31-day.md"),
    ]);
}

#[test]
fn a_bomb_of_aliases_is_refused_at_once() {
    let mut bomb = "---\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, of) in ["b", "c", "d", "e", "f", "g", "h", "i"]
        .iter()
        .zip(["a", "b", "c", "d", "e", "f", "g", "h"])
    {
        let _ = writeln!(
            bomb,
            "{name}: &{name} [{}]",
            vec![format!("*{of}"); 9].join(", ")
        );
    }
    let test = ImportTest::new()
        .body("Fine.\n")
        .file("_posts/2015-02-01-bomb.md", &(bomb + "---\n"));
    let report = test.run().unwrap();
    assert_eq!(report.counts["post"].left_out, 1);
}

#[test]
fn running_again_writes_nothing_and_overwrites_nothing() {
    let test = ImportTest::new().body("Fine.\n");
    assert!(test.run().unwrap().files_written > 0);
    assert_eq!(test.run().unwrap().files_written, 0);
    let mine = test.new_site().join("content/posts/2015-01-06-a.md");
    fs::write(&mine, "Mine").unwrap();
    let before = files_in(&test.new_site());
    let refusal = told(test.run().unwrap_err());
    assert!(
        refusal.contains("content/posts/2015-01-06-a.md"),
        "{refusal}"
    );
    assert!(refusal.contains("Nothing was written"), "{refusal}");
    assert_eq!(files_in(&test.new_site()), before);
}

#[test]
fn a_dry_run_writes_nothing() {
    let test = ImportTest::new().body("Fine.\n");
    let report = import_jekyll(&test.source(), &test.new_site(), true).unwrap();
    assert_eq!(report.counts["post"].kept, 1);
    assert!(!test.new_site().exists());
}

#[test]
fn a_folder_without_a_blog_is_refused() {
    let test = ImportTest::new();
    let refusal =
        import_jekyll(&test.source().join("_posts"), &test.new_site(), false).unwrap_err();
    let refusal = told(refusal);
    assert!(
        refusal.contains("does not look like a Jekyll blog"),
        "{refusal}"
    );
}

#[test]
fn names_do_not_lead_out_of_the_new_site() {
    let tricks = [
        "../../../evil",
        "..",
        "a/../../b",
        "/etc/passwd",
        "a\\..\\b",
        ".",
        "%2e%2e%2f",
    ];
    for trick in tricks {
        let post = format!(
            "---\ntitle: T\nauthor: ada\nslug: \"{}\"\npermalink: \"{}\"\n---\n",
            trick.replace('\\', "\\\\"),
            trick.replace('\\', "\\\\")
        );
        let test = ImportTest::new()
            .body("Fine.\n")
            .file("_posts/2015-02-01-t.md", &post);
        let report = test.run().unwrap();
        assert!(report.is_balanced(), "{}", report.summary(english()));
        let outside = files_in(test.folder.path())
            .into_keys()
            .filter(|path| !path.starts_with("new/content/"));
        let outside: Vec<_> = outside
            .filter(|path| path.starts_with("new/") || !path.starts_with("old/"))
            .collect();
        assert_eq!(
            outside,
            [
                "new/import-report.json",
                "new/import-report.txt",
                "new/svar.yaml"
            ],
            "{trick}"
        );
    }
}

#[cfg(unix)]
#[test]
fn links_are_neither_read_nor_written_through() {
    let test = ImportTest::new().body("Fine.\n");
    let elsewhere = test.folder.path().join("elsewhere");
    fs::create_dir_all(&elsewhere).unwrap();
    fs::write(elsewhere.join("secret.txt"), "secret").unwrap();
    std::os::unix::fs::symlink(
        elsewhere.join("secret.txt"),
        test.source().join("secret.txt"),
    )
    .unwrap();
    let report = import_jekyll(&test.source(), &test.new_site(), true).unwrap();
    assert_eq!(report.counts["other file"].left_out, 1);
    fs::create_dir_all(test.new_site()).unwrap();
    std::os::unix::fs::symlink(&elsewhere, test.new_site().join("content")).unwrap();
    let refusal = told(test.run().unwrap_err());
    assert!(refusal.contains("is a link to another place"), "{refusal}");
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 1);
}
