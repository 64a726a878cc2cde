//! Writes text, and makes links of the web addresses in it.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};
use svar_comments::markup::without_punctuation;

use super::{Events, ReferenceKind, Writer, escaped};

/// A longer word, in bytes, is no address that anybody typed.
const LONGEST_WORD: usize = 2_000;
const STARTS: [&str; 3] = ["https://", "http://", "www."];

impl<'t> Writer<'_, 't> {
    /// Writes a run of text. The parser cuts text at every character that might mean something, and
    /// makes dashes of hyphens; an address is therefore read from the source.
    pub(super) fn write_text(&mut self, events: Events<'_, 't>) -> usize {
        let run = events
            .iter()
            .take_while(|(event, _)| matches!(event, Event::Text(_)))
            .count();
        self.tell_marks_without_note(&events[..run]);
        let mut linked_up_to = 0;
        let mut is_in_word = false;
        for (event, range) in &events[..run] {
            let Event::Text(part) = event else { continue };
            self.count_words(part, &mut is_in_word);
            if range.end <= linked_up_to {
                continue;
            }
            let skip = linked_up_to.saturating_sub(range.start);
            linked_up_to = linked_up_to.max(self.write_part(part, range, skip));
        }
        run
    }

    fn count_words(&mut self, part: &str, is_in_word: &mut bool) {
        for letter in part.chars() {
            let is_letter = letter.is_alphanumeric() || (*is_in_word && !letter.is_whitespace());
            self.body.words += usize::from(is_letter && !*is_in_word);
            *is_in_word = is_letter;
        }
    }

    /// Writes a part without its first `skip` bytes, and tells up to where the source is written.
    fn write_part(&mut self, part: &CowStr<'t>, range: &Range<usize>, skip: usize) -> usize {
        let source = self.text;
        let is_verbatim = source.get(range.clone()) == Some(part);
        let mut from = range.start + skip;
        while is_verbatim && self.links_open == 0 {
            let Some(address) = self.find_address(from..range.end) else {
                break;
            };
            self.out
                .push(Event::Text(source[from..address.start].into()));
            self.write_address(&address);
            from = address.end;
            if from >= range.end {
                return from;
            }
        }
        let written = (from - range.start).min(part.len());
        let rest = if written == 0 {
            part.clone()
        } else {
            part.get(written..).unwrap_or_default().to_owned().into()
        };
        self.out.push(Event::Text(rest));
        range.end
    }

    fn find_address(&self, within: Range<usize>) -> Option<Range<usize>> {
        let part = &self.text[within.clone()];
        // Nearly no part has one, and this is much cheaper than a search.
        if !part.contains("://") && !part.contains("www.") {
            return None;
        }
        let (found, start) = STARTS
            .iter()
            .flat_map(|start| {
                part.match_indices(start)
                    .map(move |(at, _)| (within.start + at, *start))
            })
            .filter(|(at, _)| {
                !self.text[..*at].ends_with(|c: char| c.is_alphanumeric() || "/.@-_".contains(c))
            })
            .min()?;
        let rest = &self.text[found..];
        let end = rest
            .find(|c: char| c.is_whitespace() || "<>\"`|«»“”".contains(c))
            .unwrap_or(rest.len());
        let length = without_punctuation(&rest[..end]).len();
        let is_address = end <= LONGEST_WORD && length > start.len() + 2;
        is_address.then_some(found..found + length)
    }

    fn write_address(&mut self, address: &Range<usize>) {
        let written = self.text[address.clone()].to_owned();
        let target = if written.starts_with("www.") {
            format!("https://{written}")
        } else {
            written.clone()
        };
        let place = self.refer(&target, ReferenceKind::Link, address);
        self.push_html(format!("<a href={place}>{}</a>", escaped(&written)));
    }
}
