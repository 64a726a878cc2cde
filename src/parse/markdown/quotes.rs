//! Gives straight quotation marks the form of the text's language.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};
use svar_comments::language::Language;

/// The parser makes “ ” of straight marks; Norwegian and Danish texts have « ». Marks that were typed
/// in their final form stay.
pub(super) fn localise(events: &mut [(Event<'_>, Range<usize>)], text: &str, language: Language) {
    if language == Language::EN {
        return;
    }
    for (event, range) in events {
        let Event::Text(mark) = event else { continue };
        if text.get(range.clone()) != Some("\"") {
            continue;
        }
        match &**mark {
            "“" => *mark = CowStr::Borrowed("«"),
            "”" => *mark = CowStr::Borrowed("»"),
            _ => {}
        }
    }
}
