//! Reads the fonts that a company brings along.

use crate::config::BrandFont;
use crate::yaml::{Fields, Node};

const FILE_HELP: &str =
    "put the font into `static/` and write for example `file: fonts/company.woff2`";

/// The font of `text` or `heading`.
pub(super) fn read(fonts: &Fields<'_>, key: &'static str) -> Option<BrandFont> {
    let font = fonts.map(key)?;
    let file = font.required("file", FILE_HELP);
    let name = font.required(
        "name",
        "write the font's name, for example `name: Company Sans`",
    );
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
            format!("`{file}` is not a font for the web"),
            FILE_HELP,
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
        let help = "write it with letters, digits, spaces and hyphens alone";
        node.error("font", format!("`{name}` is not the name of a font"), help);
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
        let help = "write `weights: 400`, or `weights: 400 800` for a variable font";
        node.error(
            "font",
            format!("`{written}` are not weights of a font"),
            help,
        );
    }
    read
}
