//! Reads YAML key by key, and tells a writer every mistake in it with its place. The only part of
//! Svar that knows the YAML library.

use std::cell::RefCell;
use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};

mod date;
mod fields;
mod locate;
mod node;
mod syntax;

pub use date::{Moment, parse_moment};
pub use fields::Fields;
pub use node::Node;

/// A value as YAML 1.2 reads it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// Any other number.
    Decimal(f64),
    /// Text; dates too.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys with values in the order of the file; a key that is there twice stands here twice.
    Map(Vec<(String, Value)>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Decimal(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => serializer.collect_seq(values),
            Self::Map(entries) => {
                serializer.collect_map(entries.iter().map(|(key, value)| (key, value)))
            }
        }
    }
}

/// A step from the top of a YAML text to a value in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an entry of a list, from 0.
    Index(usize),
}

/// YAML in a file (all of it, or the front matter), and what was found wrong in it.
#[derive(Debug)]
pub struct Yaml<'a> {
    file: &'a str,
    text: &'a str,
    range: Range<usize>,
    value: Value,
    diagnostics: RefCell<Diagnostics>,
}

impl<'a> Yaml<'a> {
    /// Reads `text[range]`. What is not YAML at all is one diagnostic, and reads as no keys.
    pub fn read(file: &'a str, text: &'a str, range: Range<usize>) -> Self {
        let mut diagnostics = Diagnostics::default();
        let value = syntax::value_of(file, text, range.clone()).unwrap_or_else(|mistake| {
            diagnostics.push(*mistake);
            Value::Null
        });
        Self {
            file,
            text,
            range,
            value,
            diagnostics: RefCell::new(diagnostics),
        }
    }

    /// The keys at the top, or `None` where the text is not keys with values, which is then said.
    pub fn fields(&'a self) -> Option<Fields<'a>> {
        if self.value == Value::Null {
            return self
                .diagnostics
                .borrow()
                .is_empty()
                .then(|| Fields::new(self, &[], Vec::new()));
        }
        Node::new(self, &self.value, Vec::new()).fields()
    }

    /// What was found wrong so far.
    pub fn into_diagnostics(self) -> Diagnostics {
        self.diagnostics.into_inner()
    }

    /// Adds a mistake.
    pub fn report(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().push(diagnostic);
    }

    /// The name of the file.
    pub fn file(&self) -> &'a str {
        self.file
    }

    fn place_of_value(&self, steps: &[Step]) -> Place {
        place_of_value(self.text, self.range.clone(), steps)
    }

    fn place_of_key(&self, steps: &[Step], occurrence: usize) -> Place {
        let found = locate::key(&self.text[self.range.clone()], steps, occurrence);
        self.place(found)
    }

    fn place(&self, found: Range<usize>) -> Place {
        let start = self.range.start;
        Place::of_bytes(self.text, start + found.start..start + found.end)
    }
}

/// The place of a value in the YAML in `text[range]`; of the nearest thing above it where the value
/// itself is not found.
pub fn place_of_value(text: &str, range: Range<usize>, steps: &[Step]) -> Place {
    let found = locate::value(&text[range.clone()], steps);
    Place::of_bytes(text, range.start + found.start..range.start + found.end)
}

#[cfg(test)]
mod tests;
