//! Finds where a key or a value stands in a YAML text, by lines and indentation; asked only when
//! there is a mistake to show.

use std::ops::Range;

use super::Step;

/// A line that is neither empty nor a comment.
#[derive(Clone, Copy)]
struct Line {
    indent: usize,
    start: usize,
    end: usize,
}

#[derive(Clone)]
struct Found {
    key: Range<usize>,
    value: Range<usize>,
}

/// The bytes of the value at the end of `steps`, else of its key.
pub(super) fn value(yaml: &str, steps: &[Step]) -> Range<usize> {
    let found = descend(yaml, &lines_of(yaml), steps, 0, first_line(yaml));
    if found.value.is_empty() {
        found.key
    } else {
        found.value
    }
}

/// The bytes of the key at the end of `steps`; `occurrence` 1 is the second time it stands there.
pub(super) fn key(yaml: &str, steps: &[Step], occurrence: usize) -> Range<usize> {
    descend(yaml, &lines_of(yaml), steps, occurrence, first_line(yaml)).key
}

fn first_line(yaml: &str) -> Found {
    let end = yaml.find('\n').unwrap_or(yaml.len());
    Found {
        key: 0..end,
        value: 0..0,
    }
}

fn lines_of(yaml: &str) -> Vec<Line> {
    let mut at = 0;
    let mut lines = Vec::new();
    for whole in yaml.split_inclusive('\n') {
        let content = whole.trim_start_matches([' ', '\t']);
        let indent = whole.len() - content.len();
        let end = at + whole.trim_end().len();
        if !content.trim().is_empty() && !content.starts_with('#') {
            lines.push(Line {
                indent,
                start: at + indent,
                end,
            });
        }
        at += whole.len();
    }
    lines
}

fn descend(yaml: &str, lines: &[Line], steps: &[Step], occurrence: usize, so_far: Found) -> Found {
    let Some((step, rest)) = steps.split_first() else {
        return so_far;
    };
    let next = match step {
        Step::Key(name) => find_key(
            yaml,
            lines,
            name,
            if rest.is_empty() { occurrence } else { 0 },
        ),
        Step::Index(index) => find_entry(yaml, lines, *index),
    };
    let Some((found, inner)) = next else {
        return in_brackets(yaml, &so_far, steps).unwrap_or(so_far);
    };
    if rest.is_empty() {
        return found;
    }
    if matches!(yaml.as_bytes().get(found.value.start), Some(b'[' | b'{'))
        && !found.value.is_empty()
    {
        let end = inner.last().map_or(found.value.end, |line| line.end);
        let whole = Found {
            key: found.key.clone(),
            value: found.value.start..end,
        };
        return in_brackets(yaml, &whole, rest).unwrap_or(found);
    }
    descend(yaml, &inner, rest, occurrence, found)
}

fn find_key(
    yaml: &str,
    lines: &[Line],
    name: &str,
    occurrence: usize,
) -> Option<(Found, Vec<Line>)> {
    let indent = lines.first()?.indent;
    let (position, found) = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.indent == indent)
        .filter_map(|(position, line)| {
            Some((position, key_and_value(yaml, line.start..line.end, name)?))
        })
        .nth(occurrence)?;
    let belongs = |line: &&Line| {
        line.indent > indent || (line.indent == indent && yaml[line.start..].starts_with("- "))
    };
    let inner = lines[position + 1..]
        .iter()
        .take_while(belongs)
        .copied()
        .collect();
    Some((found, inner))
}

fn find_entry(yaml: &str, lines: &[Line], index: usize) -> Option<(Found, Vec<Line>)> {
    let indent = lines.first()?.indent;
    let is_entry =
        |line: &Line| line.indent == indent && yaml[line.start..line.end].starts_with('-');
    let mut starts = (0..lines.len())
        .filter(|at| is_entry(&lines[*at]))
        .skip(index);
    let first = starts.next()?;
    let last = starts.next().unwrap_or(lines.len());
    let dash = lines[first];
    let content = yaml[dash.start + 1..dash.end].trim_start();
    let start = dash.end - content.len();
    let mut inner = lines[first..last].to_vec();
    inner[0] = Line {
        indent: dash.indent + (start - dash.start),
        start,
        end: dash.end,
    };
    if content.is_empty() {
        inner.remove(0);
    }
    let entry = start..without_comment(yaml, start..dash.end).end;
    Some((
        Found {
            key: entry.clone(),
            value: entry,
        },
        inner,
    ))
}

/// The key and the value of a line that has this key.
fn key_and_value(yaml: &str, line: Range<usize>, name: &str) -> Option<Found> {
    let content = &yaml[line.clone()];
    let quote = content.chars().next().filter(|c| matches!(c, '"' | '\''));
    let opening = quote.map_or(0, char::len_utf8);
    let after = content[opening..].strip_prefix(name)?;
    let after = quote.map_or(Some(after), |quote| after.strip_prefix(quote))?;
    let value = after.trim_start().strip_prefix(':')?;
    if !(value.is_empty() || value.starts_with([' ', '\t'])) {
        return None;
    }
    let start = line.end - value.trim_start().len();
    let key = line.start..line.start + name.len() + 2 * opening;
    Some(Found {
        key,
        value: without_comment(yaml, start..line.end),
    })
}

fn without_comment(yaml: &str, value: Range<usize>) -> Range<usize> {
    let text = &yaml[value.clone()];
    if text.starts_with(['"', '\'']) {
        return value;
    }
    let end = text
        .find(" #")
        .map_or(text.len(), |at| text[..at].trim_end().len());
    value.start..value.start + end
}

/// Looks inside `[…]` and `{…}`.
fn in_brackets(yaml: &str, found: &Found, steps: &[Step]) -> Option<Found> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(found.clone());
    };
    let parts = parts_of(yaml, found.value.clone());
    let next = match step {
        Step::Index(index) => {
            let part = parts.get(*index)?.clone();
            Found {
                key: part.clone(),
                value: part,
            }
        }
        Step::Key(name) => parts
            .into_iter()
            .find_map(|part| key_and_value(yaml, part, name))?,
    };
    in_brackets(yaml, &next, rest)
}

/// The entries between the outermost brackets, trimmed.
fn parts_of(yaml: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut quote = None;
    let mut start = range.start;
    for (at, character) in yaml[range.clone()].char_indices() {
        let at = range.start + at;
        match (quote, character) {
            (Some(open), _) => quote = (character != open).then_some(open),
            (None, '"' | '\'') => quote = Some(character),
            (None, '[' | '{') => {
                depth += 1;
                start = if depth == 1 { at + 1 } else { start };
            }
            (None, ',') if depth == 1 => {
                parts.push(trimmed(yaml, start..at));
                start = at + 1;
            }
            (None, ']' | '}') => {
                if depth == 1 {
                    parts.push(trimmed(yaml, start..at));
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    parts
}

fn trimmed(yaml: &str, range: Range<usize>) -> Range<usize> {
    let text = &yaml[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    start..(start + text.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const YAML: &str = "title: Å\n# a note\nauthors:\n  - ingrid # first\n  - id: kari\n    role: foto\ntags: [a, { x: 1 },\n  c]\nmap:\n  \"inner\": 'v'\ntitle: again\n";

    fn found(path: &str) -> &'static str {
        let steps: Vec<Step> = path
            .split('.')
            .map(|word| {
                word.parse()
                    .map_or_else(|_| Step::Key(word.to_owned()), Step::Index)
            })
            .collect();
        &YAML[value(YAML, &steps)]
    }

    #[test]
    fn values_are_found_in_blocks_lists_and_brackets() {
        assert_eq!(found("title"), "Å");
        assert_eq!(found("authors.0"), "ingrid");
        assert_eq!(found("authors.1.role"), "foto");
        assert_eq!(found("tags.0"), "a");
        assert_eq!(found("tags.1.x"), "1");
        assert_eq!(found("tags.2"), "c");
        assert_eq!(found("map.inner"), "'v'");
    }

    #[test]
    fn the_second_of_two_equal_keys_is_found() {
        let second = key(YAML, &[Step::Key("title".to_owned())], 1);
        assert_eq!(&YAML[second.start..], "title: again\n");
    }
}
