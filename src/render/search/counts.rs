//! Counts the stems of documents, those of their writers' names and of their tags among them.

use rayon::prelude::*;
use svar_comments::language::Language;

use super::super::material::{Material, in_language};
use super::documents::{Found, What};
use crate::terms::{StemId, Stems, tokens_of_text};

/// How often the words of an author's name and of a tag count.
const NAME_WEIGHT: u16 = 4;

/// By document: its stems, each once, by number. Adds to `stems` those that only names have.
pub(super) fn of_documents(
    material: &Material,
    language: Language,
    found: &[Found],
    stems: &mut Stems,
) -> Vec<Vec<(StemId, u16)>> {
    let site = material.site;
    let default = site.config.language;
    let authors = site.authors.iter();
    let authors = authors.map(|author| stems_of(&author.name, stems));
    let authors: Vec<Vec<StemId>> = authors.collect();
    let label = |tag: &crate::site::Tag| {
        in_language(&tag.label, language, default)
            .map_or("", |(_, label)| label)
            .to_owned()
    };
    let tags = site.tags.iter().map(|tag| stems_of(&label(tag), stems));
    let tags: Vec<Vec<StemId>> = tags.collect();
    let stems = &*stems;
    found
        .par_iter()
        .map(|found| {
            let mut counts = stems.of_text(site.words.of_text(found.text));
            let What::Post(post) = found.what else {
                return counts;
            };
            let authors = post.credits.iter().map(|credit| &authors[credit.author.0]);
            let tags = post.tags.iter().map(|tag| &tags[tag.0]);
            for stem in authors.chain(tags).flatten() {
                match counts.binary_search_by_key(stem, |(stem, _)| *stem) {
                    Ok(at) => counts[at].1 = counts[at].1.saturating_add(NAME_WEIGHT),
                    Err(at) => counts.insert(at, (*stem, NAME_WEIGHT)),
                }
            }
            counts
        })
        .collect()
}

fn stems_of(name: &str, stems: &mut Stems) -> Vec<StemId> {
    let mut all = Vec::new();
    tokens_of_text(name, |token| all.extend(stems.add(token.word)));
    all
}
