//! Reads the fonts that a company brings along.

use crate::config::BrandFont;
use crate::message::say;
use crate::yaml::{Fields, Node};

/// The font of `text` or `heading`.
pub(super) fn read(fonts: &Fields<'_>, key: &'static str) -> Option<BrandFont> {
    let font = fonts.map(key)?;
    let file = font.required("file", say("font-file.help"));
    let name = font.required("name", say("font-name.help"));
    let weights = font.get("weights").and_then(|node| weights(&node));
    let checked = file
        .filter(|file| is_web_font(&font, file))
        .zip(name.filter(|name| is_plain(&font, name)));
    font.finish();
    let (file, name) = checked?;
    Some(BrandFont {
        file: file.trim_start_matches('/').to_owned(),
        name,
        weights: weights.unwrap_or((100, 900)),
    })
}

fn is_web_font(font: &Fields<'_>, file: &str) -> bool {
    let extension = std::path::Path::new(file).extension();
    let is_good = extension.is_some_and(|it| it.eq_ignore_ascii_case("woff2"))
        && !file.contains(['"', '\\', '\n', ')'])
        && !file.contains("..");
    if let Some(node) = font.get("file").filter(|_| !is_good) {
        node.error(
            "font",
            say("font-file").with("file", file),
            say("font-file.help"),
        );
    }
    is_good
}

/// A name goes into the style sheet, and so may hold nothing that means something there.
fn is_plain(font: &Fields<'_>, name: &str) -> bool {
    let is_good = name
        .chars()
        .all(|it| it.is_alphanumeric() || matches!(it, ' ' | '-'));
    if let Some(node) = font.get("name").filter(|_| !is_good) {
        node.error(
            "font",
            say("font-name").with("name", name),
            say("font-name.help"),
        );
    }
    is_good
}

/// One weight, or the lightest and the boldest of a variable font: `400 800`.
fn weights(node: &Node<'_>) -> Option<(u32, u32)> {
    let written = node.string()?;
    let mut numbers = written.split_whitespace().map(str::parse::<u32>);
    let read = match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(Ok(one)), None, _) => Some((one, one)),
        (Some(Ok(lightest)), Some(Ok(boldest)), None) => Some((lightest, boldest)),
        _ => None,
    };
    let read = read.filter(|(low, high)| low <= high && *low >= 1 && *high <= 1000);
    if read.is_none() {
        let message = say("font-weights").with("weights", written);
        node.error("font", message, say("font-weights.help"));
    }
    read
}
