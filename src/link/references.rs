//! Puts the real addresses into the HTML of a text.

use std::fmt::Write as _;

use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use svar_comments::yaml::Step;

use super::directory::{Broken, Directory, From};
use crate::parse::{Document, ReferenceKind};
use crate::site::Picture;

/// The HTML of a document with every link and picture in its place.
pub(super) fn directed<M>(
    document: &Document<M>,
    is_published: bool,
    directory: &Directory<'_>,
    diagnostics: &mut Diagnostics,
) -> String {
    let body = &document.body;
    let from = From {
        name: &document.name,
        body,
        is_published,
    };
    let mut html = String::with_capacity(body.html.len() + 32 * body.references.len());
    let mut copied = 0;
    for reference in body
        .references
        .iter()
        .filter(|reference| !reference.at.is_empty())
    {
        html.push_str(&body.html[copied..reference.at.start]);
        copied = reference.at.end;
        let (url, size) = match directory.resolve(&reference.target, reference.kind, from) {
            Ok(resolved) => (resolved.url, resolved.size),
            Err(broken) => {
                let place = Place::of_bytes(&document.source.text, reference.written_at.clone());
                diagnostics.push(told(broken, &document.source.path, place));
                (reference.target.clone(), None)
            }
        };
        push_attribute(&mut html, &url);
        if let (ReferenceKind::Picture, Some((width, height))) = (reference.kind, size) {
            // Writing to a string cannot fail.
            let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
        }
    }
    html.push_str(&body.html[copied..]);
    html
}

/// A picture that the front matter names.
pub(super) fn picture<M>(
    document: &Document<M>,
    target: &str,
    alt: &str,
    steps: &[Step],
    directory: &Directory<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Picture> {
    let from = From {
        name: &document.name,
        body: &document.body,
        is_published: true,
    };
    match directory.resolve(target, ReferenceKind::Picture, from) {
        Ok(resolved) => Some(Picture {
            url: resolved.url,
            alt: alt.to_owned(),
            size: resolved.size,
            caption: None,
            credit: None,
        }),
        Err(broken) => {
            let place = document.place_of(steps);
            diagnostics.push(told(broken, &document.source.path, place));
            None
        }
    }
}

fn told(broken: Broken, file: &str, place: Place) -> Diagnostic {
    let severity = if broken.is_error {
        Severity::Error
    } else {
        Severity::Warning
    };
    let diagnostic = Diagnostic::error(broken.code, file, broken.message);
    Diagnostic {
        severity,
        ..diagnostic
    }
    .at(place)
    .help(broken.help)
}

fn push_attribute(html: &mut String, url: &str) {
    html.push('"');
    for letter in url.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("%22"),
            ' ' => html.push_str("%20"),
            _ => html.push(letter),
        }
    }
    html.push('"');
}
