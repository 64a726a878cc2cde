//! Turns YAML text into values within limits, and a syntax error into words.

use std::cell::Cell;
use std::fmt;
use std::ops::Range;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::Value;
use crate::diagnostic::{Diagnostic, Place};
use crate::message::{Message, say};

/// No honest file comes near; one that repeats aliases of aliases does at once.
const MAX_VALUES: usize = 50_000;
const MAX_DEPTH: usize = 24;
/// No honest front matter comes near; the library needs quadratic time for some texts.
const MAX_BYTES: usize = 256 * 1024;
/// Opened brackets, counted before the library sees them.
const MAX_BRACKETS: usize = 100;
const TOO_MANY: &str = "svar: too many values";
const TOO_DEEP: &str = "svar: too deep";

/// The value of `text[range]`.
pub(super) fn value_of(
    file: &str,
    text: &str,
    range: Range<usize>,
) -> Result<Value, Box<Diagnostic>> {
    let yaml = &text[range.clone()];
    if yaml.trim().is_empty() {
        return Ok(Value::Null);
    }
    if let Some((at, message)) = beyond_limits(yaml) {
        let place = Place::of_bytes(text, range.start + at..range.start + at + 1);
        let (code, message, help) = words(message, &place);
        return Err(Box::new(
            Diagnostic::error(code, file, message).at(place).help(help),
        ));
    }
    let budget = Cell::new(MAX_VALUES);
    let seed = Seed {
        budget: &budget,
        depth: 0,
    };
    seed.deserialize(serde_yaml::Deserializer::from_str(yaml))
        .map_err(|error| Box::new(explain(file, text, range, &error)))
}

/// What is refused unread, and where.
fn beyond_limits(yaml: &str) -> Option<(usize, &'static str)> {
    if yaml.len() > MAX_BYTES {
        return Some((0, TOO_MANY));
    }
    let mut depth = 0_usize;
    let mut line_start = 0;
    for (at, byte) in yaml.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'\n' => line_start = at + 1,
            _ => {}
        }
        if depth > MAX_BRACKETS {
            return Some((at, TOO_DEEP));
        }
        if byte == b'-'
            && at - line_start > 2 * MAX_BRACKETS
            && is_only_dashes(&yaml[line_start..at])
        {
            return Some((at, TOO_DEEP));
        }
    }
    None
}

fn is_only_dashes(indentation: &str) -> bool {
    indentation
        .bytes()
        .all(|byte| matches!(byte, b'-' | b' ' | b'?' | b':'))
}

fn explain(file: &str, text: &str, range: Range<usize>, error: &serde_yaml::Error) -> Diagnostic {
    let yaml = &text[range.clone()];
    if let Some(tab) = tab_in_indentation(yaml) {
        let at = range.start + tab;
        return Diagnostic::error("tab", file, say("yaml-tab"))
            .at(Place::of_bytes(text, at..at + 1))
            .help(say("yaml-tab.help"));
    }
    let error_text = error.to_string();
    let (line, column) = opening_of(&error_text)
        .or_else(|| {
            error
                .location()
                .map(|location| (location.line(), location.column()))
        })
        .unwrap_or((1, 1));
    let at = range.start + byte_of(yaml, line, column);
    let place = Place::of_bytes(text, at..at + 1);
    let (code, message, help) = words(&error_text, &place);
    Diagnostic::error(code, file, message).at(place).help(help)
}

/// Where the bracket or the quotation mark was opened that is never closed: the place that the
/// library names last, as `… while parsing a flow sequence at line 1 column 7`.
fn opening_of(error: &str) -> Option<(usize, usize)> {
    let kinds = [
        "flow sequence at line ",
        "flow mapping at line ",
        "quoted scalar at line ",
    ];
    let rest = kinds
        .iter()
        .find_map(|kind| Some(error.split_once(kind)?.1))?;
    let (line, column) = rest.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// Lines and columns count from 1, columns in characters.
fn byte_of(yaml: &str, line: usize, column: usize) -> usize {
    let line_start: usize = yaml
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let content = yaml[line_start.min(yaml.len())..]
        .lines()
        .next()
        .unwrap_or_default();
    let characters = column.saturating_sub(1);
    let in_line = content
        .char_indices()
        .nth(characters)
        .map_or(content.len(), |(byte, _)| byte);
    let at = (line_start + in_line).min(yaml.len());
    // An error at the end of the text is shown on the last line that has something on it.
    if at >= yaml.trim_end().len() {
        last_line(yaml)
    } else {
        at
    }
}

fn last_line(yaml: &str) -> usize {
    yaml.trim_end().rfind('\n').map_or(0, |newline| newline + 1)
}

fn tab_in_indentation(yaml: &str) -> Option<usize> {
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '-']);
        if let Some(tab) = line[..line.len() - content.len()].find('\t') {
            return Some(at + tab);
        }
        at += line.len();
    }
    None
}

/// The rule, what is wrong and what to do, for an error text of the library.
fn words(error: &str, place: &Place) -> (&'static str, Message, Message) {
    let has = |part: &str| error.contains(part);
    if has(TOO_MANY) || has("repetition limit") {
        (
            "too-large",
            say("yaml-too-large"),
            say("yaml-too-large.help"),
        )
    } else if has(TOO_DEEP) || has("recursion limit") {
        ("too-deep", say("yaml-too-deep"), say("yaml-too-deep.help"))
    } else if has("mapping values are not allowed") && !has_two_colons(&place.source_line) {
        (
            "indentation",
            say("yaml-indentation"),
            say("yaml-indentation.help"),
        )
    } else if has("mapping values are not allowed") {
        (
            "unquoted-colon",
            say("yaml-two-colons"),
            say("yaml-two-colons.help"),
        )
    } else if has("cannot start any token") {
        ("syntax", say("yaml-beginning"), say("not-text.quotes"))
    } else if has("unknown anchor") || has("alias") || has("anchor") {
        ("syntax", say("yaml-reference"), say("not-text.quotes"))
    } else if has("quoted scalar") {
        (
            "syntax",
            say("yaml-open-quote"),
            say("yaml-open-quote.help"),
        )
    } else if has("flow sequence") || has("flow mapping") || has("',' or") {
        (
            "syntax",
            say("yaml-open-bracket"),
            say("yaml-open-bracket.help"),
        )
    } else if has("could not find expected ':'") {
        ("syntax", say("yaml-no-colon"), say("yaml-no-colon.help"))
    } else if has("did not find expected key") || has("block mapping") || has("block collection") {
        ("syntax", say("yaml-misplaced"), say("yaml-misplaced.help"))
    } else if has("more than one document") {
        ("syntax", say("yaml-divider"), say("yaml-divider.help"))
    } else {
        (
            "syntax",
            say("yaml-unreadable"),
            say("yaml-unreadable.help"),
        )
    }
}

fn has_two_colons(line: &str) -> bool {
    line.matches(": ").count() + usize::from(line.ends_with(':')) > 1
}

#[derive(Clone, Copy)]
struct Seed<'b> {
    budget: &'b Cell<usize>,
    depth: usize,
}

impl Seed<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(E::custom(TOO_DEEP));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let left = self
            .budget
            .get()
            .checked_sub(1)
            .ok_or_else(|| D::Error::custom(TOO_MANY))?;
        self.budget.set(left);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::Decimal(value as f64), Value::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Decimal(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(value) = entries.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            map.push((key, entries.next_value_seed(inner)?));
        }
        Ok(Value::Map(map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (_, content) = tagged.variant::<IgnoredAny>()?;
        content.newtype_variant_seed(self)
    }
}
