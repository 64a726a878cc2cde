//! Turns the thread of a page on which nobody has written yet into HTML that only waits for the page's key.

use super::{ThreadView, render_thread};
use crate::thread::ThreadKey;

/// Stands for the key; no text and no address has these letters in it.
const KEY: &str = "ꙮkeyꙮ";

/// A thread without comments. A site has thousands of them that differ in nothing but the key.
#[derive(Clone, Debug)]
pub struct EmptyThread {
    /// What stands between the places of the key.
    pieces: Vec<String>,
}

impl EmptyThread {
    /// Draws the thread once; the key and the comments of the view are passed over.
    pub fn new(view: &ThreadView) -> Self {
        let key = ThreadKey::parse(KEY).expect("letters alone are a key");
        let html = render_thread(&ThreadView {
            key: &key,
            comments: &[],
            ..view.clone()
        });
        Self {
            pieces: html.split(KEY).map(str::to_owned).collect(),
        }
    }

    /// The thread of a page: what [`render_thread`] makes of the same view.
    pub fn html(&self, key: &ThreadKey) -> String {
        // A key has nothing in it that HTML or an address would have to escape.
        self.pieces.join(key.as_str())
    }
}
