//! Joins what posts are tagged with, and what is said about each tag.

use std::collections::BTreeMap;

use svar_comments::diagnostic::Diagnostics;
use svar_comments::language::Language;

use super::directory::Directory;
use super::references::directed;
use super::{Joining, in_parallel, sorting};
use crate::parse::{Document, FrontMatter, TermMatter};
use crate::site::{Permalink, Post, PostId, Tag, TagIndex};
use crate::slug::slugify;

/// A tag with its files.
#[derive(Debug)]
pub(super) struct JoinedTag<'d> {
    pub(super) slug: String,
    pub(super) permalink: Permalink,
    label: Vec<(Language, String)>,
    pub(super) documents: Vec<&'d Document<TermMatter>>,
    position: usize,
}

/// The tags of the posts that are shown, by label as the default language sorts.
pub(super) fn join<'d>(joining: &Joining<'d>) -> Vec<JoinedTag<'d>> {
    let default = joining.config.language;
    let mut written: BTreeMap<String, &str> = BTreeMap::new();
    for index in joining.shown_posts() {
        for (tag, _) in &joining.documents.posts[index].matter.tags {
            written.entry(slugify(tag, default)).or_insert(tag);
        }
    }
    let mut tags: Vec<JoinedTag<'d>> = written
        .into_iter()
        .filter(|(slug, _)| !slug.is_empty())
        .map(|(slug, written)| {
            let documents: Vec<_> = joining
                .documents
                .tags
                .iter()
                .filter(|file| file.name.stem == slug)
                .collect();
            let path = joining.config.permalinks.tags.replace("{slug}", &slug);
            let label = label(&documents, written, default);
            JoinedTag {
                slug,
                permalink: Permalink(path.into()),
                label,
                documents,
                position: 0,
            }
        })
        .collect();
    sorting::by_name(&mut tags, default, |tag| &tag.label[0].1);
    for (position, tag) in tags.iter_mut().enumerate() {
        tag.position = position;
    }
    tags
}

/// The labels of the files; the default language is first, and has what the newest post writes where
/// no file says more.
fn label(
    documents: &[&Document<TermMatter>],
    written: &str,
    default: Language,
) -> Vec<(Language, String)> {
    let mut label: Vec<(Language, String)> = Vec::new();
    for (language, text) in documents.iter().flat_map(|document| &document.matter.label) {
        if !label.iter().any(|(known, _)| known == language) {
            label.push((*language, text.clone()));
        }
    }
    if !label.iter().any(|(language, _)| *language == default) {
        label.push((default, written.to_owned()));
    }
    label.sort_by_key(|(language, _)| (*language != default, *language));
    label
}

/// The tags of a post, each once.
pub(super) fn of_post(
    document: &Document<FrontMatter>,
    tags: &[JoinedTag<'_>],
    default: Language,
) -> Vec<TagIndex> {
    let mut found: Vec<TagIndex> = Vec::new();
    for (written, _) in &document.matter.tags {
        let slug = slugify(written, default);
        let tag = tags.iter().find(|tag| tag.slug == slug);
        if let Some(index) = tag
            .map(|tag| TagIndex(tag.position))
            .filter(|index| !found.contains(index))
        {
            found.push(index);
        }
    }
    found
}

pub(super) fn build(
    directory: &Directory<'_>,
    tags: &[JoinedTag<'_>],
    posts: &[Post],
) -> (Vec<Tag>, Diagnostics) {
    let mut by_tag: Vec<Vec<PostId>> = vec![Vec::new(); tags.len()];
    for (position, post) in posts.iter().enumerate() {
        for tag in &post.tags {
            by_tag[tag.0].push(PostId(position));
        }
    }
    in_parallel(tags, |tag, diagnostics| {
        let description = tag
            .documents
            .iter()
            .filter(|document| !document.body.html.trim().is_empty())
            .map(|document| {
                (
                    document.language,
                    directed(document, true, directory, diagnostics),
                )
            })
            .collect();
        Some(Tag {
            slug: tag.slug.clone(),
            label: tag.label.clone(),
            description,
            permalink: tag.permalink.clone(),
            posts: by_tag[tag.position].clone(),
        })
    })
}
