//! Turns code into HTML with a class for each kind of word, which a style sheet colours.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use syntect::parsing::{BasicScopeStackOp, ParseState, ScopeStack, SyntaxReference, SyntaxSet};

mod classes;
mod languages;

use classes::Class;

pub(crate) use languages::{Grammar, closest, grammar};

/// Every grammar; unpacked when the first piece of code is met, so that a site without code pays nothing.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// What was highlighted, so that equal pieces and every later build of the preview cost nothing.
static DONE: LazyLock<Mutex<Done>> = LazyLock::new(Mutex::default);

/// How many bytes of code are remembered at most.
const REMEMBERED: usize = 32 << 20;
/// Longer lines are data rather than code, and would take a grammar seconds.
const LONGEST_LINE: usize = 5_000;

#[derive(Default)]
struct Done {
    by_language: HashMap<&'static str, HashMap<Box<str>, Arc<str>>>,
    bytes: usize,
}

impl Done {
    fn get(&self, language: &str, code: &str) -> Option<Arc<str>> {
        self.by_language.get(language)?.get(code).cloned()
    }

    fn keep(&mut self, language: &'static str, code: &str, html: &Arc<str>) {
        self.bytes += code.len() + html.len();
        if self.bytes > REMEMBERED {
            self.by_language.clear();
            self.bytes = code.len() + html.len();
        }
        let of_language = self.by_language.entry(language).or_default();
        of_language.insert(code.into(), Arc::clone(html));
    }
}

/// The code as HTML. No element reaches over the end of a line, so that the lines can be taken apart.
pub(crate) fn highlighted(grammar: Grammar, code: &str) -> Arc<str> {
    let Some(syntax) = grammar.syntax else {
        return plain(code).into();
    };
    let done = || DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(html) = done().get(&syntax.name, code) {
        return html;
    }
    let html: Arc<str> = coloured(syntax, code)
        .unwrap_or_else(|_| plain(code))
        .into();
    done().keep(&syntax.name, code, &html);
    html
}

/// The code as HTML without colours.
pub(crate) fn plain(code: &str) -> String {
    let mut html = String::with_capacity(code.len() + code.len() / 8);
    push_escaped(&mut html, code);
    html
}

fn coloured(syntax: &SyntaxReference, code: &str) -> Result<String, syntect::Error> {
    let mut writer = LineWriter {
        html: String::with_capacity(code.len() * 3),
        open: Class::Plain,
    };
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut classes = Vec::new();
    for line in code.split_inclusive('\n') {
        if line.len() > LONGEST_LINE {
            writer.write(line, Class::Plain);
            continue;
        }
        let mut written = 0;
        for (at, change) in state.parse_line(line, &SYNTAXES)? {
            let class = classes.last().copied().unwrap_or_default();
            writer.write(&line[written..at], class);
            written = at;
            scopes.apply_with_hook(&change, |change, _| match change {
                BasicScopeStackOp::Push(scope) => {
                    let outer = classes.last().copied().unwrap_or_default();
                    classes.push(classes::of(scope, outer));
                }
                BasicScopeStackOp::Pop => drop(classes.pop()),
            })?;
        }
        let class = classes.last().copied().unwrap_or_default();
        writer.write(&line[written..], class);
    }
    writer.close();
    Ok(writer.html)
}

/// Writes pieces of code one after the other; neighbours of the same class share an element.
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

fn push_escaped(html: &mut String, text: &str) {
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        html.push_str(&text[copied..at]);
        html.push_str(escape);
        copied = at + 1;
    }
    html.push_str(&text[copied..]);
}

#[cfg(test)]
mod tests;
