//! Turns texts into the words that they are made of, counted once for all who ask: the posts to read
//! next, and the index for searching.

use rayon::prelude::*;

mod stems;
mod stop_words;
mod tokens;
mod vocabulary;

pub use stems::{StemId, Stems, folded, stemmed};
pub use stop_words::stop_words;
pub use tokens::{Token, tokens_of_html, tokens_of_text};
use vocabulary::Vocabulary;

/// Texts that are counted together; the size is fixed, so that the numbers of the words do not depend on
/// the machine.
const TOGETHER: usize = 512;

/// What is counted of a post or a page.
#[derive(Clone, Copy, Debug)]
pub struct Text<'t> {
    /// Plain text, each word of which counts `TITLE_WEIGHT` times.
    pub title: &'t str,
    /// Plain text that stands for it in lists.
    pub summary: &'t str,
    /// The body, code blocks not counted.
    pub html: &'t str,
}

/// How often a word of the title counts.
const TITLE_WEIGHT: u16 = 4;

/// The number of a word in [`Words`].
pub type WordId = u32;

/// The words of a text, each once, with how often it has them.
type Counts = Vec<(WordId, u16)>;

/// Which words texts are made of, and how often each has them.
#[derive(Debug, Default)]
pub struct Words {
    /// In lower case, by number; equal words have equal numbers.
    words: Vec<Box<str>>,
    /// By text: its words with their counts, each once.
    counts: Vec<Counts>,
}

impl Words {
    /// Counts the words of texts.
    pub fn count(texts: &[Text<'_>]) -> Self {
        let parts: Vec<_> = texts.par_chunks(TOGETHER).map(counted).collect();
        let mut all = Vocabulary::default();
        let mut numbers: Vec<Vec<WordId>> = Vec::with_capacity(parts.len());
        let mut counts: Vec<Vec<Counts>> = Vec::with_capacity(parts.len());
        for (words, part) in parts {
            numbers.push(words.iter().map(|word| all.number(word)).collect());
            counts.push(part);
        }
        counts
            .par_iter_mut()
            .zip(&numbers)
            .for_each(|(part, numbers)| {
                for (word, _) in part.iter_mut().flatten() {
                    *word = numbers[*word as usize];
                }
            });
        Self {
            words: all.into_words(),
            counts: counts.into_iter().flatten().collect(),
        }
    }

    /// Every word in lower case, by number.
    pub fn all(&self) -> &[Box<str>] {
        &self.words
    }

    /// The words of a text with their counts.
    pub fn of_text(&self, text: usize) -> &[(WordId, u16)] {
        &self.counts[text]
    }
}

/// Counts some texts with a vocabulary of their own.
fn counted(texts: &[Text<'_>]) -> (Vec<Box<str>>, Vec<Counts>) {
    let mut words = Vocabulary::default();
    let mut tally: Vec<u16> = Vec::new();
    let counts = texts
        .iter()
        .map(|text| {
            let mut seen: Vec<WordId> = Vec::with_capacity(256);
            let mut add = |word: &str, times: u16| {
                let number = words.number(word);
                if tally.len() <= number as usize {
                    tally.resize(number as usize + 1, 0);
                }
                let count = &mut tally[number as usize];
                if *count == 0 {
                    seen.push(number);
                }
                *count = count.saturating_add(times);
            };
            tokens_of_text(text.title, |token| add(token.word, TITLE_WEIGHT));
            tokens_of_text(text.summary, |token| add(token.word, token.weight));
            tokens_of_html(text.html, |token| add(token.word, token.weight));
            let counts = seen.iter().map(|word| (*word, tally[*word as usize]));
            let counts: Counts = counts.collect();
            for word in seen {
                tally[word as usize] = 0;
            }
            counts
        })
        .collect();
    (words.into_words(), counts)
}

#[cfg(test)]
mod tests;
