//! The key by which a thread belongs to a page.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The key of a page, and so of its thread: `id` of the front matter, else the slug, with `.lang`
/// behind it for a translation. Never the URL, so that a page can move.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ThreadKey(String);

impl ThreadKey {
    /// The longest key, in bytes.
    pub const LONGEST: usize = 200;

    /// Accepts 1 to 200 bytes of letters, digits and `. _ -`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
        let is_good = !text.is_empty()
            && text.len() <= Self::LONGEST
            && text.chars().all(allowed)
            && !text.starts_with('.');
        is_good.then(|| Self(text.to_owned()))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ThreadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
