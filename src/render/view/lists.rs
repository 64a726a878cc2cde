//! What templates see of the pages that list posts: series, topics, archive, authors, search.

use serde::Serialize;

use super::LinkView;

/// `search` of `search.html`.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// Where the script finds the index.
    pub index: String,
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
