//! Gives every heading an id that links can go to.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};
use svar_comments::message::say;

use super::{Events, Writer, escaped, length_of, plain_text};
use crate::site::Heading;
use crate::slug::slugify;

impl<'t> Writer<'_, 't> {
    pub(super) fn open_heading(&mut self, events: Events<'_, 't>) {
        let (
            Event::Start(Tag::Heading {
                level,
                id,
                classes,
                attrs,
            }),
            range,
        ) = &events[0]
        else {
            return;
        };
        let inner = &events[..length_of(events)];
        let text = plain_text(inner);
        let id = match id {
            Some(id) => self.own_anchor(id, range),
            None => self.free_anchor(&slugify(&text, self.language)),
        };
        let depth = *level as u8;
        self.check_order(depth, range);
        self.body.anchors.push(id.clone());
        self.out.push(Event::Start(Tag::Heading {
            level: *level,
            id: Some(id.clone().into()),
            classes: classes.clone(),
            attrs: attrs.clone(),
        }));
        // A link cannot stand in a link.
        let has_link = inner.iter().any(|(event, _)| {
            matches!(
                event,
                Event::Start(Tag::Link { .. }) | Event::FootnoteReference(_)
            )
        });
        if !has_link && !text.is_empty() {
            self.push_html(format!("<a class=\"self\" href=\"#{}\">", escaped(&id)));
            self.links_open += 1;
            self.is_in_linked_heading = true;
        }
        self.body.headings.push(Heading {
            level: depth,
            id,
            text,
        });
    }

    pub(super) fn close_heading(&mut self, event: &Event<'t>) {
        if std::mem::take(&mut self.is_in_linked_heading) {
            self.links_open = self.links_open.saturating_sub(1);
            self.push_html("</a>".to_owned());
        }
        self.out.push(event.clone());
    }

    /// The id that the writer chose, unless something else has it.
    fn own_anchor(&mut self, id: &str, range: &Range<usize>) -> String {
        let is_taken = is_reserved(id) || self.body.anchors.iter().any(|other| other == id);
        if is_taken {
            let message = say("anchor-taken").with("id", id);
            self.warn("anchor", range, message, say("anchor-taken.help"));
            return self.free_anchor(id);
        }
        id.to_owned()
    }

    fn free_anchor(&self, slug: &str) -> String {
        let slug = if slug.is_empty() { "section" } else { slug };
        let is_taken = |id: &String| is_reserved(id) || self.body.anchors.contains(id);
        let mut id = slug.to_owned();
        let mut number = 2;
        while is_taken(&id) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        id
    }

    fn check_order(&mut self, depth: u8, range: &Range<usize>) {
        let before = self.body.headings.last().map_or(1, |heading| heading.level);
        if depth == 1 {
            let help = say("first-level-heading.help");
            self.warn("heading-order", range, say("first-level-heading"), help);
        } else if depth > before + 1 {
            let marks = "#".repeat(usize::from(before) + 1);
            let help = say("skipped-heading.help").with("marks", marks);
            self.warn("heading-order", range, say("skipped-heading"), help);
        }
    }
}

/// Whether pages use the id for something of their own.
fn is_reserved(id: &str) -> bool {
    matches!(id, "comments" | "form" | "main" | "series-box")
        || id.ends_with("-heading")
        || id.starts_with("svar-")
        || id.starts_with("fn-")
        || id.starts_with("fnref-")
}
