//! Turns the Markdown of a comment into HTML that holds nothing but what a comment may hold.
//!
//! Two walls: only events on the list below are written at all, and what was written goes through a
//! sanitiser with the same list.

mod links;
mod writer;

pub use links::without_punctuation;

use std::sync::LazyLock;

use pulldown_cmark::{Options, Parser, TextMergeStream};

/// Renders a comment. Headings become paragraphs, pictures their text, HTML is shown as it was typed.
pub fn render(markdown: &str) -> String {
    let events = TextMergeStream::new(Parser::new_ext(markdown, Options::empty()));
    clean(&writer::write(events))
}

/// HTML of a comment that somebody else rendered: only what a comment may hold stays.
pub fn clean(html: &str) -> String {
    SANITISER.clean(html).to_string()
}

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(TAGS.into())
        .add_tag_attributes("a", ["href"])
        .add_tag_attributes("ol", ["start"])
        .url_schemes(links::SCHEMES.into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("ugc nofollow noopener"));
    builder
});

/// Every element that a comment may hold.
const TAGS: [&str; 11] = [
    "p",
    "em",
    "strong",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
    "br",
];

#[cfg(test)]
mod tests;
