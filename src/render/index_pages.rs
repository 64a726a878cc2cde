//! Makes the pages that list authors, tags and series.

use svar_comments::language::Language;
use tera::Context;

use super::Job;
use super::address::{index_of, output_path};
use super::head::{Head, page_view};
use super::list_pages::{has_author_page, series_view, translations};
use super::listing::languages;
use super::material::{Material, in_language};
use super::view::{AuthorView, SeriesView, TagView};
use crate::site::{AuthorIndex, SeriesIndex, Tag};

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let site = material.site;
    let patterns = &site.config.permalinks;
    let mut jobs = Vec::new();
    for language in languages(site) {
        let mut add = |bare: &'a str, template: &'a str, context: Fill| {
            let path = material.addresses.in_language(bare, language);
            jobs.push(Job {
                path: output_path(&path),
                template,
                context: Box::new(move |material| context(material, language, bare)),
            });
        };
        if !site.authors.is_empty() {
            add(index_of(&patterns.authors), "authors.html", authors_context);
        }
        if !tags(material, language).is_empty() {
            add(index_of(&patterns.tags), "tags.html", tags_context);
        }
    }
    if !site.series.is_empty() {
        let language = site.config.language;
        let bare = index_of(&patterns.series);
        jobs.push(Job {
            path: output_path(bare),
            template: "series-list.html",
            context: Box::new(move |material| series_context(material, language, bare)),
        });
    }
    jobs
}

/// Makes the context of an index from its language and its path in the default language.
type Fill = fn(&Material, Language, &str) -> Context;

fn authors_context(material: &Material, language: Language, bare: &str) -> Context {
    let mut context = index_context(material, language, bare, "authors-heading", |_| true);
    let authors: Vec<&AuthorView> = (0..material.site.authors.len())
        .map(AuthorIndex)
        .filter(|author| has_author_page(material, language, *author))
        .map(|author| material.people.author(language, author))
        .collect();
    context.insert("authors", &authors);
    context
}

fn tags_context(material: &Material, language: Language, bare: &str) -> Context {
    let exists = |language| !tags(material, language).is_empty();
    let mut context = index_context(material, language, bare, "tags-heading", exists);
    context.insert("tags", &tags(material, language));
    context
}

fn series_context(material: &Material, language: Language, bare: &str) -> Context {
    let mut context = index_context(material, language, bare, "series-heading", |_| false);
    let all: Vec<SeriesView> = (0..material.site.series.len())
        .map(|at| series_view(material, SeriesIndex(at), language, 0))
        .collect();
    context.insert("all_series", &all);
    context
}

fn index_context(
    material: &Material,
    language: Language,
    bare: &str,
    heading: &str,
    exists: impl Fn(Language) -> bool,
) -> Context {
    let title = material.text(language, heading, "");
    let mut head = Head::plain(
        language,
        material.addresses.in_language(bare, language),
        title,
    );
    head.translations = translations(material, bare, language, exists);
    material.context(language, &page_view(material, head))
}

/// The tags that have posts in a language.
pub(super) fn tags(material: &Material, language: Language) -> Vec<TagView> {
    let site = material.site;
    site.tags
        .iter()
        .map(|tag| (tag, material.listing.of(site, language, &tag.posts).len()))
        .filter(|(_, count)| *count > 0)
        .map(|(tag, count)| tag_view(material, language, tag, count))
        .collect()
}

/// A tag as pages in a language show it.
pub(super) fn tag_view(
    material: &Material,
    language: Language,
    tag: &Tag,
    post_count: usize,
) -> TagView {
    let addresses = &material.addresses;
    let default = material.site.config.language;
    let path = addresses.in_language(&tag.permalink.0, language);
    let text = |texts| in_language(texts, language, default).map(|(_, text)| text);
    TagView {
        slug: tag.slug.clone(),
        label: text(&tag.label).unwrap_or(&tag.slug).to_owned(),
        url: addresses.href(&path),
        description: text(&tag.description).map(|html| addresses.based(html)),
        post_count,
        feed: addresses.href(&format!("{path}atom.xml")),
    }
}
