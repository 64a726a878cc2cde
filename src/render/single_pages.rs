//! Makes the pages that are not posts, the page for addresses that do not exist, and those that send
//! on from old addresses.

use svar_comments::language::Language;
use tera::Context;

use super::Job;
use super::address::output_path;
use super::head::{Head, page_view};
use super::listing::languages;
use super::material::Material;
use super::post_pages::{comments, contents};
use super::post_views::instant;
use super::view::BodyView;
use crate::site::{Alias, Page};

/// How many posts the page for unknown addresses offers.
const OFFERED: usize = 3;
/// The path of the page for unknown addresses, in the default language.
const NOT_FOUND: &str = "/404.html";

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let site = material.site;
    let pages = site.pages.iter().map(|page| Job {
        path: output_path(&page.permalink.0),
        template: page.template.as_deref().unwrap_or("page.html"),
        context: Box::new(move |material| page_context(material, page)),
    });
    let not_found = languages(site).map(|language| Job {
        path: output_path(&material.addresses.in_language(NOT_FOUND, language)),
        template: "404.html",
        context: Box::new(move |material| not_found_context(material, language)),
    });
    let aliases = site.aliases.iter().map(|alias| Job {
        path: output_path(&with_document(&alias.from)),
        template: "alias.html",
        context: Box::new(move |material| alias_context(material, alias)),
    });
    pages.chain(not_found).chain(aliases).collect()
}

fn page_context(material: &Material, page: &Page) -> Context {
    let translations = page.translations.iter().map(|at| &material.site.pages[*at]);
    let head = Head {
        description: page.summary.clone(),
        translations: translations
            .map(|other| (other.language, other.permalink.0.to_string()))
            .collect(),
        modified: page.updated.as_ref().map(instant),
        extra: page.extra.clone(),
        ..Head::plain(
            page.language,
            page.permalink.0.to_string(),
            page.title.clone(),
        )
    };
    let mut context = material.context(page.language, &page_view(material, head));
    let body = BodyView {
        html: material.on_page(&page.html),
        toc: contents(page.wants_toc, &page.headings),
        has_film: page.has_film,
    };
    context.insert("title", &page.title);
    context.insert("summary", &page.summary);
    context.insert("body", &body);
    context.insert(
        "comments",
        &comments(material, &page.key, page.language, page.comments, None),
    );
    context
}

fn not_found_context(material: &Material, language: Language) -> Context {
    let title = material.text(language, "not-found-heading", "");
    let head = Head {
        is_indexed: false,
        ..Head::plain(
            language,
            material.addresses.in_language(NOT_FOUND, language),
            title,
        )
    };
    let mut context = material.context(language, &page_view(material, head));
    let newest = material.listing.all(language);
    context.insert_value(
        "posts",
        material.posts(&newest[..newest.len().min(OFFERED)]),
    );
    context
}

fn alias_context(material: &Material, alias: &Alias) -> Context {
    let mut context = Context::new();
    context.insert("lang", material.site.config.language.code());
    context.insert("url", &material.addresses.href(&alias.to));
    context.insert("canonical", &material.addresses.absolute(&alias.to));
    context
}

/// An old path as one that a static host serves: a folder, unless its last part names a file.
fn with_document(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.is_empty() || last.contains('.') {
        path.to_owned()
    } else {
        format!("{path}/")
    }
}
