//! Keeps the anchors that links lead to: a heading whose id would change gets its old one.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::address::slugify;
use super::kramdown::Translated;
use super::links::{Links, addresses_of};

/// By address of a page, then by anchor as links write it: the anchor that is there.
pub(super) type Anchors = BTreeMap<String, BTreeMap<String, String>>;

/// A place in a text that links can lead to.
#[derive(Debug)]
struct Place {
    id: String,
    /// The line that gets the id, from 0; none where the text says the id itself.
    line: Option<usize>,
}

/// Gives ids to the headings that links in any of the texts lead to, and tells the ids of all those
/// links that lead somewhere.
pub(super) fn keep(texts: &mut BTreeMap<String, Translated>, links: &Links<'_>) -> Anchors {
    let mut wanted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for text in texts.values() {
        for address in addresses_of(&text.lines) {
            let Some((page, anchor)) = address
                .split_once('#')
                .filter(|(_, anchor)| !anchor.is_empty())
            else {
                continue;
            };
            if let Some(page) = links.page_of(page, &text.url) {
                wanted.entry(page).or_default().push(anchor.to_owned());
            }
        }
    }
    let mut anchors = Anchors::new();
    for text in texts.values_mut() {
        if let Some(wanted) = wanted.get(&text.url) {
            anchors
                .entry(text.url.clone())
                .or_default()
                .extend(keep_in(text, wanted));
        }
    }
    anchors
}

fn keep_in(text: &mut Translated, wanted: &[String]) -> BTreeMap<String, String> {
    let places = places_in(text);
    let mut kept = BTreeMap::new();
    for anchor in wanted {
        let exact = places.iter().find(|place| place.id == *anchor);
        let near = || {
            places
                .iter()
                .find(|place| slugify(&place.id) == slugify(anchor))
        };
        let Some(place) = exact.or_else(near) else {
            continue;
        };
        kept.insert(anchor.clone(), place.id.clone());
        let line = place.line.and_then(|line| text.lines.get_mut(line));
        if let Some(line) = line.filter(|line| !line.text.contains("{#")) {
            let heading = line.text.trim_end().trim_end_matches('#').trim_end();
            line.text = format!("{heading} {{#{}}}", place.id);
        }
    }
    kept
}

/// Headings with the ids that kramdown gave them, and elements with ids of their own.
fn places_in(text: &Translated) -> Vec<Place> {
    let lines: Vec<_> = text.lines.iter().map(|line| line.text.as_str()).collect();
    let source = lines.join("\n");
    let mut places: Vec<Place> = Vec::new();
    let mut heading: Option<(usize, Option<String>, String)> = None;
    for (event, range) in
        Parser::new_ext(&source, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter()
    {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                let last = source[range.clone()].trim_end();
                let is_underlined = last
                    .rsplit('\n')
                    .next()
                    .is_some_and(|line| line.trim().starts_with(['=', '-']));
                let below = last
                    .matches('\n')
                    .count()
                    .saturating_sub(usize::from(is_underlined));
                let line = source[..range.start].matches('\n').count() + below;
                heading = Some((line, id.map(|id| id.to_string()), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                let Some((line, own_id, words)) = heading.take() else {
                    continue;
                };
                let is_own = own_id.is_some();
                let id = own_id.unwrap_or_else(|| free_id(&id_of_heading(&words), &places));
                places.push(Place {
                    id,
                    line: Some(line).filter(|_| !is_own),
                });
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, _, heading)) = &mut heading {
                    heading.push_str(&words);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                places.extend(ids_in(&html).map(|id| Place { id, line: None }));
            }
            _ => {}
        }
    }
    places
}

/// The id that kramdown gives a heading.
fn id_of_heading(words: &str) -> String {
    let lower = words.trim().to_lowercase();
    let kept = lower
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn free_id(id: &str, places: &[Place]) -> String {
    let is_taken = |id: &str| places.iter().any(|place| place.id == id);
    let numbered = (1..).map(|number| format!("{id}-{number}"));
    let mut candidates = std::iter::once(id.to_owned()).chain(numbered);
    candidates.find(|id| !is_taken(id)).unwrap_or_default()
}

fn ids_in(html: &str) -> impl Iterator<Item = String> {
    let marks = ["id=\"", "name=\"", "id='", "name='"].into_iter();
    marks.flat_map(move |mark| {
        let found = html
            .match_indices(mark)
            .filter(|(at, _)| html[..*at].ends_with(char::is_whitespace));
        found.map(move |(at, _)| {
            let value = &html[at + mark.len()..];
            value[..value.find(['"', '\'']).unwrap_or(value.len())].to_owned()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_of_kramdown() {
        assert_eq!(id_of_heading("What's v1.2 about?"), "whats-v12-about");
        assert_eq!(id_of_heading("18F & GSA"), "18f--gsa");
    }
}
