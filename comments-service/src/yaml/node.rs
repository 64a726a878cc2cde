//! A value in a YAML text with the way to it: reads it as what the schema wants, or says what is wrong.

use jiff::civil::Date;

use super::{Fields, Moment, Step, Value, Yaml, parse_moment};
use crate::diagnostic::{Diagnostic, Place, did_you_mean_or};
use crate::language::Language;
use crate::message::{Message, Part, say};

/// A value with the way to it.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    yaml: &'a Yaml<'a>,
    value: &'a Value,
    steps: Vec<Step>,
}

impl<'a> Node<'a> {
    pub(super) fn new(yaml: &'a Yaml<'a>, value: &'a Value, steps: Vec<Step>) -> Self {
        Self { yaml, value, steps }
    }

    /// The value as it stands.
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// The way to it, for a place that is asked for later.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        self.yaml.place_of_value(&self.steps)
    }

    /// Reports an error about the value.
    pub fn error(&self, code: &'static str, message: impl Into<Message>, help: impl Into<Message>) {
        let diagnostic = Diagnostic::error(code, self.yaml.file(), message);
        self.yaml.report(diagnostic.at(self.place()).help(help));
    }

    /// Reports a warning about the value.
    pub fn warning(
        &self,
        code: &'static str,
        message: impl Into<Message>,
        help: impl Into<Message>,
    ) {
        let diagnostic = Diagnostic::warning(code, self.yaml.file(), message);
        self.yaml.report(diagnostic.at(self.place()).help(help));
    }

    /// The key that the value belongs to.
    pub fn key(&self) -> &str {
        let mut steps = self.steps.iter().rev();
        let key = steps.find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        key.unwrap_or_default()
    }

    /// Text in one piece; a whole number is read as its digits.
    pub fn string(&self) -> Option<String> {
        match self.value {
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::Whole(number) => Some(number.to_string()),
            Value::Decimal(_) | Value::Bool(_) => {
                self.wrong(say("not-text"), say("not-text.quotes"));
                None
            }
            Value::Null | Value::List(_) | Value::Map(_) => {
                let help = say("not-text.help").with("key", self.key());
                self.wrong(say("not-text"), help);
                None
            }
        }
    }

    /// `true` or `false`.
    pub fn bool(&self) -> Option<bool> {
        let word = match self.value {
            Value::Bool(value) => return Some(*value),
            Value::Text(word) => word.to_lowercase(),
            _ => String::new(),
        };
        let help = match word.as_str() {
            "yes" | "y" | "on" | "ja" => say("not-true-or-false.true").with("key", self.key()),
            "no" | "n" | "off" | "nei" | "nej" => {
                say("not-true-or-false.false").with("key", self.key())
            }
            _ => say("not-true-or-false.help"),
        };
        self.wrong(say("not-true-or-false"), help);
        None
    }

    /// A number without decimals, from 0.
    pub fn whole_number(&self) -> Option<u32> {
        if let Value::Whole(number) = self.value
            && let Ok(number) = u32::try_from(*number)
        {
            return Some(number);
        }
        let help = say("not-a-number.help").with("key", self.key());
        self.wrong(say("not-a-number"), help);
        None
    }

    /// A day or a time.
    pub fn moment(&self) -> Option<Moment> {
        let Value::Text(text) = self.value else {
            self.wrong(say("not-a-date"), say("not-a-date.help"));
            return None;
        };
        match parse_moment(text) {
            Ok(moment) => Some(moment),
            Err((message, help)) => {
                self.error("date", message, help);
                None
            }
        }
    }

    /// A day.
    pub fn date(&self) -> Option<Date> {
        self.moment().map(Moment::day)
    }

    /// One of several words.
    pub fn one_of<T: Clone>(&self, choices: &[(&str, T)]) -> Option<T> {
        let word = match self.value {
            Value::Text(word) => word.clone(),
            Value::Bool(value) => value.to_string(),
            _ => self.string()?,
        };
        if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == word) {
            return Some(choice.clone());
        }
        let names = choices.iter().map(|(name, _)| *name);
        let help = did_you_mean_or(&word, names.clone(), || {
            let names = names.map(str::to_owned).collect();
            say("unknown-value.help").with("names", Part::OneOf(names))
        });
        let message = say("unknown-value")
            .with("key", self.key())
            .with("word", word);
        self.error("unknown-value", message, help);
        None
    }

    /// The entries of a list; a single value is a list of one.
    pub fn entries(&self) -> Vec<Node<'a>> {
        let Value::List(list) = self.value else {
            return vec![self.clone()];
        };
        let entry = |(index, value)| {
            let mut steps = self.steps.clone();
            steps.push(Step::Index(index));
            Node::new(self.yaml, value, steps)
        };
        list.iter().enumerate().map(entry).collect()
    }

    /// A text in the language `default`, or texts by language.
    pub fn by_language(&self, default: Language) -> Vec<(Language, String)> {
        if !self.is_map() {
            return self
                .string()
                .map(|text| (default, text))
                .into_iter()
                .collect();
        }
        let Some(fields) = self.fields() else {
            return Vec::new();
        };
        let texts = Language::ALL
            .into_iter()
            .filter_map(|language| Some((language, fields.string(language.code())?)))
            .collect();
        fields.finish();
        texts
    }

    /// The keys of a mapping.
    pub fn fields(&self) -> Option<Fields<'a>> {
        if let Value::Map(entries) = self.value {
            return Some(Fields::new(self.yaml, entries, self.steps.clone()));
        }
        self.wrong(say("not-keys"), say("not-keys.help"));
        None
    }

    /// Whether it is a mapping.
    pub fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    /// `wanted` has the values `key` and `found`.
    fn wrong(&self, wanted: Message, help: Message) {
        let message = if self.steps.is_empty() {
            say("not-keys-at-all")
        } else {
            wanted.with("key", self.key()).with("found", self.found())
        };
        self.error("wrong-kind", message, help);
    }

    fn found(&self) -> Message {
        match self.value {
            Value::Null => say("found-nothing"),
            Value::Bool(value) => Message::verbatim(format!("`{value}`")),
            Value::Whole(number) => say("found-number").with("number", number.to_string()),
            Value::Decimal(number) => say("found-number").with("number", number.to_string()),
            Value::Text(text) if text.chars().count() > 30 => say("found-text"),
            Value::Text(text) => Message::verbatim(format!("`{text}`")),
            Value::List(_) => say("found-list"),
            Value::Map(_) => say("found-keys"),
        }
    }
}
