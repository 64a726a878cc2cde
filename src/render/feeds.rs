//! Makes the Atom feeds: of the site, of each author, tag and series.

use svar_comments::language::Language;
use tera::Context;

use super::Job;
use super::address::output_path;
use super::escape::for_xml;
use super::list_pages::has_author_page;
use super::listing::languages;
use super::material::{Material, in_language};
use super::people::is_guest;
use super::post_views::instant;
use super::view::LinkView;
use super::view::feed::{EntryView, FeedView};
use crate::site::{AuthorIndex, Post, PostId};

/// How many posts a feed holds.
const ENTRIES: usize = 20;

/// A list that has a feed.
struct Feed {
    language: Language,
    /// The path of the list's page.
    page: String,
    title: String,
    posts: Vec<PostId>,
}

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let site = material.site;
    let mut feeds = Vec::new();
    for language in languages(site) {
        feeds.push(Feed {
            language,
            page: material.addresses.home(language),
            title: site.config.title.clone(),
            posts: material.listing.all(language).to_vec(),
        });
        feeds.extend(author_feeds(material, language));
        feeds.extend(tag_feeds(material, language));
    }
    feeds.extend(site.series.iter().map(|series| Feed {
        language: series.language,
        page: series.permalink.0.to_string(),
        title: titled(material, &series.title),
        posts: newest_first(material, &series.posts),
    }));
    feeds.into_iter().map(job).collect()
}

fn author_feeds(material: &Material, language: Language) -> Vec<Feed> {
    let authors = (0..material.site.authors.len()).map(AuthorIndex);
    authors
        .filter(|author| has_author_page(material, language, *author))
        .map(|index| {
            let author = &material.site.authors[index.0];
            Feed {
                language,
                page: material
                    .addresses
                    .in_language(&author.permalink.0, language),
                title: titled(material, &author.name),
                posts: material.people.posts(language, index).to_vec(),
            }
        })
        .collect()
}

fn tag_feeds(material: &Material, language: Language) -> Vec<Feed> {
    let site = material.site;
    let feed = |tag: &crate::site::Tag| {
        let label = in_language(&tag.label, language, site.config.language);
        Feed {
            language,
            page: material.addresses.in_language(&tag.permalink.0, language),
            title: titled(material, label.map_or(&tag.slug, |(_, label)| label)),
            posts: material.listing.of(site, language, &tag.posts),
        }
    };
    site.tags
        .iter()
        .map(feed)
        .filter(|feed| !feed.posts.is_empty())
        .collect()
}

fn titled(material: &Material, what: &str) -> String {
    format!("{what} – {}", material.site.config.title)
}

fn newest_first(material: &Material, posts: &[PostId]) -> Vec<PostId> {
    let mut posts = posts.to_vec();
    posts.sort_by_key(|id| std::cmp::Reverse(material.site.posts[id.0].date.timestamp()));
    posts
}

fn job<'a>(feed: Feed) -> Job<'a> {
    Job {
        path: output_path(&format!("{}atom.xml", feed.page)),
        template: "feed.xml",
        context: Box::new(move |material| {
            let posts = &material.site.posts;
            let public = feed.posts.iter().filter(|id| posts[id.0].preview.is_none());
            let shown: Vec<PostId> = public.take(ENTRIES).copied().collect();
            let mut context = Context::new();
            context.insert("lang", feed.language.code());
            context.insert("feed", &feed_view(material, &feed, &shown));
            context.insert_value("entries", material.entries(&shown));
            context
        }),
    }
}

fn feed_view(material: &Material, feed: &Feed, shown: &[PostId]) -> FeedView {
    let newest = shown
        .iter()
        .map(|id| &material.site.posts[id.0])
        .map(|post| post.updated.as_ref().unwrap_or(&post.date))
        .max();
    let url = material
        .addresses
        .absolute(&format!("{}atom.xml", feed.page));
    FeedView {
        id: url.clone(),
        title: for_xml(&feed.title),
        subtitle: for_xml(material.description(feed.language)),
        url,
        page: material.addresses.absolute(&feed.page),
        updated: newest.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), instant),
    }
}

/// A post as every feed that has it shows it.
pub(super) fn entry(material: &Material, post: &Post) -> EntryView {
    let addresses = &material.addresses;
    EntryView {
        id: format!("tag:{},{}:{}", addresses.host, post.date.year(), post.key),
        url: addresses.absolute(&post.permalink.0),
        lang: post.language.code().to_owned(),
        title: for_xml(&post.title),
        published: instant(&post.date),
        updated: instant(post.updated.as_ref().unwrap_or(&post.date)),
        summary: for_xml(&post.summary),
        authors: authors(material, post),
        tags: tags(material, post),
        html: for_xml(&with_disclosure(material, post)),
    }
}

fn authors(material: &Material, post: &Post) -> Vec<LinkView> {
    let link = |credit: &crate::site::Credit| {
        let author = &material.site.authors[credit.author.0];
        let path = material
            .addresses
            .in_language(&author.permalink.0, post.language);
        LinkView {
            label: for_xml(&author.name),
            url: material.addresses.absolute(&path),
        }
    };
    post.credits.iter().map(link).collect()
}

fn tags(material: &Material, post: &Post) -> Vec<LinkView> {
    let site = material.site;
    let link = |index: &crate::site::TagIndex| {
        let tag = &site.tags[index.0];
        let label = in_language(&tag.label, post.language, site.config.language);
        let path = material
            .addresses
            .in_language(&tag.permalink.0, post.language);
        LinkView {
            label: for_xml(label.map_or(&tag.slug, |(_, label)| label)),
            url: material.addresses.absolute(&path),
        }
    };
    post.tags.iter().map(link).collect()
}

/// The text with absolute links, and above it who the guests are and what ties them to the company.
fn with_disclosure(material: &Material, post: &Post) -> String {
    let html = material.addresses.everywhere(&post.html, &post.permalink.0);
    let Some(disclosure) = &post.disclosure else {
        return html;
    };
    let guests = escaped(&guests(material, post));
    let label = escaped(&material.text(post.language, "guest-badge", ""));
    let head = if guests.is_empty() {
        String::new()
    } else {
        format!("<strong>{label}: {guests}.</strong> ")
    };
    format!("<p>{head}{}</p>\n{html}", escaped(disclosure))
}

/// The guests among the authors, each with the organisation.
fn guests(material: &Material, post: &Post) -> String {
    let credited = post
        .credits
        .iter()
        .map(|credit| &material.site.authors[credit.author.0]);
    let named =
        credited
            .filter(|author| is_guest(author))
            .map(|author| match &author.organisation {
                Some(organisation) => format!("{}, {organisation}", author.name),
                None => author.name.clone(),
            });
    named.collect::<Vec<_>>().join("; ")
}

fn escaped(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    tera::escape_html(text, &mut out).expect("writing to memory cannot fail");
    String::from_utf8(out).expect("escaping text gives text")
}
