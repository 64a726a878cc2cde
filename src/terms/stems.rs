//! Turns words into what their forms have in common. The script of the search page does the same with
//! what a reader types: whatever changes here changes there.

use std::borrow::Cow;

use rayon::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};
use svar_comments::language::Language;
use unicode_normalization::UnicodeNormalization;

use super::vocabulary::Vocabulary;
use super::{WordId, stop_words};

/// The number of a stem in [`Stems`].
pub type StemId = u32;

/// What the words of a vocabulary come from in one language.
pub struct Stems {
    language: Language,
    vocabulary: Vocabulary,
    /// By word.
    of_words: Vec<Option<StemId>>,
}

impl Stems {
    /// The stems of all words; those that say nothing by themselves have none.
    pub fn of(words: &[Box<str>], language: Language) -> Self {
        let stop = stop_words(language);
        let stemmer = stemmer(language);
        let found: Vec<Option<String>> = words
            .par_iter()
            .with_min_len(1_024)
            .map(|word| {
                let word = folded(word, language);
                let is_told = stop.binary_search(&&*word).is_err();
                is_told.then(|| stemmer.stem(&word).into_owned())
            })
            .collect();
        let mut stems = Vocabulary::default();
        let of_words = found
            .iter()
            .map(|stem| Some(stems.number(stem.as_deref()?)))
            .collect();
        Self {
            language,
            vocabulary: stems,
            of_words,
        }
    }

    /// Every stem, by number.
    pub fn all(&self) -> &[Box<str>] {
        self.vocabulary.words()
    }

    /// The stem of a word that may be new, unless it is a stop word.
    pub fn add(&mut self, word: &str) -> Option<StemId> {
        let stem = stemmed(word, self.language)?;
        Some(self.vocabulary.number(&stem))
    }

    /// The stem of a word, unless it is a stop word.
    pub fn of_word(&self, word: WordId) -> Option<StemId> {
        self.of_words[word as usize]
    }

    /// The stems of a text with how often it has them, by number.
    pub fn of_text(&self, words: &[(WordId, u16)]) -> Vec<(StemId, u16)> {
        let with_stems = words
            .iter()
            .filter_map(|(word, count)| Some((self.of_word(*word)?, *count)));
        let mut all: Vec<(StemId, u16)> = with_stems.collect();
        all.sort_unstable();
        all.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same {
                kept.1 = kept.1.saturating_add(next.1);
            }
            is_same
        });
        all
    }
}

/// The stem of a word in lower case; `None` for a stop word.
pub fn stemmed(word: &str, language: Language) -> Option<String> {
    let word = folded(word, language);
    let is_stop_word = stop_words(language).binary_search(&&*word).is_ok();
    (!is_stop_word).then(|| stemmer(language).stem(&word).into_owned())
}

fn stemmer(language: Language) -> Stemmer {
    Stemmer::create(match language.code() {
        "da" => Algorithm::Danish,
        "en" => Algorithm::English,
        _ => Algorithm::Norwegian,
    })
}

/// A word in lower case without the marks on its letters. Norwegian and Danish keep æ, ø and å, and take ä
/// and ö for them; English writes them as its readers type them.
pub fn folded(word: &str, language: Language) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let is_english = language == Language::EN;
    let mut out = String::with_capacity(word.len());
    for letter in word.nfc() {
        match letter {
            _ if letter.is_ascii() => out.push(letter),
            'æ' | 'ä' if !is_english => out.push('æ'),
            'ø' | 'ö' if !is_english => out.push('ø'),
            'å' if !is_english => out.push('å'),
            'æ' => out.push_str("ae"),
            'ø' => out.push('o'),
            _ => out.extend(std::iter::once(letter).nfd().filter(|part| !is_mark(*part))),
        }
    }
    Cow::Owned(out)
}

fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}
