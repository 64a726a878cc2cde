//! Turns how the company looks into a small style sheet and an icon.

use std::fmt::Write;

use svar_comments::config::{Brand, BrandFont};
use svar_comments::palette::text_on;
use svar_comments::site_file::SiteBrand;

use super::address::Addresses;
use crate::theme::{ThemeAsset, fingerprinted_asset};

/// The style sheet `brand.css`: the company's colours, corners and fonts.
pub(super) fn sheet(brand: &Brand, addresses: &Addresses) -> ThemeAsset {
    let mut text = SiteBrand::from(brand).sheet();
    let fonts = [("text", &brand.text_font), ("heading", &brand.heading_font)];
    for (token, font) in fonts {
        if let Some(font) = font {
            text.push_str(&font_face(token, font, addresses));
        }
    }
    fingerprinted_asset("brand.css", text.into_bytes())
}

/// A font of the company's own. Its measures are not known, and so nothing of the page may move for it:
/// where it is not there at once, the page keeps what it was first drawn with.
fn font_face(token: &str, font: &BrandFont, addresses: &Addresses) -> String {
    let BrandFont { name, weights, .. } = font;
    let (lightest, boldest) = weights;
    let mut css = String::new();
    let _ = write!(
        css,
        "@font-face{{font-family:\"{name}\";font-weight:{lightest} {boldest};font-display:optional;src:url(\"{}\") format(\"woff2\")}}\n:root{{--brand-{token}:\"{name}\"}}\n",
        font_address(font, addresses)
    );
    css
}

/// The address of a font of the company's own.
fn font_address(font: &BrandFont, addresses: &Addresses) -> String {
    addresses.href(&format!("/{}", font.file))
}

/// The addresses of the company's fonts, which pages load before they need them; none where the theme's
/// own font is in use everywhere.
pub(super) fn fonts(brand: &Brand, addresses: &Addresses) -> Vec<String> {
    let fonts = [&brand.text_font, &brand.heading_font];
    let mut all: Vec<String> = fonts
        .into_iter()
        .flatten()
        .map(|font| font_address(font, addresses))
        .collect();
    all.dedup();
    all
}

/// The site's icon `icon.svg`: the first letter of the company on the accent.
pub(super) fn icon(brand: &Brand) -> ThemeAsset {
    let fill = brand.light.accent;
    let letter = brand
        .company
        .chars()
        .find(|c| c.is_alphanumeric())
        .unwrap_or('•');
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="{fill}"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="{}">{}</text></svg>"#,
        text_on(fill),
        letter.to_uppercase()
    );
    fingerprinted_asset("icon.svg", svg.into_bytes())
}
