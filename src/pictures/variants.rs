//! Chooses in which sizes and formats a picture is offered.

use std::sync::Arc;

use svar_comments::config::{PictureFormat, PicturesConfig};

use super::facts::PictureKind;
use super::recipe::{Encoding, PictureSource, Recipe};

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureUse {
    /// Read by itself: in a text, at the top of a post, on a card.
    Wide,
    /// A face: small and square.
    Face,
}

/// The widths of faces, for screens of one to three times the pixels of the largest face in the theme.
const FACES: [u32; 3] = [96, 192, 448];
/// The widest fall-back, for feed readers and very old browsers.
const FALL_BACK: u32 = 1600;

/// A picture in all its sizes and formats.
#[derive(Debug)]
pub struct Variants {
    /// What browsers choose from, the best format first, each from small to large with its width.
    pub choices: Vec<(Encoding, Vec<(u32, Recipe)>)>,
    /// What they take who know nothing else; `None` for the picture's own address.
    pub fall_back: Option<Recipe>,
    /// Width and height of the largest.
    pub size: (u32, u32),
}

/// The variants of a picture; one that moves has none.
pub fn variants_of(
    source: &Arc<PictureSource>,
    wanted: PictureUse,
    config: &PicturesConfig,
) -> Option<Variants> {
    let facts = &source.facts;
    if facts.is_animated {
        return None;
    }
    let own = match wanted {
        PictureUse::Wide => facts.size,
        PictureUse::Face => {
            let side = facts.size.0.min(facts.size.1);
            (side, side)
        }
    };
    let widths = widths(own.0, wanted, config);
    let largest = *widths.last()?;
    let in_encoding = |encoding: Encoding| {
        let recipe = |width: &u32| {
            let quality = quality(encoding, config.quality);
            let size = (*width, height(own, *width));
            (*width, Recipe::scaled(source, size, encoding, quality))
        };
        (encoding, widths.iter().map(recipe).collect::<Vec<_>>())
    };
    let choices = encodings(facts.kind, wanted, config);
    Some(Variants {
        choices: choices.into_iter().map(in_encoding).collect(),
        fall_back: fall_back(source, own, wanted, config),
        size: (largest, height(own, largest)),
    })
}

/// The wanted widths that are less than the picture's own, and that one up to the largest wanted.
fn widths(own: u32, wanted: PictureUse, config: &PicturesConfig) -> Vec<u32> {
    let all: &[u32] = match wanted {
        PictureUse::Wide => &config.widths,
        PictureUse::Face => &FACES,
    };
    let Some(largest) = all.last() else {
        return vec![own];
    };
    // A width hardly less than the picture's own would save nothing.
    let is_less = |width: &&u32| u64::from(**width) * 10 < u64::from(own) * 9;
    let mut widths: Vec<u32> = all.iter().filter(is_less).copied().collect();
    if own <= *largest {
        widths.push(own);
    } else if widths.last() != Some(largest) {
        widths.push(*largest);
    }
    widths
}

fn height((own_width, own_height): (u32, u32), width: u32) -> u32 {
    let height = f64::from(own_height) * f64::from(width) / f64::from(own_width);
    (height.round() as u32).max(1)
}

/// Drawings keep their edges in WebP; AVIF is for photographs. A face is too small for a choice.
fn encodings(kind: PictureKind, wanted: PictureUse, config: &PicturesConfig) -> Vec<Encoding> {
    let has = |format: PictureFormat| config.formats.contains(&format);
    let mut encodings = Vec::new();
    let is_photograph = kind != PictureKind::Png;
    if cfg!(feature = "avif")
        && has(PictureFormat::Avif)
        && is_photograph
        && wanted == PictureUse::Wide
    {
        encodings.push(Encoding::Avif);
    }
    if has(PictureFormat::WebP) {
        encodings.push(Encoding::WebP);
    }
    encodings
}

fn fall_back(
    source: &Arc<PictureSource>,
    own: (u32, u32),
    wanted: PictureUse,
    config: &PicturesConfig,
) -> Option<Recipe> {
    let widest = match wanted {
        PictureUse::Wide => FALL_BACK,
        PictureUse::Face => FACES[1],
    };
    let is_square_already = own == source.facts.size;
    if own.0 <= widest && is_square_already {
        return None;
    }
    let encoding = match source.facts.kind {
        PictureKind::Jpeg => Encoding::Jpeg,
        PictureKind::Png => Encoding::Png,
        PictureKind::WebP => Encoding::WebP,
    };
    let width = own.0.min(widest);
    let size = (width, height(own, width));
    let quality = quality(encoding, config.quality);
    Some(Recipe::scaled(source, size, encoding, quality))
}

/// The number with which an encoder gives what the eye takes for the same quality.
fn quality(encoding: Encoding, wanted: u8) -> u8 {
    match encoding {
        Encoding::Avif => wanted.saturating_sub(15).max(1),
        Encoding::WebP | Encoding::Png => wanted,
        Encoding::Jpeg => (wanted + 4).min(100),
    }
}
