//! Writes tables: in a box that scrolls where they are wide, with classes for alignment, and with cells that say what they
//! are the head of.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};
use svar_comments::language::Language;

use super::{Events, Writer};

/// Where in a table the writer is.
#[derive(Default)]
pub(super) struct Tables {
    alignments: Vec<Alignment>,
    cell: usize,
    is_in_head: bool,
    /// Whether the first cell of the head is empty: then the first column names its rows.
    has_row_heads: bool,
    /// What closes the cell that is open.
    closing: &'static str,
}

impl<'t> Writer<'_, 't> {
    /// A part of a table, or any event that is written as it is.
    pub(super) fn write_table_part_or(&mut self, events: Events<'_, 't>) {
        let event = &events[0].0;
        match event {
            Event::Start(Tag::Table(alignments)) => {
                self.tables.alignments.clone_from(alignments);
                let label = label(self.language);
                self.push_html(format!(
                    "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\">"
                ));
            }
            Event::End(TagEnd::Table) => {
                self.out.push(event.clone());
                return self.push_html("</div>\n".to_owned());
            }
            Event::Start(Tag::TableHead) => {
                self.tables.cell = 0;
                self.tables.is_in_head = true;
                self.tables.has_row_heads = is_empty_cell(events.get(1..).unwrap_or_default());
            }
            Event::End(TagEnd::TableHead) => self.tables.is_in_head = false,
            Event::Start(Tag::TableRow) => self.tables.cell = 0,
            Event::Start(Tag::TableCell) => return self.open_cell(is_empty_cell(events)),
            Event::End(TagEnd::TableCell) => {
                self.tables.cell += 1;
                return self.push_html(self.tables.closing.to_owned());
            }
            _ => {}
        }
        self.out.push(event.clone());
    }

    fn open_cell(&mut self, is_empty: bool) {
        let tables = &mut self.tables;
        let (opening, closing) = if tables.is_in_head && !is_empty {
            ("<th scope=\"col\"", "</th>")
        } else if tables.has_row_heads && tables.cell == 0 && !is_empty {
            ("<th scope=\"row\"", "</th>")
        } else {
            ("<td", "</td>")
        };
        tables.closing = closing;
        let class = match tables.alignments.get(tables.cell) {
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-end\"",
            _ => "",
        };
        self.push_html(format!("{opening}{class}>"));
    }
}

fn is_empty_cell(events: Events<'_, '_>) -> bool {
    matches!(
        events,
        [
            (Event::Start(Tag::TableCell), _),
            (Event::End(TagEnd::TableCell), _),
            ..
        ]
    )
}

fn label(language: Language) -> &'static str {
    match language.code() {
        "en" => "Table",
        "da" => "Tabel",
        _ => "Tabell",
    }
}
