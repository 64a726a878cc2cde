//! Counts how long a text is, as each network counts, and says how long it may be.

use unicode_segmentation::UnicodeSegmentation;

use super::Network;

/// What an address counts where all count the same.
const ADDRESS: usize = 23;

/// How long a text may be.
pub(super) fn limit(network: Network) -> usize {
    match network {
        // Some mail programs take no longer address than 2,000 bytes, in which many letters are three.
        Network::Mail => 600,
        Network::LinkedIn => 3000,
        // It takes 63,206, but hides what comes after this behind a link.
        Network::Facebook => 477,
        Network::Bluesky => 300,
        Network::Mastodon => 500,
        Network::X => 280,
    }
}

/// Whether a text of so many bytes with one address fits however its letters are counted: none counts more than its
/// bytes. Most texts are this short, and counting is slow.
pub(super) fn is_short_enough(network: Network, bytes: usize) -> bool {
    bytes + ADDRESS <= limit(network)
}

/// How long a text is that ends with an address.
pub(super) fn length(network: Network, text: &str) -> usize {
    match network {
        Network::Bluesky => text.graphemes(true).count(),
        Network::Mastodon => of_words(text, |word| word.graphemes(true).count()),
        Network::X => of_words(text, |word| word.chars().map(weight).sum()),
        Network::Mail | Network::LinkedIn | Network::Facebook => text.encode_utf16().count(),
    }
}

/// Adds up a text in which each address counts the same.
fn of_words(text: &str, count: impl Fn(&str) -> usize) -> usize {
    let parts = text.split_inclusive(char::is_whitespace);
    parts
        .map(|part| {
            let word = part.trim_end();
            let is_address = word.starts_with("https://") || word.starts_with("http://");
            let own = if is_address { ADDRESS } else { count(word) };
            own + count(&part[word.len()..])
        })
        .sum()
}

/// What X counts for a character: Latin, Greek, Cyrillic and the common signs one, everything else two.
fn weight(c: char) -> usize {
    let is_light = matches!(
        u32::from(c),
        0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247
    );
    if is_light { 1 } else { 2 }
}
