//! How a file is made of a picture, with a name that changes whenever the bytes would.

use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use svar_comments::hexadecimal::hex;

use svar_comments::language::Language;

use super::card::{Card, Face};
use super::facts::PictureFacts;
use crate::slug::slugify;

/// Counts the ways in which this program has made pictures: another number gives every file another name.
const WAY_OF_MAKING: u32 = 2;
/// How much of a file's name stands in the names of what is made of it.
const LONGEST_STEM: usize = 40;

/// A picture of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureSource {
    /// The file, from the root of the site.
    pub path: String,
    /// Where it is on disk.
    pub disk: PathBuf,
    /// What it is.
    pub facts: PictureFacts,
}

/// A file that is made of others when it is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The name of the file. Equal recipes for equal pictures have equal names, and no others.
    pub name: String,
    /// What it is made of, and how.
    pub ingredients: Ingredients,
}

/// What a file is made of, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ingredients {
    /// The picture itself, upright, without what it says about its making.
    Cleaned(Arc<PictureSource>),
    /// A card for links that are shared: what stands on it, whose face, and the photograph behind it.
    Card(Box<(Card, Face, Option<Arc<PictureSource>>)>),
    /// The picture in another size or format.
    Scaled {
        /// The picture.
        source: Arc<PictureSource>,
        /// Width and height; where the proportions differ, what sticks out is cut off.
        size: (u32, u32),
        /// The format.
        encoding: Encoding,
        /// From 1 to 100.
        quality: u8,
    },
}

/// A format in which pictures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// The smallest, and the slowest to write.
    Avif,
    /// Small, and known to every browser of the last years.
    WebP,
    /// Known to everything that shows pictures.
    Jpeg,
    /// Known to everything that shows pictures, without loss.
    Png,
}

impl Encoding {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// Its name for browsers.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::WebP => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

impl Recipe {
    /// The picture that it is made of; a card has none, or several.
    pub fn picture(&self) -> Option<&Arc<PictureSource>> {
        match &self.ingredients {
            Ingredients::Cleaned(source) | Ingredients::Scaled { source, .. } => Some(source),
            Ingredients::Card(_) => None,
        }
    }

    /// Whether it is a card for links that are shared.
    pub fn is_card(&self) -> bool {
        matches!(self.ingredients, Ingredients::Card(_))
    }

    /// The picture itself, upright and cleaned.
    pub fn cleaned(source: &Arc<PictureSource>) -> Self {
        let facts = &source.facts;
        let name = hashed(&source.path, &["clean", &facts.digest], facts.kind.ending());
        Self {
            name,
            ingredients: Ingredients::Cleaned(Arc::clone(source)),
        }
    }

    /// The picture in a size and a format.
    pub fn scaled(
        source: &Arc<PictureSource>,
        size: (u32, u32),
        encoding: Encoding,
        quality: u8,
    ) -> Self {
        let (width, height) = size;
        let how = format!("{width}x{height} {} {quality}", encoding.ending());
        let ending = format!("{width}.{}", encoding.ending());
        let name = hashed(&source.path, &[&how, &source.facts.digest], &ending);
        Self {
            name,
            ingredients: Ingredients::Scaled {
                source: Arc::clone(source),
                size,
                encoding,
                quality,
            },
        }
    }
}

/// The stem of a file's name, what the bytes depend on as a hash, and the ending.
pub(super) fn hashed(path: &str, parts: &[&str], ending: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(WAY_OF_MAKING.to_le_bytes());
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let hash = hex(&hash.finalize()[..6]);
    format!("{}.{hash}.{ending}", stem(path))
}

/// The file's name as it can stand in any address and on any disk.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut stem = slugify(name, Language::NB);
    stem.truncate(LONGEST_STEM);
    if stem.is_empty() {
        "picture".to_owned()
    } else {
        stem
    }
}
