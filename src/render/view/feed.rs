//! What the templates of feeds and of the site map see.

use serde::Serialize;

use super::{AlternateView, LinkView};

/// `feed` of `feed.xml`.
#[derive(Debug, Serialize)]
pub struct FeedView {
    /// The identifier, which never changes.
    pub id: String,
    /// The title.
    pub title: String,
    /// One sentence.
    pub subtitle: String,
    /// The absolute address of the feed.
    pub url: String,
    /// The absolute address of the page that it is the feed of.
    pub page: String,
    /// When the newest of its entries changed.
    pub updated: String,
}

/// Each element of `entries` of `feed.xml`: the newest posts.
#[derive(Debug, Serialize)]
pub struct EntryView {
    /// The identifier, which stays when the post moves.
    pub id: String,
    /// The absolute address.
    pub url: String,
    /// The language's code.
    pub lang: String,
    /// The title.
    pub title: String,
    /// When it was published.
    pub published: String,
    /// When it was last changed.
    pub updated: String,
    /// One or two sentences.
    pub summary: String,
    /// Each author with the absolute address of their page as `url`.
    pub authors: Vec<LinkView>,
    /// The tags with the absolute addresses of their pages.
    pub tags: Vec<LinkView>,
    /// The text as HTML with absolute links; the disclosure first, where there is one.
    pub html: String,
}

/// An element of `urls` in `sitemap.xml`.
#[derive(Debug, Serialize)]
pub struct SitemapView {
    /// The absolute address.
    pub url: String,
    /// When it last changed.
    pub modified: Option<String>,
    /// The page in each language, where there are several.
    pub alternates: Vec<AlternateView>,
}
