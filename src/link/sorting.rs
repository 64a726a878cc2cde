//! Decides which post stands before which.

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
