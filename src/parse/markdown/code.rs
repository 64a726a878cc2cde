//! Writes pieces of code: highlighted, with a title, numbers and marked lines where the writer wants them.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};
use svar_comments::diagnostic::did_you_mean;
use svar_comments::language::Language;
use svar_comments::message::say;

use super::fence::{self, Fence, Mistake};
use super::{Events, Writer, escaped, length_of};
use crate::highlight;

impl<'t> Writer<'_, 't> {
    pub(super) fn write_code(&mut self, events: Events<'_, 't>) -> usize {
        let length = length_of(events);
        let (Event::Start(Tag::CodeBlock(kind)), range) = &events[0] else {
            return 1;
        };
        let fence = match kind {
            CodeBlockKind::Fenced(info) => fence::read(info),
            CodeBlockKind::Indented => Fence::default(),
        };
        let code: String = events[..length]
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Text(part) => Some(&**part),
                _ => None,
            })
            .collect();
        self.tell_mistakes(&fence, range);
        let lines = match self.grammar(&fence, range) {
            Some(grammar) => highlight::highlighted(grammar, &code),
            None => highlight::plain(&code),
        };
        self.push_html(drawn(&fence, &lines, self.language));
        length
    }

    fn grammar(&mut self, fence: &Fence, range: &Range<usize>) -> Option<highlight::Grammar> {
        let word = &*fence.language;
        if word.is_empty() {
            return None;
        }
        let found = highlight::grammar(word);
        if found.is_none() {
            let help = match highlight::closest(word) {
                Some(close) => say("did-you-mean").with("close", close),
                None => say("unknown-code-language.help"),
            };
            let message = say("unknown-code-language").with("word", word);
            let place = self.place_in_fence(word, range);
            self.warn("unknown-language", &place, message, help);
        }
        found
    }

    fn tell_mistakes(&mut self, fence: &Fence, range: &Range<usize>) {
        for (word, mistake) in &fence.mistakes {
            let (message, help) = match mistake {
                Mistake::Lines => (say("code-lines"), say("code-lines.help")),
                Mistake::Unknown => (
                    say("code-setting"),
                    match did_you_mean(word, fence::SETTINGS) {
                        Some(close) => say("did-you-mean").with("close", close),
                        None => {
                            say("code-setting.help").with("names", fence::SETTINGS.join("`, `"))
                        }
                    },
                ),
            };
            let message = message.with("word", word);
            let place = self.place_in_fence(word, range);
            self.warn("code-setting", &place, message, help);
        }
    }

    /// Where a word stands in the first line of a piece of code.
    fn place_in_fence(&self, word: &str, range: &Range<usize>) -> Range<usize> {
        let first_line = self.text[range.clone()].lines().next().unwrap_or_default();
        let found = first_line.find(word).unwrap_or(0);
        range.start + found..range.start + found + word.len()
    }
}

/// The piece of code as HTML. It scrolls where it is wide, so a keyboard has to reach it and a screen reader to
/// name it.
fn drawn(fence: &Fence, lines: &str, language: Language) -> String {
    let label = label(&fence.language, language);
    let mut html = String::with_capacity(lines.len() + 160);
    if let Some(title) = &fence.title {
        let title = escaped(title);
        html.push_str("<figure class=\"code\"><figcaption>");
        html.push_str(&title);
        html.push_str("</figcaption>");
    }
    let numbered = if fence.first_number.is_some() {
        " class=\"numbered\""
    } else {
        ""
    };
    // Writing to a string cannot fail.
    let _ = write!(
        html,
        "<pre{numbered} tabindex=\"0\" role=\"group\" aria-label=\"{label}\"><code>"
    );
    if fence.first_number.is_some() || !fence.marked.is_empty() {
        push_lines(&mut html, fence, lines);
    } else {
        html.push_str(lines);
    }
    html.push_str("</code></pre>");
    if fence.title.is_some() {
        html.push_str("</figure>");
    }
    html.push('\n');
    html
}

/// Numbers stand in attributes, so that they are not copied with the code.
fn push_lines(html: &mut String, fence: &Fence, lines: &str) {
    let count = lines.matches('\n').count();
    let last = fence
        .first_number
        .map_or(0, |first| first.saturating_add(count));
    let width = last.to_string().len();
    for (at, line) in lines.split_inclusive('\n').enumerate() {
        let is_marked = fence.is_marked(at + 1);
        if is_marked {
            html.push_str("<mark>");
        }
        if let Some(first) = fence.first_number {
            let number = first.saturating_add(at);
            let _ = write!(html, "<i data-n=\"{number:>width$}\"></i>");
        }
        html.push_str(line);
        if is_marked {
            html.push_str("</mark>");
        }
    }
}

fn label(word: &str, language: Language) -> String {
    let code = if language == Language::EN {
        "Code"
    } else {
        "Kode"
    };
    if word.is_empty() {
        code.to_owned()
    } else {
        format!("{code}, {}", escaped(word))
    }
}
