//! The whole site as `link` makes it: every reference resolved, every address known. What is drawn
//! on the pages is decided from this alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;
use svar_comments::comments_file::{PublicComment, ThreadHead};
use svar_comments::config::Config;
use svar_comments::language::Language;
use svar_comments::site_file::CommentsPolicy;
use svar_comments::thread::ThreadKey;

use crate::terms::Words;
use svar_comments::yaml::Value;

use crate::pictures::{PictureSource, Recipe};

/// A linked site. The lists are sorted, so that the same content gives the same site.
#[derive(Debug)]
pub struct Site {
    /// The configuration, with the base address of this build in `url`.
    pub config: Config,
    /// Languages with at least one post or page, the default language first.
    pub languages: Vec<Language>,
    /// Newest first, all languages; drafts and future posts only where the build asked for them.
    pub posts: Vec<Post>,
    /// By path.
    pub pages: Vec<Page>,
    /// By name, as the default language sorts.
    pub authors: Vec<Author>,
    /// By label, as the default language sorts.
    pub tags: Vec<Tag>,
    /// By label, as the default language sorts.
    pub categories: Vec<Tag>,
    /// By title.
    pub series: Vec<Series>,
    /// Old addresses that send on to new ones, by old address.
    pub aliases: Vec<Alias>,
    /// Files that are copied as they are: `static/`, and those beside a bundle or an author.
    pub assets: Vec<Asset>,
    /// The photographs and drawings of pixels among them, by their address.
    pub pictures: BTreeMap<String, SitePicture>,
    /// The words of the posts and, behind them, of the pages; none where nothing asks for them.
    pub words: Words,
    /// The texts of the authors' portraits that are drawn in SVG, by their address.
    pub drawings: BTreeMap<String, Arc<str>>,
    /// What `--comments` brought: threads by key, and the instant they were exported.
    pub comments: Option<BakedComments>,
}

impl Site {
    /// The tags, or the categories.
    pub fn terms(&self, taxonomy: Taxonomy) -> &[Tag] {
        match taxonomy {
            Taxonomy::Tags => &self.tags,
            Taxonomy::Categories => &self.categories,
        }
    }

    /// What an author was to the company, and what they were called, on the day of a post.
    pub fn held(&self, credit: &Credit) -> &Position {
        &self.authors[credit.author.0].positions[credit.position]
    }

    /// Whether the author of a credit wrote as a guest on the day of the post.
    pub fn is_guest(&self, credit: &Credit) -> bool {
        self.held(credit).kind == AuthorKind::Guest
    }
}

/// The two ways in which posts are sorted by topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taxonomy {
    /// `tags:`, as many as a post touches.
    Tags,
    /// `categories:`, the few shelves of the whole site.
    Categories,
}

impl Taxonomy {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Tags, Self::Categories];

    /// The pattern of the addresses of its pages.
    pub fn pattern(self, config: &Config) -> &str {
        match self {
            Self::Tags => &config.permalinks.tags,
            Self::Categories => &config.permalinks.categories,
        }
    }
}

/// The comments that are baked into this build.
#[derive(Debug)]
pub struct BakedComments {
    /// When the service exported them.
    pub exported_at: jiff::Timestamp,
    /// By key of the page.
    pub threads: BTreeMap<ThreadKey, Vec<PublicComment>>,
    /// What staff put in front of threads.
    pub heads: BTreeMap<ThreadKey, ThreadHead>,
}

/// Position of a post in [`Site::posts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostId(pub usize);

/// Position of an author in [`Site::authors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorIndex(pub usize);

/// Position of a tag in [`Site::tags`], or of a category in [`Site::categories`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TagIndex(pub usize);

/// Position of a series in [`Site::series`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeriesIndex(pub usize);

/// A path from the root of the site that starts with a slash; a page's ends with one as well.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Permalink(pub Arc<str>);

/// A post.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question that the front matter answers for itself"
)]
pub struct Post {
    /// The source file, from the root of the site.
    pub source: String,
    /// The key of its thread.
    pub key: ThreadKey,
    /// Its address.
    pub permalink: Permalink,
    /// Its language.
    pub language: Language,
    /// Plain text.
    pub title: String,
    /// When it is published, in the site's time zone.
    pub date: Zoned,
    /// When it was last changed in substance, where the front matter says so.
    pub updated: Option<Zoned>,
    /// Whether it is shown only because the build asked for drafts, or for future posts.
    pub preview: Option<PreviewReason>,
    /// In order, never empty.
    pub credits: Vec<Credit>,
    /// Why a guest writes here and what ties them to the company; there whenever a guest is credited.
    pub disclosure: Option<String>,
    /// The language of the disclosure, which may be the one of the author's file.
    pub disclosure_language: Language,
    /// In the order of the front matter.
    pub tags: Vec<TagIndex>,
    /// In the order of the front matter.
    pub categories: Vec<TagIndex>,
    /// The series it is part of, with its part, from 1.
    pub series: Option<(SeriesIndex, usize)>,
    /// One or two sentences as plain text: the front matter's, else the text before `<!-- more -->`, else
    /// the first paragraph.
    pub summary: String,
    /// Whether somebody wrote `summary`: else it stands in the text already.
    pub has_own_summary: bool,
    /// The body as HTML, links resolved.
    pub html: String,
    /// Headings of levels 2 and 3, for a table of contents.
    pub headings: Vec<Heading>,
    /// Whether the front matter asks for a table of contents.
    pub wants_toc: bool,
    /// Words in the body.
    pub words: usize,
    /// Whether there is a film in the body.
    pub has_film: bool,
    /// The picture at the top.
    pub cover: Option<Picture>,
    /// The same post in other languages.
    pub translations: Vec<PostId>,
    /// Whether it takes comments.
    pub comments: CommentsPolicy,
    /// A canonical address elsewhere.
    pub canonical_url: Option<String>,
    /// Whether it stays on top of the front page.
    pub pinned: bool,
    /// A template other than `post.html`.
    pub template: Option<String>,
    /// Posts to read next: those that the writer chose, then those most like it.
    pub related: Vec<PostId>,
    /// Whatever the site's own templates want to know.
    pub extra: Value,
    /// The question that stands above the comments: the post's own, else one of the site's.
    pub prompt: Option<String>,
}

impl Post {
    /// Its tags, or its categories.
    pub fn terms(&self, taxonomy: Taxonomy) -> &[TagIndex] {
        match taxonomy {
            Taxonomy::Tags => &self.tags,
            Taxonomy::Categories => &self.categories,
        }
    }
}

/// Why a post that the public does not see yet is in this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreviewReason {
    /// `draft: true`.
    Draft,
    /// The date has not come.
    Future,
    /// `expires` has passed.
    Expired,
}

/// An author's part in a post.
#[derive(Clone, Debug)]
pub struct Credit {
    /// Who.
    pub author: AuthorIndex,
    /// What they did.
    pub role: Role,
    /// What they were on the day of the post: a position in [`Author::positions`].
    pub position: usize,
}

/// What an author did for a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Wrote it.
    Text,
    /// Took the pictures.
    Photo,
    /// Drew the pictures.
    Illustration,
    /// Translated it.
    Translation,
}

/// A heading with the id that links go to.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// Plain text.
    pub text: String,
}

/// A picture that belongs to a page.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its address.
    pub url: String,
    /// What it shows, for those who do not see it; empty for decoration.
    pub alt: String,
    /// Width and height in pixels, where the file tells.
    pub size: Option<(u32, u32)>,
    /// What stands below it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// A file of pixels that pages may show.
#[derive(Clone, Debug)]
pub struct SitePicture {
    /// The file.
    pub source: Arc<PictureSource>,
    /// Whether it is published without what it says about its making. What lies in `static/` never is.
    pub is_cleaned: bool,
}

/// A page that is not a post.
#[derive(Debug)]
pub struct Page {
    /// The source file, from the root of the site.
    pub source: String,
    /// The key of its thread.
    pub key: ThreadKey,
    /// Its address.
    pub permalink: Permalink,
    /// Its language.
    pub language: Language,
    /// Plain text.
    pub title: String,
    /// One sentence, plain text; may be empty.
    pub summary: String,
    /// The body as HTML, links resolved.
    pub html: String,
    /// Headings of levels 2 and 3.
    pub headings: Vec<Heading>,
    /// Whether the front matter asks for a table of contents.
    pub wants_toc: bool,
    /// When it was last changed in substance, where the front matter says so.
    pub updated: Option<Zoned>,
    /// Whether it takes comments; pages do only where they say so.
    pub comments: CommentsPolicy,
    /// The same page in other languages: positions in [`Site::pages`].
    pub translations: Vec<usize>,
    /// A template other than `page.html`.
    pub template: Option<String>,
    /// Whether there is a film in the body.
    pub has_film: bool,
    /// Whatever the site's own templates want to know.
    pub extra: Value,
}

/// An author.
#[derive(Debug)]
pub struct Author {
    /// The id: the file's name.
    pub id: String,
    /// Plain text.
    pub name: String,
    /// The work title at the instant of the build, in each language that the file names; a plain title
    /// stands under the default.
    pub title: Vec<(Language, String)>,
    /// The organisation at the instant of the build.
    pub organisation: Option<String>,
    /// Employee, guest, team or former, at the instant of the build.
    pub kind: AuthorKind,
    /// What they were one after the other, the earliest first; never empty.
    pub positions: Vec<Position>,
    /// Which of the positions is held at the instant of the build.
    pub present: usize,
    /// The address of the author's page (in the default language; others have the language before it).
    pub permalink: Permalink,
    /// The portrait.
    pub portrait: Option<Picture>,
    /// The biography as HTML in each language that has one.
    pub bio: Vec<(Language, String)>,
    /// Links with their labels; none of them stays when an author has left.
    pub links: Vec<(String, String)>,
    /// Their posts, newest first.
    pub posts: Vec<PostId>,
    /// The first day with the company, where the file says so.
    pub from: Option<Date>,
    /// The last one.
    pub until: Option<Date>,
}

/// What an author was from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The first day, where the file says so.
    pub from: Option<Date>,
    /// The last day, unless it is the present position.
    pub until: Option<Date>,
    /// The work title by language. A former employee keeps the last one.
    pub title: Vec<(Language, String)>,
    /// For whom they worked or spoke.
    pub organisation: Option<String>,
    /// What they were to the company.
    pub kind: AuthorKind,
}

/// What an author is to the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AuthorKind {
    /// Works here.
    Employee,
    /// Writes by invitation.
    Guest,
    /// Several people who sign together.
    Team,
    /// Worked here.
    Former,
}

/// A tag or a category.
#[derive(Debug)]
pub struct Tag {
    /// What stands in its address.
    pub slug: String,
    /// Its label in each language that has one; the default language is always there.
    pub label: Vec<(Language, String)>,
    /// What it is about, as HTML, in each language that has it.
    pub description: Vec<(Language, String)>,
    /// The address of its page in the default language.
    pub permalink: Permalink,
    /// Its posts, newest first.
    pub posts: Vec<PostId>,
}

/// A series of posts.
#[derive(Debug)]
pub struct Series {
    /// The id: the file's name.
    pub id: String,
    /// Plain text, in each language that has one; never empty, the language of its own file first.
    pub title: Vec<(Language, String)>,
    /// What it is about, as HTML, in each language that has it.
    pub description: Vec<(Language, String)>,
    /// How many parts are planned; at least as many as there are.
    pub planned: usize,
    /// The titles of the parts by language, from the first, as far as the file names them.
    pub part_titles: Vec<Vec<(Language, String)>>,
    /// The address of its page in the default language.
    pub permalink: Permalink,
    /// Its posts by part, translations too.
    pub posts: Vec<PostId>,
}

/// What stands in a language; else in the default language; else in any.
pub fn text_in(
    texts: &[(Language, String)],
    language: Language,
    default: Language,
) -> Option<(Language, &str)> {
    [language, default]
        .iter()
        .find_map(|wanted| texts.iter().find(|(of, _)| of == wanted))
        .or_else(|| texts.first())
        .map(|(of, text)| (*of, text.as_str()))
}

/// An old address that sends on to a new one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// The old path.
    pub from: String,
    /// The new one, or an absolute address.
    pub to: String,
}

/// A file that is copied as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asset {
    /// Its path in the output, without a slash at the front.
    pub path: String,
    /// The file on disk.
    pub source: std::path::PathBuf,
    /// Width and height in pixels, where it is a picture that tells.
    pub size: Option<(u32, u32)>,
}

/// One file of the built site, ready to be written.
#[derive(Debug)]
pub struct OutputFile {
    /// Its path in the output, without a slash at the front.
    pub path: String,
    /// What is in it.
    pub content: OutputContent,
}

/// What is in an output file.
#[derive(Debug)]
pub enum OutputContent {
    /// Made by `render`.
    Bytes(Vec<u8>),
    /// Copied from a file on disk.
    Copy(std::path::PathBuf),
    /// Made of a picture, when it is needed.
    Made(Recipe),
}
