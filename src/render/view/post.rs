//! What templates see of a post: in lists, and on its own page.

use serde::Serialize;
use svar_comments::yaml::Value;

use super::{AuthorView, TopicView};

/// `share` of `post.html`: how readers pass the post on, without a script and without asking anybody.
#[derive(Debug, Serialize)]
pub struct ShareView {
    /// The absolute address of the post, to copy.
    pub url: String,
    /// The links to the networks that the configuration names.
    pub links: Vec<ShareLinkView>,
}

/// A link by which a reader shares a post.
#[derive(Debug, Serialize)]
pub struct ShareLinkView {
    /// The network: `mail`, `linkedin`, `facebook`, `bluesky` or `x`.
    pub network: &'static str,
    /// What the link says.
    pub label: String,
    /// Where it goes.
    pub url: String,
}

/// `post`, and each element of `posts`: a post without its text.
#[derive(Debug, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question that a template asks"
)]
pub struct PostView {
    /// Its address from the root of the site.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its language's code.
    pub lang: String,
    /// Its language's name in itself.
    pub lang_name: &'static str,
    /// Local time of publication with its offset (RFC 3339).
    pub date: String,
    /// Local time of the last change in substance, where there was one.
    pub updated: Option<String>,
    /// One or two sentences.
    pub summary: String,
    /// Whether somebody wrote it as such: else the text begins with it.
    pub has_own_summary: bool,
    /// Who wrote it, in order; where nobody did, who made it.
    pub authors: Vec<AuthorView>,
    /// Who did what else for it, in order.
    pub credits: Vec<CreditView>,
    /// Whether one of them is a guest.
    pub is_guest: bool,
    /// What ties the guest to the company.
    pub disclosure: Option<String>,
    /// The language of the disclosure, where it is not the post's.
    pub disclosure_lang: Option<&'static str>,
    /// Whether it stays on top of the front page.
    pub is_pinned: bool,
    /// Its tags.
    pub tags: Vec<TopicView>,
    /// Its categories.
    pub categories: Vec<TopicView>,
    /// The series it is part of.
    pub series: Option<SeriesPartView>,
    /// The picture at the top.
    pub cover: Option<PictureView>,
    /// How long it takes to read.
    pub minutes: usize,
    /// `draft`, `future` or `expired` where only a preview shows it.
    pub preview: Option<&'static str>,
    /// Comments that are baked into this build.
    pub comment_count: usize,
    /// Whether comments are shown with it.
    pub has_comments: bool,
    /// What the post's front matter says under `extra`; empty where it says nothing.
    pub extra: Value,
}

/// Those who did one thing for a post.
#[derive(Clone, Debug, Serialize)]
pub struct CreditView {
    /// `photo`, `illustration` or `translation`.
    pub role: &'static str,
    /// In order.
    pub people: Vec<AuthorView>,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// What every browser can show.
    pub url: String,
    /// The address of the picture itself, in its full size.
    pub original: String,
    /// What it shows; empty for decoration.
    pub alt: String,
    /// The width of the largest in pixels, where known.
    pub width: Option<u32>,
    /// The height of the largest in pixels, where known.
    pub height: Option<u32>,
    /// What browsers choose from, the best first; empty for drawings, and for what moves.
    pub sources: Vec<SourceView>,
    /// What stands below it.
    pub caption: Option<String>,
    /// Who made it, in words: “Photo: Kari Foto”.
    pub credit: Option<String>,
}

/// A picture in one format.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Its name for browsers: `image/webp`.
    pub kind: &'static str,
    /// The addresses, each with its width, for `srcset`.
    pub srcset: String,
}

/// A post's place in a series.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesPartView {
    /// The series' title.
    pub title: String,
    /// The language of the title, where it is not the post's.
    pub title_lang: Option<&'static str>,
    /// The series' page.
    pub url: String,
    /// Which part, from 1.
    pub part: usize,
    /// How many parts there will be.
    pub planned: usize,
}

/// `body` of `post.html` and `page.html`: the text and what stands around it.
#[derive(Debug, Serialize)]
pub struct BodyView {
    /// The text as HTML.
    pub html: String,
    /// The table of contents; empty where none is wanted.
    pub toc: Vec<HeadingView>,
    /// Whether there is a film in the text, for which `film.js` is loaded.
    pub has_film: bool,
}

/// A line of a table of contents.
#[derive(Debug, Serialize)]
pub struct HeadingView {
    /// 2 or 3.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The headings below it.
    pub children: Vec<Self>,
}

/// `comments` of `post.html` and `page.html`: the thread under the text.
#[derive(Debug, Serialize)]
pub struct CommentsView {
    /// The key of the thread.
    pub key: String,
    /// The address of the comments service, without a slash at the end.
    pub service: String,
    /// How many comments are baked in.
    pub count: usize,
    /// Whether readers may write.
    pub is_open: bool,
    /// When the comments were exported, if they were.
    pub baked_at: Option<String>,
    /// The thread with its form, as HTML.
    pub html: String,
    /// The question that invites an answer, while readers may write.
    pub prompt: Option<String>,
}
