//! Turns the words of documents into lists of where each stem stands, and how much it weighs there.
//!
//! A weight is what BM25 makes of how often a document has the stem and of the document's length, in eight
//! steps; how rare a stem is the script knows from the length of the list. A list is a text: for each
//! document the distance from the one before it, times eight, plus the weight, in digits of five bits.

use rayon::prelude::*;

use crate::terms::{StemId, Stems};

/// How much more often a word counts, the less it adds (BM25).
const SATURATION: f32 = 1.2;
/// How much of a document's length counts against it (BM25).
const LENGTH: f32 = 0.6;
/// Digits of five bits; the sixth bit says that another one follows.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Stems with their lists, by stem as JavaScript compares texts.
pub(super) struct Terms<'s> {
    pub(super) lists: Vec<(&'s str, String)>,
}

impl Terms<'_> {
    /// The bytes of all of them.
    pub(super) fn size(&self) -> usize {
        let lists = self.lists.iter();
        lists.map(|(stem, list)| stem.len() + list.len() + 6).sum()
    }
}

/// A stem's list while it is written.
#[derive(Clone, Default)]
struct List {
    text: Vec<u8>,
    /// The number of the next document that stands at no distance.
    next: u32,
}

impl List {
    fn add(&mut self, document: u32, weight: u32) {
        let mut value = (document - self.next) << 3 | weight;
        self.next = document + 1;
        while value > 31 {
            self.text.push(DIGITS[(value & 31 | 32) as usize]);
            value >>= 5;
        }
        self.text.push(DIGITS[value as usize]);
    }
}

/// Where each stem stands among the documents of a language.
pub(super) fn terms<'s>(stems: &'s Stems, counts: &[Vec<(StemId, u16)>]) -> Terms<'s> {
    let lengths: Vec<u32> = counts
        .iter()
        .map(|counts| counts.iter().map(|(_, count)| u32::from(*count)).sum())
        .collect();
    let total: f32 = lengths.iter().map(|length| *length as f32).sum();
    let average = (total / lengths.len().max(1) as f32).max(1.0);
    let mut lists = vec![List::default(); stems.all().len()];
    for (document, (counts, length)) in counts.iter().zip(&lengths).enumerate() {
        let norm = SATURATION * (1.0 - LENGTH + LENGTH * *length as f32 / average);
        for (stem, count) in counts {
            let count = f32::from(*count);
            let share = count / (count + norm);
            let weight = (share * 8.0).min(7.0) as u32;
            lists[*stem as usize].add(document as u32, weight);
        }
    }
    let used = stems
        .all()
        .iter()
        .zip(lists)
        .filter(|(_, list)| list.next > 0);
    let mut lists: Vec<(&str, String)> = used
        .map(|(stem, list)| (&**stem, list.text.into_iter().map(char::from).collect()))
        .collect();
    lists.par_sort_unstable_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
    Terms { lists }
}
