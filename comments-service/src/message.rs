//! What is to be said to somebody, before anyone knows in which language: a text's key with its values.

use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;
use jiff::civil::{Date, DateTime};

use crate::language::Language;
use crate::texts::Texts;

/// A text's key with the values that stand in it. Its words are looked up only when it is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    key: &'static str,
    values: Vec<(&'static str, Part)>,
}

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Shown as it stands.
    Text(String),
    /// A number, which may choose between forms of a word.
    Number(i64),
    /// A message within the message.
    Message(Message),
    /// Words to choose from: “`a`, `b` or `c`”.
    OneOf(Vec<String>),
    /// A day, in words: “3 March 2026”.
    Day(Date),
    /// A local time, in words: “3 March 2026, 14:05”.
    Moment(DateTime),
}

/// The message whose text is called `key`; `key.help` is the attribute `.help` of the text `key`.
pub fn say(key: &'static str) -> Message {
    Message {
        key,
        values: Vec::new(),
    }
}

impl Message {
    /// Words that have only one language because others wrote them: an error of the template engine or
    /// of the operating system.
    pub fn verbatim(text: impl Into<String>) -> Self {
        say("verbatim").with("text", text.into())
    }

    /// The same with a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Part>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// The texts in one language.
#[derive(Clone, Copy)]
pub struct Words {
    texts: &'static Texts,
    language: Language,
}

impl Words {
    /// The texts in a language.
    pub fn new(texts: &'static Texts, language: Language) -> Self {
        Self { texts, language }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// A message in words.
    pub fn of(self, message: &Message) -> String {
        let values: Vec<_> = message
            .values
            .iter()
            .map(|(name, part)| (*name, self.value_of(part)))
            .collect();
        self.texts.get(self.language, message.key, &values)
    }

    fn value_of(self, part: &Part) -> FluentValue<'_> {
        match part {
            Part::Text(text) => text.as_str().into(),
            Part::Number(number) => (*number).into(),
            Part::Message(message) => self.of(message).into(),
            Part::OneOf(words) => self.one_of(words).into(),
            Part::Day(day) => self.texts.date_words(self.language, *day).into(),
            Part::Moment(at) => self.texts.date_time_words(self.language, *at).into(),
        }
    }

    fn one_of(self, words: &[String]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        match quoted.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [most @ .., last] => self.of(&say("one-of")
                .with("most", most.join(", "))
                .with("last", last.as_str())),
        }
    }
}

/// For logs: the key with its values. People are shown [`Words::of`].
impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.key, self.values)
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.language)
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Part {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Path> for Part {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&PathBuf> for Part {
    fn from(path: &PathBuf) -> Self {
        path.as_path().into()
    }
}

impl From<Language> for Part {
    fn from(language: Language) -> Self {
        Self::Text(language.code().to_owned())
    }
}

impl From<i64> for Part {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Part {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Part {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Part {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<Date> for Part {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<DateTime> for Part {
    fn from(at: DateTime) -> Self {
        Self::Moment(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn a_message_has_words_in_every_language() {
        let names = Part::OneOf(["open", "closed", "off"].map(str::to_owned).to_vec());
        let message = say("unknown-value.help").with("names", names);
        let shown = [Language::NN, Language::EN].map(|language| words(language).of(&message));
        let expected = [
            "skriv `open`, `closed` eller `off`",
            "write `open`, `closed` or `off`",
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_others_wrote_stays_as_it_is() {
        let message = Message::verbatim("Permission denied");
        assert_eq!(words(Language::DA).of(&message), "Permission denied");
    }
}
