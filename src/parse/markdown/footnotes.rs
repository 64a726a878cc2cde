//! Collects footnotes below the text, numbered in the order of their marks, with ways back.

use std::fmt::Write as _;

use pulldown_cmark::{CowStr, Event, TagEnd};
use svar_comments::language::Language;

use super::Writer;

/// The footnotes met so far.
#[derive(Default)]
pub(super) struct Footnotes<'t> {
    /// By number, which is the place in this list and 1.
    names: Vec<CowStr<'t>>,
    /// How many marks each has.
    marks: Vec<usize>,
    definitions: Vec<(CowStr<'t>, Vec<Event<'t>>)>,
    /// The text that is set aside while a footnote is read.
    outer: Vec<(CowStr<'t>, Vec<Event<'t>>)>,
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

    pub(super) fn open_footnote(&mut self, name: &CowStr<'t>) {
        let outer = std::mem::take(&mut self.out);
        self.footnotes.outer.push((name.clone(), outer));
    }

    pub(super) fn close_footnote(&mut self) {
        let Some((name, outer)) = self.footnotes.outer.pop() else {
            return;
        };
        let note = std::mem::replace(&mut self.out, outer);
        self.footnotes.definitions.push((name, note));
    }

    /// Writes the notes that have a mark in the text.
    pub(super) fn write_footnotes(&mut self) {
        let notes = std::mem::take(&mut self.footnotes);
        if notes.names.is_empty() {
            return;
        }
        let label = words(self.language).notes;
        self.push_html(format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{label}\"><ol>\n"
        ));
        let mut definitions = notes.definitions;
        for (at, name) in notes.names.iter().enumerate() {
            let Some(found) = definitions.iter().position(|(other, _)| other == name) else {
                continue;
            };
            let (_, mut note) = definitions.swap_remove(found);
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
