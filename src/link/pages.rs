//! Makes the pages of the site that are not posts.

use svar_comments::diagnostic::Diagnostics;
use svar_comments::site_file::CommentsPolicy;

use super::directory::Directory;
use super::placed::Visibility;
use super::posts::shown_headings;
use super::references::directed;
use super::translations::Translations;
use super::{Joining, comments_policy, in_parallel};
use crate::site::Page;

/// The pages that are shown, by path; the others are only looked through for mistakes.
pub(super) fn build(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    translations: &Translations,
) -> (Vec<Page>, Diagnostics) {
    let mut shown: Vec<usize> = (0..joining.pages.len())
        .filter(|index| joining.pages[*index].is_shown)
        .collect();
    shown.sort_by_key(|index| &joining.pages[*index].permalink);
    let mut positions = vec![None; joining.pages.len()];
    for (position, index) in shown.iter().enumerate() {
        positions[*index] = Some(position);
    }
    let position = |index: usize| positions[index];
    let indexes: Vec<usize> = (0..joining.pages.len()).collect();
    let (mut pages, diagnostics) = in_parallel(&indexes, |&index, diagnostics| {
        let translations = &translations.pages[index];
        let translations = translations
            .iter()
            .filter_map(|other| position(*other))
            .collect();
        let page = built(index, translations, joining, directory, diagnostics);
        Some((position(index)?, page))
    });
    pages.sort_by_key(|(position, _)| *position);
    (
        pages.into_iter().map(|(_, page)| page).collect(),
        diagnostics,
    )
}

fn built(
    index: usize,
    translations: Vec<usize>,
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    diagnostics: &mut Diagnostics,
) -> Page {
    let document = &joining.documents.pages[index];
    let placed = &joining.pages[index];
    let matter = &document.matter;
    let is_published = placed.visibility == Visibility::Published;
    Page {
        source: document.source.path.clone(),
        key: placed.key.clone(),
        permalink: placed.permalink.clone(),
        language: document.language,
        title: matter.title.clone(),
        summary: matter
            .summary
            .clone()
            .unwrap_or_else(|| document.body.summary.clone()),
        html: directed(document, is_published, directory, diagnostics),
        headings: shown_headings(document),
        wants_toc: matter.wants_toc,
        updated: matter.updated.clone(),
        comments: comments_policy(document, CommentsPolicy::Off, joining),
        translations,
        template: matter.template.clone(),
        has_film: document.body.has_film,
        extra: matter.extra.clone(),
    }
}
