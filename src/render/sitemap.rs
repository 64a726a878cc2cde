//! Makes the site map for search engines, with when each page last changed, and `robots.txt`.

use jiff::Zoned;
use svar_comments::language::Language;
use tera::Context;

use super::address::index_of;
use super::head::hreflang;
use super::list_pages::{has_author_page, translations};
use super::listing::languages;
use super::material::Material;
use super::post_views::instant;
use super::view::feed::SitemapView;
use super::{Job, archive_pages, series_pages};
use crate::site::{AuthorIndex, Post, PostId, Taxonomy};

pub(super) fn jobs<'a>(_: &Material<'a>) -> Vec<Job<'a>> {
    let sitemap = Job {
        path: "sitemap.xml".to_owned(),
        template: "sitemap.xml",
        context: Box::new(|material| {
            let mut context = Context::new();
            context.insert("urls", &urls(material));
            context
        }),
    };
    let robots = Job {
        path: "robots.txt".to_owned(),
        template: "robots.txt",
        context: Box::new(|material| {
            let mut context = Context::new();
            context.insert("sitemap", &material.addresses.absolute("/sitemap.xml"));
            context
        }),
    };
    vec![sitemap, robots]
}

/// Every page that search engines may list, by address.
fn urls(material: &Material) -> Vec<SitemapView> {
    let mut urls = posts(material);
    urls.extend(pages(material));
    for language in languages(material.site) {
        urls.extend(lists(material, language));
    }
    urls.sort_by(|a, b| a.url.cmp(&b.url));
    urls.dedup_by(|a, b| a.url == b.url);
    urls
}

fn posts(material: &Material) -> Vec<SitemapView> {
    let public = material
        .site
        .posts
        .iter()
        .filter(|post| post.preview.is_none());
    public
        .filter(|post| post.canonical_url.is_none())
        .map(|post| {
            let others: Vec<(Language, String)> = post
                .translations
                .iter()
                .map(|id| &material.site.posts[id.0])
                .filter(|other| other.preview.is_none())
                .map(|other| (other.language, other.permalink.0.to_string()))
                .collect();
            url(
                material,
                post.language,
                &post.permalink.0,
                Some(changed(post)),
                &others,
            )
        })
        .collect()
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
        alternates: hreflang(material, (language, path), translations),
    }
}
