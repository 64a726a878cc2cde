//! Reads the questions that posts end with where they ask none of their own.

use crate::language::Language;
use crate::yaml::{Fields, Node};

/// A question, or several, in the default language; or such by language.
pub(super) fn read(fields: &Fields<'_>, default: Language) -> Vec<(Language, Vec<String>)> {
    let Some(node) = fields.get("prompts") else {
        return Vec::new();
    };
    if !node.is_map() {
        return vec![(default, questions(&node))];
    }
    let Some(by_language) = node.fields() else {
        return Vec::new();
    };
    let read = Language::ALL
        .into_iter()
        .filter_map(|language| Some((language, questions(&by_language.get(language.code())?))))
        .collect();
    by_language.finish();
    read
}

fn questions(node: &Node<'_>) -> Vec<String> {
    let written = node.entries().into_iter();
    written
        .filter_map(|one| one.string())
        .filter(|question| !question.is_empty())
        .collect()
}
