//! Turns the text of a Jekyll file into its front matter, with the line of each key, and its body.

use serde_json::{Map, Value};
use svar_comments::message::{Message, say};
use svar_comments::yaml::{Value as YamlValue, Yaml};

/// A file in its two parts.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    /// The keys in the order of the file.
    pub(super) keys: Map<String, Value>,
    /// The front matter as it stands.
    source: String,
    /// What follows it.
    pub(super) body: String,
    /// The line of the file on which the body starts.
    pub(super) body_line: usize,
    /// The YAML was wrong, and could be read only after tabs and blanks were mended.
    pub(super) was_mended: bool,
}

impl Parts {
    /// Keys that stand in a data file instead of a file of their own.
    pub(super) fn of_keys(keys: Map<String, Value>) -> Self {
        Self {
            keys,
            ..Self::default()
        }
    }

    /// The line of the file on which a key stands; 1 where it cannot be found.
    pub(super) fn line_of(&self, key: &str) -> usize {
        let is_key = |line: &str| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.trim_start().starts_with(':'))
        };
        self.source
            .lines()
            .position(is_key)
            .map_or(1, |position| position + 2)
    }

    /// The line on which a value stands below its key.
    pub(super) fn line_of_value(&self, key: &str, value: &str) -> usize {
        let start = self.line_of(key);
        let lines = self.source.lines().skip(start.saturating_sub(2));
        lines
            .take(40)
            .position(|line| line.contains(value))
            .map_or(start, |n| start + n)
    }

    /// A string; numbers and truth values as they are written; empty ones count as absent.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.keys.get(key).and_then(scalar_text)
    }

    /// Whether a key says `true`.
    pub(super) fn is_true(&self, key: &str) -> bool {
        self.keys.get(key).and_then(Value::as_bool) == Some(true)
    }

    /// Whether a key says `false`.
    pub(super) fn is_false(&self, key: &str) -> bool {
        self.keys.get(key).and_then(Value::as_bool) == Some(false)
    }

    /// A list of strings, or the one string that stands in its place.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        match self.keys.get(key) {
            Some(Value::Array(items)) => items.iter().filter_map(scalar_text).collect(),
            Some(value) => scalar_text(value).into_iter().collect(),
            None => Vec::new(),
        }
    }
}

/// A scalar as a string without blanks around it, if it is one and not empty.
pub(super) fn scalar_text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(is_true) => is_true.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// Reads YAML that consists of keys with values; a key that stands there twice has its last value.
pub(super) fn read_map(text: &str) -> Result<Map<String, Value>, Message> {
    let yaml = Yaml::read("", text, 0..text.len());
    let map = yaml.fields().map(|fields| {
        let pairs = fields.all().into_iter();
        pairs
            .map(|(key, node)| (key.to_owned(), json_of(node.value())))
            .collect()
    });
    map.ok_or_else(|| {
        let mistakes = yaml.into_diagnostics();
        let first = mistakes.sorted().first().map(|mistake| {
            let message = match mistake.line {
                0 => say("import-yaml"),
                line => say("import-yaml.line").with("line", line),
            };
            message.with("what", mistake.message.clone())
        });
        first.unwrap_or_else(|| say("import-yaml").with("what", say("yaml-unreadable")))
    })
}

fn json_of(value: &YamlValue) -> Value {
    match value {
        YamlValue::Null => Value::Null,
        YamlValue::Bool(is_true) => Value::from(*is_true),
        YamlValue::Whole(number) => Value::from(*number),
        YamlValue::Decimal(number) => Value::from(*number),
        YamlValue::Text(text) => Value::from(text.as_str()),
        YamlValue::List(items) => items.iter().map(json_of).collect(),
        YamlValue::Map(pairs) => pairs
            .iter()
            .map(|(key, value)| (key.clone(), json_of(value)))
            .collect(),
    }
}

/// Divides a file; one without front matter is all body. Fails with the reason when the front
/// matter is not YAML, even after tabs have become blanks.
pub(super) fn divide(text: &str) -> Result<Parts, Message> {
    let Some((source, body, body_line)) = split(text) else {
        return Ok(Parts {
            body: text.to_owned(),
            body_line: 1,
            ..Parts::default()
        });
    };
    let (keys, was_mended) = match read_map(source) {
        Ok(keys) => (keys, false),
        Err(reason) => (read_map(&mend(source)).map_err(|_| reason)?, true),
    };
    let (source, body) = (source.to_owned(), body.to_owned());
    Ok(Parts {
        keys,
        source,
        body,
        body_line,
        was_mended,
    })
}

fn split(text: &str) -> Option<(&str, &str, usize)> {
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != "---" {
        return None;
    }
    let mut end = 0;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&rest[..end], &rest[end + line.len()..], number + 3));
        }
        end += line.len();
    }
    None
}

/// YAML forbids tabs between its parts; Jekyll's reader let some of them pass.
fn mend(source: &str) -> String {
    let lines: Vec<_> = source
        .lines()
        .map(|line| line.trim_end().replace('\t', "  "))
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use svar_comments::language::Language;

    use super::*;
    use crate::words::words;

    #[test]
    fn a_tab_behind_a_value_is_mended() {
        let parts = divide("---\ntitle: A\nauthors:\n- melody\t\t\n---\nBody\n").unwrap();
        assert_eq!(parts.texts("authors"), ["melody"]);
        assert_eq!((parts.body.as_str(), parts.body_line), ("Body\n", 6));
        assert_eq!(parts.line_of("authors"), 3);
        assert_eq!(parts.line_of_value("authors", "melody"), 4);
    }

    #[test]
    fn broken_yaml_is_a_reason_and_no_front_matter_is_all_body() {
        let reason = divide("---\ntitle: [a\n---\n").unwrap_err();
        assert_eq!(
            words(Language::DA).of(&reason),
            "Dens YAML kan ikke læses: en parentes er åbnet og aldrig lukket, i linje 1."
        );
        assert_eq!(divide("Just text\n").unwrap().body, "Just text\n");
    }
}
