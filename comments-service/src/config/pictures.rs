//! Reads in which sizes and formats pictures are offered.

use super::{PictureFormat, PicturesConfig};
use crate::message::say;
use crate::yaml::{Fields, Node};

/// The widest file that is made of a picture.
const WIDEST: u32 = 4096;

pub(super) fn read(fields: &Fields<'_>) -> PicturesConfig {
    let defaults = PicturesConfig {
        formats: default_formats(),
        widths: vec![480, 800, 1200, 1800],
        quality: 78,
    };
    let Some(pictures) = fields.map("pictures") else {
        return defaults;
    };
    let formats = pictures
        .get("formats")
        .map(|node| node.entries().iter().filter_map(format).collect());
    let widths: Option<Vec<u32>> = pictures
        .get("widths")
        .map(|node| node.entries().iter().filter_map(width).collect());
    let mut widths = widths
        .filter(|widths| !widths.is_empty())
        .unwrap_or(defaults.widths);
    widths.sort_unstable();
    widths.dedup();
    let quality = pictures.get("quality").and_then(|node| quality(&node));
    pictures.finish();
    PicturesConfig {
        formats: formats.unwrap_or(defaults.formats),
        widths,
        quality: quality.unwrap_or(defaults.quality),
    }
}

/// A program that is not optimised takes minutes for one picture in AVIF; it makes them where it is told to.
fn default_formats() -> Vec<PictureFormat> {
    if cfg!(debug_assertions) {
        vec![PictureFormat::WebP]
    } else {
        vec![PictureFormat::Avif, PictureFormat::WebP]
    }
}

fn format(node: &Node<'_>) -> Option<PictureFormat> {
    node.one_of(&[("avif", PictureFormat::Avif), ("webp", PictureFormat::WebP)])
}

fn width(node: &Node<'_>) -> Option<u32> {
    let width = node.whole_number()?;
    if (16..=WIDEST).contains(&width) {
        return Some(width);
    }
    let message = say("picture-width").with("widest", WIDEST);
    node.error("number", message, say("picture-width.help"));
    None
}

fn quality(node: &Node<'_>) -> Option<u8> {
    let quality = node.whole_number()?;
    let number = u8::try_from(quality)
        .ok()
        .filter(|number| (1..=100).contains(number));
    if number.is_none() {
        node.error(
            "number",
            say("picture-quality"),
            say("picture-quality.help"),
        );
    }
    number
}
