//! Files about authors, tags and categories of which no post says anything.

use std::collections::BTreeSet;

use svar_comments::diagnostic::Diagnostic;
use svar_comments::message::say;
use svar_comments::yaml::Step;

use super::Subject;
use crate::parse::{Document, TermMatter};
use crate::site::AuthorKind;
use crate::slug::slugify;

/// Authors whom no post names, a draft neither. Who has left is allowed to have left nothing.
pub(super) fn authors(subject: Subject<'_>) -> Vec<Diagnostic> {
    let posts = subject.documents.posts.iter();
    let credited: BTreeSet<&str> = posts
        .flat_map(|post| &post.matter.authors)
        .map(|line| line.id.as_str())
        .collect();
    let documents = subject.documents.authors.iter();
    documents
        .filter(|author| {
            author.name.language.is_none() && !credited.contains(author.name.stem.as_str())
        })
        .filter(|author| author.matter.kind != Some(AuthorKind::Former))
        .map(|author| {
            let id = author.name.stem.as_str();
            let name = author.matter.name.as_deref().unwrap_or(id);
            let message = say("unused-author").with("name", name);
            let help = say("unused-author.help").with("id", id);
            Diagnostic::warning("unused-author", &author.source.path, message).help(help)
        })
        .collect()
}

/// Files about tags and categories in which no post is.
pub(super) fn tags(subject: Subject<'_>) -> Vec<Diagnostic> {
    let (documents, posts) = (subject.documents, &subject.documents.posts);
    let tags = posts.iter().flat_map(|post| &post.matter.tags);
    let categories = posts.iter().flat_map(|post| &post.matter.categories);
    let default = subject.site.config.language;
    let used = |written: &(String, Vec<Step>)| slugify(&written.0, default);
    let used_tags: BTreeSet<String> = tags.map(used).collect();
    let used_categories: BTreeSet<String> = categories.map(used).collect();
    let unused_tags = documents
        .tags
        .iter()
        .filter(|tag| !used_tags.contains(&tag.name.stem));
    let unused_categories = documents
        .categories
        .iter()
        .filter(|category| !used_categories.contains(&category.name.stem));
    let of_tags = unused_tags.map(|tag| unused(tag, "tags"));
    of_tags
        .chain(unused_categories.map(|category| unused(category, "categories")))
        .collect()
}

fn unused(term: &Document<TermMatter>, key: &str) -> Diagnostic {
    let tag = term.name.stem.as_str();
    let message = say("unused-tag").with("tag", tag);
    let help = say("unused-tag.help").with("tag", tag).with("key", key);
    Diagnostic::warning("unused-tag", &term.source.path, message).help(help)
}
