//! Collects footnotes below the text, numbered in the order of their marks, with ways back.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, TagEnd};
use svar_comments::language::Language;
use svar_comments::message::say;

use super::Writer;

/// The footnotes met so far.
#[derive(Default)]
pub(super) struct Footnotes<'t> {
    /// By number, which is the place in this list and 1.
    names: Vec<CowStr<'t>>,
    /// How many marks each has.
    marks: Vec<usize>,
    definitions: Vec<Note<'t>>,
    /// Notes that are being read, each with the text that is set aside meanwhile.
    outer: Vec<Note<'t>>,
}

struct Note<'t> {
    name: CowStr<'t>,
    events: Vec<Event<'t>>,
    /// Where it stands in the text.
    range: Range<usize>,
}

impl<'t> Writer<'_, 't> {
    pub(super) fn write_footnote_reference(&mut self, name: &CowStr<'t>) {
        let notes = &mut self.footnotes;
        let known = notes.names.iter().position(|other| other == name);
        let at = known.unwrap_or_else(|| {
            notes.names.push(name.clone());
            notes.marks.push(0);
            notes.names.len() - 1
        });
        notes.marks[at] += 1;
        let id = mark_id(at + 1, notes.marks[at]);
        let number = at + 1;
        self.push_html(format!(
            "<sup class=\"footnote-mark\"><a id=\"{id}\" href=\"#fn-{number}\" role=\"doc-noteref\" aria-label=\"{} {number}\">{number}</a></sup>",
            words(self.language).note
        ));
    }

    pub(super) fn open_footnote(&mut self, name: &CowStr<'t>, range: &Range<usize>) {
        self.footnotes.outer.push(Note {
            name: name.clone(),
            events: std::mem::take(&mut self.out),
            range: range.clone(),
        });
    }

    pub(super) fn close_footnote(&mut self) {
        let Some(mut note) = self.footnotes.outer.pop() else {
            return;
        };
        std::mem::swap(&mut self.out, &mut note.events);
        self.footnotes.definitions.push(note);
    }

    /// Tells a mark whose footnote was never written: it stands in the text as it was typed.
    pub(super) fn tell_marks_without_note(&mut self, run: &[(Event<'t>, Range<usize>)]) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            return;
        };
        let text = self.text;
        let run = first.1.start..last.1.end;
        let mut at = run.start;
        while let Some(open) = text[at..run.end].find("[^").map(|found| at + found) {
            at = open + 2;
            let Some(length) = text[at..run.end].find(']') else {
                return;
            };
            let name = &text[at..at + length];
            let is_escaped = text[..open].ends_with('\\');
            let is_name =
                !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '[');
            if is_name && !is_escaped {
                let message = say("mark-without-footnote").with("name", name);
                let help = say("mark-without-footnote.help").with("name", name);
                self.warn("footnote", &(open..at + length + 1), message, help);
            }
        }
    }

    /// Tells the notes that no mark names: no reader sees them.
    fn tell_notes_without_mark(&mut self, notes: &Footnotes<'t>) {
        for note in &notes.definitions {
            if !notes.names.contains(&note.name) {
                let message = say("footnote-without-mark").with("name", &*note.name);
                let help = say("footnote-without-mark.help").with("name", &*note.name);
                let first_line = self.text[note.range.clone()]
                    .lines()
                    .next()
                    .map_or(0, str::len);
                let range = note.range.start..note.range.start + first_line;
                self.warn("footnote", &range, message, help);
            }
        }
    }

    /// Writes the notes that have a mark in the text.
    pub(super) fn write_footnotes(&mut self) {
        let notes = std::mem::take(&mut self.footnotes);
        self.tell_notes_without_mark(&notes);
        if notes.names.is_empty() {
            return;
        }
        let label = words(self.language).notes;
        self.push_html(format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{label}\"><ol>\n"
        ));
        let mut definitions = notes.definitions;
        for (at, name) in notes.names.iter().enumerate() {
            let Some(found) = definitions.iter().position(|note| note.name == *name) else {
                continue;
            };
            let mut note = definitions.swap_remove(found).events;
            let ways_back =
                Event::InlineHtml(ways_back(at + 1, notes.marks[at], self.language).into());
            let is_paragraph = matches!(note.last(), Some(Event::End(TagEnd::Paragraph)));
            note.insert(note.len() - usize::from(is_paragraph), ways_back);
            self.push_html(format!("<li id=\"fn-{}\">", at + 1));
            self.out.extend(note);
            self.push_html("</li>\n".to_owned());
        }
        self.push_html("</ol></section>\n".to_owned());
    }
}

fn mark_id(number: usize, mark: usize) -> String {
    if mark == 1 {
        format!("fnref-{number}")
    } else {
        format!("fnref-{number}-{mark}")
    }
}

/// A way back for each mark; where there are several, each says which.
fn ways_back(number: usize, marks: usize, language: Language) -> String {
    let label = words(language).back;
    let mut html = String::new();
    for mark in 1..=marks {
        let id = mark_id(number, mark);
        let (which, sign) = match marks {
            1 => (String::new(), String::new()),
            _ => (format!(" ({mark})"), format!("<sup>{mark}</sup>")),
        };
        // Writing to a string cannot fail.
        let _ = write!(
            html,
            " <a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"{label}{which}\">↩{sign}</a>"
        );
    }
    html
}

struct Words {
    note: &'static str,
    notes: &'static str,
    back: &'static str,
}

fn words(language: Language) -> Words {
    let (note, notes, back) = match language.code() {
        "nn" => ("Fotnote", "Fotnotar", "Tilbake til teksten"),
        "da" => ("Fodnote", "Fodnoter", "Tilbage til teksten"),
        "en" => ("Footnote", "Footnotes", "Back to the text"),
        _ => ("Fotnote", "Fotnoter", "Tilbake til teksten"),
    };
    Words { note, notes, back }
}
