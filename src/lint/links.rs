//! Links that say nothing, lead nowhere, or read out an address letter by letter.

use std::ops::Range;

use svar_comments::diagnostic::Diagnostic;
use svar_comments::language::Language;
use svar_comments::message::say;

use super::prose::{LinkPiece, Pieces, Prose};

/// Words that mean nothing to someone who goes from link to link.
const VAGUE: [(Language, &[&str]); 4] = [
    (
        Language::NB,
        &[
            "her",
            "trykk her",
            "klikk her",
            "les her",
            "se her",
            "les mer",
            "les mer her",
            "mer",
            "se mer",
            "mer info",
            "mer informasjon",
            "les videre",
            "finn ut mer",
            "lenke",
            "lenken",
            "denne lenken",
            "link",
            "denne siden",
            "dette",
        ],
    ),
    (
        Language::NN,
        &[
            "her",
            "trykk her",
            "klikk her",
            "les her",
            "sjå her",
            "les meir",
            "les meir her",
            "meir",
            "sjå meir",
            "meir info",
            "meir informasjon",
            "les vidare",
            "finn ut meir",
            "lenke",
            "lenkje",
            "lenkja",
            "denne lenka",
            "denne lenkja",
            "link",
            "denne sida",
            "dette",
        ],
    ),
    (
        Language::DA,
        &[
            "her",
            "tryk her",
            "klik her",
            "læs her",
            "se her",
            "læs mere",
            "læs mere her",
            "mere",
            "se mere",
            "mere info",
            "mere information",
            "læs videre",
            "find ud af mere",
            "link",
            "linket",
            "dette link",
            "denne side",
            "dette",
        ],
    ),
    (
        Language::EN,
        &[
            "here",
            "click here",
            "click",
            "press here",
            "see here",
            "read here",
            "read more",
            "more",
            "see more",
            "more info",
            "more information",
            "learn more",
            "find out more",
            "read on",
            "link",
            "this link",
            "this",
            "this page",
        ],
    ),
];

pub(super) fn of(prose: &Prose<'_>, pieces: &Pieces) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = pieces
        .links
        .iter()
        .filter_map(|link| link_warning(prose, link))
        .collect();
    found.extend(bare_addresses(prose, pieces));
    found
}

fn link_warning(prose: &Prose<'_>, link: &LinkPiece) -> Option<Diagnostic> {
    let text = link.text.trim();
    let (code, message) = if text.is_empty() {
        ("empty-link", say("empty-link"))
    } else if link.target.trim().is_empty() || link.target == "#" {
        ("empty-link", say("empty-link.target").with("text", text))
    } else if link.is_mail {
        return None;
    } else if is_address(text) {
        ("bare-link", say("bare-link"))
    } else if is_vague(text, prose.language) {
        ("vague-link", say("vague-link").with("text", text))
    } else {
        return None;
    };
    let help = match code {
        "empty-link" if text.is_empty() => say("empty-link.help"),
        "empty-link" => say("empty-link.target-help"),
        "bare-link" => say("bare-link.help").with("address", link.target.as_str()),
        _ => say("vague-link.help"),
    };
    Some(prose.warning(code, link.range.clone(), message, help))
}

/// Whether a text is an address that would be read out sign by sign; `lyslag.example` is a name.
fn is_address(text: &str) -> bool {
    let has_scheme = text.starts_with("https://") || text.starts_with("http://");
    has_scheme && !text.contains(char::is_whitespace)
}

fn is_vague(text: &str, language: Language) -> bool {
    let plain = text
        .trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase();
    let is_listed = |of: Language| {
        VAGUE
            .iter()
            .any(|(listed, words)| *listed == of && words.contains(&plain.as_str()))
    };
    is_listed(language) || is_listed(Language::EN)
}

/// Addresses among the words, which become links by themselves.
fn bare_addresses(prose: &Prose<'_>, pieces: &Pieces) -> Vec<Diagnostic> {
    let text = &pieces.words.text;
    let in_link = |range: &Range<usize>| {
        let mut links = pieces.links.iter();
        links.any(|link| link.range.contains(&range.start))
    };
    let starts = text.match_indices("://").filter_map(|(at, _)| {
        let start = ["https", "http"].iter().find_map(|scheme| {
            at.checked_sub(scheme.len())
                .filter(|start| text[*start..].starts_with(scheme))
        })?;
        let length = text[start..].find(char::is_whitespace);
        let end = length.map_or(text.len(), |length| start + length);
        let address = text[start..end].trim_end_matches(['.', ',', ':', ';', '!', '?', ')']);
        Some((
            address,
            pieces.words.in_file(&(start..start + address.len())),
        ))
    });
    starts
        .filter(|(_, range)| !in_link(range))
        .map(|(address, range)| {
            let help = say("bare-link.help").with("address", address);
            prose.warning("bare-link", range, say("bare-link"), help)
        })
        .collect()
}
