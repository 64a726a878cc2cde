//! Reads width and height from the header of a picture, so that a page does not jump when it comes.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

type Size = Option<(u32, u32)>;

/// Width and height in pixels of a PNG, JPEG, GIF, WebP or SVG; `None` for anything else.
pub(super) fn of_file(path: &Path) -> Size {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    if !["png", "jpg", "jpeg", "gif", "webp", "svg"].contains(&ending.as_str()) {
        return None;
    }
    let mut file = BufReader::new(File::open(path).ok()?);
    match ending.as_str() {
        "jpg" | "jpeg" => jpeg(&mut file),
        "svg" => svg(&head(&mut file, 4096)),
        _ => by_magic(&head(&mut file, 32)),
    }
}

fn head(file: &mut impl Read, longest: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A file shorter than its header, or unreadable, simply has no size.
    let _ = file.take(longest).read_to_end(&mut bytes);
    bytes
}

fn by_magic(head: &[u8]) -> Size {
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some((big(head.get(16..20)?), big(head.get(20..24)?)));
    }
    if head.starts_with(b"GIF8") {
        return Some((little(head.get(6..8)?), little(head.get(8..10)?)));
    }
    if head.get(..4)? == b"RIFF" && head.get(8..12)? == b"WEBP" {
        return webp(head);
    }
    None
}

fn webp(head: &[u8]) -> Size {
    match head.get(12..16)? {
        b"VP8 " => Some((
            little(head.get(26..28)?) & 0x3fff,
            little(head.get(28..30)?) & 0x3fff,
        )),
        b"VP8L" => {
            let bits = little(head.get(21..25)?);
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        b"VP8X" => Some((little(head.get(24..27)?) + 1, little(head.get(27..30)?) + 1)),
        _ => None,
    }
}

/// Walks the segments up to the frame header; a picture that its camera held upright has its sides
/// swapped by an Exif mark.
fn jpeg(file: &mut (impl Read + Seek)) -> Size {
    let mut magic = [0; 2];
    file.read_exact(&mut magic).ok()?;
    if magic != [0xff, 0xd8] {
        return None;
    }
    let mut is_turned = false;
    loop {
        let mut header = [0; 4];
        file.read_exact(&mut header).ok()?;
        let length = big(&header[2..4]).checked_sub(2)?;
        if header[0] != 0xff {
            return None;
        }
        let is_frame = matches!(header[1], 0xc0..=0xcf) && ![0xc4, 0xc8, 0xcc].contains(&header[1]);
        if is_frame {
            let mut frame = [0; 5];
            file.read_exact(&mut frame).ok()?;
            let (width, height) = (big(&frame[3..5]), big(&frame[1..3]));
            return Some(if is_turned {
                (height, width)
            } else {
                (width, height)
            });
        }
        if header[1] == 0xe1 {
            let segment = head(&mut *file, u64::from(length));
            is_turned |= exif_turns(&segment).unwrap_or(false);
        } else {
            file.seek(SeekFrom::Current(i64::from(length))).ok()?;
        }
    }
}

/// Whether the orientation (tag 0x0112) in an Exif segment is one of the four on their sides.
fn exif_turns(segment: &[u8]) -> Option<bool> {
    let tiff = segment.strip_prefix(b"Exif\0\0")?;
    let number = if tiff.starts_with(b"MM") { big } else { little };
    let start = number(tiff.get(4..8)?) as usize;
    let entries = number(tiff.get(start..start + 2)?) as usize;
    (0..entries).find_map(|entry| {
        let at = start + 2 + entry * 12;
        let is_orientation = number(tiff.get(at..at + 2)?) == 0x0112;
        is_orientation.then(|| Some((5..=8).contains(&number(tiff.get(at + 8..at + 10)?))))?
    })
}

fn svg(head: &[u8]) -> Size {
    let text = String::from_utf8_lossy(head);
    let tag = &text[text.find("<svg")?..];
    let tag = &tag[..tag.find('>')?];
    let length = |name: &str| {
        let value = attribute(tag, name)?;
        value
            .trim_end_matches("px")
            .parse::<f64>()
            .ok()
            .filter(|length| *length >= 1.0)
    };
    if let (Some(width), Some(height)) = (length(" width="), length(" height=")) {
        return Some((width.round() as u32, height.round() as u32));
    }
    let numbers: Vec<f64> = attribute(tag, " viewBox=")?
        .split([' ', ','])
        .filter_map(|number| number.parse().ok())
        .collect();
    let [_, _, width, height] = numbers.as_slice() else {
        return None;
    };
    Some((width.round() as u32, height.round() as u32))
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let value = &tag[tag.find(name)? + name.len()..];
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}

fn big(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn little(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn headers_tell_the_size() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x80\0\0\x01\xe0";
        assert_eq!(by_magic(png), Some((640, 480)));
        assert_eq!(by_magic(b"GIF89a\x10\0\x20\0"), Some((16, 32)));
        assert_eq!(
            by_magic(b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x0f\0\0\x1f\0\0"),
            Some((16, 32))
        );
        let jpeg_bytes = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x01\xe0\x02\x80";
        assert_eq!(jpeg(&mut Cursor::new(jpeg_bytes)), Some((640, 480)));
        assert_eq!(svg(b"<svg xmlns='x' viewBox='0 0 24 12'>"), Some((24, 12)));
        assert_eq!(svg(b"<svg width=\"30px\" height='40'>"), Some((30, 40)));
    }

    #[test]
    fn a_broken_header_tells_nothing() {
        assert_eq!(by_magic(b"\x89PNG\r\n\x1a\n\0"), None);
        assert_eq!(jpeg(&mut Cursor::new(b"\xff\xd8\xff\xe0\0\0")), None);
        assert_eq!(svg(b"<svg"), None);
    }
}
