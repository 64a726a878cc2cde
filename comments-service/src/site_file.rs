//! `svar-site.json`: what the generator tells the comments service about the site. Version 1.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::config::Brand;
use crate::language::Language;
use crate::palette::{self, BaseColours, Colour};
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

/// The brand tokens that the pages of the comments service use; what a file leaves out is as in a site
/// that states nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SiteBrand {
    /// The company's name, which signs replies in the company's voice.
    pub company: String,
    /// The accent colour on light ground, for example `#0b5c55`.
    pub accent: Colour,
    /// The accent colour on dark ground.
    pub accent_dark: Colour,
    /// The ground of light pages.
    pub background: Colour,
    /// The ground of dark pages.
    pub background_dark: Colour,
    /// Boxes and fields on light pages.
    pub surface: Colour,
    /// Boxes and fields on dark pages.
    pub surface_dark: Colour,
    /// Text on light pages.
    pub text: Colour,
    /// Text on dark pages.
    pub text_dark: Colour,
    /// How round corners are, in pixels.
    pub radius: u32,
}

impl SiteBrand {
    /// The style sheet with the company's colours, light and dark.
    pub fn sheet(&self) -> String {
        let light = BaseColours {
            accent: self.accent,
            background: self.background,
            surface: self.surface,
            text: self.text,
        };
        let dark = BaseColours {
            accent: self.accent_dark,
            background: self.background_dark,
            surface: self.surface_dark,
            text: self.text_dark,
        };
        palette::sheet(light, dark, self.radius)
    }
}

impl Default for SiteBrand {
    fn default() -> Self {
        Self::from(&Brand::unstated(""))
    }
}

impl From<&Brand> for SiteBrand {
    fn from(brand: &Brand) -> Self {
        let Brand { light, dark, .. } = brand;
        Self {
            company: brand.company.clone(),
            accent: light.accent,
            accent_dark: dark.accent,
            background: light.background,
            background_dark: dark.background,
            surface: light.surface,
            surface_dark: dark.surface,
            text: light.text,
            text_dark: dark.text,
            radius: brand.radius,
        }
    }
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
