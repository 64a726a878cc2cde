//! Titles and summaries, by which readers and search engines choose what to read.

use std::collections::BTreeMap;

use svar_comments::diagnostic::Diagnostic;
use svar_comments::language::Language;
use svar_comments::message::{Message, say};

use super::{Subject, key};
use crate::parse::{Document, FrontMatter};

/// Search engines cut longer titles, and readers of lists pass them over.
const LONGEST_TITLE: usize = 90;
/// Search engines show some 160 characters, lists and other networks up to 300; nobody shows more.
const LONGEST_SUMMARY: usize = 320;
/// Fewer say nothing.
const SHORTEST_SUMMARY: usize = 40;

/// What is to be said about the title and the summary of a post or a page.
pub(super) fn of(document: &Document<FrontMatter>) -> Vec<Diagnostic> {
    let is_post = document.source.path.starts_with("content/posts/");
    let mut found = Vec::new();
    let length = document.matter.title.chars().count();
    if length > LONGEST_TITLE {
        let message = say("long-title").with("n", length);
        let help = say("long-title.help").with("most", LONGEST_TITLE);
        found.push(warning("long-title", document, "title", message, help));
    }
    match &document.matter.summary {
        Some(summary) => found.extend(of_summary(document, summary)),
        None if is_post => found.extend(missing_summary(document)),
        None => {}
    }
    found
}

fn of_summary(document: &Document<FrontMatter>, summary: &str) -> Option<Diagnostic> {
    let length = summary.chars().count();
    let name = if document.has_key("summary") {
        "summary"
    } else {
        "description"
    };
    if length > LONGEST_SUMMARY {
        let message = say("long-summary").with("n", length);
        let help = say("long-summary.help").with("most", LONGEST_SUMMARY);
        return Some(warning("long-summary", document, name, message, help));
    }
    (length < SHORTEST_SUMMARY).then(|| {
        let message = say("short-summary").with("n", length);
        let help = say("short-summary.help").with("least", SHORTEST_SUMMARY);
        warning("short-summary", document, name, message, help)
    })
}

/// The beginning of the text stands for a summary, where it is one.
fn missing_summary(document: &Document<FrontMatter>) -> Option<Diagnostic> {
    let stand_in = &document.body.summary;
    let is_good = stand_in.chars().count() >= SHORTEST_SUMMARY && !stand_in.ends_with('…');
    let message = if stand_in.is_empty() {
        say("missing-summary.nothing")
    } else {
        say("missing-summary").with("text", stand_in.as_str())
    };
    let help = say("missing-summary.help");
    (!is_good).then(|| warning("missing-summary", document, "title", message, help))
}

/// Posts of one language with the same title.
pub(super) fn equal(subject: Subject<'_>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(Language, &str), &Document<FrontMatter>> = BTreeMap::new();
    let mut found = Vec::new();
    for post in subject.posts() {
        let other = *first
            .entry((post.language, &post.matter.title))
            .or_insert(post);
        if !std::ptr::eq(other, post) && !post.matter.title.is_empty() {
            let message = say("equal-titles").with("other", other.source.path.as_str());
            let help = say("equal-titles.help");
            found.push(warning("equal-titles", post, "title", message, help));
        }
    }
    found
}

fn warning(
    code: &'static str,
    document: &Document<FrontMatter>,
    name: &str,
    message: Message,
    help: Message,
) -> Diagnostic {
    Diagnostic::warning(code, &document.source.path, message)
        .at(document.place_of(&key(name)))
        .help(help)
}
