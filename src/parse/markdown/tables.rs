//! Writes the cells of tables with classes for their alignment: a page has no inline styles.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::Writer;

/// Where in a table the writer is.
#[derive(Default)]
pub(super) struct Tables {
    alignments: Vec<Alignment>,
    cell: usize,
    is_in_head: bool,
}

impl<'t> Writer<'_, 't> {
    /// A part of a table, or any event that is written as it is.
    pub(super) fn write_table_part_or(&mut self, event: &Event<'t>) {
        match event {
            Event::Start(Tag::Table(alignments)) => self.tables.alignments.clone_from(alignments),
            Event::Start(Tag::TableHead) => {
                self.tables.cell = 0;
                self.tables.is_in_head = true;
            }
            Event::End(TagEnd::TableHead) => self.tables.is_in_head = false,
            Event::Start(Tag::TableRow) => self.tables.cell = 0,
            Event::Start(Tag::TableCell) => {
                let tag = if self.tables.is_in_head { "th" } else { "td" };
                let class = match self.tables.alignments.get(self.tables.cell) {
                    Some(Alignment::Center) => " class=\"align-center\"",
                    Some(Alignment::Right) => " class=\"align-end\"",
                    _ => "",
                };
                let scope = if self.tables.is_in_head {
                    " scope=\"col\""
                } else {
                    ""
                };
                return self.push_html(format!("<{tag}{scope}{class}>"));
            }
            Event::End(TagEnd::TableCell) => {
                self.tables.cell += 1;
                let tag = if self.tables.is_in_head {
                    "</th>"
                } else {
                    "</td>"
                };
                return self.push_html(tag.to_owned());
            }
            _ => {}
        }
        self.out.push(event.clone());
    }
}
