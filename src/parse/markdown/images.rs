//! Writes pictures: lazy, with their size left to `link`, and as a figure where one stands alone.

use pulldown_cmark::{Event, Tag};
use svar_comments::message::say;

use svar_comments::language::Language;

use super::{Events, ReferenceKind, Writer, escaped, length_of, plain_text};
use crate::pictures::credit_line;

impl<'t> Writer<'_, 't> {
    /// A paragraph that is nothing but a picture becomes a figure with the picture's title below it; one of
    /// several pictures becomes a row of figures.
    pub(super) fn figure_or_paragraph(&mut self, events: Events<'_, 't>) -> usize {
        let length = length_of(events);
        let Some(pictures) = only_pictures(&events[1..length.max(2) - 1]) else {
            self.out.push(events[0].0.clone());
            return 1;
        };
        let figures: Vec<String> = pictures.iter().map(|one| self.figure(one)).collect();
        let html = match figures.as_slice() {
            [figure] => format!("{figure}\n"),
            _ => format!("<div class=\"gallery\">\n{}\n</div>\n", figures.join("\n")),
        };
        self.push_html(html);
        length
    }

    /// A picture with what stands below it.
    fn figure(&mut self, events: Events<'_, 't>) -> String {
        let picture = self.picture(events, false);
        let below = match &events[0].0 {
            Event::Start(Tag::Image { title, .. }) => caption(title, self.language),
            _ => String::new(),
        };
        format!("<figure>{picture}{below}</figure>")
    }

    /// A picture among words.
    pub(super) fn write_image(&mut self, events: Events<'_, 't>) -> usize {
        let length = length_of(events);
        let picture = self.picture(&events[..length], true);
        self.push_html(picture);
        length
    }

    fn picture(&mut self, events: Events<'_, 't>, has_title: bool) -> String {
        let (
            Event::Start(Tag::Image {
                dest_url, title, ..
            }),
            range,
        ) = &events[0]
        else {
            return String::new();
        };
        let alt = plain_text(&events[..events.len() - 1]);
        if alt.is_empty() {
            let help = say("missing-alt.help");
            self.warn("missing-alt", range, say("missing-alt"), help);
        }
        let place = self.refer(dest_url, ReferenceKind::Picture, range);
        let title = if has_title && !title.is_empty() {
            format!(" title=\"{}\"", escaped(title))
        } else {
            String::new()
        };
        let alt = escaped(&alt);
        format!("<img src={place} alt=\"{alt}\"{title} loading=\"lazy\" decoding=\"async\">")
    }
}

/// The pictures of a paragraph that holds nothing else.
fn only_pictures<'e, 't>(mut inner: Events<'e, 't>) -> Option<Vec<Events<'e, 't>>> {
    let mut pictures = Vec::new();
    while let Some((event, _)) = inner.first() {
        let length = match event {
            Event::Start(Tag::Image { .. }) => length_of(inner),
            Event::SoftBreak | Event::HardBreak => 1,
            Event::Text(text) if text.trim().is_empty() => 1,
            _ => return None,
        };
        if length > 1 {
            pictures.push(&inner[..length]);
        }
        inner = &inner[length..];
    }
    (!pictures.is_empty()).then_some(pictures)
}

/// What stands below a picture: in its title, the words before `|` say what is to be said, those behind it who
/// made it.
fn caption(title: &str, language: Language) -> String {
    let (words, credit) = title.rsplit_once('|').unwrap_or((title, ""));
    let (words, credit) = (words.trim(), credit.trim());
    let credit = if credit.is_empty() {
        String::new()
    } else {
        let line = credit_line(language, credit);
        format!("<span class=\"credit\">{}</span>", escaped(&line))
    };
    let space = if words.is_empty() || credit.is_empty() {
        ""
    } else {
        " "
    };
    if words.is_empty() && credit.is_empty() {
        return String::new();
    }
    format!("<figcaption>{}{space}{credit}</figcaption>", escaped(words))
}
