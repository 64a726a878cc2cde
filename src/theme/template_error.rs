//! Turns a template engine's errors into diagnostics with the file and the line.

use std::collections::BTreeMap;

use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::message::{Message, say};
use tera::{Error, ErrorKind, ReportError};

/// The templates by name: the file of each, from the root of the site, and its text.
pub(super) type Sources = BTreeMap<String, (String, String)>;

/// The diagnostic of an error that came up while `template` was drawn.
pub(super) fn of_drawing(error: &Error, template: &str, sources: &Sources) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            reported(report, sources)
        }
        ErrorKind::TemplateNotFound(name) => Diagnostic::error(
            "template",
            template,
            say("unknown-template").with("name", name),
        )
        .help(say("unknown-template.help").with("name", name)),
        _ => {
            let file = sources.get(template).map_or(template, |(file, _)| file);
            Diagnostic::error("template", file, Message::verbatim(error.to_string()))
        }
    }
}

/// The diagnostics of an error that came up while the templates were read. The engine reports unknown
/// filters, functions and templates all at once, but as one text, from which each is read.
pub(super) fn of_reading(error: &Error, sources: &Sources) -> Diagnostics {
    if let ErrorKind::Msg(text) = error.kind() {
        let marked = format!("\n{text}");
        let found: Diagnostics = marked
            .split("\nerror: ")
            .skip(1)
            .filter_map(|part| told(part, sources))
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    [of_drawing(error, "templates/", sources)]
        .into_iter()
        .collect()
}

fn reported(report: &ReportError, sources: &Sources) -> Diagnostic {
    let name = report.filename();
    let message = Message::verbatim(report.message().trim_end_matches('.'));
    let Some((file, text)) = sources.get(name) else {
        return Diagnostic::error("template", name, message);
    };
    let place = Place::of_bytes(text, report.span().range.clone());
    Diagnostic::error("template", file, message).at(place)
}

/// Reads one report: its message, then ` --> name:line:column`, then the line with carets below what
/// is wrong.
fn told(part: &str, sources: &Sources) -> Option<Diagnostic> {
    let message = part.lines().next()?;
    let place = part
        .lines()
        .find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut numbers = place.trim().rsplitn(3, ':');
    let column: usize = numbers.next()?.parse().ok()?;
    let line: usize = numbers.next()?.parse().ok()?;
    let (file, text) = sources.get(numbers.next()?)?;
    let source_line = text.lines().nth(line.checked_sub(1)?)?.to_owned();
    let width = part
        .lines()
        .map(|line| line.matches('^').count())
        .find(|count| *count > 0);
    let place = Place {
        line,
        column,
        width: width.unwrap_or(1),
        source_line,
    };
    let message = Message::verbatim(message.trim_end_matches('.'));
    Some(Diagnostic::error("template", file, message).at(place))
}
