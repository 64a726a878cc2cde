//! Makes the plain text that stands for a post in lists.

use pulldown_cmark::{Event, Tag};

use super::{Events, films::is_film, length_of, plain_text, raw_html::is_more_mark};

const LONGEST: usize = 280;

/// The text before `<!-- more -->`, else the beginning of the first paragraph.
pub(super) fn of(events: Events<'_, '_>, text: &str) -> String {
    let more = events
        .iter()
        .position(|(event, _)| matches!(event, Event::Html(html) if is_more_mark(html)));
    match more {
        Some(more) => paragraphs(&events[..more], text).join(" "),
        None => shortened(paragraphs(events, text).first().map_or("", String::as_str)),
    }
}

/// The paragraphs at the top level that are more than a picture or a film.
fn paragraphs(events: Events<'_, '_>, text: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    while at < events.len() {
        let length = length_of(&events[at..]);
        let element = &events[at..at + length];
        let is_picture = matches!(element.get(1), Some((Event::Start(Tag::Image { .. }), _)));
        if matches!(element[0].0, Event::Start(Tag::Paragraph))
            && !is_picture
            && !is_film(element, text)
        {
            paragraphs.push(plain_text(element));
        }
        at += length;
    }
    paragraphs
}

fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else {
        return text.to_owned();
    };
    let sentence_end = text[..end].rfind(". ").filter(|at| *at > LONGEST / 3);
    if let Some(at) = sentence_end {
        return text[..=at].to_owned();
    }
    let word_end = text[..end].rfind(' ').unwrap_or(end);
    format!(
        "{}…",
        text[..word_end].trim_end_matches([',', ';', ':', ' ', '–', '-'])
    )
}
