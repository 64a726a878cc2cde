//! Gives every heading an id that links can go to.

use pulldown_cmark::{Event, Tag};

use super::{Events, Writer, length_of, plain_text};
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
        let text = plain_text(&events[..length_of(events)]);
        let id = match id {
            Some(id) => id.to_string(),
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
        self.body.headings.push(Heading {
            level: depth,
            id,
            text,
        });
    }

    fn free_anchor(&self, slug: &str) -> String {
        let slug = if slug.is_empty() { "section" } else { slug };
        let is_taken = |id: &String| self.body.anchors.contains(id);
        let mut id = slug.to_owned();
        let mut number = 2;
        while is_taken(&id) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        id
    }

    fn check_order(&mut self, depth: u8, range: &std::ops::Range<usize>) {
        let before = self.body.headings.last().map_or(1, |heading| heading.level);
        if depth == 1 {
            let help = "begin the headings of the text with `##`";
            self.warn(
                "heading-order",
                range,
                "only the title is a heading of the first level",
                help,
            );
        } else if depth > before + 1 {
            let help = format!(
                "write `{}`; screen readers follow the levels",
                "#".repeat(usize::from(before) + 1)
            );
            self.warn("heading-order", range, "this heading skips a level", help);
        }
    }
}
