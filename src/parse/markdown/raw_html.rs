//! Passes a writer's own HTML on, with the links, pictures and ids in it noted.

use std::ops::Range;

use super::{ReferenceKind, Writer};

impl Writer<'_, '_> {
    pub(super) fn write_raw_html(&mut self, html: &str, range: &Range<usize>) {
        if is_more_mark(html) {
            return;
        }
        let mut written = String::with_capacity(html.len() + 16);
        let mut copied = 0;
        for attribute in attributes(html) {
            let value = &html[attribute.value.clone()];
            let kind = match (attribute.name.as_str(), attribute.tag.as_str()) {
                ("href", _) => ReferenceKind::Link,
                ("src", "img") => ReferenceKind::Picture,
                ("src" | "poster", _) => ReferenceKind::Resource,
                ("id", _) | ("name", "a") => {
                    self.body.anchors.push(value.to_owned());
                    continue;
                }
                _ => continue,
            };
            let target = value.replace("&amp;", "&");
            let place = self.refer(&target, kind, range);
            written.push_str(&html[copied..attribute.value.start - 1]);
            written.push_str(&place);
            copied = attribute.value.end + 1;
        }
        written.push_str(&html[copied..]);
        self.push_html(written);
    }
}

/// The comment that ends the summary.
pub(super) fn is_more_mark(html: &str) -> bool {
    let inner = html
        .trim()
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| inner.trim() == "more")
}

struct Attribute {
    tag: String,
    name: String,
    /// The bytes between the quotation marks.
    value: Range<usize>,
}

/// The attributes with quoted values in the opening tags of some HTML.
fn attributes(html: &str) -> Vec<Attribute> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<') {
        let start = at + open + 1;
        if html[start..].starts_with("!--") {
            at = html[start..]
                .find("-->")
                .map_or(html.len(), |end| start + end + 3);
            continue;
        }
        at = attributes_of_tag(html, start, &mut found);
    }
    found
}

/// Reads one tag from behind its `<`, and tells where it ends.
fn attributes_of_tag(html: &str, start: usize, found: &mut Vec<Attribute>) -> usize {
    let tag_end = html[start..]
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .map_or(html.len(), |end| start + end);
    let tag = html[start..tag_end].to_ascii_lowercase();
    let mut at = tag_end;
    while let Some(next) = html[at..].find(['>', '"', '\'']) {
        let stop = at + next;
        if html.as_bytes()[stop] == b'>' {
            return stop + 1;
        }
        let quote = &html[stop..=stop];
        let Some(length) = html[stop + 1..].find(quote) else {
            return html.len();
        };
        let before = html[at..stop].trim_end();
        if let Some(before) = before.strip_suffix('=') {
            let name = before
                .trim_end()
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            found.push(Attribute {
                tag: tag.clone(),
                name: name.to_ascii_lowercase(),
                value: stop + 1..stop + 1 + length,
            });
        }
        at = stop + 1 + length + 1;
    }
    html.len()
}
