//! Colours code line by line, and remembers each line with what stood before it: grammars are slow, and the same lines
//! come again, in other posts and in every build of the preview.

use std::cell::RefCell;
use std::collections::HashMap;

use syntect::parsing::{BasicScopeStackOp, ParseState, ScopeStack, SyntaxReference};

use super::classes::{self, Class};
use super::{SYNTAXES, push_escaped};

/// Longer lines are data rather than code, and would take a grammar seconds.
const LONGEST_LINE: usize = 5_000;
/// How many bytes of lines a thread remembers at most.
const REMEMBERED: usize = 16 << 20;
/// How many points of code a thread remembers at most.
const STATES: usize = 2_000;

thread_local! {
    /// A thread has its own, so that none waits for another.
    static MEMORY: RefCell<Memory> = RefCell::default();
}

#[derive(Default)]
struct Memory {
    states: Vec<State>,
    bytes: usize,
}

/// A point between two lines.
struct State {
    language: &'static str,
    point: Point,
    /// The lines that were met here, as HTML, each with the number of the state behind it.
    lines: HashMap<Box<str>, (Box<str>, usize)>,
}

/// Where a grammar stands.
#[derive(Clone, PartialEq, Eq)]
struct Point {
    grammar: ParseState,
    scopes: ScopeStack,
    classes: Vec<Class>,
}

/// The code as HTML.
pub(super) fn coloured(
    syntax: &'static SyntaxReference,
    code: &str,
) -> Result<String, syntect::Error> {
    MEMORY.with_borrow_mut(|memory| memory.coloured(syntax, code))
}

impl Memory {
    fn coloured(
        &mut self,
        syntax: &'static SyntaxReference,
        code: &str,
    ) -> Result<String, syntect::Error> {
        if self.bytes > REMEMBERED || self.states.len() > STATES {
            *self = Self::default();
        }
        let mut html = String::with_capacity(code.len() * 3);
        let start = Point {
            grammar: ParseState::new(syntax),
            scopes: ScopeStack::new(),
            classes: Vec::new(),
        };
        let mut at = self.number_of(&syntax.name, start);
        for line in code.split_inclusive('\n') {
            if line.len() > LONGEST_LINE {
                push_escaped(&mut html, line);
                continue;
            }
            if let Some((known, next)) = self.states[at].lines.get(line) {
                html.push_str(known);
                at = *next;
                continue;
            }
            let mut point = self.states[at].point.clone();
            let coloured = point.read(line)?;
            html.push_str(&coloured);
            let next = self.number_of(&syntax.name, point);
            self.bytes += line.len() + coloured.len();
            let lines = &mut self.states[at].lines;
            lines.insert(line.into(), (coloured.into(), next));
            at = next;
        }
        Ok(html)
    }

    fn number_of(&mut self, language: &'static str, point: Point) -> usize {
        let is_same = |state: &State| state.language == language && state.point == point;
        if let Some(number) = self.states.iter().position(is_same) {
            return number;
        }
        self.states.push(State {
            language,
            point,
            lines: HashMap::new(),
        });
        self.states.len() - 1
    }
}

impl Point {
    /// Reads a line and gives it as HTML.
    fn read(&mut self, line: &str) -> Result<String, syntect::Error> {
        let mut writer = LineWriter::default();
        let mut written = 0;
        for (at, change) in self.grammar.parse_line(line, &SYNTAXES)? {
            writer.write(&line[written..at], self.class());
            written = at;
            let Self {
                scopes, classes, ..
            } = self;
            scopes.apply_with_hook(&change, |change, _| match change {
                BasicScopeStackOp::Push(scope) => {
                    let outer = classes.last().copied().unwrap_or_default();
                    classes.push(classes::of(scope, outer));
                }
                BasicScopeStackOp::Pop => drop(classes.pop()),
            })?;
        }
        writer.write(&line[written..], self.class());
        writer.close();
        Ok(writer.html)
    }

    fn class(&self) -> Class {
        self.classes.last().copied().unwrap_or_default()
    }
}

/// Writes pieces of code one after the other; neighbours of the same class share an element.
#[derive(Default)]
struct LineWriter {
    html: String,
    open: Class,
}

impl LineWriter {
    fn write(&mut self, piece: &str, class: Class) {
        let (text, end) = match piece.strip_suffix('\n') {
            Some(text) => (text, "\n"),
            None => (piece, ""),
        };
        // Blanks have no colour, whatever they stand in.
        let is_blank = text.bytes().all(|byte| byte == b' ' || byte == b'\t');
        if !is_blank && class != self.open {
            self.close();
            if let Some(name) = class.name() {
                self.html.push_str("<span class=\"");
                self.html.push_str(name);
                self.html.push_str("\">");
            }
            self.open = class;
        }
        push_escaped(&mut self.html, text);
        if !end.is_empty() {
            self.close();
            self.html.push_str(end);
        }
    }

    fn close(&mut self) {
        if self.open.name().is_some() {
            self.html.push_str("</span>");
        }
        self.open = Class::Plain;
    }
}
