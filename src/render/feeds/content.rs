//! Turns the HTML of a page into HTML that a feed reader can show: whole addresses, no scripts, no forms,
//! nothing that only the theme understands.

use url::Url;

use crate::escape::escape_html;

/// Elements that leave nothing behind, with all that is in them.
const DROPPED: [&str; 14] = [
    "button",
    "canvas",
    "dialog",
    "noembed",
    "noframes",
    "plaintext",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "xmp",
];
/// Elements whose content stays without them. A span only carries the colours of code and the like.
const UNWRAPPED: [&str; 10] = [
    "base", "fieldset", "font", "form", "label", "link", "meta", "noscript", "object", "picture",
];
/// Elements that load another page: a link to that page stands in their place.
const FRAMES: [&str; 3] = ["embed", "frame", "iframe"];
/// Attributes that mean something outside the page.
const KEPT: [&str; 24] = [
    "abbr", "alt", "cite", "colspan", "controls", "datetime", "dir", "headers", "height", "href",
    "hreflang", "lang", "open", "poster", "reversed", "rowspan", "scope", "span", "src", "start",
    "title", "type", "value", "width",
];
/// Attributes that hold an address.
const ADDRESSES: [&str; 4] = ["cite", "href", "poster", "src"];

/// The HTML of the page at the absolute address `page`, for anywhere else.
pub(super) fn portable(html: &str, page: &str) -> String {
    let Ok(base) = Url::parse(page) else {
        return String::new();
    };
    let mut writer = Writer {
        base,
        page,
        html,
        out: String::with_capacity(html.len() + 64),
        open_spans: Vec::new(),
    };
    writer.write();
    writer.out
}

struct Writer<'a> {
    base: Url,
    page: &'a str,
    html: &'a str,
    out: String,
    /// For each span that is open, whether it was written.
    open_spans: Vec<bool>,
}

impl<'a> Writer<'a> {
    fn write(&mut self) {
        let mut at = 0;
        while let Some(found) = self.html[at..].find('<') {
            self.out.push_str(&self.html[at..at + found]);
            at = self.write_markup(at + found);
        }
        self.out.push_str(&self.html[at..]);
    }

    /// Writes the tag or comment that starts at `start`, and tells where to go on.
    fn write_markup(&mut self, start: usize) -> usize {
        let rest = &self.html[start..];
        if rest.starts_with("<!--") {
            return rest
                .find("-->")
                .map_or(self.html.len(), |end| start + end + 3);
        }
        let Some(tag) = Tag::read(rest) else {
            self.out.push_str("&lt;");
            return start + 1;
        };
        let end = start + tag.length;
        match tag.name.as_str() {
            name if DROPPED.contains(&name) => return self.behind(end, &tag),
            name if FRAMES.contains(&name) => {
                self.write_link_to(&tag);
                return self.behind(end, &tag);
            }
            name if UNWRAPPED.contains(&name) || name.contains('-') => {}
            "source" if tag.attribute("src").is_none() => {}
            "input" => self.write_tick(&tag),
            "span" => self.write_span(&tag),
            _ => self.write_tag(&tag),
        }
        end
    }

    /// Where the element ends whose opening tag ends at `end`.
    fn behind(&self, end: usize, tag: &Tag<'a>) -> usize {
        if tag.is_end || tag.is_closed || tag.name == "embed" {
            return end;
        }
        let close = format!("</{}", tag.name);
        let rest = &self.html[end..];
        let at = find_ignoring_case(rest, &close).unwrap_or(rest.len());
        rest[at..]
            .find('>')
            .map_or(self.html.len(), |stop| end + at + stop + 1)
    }

    fn write_link_to(&mut self, tag: &Tag<'a>) {
        let address = tag.attribute("src").and_then(|src| self.whole(src));
        if let Some(address) = address {
            let label = quoted(tag.attribute("title").unwrap_or(&address));
            self.push(&["<a href=\"", &address, "\">", &label, "</a>"]);
        }
    }

    /// A box of a list of tasks.
    fn write_tick(&mut self, tag: &Tag<'a>) {
        if tag.attribute("type") == Some("checkbox") {
            let is_done = tag.attribute("checked").is_some();
            self.out.push(if is_done { '☑' } else { '☐' });
        }
    }

    fn write_span(&mut self, tag: &Tag<'a>) {
        if tag.is_end {
            if self.open_spans.pop() == Some(true) {
                self.out.push_str("</span>");
            }
            return;
        }
        let is_kept = ["lang", "dir", "title"]
            .iter()
            .any(|name| tag.attribute(name).is_some());
        self.open_spans.push(is_kept);
        if is_kept {
            self.write_tag(tag);
        }
    }

    fn write_tag(&mut self, tag: &Tag<'a>) {
        if tag.is_end {
            self.push(&["</", &tag.name, ">"]);
            return;
        }
        self.out.push('<');
        self.out.push_str(&tag.name);
        for (name, value) in &tag.attributes {
            self.write_attribute(name, *value);
        }
        self.out.push_str(if tag.is_closed { " />" } else { ">" });
    }

    fn write_attribute(&mut self, name: &str, value: Option<&str>) {
        if !KEPT.contains(&name) {
            return;
        }
        let value = match value {
            Some(value) if ADDRESSES.contains(&name) => match self.whole(value) {
                Some(address) => address,
                None => return,
            },
            Some(value) => quoted(value),
            None => String::new(),
        };
        self.push(&[" ", name, "=\"", &value, "\""]);
    }

    fn push(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied());
    }

    /// An address as it stands in an attribute, made whole; none for one that is not of the web.
    fn whole(&self, written: &str) -> Option<String> {
        let plain = written.trim();
        if plain.starts_with('#') {
            return Some(format!("{}{}", self.page, plain.replace('"', "&quot;")));
        }
        let address = self.base.join(&plain.replace("&amp;", "&")).ok()?;
        let is_shown = matches!(
            address.scheme(),
            "http" | "https" | "mailto" | "tel" | "sms" | "geo"
        );
        is_shown.then(|| escape_html(address.as_str()))
    }
}

/// One tag as it is written.
struct Tag<'a> {
    name: String,
    is_end: bool,
    /// Whether it is written with a slash at its end.
    is_closed: bool,
    attributes: Vec<(String, Option<&'a str>)>,
    /// How many bytes it takes.
    length: usize,
}

impl<'a> Tag<'a> {
    /// The tag at the very start of `html`; none where the `<` is only a sign.
    fn read(html: &'a str) -> Option<Self> {
        let is_end = html.starts_with("</");
        let start = 1 + usize::from(is_end);
        let length = html[start..]
            .find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))
            .unwrap_or(html.len() - start);
        let name = html[start..start + length].to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let mut tag = Self {
            name,
            is_end,
            is_closed: false,
            attributes: Vec::new(),
            length: 0,
        };
        tag.length = tag.read_attributes(html, start + length)?;
        Some(tag)
    }

    /// Reads the attributes from `at` on, and tells where the tag ends.
    fn read_attributes(&mut self, html: &'a str, mut at: usize) -> Option<usize> {
        loop {
            let rest = html[at..].trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let skipped = &html[at..html.len() - rest.len()];
            at = html.len() - rest.len();
            if rest.starts_with('>') {
                self.is_closed = skipped.ends_with('/');
                return Some(at + 1);
            }
            let length = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))?;
            let name = rest[..length.max(1)].to_ascii_lowercase();
            at += length.max(1);
            let behind = html[at..].trim_start();
            let Some(value) = behind.strip_prefix('=').map(str::trim_start) else {
                self.attributes.push((name, None));
                continue;
            };
            let (value, end) = attribute_value(html, value)?;
            self.attributes.push((name, Some(value)));
            at = end;
        }
    }

    fn attribute(&self, name: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|(known, _)| known == name)?;
        Some(found.1.unwrap_or_default())
    }
}

/// The value that `rest`, a tail of `html`, starts with, and where in `html` it ends.
fn attribute_value<'a>(html: &'a str, rest: &'a str) -> Option<(&'a str, usize)> {
    let start = html.len() - rest.len();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    if let Some(quote) = quote {
        let length = rest[1..].find(quote)?;
        return Some((&rest[1..=length], start + length + 2));
    }
    let length = rest.find(|c: char| c.is_whitespace() || c == '>')?;
    Some((&rest[..length], start + length))
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let wanted = wanted.as_bytes();
    text.as_bytes()
        .windows(wanted.len())
        .position(|window| window.eq_ignore_ascii_case(wanted))
}

/// What stood in an attribute, so that it starts nothing wherever it stands; its entities stay as they are.
fn quoted(value: &str) -> String {
    value
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::portable;

    fn of(html: &str) -> String {
        portable(html, "https://x.no/blogg/a/")
    }

    #[test]
    fn addresses_become_whole() {
        assert_eq!(
            of(
                "<a href=\"/blogg/b/\">b</a><a href='c'>c</a><a href=\"#d\">d</a><img src=\"/å.png\" alt=\"/e\">"
            ),
            "<a href=\"https://x.no/blogg/b/\">b</a><a href=\"https://x.no/blogg/a/c\">c</a>\
             <a href=\"https://x.no/blogg/a/#d\">d</a><img src=\"https://x.no/%C3%A5.png\" alt=\"/e\">"
        );
        assert_eq!(
            of("<a href=\"https://y.no/?a=1&amp;b=2\">y</a><a href=\"mailto:a@b.no\">a</a>"),
            "<a href=\"https://y.no/?a=1&amp;b=2\">y</a><a href=\"mailto:a@b.no\">a</a>"
        );
    }

    #[test]
    fn an_attribute_starts_no_element_wherever_its_words_stand() {
        assert_eq!(
            of("<iframe src=\"https://e.com/\" title=\"<script>alert(1)</script>\"></iframe>"),
            "<a href=\"https://e.com/\">&lt;script&gt;alert(1)&lt;/script&gt;</a>"
        );
        assert_eq!(
            of("<p title=\"</xmp><b>\">a</p><xmp><script></xmp>"),
            "<p title=\"&lt;/xmp&gt;&lt;b&gt;\">a</p>"
        );
    }

    #[test]
    fn what_runs_or_asks_leaves_nothing() {
        assert_eq!(
            of(
                "a<script>if (1 < 2) {}</script>b<style>p{}</style><button>x</button><form action=/f>c</form><SVG><path/></SVG>"
            ),
            "abc"
        );
        assert_eq!(
            of(
                "<a href=\"javascript:alert(1)\" onclick=\"f()\" style=\"top:0\">a</a><!-- note -->"
            ),
            "<a>a</a>"
        );
    }

    #[test]
    fn what_only_the_theme_knows_is_taken_off() {
        assert_eq!(
            of(
                "<svar-video><p class=\"x\">a</p></svar-video><picture><source srcset=\"/a.avif\"><img srcset=\"/b 2x\" src=\"/b\"></picture>"
            ),
            "<p>a</p><img src=\"https://x.no/b\">"
        );
        assert_eq!(
            of("<code><span class=\"k\">let</span> <span lang=\"en\">x</span></code>"),
            "<code>let <span lang=\"en\">x</span></code>"
        );
        assert_eq!(
            of("<input disabled=\"\" type=\"checkbox\" checked=\"\"/> a <input type=checkbox> b"),
            "☑ a ☐ b"
        );
    }

    #[test]
    fn a_frame_becomes_a_link() {
        assert_eq!(
            of("<iframe src=\"https://v.no/1\" title=\"Film\"></iframe>."),
            "<a href=\"https://v.no/1\">Film</a>."
        );
    }

    #[test]
    fn loose_signs_are_text() {
        assert_eq!(of("1 < 2 &lt; 3 <"), "1 &lt; 2 &lt; 3 &lt;");
        assert_eq!(of("<p"), "&lt;p");
    }
}
