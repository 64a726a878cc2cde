//! What looks like a heading or a table and is none to somebody who does not see it.

use svar_comments::diagnostic::Diagnostic;
use svar_comments::message::say;

use super::pictures::tags;
use super::prose::{Pieces, Prose};

/// A longer paragraph of strong words is something that is stressed, not a heading.
const LONGEST_HEADING: usize = 60;

pub(super) fn of(prose: &Prose<'_>, pieces: &Pieces) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (text, range) in &pieces.strong_paragraphs {
        if is_heading(text) {
            let message = say("emphasis-heading").with("text", text.trim());
            let help = say("emphasis-heading.help").with("text", text.trim());
            found.push(prose.warning("emphasis-heading", range.clone(), message, help));
        }
    }
    for range in &pieces.empty_heads {
        let help = say("table-head.help");
        found.push(prose.warning("table-head", range.clone(), say("table-head"), help));
    }
    found.extend(html_tables(prose, pieces));
    found
}

/// A sentence ends with a full stop, and a question in an interview with a question mark; a heading does not.
fn is_heading(text: &str) -> bool {
    let text = text.trim();
    let is_short = text.chars().count() <= LONGEST_HEADING;
    let has_words = text.chars().any(char::is_alphabetic);
    is_short
        && has_words
        && !text.ends_with(['.', '!', '?', ':', ',', ';', '…', '»', '"', '”', '“'])
}

/// Tables that a writer made in HTML. Pieces of one table may be several pieces of HTML.
fn html_tables(prose: &Prose<'_>, pieces: &Pieces) -> Option<Diagnostic> {
    let all = || pieces.raw_html.iter();
    let first = all().find_map(|range| {
        let (at, tag) = *tags(prose.written(range), "<table").first()?;
        Some(range.start + at..range.start + at + tag.len())
    })?;
    let has_heads = all().any(|range| !tags(prose.written(range), "<th").is_empty());
    (!has_heads).then(|| {
        let help = say("table-head.html-help");
        prose.warning("table-head", first, say("table-head"), help)
    })
}
