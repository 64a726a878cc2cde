//! The whole configuration of a site, as `svar.yaml` states it, for the generator and the service.

use jiff::tz::TimeZone;

use crate::calendar::{Calendar, HolidayCountry, Target};
use crate::language::Language;
use crate::palette::BaseColours;
use crate::yaml::Value;

mod brand;
mod calendars;
mod checks;
mod goals;
mod load;
mod mail;
mod newsletter;
mod permalinks;
mod pictures;
mod prompts;
mod share;
mod spoken_language;

pub use checks::RULES;
pub use load::LoadConfigError;
pub use mail::{AlertRule, AlertWhen, MailConfig, Webhook};
pub use share::ShareTarget;
pub use spoken_language::spoken_language;

/// The language of a site that names none.
pub const DEFAULT_LANGUAGE: Language = Language::NB;

/// Everything in `svar.yaml`, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The site's name.
    pub title: String,
    /// One sentence about the site, in each language that the file names.
    pub description: Vec<(Language, String)>,
    /// The public address of the site, without a slash at the end.
    pub url: String,
    /// The default language; its pages have no language in their address.
    pub language: Language,
    /// The time zone in which dates without an offset are read and shown.
    pub timezone: TimeZone,
    /// The country whose public holidays the site keeps.
    pub country: HolidayCountry,
    /// The name of the theme: a folder in `themes/`, or `default`.
    pub theme: String,
    /// The folder that `build` writes, from the root of the site.
    pub output_dir: String,
    /// How many posts a list page shows.
    pub posts_per_page: usize,
    /// How addresses are made.
    pub permalinks: PermalinkPatterns,
    /// The links at the top of every page, in order.
    pub menu: Vec<MenuItem>,
    /// How the company looks.
    pub brand: Brand,
    /// Where readers can share a post from its page; none where the site wants no such links.
    pub share: Vec<ShareTarget>,
    /// In which sizes and formats pictures are offered.
    pub pictures: PicturesConfig,
    /// Whether a picture is drawn for each post, for where links to it are shared.
    pub share_images: bool,
    /// How comments work.
    pub comments: CommentsConfig,
    /// Questions to the readers for the end of posts that ask none of their own, by language.
    pub prompts: Vec<(Language, Vec<String>)>,
    /// By name, in the order of the file; holds at least `working_days`.
    pub calendars: Vec<Calendar>,
    /// In the order of the file; holds at least `default`.
    pub targets: Vec<Target>,
    /// What the company means to publish.
    pub goals: Goals,
    /// What `svar check` looks for.
    pub checks: Checks,
    /// How names are spelled.
    pub spelling: Vec<Spelling>,
    /// Whatever the site's own templates want to know.
    pub extra: Value,
    /// How many posts "read also" offers; 0 offers only those that a writer chose.
    pub read_also: usize,
    /// Whether readers can search.
    pub search: bool,
    /// How mails are sent.
    pub mail: MailConfig,
    /// Who is called when something happens.
    pub webhooks: Vec<Webhook>,
    /// The box in which readers order the newsletter, if there is one.
    pub newsletter: Option<Newsletter>,
}

/// What the company means to publish; without a goal nothing is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goals {
    /// At least so many posts from Monday to Sunday.
    pub posts_per_week: Option<u32>,
}

/// What `svar check` looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// Rules that are switched off; each is one of [`RULES`].
    pub off: Vec<String>,
    /// Hosts that are asked about links though they are inside the company's own network.
    pub allow_hosts: Vec<String>,
}

/// How a name is spelled, and how not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The right spelling.
    pub write: String,
    /// Wrong ones.
    pub not: Vec<String>,
}

/// Patterns for addresses with `{year} {month} {day} {slug}`; they start and end with a slash.
#[derive(Clone, Debug)]
pub struct PermalinkPatterns {
    /// Default `/{year}/{month}/{slug}/`.
    pub posts: String,
    /// Default `/{slug}/`.
    pub pages: String,
    /// Default `/authors/{slug}/`; everything before `{slug}` is the author index.
    pub authors: String,
    /// Default `/tags/{slug}/`; everything before `{slug}` is the tag index.
    pub tags: String,
    /// Default `/categories/{slug}/`; everything before `{slug}` is the index of categories.
    pub categories: String,
    /// Default `/series/{slug}/`; everything before `{slug}` is the index of series.
    pub series: String,
    /// Default `/arkiv/`, on an English site `/archive/`; each year has its page below it.
    pub archive: String,
    /// The page for searching; without it the address is a word of each language.
    pub search: Option<String>,
}

impl PermalinkPatterns {
    /// The path of the search page, before a language other than the default one is put in front.
    pub fn search_page(&self, language: Language) -> &str {
        let by_default = match language.code() {
            "nb" | "nn" => "/sok/",
            "da" => "/soeg/",
            _ => "/search/",
        };
        self.search.as_deref().unwrap_or(by_default)
    }
}

/// A form that sends a reader's mail address to the company's newsletter service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newsletter {
    /// Where the form goes.
    pub action: String,
    /// The host of that address, for readers to see who gets their address.
    pub host: String,
    /// The name under which the service wants the mail address.
    pub field: String,
    /// What the box promises, in each language that the file names; empty leaves it to the theme.
    pub label: Vec<(Language, String)>,
    /// Path of the page that tells what happens to the address.
    pub privacy: Option<String>,
    /// What the service wants sent besides: name and value.
    pub fields: Vec<(String, String)>,
}

/// One link of the menu.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// Where it goes: a path of this site or an absolute address.
    pub link: String,
    /// What it says in each language that the file names; the default language is always there.
    pub label: Vec<(Language, String)>,
}

/// How the company looks.
#[derive(Clone, Debug)]
pub struct Brand {
    /// The company's name; default is the site's title.
    pub company: String,
    /// Path of a logo in `static/`, if any.
    pub logo: Option<String>,
    /// Path of the logo for dark pages, where it is another one.
    pub logo_dark: Option<String>,
    /// The colours of light pages.
    pub light: BaseColours,
    /// The colours of dark pages.
    pub dark: BaseColours,
    /// How round corners are, in pixels.
    pub radius: u32,
    /// The font of running text, where it is the site's own.
    pub text_font: Option<BrandFont>,
    /// The font of headings, where it is the site's own.
    pub heading_font: Option<BrandFont>,
}

/// A font among the site's own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrandFont {
    /// Path of a `.woff2` in `static/`.
    pub file: String,
    /// Its name: letters, digits, spaces and hyphens.
    pub name: String,
    /// The weights that it holds, from the lightest to the boldest.
    pub weights: (u32, u32),
}

/// In which sizes and formats pictures are offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PicturesConfig {
    /// Beside the picture's own; may be empty.
    pub formats: Vec<PictureFormat>,
    /// In pixels, from small to large.
    pub widths: Vec<u32>,
    /// From 1 to 100.
    pub quality: u8,
}

/// A format for browsers that know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// The smallest, and the slowest to make.
    Avif,
    /// Known to every browser of the last years.
    WebP,
}

/// How comments work.
#[derive(Clone, Debug)]
pub struct CommentsConfig {
    /// Whether posts take comments unless they say otherwise.
    pub enabled: bool,
    /// The address of the comments service without a slash at the end; empty means the site's own.
    pub url: String,
    /// Days after publication until a thread closes by itself, if ever.
    pub close_after_days: Option<u32>,
    /// Which comments wait for a member of staff before they are shown.
    pub moderation: Moderation,
    /// Path of the guidelines page that the form links to.
    pub guidelines: Option<String>,
    /// For how many minutes a reader may change or withdraw a comment; 0 for never.
    pub edit_minutes: u32,
}

/// Which comments wait for a member of staff before they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moderation {
    /// None.
    Open,
    /// Those of a reader without a mail address, or with one under which none is published yet.
    HoldFirst,
    /// All.
    HoldAll,
}

#[cfg(test)]
mod tests;
