//! Makes the pages that list authors, tags and categories.

use std::collections::BTreeMap;

use svar_comments::language::Language;
use tera::Context;

use super::Job;
use super::address::{Addresses, index_of, output_path};
use super::head::{Head, page_view};
use super::list_pages::{has_author_page, translations};
use super::listing::{Listing, languages};
use super::material::{Material, in_language};
use super::people::other;
use super::view::{AuthorView, TagView};
use crate::collation::sort_by_name;
use crate::site::{Site, Tag, Taxonomy};

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
        let has = |taxonomy| !material.topics(taxonomy, language).is_empty();
        if has(Taxonomy::Tags) {
            add(index_of(&patterns.tags), "tags.html", tags_context);
        }
        if has(Taxonomy::Categories) {
            let bare = index_of(&patterns.categories);
            add(bare, "tags.html", categories_context);
        }
    }
    jobs
}

/// Makes the context of an index from its language and its path in the default language.
type Fill = fn(&Material, Language, &str) -> Context;

fn authors_context(material: &Material, language: Language, bare: &str) -> Context {
    let mut context = index_context(material, language, bare, "authors-heading", |_| true);
    let in_order = material.people.order(language).iter();
    let authors: Vec<&AuthorView> = in_order
        .filter(|author| has_author_page(material, language, **author))
        .map(|author| material.author(language, *author))
        .collect();
    context.insert("authors", &authors);
    context
}

fn tags_context(material: &Material, language: Language, bare: &str) -> Context {
    topics_context(material, language, bare, Taxonomy::Tags, "tags-heading")
}

fn categories_context(material: &Material, language: Language, bare: &str) -> Context {
    let taxonomy = Taxonomy::Categories;
    topics_context(material, language, bare, taxonomy, "categories-heading")
}

fn topics_context(
    material: &Material,
    language: Language,
    bare: &str,
    taxonomy: Taxonomy,
    heading: &str,
) -> Context {
    let exists = |language| !material.topics(taxonomy, language).is_empty();
    let mut context = index_context(material, language, bare, heading, exists);
    context.insert("heading", &material.text(language, heading, ""));
    context.insert("tags", material.topics(taxonomy, language));
    context
}

pub(super) fn index_context(
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

/// The tags and the categories that have posts in each language, as it sorts their labels.
pub(super) fn topics(
    site: &Site,
    addresses: &Addresses,
    listing: &Listing,
) -> BTreeMap<(Taxonomy, Language), Vec<TagView>> {
    let mut all = BTreeMap::new();
    for language in languages(site) {
        for taxonomy in Taxonomy::ALL {
            let terms = site.terms(taxonomy).iter();
            let mut views: Vec<TagView> = terms
                .map(|term| (term, listing.of(site, language, &term.posts).len()))
                .filter(|(_, count)| *count > 0)
                .map(|(term, count)| tag_view(site, addresses, language, taxonomy, term, count))
                .collect();
            sort_by_name(&mut views, language, |view| &view.label);
            all.insert((taxonomy, language), views);
        }
    }
    all
}

/// A tag or a category as pages in a language show it.
pub(super) fn tag_view(
    site: &Site,
    addresses: &Addresses,
    language: Language,
    taxonomy: Taxonomy,
    tag: &Tag,
    post_count: usize,
) -> TagView {
    let default = site.config.language;
    let path = addresses.in_language(&tag.permalink.0, language);
    let label = in_language(&tag.label, language, default);
    let description = in_language(&tag.description, language, default);
    TagView {
        slug: tag.slug.clone(),
        label: label.map_or(&*tag.slug, |(_, label)| label).to_owned(),
        label_lang: label.and_then(|(of, _)| other(of, language)),
        url: addresses.href(&path),
        description: description.map(|(_, html)| addresses.based(html)),
        description_lang: description.and_then(|(of, _)| other(of, language)),
        post_count,
        is_category: taxonomy == Taxonomy::Categories,
        feed: addresses.href(&format!("{path}atom.xml")),
    }
}
