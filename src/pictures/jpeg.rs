//! Reads the segments of a JPEG: its size, how it lies, where it ends, and what it says about its making.

use std::ops::Range;

use super::facts::{Found, big, exif};

/// A segment, or the data between two, with its marker.
struct Segment {
    marker: u8,
    /// From its marker to the next one.
    bytes: Range<usize>,
}

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;

pub(super) fn read(bytes: &[u8]) -> Option<Found> {
    let segments = segments(bytes)?;
    let mut found = Found::default();
    for segment in &segments {
        let content = bytes.get(segment.bytes.start + 4..segment.bytes.end);
        let is_frame =
            matches!(segment.marker, 0xc0..=0xcf) && ![0xc4, 0xc8, 0xcc].contains(&segment.marker);
        if is_frame {
            let content = content?;
            if found.size == (0, 0) {
                found.size = (big(content.get(3..5)?), big(content.get(1..3)?));
            }
        }
        if let Some(tiff) = content.and_then(|content| content.strip_prefix(b"Exif\0\0")) {
            let (orientation, has_place) = exif(tiff);
            found.orientation = found.orientation.or(orientation);
            found.has_place |= has_place;
        }
        found.has_metadata |= is_metadata(segment, bytes);
    }
    let end = segments.last()?.bytes.end;
    found.has_metadata |= end < bytes.len();
    Some(found)
}

/// What stands behind the picture goes too: telephones put films and whole other pictures there.
pub(super) fn without_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::with_capacity(bytes.len());
    for segment in segments(bytes)? {
        if !is_metadata(&segment, bytes) {
            kept.extend_from_slice(&bytes[segment.bytes]);
        }
    }
    Some(kept)
}

/// Everything that a program adds but what is needed to show the colours right.
fn is_metadata(segment: &Segment, bytes: &[u8]) -> bool {
    let content = bytes.get(segment.bytes.start + 4..segment.bytes.end);
    let starts = |word: &[u8]| content.is_some_and(|content| content.starts_with(word));
    match segment.marker {
        0xe0 => !starts(b"JFIF\0"),
        0xe2 => !starts(b"ICC_PROFILE\0"),
        0xee => !starts(b"Adobe"),
        0xe1..=0xef | COMMENT => true,
        _ => false,
    }
}

/// The segments up to the end mark; `None` where it never comes.
fn segments(bytes: &[u8]) -> Option<Vec<Segment>> {
    let mut segments = Vec::new();
    let mut at = 0;
    loop {
        // Any number of 0xff may stand before a marker.
        while bytes.get(at..at + 2)? == [0xff, 0xff] {
            at += 1;
        }
        if bytes[at] != 0xff {
            return None;
        }
        let marker = bytes[at + 1];
        let length = match marker {
            START | END | 0x01 | 0xd0..=0xd7 => 2,
            _ => 2 + big(bytes.get(at + 2..at + 4)?) as usize,
        };
        let mut end = at + length;
        if marker == SCAN {
            end = end_of_scan(bytes, end)?;
        }
        if end > bytes.len() {
            return None;
        }
        segments.push(Segment {
            marker,
            bytes: at..end,
        });
        if marker == END {
            return Some(segments);
        }
        at = end;
    }
}

/// Where the next marker stands that is none of those within a scan.
fn end_of_scan(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}
