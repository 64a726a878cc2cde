//! Makes `page`: what stands in the head of a document and in its language menu.

use svar_comments::language::Language;
use svar_comments::yaml::Value;

use super::listing::languages;
use super::material::Material;
use super::view::{AlternateView, ArticleView, LanguageView, PageView, PictureView};
use super::{feeds, json_ld};
use crate::site::Picture;

/// What a kind of page knows about itself.
pub(super) struct Head {
    /// Its language.
    pub(super) language: Language,
    /// Its path from the root of the site.
    pub(super) path: String,
    /// Its own title; empty for the front page.
    pub(super) title: String,
    /// For search engines; empty means the site's description.
    pub(super) description: String,
    /// `article`, `profile` or `website`.
    pub(super) kind: &'static str,
    /// The picture for previews of links.
    pub(super) image: Option<ShareImage>,
    /// The paths of the same page in other languages.
    pub(super) translations: Vec<(Language, String)>,
    /// The lists whose feeds belong to it, beside the site's: label and path.
    pub(super) feeds: Vec<(String, String)>,
    /// Structured data: JSON objects.
    pub(super) json_ld: Vec<String>,
    /// The lists on the way to it from the front page: label and path.
    pub(super) trail: Vec<(String, String)>,
    /// Whether search engines may list it.
    pub(super) is_indexed: bool,
    /// A canonical address elsewhere.
    pub(super) canonical: Option<String>,
    /// What previews of links say of an article.
    pub(super) article: Option<ArticleView>,
    /// For articles.
    pub(super) published: Option<String>,
    /// For articles.
    pub(super) modified: Option<String>,
    /// What the front matter says under `extra`.
    pub(super) extra: Value,
}

/// A picture for previews of links.
#[derive(Clone)]
pub(super) struct ShareImage {
    /// The absolute address.
    pub(super) url: String,
    /// What it shows.
    pub(super) alt: String,
    /// Width and height, where known.
    pub(super) size: Option<(u32, u32)>,
    /// Its format.
    pub(super) mime: Option<String>,
}

impl ShareImage {
    /// A picture of the site itself.
    pub(super) fn of_picture(material: &Material, picture: &Picture) -> Self {
        let mime = mime_guess::from_path(&picture.url).first();
        Self {
            url: material.addresses.absolute(&picture.url),
            alt: picture.alt.clone(),
            size: picture.size,
            mime: mime.map(|mime| mime.to_string()),
        }
    }
}

impl Head {
    /// A page of which nothing but its address and title is special.
    pub(super) fn plain(language: Language, path: String, title: String) -> Self {
        Self {
            language,
            path,
            title,
            description: String::new(),
            kind: "website",
            image: None,
            translations: Vec::new(),
            feeds: Vec::new(),
            json_ld: Vec::new(),
            trail: Vec::new(),
            is_indexed: true,
            canonical: None,
            article: None,
            published: None,
            modified: None,
            extra: Value::Map(Vec::new()),
        }
    }
}

/// The view of a head.
pub(super) fn page_view(material: &Material, mut head: Head) -> PageView {
    let json_ld = structured(material, &mut head);
    let config = &material.site.config;
    let addresses = &material.addresses;
    let site_feed = (config.title.clone(), addresses.home(head.language));
    let lists = std::iter::once(&site_feed).chain(&head.feeds);
    let feeds = lists.flat_map(|(label, page)| feeds::links(material, label, page));
    let of_site = || material.cards.site(head.language, material.site, addresses);
    let image = head.image.clone().or_else(of_site);
    let image = image.as_ref();
    PageView {
        title: document_title(&head.title, &config.title),
        heading: non_empty(&head.title).unwrap_or(&config.title).to_owned(),
        locale: locale(head.language),
        other_locales: other_locales(&head),
        description: non_empty(&head.description)
            .unwrap_or(material.description(head.language))
            .to_owned(),
        url: addresses.href(&head.path),
        canonical: addresses.absolute(head.canonical.as_deref().unwrap_or(&head.path)),
        kind: head.kind,
        image_alt: image.and_then(|it| non_empty(&it.alt)).map(str::to_owned),
        image_width: image.and_then(|it| Some(it.size?.0)),
        image_height: image.and_then(|it| Some(it.size?.1)),
        image_type: image.and_then(|it| it.mime.clone()),
        image: image.map(|it| it.url.clone()),
        alternates: alternates(material, &head),
        languages: language_menu(material, &head),
        feeds: feeds.collect(),
        json_ld,
        is_indexed: head.is_indexed,
        article: head.article,
        published: head.published,
        modified: head.modified,
        extra: head.extra,
    }
}

/// What the page says of itself in the words of schema.org; nothing where search engines may not list it.
fn structured(material: &Material, head: &mut Head) -> Option<String> {
    let trail = trail(material, head);
    if !head.is_indexed || (head.json_ld.is_empty() && trail.len() < 2) {
        return None;
    }
    let graph = json_ld::graph(std::mem::take(&mut head.json_ld), &trail);
    Some(crate::escape::for_script(&graph))
}

/// The way to the page from the front page, by names and absolute addresses.
fn trail(material: &Material, head: &Head) -> Vec<(String, String)> {
    let home = material.addresses.home(head.language);
    if head.path == home {
        return Vec::new();
    }
    let first = (material.site.config.title.clone(), home);
    let own = (head.title.clone(), head.path.clone());
    let way = std::iter::once(first)
        .chain(head.trail.iter().cloned())
        .chain([own]);
    way.map(|(name, path)| (name, material.addresses.absolute(&path)))
        .collect()
}

/// The absolute address of a picture, whose own address may have the site's path in front already.
pub(super) fn absolute_picture(material: &Material, picture: &PictureView) -> String {
    let base = url::Url::parse(&material.addresses.absolute("/")).ok();
    let joined = base.and_then(|base| base.join(&picture.url).ok());
    joined.map_or_else(|| picture.url.clone(), Into::into)
}

/// The page itself and its translations with absolute addresses; empty where there is only one. `x-default`, for
/// readers of any other language, is the site's own language, else English, else the first.
pub(super) fn hreflang(
    material: &Material,
    own: (Language, &str),
    translations: &[(Language, String)],
) -> Vec<AlternateView> {
    if translations.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<(Language, &str)> = translations
        .iter()
        .map(|(language, path)| (*language, path.as_str()))
        .collect();
    all.push(own);
    all.sort_unstable();
    let view = |lang: &str, path: &str| AlternateView {
        lang: lang.to_owned(),
        url: material.addresses.absolute(path),
    };
    let is_english = |language: &Language| language.code() == "en";
    let default = all
        .iter()
        .find(|(language, _)| *language == material.site.config.language)
        .or_else(|| all.iter().find(|(language, _)| is_english(language)))
        .or_else(|| all.first());
    let default = default.map(|(_, path)| view("x-default", path));
    all.iter()
        .map(|(language, path)| view(language.code(), path))
        .chain(default)
        .collect()
}

fn alternates(material: &Material, head: &Head) -> Vec<AlternateView> {
    if !head.is_indexed {
        return Vec::new();
    }
    hreflang(material, (head.language, &head.path), &head.translations)
}

fn language_menu(material: &Material, head: &Head) -> Vec<LanguageView> {
    let addresses = &material.addresses;
    let line = |language: Language| {
        let is_current = language == head.language;
        let translation = head.translations.iter().find(|(of, _)| *of == language);
        let path = match translation {
            _ if is_current => head.path.clone(),
            Some((_, path)) => path.clone(),
            None => addresses.home(language),
        };
        LanguageView {
            lang: language.code().to_owned(),
            name: language.own_name().to_owned(),
            url: addresses.href(&path),
            is_current,
            is_translation: translation.is_some(),
        }
    };
    let lines: Vec<LanguageView> = languages(material.site).map(line).collect();
    if lines.len() > 1 { lines } else { Vec::new() }
}

/// The locales of the translations; Facebook takes each once.
fn other_locales(head: &Head) -> Vec<&'static str> {
    let languages = head.translations.iter().map(|(language, _)| *language);
    languages.map(locale).collect()
}

fn locale(language: Language) -> &'static str {
    match language.code() {
        "nb" => "nb_NO",
        "nn" => "nn_NO",
        "da" => "da_DK",
        _ => "en_GB",
    }
}

fn document_title(title: &str, site: &str) -> String {
    if title.is_empty() {
        site.to_owned()
    } else {
        format!("{title} – {site}")
    }
}

fn non_empty(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
