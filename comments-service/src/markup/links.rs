//! Decides which addresses may be links, and finds those that were typed bare.

use url::Url;

/// The schemes that a link may have.
pub(super) const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// A longer word, in bytes, is no address that anybody typed.
const LONGEST_WORD: usize = 2_000;

/// The address as it may stand in a link; `None` for anything but a whole http, https or mailto one.
pub(super) fn allowed(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let is_good = SCHEMES.contains(&url.scheme())
        && (url.scheme() == "mailto" || url.host().is_some())
        // A name before the host is how one address is made to look like another.
        && url.username().is_empty()
        && url.password().is_none();
    is_good.then(|| url.to_string())
}

/// A piece of text: plain, or an address typed bare.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Link { address: String, shown: &'a str },
}

/// Splits text at the addresses in it.
pub(super) fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut skipped = 0;
    while let Some(found) = next_start(rest, skipped) {
        let length = rest[found..].find(ends).unwrap_or(rest.len() - found);
        let shown = without_punctuation(&rest[found..found + length]);
        let address = (length <= LONGEST_WORD).then(|| allowed(shown));
        if let Some(address) = address.flatten() {
            if found > 0 {
                pieces.push(Piece::Text(&rest[..found]));
            }
            pieces.push(Piece::Link { address, shown });
            rest = &rest[found + shown.len()..];
            skipped = 0;
        } else {
            // Another address inside a word that is none is no address either.
            skipped = found + length;
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// Where the next address may begin: at the start of a word.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let mut from = from;
    loop {
        let found = from + text.get(from..)?.find("http")?;
        let tail = &text[found..];
        let begins_word = !text[..found].ends_with(char::is_alphanumeric);
        if begins_word && (tail.starts_with("http://") || tail.starts_with("https://")) {
            return Some(found);
        }
        from = found + "http".len();
    }
}

fn ends(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”')
}

/// An address without what stands behind it: punctuation belongs to the sentence or to the markup, a closing bracket
/// to the address only if it opened there.
pub fn without_punctuation(word: &str) -> &str {
    let opened = word.matches('(').count();
    let mut closed = word.matches(')').count();
    word.trim_end_matches(|last| match last {
        ')' if closed <= opened => false,
        ')' => {
            closed -= 1;
            true
        }
        _ => ".,;:!?'*_~]".contains(last),
    })
}
