//! Joins what posts are tagged with and sorted into, and what is said about each tag and category.

use std::collections::BTreeMap;

use svar_comments::diagnostic::Diagnostics;
use svar_comments::language::Language;

use super::careers::add_missing;
use super::directory::Directory;
use super::references::directed;
use super::{Joining, in_parallel};
use crate::collation::sort_by_name;
use crate::parse::{Document, FrontMatter, TermMatter};
use crate::site::{Permalink, Post, PostId, Tag, TagIndex, Taxonomy};
use crate::slug::slugify;

/// The tags of a site, or its categories.
pub(super) struct JoinedTerms<'d> {
    taxonomy: Taxonomy,
    /// By label, as the default language sorts.
    pub(super) list: Vec<JoinedTerm<'d>>,
    by_slug: BTreeMap<String, TagIndex>,
}

/// A tag or a category with its files.
#[derive(Debug)]
pub(super) struct JoinedTerm<'d> {
    pub(super) slug: String,
    pub(super) permalink: Permalink,
    label: Vec<(Language, String)>,
    pub(super) documents: Vec<&'d Document<TermMatter>>,
}

/// The tags, or the categories, of the posts that are shown.
pub(super) fn join<'d>(joining: &Joining<'d>, taxonomy: Taxonomy) -> JoinedTerms<'d> {
    let default = joining.config.language;
    let mut files = files_by_slug(joining, taxonomy);
    let mut written: BTreeMap<String, &str> = BTreeMap::new();
    for index in joining.shown_posts() {
        for (term, _) in written_in(&joining.documents.posts[index], taxonomy) {
            written.entry(slugify(term, default)).or_insert(term);
        }
    }
    let mut list: Vec<JoinedTerm<'d>> = written
        .into_iter()
        .filter(|(slug, _)| !slug.is_empty())
        .map(|(slug, written)| {
            let documents = files.remove(&slug).unwrap_or_default();
            let path = taxonomy.pattern(joining.config).replace("{slug}", &slug);
            JoinedTerm {
                slug,
                permalink: Permalink(path.into()),
                label: label(&documents, written, default),
                documents,
            }
        })
        .collect();
    sort_by_name(&mut list, default, |term| &term.label[0].1);
    let by_slug = list
        .iter()
        .enumerate()
        .map(|(position, term)| (term.slug.clone(), TagIndex(position)))
        .collect();
    JoinedTerms {
        taxonomy,
        list,
        by_slug,
    }
}

fn files_by_slug<'d>(
    joining: &Joining<'d>,
    taxonomy: Taxonomy,
) -> BTreeMap<String, Vec<&'d Document<TermMatter>>> {
    let documents = match taxonomy {
        Taxonomy::Tags => &joining.documents.tags,
        Taxonomy::Categories => &joining.documents.categories,
    };
    let mut files: BTreeMap<String, Vec<&Document<TermMatter>>> = BTreeMap::new();
    for document in documents {
        let slug = slugify(&document.name.stem, joining.config.language);
        files.entry(slug).or_default().push(document);
    }
    files
}

fn written_in(
    document: &Document<FrontMatter>,
    taxonomy: Taxonomy,
) -> &[(String, Vec<svar_comments::yaml::Step>)] {
    match taxonomy {
        Taxonomy::Tags => &document.matter.tags,
        Taxonomy::Categories => &document.matter.categories,
    }
}

/// The labels of the files; the default language is first, and has what the newest post writes where
/// no file says more.
fn label(
    documents: &[&Document<TermMatter>],
    written: &str,
    default: Language,
) -> Vec<(Language, String)> {
    let mut label: Vec<(Language, String)> = Vec::new();
    for document in documents {
        add_missing(&mut label, &document.matter.label);
    }
    add_missing(&mut label, &[(default, written.to_owned())]);
    label.sort_by_key(|(language, _)| (*language != default, *language));
    label
}

/// The tags, or the categories, of a post, each once.
pub(super) fn of_post(
    document: &Document<FrontMatter>,
    terms: &JoinedTerms<'_>,
    default: Language,
) -> Vec<TagIndex> {
    let mut found: Vec<TagIndex> = Vec::new();
    for (written, _) in written_in(document, terms.taxonomy) {
        let term = terms.by_slug.get(&slugify(written, default));
        found.extend(term.filter(|index| !found.contains(index)));
    }
    found
}

pub(super) fn build(
    directory: &Directory<'_>,
    terms: &JoinedTerms<'_>,
    posts: &[Post],
) -> (Vec<Tag>, Diagnostics) {
    let mut by_term: Vec<Vec<PostId>> = vec![Vec::new(); terms.list.len()];
    for (position, post) in posts.iter().enumerate() {
        for term in post.terms(terms.taxonomy) {
            by_term[term.0].push(PostId(position));
        }
    }
    let inputs: Vec<_> = terms.list.iter().zip(by_term).collect();
    in_parallel(&inputs, |(term, posts), diagnostics| {
        let description = term
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
            slug: term.slug.clone(),
            label: term.label.clone(),
            description,
            permalink: term.permalink.clone(),
            posts: posts.clone(),
        })
    })
}
