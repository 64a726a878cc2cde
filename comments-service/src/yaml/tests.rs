//! What is said about YAML with mistakes.

use super::*;

fn said(yaml: &str) -> String {
    let read = Yaml::read("post.md", yaml, 0..yaml.len());
    if let Some(fields) = read.fields() {
        fields.string("title");
        fields.bool("draft");
        fields.moment("date");
        fields.strings("tags");
        fields.finish();
    }
    read.into_diagnostics()
        .to_text(crate::words::words(crate::language::Language::EN), false)
}

#[test]
fn mistakes_are_told_in_plain_words() {
    let yaml =
        "title: [a]\ndraft: no\ndate: 2026-02-31\ntags: fiber, drift\ndratf: true\ntitle: b\n";
    insta::assert_snapshot!(said(yaml));
}

#[test]
fn what_is_not_yaml_at_all_is_told_once() {
    let broken = [
        "title: Fiber: what now?\n",
        "tags:\n\t- fiber\n",
        "title: \"open\ndate: 2026-03-01\n",
        "tags: [a, b\ndate: 2026-03-01\n",
        "title: @ola\n",
        "title: a\n  date: b\n",
        "title: a\nonly words\n",
        "title: *ola\n",
        "only words\n",
        "- a\n- b\n",
        "title: \"a\" b\n",
    ];
    insta::assert_snapshot!(broken.map(said).join("\n"));
}

/// Threat 28: an alias bomb and endless nesting fail at once, in words.
#[test]
fn a_bomb_is_refused_at_once() {
    let mut aliases = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, before) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        let list = vec![format!("*{before}"); 9].join(", ");
        aliases.extend([format!("{name}: &{name} [{list}]\n")]);
    }
    let repeated = format!(
        "a: &a [{}]\nb: [{}]\n",
        "x, ".repeat(2000),
        "*a, ".repeat(2000)
    );
    let brackets = format!("a: {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    let braces = format!("a: {}", "{a: ".repeat(10_000));
    let dashes = format!("a:\n  {}b\n", "- ".repeat(10_000));
    let steps: Vec<String> = (0..600)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    for bomb in [
        &aliases,
        &repeated,
        &brackets,
        &braces,
        &dashes,
        &steps.concat(),
    ] {
        // A busy machine may hold up one attempt, but not all of them.
        let mut takes_under_a_second = (0..5).map(|_| {
            let start = std::time::Instant::now();
            let said = said(bomb);
            assert!(said.starts_with("error[too-"), "{said}");
            start.elapsed().as_millis() < 1000
        });
        assert!(
            takes_under_a_second.any(|is_quick| is_quick),
            "{}",
            &bomb[..12]
        );
    }
}
