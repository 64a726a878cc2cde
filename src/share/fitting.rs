//! Puts the facts about a post together until a text is as long as its network lets it be.

use super::limits::{is_short_enough, length, limit};
use super::{Network, ShareFacts};

/// A title is not made shorter than this many characters.
const SHORTEST_TITLE: usize = 40;
/// No network takes as many bytes; of a longer text not every end is tried.
const MOST: usize = 4000;
/// A summary that would have to be shorter than this says nothing.
const SHORTEST_SUMMARY: usize = 60;

/// The text for a network. The address, the guest and what ties them to the company are always there; the title
/// gives way first, then the end of the disclosure, and a summary and tags come in where there is room.
pub(super) fn fitted(facts: &ShareFacts, network: Network) -> String {
    let people = facts.people();
    let (title, disclosure, summary): (String, String, String);
    let mut parts = Parts {
        title: &facts.title,
        people: &people,
        disclosure: facts.disclosure.as_deref().unwrap_or_default(),
        summary: "",
        hashtags: "",
        url: &facts.url,
    };
    let fits = |parts: Parts| {
        is_short_enough(network, parts.len()) || length(network, &parts.text()) <= limit(network)
    };
    if !fits(parts) {
        title = longest(parts.title, SHORTEST_TITLE, |title| {
            fits(Parts { title, ..parts })
        });
        parts.title = &title;
    }
    if !fits(parts)
        && let Some(guests) = &facts.guests
    {
        parts.people = guests;
    }
    if !fits(parts) {
        disclosure = longest(parts.disclosure, 0, |disclosure| {
            fits(Parts {
                disclosure,
                ..parts
            })
        });
        parts.disclosure = &disclosure;
    }
    summary = longest(&facts.summary, 0, |summary| {
        fits(Parts { summary, ..parts })
    });
    if summary == facts.summary || summary.chars().count() >= SHORTEST_SUMMARY {
        parts.summary = &summary;
    }
    let tagged = Parts {
        hashtags: &facts.hashtags,
        ..parts
    };
    let is_tagged = network.has_hashtags() && fits(tagged);
    if is_tagged { tagged } else { parts }.text()
}

#[derive(Clone, Copy)]
struct Parts<'f> {
    title: &'f str,
    people: &'f str,
    disclosure: &'f str,
    summary: &'f str,
    hashtags: &'f str,
    url: &'f str,
}

impl<'f> Parts<'f> {
    /// Those that say something, each with what stands between it and the one before.
    fn lines(&self) -> impl Iterator<Item = (&'static str, &'f str)> {
        let lines = [
            ("\n", self.title),
            ("\n", self.people),
            ("\n", self.disclosure),
            ("\n\n", self.summary),
            ("\n\n", self.hashtags),
            ("\n\n", self.url),
        ];
        lines.into_iter().filter(|(_, part)| !part.is_empty())
    }

    /// At most so many bytes has the text.
    fn len(&self) -> usize {
        self.lines()
            .map(|(between, part)| between.len() + part.len())
            .sum()
    }

    fn text(&self) -> String {
        let mut text = String::with_capacity(self.len());
        for (between, part) in self.lines() {
            if !text.is_empty() {
                text.push_str(between);
            }
            text.push_str(part);
        }
        text
    }
}

/// The text, or as many of its words as fit, but not fewer than make `shortest` characters.
fn longest(text: &str, shortest: usize, fits: impl Fn(&str) -> bool) -> String {
    if fits(text) {
        return text.to_owned();
    }
    let text = &text[..text.floor_char_boundary(MOST)];
    let mut ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    if ends.is_empty() {
        ends = text.char_indices().map(|(at, _)| at).collect();
    }
    let cut = |end: usize| {
        let kept = text[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        format!("{kept}…")
    };
    let long_enough = |end: &&usize| text[..**end].chars().count() >= shortest;
    let mut candidates = ends.iter().rev().filter(long_enough).map(|end| cut(*end));
    let fitting = candidates.find(|candidate| fits(candidate));
    let least = || {
        ends.iter()
            .find(|end| long_enough(end))
            .map(|end| cut(*end))
    };
    fitting
        .or_else(|| least().filter(|_| shortest > 0))
        .unwrap_or_else(|| {
            if shortest > 0 {
                text.to_owned()
            } else {
                String::new()
            }
        })
}
