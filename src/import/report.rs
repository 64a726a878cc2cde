//! The account of an import: what was read, what became of it, and where it stands.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

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
    fn words(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Turned => "turned",
            Self::LeftOut => "left out",
            Self::Made => "made",
            Self::ForTheEditor => "for the editor",
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
    /// What happened, in words.
    pub note: String,
}

/// The account of an import.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LossReport {
    /// Files that this run wrote; those that stood there with the same contents are not among them.
    #[serde(skip)]
    pub files_written: usize,
    /// By kind.
    pub counts: BTreeMap<String, Count>,
    /// By file and line.
    pub rows: Vec<Row>,
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
    pub fn tell(&mut self, place: (&str, usize), kind: &str, fate: Fate, what: &str, note: &str) {
        self.rows.push(Row {
            file: place.0.to_owned(),
            line: place.1,
            kind: kind.to_owned(),
            fate,
            what: shorten(what),
            note: note.to_owned(),
        });
    }

    /// Counts one thing that was read, and writes down what became of it.
    pub fn account(
        &mut self,
        place: (&str, usize),
        kind: &str,
        fate: Fate,
        what: &str,
        note: &str,
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

    /// The report for machines.
    pub fn to_json(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// The counts as a table, for people.
    pub fn summary(&self) -> String {
        let width = self
            .counts
            .keys()
            .map(|kind| kind.chars().count())
            .max()
            .unwrap_or(0);
        let mut text = format!(
            "{:width$}  {:>6}  {:>6}  {:>6}  {:>8}  {:>6}\n",
            "", "read", "kept", "turned", "left out", "made"
        );
        for (kind, count) in &self.counts {
            let Count {
                read,
                kept,
                turned,
                left_out,
                made,
            } = count;
            let mark = if count.is_balanced() {
                ""
            } else {
                "   <- does not add up"
            };
            let _ = writeln!(
                text,
                "{kind:width$}  {read:>6}  {kept:>6}  {turned:>6}  {left_out:>8}  {made:>6}{mark}"
            );
        }
        let verdict = if self.is_balanced() {
            "Counts in = counts out: everything that was read is kept, turned or listed as left out."
        } else {
            "Counts in and counts out differ; this is a mistake in the import itself."
        };
        let _ = writeln!(text, "\n{verdict}");
        text
    }

    /// The whole report for people: the counts, what waits for an editor, then every row.
    pub fn to_text(&self) -> String {
        let mut text = format!("What the import did\n\n{}", self.summary());
        let (editor, rest): (Vec<_>, Vec<_>) = self
            .rows
            .iter()
            .partition(|row| row.fate == Fate::ForTheEditor);
        write_rows(&mut text, "For the editor", &editor);
        write_rows(&mut text, "Everything else", &rest);
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

fn write_rows(text: &mut String, heading: &str, rows: &[&Row]) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{heading}\n");
    for row in rows {
        let Row {
            file,
            line,
            kind,
            fate,
            what,
            note,
        } = row;
        let place = if *line == 0 {
            file.clone()
        } else {
            format!("{file}:{line}")
        };
        let _ = writeln!(
            text,
            "{place}: {kind}: {}: {what}\n    {note}",
            fate.words()
        );
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
