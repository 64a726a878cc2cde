//! Makes the site map for search engines, an index and its parts, with when each page last changed, and
//! `robots.txt`.

use std::collections::BTreeMap;

use jiff::Zoned;
use svar_comments::language::Language;
use tera::Context;

use super::address::index_of;
use super::head::hreflang;
use super::list_pages::{has_author_page, translations};
use super::listing::languages;
use super::material::Material;
use super::post_views::instant;
use super::view::feed::{SitemapPartView, SitemapView};
use super::{Job, archive_pages, series_pages};
use crate::site::{AuthorIndex, Post, PostId, Taxonomy};

/// How many addresses a part of the site map holds at most; the protocol allows 50,000.
const ADDRESSES: usize = 10_000;

/// A part of the site map: a file of its own, which changes only when one of its pages does.
struct Part {
    file: String,
    urls: Vec<SitemapView>,
}

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let parts = parts(material);
    let index: Vec<SitemapPartView> = parts.iter().map(|part| in_index(material, part)).collect();
    let mut jobs = vec![
        Job {
            path: "sitemap.xml".to_owned(),
            template: "sitemap.xml",
            context: Box::new(move |_| {
                let mut context = Context::new();
                context.insert("parts", &index);
                context
            }),
        },
        Job {
            path: "robots.txt".to_owned(),
            template: "robots.txt",
            context: Box::new(robots),
        },
    ];
    jobs.extend(parts.into_iter().map(|part| Job {
        path: part.file,
        template: "sitemap-part.xml",
        context: Box::new(move |_| {
            let mut context = Context::new();
            context.insert("urls", &part.urls);
            context
        }),
    }));
    jobs
}

fn robots(material: &Material) -> Context {
    let comments = &material.site.config.comments;
    let is_service_here = comments.enabled && comments.url.is_empty();
    let hidden: &[&str] = if is_service_here {
        &["/api/", "/inbox/", "/threads/"]
    } else {
        &[]
    };
    let mut context = Context::new();
    context.insert("sitemap", &material.addresses.absolute("/sitemap.xml"));
    context.insert("hidden", hidden);
    context
}

/// The posts of each year, and everything else that search engines may list.
fn parts(material: &Material) -> Vec<Part> {
    let mut kinds: BTreeMap<String, Vec<SitemapView>> = BTreeMap::new();
    kinds.insert("pages".to_owned(), others(material));
    for post in listed_posts(material) {
        let year = post.date.year().to_string();
        kinds.entry(year).or_default().push(of_post(material, post));
    }
    kinds
        .into_iter()
        .flat_map(|(kind, urls)| cut(&kind, urls))
        .collect()
}

/// A part, or as many as hold its addresses.
fn cut(kind: &str, mut urls: Vec<SitemapView>) -> Vec<Part> {
    urls.sort_by(|a, b| a.url.cmp(&b.url));
    urls.dedup_by(|a, b| a.url == b.url);
    let mut parts = Vec::new();
    while !urls.is_empty() {
        let rest = urls.split_off(urls.len().min(ADDRESSES));
        let number = parts.len() + 1;
        let file = if number == 1 {
            format!("sitemap-{kind}.xml")
        } else {
            format!("sitemap-{kind}-{number}.xml")
        };
        parts.push(Part { file, urls });
        urls = rest;
    }
    parts
}

fn in_index(material: &Material, part: &Part) -> SitemapPartView {
    let modified = part.urls.iter().filter_map(|page| page.modified.as_ref());
    // The offsets differ over the year, and so the texts cannot be compared.
    let instant = |text: &&String| text.parse::<jiff::Timestamp>().ok();
    SitemapPartView {
        url: material.addresses.absolute(&format!("/{}", part.file)),
        modified: modified.max_by_key(instant).cloned(),
    }
}

/// Every page that search engines may list but posts.
fn others(material: &Material) -> Vec<SitemapView> {
    let mut urls = pages(material);
    for language in languages(material.site) {
        urls.extend(lists(material, language));
    }
    urls
}

fn listed_posts<'a>(material: &Material<'a>) -> impl Iterator<Item = &'a Post> {
    let posts = material.site.posts.iter();
    posts.filter(|post| post.preview.is_none() && post.canonical_url.is_none())
}

fn of_post(material: &Material, post: &Post) -> SitemapView {
    let others: Vec<(Language, String)> = post
        .translations
        .iter()
        .map(|id| &material.site.posts[id.0])
        .filter(|other| other.preview.is_none())
        .map(|other| (other.language, other.permalink.0.to_string()))
        .collect();
    let image = post.cover.as_ref();
    SitemapView {
        image: image.map(|cover| material.addresses.absolute(&cover.url)),
        ..url(
            material,
            post.language,
            &post.permalink.0,
            Some(changed(post)),
            &others,
        )
    }
}

fn pages(material: &Material) -> Vec<SitemapView> {
    let all = &material.site.pages;
    all.iter()
        .map(|page| {
            let others = page.translations.iter().map(|at| &all[*at]);
            let others: Vec<(Language, String)> = others
                .map(|other| (other.language, other.permalink.0.to_string()))
                .collect();
            url(
                material,
                page.language,
                &page.permalink.0,
                page.updated.as_ref(),
                &others,
            )
        })
        .collect()
}

fn lists(material: &Material, language: Language) -> Vec<SitemapView> {
    let site = material.site;
    let patterns = &site.config.permalinks;
    let in_language = |path: &str| material.addresses.in_language(path, language);
    let all = newest(material, material.listing.all(language));
    let homes = translations(material, "/", language, |_| true);
    let mut urls = vec![url(material, language, &in_language("/"), all, &homes)];
    if !site.authors.is_empty() {
        let index = index_of(&patterns.authors);
        let others = translations(material, index, language, |_| true);
        urls.push(url(material, language, &in_language(index), all, &others));
    }
    for author in (0..site.authors.len()).map(AuthorIndex) {
        let bare = &site.authors[author.0].permalink.0;
        if has_author_page(material, language, author) {
            let others = translations(material, bare, language, |it| {
                has_author_page(material, it, author)
            });
            let modified = newest(material, material.people.posts(language, author));
            urls.push(url(
                material,
                language,
                &in_language(bare),
                modified,
                &others,
            ));
        }
    }
    for taxonomy in Taxonomy::ALL {
        urls.extend(topics(material, language, taxonomy));
    }
    urls.extend(series(material, language));
    urls.extend(archive(material, language));
    urls
}

fn series(material: &Material, language: Language) -> Vec<SitemapView> {
    let here = series_pages::in_order(material, language);
    let index = index_of(&material.site.config.permalinks.series);
    let mut urls = Vec::new();
    if !here.is_empty() {
        let exists = |other| !series_pages::in_order(material, other).is_empty();
        let others = translations(material, index, language, exists);
        let path = material.addresses.in_language(index, language);
        let modified = newest(material, material.listing.all(language));
        urls.push(url(material, language, &path, modified, &others));
    }
    for at in here {
        let series = &material.site.series[at.0];
        let others = translations(material, &series.permalink.0, language, |other| {
            series_pages::has_page(material, other, at)
        });
        let path = series_pages::path(material, at, language);
        let modified = newest(material, &series.posts);
        urls.push(url(material, language, &path, modified, &others));
    }
    urls
}

fn archive(material: &Material, language: Language) -> Vec<SitemapView> {
    let of_page = |bare: String| {
        let exists = |other| archive_pages::has_page(material, other, &bare);
        let others = translations(material, &bare, language, exists);
        let path = material.addresses.in_language(&bare, language);
        url(material, language, &path, None, &others)
    };
    let paths = archive_pages::paths(material, language).into_iter();
    paths.map(of_page).collect()
}

fn topics(material: &Material, language: Language, taxonomy: Taxonomy) -> Vec<SitemapView> {
    let site = material.site;
    let index = index_of(taxonomy.pattern(&site.config));
    let has_tags = |language| !material.topics(taxonomy, language).is_empty();
    let mut urls = Vec::new();
    if has_tags(language) {
        let others = translations(material, index, language, has_tags);
        let path = material.addresses.in_language(index, language);
        let modified = newest(material, material.listing.all(language));
        urls.push(url(material, language, &path, modified, &others));
    }
    for tag in site.terms(taxonomy) {
        let posts = |language| material.listing.of(site, language, &tag.posts);
        if let Some(modified) = newest(material, &posts(language)) {
            let bare = &tag.permalink.0;
            let others = translations(material, bare, language, |it| !posts(it).is_empty());
            let path = material.addresses.in_language(bare, language);
            urls.push(url(material, language, &path, Some(modified), &others));
        }
    }
    urls
}

fn changed(post: &Post) -> &Zoned {
    post.updated.as_ref().unwrap_or(&post.date)
}

fn newest<'a>(material: &Material<'a>, posts: &[PostId]) -> Option<&'a Zoned> {
    let posts = posts.iter().map(|id| &material.site.posts[id.0]);
    posts
        .filter(|post| post.preview.is_none())
        .map(changed)
        .max()
}

fn url(
    material: &Material,
    language: Language,
    path: &str,
    modified: Option<&Zoned>,
    translations: &[(Language, String)],
) -> SitemapView {
    SitemapView {
        url: material.addresses.absolute(path),
        modified: modified.map(instant),
        image: None,
        alternates: hreflang(material, (language, path), translations),
    }
}
