//! Turns keys and values into front matter that YAML reads back as exactly these strings.

use std::fmt::Write as _;

/// A value of front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A string, quoted where YAML would take it for something else.
    Text(String),
    /// Written as it stands: a number, a date, `true`.
    Plain(String),
    /// A list.
    List(Vec<Value>),
    /// Keys with values, in order.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// A string.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of strings.
    pub(super) fn texts(texts: &[String]) -> Self {
        Self::List(texts.iter().map(Self::text).collect())
    }
}

/// YAML of a map, without the `---` around it.
pub(super) fn yaml_text(keys: &[(String, Value)]) -> String {
    let mut text = String::new();
    write_map(&mut text, keys, 0);
    text
}

/// A document: front matter, an empty line, the body.
pub(super) fn document_text(keys: &[(String, Value)], body: &str) -> String {
    let body = body.trim_matches('\n');
    let gap = if body.is_empty() { "" } else { "\n" };
    let end = if body.is_empty() { "" } else { "\n" };
    format!("---\n{}---\n{gap}{body}{end}", yaml_text(keys))
}

fn write_map(text: &mut String, keys: &[(String, Value)], depth: usize) {
    for (key, value) in keys {
        let _ = write!(text, "{}{}:", "  ".repeat(depth), scalar(key));
        write_value(text, value, depth);
    }
}

fn write_value(text: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Text(string) => {
            let _ = writeln!(text, " {}", scalar(string));
        }
        Value::Plain(plain) => {
            let _ = writeln!(text, " {plain}");
        }
        Value::List(items) if items.is_empty() => text.push_str(" []\n"),
        Value::List(items) => {
            text.push('\n');
            for item in items {
                write_item(text, item, depth + 1);
            }
        }
        Value::Map(keys) if keys.is_empty() => text.push_str(" {}\n"),
        Value::Map(keys) => {
            text.push('\n');
            write_map(text, keys, depth + 1);
        }
    }
}

fn write_item(text: &mut String, item: &Value, depth: usize) {
    let indent = "  ".repeat(depth);
    if let Value::Map(keys) = item {
        let mut map = String::new();
        write_map(&mut map, keys, depth + 1);
        let _ = write!(text, "{indent}- {}", map.trim_start());
    } else {
        let _ = write!(text, "{indent}-");
        write_value(text, item, depth);
    }
}

/// A string as YAML: bare where that is safe in every version of YAML, else in double quotes.
fn scalar(string: &str) -> String {
    if is_safe_bare(string) {
        string.to_owned()
    } else {
        quote(string)
    }
}

fn is_safe_bare(string: &str) -> bool {
    const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let starts_well = string.starts_with(|c: char| c.is_alphabetic() || c == '/');
    let is_plain = string
        .chars()
        .all(|c| c.is_alphanumeric() || " /.,'’()-_–…;?!&+".contains(c));
    starts_well
        && is_plain
        && !string.ends_with(' ')
        && !WORDS.contains(&string.to_lowercase().as_str())
}

fn quote(string: &str) -> String {
    let mut quoted = String::from("\"");
    for c in string.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_reads_back_every_awkward_string() {
        let awkward = [
            "",
            " x ",
            "yes",
            "No",
            "12",
            "1e3",
            "2016-01-01",
            "a: b",
            "a #b",
            "- a",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "\"a\"",
            "it's",
            "'a'",
            "line\nbreak",
            "tab\there",
            "back\\slash",
            "null",
            "~",
            "{a}",
            "[a]",
            "a]",
            "?",
            "? a",
            "|",
            ">",
            "\u{7}bell",
            "\u{2028}",
            "Blåbærgrøt",
            "{{ x }}",
            "---",
            "...",
            "a:",
            "<<",
            "=",
            "0x1f",
            ".5",
            "Hei, verden! (ja)",
            "a\r\nb",
            "\u{feff}a",
        ];
        let keys: Vec<_> = awkward
            .iter()
            .enumerate()
            .map(|(n, text)| (format!("k{n}"), Value::text(*text)))
            .collect();
        let yaml = yaml_text(&keys);
        let read = svar_comments::yaml::Yaml::read("", &yaml, 0..yaml.len());
        let fields = read.fields().unwrap();
        let read: Vec<_> = fields
            .all()
            .into_iter()
            .map(|(_, node)| node.value().clone())
            .collect();
        for (n, text) in awkward.iter().enumerate() {
            let expected = svar_comments::yaml::Value::Text((*text).to_owned());
            assert_eq!(read[n], expected, "of {text:?}");
        }
    }

    #[test]
    fn lists_and_maps_are_indented() {
        let keys = vec![
            ("title".to_owned(), Value::text("A: b")),
            (
                "tags".to_owned(),
                Value::texts(&["open source".to_owned(), "18f".to_owned()]),
            ),
            ("draft".to_owned(), Value::Plain("true".to_owned())),
            (
                "links".to_owned(),
                Value::List(vec![Value::Map(vec![
                    ("label".to_owned(), Value::text("Home")),
                    ("url".to_owned(), Value::text("https://a.example/")),
                ])]),
            ),
        ];
        insta::assert_snapshot!(document_text(&keys, "\nBody.\n\n"), @r#"
        ---
        title: "A: b"
        tags:
          - open source
          - "18f"
        draft: true
        links:
          - label: Home
            url: "https://a.example/"
        ---

        Body.
        "#);
    }
}
