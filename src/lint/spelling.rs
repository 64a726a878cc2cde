//! Names that are not spelled as the company spells them.

use std::ops::Range;

use svar_comments::config::Spelling;
use svar_comments::diagnostic::Diagnostic;
use svar_comments::message::say;

use super::prose::{Pieces, Prose};

/// The keys of the front matter that readers read.
const KEYS: [&str; 4] = ["title", "summary", "description", "disclosure"];

pub(super) fn of(prose: &Prose<'_>, pieces: &Pieces, spelling: &[Spelling]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for one in spelling {
        for range in wrong(&pieces.words.text, one) {
            let written = &pieces.words.text[range.clone()];
            found.push(warning(prose, pieces.words.in_file(&range), written, one));
        }
        for (start, line) in read_lines(prose.front_matter()) {
            for range in wrong(line, one) {
                let bytes = start + range.start..start + range.end;
                found.push(warning(prose, bytes, &line[range], one));
            }
        }
    }
    found
}

fn warning(prose: &Prose<'_>, bytes: Range<usize>, written: &str, one: &Spelling) -> Diagnostic {
    let message = say("spelling-of-name").with("written", written);
    let help = say("spelling-of-name.help").with("write", one.write.as_str());
    prose.warning("spelling", bytes, message, help)
}

/// The lines of the front matter that readers read, each with where it begins. A text over several lines
/// belongs to the key above it.
fn read_lines(yaml: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut is_read = false;
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        if !line.starts_with([' ', '\t', '\n', '\r']) {
            let key = line.split(':').next().unwrap_or_default();
            is_read = KEYS.contains(&key.trim());
        }
        if is_read {
            lines.push((at, line));
        }
        at += line.len();
    }
    lines
}

/// Where a text has one of the wrong spellings, word by word.
fn wrong(text: &str, spelling: &Spelling) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for wrong in &spelling.not {
        for (at, _) in text.match_indices(wrong.as_str()) {
            let range = at..at + wrong.len();
            if is_word(text, &range)
                && !is_in_address(text, &range)
                && !is_right(text, &range, &spelling.write)
                && !found.iter().any(|other| other.contains(&at))
            {
                found.push(range);
            }
        }
    }
    found
}

/// Whether no letter stands on either side; the `s` of a genitive may stand behind.
fn is_word(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let mut after = text[range.end..].chars();
    let is_end = match after.next() {
        Some('s') => after.next().is_none_or(|letter| !letter.is_alphanumeric()),
        next => next.is_none_or(|letter| !letter.is_alphanumeric()),
    };
    is_end && before.is_none_or(|letter| !letter.is_alphanumeric())
}

fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let start = text[..range.start]
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + 1);
    let length = text[range.end..].find(char::is_whitespace);
    let end = length.map_or(text.len(), |length| range.end + length);
    let word = text.get(start..end).unwrap_or_default();
    word.contains("://") || word.contains('@') || word.starts_with("www.")
}

/// Whether the wrong spelling is only a part of the right one.
fn is_right(text: &str, range: &Range<usize>, right: &str) -> bool {
    let mut starts = right.match_indices(&text[range.clone()]);
    starts.any(|(offset, _)| {
        let start = range.start.checked_sub(offset);
        start.is_some_and(|start| {
            text[..]
                .get(start..)
                .is_some_and(|rest| rest.starts_with(right))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, write: &str, not: &[&str]) -> Vec<String> {
        let spelling = Spelling {
            write: write.to_owned(),
            not: not.iter().map(|word| (*word).to_owned()).collect(),
        };
        let ranges = wrong(text, &spelling);
        ranges
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    }

    #[test]
    fn a_name_is_found_word_by_word_and_in_the_genitive() {
        let not = ["Fjordnett", "Fjord nett"];
        let text = "Fjordnett og Fjord netts folk, ikke Fjordnettet eller AFjordnett";
        assert_eq!(found(text, "Fjord Nett", &not), ["Fjordnett", "Fjord nett"]);
    }

    #[test]
    fn the_right_name_and_addresses_are_left_alone() {
        let text = "Fjord Nett, Nett, https://Nett.example/Nett og post@Nett";
        assert_eq!(found(text, "Fjord Nett", &["Nett"]), ["Nett"]);
    }
}
