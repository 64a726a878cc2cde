//! Turns the company's colours into a small style sheet.

use svar_comments::config::Brand;

use crate::theme::{ThemeAsset, fingerprinted_asset};

/// The style sheet `brand.css`: the accents, and for text on them whichever of dark and light reads
/// better.
pub(super) fn sheet(brand: &Brand) -> ThemeAsset {
    let light = colour(&brand.accent, "#0b5c55");
    let dark = colour(&brand.accent_dark, "#6fd3c4");
    let text = format!(
        ":root{{--brand:{light};--on-brand:{};--brand-dark:{dark};--on-brand-dark:{}}}\n",
        text_on(light),
        text_on(dark)
    );
    fingerprinted_asset("brand.css", text.into_bytes())
}

/// The site's icon `icon.svg`: the first letter of the company on the accent.
pub(super) fn icon(brand: &Brand) -> ThemeAsset {
    let fill = colour(&brand.accent, "#0b5c55");
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

/// The colour, if it is one; a style sheet takes nothing else from the configuration.
fn colour<'a>(written: &'a str, otherwise: &'a str) -> &'a str {
    if channels(written).is_some() {
        written
    } else {
        otherwise
    }
}

/// Near-black or white, whichever has the greater contrast (WCAG 2.2, relative luminance).
fn text_on(colour: &str) -> &'static str {
    let luminance = channels(colour).map_or(0.0, |[red, green, blue]| {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    });
    if (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) {
        "#0c1412"
    } else {
        "#fff"
    }
}

fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

/// The three channels of `#rrggbb`.
fn channels(colour: &str) -> Option<[u8; 3]> {
    let is_hex = |digits: &&str| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let digits = colour.strip_prefix('#').filter(is_hex)?;
    let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_on_the_accent_is_readable() {
        assert_eq!(text_on("#0b5c55"), "#fff");
        assert_eq!(text_on("#6fd3c4"), "#0c1412");
    }

    #[test]
    fn only_colours_reach_the_style_sheet() {
        assert_eq!(colour("#123456", "#000000"), "#123456");
        assert_eq!(colour("red;}body{display:none", "#000000"), "#000000");
        assert_eq!(colour("#+1+2+3", "#000000"), "#000000");
    }
}
