//! What templates see: the interface between Svar and a theme.
//!
//! Every page has `lang` (a language code), `site` ([`SiteView`]) and `page` ([`PageView`]); what else a
//! template gets stands at the struct for it. All text is plain and escaped by the template, except
//! where a field says HTML.

pub mod feed;

use std::collections::BTreeMap;

use serde::Serialize;
use svar_comments::yaml::Value;

/// `site`: the same on all pages of a language.
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// The front page in this language.
    pub home: String,
    /// The links of the menu.
    pub menu: Vec<MenuView>,
    /// The company's name.
    pub company: String,
    /// The address of the company's logo.
    pub logo: Option<String>,
    /// The address of the logo for dark pages, where it is another one.
    pub logo_dark: Option<String>,
    /// The addresses of the company's own fonts; empty where the theme's font is used.
    pub fonts: Vec<String>,
    /// Whether running text or headings stand in the theme's font.
    pub uses_theme_font: bool,
    /// The address of the icon for browser tabs.
    pub icon: String,
    /// The site's feed in this language.
    pub feed: String,
    /// The index of authors in this language.
    pub authors_url: String,
    /// The index of tags in this language.
    pub tags_url: String,
    /// The index of categories in this language, if there are categories.
    pub categories_url: Option<String>,
    /// The index of series in this language, if there are series.
    pub series_url: Option<String>,
    /// The archive in this language, if there are posts.
    pub archive_url: Option<String>,
    /// The search page in this language, if readers can search.
    pub search_url: Option<String>,
    /// The form to order the newsletter with, if there is one.
    pub newsletter: Option<NewsletterView>,
    /// The guidelines for comments, if the configuration names them.
    pub guidelines: Option<String>,
    /// The address of the comments service, without a slash at the end; empty for the site's own.
    pub comments_service: String,
    /// Whether posts take comments at all.
    pub has_comments: bool,
    /// The addresses of the theme's assets by name: `site.assets["theme.css"]`.
    pub assets: BTreeMap<String, String>,
    /// Authors who wrote last in this language, at most eight.
    pub voices: Vec<AuthorView>,
    /// The tags with most posts in this language, at most twelve, by label.
    pub topics: Vec<TagView>,
    /// What `svar.yaml` says under `extra`; empty where it says nothing.
    pub extra: Value,
}

/// `page`: what the head of a page and its language menu need.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// The title of the document.
    pub title: String,
    /// Its own heading, for previews of links.
    pub heading: String,
    /// Language and country, as previews of links want them.
    pub locale: &'static str,
    /// The same for each translation of the page.
    pub other_locales: Vec<&'static str>,
    /// For search engines and previews of links.
    pub description: String,
    /// Its address from the root of the site.
    pub url: String,
    /// Its canonical address.
    pub canonical: String,
    /// `article`, `profile` or `website`.
    pub kind: &'static str,
    /// The absolute address of a picture for previews of links.
    pub image: Option<String>,
    /// What the picture shows.
    pub image_alt: Option<String>,
    /// The picture's width in pixels, where known.
    pub image_width: Option<u32>,
    /// The picture's height in pixels, where known.
    pub image_height: Option<u32>,
    /// The picture's format: `image/png`.
    pub image_type: Option<String>,
    /// The same page in other languages and itself, for `hreflang`; empty where there is only one.
    pub alternates: Vec<AlternateView>,
    /// The language menu; empty where the site has one language.
    pub languages: Vec<LanguageView>,
    /// Feeds that belong to the page, each in every format.
    pub feeds: Vec<FeedLinkView>,
    /// Structured data: JSON that is safe in a script element.
    pub json_ld: Option<String>,
    /// Whether search engines may list it; previews of drafts may not be.
    pub is_indexed: bool,
    /// Who wrote it and what it is about, for articles.
    pub article: Option<ArticleView>,
    /// When it was published, for articles.
    pub published: Option<String>,
    /// When it was last changed, for articles.
    pub modified: Option<String>,
    /// What the front matter of the page or post says under `extra`; empty where it says nothing.
    pub extra: Value,
}

/// `page.article`: what previews of links say of a post.
#[derive(Debug, Serialize)]
pub struct ArticleView {
    /// The absolute addresses of the pages of those who wrote it.
    pub authors: Vec<String>,
    /// Who wrote it, and who of them is a guest, in one line.
    pub byline: String,
    /// What it is about; of a guest's post first who the guest is.
    pub description: String,
    /// What it is filed under.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The writer on Mastodon and the like, as `@name@server`.
    pub fediverse: Option<String>,
}

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

/// `site.newsletter`: a form that posts to the company's newsletter service.
#[derive(Debug, Serialize)]
pub struct NewsletterView {
    /// Where the form goes.
    pub action: String,
    /// The host of that address where it is not the site's own.
    pub host: Option<String>,
    /// The name of the field for the mail address.
    pub field: String,
    /// What the box promises; empty leaves it to the theme.
    pub label: String,
    /// The page that tells what happens to the address.
    pub privacy: Option<String>,
    /// What is sent besides.
    pub fields: Vec<HiddenFieldView>,
}

/// What a form sends without asking.
#[derive(Clone, Debug, Serialize)]
pub struct HiddenFieldView {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// `search` of `search.html`.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// Where the script finds the index.
    pub index: String,
}

/// A link with its label.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// What it says.
    pub label: String,
    /// Where it goes.
    pub url: String,
}

/// A feed in the head of a page.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLinkView {
    /// What it is the feed of.
    pub label: String,
    /// Its address.
    pub url: String,
    /// Its media type.
    pub mime: &'static str,
}

/// A link of the menu. Both languages are codes, and there only where they are not the page's.
#[derive(Clone, Debug, Serialize)]
pub struct MenuView {
    /// What it says.
    pub label: String,
    /// The language of what it says.
    pub label_lang: Option<&'static str>,
    /// Where it goes.
    pub url: String,
    /// The language of the page it goes to.
    pub lang: Option<&'static str>,
}

/// A tag or a category of a post.
#[derive(Clone, Debug, Serialize)]
pub struct TopicView {
    /// What it is called.
    pub label: String,
    /// The language of the label, where it is not the post's.
    pub lang: Option<&'static str>,
    /// Its page.
    pub url: String,
}

/// A page in another language, for search engines.
#[derive(Clone, Debug, Serialize)]
pub struct AlternateView {
    /// A language code, or `x-default`.
    pub lang: String,
    /// The absolute address.
    pub url: String,
}

/// A line of the language menu.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageView {
    /// The language's code.
    pub lang: String,
    /// The language's name in itself.
    pub name: String,
    /// This page in that language, else the front page in it.
    pub url: String,
    /// Whether it is the language of this page.
    pub is_current: bool,
    /// Whether `url` is this very page in that language.
    pub is_translation: bool,
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

/// An author, in the language of the page or of the post: on a post as they were on its day, elsewhere
/// as they are.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The work title; of a former employee the last one, with its last year.
    pub title: Option<String>,
    /// The language of the title, where it is not the page's or the post's.
    pub title_lang: Option<&'static str>,
    /// The organisation, where it is not the company itself.
    pub organisation: Option<String>,
    /// `employee`, `guest`, `team` or `former`.
    pub kind: &'static str,
    /// Whether they belonged to the company on the day of the post and do not any more.
    pub has_left: bool,
    /// What they did for the post: `text`, `photo`, `illustration` or `translation`; `text` outside a
    /// post.
    pub role: &'static str,
    /// The author's page.
    pub url: String,
    /// The portrait.
    pub portrait: Option<PictureView>,
    /// One or two letters that stand in for a portrait.
    pub initials: String,
    /// 1 to 6: the shade that stands behind the letters.
    pub shade: usize,
    /// How many posts they have in this language.
    pub post_count: usize,
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

/// `series` of `post.html` and `series.html`, and each element of `all_series`: a series with its parts.
/// Languages are codes, and there only where they are not the page's.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesView {
    /// The title.
    pub title: String,
    /// The language of the title.
    pub title_lang: Option<&'static str>,
    /// Its page.
    pub url: String,
    /// Its feed.
    pub feed: String,
    /// What it is about, as HTML, if there is a text.
    pub description: Option<String>,
    /// The language of the description.
    pub description_lang: Option<&'static str>,
    /// How many parts there will be.
    pub planned: usize,
    /// How many parts there are.
    pub published: usize,
    /// Every part, planned ones too; on a post of a long series those around it.
    pub parts: Vec<PartView>,
    /// Whether there are more parts than `parts` holds.
    pub is_cut: bool,
    /// Which part the page is, from 1; 0 outside the series.
    pub current: usize,
    /// The part before the current one that can be read.
    pub previous: Option<PartView>,
    /// The part after the current one that can be read.
    pub next: Option<PartView>,
}

/// A part of a series.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// From 1.
    pub number: usize,
    /// The title of its post, or the planned one.
    pub title: Option<String>,
    /// The language of the title, where it is not the page's.
    pub lang: Option<&'static str>,
    /// The address of its post, once there is one.
    pub url: Option<String>,
}

/// Each element of `years` of `archive.html`.
#[derive(Debug, Serialize)]
pub struct YearView {
    /// The year.
    pub year: String,
    /// Its page.
    pub url: String,
    /// How many posts it has.
    pub count: usize,
    /// The months with posts, the last first.
    pub months: Vec<MonthView>,
}

/// A month of the archive; in `months` of `archive-year.html` with its posts.
#[derive(Debug, Serialize)]
pub struct MonthView {
    /// The month in words, with a capital.
    pub name: String,
    /// Where it stands on the page of its year.
    pub id: String,
    /// How many posts it has.
    pub count: usize,
    /// Its first post among `posts` of the page of its year, and the one behind its last.
    pub first: usize,
    /// The position behind its last post.
    pub end: usize,
}

/// `profile` of `author.html`: what only the author's own page shows.
#[derive(Debug, Serialize)]
pub struct ProfileView {
    /// The biography as HTML, if there is one.
    pub bio: Option<String>,
    /// The language of the biography.
    pub bio_lang: String,
    /// Links, as the author's file has them.
    pub links: Vec<LinkView>,
    /// The first year with the company.
    pub from: Option<i16>,
    /// The last one.
    pub until: Option<i16>,
    /// The author's feed.
    pub feed: String,
    /// What they were before, the latest first.
    pub history: Vec<PositionView>,
}

/// What an author was before.
#[derive(Debug, Serialize)]
pub struct PositionView {
    /// The work title.
    pub title: String,
    /// The language of the title, where it is not the page's.
    pub title_lang: Option<&'static str>,
    /// The organisation, where it is not the company itself.
    pub organisation: Option<String>,
    /// The first year.
    pub from: Option<i16>,
    /// The last one.
    pub until: Option<i16>,
}

/// `tag` of `tag.html`, and each element of `tags`: a tag or a category. Languages are codes, and there
/// only where they are not the page's.
#[derive(Clone, Debug, Serialize)]
pub struct TagView {
    /// What stands in its address.
    pub slug: String,
    /// Its label.
    pub label: String,
    /// The language of the label.
    pub label_lang: Option<&'static str>,
    /// Its page.
    pub url: String,
    /// What it is about, as HTML, if there is a text.
    pub description: Option<String>,
    /// The language of the description.
    pub description_lang: Option<&'static str>,
    /// How many posts it has in this language.
    pub post_count: usize,
    /// Whether it is a category.
    pub is_category: bool,
    /// Its feed.
    pub feed: String,
}

/// `pagination` of lists that stand on several pages.
#[derive(Debug, Serialize)]
pub struct PaginationView {
    /// Which page, from 1.
    pub number: usize,
    /// How many there are.
    pub total: usize,
    /// Newer posts.
    pub previous: Option<String>,
    /// Older posts.
    pub next: Option<String>,
}
