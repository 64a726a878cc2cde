//! Reads what stands behind the fence of a piece of code: its language and how it is to be shown.

use std::ops::RangeInclusive;

/// What a writer said about a piece of code.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fence {
    /// The language, as written; may be empty.
    pub(super) language: String,
    /// The name of the file, or whatever stands above the code.
    pub(super) title: Option<String>,
    /// The number of the first line, where lines are numbered.
    pub(super) first_number: Option<usize>,
    /// The lines to point out, counted from 1.
    pub(super) marked: Vec<RangeInclusive<usize>>,
    /// What is wrong, as words of the fence with what to do about each.
    pub(super) mistakes: Vec<(String, Mistake)>,
}

/// What is wrong with a word of a fence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    /// No setting is called so.
    Unknown,
    /// These are no lines.
    Lines,
}

/// The settings of a piece of code.
pub(super) const SETTINGS: [&str; 4] = ["title", "hl_lines", "linenos", "linenostart"];

/// Reads for example `rust {title="src/main.rs" hl_lines="2-4 7" linenos}`; `rust,linenos,hl_lines=2-4 7`,
/// as others write it, is read too.
pub(super) fn read(info: &str) -> Fence {
    let info = info.trim();
    let end = info.find([' ', '\t', ',', '{']).unwrap_or(info.len());
    let mut fence = Fence {
        language: info[..end].to_owned(),
        ..Fence::default()
    };
    let rest = info[end..].trim();
    if let Some(inner) = rest.strip_prefix('{') {
        let inner = inner.trim_end().strip_suffix('}').unwrap_or(inner);
        for (name, value) in settings(inner) {
            fence.set(name, value, true);
        }
    } else {
        for part in rest.split(',').map(str::trim) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            // Words without a value are for the tools of others: `rust,no_run`.
            fence.set(name, unquoted(value), false);
        }
    }
    fence
}

impl Fence {
    fn set(&mut self, name: &str, value: &str, is_ours: bool) {
        match name {
            "title" | "name" | "file" => self.title = Some(value.to_owned()),
            "hl_lines" => self.mark(value),
            "linenos" if value == "false" => self.first_number = None,
            "linenos" => self.first_number = self.first_number.or(Some(1)),
            "linenostart" => match value.parse() {
                Ok(number) => self.first_number = Some(number),
                Err(_) => self.mistakes.push((value.to_owned(), Mistake::Lines)),
            },
            _ if is_ours && !name.is_empty() => {
                self.mistakes.push((name.to_owned(), Mistake::Unknown));
            }
            _ => {}
        }
    }

    fn mark(&mut self, lines: &str) {
        let separators = |c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '"' | '\'');
        for part in lines.split(separators).filter(|part| !part.is_empty()) {
            match range(part) {
                Some(range) => self.marked.push(range),
                None => self.mistakes.push((part.to_owned(), Mistake::Lines)),
            }
        }
    }

    /// Whether a line, counted from 1, is pointed out.
    pub(super) fn is_marked(&self, line: usize) -> bool {
        self.marked.iter().any(|range| range.contains(&line))
    }
}

fn range(text: &str) -> Option<RangeInclusive<usize>> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first >= 1 && first <= last).then_some(first..=last)
}

/// The settings between the braces: names alone, or with `=` and a value that may be quoted or in brackets.
fn settings(mut text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    loop {
        text = text.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if text.is_empty() {
            return found;
        }
        let end = text
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | ','))
            .unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        let Some(rest) = rest.strip_prefix('=') else {
            found.push((name, ""));
            text = rest;
            continue;
        };
        let end = value_end(rest);
        found.push((name, unquoted(&rest[..end])));
        text = &rest[end..];
    }
}

fn value_end(text: &str) -> usize {
    let closing = match text.chars().next() {
        Some(quote @ ('"' | '\'')) => Some(quote),
        Some('[') => Some(']'),
        _ => None,
    };
    let behind = |found: usize| found + 2;
    match closing {
        Some(closing) => text[1..].find(closing).map_or(text.len(), behind),
        None => text
            .find(|c: char| c.is_whitespace() || c == ',')
            .unwrap_or(text.len()),
    }
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_stand_in_braces_or_behind_commas() {
        let ours = read("rust {title=\"src/main.rs\" hl_lines=\"2-4 7\" linenos}");
        assert_eq!(ours.language, "rust");
        assert_eq!(ours.title.as_deref(), Some("src/main.rs"));
        assert_eq!(ours.marked, [2..=4, 7..=7]);
        assert_eq!(ours.first_number, Some(1));
        let of_zola = read("rust,linenos,hl_lines=2-4 7,name=src/main.rs,linenostart=1");
        assert_eq!(of_zola, ours);
        let of_hugo = read("rust {title=\"src/main.rs\",linenos=table,hl_lines=[\"2-4\",7]}");
        assert_eq!(of_hugo, ours);
    }

    #[test]
    fn words_for_other_tools_are_no_mistakes_but_settings_that_do_not_exist_are() {
        assert_eq!(read("rust,no_run,ignore").mistakes, []);
        assert_eq!(
            read("py {titel=a hl_lines=\"3-1 x\"}").mistakes,
            [
                ("titel".to_owned(), Mistake::Unknown),
                ("3-1".to_owned(), Mistake::Lines),
                ("x".to_owned(), Mistake::Lines)
            ]
        );
    }

    #[test]
    fn an_unfinished_setting_is_read_as_far_as_it_goes() {
        assert_eq!(read("sh {title=\"å").title.as_deref(), Some("\"å"));
        assert_eq!(read("{linenos}").first_number, Some(1));
        assert_eq!(read("").language, "");
    }
}
