//! The orders in which readers meet things.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use svar_comments::language::Language;

use super::placed::Placed;
use crate::parse::{Document, FrontMatter};
use crate::site::PostId;

/// Where each post stands among those that are shown: newest first; within an instant the default
/// language first, then by path.
pub(super) fn newest_first(
    documents: &[Document<FrontMatter>],
    placed: &[Placed],
    default: Language,
) -> Vec<Option<PostId>> {
    let mut shown: Vec<usize> = (0..documents.len())
        .filter(|index| placed[*index].is_shown)
        .collect();
    let instant = |index: usize| {
        documents[index]
            .matter
            .date
            .as_ref()
            .map(jiff::Zoned::timestamp)
    };
    shown.sort_by_cached_key(|index| {
        (
            std::cmp::Reverse(instant(*index)),
            placed[*index].language != default,
            *index,
        )
    });
    let mut ids = vec![None; documents.len()];
    for (position, index) in shown.into_iter().enumerate() {
        ids[index] = Some(PostId(position));
    }
    ids
}

/// Sorts by a name as the language does: in Norwegian and Danish æ ø å come last.
pub(super) fn by_name<T>(values: &mut [T], language: Language, name: impl Fn(&T) -> &str) {
    let collator = collator(language);
    values.sort_by(|a, b| {
        collator
            .compare(name(a), name(b))
            .then_with(|| name(a).cmp(name(b)))
    });
}

fn collator(language: Language) -> CollatorBorrowed<'static> {
    // Nynorsk sorts as bokmål does.
    let code = if language == Language::NN {
        "nb"
    } else {
        language.code()
    };
    let locale: icu_locale_core::Locale = code
        .parse()
        .expect("the codes of our languages are well formed");
    Collator::try_new(locale.into(), CollatorOptions::default())
        .expect("the data of every language is part of the program")
}
