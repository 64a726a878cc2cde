//! Gives the assets of a theme names that change with their bytes, so that browsers may keep them
//! for ever.

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};
use svar_comments::hexadecimal::hex;
use svar_comments::thread_html::{COMMENTS_CSS, embed_js};

use super::layers::ThemeFile;

/// A file that pages of the theme load.
pub struct ThemeAsset {
    /// Its path in the theme's `assets/`, for example `theme.css`.
    pub name: String,
    /// Its path in the output, for example `assets/theme.5f3a90c1.css`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// An asset with the hash of its bytes in its name.
pub(crate) fn named(name: &str, bytes: Vec<u8>) -> ThemeAsset {
    let hash = hex(&Sha256::digest(&bytes)[..4]);
    let path = match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}.{hash}.{extension}"),
        None => format!("assets/{name}.{hash}"),
    };
    ThemeAsset {
        name: name.to_owned(),
        path,
        bytes,
    }
}

/// All assets by name. Style sheets come after what they load, whose new names they are given.
pub(super) fn fingerprinted(files: &BTreeMap<String, ThemeFile>) -> Vec<ThemeAsset> {
    let (sheets, others): (Vec<_>, Vec<_>) = files
        .iter()
        .filter_map(|(path, file)| Some((path.strip_prefix("assets/")?, file)))
        .partition(|(name, _)| is_style_sheet(name));
    let mut assets: Vec<ThemeAsset> = others
        .into_iter()
        .map(|(name, file)| named(name, bytes_of(name, file)))
        .collect();
    let sheets: Vec<ThemeAsset> = sheets
        .into_iter()
        .map(|(name, file)| named(name, with_new_names(&file.bytes, &assets)))
        .collect();
    assets.extend(sheets);
    let of_comments = [
        ("comments.css", tightened(COMMENTS_CSS)),
        ("embed.js", embed_js().to_owned()),
    ];
    for (name, text) in of_comments {
        if !assets.iter().any(|asset| asset.name == name) {
            assets.push(named(name, text.into_bytes()));
        }
    }
    assets.sort_by(|a, b| a.name.cmp(&b.name));
    assets
}

/// A file as readers get it: the default theme's own scripts without comments and indentation. A site's
/// own files are sent as they are.
fn bytes_of(name: &str, file: &ThemeFile) -> Vec<u8> {
    let is_script = Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "js");
    if !is_script || !file.origin.starts_with("themes/default/") {
        return file.bytes.clone();
    }
    let text = String::from_utf8_lossy(&file.bytes);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !is_comment(line))
        .collect();
    lines.join("\n").into_bytes()
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//") || (line.starts_with("/*") && line.ends_with("*/"))
}

/// Replaces each `url("name")` of a style sheet by the fingerprinted name, which is relative to the
/// same folder.
fn with_new_names(sheet: &[u8], assets: &[ThemeAsset]) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(sheet).into_owned();
    for asset in assets {
        let new = asset.path.trim_start_matches("assets/");
        text = text.replace(
            &format!("url(\"{}\")", asset.name),
            &format!("url(\"{new}\")"),
        );
    }
    tightened(&text).into_bytes()
}

fn is_style_sheet(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "css")
}

/// The style sheet without comments and without the white space around its punctuation.
fn tightened(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines: Vec<&str> = out
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let mut text = lines.join("\n");
    for (loose, tight) in [
        ("{ ", "{"),
        (" {", "{"),
        (": ", ":"),
        (", ", ","),
        ("; ", ";"),
        (";}", "}"),
        ("; }", "}"),
        (" }", "}"),
        ("{\n", "{"),
        ("\n}", "}"),
    ] {
        text = text.replace(loose, tight);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::tightened;

    #[test]
    fn a_tightened_style_sheet_says_the_same() {
        let sheet = "/* head */\na :hover { color: red; margin: 0 auto; }\n\n@media print {\n  p > a { top: 0; }\n}\n";
        assert_eq!(
            tightened(sheet),
            "a :hover{color:red;margin:0 auto}\n@media print{p > a{top:0}}"
        );
    }
}
