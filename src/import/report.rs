//! The account of an import: what was read, what became of it, and where it stands.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use svar_comments::columns::columns_of_numbers;
use svar_comments::language::Language;
use svar_comments::message::{Message, Words, say};

mod kinds;

/// What became of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It says and does the same as before.
    Kept,
    /// It became something else that serves the same purpose.
    Turned,
    /// It is not in the new site.
    LeftOut,
    /// It was not in the source; the import made it because something needs it.
    Made,
    /// A person has to look at it.
    ForTheEditor,
}

impl Fate {
    fn message(self) -> Message {
        match self {
            Self::Kept => say("import-kept"),
            Self::Turned => say("import-turned"),
            Self::LeftOut => say("import-left-out"),
            Self::Made => say("import-made"),
            Self::ForTheEditor => say("import-for-the-editor"),
        }
    }
}

/// How many things of a kind were read, and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Found in the source.
    pub read: usize,
    /// The same in the new site.
    pub kept: usize,
    /// Something else in the new site.
    pub turned: usize,
    /// Not in the new site.
    pub left_out: usize,
    /// In the new site without having been in the source.
    pub made: usize,
}

impl Count {
    /// Whether everything that was read is accounted for.
    pub fn is_balanced(&self) -> bool {
        self.read == self.kept + self.turned + self.left_out
    }
}

/// One thing of which a person should know what became of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Row {
    /// From the root of the source.
    pub file: String,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    /// What kind of thing it is.
    pub kind: String,
    /// What became of it.
    pub fate: Fate,
    /// The thing itself, as it stands in the source.
    pub what: String,
    /// What happened.
    #[serde(skip)]
    pub note: Message,
}

/// The account of an import.
#[derive(Clone, Debug)]
pub struct LossReport {
    /// Files that this run wrote; those that stood there with the same contents are not among them.
    pub files_written: usize,
    /// The language of the new site, in which the report stands beside it.
    pub language: Language,
    /// By kind.
    pub counts: BTreeMap<String, Count>,
    /// By file and line.
    pub rows: Vec<Row>,
}

#[derive(Serialize)]
struct ReportInWords<'r> {
    counts: &'r BTreeMap<String, Count>,
    rows: Vec<RowInWords<'r>>,
}

#[derive(Serialize)]
struct RowInWords<'r> {
    #[serde(flatten)]
    row: &'r Row,
    note: String,
}

impl Default for LossReport {
    fn default() -> Self {
        Self {
            files_written: 0,
            language: Language::EN,
            counts: BTreeMap::new(),
            rows: Vec::new(),
        }
    }
}

impl LossReport {
    /// Counts things that were found in the source.
    pub fn read(&mut self, kind: &str, how_many: usize) {
        self.count(kind).read += how_many;
    }

    /// Counts things that have become of what was read.
    pub fn became(&mut self, kind: &str, fate: Fate, how_many: usize) {
        let count = self.count(kind);
        match fate {
            Fate::Kept => count.kept += how_many,
            Fate::Turned | Fate::ForTheEditor => count.turned += how_many,
            Fate::LeftOut => count.left_out += how_many,
            Fate::Made => count.made += how_many,
        }
    }

    /// Writes down what became of one thing, without counting it.
    pub fn tell(
        &mut self,
        place: (&str, usize),
        kind: &str,
        fate: Fate,
        what: &str,
        note: Message,
    ) {
        self.rows.push(Row {
            file: place.0.to_owned(),
            line: place.1,
            kind: kind.to_owned(),
            fate,
            what: shorten(what),
            note,
        });
    }

    /// Counts one thing that was read, and writes down what became of it.
    pub fn account(
        &mut self,
        place: (&str, usize),
        kind: &str,
        fate: Fate,
        what: &str,
        note: Message,
    ) {
        self.read(kind, 1);
        self.became(kind, fate, 1);
        self.tell(place, kind, fate, what, note);
    }

    /// Whether everything that was read is accounted for.
    pub fn is_balanced(&self) -> bool {
        self.counts.values().all(Count::is_balanced)
    }

    /// How many rows wait for a person.
    pub fn rows_for_the_editor(&self) -> usize {
        let waits = |row: &&Row| row.fate == Fate::ForTheEditor;
        self.rows.iter().filter(waits).count()
    }

    /// The report for programs: what people read in it is in words.
    pub fn to_json(&self, words: Words) -> serde_json::Result<String> {
        let in_words = |row| RowInWords {
            row,
            note: words.of(&row.note),
        };
        let report = ReportInWords {
            counts: &self.counts,
            rows: self.rows.iter().map(in_words).collect(),
        };
        Ok(serde_json::to_string_pretty(&report)? + "\n")
    }

    /// The counts as a table, for people.
    pub fn summary(&self, words: Words) -> String {
        let heads = [
            Message::verbatim(""),
            say("import-head-read"),
            say("import-kept"),
            say("import-turned"),
            say("import-left-out"),
            say("import-made"),
        ];
        let heads = heads.map(|head| words.of(&head)).to_vec();
        let row = |(kind, count): (&String, &Count)| {
            let mark = if count.is_balanced() {
                String::new()
            } else {
                words.of(&say("import-unbalanced-row"))
            };
            let numbers = [
                count.read,
                count.kept,
                count.turned,
                count.left_out,
                count.made,
            ];
            let kind = std::iter::once(words.of(&kinds::in_words(kind)));
            let numbers = numbers.iter().map(ToString::to_string);
            kind.chain(numbers).chain([mark]).collect()
        };
        let heads = heads.into_iter().chain([String::new()]).collect();
        let rows: Vec<_> = std::iter::once(heads)
            .chain(self.counts.iter().map(row))
            .collect();
        let verdict = if self.is_balanced() {
            say("import-balanced")
        } else {
            say("import-unbalanced")
        };
        format!("{}\n{}\n", columns_of_numbers(&rows), words.of(&verdict))
    }

    /// The whole report for people: the counts, what waits for an editor, then every row.
    pub fn to_text(&self, words: Words) -> String {
        let heading = words.of(&say("import-heading-report"));
        let mut text = format!("{heading}\n\n{}", self.summary(words));
        let (editor, rest): (Vec<_>, Vec<_>) = self
            .rows
            .iter()
            .partition(|row| row.fate == Fate::ForTheEditor);
        write_rows(&mut text, &say("import-heading-editor"), &editor, words);
        write_rows(&mut text, &say("import-heading-rest"), &rest, words);
        text
    }

    /// Sorts the rows by file and line.
    pub fn sort(&mut self) {
        self.rows.sort();
    }

    fn count(&mut self, kind: &str) -> &mut Count {
        self.counts.entry(kind.to_owned()).or_default()
    }
}

fn write_rows(text: &mut String, heading: &Message, rows: &[&Row], words: Words) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}\n", words.of(heading));
    for row in rows {
        let Row { file, what, .. } = row;
        let place = if row.line == 0 {
            file.clone()
        } else {
            format!("{file}:{}", row.line)
        };
        let kind = words.of(&kinds::in_words(&row.kind));
        let (fate, note) = (words.of(&row.fate.message()), words.of(&row.note));
        let _ = writeln!(text, "{place}: {kind}: {fate}: {what}\n    {note}");
    }
}

/// One line of at most 120 characters.
fn shorten(what: &str) -> String {
    let line = what.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 120 {
        return line;
    }
    line.chars().take(119).chain(['…']).collect()
}
