//! Writes pictures: lazy, with their size left to `link`, and as a figure where one stands alone.

use pulldown_cmark::{Event, Tag};

use super::{Events, ReferenceKind, Writer, escaped, length_of, plain_text};

impl<'t> Writer<'_, 't> {
    /// A paragraph that is nothing but a picture becomes a figure with the picture's title below it.
    pub(super) fn figure_or_paragraph(&mut self, events: Events<'_, 't>) -> usize {
        let length = length_of(events);
        let inner = &events[1..length.max(2) - 1];
        let is_picture = matches!(inner.first(), Some((Event::Start(Tag::Image { .. }), _)))
            && length_of(inner) == inner.len();
        if !is_picture {
            self.out.push(events[0].0.clone());
            return 1;
        }
        let picture = self.picture(inner, false);
        let caption = match &inner[0].0 {
            Event::Start(Tag::Image { title, .. }) if !title.is_empty() => {
                format!("<figcaption>{}</figcaption>", escaped(title))
            }
            _ => String::new(),
        };
        self.push_html(format!("<figure>{picture}{caption}</figure>\n"));
        length
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
            let help =
                "say between the square brackets what the picture shows: `![A boat](boat.jpg)`";
            self.warn(
                "missing-alt",
                range,
                "this picture has no description",
                help,
            );
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
