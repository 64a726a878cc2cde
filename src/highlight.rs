//! Turns code into HTML with a class for each kind of word, which a style sheet colours.

use std::sync::LazyLock;

use syntect::parsing::SyntaxSet;

mod classes;
mod languages;
mod lines;

pub(crate) use languages::{Grammar, closest, grammar};

/// Every grammar; unpacked when the first piece of code is met, so that a site without code pays nothing.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// The code as HTML. No element reaches over the end of a line, so that the lines can be taken apart.
pub(crate) fn highlighted(grammar: Grammar, code: &str) -> String {
    // A grammar with a mistake of its own costs the colours, not the build.
    let coloured = grammar
        .syntax
        .and_then(|syntax| lines::coloured(syntax, code).ok());
    coloured.unwrap_or_else(|| plain(code))
}

/// The code as HTML without colours.
pub(crate) fn plain(code: &str) -> String {
    let mut html = String::with_capacity(code.len() + code.len() / 8);
    push_escaped(&mut html, code);
    html
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
