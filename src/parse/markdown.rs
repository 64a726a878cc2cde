//! Turns Markdown into HTML whose links and pictures `link` can still direct.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::language::Language;
use svar_comments::message::Message;

use crate::load::Source;
use crate::site::Heading;

mod alerts;
mod bare_links;
mod code;
mod fence;
mod film_address;
mod films;
mod footnotes;
mod headings;
mod images;
mod quotes;
mod raw_html;
mod summary;
mod tables;
mod tasks;

/// A text as HTML, with what other parts of the site ask about it.
#[derive(Debug, Default)]
pub struct Body {
    /// HTML, in which [`Body::references`] still stand as placeholders.
    pub html: String,
    /// Every link and picture, in the order of the HTML.
    pub references: Vec<Reference>,
    /// Every heading.
    pub headings: Vec<Heading>,
    /// Every place that a link can go to: headings, and elements with an id.
    pub anchors: Vec<String>,
    /// Whether there is a film to be played.
    pub has_film: bool,
    /// Words outside code blocks.
    pub words: usize,
    /// The text before `<!-- more -->`, else the beginning of the first paragraph, as plain text.
    pub summary: String,
}

/// A link or a picture in a text.
#[derive(Debug)]
pub struct Reference {
    /// The bytes of the placeholder in the HTML, with the quotation marks around it.
    pub at: Range<usize>,
    /// Where it goes, as written.
    pub target: String,
    /// What it is.
    pub kind: ReferenceKind,
    /// The bytes in the source file where it is written.
    pub written_at: Range<usize>,
}

/// What a reference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A link.
    Link,
    /// A picture.
    Picture,
    /// Anything else that the page loads: a film, a sound.
    Resource,
}

/// Stands around the number of a reference until its place in the HTML is known. No text holds it: it is taken
/// out of sources, and Markdown reads `&#0;` as U+FFFD.
const MARK: char = '\0';

/// The text of `source` from `start` on.
pub(super) fn body_of(
    source: &Source,
    start: usize,
    language: Language,
    diagnostics: &mut Diagnostics,
) -> Body {
    let text = &source.text[start..];
    let text = if text.contains(MARK) {
        Cow::Owned(text.replace(MARK, " "))
    } else {
        Cow::Borrowed(text)
    };
    let mut events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(&text, options())
        .into_offset_iter()
        .collect();
    quotes::localise(&mut events, &text, language);
    let summary = summary::of(&events, &text);
    let mut writer = Writer {
        source,
        start,
        text: &text,
        language,
        diagnostics,
        out: Vec::with_capacity(events.len()),
        body: Body {
            summary,
            ..Body::default()
        },
        tables: tables::Tables::default(),
        footnotes: footnotes::Footnotes::default(),
        links_open: 0,
        is_in_linked_heading: false,
    };
    writer.write_all(&events);
    writer.into_body()
}

/// What a text may hold beyond plain Markdown.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

type Events<'e, 't> = &'e [(Event<'t>, Range<usize>)];

/// Passes events on to the HTML writer, and puts in its own HTML where that one has not what we need.
struct Writer<'a, 't> {
    source: &'a Source,
    start: usize,
    text: &'t str,
    language: Language,
    diagnostics: &'a mut Diagnostics,
    out: Vec<Event<'t>>,
    body: Body,
    tables: tables::Tables,
    footnotes: footnotes::Footnotes<'t>,
    links_open: usize,
    is_in_linked_heading: bool,
}

impl<'t> Writer<'_, 't> {
    fn write_all(&mut self, events: Events<'_, 't>) {
        let mut at = 0;
        while at < events.len() {
            at += self.write(&events[at..]);
        }
    }

    /// Writes the first of the events, with those that belong to it, and tells how many those are.
    fn write(&mut self, events: Events<'_, 't>) -> usize {
        let (event, range) = &events[0];
        match event {
            Event::Start(Tag::Heading { .. }) => self.open_heading(events),
            Event::Start(Tag::Paragraph) => {
                let film = self.write_film(events);
                return film.unwrap_or_else(|| self.figure_or_paragraph(events));
            }
            Event::Start(Tag::Image { .. }) => return self.write_image(events),
            Event::Start(Tag::Link { .. }) => self.open_link(event, range),
            Event::End(TagEnd::Link) => {
                self.links_open = self.links_open.saturating_sub(1);
                self.out.push(event.clone());
            }
            Event::End(TagEnd::Heading(_)) => self.close_heading(event),
            Event::Start(Tag::BlockQuote(_)) | Event::End(TagEnd::BlockQuote(_)) => {
                self.write_quote_edge(event);
            }
            Event::TaskListMarker(is_done) => self.write_task(*is_done),
            Event::Start(Tag::CodeBlock(_)) => return self.write_code(events),
            Event::Text(_) => return self.write_text(events),
            Event::Code(code) => {
                self.body.words += code.split_whitespace().count();
                self.out.push(event.clone());
            }
            Event::Html(html) | Event::InlineHtml(html) => self.write_raw_html(html, range),
            Event::FootnoteReference(name) => self.write_footnote_reference(name),
            Event::Start(Tag::FootnoteDefinition(name)) => self.open_footnote(name, range),
            Event::End(TagEnd::FootnoteDefinition) => self.close_footnote(),
            _ => self.write_table_part_or(events),
        }
        1
    }

    fn open_link(&mut self, event: &Event<'t>, range: &Range<usize>) {
        let Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        }) = event
        else {
            return;
        };
        self.links_open += 1;
        if *link_type == pulldown_cmark::LinkType::Email {
            self.out.push(event.clone());
            return;
        }
        let place = self.refer(dest_url, ReferenceKind::Link, range);
        let title = if title.is_empty() {
            String::new()
        } else {
            format!(" title=\"{}\"", escaped(title))
        };
        self.push_html(format!("<a href={place}{title}>"));
    }

    /// Notes a link or a picture, and returns the placeholder for it with quotation marks around it.
    fn refer(&mut self, target: &str, kind: ReferenceKind, range: &Range<usize>) -> String {
        let written = &self.text[range.clone()];
        let within = written.find(target).filter(|_| !target.is_empty());
        let first = self.start + range.start + within.unwrap_or(0);
        let length = within.map_or(written.len(), |_| target.len());
        let number = self.body.references.len();
        self.body.references.push(Reference {
            at: 0..0,
            target: target.to_owned(),
            kind,
            written_at: first..first + length,
        });
        format!("\"{MARK}{number}{MARK}\"")
    }

    fn push_html(&mut self, html: String) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    fn warn(
        &mut self,
        code: &'static str,
        range: &Range<usize>,
        message: impl Into<Message>,
        help: impl Into<Message>,
    ) {
        let bytes = self.start + range.start..self.start + range.end;
        let place = Place::of_bytes(&self.source.text, bytes);
        let warning = Diagnostic::warning(code, &self.source.path, message);
        self.diagnostics.push(warning.at(place).help(help));
    }

    fn into_body(mut self) -> Body {
        self.write_footnotes();
        let mut body = self.body;
        body.html.reserve(self.text.len() * 5 / 4);
        html::push_html(&mut body.html, self.out.into_iter());
        place_references(&body.html, &mut body.references);
        body.references.sort_by_key(|reference| reference.at.start);
        body
    }
}

/// Finds where the placeholders came to stand. One that was dropped on the way stays at 0..0.
fn place_references(html: &str, references: &mut [Reference]) {
    let mut at = 0;
    while let Some(found) = html[at..].find(MARK) {
        let first = at + found;
        let digits = &html[first + 1..];
        let length = digits.find(MARK).unwrap_or(0);
        at = first + 1 + length + 1;
        let number = digits[..length].parse::<usize>().ok();
        if let Some(reference) = number.and_then(|number| references.get_mut(number)) {
            reference.at = first - 1..at + 1;
        }
    }
}

/// Text that can stand in HTML, between tags or in an attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(letter),
        }
    }
    html
}

/// The text of events without any markup; a picture is what its description says.
fn plain_text(events: Events<'_, '_>) -> String {
    let mut text = String::new();
    for (event, _) in events {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => text.push(' '),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// How many events belong to the element that the first one opens, its end included.
fn length_of(events: Events<'_, '_>) -> usize {
    let mut depth = 0_usize;
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    events.len()
}

#[cfg(test)]
mod tests;
