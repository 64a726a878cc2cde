//! Draws diagnostics as text in the look of the Rust compiler.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Severity};

/// All of them, an empty line between two, and the counts at the end.
pub(super) fn text_of(diagnostics: &Diagnostics, has_colour: bool) -> String {
    let renderer = if has_colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in diagnostics.sorted() {
        text.push_str(renderer.render(&[group(diagnostic)]).trim_end());
        text.push_str("\n\n");
    }
    text.push_str(&summary(diagnostics));
    text
}

fn group(diagnostic: &Diagnostic) -> Group<'_> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code);
    let group = if diagnostic.line == 0 {
        title.element(Origin::path(&diagnostic.file))
    } else {
        let snippet = Snippet::source(&diagnostic.source_line)
            .line_start(diagnostic.line)
            .path(&diagnostic.file)
            .annotation(AnnotationKind::Primary.span(bytes_of(diagnostic)));
        title.element(snippet)
    };
    if diagnostic.help.is_empty() {
        return group;
    }
    group.element(Level::HELP.message(&diagnostic.help))
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

fn summary(diagnostics: &Diagnostics) -> String {
    let parts: Vec<String> = [
        (diagnostics.errors(), "error"),
        (diagnostics.warnings(), "warning"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
    .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}\n", parts.join(", "))
    }
}
