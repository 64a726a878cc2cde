use super::*;

fn html(word: &str, code: &str) -> String {
    highlighted(grammar(word).unwrap(), code)
}

#[test]
fn every_word_leads_to_a_grammar() {
    for word in languages::every_word() {
        assert!(grammar(word).is_some(), "{word}");
    }
}

#[test]
fn words_in_code_have_short_classes() {
    insta::assert_snapshot!(html(
        "rust",
        "/// Counts.\n#[must_use]\npub fn count<'a>(text: &'a str) -> Vec<usize> {\n    let n = \"a\\n{}\".len() + 0x2f; // more\n    vec![n, Self::MAX]\n}\n"
    ));
}

#[test]
fn a_piece_over_several_lines_can_be_taken_apart() {
    insta::assert_snapshot!(html("js", "/* one\n   two */\nconst a = `x ${b + 1}`;\n"));
}

#[test]
fn what_is_code_to_a_browser_is_text_here() {
    assert_eq!(
        html("text", "a < b && \"c\"\n"),
        "a &lt; b &amp;&amp; &quot;c&quot;\n"
    );
    assert!(!html("html", "<script>alert(\"&\")</script>\n").contains("<script"));
}

#[test]
fn common_languages_get_their_colours() {
    let samples = [
        ("yaml", "fiber: # her\n  node: \"skjer-2\"\n  porter: 24\n"),
        ("json", "{\"navn\": \"Vardneset\", \"porter\": [1, null]}\n"),
        ("toml", "[nett]\nnavn = \"a\" # b\n"),
        ("console", "$ curl -s https://a.no | grep \"$HOME\"\n"),
        (
            "python",
            "@cache\ndef tell(a: int) -> str:\n    return f\"{a} og\" if a and not b else None\n",
        ),
        ("diff", "--- a\n+++ b\n@@ -1 +1 @@\n-gammel\n+ny\n"),
        ("sql", "SELECT count(*) FROM kunder WHERE sted = 'Vik';\n"),
        ("css", ".a > b { color: #fff; margin: 1rem; }\n"),
        ("html", "<a href=\"/b\">c</a>\n"),
    ];
    let all: Vec<String> = samples
        .iter()
        .map(|(word, code)| format!("{word}\n{}", html(word, code)))
        .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_line_is_remembered_with_what_stood_before_it() {
    let code = "/* a\nlet b = 1;\n*/\nlet b = 1;\n";
    let first = html("js", code);
    assert!(
        first.contains("<span class=\"c\">let b = 1;</span>"),
        "{first}"
    );
    assert!(first.contains("<span class=\"k\">let"), "{first}");
    assert_eq!(html("js", code), first);
    assert_ne!(html("rust", "let b = 1;\n"), html("text", "let b = 1;\n"));
}
