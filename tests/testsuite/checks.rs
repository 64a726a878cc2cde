//! What `svar check` sees beyond a build.

use crate::site_test::SiteTest;

#[test]
fn an_editor_is_told_what_is_hardly_meant() {
    let outcome = SiteTest::small()
        .file("content/authors/siri.md", "---\nname: Siri\n---\n")
        .file("static/a.png", "no picture")
        .post("1970-01-01-a", "", "A")
        .post("2026-03-12-b", "cover: /a.png\n", "B")
        .post("2026-03-21-c", "", "C")
        .with_future()
        .build();
    let warnings = svar::lint::lint(outcome.site());
    insta::assert_snapshot!(warnings.to_text(
        svar::words::words(svar_comments::language::Language::EN),
        false
    ));
}
