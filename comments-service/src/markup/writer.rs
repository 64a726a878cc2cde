//! Writes the Markdown events on the list as HTML, and nothing else.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::links::{self, Piece};

/// How deep quotes and lists may be nested; deeper ones are flattened.
const DEEPEST: usize = 8;

#[derive(Default)]
struct Output {
    html: String,
    /// What each open container ends with; `None` for those that are not written.
    open: Vec<Option<&'static str>>,
    nested: usize,
    links: usize,
    is_code: bool,
}

/// Writes the events.
pub(super) fn write<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut output = Output::default();
    for event in events {
        match event {
            Event::Start(tag) => output.start(&tag),
            Event::End(tag) => output.end(tag),
            Event::Text(text) if output.is_code || output.links > 0 => output.text(&text),
            Event::Text(text) => output.linked(&text),
            Event::Html(text) | Event::InlineHtml(text) => output.text(&text),
            Event::Code(text) => {
                output.html.push_str("<code>");
                output.text(&text);
                output.html.push_str("</code>");
            }
            // Who types a line break in a comment means one.
            Event::SoftBreak | Event::HardBreak => output.html.push_str("<br>\n"),
            _ => {}
        }
    }
    output.html.trim_end().to_owned()
}

impl Output {
    fn start(&mut self, tag: &Tag) {
        let end = match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock => self.open("<p>", "</p>\n"),
            Tag::Emphasis => self.open("<em>", "</em>"),
            Tag::Strong => self.open("<strong>", "</strong>"),
            Tag::BlockQuote(_) => self.nest("<blockquote>\n", "</blockquote>\n"),
            Tag::List(None) => self.nest("<ul>\n", "</ul>\n"),
            Tag::List(Some(first)) => self.numbered(*first),
            Tag::Item => self.nest("<li>", "</li>\n"),
            Tag::CodeBlock(_) => {
                self.is_code = true;
                self.open("<pre><code>", "</code></pre>\n")
            }
            Tag::Link { dest_url, .. } => self.link(dest_url),
            _ => None,
        };
        self.open.push(end);
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::Link => self.links -= 1,
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.nested -= 1,
            _ => {}
        }
        if let Some(Some(end)) = self.open.pop() {
            self.html.push_str(end);
        }
    }

    fn open(&mut self, start: &str, end: &'static str) -> Option<&'static str> {
        // Emphasis may be nested by the thousand too.
        (self.open.len() < DEEPEST * 3).then(|| {
            self.html.push_str(start);
            end
        })
    }

    fn nest(&mut self, start: &str, end: &'static str) -> Option<&'static str> {
        self.nested += 1;
        (self.nested <= DEEPEST).then(|| {
            self.html.push_str(start);
            end
        })
    }

    fn numbered(&mut self, first: u64) -> Option<&'static str> {
        let end = self.nest("<ol", "</ol>\n");
        if end.is_some() {
            if first != 1 {
                self.html.push_str(" start=\"");
                self.html.push_str(&first.to_string());
                self.html.push('"');
            }
            self.html.push_str(">\n");
        }
        end
    }

    fn link(&mut self, address: &str) -> Option<&'static str> {
        self.links += 1;
        let address = links::allowed(address)?;
        self.anchor(&address);
        Some("</a>")
    }

    fn anchor(&mut self, address: &str) {
        self.html.push_str("<a href=\"");
        self.text(address);
        self.html.push_str("\" rel=\"ugc nofollow noopener\">");
    }

    fn linked(&mut self, text: &str) {
        for piece in links::split(text) {
            match piece {
                Piece::Text(text) => self.text(text),
                Piece::Link { address, shown } => {
                    self.anchor(&address);
                    self.text(shown);
                    self.html.push_str("</a>");
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                _ => self.html.push(c),
            }
        }
    }
}
