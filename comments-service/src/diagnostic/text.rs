//! Draws diagnostics as text in the look of the Rust compiler.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Severity};
use crate::message::{Words, say};

/// All of them, an empty line between two, and the counts at the end.
pub(super) fn text_of(diagnostics: &Diagnostics, words: Words, has_colour: bool) -> String {
    let renderer = if has_colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in diagnostics.sorted() {
        text.push_str(renderer.render(&[group(diagnostic, words)]).trim_end());
        text.push_str("\n\n");
    }
    text.push_str(&summary(diagnostics, words));
    text
}

fn group(diagnostic: &Diagnostic, words: Words) -> Group<'_> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(words.of(&say("error"))),
        Severity::Warning => Level::WARNING.with_name(words.of(&say("warning"))),
    };
    let title = level
        .primary_title(words.of(&diagnostic.message))
        .id(diagnostic.code);
    let group = if diagnostic.line == 0 {
        title.element(Origin::path(&diagnostic.file))
    } else {
        let snippet = Snippet::source(&diagnostic.source_line)
            .line_start(diagnostic.line)
            .path(&diagnostic.file)
            .annotation(AnnotationKind::Primary.span(bytes_of(diagnostic)));
        title.element(snippet)
    };
    match &diagnostic.help {
        None => group,
        Some(help) => {
            let level = Level::HELP.with_name(words.of(&say("help")));
            group.element(level.message(words.of(help)))
        }
    }
}

fn bytes_of(diagnostic: &Diagnostic) -> std::ops::Range<usize> {
    let line = &diagnostic.source_line;
    let byte_of = |characters: usize| {
        line.char_indices()
            .nth(characters)
            .map_or(line.len(), |(byte, _)| byte)
    };
    let first = diagnostic.column.saturating_sub(1);
    byte_of(first)..byte_of(first + diagnostic.width)
}

fn summary(diagnostics: &Diagnostics, words: Words) -> String {
    let counts = [
        (diagnostics.errors(), say("errors-found")),
        (diagnostics.warnings(), say("warnings-found")),
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, found)| words.of(&found.with("n", count)))
        .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}\n", parts.join(", "))
    }
}
