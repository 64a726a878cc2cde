//! What the templates of feeds and of the site map see.

use serde::Serialize;

use super::{AlternateView, PictureView};

/// `feed` of `feed.xml` (Atom) and `rss.xml`.
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
    /// The same as RSS writes it; none where there are no entries.
    pub updated_rfc2822: Option<String>,
    /// The absolute address of the site's icon.
    pub icon: String,
    /// The absolute address of the company's logo, where it is a PNG, JPEG or GIF.
    pub logo: Option<String>,
    /// Whose posts it holds, in the feed of an author.
    pub author: Option<FeedAuthorView>,
}

/// Each element of `entries` of `feed.xml` and `rss.xml`: the newest posts.
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
    /// The same as RSS writes it.
    pub published_rfc2822: String,
    /// When it was last changed.
    pub updated: String,
    /// One or two sentences.
    pub summary: String,
    /// The names of the authors in one line: `A, B and C`.
    pub byline: String,
    /// Who wrote it.
    pub authors: Vec<FeedAuthorView>,
    /// Who took the pictures or translated it.
    pub contributors: Vec<FeedAuthorView>,
    /// Its tags.
    pub categories: Vec<CategoryView>,
    /// The picture at the top, with its absolute address.
    pub image: Option<PictureView>,
    /// Whether comments are shown with it.
    pub has_comments: bool,
    /// Comments that are baked into this build, where it has brought any.
    pub comment_count: Option<usize>,
    /// The text as HTML that works anywhere, the disclosure first, where there is one. It is escaped
    /// already, once for all feeds: print it with `| safe`.
    pub html: String,
}

/// An author in a feed.
#[derive(Clone, Debug, Serialize)]
pub struct FeedAuthorView {
    /// The name.
    pub name: String,
    /// The absolute address of the author's page.
    pub url: String,
    /// The absolute address of the portrait.
    pub avatar: Option<String>,
}

/// A tag in a feed.
#[derive(Debug, Serialize)]
pub struct CategoryView {
    /// What stands in its address.
    pub term: String,
    /// Its label.
    pub label: String,
    /// The absolute address of its page.
    pub url: String,
}

/// An element of `parts` in `sitemap.xml`.
#[derive(Debug, Serialize)]
pub struct SitemapPartView {
    /// The absolute address.
    pub url: String,
    /// When the page in it that changed last did so.
    pub modified: Option<String>,
}

/// An element of `urls` in `sitemap-part.xml`.
#[derive(Debug, Serialize)]
pub struct SitemapView {
    /// The absolute address.
    pub url: String,
    /// When it last changed.
    pub modified: Option<String>,
    /// The absolute address of the picture at the top.
    pub image: Option<String>,
    /// The page in each language, where there are several.
    pub alternates: Vec<AlternateView>,
}
