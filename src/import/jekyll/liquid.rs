//! Turns Liquid in a body into what it means in Markdown, or takes it out and says so.

mod blocks;
mod expression;
mod facts;
mod filters;
mod includes;
mod media;
mod tags;
mod tokens;

use std::collections::BTreeMap;

use serde_json::Value;
use svar_comments::message::{Message, say};

use self::blocks::Blocks;
use self::expression::Expression;
use self::tokens::{Token, tokens};
use super::front_matter::Parts;
use super::lines::{Line, LineKind, classify};
use crate::import::report::{Fate, LossReport};

pub(super) use self::facts::{Facts, Page};
pub(super) use self::filters::{name_from_id, nearest};

/// What a piece of Liquid becomes.
#[derive(Debug)]
struct Meaning {
    markup: Markup,
    fate: Fate,
    /// Why a person should know; none where nothing is lost.
    note: Option<Message>,
}

#[derive(Debug)]
enum Markup {
    Text(String),
    Link { text: String, url: String },
    Picture { alt: String, url: String },
}

impl Meaning {
    fn text(text: impl Into<String>) -> Self {
        Self {
            markup: Markup::Text(text.into()),
            fate: Fate::Turned,
            note: None,
        }
    }

    fn nothing(note: Message) -> Self {
        let markup = Markup::Text(String::new());
        Self {
            markup,
            fate: Fate::LeftOut,
            note: Some(note),
        }
    }

    fn with_note(mut self, fate: Fate, note: Message) -> Self {
        self.fate = fate;
        self.note = Some(note);
        self
    }
}

/// Turns a body; the line numbers in the result and in the report are those of the file.
pub(super) fn turn(page: &Page<'_>, facts: &Facts, report: &mut LossReport) -> Vec<Line> {
    turn_text(&page.parts.body, page.parts.body_line, page, facts, report)
}

/// Turns one line of text, as it stands in a key of the front matter.
pub(super) fn turn_value(
    text: &str,
    line: usize,
    page: &Page<'_>,
    facts: &Facts,
    report: &mut LossReport,
) -> String {
    let lines = turn_text(text, line, page, facts, report);
    lines
        .into_iter()
        .map(|line| line.text)
        .collect::<Vec<_>>()
        .join("\n")
}

fn turn_text(
    text: &str,
    first_line: usize,
    page: &Page<'_>,
    facts: &Facts,
    report: &mut LossReport,
) -> Vec<Line> {
    let variables = BTreeMap::new();
    Turning::run(text, first_line, page, facts, variables, report)
}

/// A body on its way through Liquid.
struct Turning<'a> {
    page: &'a Page<'a>,
    facts: &'a Facts,
    report: &'a mut LossReport,
    kinds: Vec<LineKind>,
    first_line: usize,
    variables: BTreeMap<String, Value>,
    blocks: Blocks,
    out: Vec<Line>,
    /// Whether something was taken out of the last line of `out`.
    is_emptied: bool,
}

impl Turning<'_> {
    fn run(
        text: &str,
        first_line: usize,
        page: &Page<'_>,
        facts: &Facts,
        variables: BTreeMap<String, Value>,
        report: &mut LossReport,
    ) -> Vec<Line> {
        let lines: Vec<_> = text.split('\n').collect();
        let first = Line {
            text: String::new(),
            source: first_line,
        };
        let mut turning = Turning {
            page,
            facts,
            report,
            kinds: classify(&lines),
            first_line,
            variables,
            blocks: Blocks::default(),
            out: vec![first],
            is_emptied: false,
        };
        for token in tokens(text, first_line) {
            turning.take(&token);
        }
        turning.finish()
    }

    fn take(&mut self, token: &Token<'_>) {
        match *token {
            Token::Text { text, line } => self.push(text, line, true),
            Token::Raw { text, line } => {
                self.count("{% raw %}", Fate::Turned);
                self.is_emptied = true;
                self.push(text, line, true);
                self.is_emptied = true;
            }
            Token::Comment { line, source } => {
                let note = say("import-comment");
                self.count("{% comment %}", Fate::LeftOut);
                self.tell(line, "{% comment %}", Fate::LeftOut, source, note);
                self.is_emptied = true;
            }
            Token::Output {
                inside,
                source,
                line,
            } => self.take_output(inside, source, line),
            Token::Tag {
                name,
                rest,
                source,
                line,
            } => self.take_tag(name, rest, source, line),
            Token::Unclosed { source, line } => {
                let note = say("import-liquid-open");
                self.count("never closed", Fate::Kept);
                self.tell(line, "never closed", Fate::ForTheEditor, source, note);
                self.push(source, line, true);
            }
        }
    }

    fn take_output(&mut self, inside: &str, source: &str, line: usize) {
        let expression = Expression::parse(inside);
        let name = expression.name();
        if self.blocks.is_hidden() {
            self.count(&name, Fate::LeftOut);
            return;
        }
        let meaning = self.evaluate(&expression);
        self.put(&meaning, &name, source, line);
    }

    fn put(&mut self, meaning: &Meaning, name: &str, source: &str, line: usize) {
        self.count(name, meaning.fate);
        if let Some(note) = &meaning.note {
            self.tell(line, name, meaning.fate, source, note.clone());
        }
        let kind = self.kinds.get(line - self.first_line);
        let is_html = matches!(kind, Some(LineKind::Html | LineKind::HtmlEnd));
        let text = media::markup_text(&meaning.markup, is_html);
        self.is_emptied |= text.is_empty();
        self.push(&text, line, false);
    }

    /// Adds text; `is_verbatim` says that its lines are lines of the source.
    fn push(&mut self, text: &str, line: usize, is_verbatim: bool) {
        if self.blocks.is_hidden() {
            return;
        }
        for (number, piece) in text.split('\n').enumerate() {
            let source = if is_verbatim { line + number } else { line };
            if number > 0 {
                self.end_line();
                self.out.push(Line {
                    text: String::new(),
                    source,
                });
            }
            if let Some(last) = self.out.last_mut() {
                last.text.push_str(piece);
            }
        }
    }

    /// A line that held nothing but what was taken out of it goes too.
    fn end_line(&mut self) {
        let is_blank = self
            .out
            .last()
            .is_some_and(|line| line.text.trim().is_empty());
        if self.is_emptied && is_blank {
            self.out.pop();
        }
        self.is_emptied = false;
    }

    fn finish(mut self) -> Vec<Line> {
        for (name, source, line) in self.blocks.never_ended() {
            let note = say("import-block-open");
            self.tell(line, &name, Fate::ForTheEditor, &source, note);
        }
        self.end_line();
        self.out
    }

    fn count(&mut self, name: &str, fate: Fate) {
        let kind = kind_of(name);
        self.report.read(&kind, 1);
        self.report.became(&kind, fate, 1);
    }

    fn tell(&mut self, line: usize, name: &str, fate: Fate, source: &str, note: Message) {
        self.report
            .tell((self.page.file, line), &kind_of(name), fate, source, note);
    }
}

fn kind_of(name: &str) -> String {
    format!("Liquid {name}")
}

impl<'a> Page<'a> {
    /// A page with its front matter.
    pub(super) fn new(file: &'a str, parts: &'a Parts, url: &'a str) -> Self {
        Self { file, parts, url }
    }
}

/// A link in the place of a player.
pub(super) fn video_link(address: &str, title: &str, is_html: bool) -> String {
    media::markup_text(&media::video(address, title).markup, is_html)
}
