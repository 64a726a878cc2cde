//! Lines of a body with the line of the source they come from, and what Markdown takes each for.

/// A line that remembers where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    /// The line in the source file, from 1.
    pub(super) source: usize,
}

/// What kramdown takes a line for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Markdown.
    Text,
    /// A fence or a line between two of them.
    Code,
    /// Part of a block of HTML.
    Html,
    /// The last line of a block of HTML, or a tag behind which Markdown goes on.
    HtmlEnd,
}

/// Elements that start a block of HTML; kramdown leaves everything up to their end tag as it is.
const BLOCKS: [&str; 27] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "nav",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "style",
    "svg",
    "table",
    "ul",
];

/// What each line is.
pub(super) fn classify<S: AsRef<str>>(lines: &[S]) -> Vec<LineKind> {
    let mut kinds = vec![LineKind::Text; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].as_ref();
        let end = if let Some(fence) = fence_of(line) {
            let end = end_of_code(lines, at, fence);
            kinds[at..=end].fill(LineKind::Code);
            end
        } else if block_element(line).is_some() && line.contains(" markdown=") {
            kinds[at] = LineKind::HtmlEnd;
            at
        } else if let Some(element) = block_element(line) {
            end_of_html(lines, at, element).map_or(at, |end| {
                kinds[at..=end].fill(LineKind::Html);
                kinds[end] = LineKind::HtmlEnd;
                end
            })
        } else {
            at
        };
        at = end + 1;
    }
    kinds
}

/// The fence that a line opens, with its length.
fn fence_of(line: &str) -> Option<(char, usize)> {
    let line = line.trim_start().trim_start_matches("> ");
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.chars().take_while(|c| *c == mark).count();
    let has_mark_behind = mark == '`' && line[length..].contains('`');
    (length >= 3 && !has_mark_behind).then_some((mark, length))
}

fn end_of_code<S: AsRef<str>>(lines: &[S], start: usize, (mark, length): (char, usize)) -> usize {
    let closes = |line: &str| {
        let line = line.trim().trim_start_matches("> ");
        line.chars().count() >= length && line.chars().all(|c| c == mark)
    };
    let rest = lines[start + 1..]
        .iter()
        .position(|line| closes(line.as_ref()));
    rest.map_or(lines.len() - 1, |n| start + 1 + n)
}

/// The block element whose tag starts a line.
pub(super) fn block_element(line: &str) -> Option<&'static str> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let tag = line.trim_start().strip_prefix('<').filter(|_| indent < 4)?;
    let end = tag
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(tag.len());
    let name = tag[..end].to_ascii_lowercase();
    BLOCKS.into_iter().find(|block| *block == name)
}

/// The line with the end tag that belongs to the element on line `start`.
fn end_of_html<S: AsRef<str>>(lines: &[S], start: usize, element: &str) -> Option<usize> {
    let mut depth = 0;
    for (number, line) in lines.iter().enumerate().skip(start) {
        let line = line.as_ref().to_ascii_lowercase();
        depth += count_tags(&line, &format!("<{element}"));
        depth -= count_tags(&line, &format!("</{element}"));
        if depth <= 0 {
            return Some(number);
        }
    }
    None
}

fn count_tags(line: &str, tag: &str) -> isize {
    let is_whole = |at: usize| {
        let behind = line[at + tag.len()..].chars().next();
        behind.is_none_or(|c| !c.is_ascii_alphanumeric())
    };
    line.match_indices(tag)
        .filter(|(at, _)| is_whole(*at))
        .count() as isize
}

/// The parts of a line of Markdown that are not inline code, as byte ranges.
pub(super) fn outside_code(line: &str) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(open) = line[at..].find('`').map(|n| at + n) {
        let length = line[open..]
            .bytes()
            .take_while(|byte| *byte == b'`')
            .count();
        let Some(close) = closing_ticks(line, open + length, length) else {
            at = open + length;
            continue;
        };
        ranges.push(start..open);
        at = close + length;
        start = at;
    }
    ranges.push(start..line.len());
    ranges
}

fn closing_ticks(line: &str, from: usize, length: usize) -> Option<usize> {
    let mut at = from;
    while let Some(open) = line[at..].find('`').map(|n| at + n) {
        let found = line[open..]
            .bytes()
            .take_while(|byte| *byte == b'`')
            .count();
        if found == length {
            return Some(open);
        }
        at = open + found;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::LineKind::{Code, Html, HtmlEnd, Text};
    use super::*;

    #[test]
    fn code_and_html_reach_to_their_ends() {
        let text = "a\n```sh\n<div>\n\n```\n<div>\n\n<div>\n</div>\n</div>\nb\n<div>";
        let lines: Vec<_> = text.lines().collect();
        let expected = [
            Text, Code, Code, Code, Code, Html, Html, Html, Html, HtmlEnd, Text, Text,
        ];
        assert_eq!(classify(&lines), expected);
    }

    #[test]
    fn inline_code_is_left_alone() {
        let line = "a `b` c ``d ` e`` f ` g";
        let outside: Vec<_> = outside_code(line)
            .into_iter()
            .map(|range| &line[range])
            .collect();
        assert_eq!(outside, ["a ", " c ", " f ` g"]);
    }
}
