//! Turns the bytes of a picture into what a build needs to know of it, without its pixels.

use sha2::{Digest, Sha256};
use svar_comments::hexadecimal::hex;

use super::{jpeg, png, webp};

/// The most pixels that a picture may have: more than any telephone takes, and less than fills a machine.
pub(super) const MOST_PIXELS: u64 = 120_000_000;

/// What a photograph or drawing of pixels is, by its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFacts {
    /// The format of the bytes, whatever the name of the file says.
    pub kind: PictureKind,
    /// Width and height in pixels as a reader sees it.
    pub size: (u32, u32),
    /// How it lies in the file: the orientation of Exif, 1 for upright.
    pub orientation: u8,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub digest: String,
    /// Whether it says more than how it looks: when, by which camera, with which words.
    pub has_metadata: bool,
    /// Whether it says where it was taken.
    pub has_place: bool,
    /// Whether it moves; then it is left as it is.
    pub is_animated: bool,
}

/// A format of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureKind {
    /// Photographs.
    Jpeg,
    /// Drawings and photographs of a screen, without loss.
    Png,
    /// Either.
    WebP,
}

impl PictureKind {
    /// The usual ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// Whether a file with this ending is of this kind.
    pub fn has_ending(self, ending: &str) -> bool {
        let ending = ending.to_ascii_lowercase();
        ending == self.ending() || (self == Self::Jpeg && ending == "jpeg")
    }
}

/// Why a file is not a picture that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureFlaw {
    /// There is nothing in it.
    Empty,
    /// Its bytes are no JPEG, PNG or WebP.
    Unknown,
    /// It ends before the picture does.
    CutShort,
    /// It has more pixels than a build takes on.
    TooLarge(u32, u32),
    /// It has more bytes than a build takes on.
    TooHeavy,
}

/// What a format's own reader finds in the bytes.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// As stored.
    pub(super) size: (u32, u32),
    pub(super) orientation: Option<u8>,
    pub(super) has_metadata: bool,
    pub(super) has_place: bool,
    pub(super) is_animated: bool,
}

/// The facts of a picture.
pub fn facts_of(bytes: &[u8]) -> Result<PictureFacts, PictureFlaw> {
    if bytes.is_empty() {
        return Err(PictureFlaw::Empty);
    }
    let kind = kind_of(bytes).ok_or(PictureFlaw::Unknown)?;
    let found = match kind {
        PictureKind::Jpeg => jpeg::read(bytes),
        PictureKind::Png => png::read(bytes),
        PictureKind::WebP => webp::read(bytes),
    };
    let found = found.ok_or(PictureFlaw::CutShort)?;
    let (width, height) = found.size;
    if width == 0 || height == 0 {
        return Err(PictureFlaw::CutShort);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureFlaw::TooLarge(width, height));
    }
    let orientation = found.orientation.unwrap_or(1);
    let is_turned = (5..=8).contains(&orientation);
    Ok(PictureFacts {
        kind,
        size: if is_turned {
            (height, width)
        } else {
            (width, height)
        },
        orientation,
        digest: hex(&Sha256::digest(bytes)),
        has_metadata: found.has_metadata,
        has_place: found.has_place,
        is_animated: found.is_animated,
    })
}

/// The same picture without what it says about its making. Its pixels are not touched.
pub(super) fn without_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    match kind_of(bytes)? {
        PictureKind::Jpeg => jpeg::without_metadata(bytes),
        PictureKind::Png => png::without_metadata(bytes),
        PictureKind::WebP => webp::without_metadata(bytes),
    }
}

fn kind_of(bytes: &[u8]) -> Option<PictureKind> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some(PictureKind::Jpeg);
    }
    if bytes.starts_with(png::MAGIC) {
        return Some(PictureKind::Png);
    }
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    is_webp.then_some(PictureKind::WebP)
}

/// The orientation (tag 0x0112) in Exif data, and whether it says a place (tag 0x8825).
pub(super) fn exif(tiff: &[u8]) -> (Option<u8>, bool) {
    let Some(entries) = exif_entries(tiff) else {
        return (None, false);
    };
    let orientation = entries.iter().find(|(tag, _)| *tag == 0x0112);
    let orientation = orientation
        .map(|(_, value)| *value as u8)
        .filter(|value| (1..=8).contains(value));
    (orientation, entries.iter().any(|(tag, _)| *tag == 0x8825))
}

/// Tags of the first directory with their short values.
fn exif_entries(tiff: &[u8]) -> Option<Vec<(u32, u32)>> {
    let number = if tiff.starts_with(b"MM") { big } else { little };
    let start = number(tiff.get(4..8)?) as usize;
    let count = number(tiff.get(start..start.checked_add(2)?)?) as usize;
    let entry = |at: usize| {
        let at = start + 2 + at * 12;
        Some((
            number(tiff.get(at..at + 2)?),
            number(tiff.get(at + 8..at + 10)?),
        ))
    };
    Some((0..count).map_while(entry).collect())
}

pub(super) fn big(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}

pub(super) fn little(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}
