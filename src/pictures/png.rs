//! Reads the chunks of a PNG: its size, whether it moves, where it ends, and what it says about its making.

use std::ops::Range;

use super::facts::{Found, big, exif};

pub(super) const MAGIC: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What is needed to show the picture; everything else is text about it.
const SHOWN: [&[u8]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
    b"sBIT", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

pub(super) fn read(bytes: &[u8]) -> Option<Found> {
    let mut found = Found::default();
    for chunk in chunks(bytes)? {
        let name = &bytes[chunk.start + 4..chunk.start + 8];
        let content = &bytes[chunk.start + 8..chunk.end - 4];
        match name {
            b"IHDR" if found.size == (0, 0) => {
                found.size = (big(content.get(..4)?), big(content.get(4..8)?));
            }
            b"acTL" => found.is_animated = true,
            b"eXIf" => (found.orientation, found.has_place) = exif(content),
            _ => {}
        }
        found.has_metadata |= !SHOWN.contains(&name);
    }
    Some(found)
}

pub(super) fn without_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = MAGIC.to_vec();
    for chunk in chunks(bytes)? {
        if SHOWN.contains(&&bytes[chunk.start + 4..chunk.start + 8]) {
            kept.extend_from_slice(&bytes[chunk]);
        }
    }
    Some(kept)
}

/// The chunks up to the last one, each with its length, name and checksum; `None` where that never comes.
fn chunks(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    let mut chunks = Vec::new();
    let mut at = MAGIC.len();
    loop {
        let length = big(bytes.get(at..at + 4)?) as usize;
        let end = at.checked_add(length)?.checked_add(12)?;
        if end > bytes.len() {
            return None;
        }
        chunks.push(at..end);
        if &bytes[at + 4..at + 8] == b"IEND" {
            return Some(chunks);
        }
        at = end;
    }
}
