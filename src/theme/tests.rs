use std::fs;

use tera::Context;

use super::*;

fn root(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

fn problems(files: &[(&str, &str)], theme: &str) -> String {
    match Theme::load(root(files).path(), theme) {
        Ok(_) => panic!("the theme was loaded"),
        Err(problems) => problems.to_text(
            crate::words::words(svar_comments::language::Language::EN),
            false,
        ),
    }
}

#[test]
fn templates_of_the_site_stand_over_those_of_the_theme_over_the_default() {
    let files = [
        ("themes/own/templates/404.html", "theme"),
        ("themes/own/templates/alias.html", "theme"),
        ("themes/own/texts/nb.ftl", "and = samt"),
        (
            "templates/404.html",
            "site {{ t(key='and') }} {{ t(key='guest-badge') }}",
        ),
    ];
    let root = root(&files);
    let theme = Theme::load(root.path(), "own").unwrap();
    let mut context = Context::new();
    context.insert("lang", "nb");
    assert_eq!(theme.draw("404.html", &context).unwrap(), "site samt Gjest");
    assert_eq!(theme.draw("alias.html", &context).unwrap(), "theme");
    assert!(theme.has_template("post.html"));
}

#[test]
fn an_unknown_theme_is_an_error_with_a_suggestion() {
    insta::assert_snapshot!(problems(&[("themes/nordlys/theme.yaml", "name: x")], "nordlis"), @r"
    error[unknown-theme]: there is no theme `nordlis`
    --> svar.yaml
     = help: did you mean `theme: nordlys`?

    1 error
    ");
}

#[test]
fn a_theme_for_another_interface_and_unknown_keys_are_told() {
    let file = ("themes/own/theme.yaml", "nmae: Own\napi: 2\n");
    insta::assert_snapshot!(problems(&[file], "own"), @r"
    error[unknown-key]: there is no key `nmae`
     --> themes/own/theme.yaml:1:1
      |
    1 | nmae: Own
      | ^^^^
      |
      = help: did you mean `name`?

    error[theme-version]: the theme is made for interface 2, and this Svar has interface 1
     --> themes/own/theme.yaml:2:6
      |
    2 | api: 2
      |      ^
      |
      = help: get the version of the theme that fits this Svar, or the Svar that fits the theme

    2 errors
    ");
}

#[test]
fn a_mistake_in_a_template_is_told_with_its_place() {
    let file = ("templates/post.html", "<p>\n{{ post.title | shout }}</p>");
    insta::assert_snapshot!(problems(&[file], "default"), @r"
    error[template]: Unknown filter `shout`
     --> templates/post.html:2:17
      |
    2 | {{ post.title | shout }}</p>
      |                 ^^^^^

    1 error
    ");
}

#[test]
fn a_mistake_while_drawing_is_told_with_its_place() {
    let root = root(&[("templates/404.html", "<p>\n{{ posts.title }}</p>")]);
    let theme = Theme::load(root.path(), "default").unwrap();
    let mut context = Context::new();
    context.insert("lang", "nb");
    let problems = theme.draw("404.html", &context).unwrap_err();
    insta::assert_snapshot!(problems.to_text(crate::words::words(svar_comments::language::Language::EN), false), @r"
    error[template]: Variable `posts` is not defined. Available variables: lang
     --> templates/404.html:2:4
      |
    2 | {{ posts.title }}</p>
      |    ^^^^^

    1 error
    ");
}

#[test]
fn a_style_sheet_loads_its_fonts_by_their_new_names() {
    let theme = Theme::load(Path::new("no-such-root"), "default").unwrap();
    let asset = |name: &str| {
        theme
            .assets()
            .iter()
            .find(|asset| asset.name == name)
            .unwrap()
    };
    let font = asset("fonts/schibsted-grotesk.woff2")
        .path
        .trim_start_matches("assets/");
    let sheet = std::str::from_utf8(&asset("theme.css").bytes).unwrap();
    assert!(sheet.contains(&format!("url(\"{font}\")")), "{sheet:.300}");
    assert!(
        sheet.len() < 36_000,
        "the style sheet has {} bytes",
        sheet.len()
    );
}
