//! The keys of a mapping, taken one by one; what nobody asked for is unknown, and reported so.

use std::cell::RefCell;

use jiff::civil::Date;

use super::{Moment, Node, Step, Value, Yaml};
use crate::diagnostic::{Diagnostic, Place, did_you_mean_or};
use crate::message::{Message, say};

/// The keys of a mapping.
#[derive(Debug)]
pub struct Fields<'a> {
    yaml: &'a Yaml<'a>,
    entries: &'a [(String, Value)],
    steps: Vec<Step>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        yaml: &'a Yaml<'a>,
        entries: &'a [(String, Value)],
        steps: Vec<Step>,
    ) -> Self {
        let fields = Self {
            yaml,
            entries,
            steps,
            asked: RefCell::default(),
        };
        fields.report_duplicates();
        fields
    }

    fn report_duplicates(&self) {
        for (at, (key, _)) in self.entries.iter().enumerate() {
            if self.entries[..at]
                .iter()
                .filter(|(other, _)| other == key)
                .count()
                == 1
            {
                let first = self.place_of_key(key, 0).line;
                let message = say("duplicate-key").with("key", key);
                let help = say("duplicate-key.help").with("line", first);
                self.report_at(self.place_of_key(key, 1), "duplicate-key", message, help);
            }
        }
    }

    /// The value of a key, unless the key is missing or has none.
    pub fn get(&self, key: &'static str) -> Option<Node<'a>> {
        self.asked.borrow_mut().push(key);
        let (_, value) = self.entries.iter().find(|(name, _)| name == key)?;
        (*value != Value::Null).then(|| self.node(key, value))
    }

    /// Every key with its value, in the order of the file: for mappings whose keys are free. A key
    /// without a value is left out.
    pub fn all(&self) -> Vec<(&'a str, Node<'a>)> {
        let present = self
            .entries
            .iter()
            .filter(|(_, value)| *value != Value::Null);
        present
            .map(|(key, value)| (key.as_str(), self.node(key, value)))
            .collect()
    }

    fn node(&self, key: &str, value: &'a Value) -> Node<'a> {
        let mut steps = self.steps.clone();
        steps.push(Step::Key(key.to_owned()));
        Node::new(self.yaml, value, steps)
    }

    /// Text that is not empty.
    pub fn string(&self, key: &'static str) -> Option<String> {
        self.get(key)?.string().filter(|text| !text.is_empty())
    }

    /// Text that has to be there.
    pub fn required(&self, key: &'static str, help: impl Into<Message>) -> Option<String> {
        let is_there = self
            .entries
            .iter()
            .any(|(name, value)| name == key && *value != Value::Null);
        let text = self.string(key);
        if text.is_none() && (!is_there || self.is_blank(key)) {
            self.error("missing-key", say("missing-key").with("key", key), help);
        }
        text
    }

    fn is_blank(&self, key: &str) -> bool {
        let is_blank = |value: &Value| matches!(value, Value::Text(text) if text.trim().is_empty());
        self.entries
            .iter()
            .any(|(name, value)| name == key && is_blank(value))
    }

    /// `true` or `false`.
    pub fn bool(&self, key: &'static str) -> Option<bool> {
        self.get(key)?.bool()
    }

    /// A number without decimals, from 0.
    pub fn whole_number(&self, key: &'static str) -> Option<u32> {
        self.get(key)?.whole_number()
    }

    /// A day.
    pub fn date(&self, key: &'static str) -> Option<Date> {
        self.get(key)?.date()
    }

    /// A day or a time.
    pub fn moment(&self, key: &'static str) -> Option<Moment> {
        self.get(key)?.moment()
    }

    /// One of several words.
    pub fn one_of<T: Clone>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        self.get(key)?.one_of(choices)
    }

    /// The keys below a key.
    pub fn map(&self, key: &'static str) -> Option<Fields<'a>> {
        self.get(key)?.fields()
    }

    /// The keys and values below a key, which may be any; no keys where there is nothing.
    pub fn free(&self, key: &'static str) -> Value {
        let nothing = Value::Map(Vec::new());
        let Some(node) = self.get(key) else {
            return nothing;
        };
        if node.is_map() {
            return node.value().clone();
        }
        let help = say("not-a-map.help").with("key", key);
        node.error("unknown-value", say("not-a-map").with("key", key), help);
        nothing
    }

    /// The entries of a list; a single value is a list of one.
    pub fn entries(&self, key: &'static str) -> Vec<Node<'a>> {
        self.get(key).map(|node| node.entries()).unwrap_or_default()
    }

    /// A list of texts, each with its node. `a, b` without brackets is a mistake.
    pub fn strings(&self, key: &'static str) -> Vec<(String, Node<'a>)> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        if let Value::Text(text) = node.value()
            && text.contains(", ")
        {
            let help = say("not-a-list.help").with("key", key).with("text", text);
            node.error("not-a-list", say("not-a-list").with("key", key), help);
            return Vec::new();
        }
        node.entries()
            .into_iter()
            .filter_map(|one| Some((one.string()?, one)))
            .collect()
    }

    /// Reports an error about the whole mapping.
    pub fn error(&self, code: &'static str, message: impl Into<Message>, help: impl Into<Message>) {
        let place = if self.steps.is_empty() {
            self.yaml.place(0..1)
        } else {
            self.yaml.place_of_key(&self.steps, 0)
        };
        self.report_at(place, code, message, help);
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self) {
        self.finish_knowing(|_| None);
    }

    /// The same, with advice for words that other programs use for our keys.
    pub fn finish_knowing(self, advice: impl Fn(&str) -> Option<Message>) {
        let mut asked = self.asked.take();
        asked.dedup();
        for (at, (key, _)) in self.entries.iter().enumerate() {
            let is_known = asked.contains(&key.as_str());
            if is_known || self.entries[..at].iter().any(|(other, _)| other == key) {
                continue;
            }
            let help = advice(key).unwrap_or_else(|| {
                did_you_mean_or(key, asked.iter().copied(), || {
                    say("unknown-key.help").with("keys", asked.join(", "))
                })
            });
            let message = say("unknown-key").with("key", key);
            self.report_at(self.place_of_key(key, 0), "unknown-key", message, help);
        }
    }

    fn place_of_key(&self, key: &str, occurrence: usize) -> Place {
        let mut steps = self.steps.clone();
        steps.push(Step::Key(key.to_owned()));
        self.yaml.place_of_key(&steps, occurrence)
    }

    fn report_at(
        &self,
        place: Place,
        code: &'static str,
        message: impl Into<Message>,
        help: impl Into<Message>,
    ) {
        self.yaml.report(
            Diagnostic::error(code, self.yaml.file(), message)
                .at(place)
                .help(help),
        );
    }
}
