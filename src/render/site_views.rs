//! Turns the configuration into what every page of a language shows around its text.

use std::collections::BTreeSet;

use svar_comments::language::Language;

use super::address::index_of;
use super::material::{Material, in_language};
use super::people::other;
use super::view::{AuthorView, HiddenFieldView, MenuView, NewsletterView, SiteView, TagView};
use super::{brand, search, series_pages};
use crate::site::{AuthorIndex, Role, Taxonomy};

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
        logo_size: size_of(material, brand.logo.as_ref()),
        logo_dark: brand.logo_dark.as_ref().map(picture),
        logo_dark_size: size_of(material, brand.logo_dark.as_ref()),
        fonts: brand::fonts(brand, addresses),
        uses_theme_font: brand.text_font.is_none() || brand.heading_font.is_none(),
        icon: icon(material),
        feed: page("/atom.xml"),
        authors_url: page(index_of(&config.permalinks.authors)),
        tags_url: page(index_of(&config.permalinks.tags)),
        categories_url: (!material.topics(Taxonomy::Categories, language).is_empty())
            .then(|| page(index_of(&config.permalinks.categories))),
        series_url: series_index(material, language).map(|path| addresses.href(&path)),
        archive_url: (!material.listing.all(language).is_empty())
            .then(|| page(&config.permalinks.archive)),
        search_url: config
            .search
            .then(|| addresses.href(&search::path(material, language))),
        newsletter: newsletter(material, language),
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

/// Width and height of a file of the company's, where it is a picture that tells.
fn size_of(material: &Material, path: Option<&String>) -> Option<(u32, u32)> {
    let path = path?.trim_start_matches('/');
    let mut assets = material.site.assets.iter();
    assets.find(|asset| asset.path == path)?.size
}

/// The index of series for readers of a language: in it where one is there, else in the default one.
fn series_index(material: &Material, language: Language) -> Option<String> {
    let bare = index_of(&material.site.config.permalinks.series);
    if material.site.series.is_empty() {
        None
    } else if series_pages::in_order(material, language).is_empty() {
        Some(bare.to_owned())
    } else {
        Some(material.addresses.in_language(bare, language))
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
    Some(translated_path(material, path, language).1)
}

fn newsletter(material: &Material, language: Language) -> Option<NewsletterView> {
    let newsletter = material.site.config.newsletter.as_ref()?;
    let label = in_language(&newsletter.label, language, material.site.config.language);
    let privacy = newsletter.privacy.as_ref();
    let fields = newsletter
        .fields
        .iter()
        .map(|(name, value)| HiddenFieldView {
            name: name.clone(),
            value: value.clone(),
        });
    Some(NewsletterView {
        action: newsletter.action.clone(),
        host: Some(newsletter.host.clone()).filter(|host| *host != material.addresses.host),
        field: newsletter.field.clone(),
        label: label.map_or("", |(_, label)| label).to_owned(),
        privacy: privacy.map(|path| {
            material
                .addresses
                .href(&translated_path(material, path, language).1)
        }),
        fields: fields.collect(),
    })
}

fn menu(material: &Material, language: Language) -> Vec<MenuView> {
    let config = &material.site.config;
    let line = |item: &svar_comments::config::MenuItem| {
        let label = in_language(&item.label, language, config.language);
        let (of, path) = translated_path(material, &item.link, language);
        MenuView {
            label: label.map_or(&*item.link, |(_, label)| label).to_owned(),
            label_lang: label.and_then(|(of, _)| other(of, language)),
            url: material.addresses.href(&path),
            lang: other(of, language),
        }
    };
    config.menu.iter().map(line).collect()
}

/// The path that a link of the configuration goes to from pages in `language`, with the language there:
/// the translation of a page, the index in that language, else the path itself.
fn translated_path(material: &Material, path: &str, language: Language) -> (Language, String) {
    let Material {
        site, addresses, ..
    } = material;
    let page = site.pages.iter().find(|page| &*page.permalink.0 == path);
    if let Some(page) = page {
        let pages = page.translations.iter().map(|at| &site.pages[*at]);
        let translation = pages.into_iter().find(|other| other.language == language);
        let best = translation.unwrap_or(page);
        return (best.language, best.permalink.0.to_string());
    }
    let patterns = &site.config.permalinks;
    let has_posts = !material.listing.all(language).is_empty();
    let has = |taxonomy| !material.topics(taxonomy, language).is_empty();
    let exists = [
        ("/", true),
        (index_of(&patterns.authors), true),
        (index_of(&patterns.tags), has(Taxonomy::Tags)),
        (index_of(&patterns.categories), has(Taxonomy::Categories)),
        (
            index_of(&patterns.series),
            !series_pages::in_order(material, language).is_empty(),
        ),
        (patterns.archive.as_str(), has_posts),
    ];
    match exists.iter().find(|(list, _)| *list == path) {
        Some((_, true)) => (language, addresses.in_language(path, language)),
        Some(_) => (site.config.language, path.to_owned()),
        // Nobody knows the language of a file or of another site.
        None => (language, path.to_owned()),
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
        .map(|author: AuthorIndex| material.author(language, author).clone())
        .collect()
}

fn topics(material: &Material, language: Language) -> Vec<TagView> {
    let tags = material.topics(Taxonomy::Tags, language);
    let mut by_size: Vec<usize> = (0..tags.len()).collect();
    by_size.sort_by_key(|at| std::cmp::Reverse(tags[*at].post_count));
    by_size.truncate(TOPICS);
    by_size.sort_unstable();
    by_size.into_iter().map(|at| tags[at].clone()).collect()
}
