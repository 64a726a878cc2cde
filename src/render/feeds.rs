//! Makes the feeds of the site, of each author, tag, category and series, in every language: each as Atom, as RSS
//! and as JSON Feed.

mod content;
mod entry;
mod json;

use jiff::Zoned;
use jiff::fmt::rfc2822;
use rayon::prelude::*;
use svar_comments::language::Language;
use tera::Context;

use super::Job;
use super::address::output_path;
use super::list_pages::has_author_page;
use super::listing::languages;
use super::material::{Material, in_language};
use super::post_views::instant;
use super::view::FeedLinkView;
use super::view::feed::FeedView;
use super::{Take, series_pages, site_views};
use crate::escape::for_xml;
use crate::site::{AuthorIndex, OutputContent, OutputFile, PostId, SeriesIndex, Tag, Taxonomy};

pub(super) use entry::{Entry, entry};

/// How many posts a feed holds.
const ENTRIES: usize = 20;

/// What a feed is written as: the name of its file, its media type, and the template that draws it.
struct Format {
    file: &'static str,
    mime: &'static str,
    template: Option<&'static str>,
}

const ATOM: Format = Format {
    file: "atom.xml",
    mime: "application/atom+xml",
    template: Some("feed.xml"),
};
const RSS: Format = Format {
    file: "rss.xml",
    mime: "application/rss+xml",
    template: Some("rss.xml"),
};
const JSON: Format = Format {
    file: "feed.json",
    mime: "application/feed+json",
    template: None,
};

/// A list that has a feed.
#[derive(Clone)]
struct Feed {
    language: Language,
    /// The path of the list's page.
    page: String,
    title: String,
    /// One sentence; empty means the site's description.
    subtitle: String,
    /// Whose posts it holds, where that is one author.
    author: Option<AuthorIndex>,
    /// The newest, newest first.
    posts: Vec<PostId>,
}

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let mut jobs = Vec::new();
    for feed in feeds(material) {
        for format in [&ATOM, &RSS] {
            jobs.extend(
                format
                    .template
                    .map(|template| job(feed.clone(), format, template)),
            );
        }
    }
    jobs
}

/// Makes the feeds that no template draws.
pub(super) fn draw_json(material: &Material, take: Take<'_>) {
    feeds(material).par_iter().for_each(|feed| {
        take(OutputFile {
            path: output_path(&format!("{}{}", feed.page, JSON.file)),
            content: OutputContent::Bytes(json::of(material, feed).into_bytes()),
        });
    });
}

/// The feeds of a list in each format, for the heads of pages.
pub(super) fn links(material: &Material, label: &str, page: &str) -> Vec<FeedLinkView> {
    [&ATOM, &RSS, &JSON]
        .map(|format| FeedLinkView {
            label: label.to_owned(),
            url: material.addresses.href(&format!("{page}{}", format.file)),
            mime: format.mime,
        })
        .to_vec()
}

fn feeds(material: &Material) -> Vec<Feed> {
    let site = material.site;
    let mut feeds = Vec::new();
    for language in languages(site) {
        feeds.push(Feed {
            language,
            page: material.addresses.home(language),
            title: site.config.title.clone(),
            subtitle: String::new(),
            author: None,
            posts: newest(material, material.listing.all(language)),
        });
        let authors = (0..site.authors.len()).map(AuthorIndex);
        feeds.extend(authors.filter_map(|author| of_author(material, language, author)));
        for taxonomy in Taxonomy::ALL {
            let terms = site.terms(taxonomy).iter();
            feeds.extend(terms.filter_map(|term| of_term(material, language, term)));
        }
        let series = series_pages::in_order(material, language).into_iter();
        feeds.extend(series.map(|index| of_series(material, language, index)));
    }
    feeds
}

fn of_author(material: &Material, language: Language, index: AuthorIndex) -> Option<Feed> {
    let author = &material.site.authors[index.0];
    has_author_page(material, language, index).then(|| Feed {
        language,
        page: material
            .addresses
            .in_language(&author.permalink.0, language),
        title: titled(material, &author.name),
        subtitle: material.text(language, "author-description", &author.name),
        author: Some(index),
        posts: newest(material, material.people.posts(language, index)),
    })
}

/// The feed of a tag or of a category.
fn of_term(material: &Material, language: Language, tag: &Tag) -> Option<Feed> {
    let site = material.site;
    let posts = material.listing.of(site, language, &tag.posts);
    let label = in_language(&tag.label, language, site.config.language);
    let label = label.map_or(&*tag.slug, |(_, label)| label);
    (!posts.is_empty()).then(|| Feed {
        language,
        page: material.addresses.in_language(&tag.permalink.0, language),
        title: titled(material, label),
        subtitle: material.text(language, "tag-description", label),
        author: None,
        posts: newest(material, &posts),
    })
}

/// The feed of a series that has a page in the language.
fn of_series(material: &Material, language: Language, index: SeriesIndex) -> Feed {
    let site = material.site;
    let mut posts = series_pages::posts(site, index, language);
    posts.sort_by_key(|id| std::cmp::Reverse(site.posts[id.0].date.timestamp()));
    let (_, title) = series_pages::title(site, index, language);
    Feed {
        language,
        page: series_pages::path(material, index, language),
        title: titled(material, title),
        subtitle: material.text(language, "series-description", title),
        author: None,
        posts: newest(material, &posts),
    }
}

fn titled(material: &Material, what: &str) -> String {
    format!("{what} – {}", material.site.config.title)
}

/// The first of `posts` that the public sees.
fn newest(material: &Material, posts: &[PostId]) -> Vec<PostId> {
    let all = &material.site.posts;
    let public = posts.iter().filter(|id| all[id.0].preview.is_none());
    public.take(ENTRIES).copied().collect()
}

fn job<'a>(feed: Feed, format: &'static Format, template: &'static str) -> Job<'a> {
    Job {
        path: output_path(&format!("{}{}", feed.page, format.file)),
        template,
        context: Box::new(move |material| {
            let entries: Vec<tera::Value> = feed
                .posts
                .iter()
                .map(|id| material.entry(*id).value.clone())
                .collect();
            let mut context = Context::new();
            context.insert("lang", feed.language.code());
            context.insert("feed", &view(material, &feed, format));
            context.insert_value("entries", entries.into());
            context
        }),
    }
}

fn view(material: &Material, feed: &Feed, format: &Format) -> FeedView {
    let addresses = &material.addresses;
    let subtitle = if feed.subtitle.is_empty() {
        material.description(feed.language)
    } else {
        &feed.subtitle
    };
    let updated = updated(material, feed);
    FeedView {
        // All formats of a list are one feed, and its identifier is the one that it has had from the start.
        id: addresses.absolute(&format!("{}{}", feed.page, ATOM.file)),
        title: for_xml(&feed.title),
        subtitle: for_xml(subtitle),
        url: addresses.absolute(&format!("{}{}", feed.page, format.file)),
        page: addresses.absolute(&feed.page),
        updated: updated.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), instant),
        updated_rfc2822: updated.map(mail_date),
        icon: addresses.absolute(&site_views::icon(material)),
        logo: logo(material),
        author: feed
            .author
            .map(|author| entry::author(material, feed.language, author)),
    }
}

/// When the newest change of its entries was.
fn updated<'a>(material: &Material<'a>, feed: &Feed) -> Option<&'a Zoned> {
    let posts = feed.posts.iter().map(|id| &material.site.posts[id.0]);
    posts
        .map(|post| post.updated.as_ref().unwrap_or(&post.date))
        .max()
}

/// A time as mails and RSS write it.
fn mail_date(at: &Zoned) -> String {
    rfc2822::to_string(at).unwrap_or_else(|_| instant(at))
}

/// The logo, where it is a picture of a kind that every feed reader shows.
fn logo(material: &Material) -> Option<String> {
    let logo = material.site.config.brand.logo.as_ref()?;
    let ending = logo.rsplit('.').next()?.to_ascii_lowercase();
    let is_shown = matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "gif");
    let path = format!("/{}", logo.trim_start_matches('/'));
    is_shown.then(|| material.addresses.absolute(&path))
}
