//! `svar-site.json`: what the generator tells the comments service about the site. Version 1.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::thread::ThreadKey;

/// The version that this build writes and reads.
pub const VERSION: u32 = 1;

/// The site as the comments service needs it: only pages listed here have a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteFile {
    /// Always [`VERSION`].
    pub version: u32,
    /// The site's name.
    pub name: String,
    /// The address of the site without a slash at the end.
    pub base_url: String,
    /// The default language.
    pub language: Language,
    /// All languages that the site has pages in, the default one first.
    pub languages: Vec<Language>,
    /// How the company's pages look.
    pub brand: SiteBrand,
    /// Every page that has a key, in the order of the keys.
    pub pages: Vec<SitePage>,
}

/// The brand tokens that the pages of the comments service use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteBrand {
    /// The company's name, which signs replies in the company's voice.
    pub company: String,
    /// The accent colour on light ground, for example `#0b5c55`.
    pub accent: String,
    /// The accent colour on dark ground.
    pub accent_dark: String,
}

/// One page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SitePage {
    /// The key of its thread.
    pub key: ThreadKey,
    /// Its path from the root of the site, for example `/2026/03/fiber/`.
    pub url: String,
    /// Its title as plain text.
    pub title: String,
    /// Its language, which is the language of the form and of its errors.
    pub lang: Language,
    /// Who wrote it: author ids with names, in order.
    pub authors: Vec<SiteAuthor>,
    /// Its tags, as slugs.
    pub tags: Vec<String>,
    /// When it was published.
    pub published: Timestamp,
    /// Whether readers may comment.
    pub comments: CommentsPolicy,
}

/// An author of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteAuthor {
    /// The author's id (the name of the file in `content/authors`).
    pub id: String,
    /// The author's name.
    pub name: String,
    /// Whether the author is a guest.
    pub guest: bool,
}

/// Whether a page takes comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CommentsPolicy {
    /// Shown, and readers may write.
    Open,
    /// Shown, and nobody may write any more.
    Closed,
    /// Neither shown nor taken.
    Off,
}
