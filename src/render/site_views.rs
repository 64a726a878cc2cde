//! Turns the configuration into what every page of a language shows around its text.

use std::collections::BTreeSet;

use svar_comments::language::Language;

use super::address::index_of;
use super::material::{Material, in_language};
use super::view::{AuthorView, LinkView, SiteView, TagView};
use super::{brand, index_pages};
use crate::site::{AuthorIndex, Role};

/// How many authors `site.voices` holds at most.
const VOICES: usize = 8;
/// How many tags `site.topics` holds at most.
const TOPICS: usize = 12;

pub(super) fn view(material: &Material, language: Language) -> SiteView {
    let Material {
        site, addresses, ..
    } = material;
    let config = &site.config;
    let page = |path: &str| addresses.href(&addresses.in_language(path, language));
    let brand = &config.brand;
    let picture = |path: &String| addresses.href(&format!("/{path}"));
    SiteView {
        title: config.title.clone(),
        description: material.description(language).to_owned(),
        home: addresses.href(&addresses.home(language)),
        menu: menu(material, language),
        company: config.brand.company.clone(),
        logo: brand.logo.as_ref().map(picture),
        logo_dark: brand.logo_dark.as_ref().map(picture),
        fonts: brand::fonts(brand, addresses),
        uses_theme_font: brand.text_font.is_none() || brand.heading_font.is_none(),
        icon: icon(material),
        feed: page("/atom.xml"),
        authors_url: page(index_of(&config.permalinks.authors)),
        tags_url: page(index_of(&config.permalinks.tags)),
        series_url: (!site.series.is_empty())
            .then(|| addresses.href(index_of(&config.permalinks.series))),
        guidelines: guidelines(material, language).map(|path| addresses.href(&path)),
        comments_service: config.comments.url.clone(),
        has_comments: config.comments.enabled,
        assets: material
            .assets()
            .map(|asset| {
                (
                    asset.name.clone(),
                    addresses.href(&format!("/{}", asset.path)),
                )
            })
            .collect(),
        voices: voices(material, language),
        topics: topics(material, language),
        extra: config.extra.clone(),
    }
}

/// The site's own icon, else one that is made of the company's name.
pub(super) fn icon(material: &Material) -> String {
    let own = [
        "favicon.svg",
        "img/favicon.svg",
        "favicon.png",
        "favicon.ico",
    ];
    let paths = material.site.assets.iter().map(|asset| asset.path.as_str());
    let own = own
        .into_iter()
        .find(|path| paths.clone().any(|there| there == *path));
    let made = || material.assets().find(|asset| asset.name == "icon.svg");
    let path = own.or_else(|| made().map(|asset| &*asset.path));
    material
        .addresses
        .href(&format!("/{}", path.unwrap_or("favicon.ico")))
}

/// The path of the guidelines, in the language where there is a translation.
pub(super) fn guidelines(material: &Material, language: Language) -> Option<String> {
    let path = material.site.config.comments.guidelines.as_ref()?;
    Some(translated_path(material, path, language))
}

fn menu(material: &Material, language: Language) -> Vec<LinkView> {
    let config = &material.site.config;
    let line = |item: &svar_comments::config::MenuItem| {
        let label = in_language(&item.label, language, config.language);
        let path = translated_path(material, &item.link, language);
        LinkView {
            label: label.map_or(&*item.link, |(_, label)| label).to_owned(),
            url: material.addresses.href(&path),
        }
    };
    config.menu.iter().map(line).collect()
}

/// The path that a link of the configuration goes to from pages in `language`: the translation of a
/// page, the index in that language, else the path itself.
fn translated_path(material: &Material, path: &str, language: Language) -> String {
    let Material {
        site, addresses, ..
    } = material;
    let page = site.pages.iter().find(|page| &*page.permalink.0 == path);
    if let Some(page) = page {
        let pages = page.translations.iter().map(|at| &site.pages[*at]);
        let translation = pages.into_iter().find(|other| other.language == language);
        return translation.unwrap_or(page).permalink.0.to_string();
    }
    let patterns = &site.config.permalinks;
    let is_index = path == "/"
        || [&patterns.authors, &patterns.tags]
            .iter()
            .any(|it| index_of(it) == path);
    if is_index {
        addresses.in_language(path, language)
    } else {
        path.to_owned()
    }
}

fn voices(material: &Material, language: Language) -> Vec<AuthorView> {
    let mut seen = BTreeSet::new();
    let newest = material.listing.all(language).iter();
    newest
        .flat_map(|id| &material.site.posts[id.0].credits)
        .filter(|credit| credit.role == Role::Text && seen.insert(credit.author))
        .map(|credit| credit.author)
        .take(VOICES)
        .map(|author: AuthorIndex| material.people.author(language, author).clone())
        .collect()
}

fn topics(material: &Material, language: Language) -> Vec<TagView> {
    let tags = index_pages::tags(material, language);
    let mut by_size: Vec<usize> = (0..tags.len()).collect();
    by_size.sort_by_key(|at| std::cmp::Reverse(tags[*at].post_count));
    by_size.truncate(TOPICS);
    by_size.sort_unstable();
    by_size.into_iter().map(|at| tags[at].clone()).collect()
}
