//! Finds the documents that say the same in other languages.

use std::collections::BTreeMap;

use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::message::say;

use super::Joining;
use super::placed::Placed;
use crate::parse::{Document, FrontMatter};

/// By index of the document: the other documents of its group.
pub(super) struct Translations {
    pub(super) posts: Vec<Vec<usize>>,
    pub(super) pages: Vec<Vec<usize>>,
}

pub(super) fn join(joining: &Joining<'_>, diagnostics: &mut Diagnostics) -> Translations {
    Translations {
        posts: groups(&joining.documents.posts, &joining.posts, diagnostics),
        pages: groups(&joining.documents.pages, &joining.pages, diagnostics),
    }
}

/// Files with the same name but for the language belong together, and those with the same
/// `translation_key`.
fn groups(
    documents: &[Document<FrontMatter>],
    placed: &[Placed],
    diagnostics: &mut Diagnostics,
) -> Vec<Vec<usize>> {
    let mut key_of_file: BTreeMap<&str, &str> = BTreeMap::new();
    for document in documents {
        if let Some(key) = &document.matter.translation_key {
            key_of_file.insert(&document.name.group, key);
        }
    }
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        let file = document.name.group.as_str();
        groups
            .entry(key_of_file.get(file).copied().unwrap_or(file))
            .or_default()
            .push(index);
    }
    let mut others = vec![Vec::new(); documents.len()];
    for group in groups.values().filter(|group| group.len() > 1) {
        report_same_language(group, documents, diagnostics);
        for &index in group {
            let shown = group
                .iter()
                .filter(|other| **other != index && placed[**other].is_shown);
            others[index] = shown.copied().collect();
            others[index].sort_by_key(|other| (placed[*other].language, *other));
        }
    }
    others
}

fn report_same_language(
    group: &[usize],
    documents: &[Document<FrontMatter>],
    diagnostics: &mut Diagnostics,
) {
    for (at, &index) in group.iter().enumerate() {
        let document = &documents[index];
        let same = group[..at]
            .iter()
            .find(|other| documents[**other].language == document.language);
        if let Some(&other) = same {
            let first = &documents[other].source.path;
            let message = say("translation").with("other", first);
            let help = say("translation.help");
            diagnostics
                .push(Diagnostic::error("translation", &document.source.path, message).help(help));
        }
    }
}
