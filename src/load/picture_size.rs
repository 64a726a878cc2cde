//! Reads width and height from the header of a drawing, so that a page does not jump when it comes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

type Size = Option<(u32, u32)>;

/// How many bytes a header may take; drawing programs put long comments first.
const HEAD: u64 = 16 << 10;

/// Width and height in pixels of a GIF or SVG; `None` for anything else.
pub(super) fn of_file(path: &Path) -> Size {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let size = match ending.as_str() {
        "gif" => gif,
        "svg" => svg,
        _ => return None,
    };
    let mut head = Vec::new();
    // A file shorter than its header, or unreadable, simply has no size.
    let _ = File::open(path).ok()?.take(HEAD).read_to_end(&mut head);
    size(&head)
}

fn gif(head: &[u8]) -> Size {
    head.starts_with(b"GIF8").then_some(())?;
    Some((little(head.get(6..8)?), little(head.get(8..10)?)))
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

fn little(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_tell_the_size() {
        assert_eq!(gif(b"GIF89a\x10\0\x20\0"), Some((16, 32)));
        assert_eq!(svg(b"<svg xmlns='x' viewBox='0 0 24 12'>"), Some((24, 12)));
        assert_eq!(svg(b"<svg width=\"30px\" height='40'>"), Some((30, 40)));
    }

    #[test]
    fn a_broken_header_tells_nothing() {
        assert_eq!(gif(b"GIF89a\x10\0"), None);
        assert_eq!(svg(b"<svg"), None);
    }
}
