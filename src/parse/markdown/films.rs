//! Writes films: a picture with a button, for which nothing is asked of `YouTube` or Vimeo until it is pressed.

use std::ops::Range;
use std::path::Path;

use pulldown_cmark::{Event, Tag};
use svar_comments::language::Language;
use svar_comments::message::say;

use super::film_address::{self, Film, Leads};
use super::{Events, ReferenceKind, Writer, escaped, length_of, plain_text};

/// What a paragraph that is nothing but an address says.
struct Shown<'e> {
    address: &'e str,
    /// What the film is called.
    title: String,
    /// The title of a picture: a file that stands in for the film, or a caption.
    note: &'e str,
}

impl<'t> Writer<'_, 't> {
    /// Writes the paragraph as a film, if it is one, and tells how many events that took.
    pub(super) fn write_film(&mut self, events: Events<'_, 't>) -> Option<usize> {
        let length = length_of(events);
        let shown = shown(&events[..length], self.text)?;
        let range = &events[0].1;
        match film_address::read(shown.address) {
            Leads::ToFilm(film) => {
                let html = self.film(&film, &shown, range);
                self.push_html(html);
            }
            Leads::Nowhere => {
                let message = say("film-address").with("address", shown.address);
                self.warn("film-address", range, message, say("film-address.help"));
                let place = self.refer(shown.address, ReferenceKind::Link, range);
                let label = if shown.title.is_empty() {
                    shown.address
                } else {
                    &shown.title
                };
                let label = escaped(label);
                self.push_html(format!("<p><a href={place}>{label}</a></p>\n"));
            }
            Leads::Elsewhere => return None,
        }
        Some(length)
    }

    fn film(&mut self, film: &Film, shown: &Shown<'_>, range: &Range<usize>) -> String {
        self.body.has_film = true;
        let words = words(self.language, film.service);
        let link = self.refer(shown.address, ReferenceKind::Link, range);
        let has_poster = is_picture(shown.note);
        let poster = if has_poster {
            let place = self.refer(shown.note, ReferenceKind::Picture, range);
            format!("<img src={place} alt=\"\" loading=\"lazy\" decoding=\"async\">")
        } else {
            String::new()
        };
        let title = if shown.title.is_empty() {
            words.play.to_owned()
        } else {
            format!(
                "<span class=\"hidden\">{}: </span>{}",
                words.play,
                escaped(&shown.title)
            )
        };
        let caption = match shown.note {
            note if has_poster || note.is_empty() => String::new(),
            note => format!("{} ", escaped(note)),
        };
        let class = if film.is_tall {
            "film film-tall"
        } else {
            "film"
        };
        format!(
            "<figure class=\"{class}\" data-player=\"{}\"><a href={link}>{poster}<span class=\"film-title\">{title}</span></a>\
             <figcaption>{caption}<span class=\"film-note\">{}</span></figcaption></figure>\n",
            escaped(&film.player),
            words.note
        )
    }
}

/// Whether a paragraph is a film, and so nothing that can stand for a text.
pub(super) fn is_film(paragraph: Events<'_, '_>, text: &str) -> bool {
    let shown = shown(paragraph, text);
    shown.is_some_and(|shown| film_address::read(shown.address) != Leads::Elsewhere)
}

/// The address that a paragraph consists of: bare, in angle brackets, or as a picture.
fn shown<'e>(paragraph: Events<'e, '_>, text: &'e str) -> Option<Shown<'e>> {
    let (Event::Start(Tag::Paragraph), range) = paragraph.first()? else {
        return None;
    };
    let inner = &paragraph[1..paragraph.len().max(2) - 1];
    if let (
        Event::Start(Tag::Image {
            dest_url, title, ..
        }),
        _,
    ) = inner.first()?
    {
        return (length_of(inner) == inner.len()).then(|| Shown {
            address: dest_url,
            title: plain_text(&inner[..inner.len() - 1]),
            note: title,
        });
    }
    let is_plain = |event: &Event<'_>| matches!(event, Event::Text(_));
    let is_link = matches!(inner.first()?.0, Event::Start(Tag::Link { .. }))
        && length_of(inner) == inner.len();
    let is_bare = inner.iter().all(|(event, _)| is_plain(event));
    let written = text.get(range.clone())?.trim();
    let written = written
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
        .unwrap_or(written);
    let is_address = (is_bare || is_link)
        && written.starts_with("http")
        && !written.contains(|c: char| c.is_whitespace() || "<>\"()[]".contains(c));
    is_address.then_some(Shown {
        address: written,
        title: String::new(),
        note: "",
    })
}

fn is_picture(note: &str) -> bool {
    let extension = Path::new(note)
        .extension()
        .and_then(|extension| extension.to_str());
    let known = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];
    !note.contains(char::is_whitespace)
        && extension.is_some_and(|extension| known.contains(&&*extension.to_lowercase()))
}

struct Words {
    play: &'static str,
    note: String,
}

fn words(language: Language, service: &str) -> Words {
    let (play, note) = match language.code() {
        "nn" => (
            "Spel av filmen",
            format!(
                "Filmen ligg på {service}. Ingenting blir henta derifrå før du trykkjer på avspelingsknappen."
            ),
        ),
        "da" => (
            "Afspil filmen",
            format!(
                "Filmen ligger på {service}. Intet bliver hentet derfra, før du trykker på afspil."
            ),
        ),
        "en" => (
            "Play the film",
            format!("The film is on {service}. Nothing is loaded from there until you press play."),
        ),
        _ => (
            "Spill av filmen",
            format!(
                "Filmen ligger på {service}. Ingenting hentes derfra før du trykker på avspillingsknappen."
            ),
        ),
    };
    Words { play, note }
}
