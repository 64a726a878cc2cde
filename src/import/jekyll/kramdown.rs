//! Turns what kramdown knows and `CommonMark` does not into `CommonMark`, or takes it out and says so.

use svar_comments::message::{Message, say};

use super::html;
use super::lines::{Line, LineKind, classify, outside_code};
use crate::import::report::{Fate, LossReport};

/// A body in `CommonMark`.
#[derive(Debug)]
pub(super) struct Translated {
    /// The address of the page on which it stands.
    pub(super) url: String,
    pub(super) lines: Vec<Line>,
    /// Whether a table of contents stood in the text.
    pub(super) has_toc: bool,
}

/// Translates a body.
pub(super) fn translate(
    lines: &[Line],
    file: &str,
    url: &str,
    report: &mut LossReport,
) -> Translated {
    let lines = html::replace_players(lines, file, report);
    let kinds = classify(
        &lines
            .iter()
            .map(|line| line.text.as_str())
            .collect::<Vec<_>>(),
    );
    let mut body = Body {
        file,
        report,
        out: Vec::with_capacity(lines.len()),
        has_toc: false,
        is_comment: false,
    };
    for (line, kind) in lines.into_iter().zip(kinds) {
        body.take(line, kind);
    }
    Translated {
        url: url.to_owned(),
        lines: body.out,
        has_toc: body.has_toc,
    }
}

struct Body<'a> {
    file: &'a str,
    report: &'a mut LossReport,
    out: Vec<Line>,
    has_toc: bool,
    /// Whether a comment of kramdown is open.
    is_comment: bool,
}

impl Body<'_> {
    fn take(&mut self, line: Line, kind: LineKind) {
        match kind {
            LineKind::Code => self.out.push(line),
            LineKind::Html | LineKind::HtmlEnd => self.take_html(line, kind),
            LineKind::Text => self.take_text(line),
        }
    }

    /// A block of HTML ends at an empty line in `CommonMark`, and only there.
    fn take_html(&mut self, mut line: Line, kind: LineKind) {
        line.text = html::without_refused_attributes(&line, self.file, self.report);
        let source = line.source;
        if let Some(text) = html::without_markdown_attribute(&line.text) {
            self.count("markdown=\"1\"", Fate::Turned);
            self.out.push(Line { text, source });
        } else if !line.text.trim().is_empty() {
            self.out.push(line);
        }
        if kind == LineKind::HtmlEnd {
            self.out.push(Line {
                text: String::new(),
                source,
            });
        }
    }

    fn take_text(&mut self, mut line: Line) {
        let is_comment = line.text.trim().starts_with("{::comment}");
        if self.is_comment || is_comment {
            self.is_comment = !line.text.contains("{:/");
            if is_comment {
                self.leave_out("extension {::…}", &line, say("import-comment"));
            }
            return;
        }
        line.text = html::without_refused_attributes(&line, self.file, self.report);
        let trimmed = line.text.trim();
        if trimmed.is_empty() {
            if self
                .out
                .last()
                .is_some_and(|line| !line.text.trim().is_empty())
            {
                self.out.push(line);
            }
        } else if let Some(attributes) = attribute_list(trimmed) {
            self.take_attributes(attributes, &line);
        } else if trimmed == "^" {
            self.count("end of block (^)", Fate::Turned);
            line.text.clear();
            self.out.push(line);
        } else if trimmed.starts_with("{::") || trimmed.starts_with("{:/") {
            self.leave_out("extension {::…}", &line, say("import-extension"));
        } else if is_abbreviation(trimmed) {
            self.leave_out("abbreviation", &line, say("import-abbreviation"));
        } else {
            line.text = self.heading_or_inline(&line);
            let is_lone_picture =
                line.text.starts_with("<img") && line.text.trim_end().ends_with('>');
            let source = line.source;
            self.out.push(line);
            if is_lone_picture {
                self.out.push(Line {
                    text: String::new(),
                    source,
                });
            }
        }
    }

    /// `{:toc}`, `{: #id .class}` on a line of their own belong to the block above.
    fn take_attributes(&mut self, attributes: &str, line: &Line) {
        let names: Vec<_> = attributes.split_whitespace().collect();
        let above = self
            .out
            .last()
            .map_or("", |line| line.text.trim())
            .to_owned();
        let id = names.iter().find(|name| name.starts_with('#'));
        if names.contains(&"toc") {
            self.out.pop();
            self.has_toc = true;
            self.count("{:toc}", Fate::Turned);
        } else if let (Some(id), true) = (id, above.starts_with('#')) {
            if let Some(last) = self.out.last_mut() {
                last.text = format!("{above} {{{id}}}");
            }
            self.count("attributes {: …}", Fate::Turned);
        } else {
            self.leave_out("attributes {: …}", line, say("import-attributes"));
        }
    }

    fn heading_or_inline(&mut self, line: &Line) -> String {
        let hashes = line.text.chars().take_while(|c| *c == '#').count();
        let behind = line.text[hashes..].chars().next();
        let mut text = line.text.clone();
        if (1..=6).contains(&hashes) && behind.is_some_and(char::is_alphabetic) && hashes > 1 {
            let note = say("import-heading");
            self.account("heading without a blank", Fate::Turned, line, note);
            text.insert(hashes, ' ');
        }
        self.without_inline_attributes(&text, line, hashes > 0)
    }

    /// Takes `{: …}` out of a line; a heading keeps its id.
    fn without_inline_attributes(&mut self, text: &str, line: &Line, is_heading: bool) -> String {
        let ranges = outside_code(text);
        let start = text.match_indices("{:").map(|(at, _)| at);
        let start = start
            .filter(|at| ranges.iter().any(|range| range.contains(at)))
            .last();
        let Some((start, end)) = start.and_then(|at| Some((at, at + text[at..].find('}')?))) else {
            return text.to_owned();
        };
        let attributes = &text[start + 2..end];
        let id = attributes
            .split_whitespace()
            .find(|name| name.starts_with('#'));
        let kept = if let Some(id) = id.filter(|_| is_heading) {
            self.count("attributes {: …}", Fate::Turned);
            format!("{{{id}}}")
        } else {
            let note = say("import-attributes");
            self.account("attributes {: …}", Fate::LeftOut, line, note);
            String::new()
        };
        format!("{}{kept}{}", &text[..start], &text[end + 1..])
    }

    fn leave_out(&mut self, kind: &str, line: &Line, note: Message) {
        self.account(kind, Fate::LeftOut, line, note);
    }

    fn account(&mut self, kind: &str, fate: Fate, line: &Line, note: Message) {
        let place = (self.file, line.source);
        self.report
            .account(place, &format!("kramdown {kind}"), fate, &line.text, note);
    }

    fn count(&mut self, kind: &str, fate: Fate) {
        let kind = format!("kramdown {kind}");
        self.report.read(&kind, 1);
        self.report.became(&kind, fate, 1);
    }
}

/// The inside of a line that is `{: …}` and nothing else.
fn attribute_list(line: &str) -> Option<&str> {
    let inside = line.strip_prefix("{:")?.strip_suffix('}')?;
    (!inside.starts_with([':', '/']) && !inside.contains('}')).then_some(inside)
}

/// `*[HTML]: HyperText Markup Language`.
fn is_abbreviation(line: &str) -> bool {
    line.strip_prefix("*[")
        .is_some_and(|rest| rest.contains("]: "))
}
