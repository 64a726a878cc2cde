//! Gives straight quotation marks the form of the text's language.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};
use svar_comments::language::Language;

/// The parser makes “ ” of straight marks; Norwegian texts have « », Danish ones » «. Marks that were typed
/// in their final form stay.
pub(super) fn localise(events: &mut [(Event<'_>, Range<usize>)], text: &str, language: Language) {
    let (opening, closing) = match language.code() {
        "en" => return,
        "da" => ("»", "«"),
        _ => ("«", "»"),
    };
    for (event, range) in events {
        let Event::Text(mark) = event else { continue };
        if text.get(range.clone()) != Some("\"") {
            continue;
        }
        match &**mark {
            "“" => *mark = CowStr::Borrowed(opening),
            "”" => *mark = CowStr::Borrowed(closing),
            _ => {}
        }
    }
}
