//! Reads the chunks of a WebP: its size, whether it moves, and what it says about its making.

use std::ops::Range;

use super::facts::{Found, exif, little};

const ANIMATION: u8 = 0b10;
const EXIF_AND_XMP: u8 = 0b1100;

pub(super) fn read(bytes: &[u8]) -> Option<Found> {
    let mut found = Found::default();
    for chunk in chunks(bytes)? {
        let content = &bytes[chunk.start + 8..chunk.end];
        match &bytes[chunk.start..chunk.start + 4] {
            b"VP8X" => {
                found.is_animated = content.first()? & ANIMATION != 0;
                found.size = (
                    little(content.get(4..7)?) + 1,
                    little(content.get(7..10)?) + 1,
                );
            }
            b"VP8 " if found.size == (0, 0) => {
                found.size = (
                    little(content.get(6..8)?) & 0x3fff,
                    little(content.get(8..10)?) & 0x3fff,
                );
            }
            b"VP8L" if found.size == (0, 0) => {
                let bits = little(content.get(1..5)?);
                found.size = ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
            }
            b"EXIF" => {
                let tiff = content.strip_prefix(b"Exif\0\0").unwrap_or(content);
                (found.orientation, found.has_place) = exif(tiff);
                found.has_metadata = true;
            }
            b"XMP " => found.has_metadata = true,
            _ => {}
        }
    }
    Some(found)
}

pub(super) fn without_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = bytes[..12].to_vec();
    for chunk in chunks(bytes)? {
        let name = &bytes[chunk.start..chunk.start + 4];
        if name == b"EXIF" || name == b"XMP " {
            continue;
        }
        let at = kept.len();
        kept.extend_from_slice(&bytes[chunk.clone()]);
        if name == b"VP8X" {
            *kept.get_mut(at + 8)? &= !EXIF_AND_XMP;
        }
        if kept.len() % 2 == 1 {
            kept.push(0);
        }
    }
    let length = u32::try_from(kept.len() - 8).ok()?;
    kept[4..8].copy_from_slice(&length.to_le_bytes());
    Some(kept)
}

/// The chunks, each with its name and length; `None` where one goes on behind the end of the file.
fn chunks(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    let end = little(bytes.get(4..8)?) as usize + 8;
    if end > bytes.len() + 1 {
        return None;
    }
    let end = end.min(bytes.len());
    let mut chunks = Vec::new();
    let mut at = 12;
    while at + 8 <= end {
        let length = little(&bytes[at + 4..at + 8]) as usize;
        let chunk_end = at.checked_add(8)?.checked_add(length)?;
        if chunk_end > end {
            return None;
        }
        chunks.push(at..chunk_end);
        at = chunk_end + length % 2;
    }
    (!chunks.is_empty()).then_some(chunks)
}
