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
    let mut parts = Parts {
        title: facts.title.clone(),
        people: facts.people(),
        disclosure: facts.disclosure.clone().unwrap_or_default(),
        summary: String::new(),
        hashtags: String::new(),
        url: facts.url.clone(),
    };
    let fits = |parts: &Parts| {
        let text = parts.text();
        is_short_enough(network, &text) || length(network, &text) <= limit(network)
    };
    if !fits(&parts) {
        parts.title = longest(&facts.title, SHORTEST_TITLE, |title| {
            fits(&parts.with_title(title))
        });
    }
    if !fits(&parts)
        && let Some(guests) = &facts.guests
    {
        parts.people.clone_from(guests);
    }
    if !fits(&parts) {
        let disclosure = facts.disclosure.as_deref().unwrap_or_default();
        parts.disclosure = longest(disclosure, 0, |text| fits(&parts.with_disclosure(text)));
    }
    let summary = longest(&facts.summary, 0, |text| fits(&parts.with_summary(text)));
    if summary == facts.summary || summary.chars().count() >= SHORTEST_SUMMARY {
        parts.summary = summary;
    }
    let tagged = Parts {
        hashtags: facts.hashtags.clone(),
        ..parts.clone()
    };
    let is_tagged = network.has_hashtags() && fits(&tagged);
    if is_tagged { tagged } else { parts }.text()
}

#[derive(Clone)]
struct Parts {
    title: String,
    people: String,
    disclosure: String,
    summary: String,
    hashtags: String,
    url: String,
}

impl Parts {
    fn text(&self) -> String {
        let head = lines(&[&self.title, &self.people, &self.disclosure], "\n");
        lines(&[&head, &self.summary, &self.hashtags, &self.url], "\n\n")
    }

    fn with_title(&self, title: &str) -> Self {
        let title = title.to_owned();
        Self {
            title,
            ..self.clone()
        }
    }

    fn with_disclosure(&self, disclosure: &str) -> Self {
        let disclosure = disclosure.to_owned();
        Self {
            disclosure,
            ..self.clone()
        }
    }

    fn with_summary(&self, summary: &str) -> Self {
        let summary = summary.to_owned();
        Self {
            summary,
            ..self.clone()
        }
    }
}

fn lines(parts: &[&str], between: &str) -> String {
    let there: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    there.join(between)
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
