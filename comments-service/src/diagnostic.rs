//! Collects what is wrong with a site's files, and says it to the people who write them.

use serde::Serialize;
use serde_json::json;

use crate::message::{Message, Words, say};

mod text;

/// How much a mistake matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is built until it is mended.
    Error,
    /// The site is built all the same.
    Warning,
}

/// One mistake: what is wrong, where, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether the build goes on.
    pub severity: Severity,
    /// The rule's short name, for example `unknown-key`.
    pub code: &'static str,
    /// The file, from the root of the site.
    pub file: String,
    /// The line from 1; 0 where the mistake is in no particular line.
    pub line: usize,
    /// The column from 1, in characters; 0 where the mistake is in no particular line.
    pub column: usize,
    /// How many characters from there are wrong; at least 1 where there is a line.
    pub width: usize,
    /// The line itself, without its end.
    pub source_line: String,
    /// What is wrong, as a sentence without a full stop.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
}

impl Diagnostic {
    /// An error about a whole file; [`Diagnostic::at`] gives it a place.
    pub fn error(code: &'static str, file: &str, message: impl Into<Message>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            file: file.to_owned(),
            line: 0,
            column: 0,
            width: 0,
            source_line: String::new(),
            message: message.into(),
            help: None,
        }
    }

    /// A warning about a whole file; [`Diagnostic::at`] gives it a place.
    pub fn warning(code: &'static str, file: &str, message: impl Into<Message>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, file, message)
        }
    }

    /// The same with its place.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self {
            line: place.line,
            column: place.column,
            width: place.width.max(1),
            source_line: place.source_line,
            ..self
        }
    }

    /// The same with advice.
    #[must_use]
    pub fn help(self, help: impl Into<Message>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }

    fn to_json(&self, words: Words) -> serde_json::Value {
        json!({
            "severity": self.severity,
            "code": self.code,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "width": self.width,
            "source_line": self.source_line,
            "message": words.of(&self.message),
            "help": self.help.as_ref().map(|help| words.of(help)).unwrap_or_default(),
        })
    }
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line from 1.
    pub line: usize,
    /// The column from 1, in characters.
    pub column: usize,
    /// How many characters.
    pub width: usize,
    /// The line itself.
    pub source_line: String,
}

impl Place {
    /// The place of bytes in a text.
    pub fn of_bytes(text: &str, bytes: std::ops::Range<usize>) -> Self {
        let start = text.floor_char_boundary(bytes.start);
        let end = text.floor_char_boundary(bytes.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[start..]
            .find('\n')
            .map_or(text.len(), |newline| start + newline);
        Self {
            line: text[..start].matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            width: text[start..end.min(line_end)]
                .trim_end()
                .chars()
                .count()
                .max(1),
            source_line: text[line_start..line_end].trim_end().to_owned(),
        }
    }
}

/// All mistakes found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds those of another collection.
    pub fn append(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// The same without the warnings of some rules; an error is never left out.
    #[must_use]
    pub fn without(mut self, rules: &[String]) -> Self {
        if !rules.is_empty() {
            let is_off = |one: &Diagnostic| rules.iter().any(|rule| rule == one.code);
            self.list
                .retain(|one| one.severity == Severity::Error || !is_off(one));
        }
        self
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.sorted()
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    }

    /// By file and line, each mistake once.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.list.iter().collect();
        all.sort_by_key(|one| (&one.file, one.line, one.column, one.code, &one.message));
        all.dedup();
        all
    }

    /// As text in the look of the Rust compiler, with a summary as the last line.
    pub fn to_text(&self, words: Words, has_colour: bool) -> String {
        text::text_of(self, words, has_colour)
    }

    /// As a JSON object: `diagnostics`, `errors`, `warnings`.
    pub fn to_json(&self, words: Words) -> String {
        let sorted = self.sorted();
        let list: Vec<_> = sorted.iter().map(|one| one.to_json(words)).collect();
        let answer = json!({
            "errors": self.errors(),
            "warnings": self.warnings(),
            "diagnostics": list,
        });
        format!("{answer:#}\n")
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, iter: I) {
        self.list.extend(iter);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Self {
        Self {
            list: iter.into_iter().collect(),
        }
    }
}

/// The one of the known words that is close to what stands there.
pub fn did_you_mean<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written = written.to_lowercase();
    let written_letters = letters(&written);
    let written_length = written.chars().count();
    let distance = |word: &'a str| {
        let length = word.chars().count();
        let furthest = (length.max(3) / 3).min(3);
        // A change of case may change the length of a few words; those are no great loss.
        if length.abs_diff(written_length) > furthest {
            return None;
        }
        let lower = word.to_lowercase();
        // The distance itself takes long to work out; nearly all words are ruled out by their letters.
        if letters_apart(&written_letters, &letters(&lower)) > 2 * furthest {
            return None;
        }
        let distance = strsim::damerau_levenshtein(&written, &lower);
        (distance <= furthest).then_some((distance, word))
    };
    known
        .into_iter()
        .filter_map(distance)
        .min()
        .map(|(_, word)| word)
}

/// Asks whether one of the known words was meant, where one is close; else gives other advice.
pub fn did_you_mean_or<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> Message,
) -> Message {
    match did_you_mean(written, known) {
        Some(close) => say("did-you-mean").with("close", close),
        None => otherwise(),
    }
}

/// How often each letter stands in a word; rare letters share a place.
fn letters(word: &str) -> [u16; 64] {
    let mut counts = [0; 64];
    for letter in word.chars() {
        let count: &mut u16 = &mut counts[letter as usize % 64];
        *count = count.saturating_add(1);
    }
    counts
}

/// At most twice the number of edits between two words: a replaced letter counts twice.
fn letters_apart(one: &[u16; 64], other: &[u16; 64]) -> usize {
    one.iter()
        .zip(other)
        .map(|(one, other)| usize::from(one.abs_diff(*other)))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::words::words;

    fn example() -> Diagnostics {
        let text = "---\ntitle: Fjord\nauthor: ingird\n---\n";
        let at = text.find("ingird").unwrap();
        let unknown = Diagnostic::error(
            "unknown-author",
            "b.md",
            Message::verbatim("no author is called `ingird`"),
        )
        .at(Place::of_bytes(text, at..at + 6))
        .help(say("did-you-mean").with("close", "ingrid"));
        let whole = Diagnostic::warning(
            "unused-author",
            "a.md",
            Message::verbatim("nobody reads this"),
        );
        [unknown.clone(), whole, unknown].into_iter().collect()
    }

    #[test]
    fn text_shows_the_place_the_line_and_the_advice() {
        insta::assert_snapshot!(example().to_text(words(Language::EN), false), @r"
        warning[unused-author]: nobody reads this
        --> a.md

        error[unknown-author]: no author is called `ingird`
         --> b.md:3:9
          |
        3 | author: ingird
          |         ^^^^^^
          |
          = help: did you mean `ingrid`?

        1 error, 1 warning
        ");
    }

    #[test]
    fn json_lists_each_mistake_once_by_file_and_line() {
        let json: serde_json::Value =
            serde_json::from_str(&example().to_json(words(Language::EN))).unwrap();
        assert_eq!(json["diagnostics"][0]["file"], "a.md");
        assert_eq!(json["diagnostics"][1]["column"], 9);
        assert_eq!(json["diagnostics"].as_array().unwrap().len(), 2);
    }

    #[test]
    fn a_suggestion_is_close_or_there_is_none() {
        assert_eq!(did_you_mean("ingird", ["kari", "ingrid"]), Some("ingrid"));
        assert_eq!(did_you_mean("datte", ["date", "draft"]), Some("date"));
        assert_eq!(did_you_mean("ola", ["kari", "ingrid"]), None);
    }
}
