//! What templates see: the interface between Svar and a theme.
//!
//! Every page has `lang` (a language code), `site` ([`SiteView`]) and `page` ([`PageView`]); what else a
//! template gets stands at the struct for it. All text is plain and escaped by the template, except
//! where a field says HTML.

pub mod feed;
mod lists;
mod post;

use std::collections::BTreeMap;

use serde::Serialize;
use svar_comments::yaml::Value;

pub use lists::{
    MonthView, PaginationView, PartView, PositionView, ProfileView, SearchView, SeriesView,
    TagView, YearView,
};
pub use post::{
    BodyView, CommentsView, CreditView, HeadingView, PictureView, PostView, SeriesPartView,
    ShareLinkView, ShareView, SourceView,
};

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
    /// Its width and height in pixels, where the file tells them, so that nothing moves when it comes.
    pub logo_size: Option<(u32, u32)>,
    /// The address of the logo for dark pages, where it is another one.
    pub logo_dark: Option<String>,
    /// Its width and height in pixels, where the file tells them.
    pub logo_dark_size: Option<(u32, u32)>,
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
