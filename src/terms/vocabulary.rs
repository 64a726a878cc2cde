//! Gives each word a number: words in the order in which they first came.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::WordId;

/// Words with their numbers.
#[derive(Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<Box<str>, WordId, BuildHasherDefault<WordHasher>>,
    words: Vec<Box<str>>,
}

impl Vocabulary {
    /// The number of a word, a new one for a new word.
    pub(super) fn number(&mut self, word: &str) -> WordId {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.words.len() as WordId;
        self.numbers.insert(word.into(), number);
        self.words.push(word.into());
        number
    }

    /// The words by number.
    pub(super) fn words(&self) -> &[Box<str>] {
        &self.words
    }

    /// The words by number.
    pub(super) fn into_words(self) -> Vec<Box<str>> {
        self.words
    }
}

/// Multiplies eight bytes at a time. The words come from the site's own writers, so that nobody has a
/// reason to make them collide.
#[derive(Default)]
struct WordHasher(u64);

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl WordHasher {
    fn add(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(23) ^ value).wrapping_mul(FACTOR);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            self.add(u64::from_le_bytes(*chunk));
        }
        if !rest.is_empty() {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            self.add(u64::from_le_bytes(last));
        }
    }

    fn write_u8(&mut self, value: u8) {
        self.add(u64::from(value));
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
