//! Reads how the company looks.

use super::Brand;
use crate::yaml::Fields;

pub(super) fn read(fields: &Fields<'_>, title: &str) -> Brand {
    let defaults = Brand {
        company: title.to_owned(),
        logo: None,
        accent: "#0b5c55".to_owned(),
        accent_dark: "#6fd3c4".to_owned(),
    };
    let Some(brand) = fields.map("brand") else {
        return defaults;
    };
    let read = Brand {
        company: brand.string("company").unwrap_or(defaults.company),
        logo: brand
            .string("logo")
            .map(|logo| logo.trim_start_matches('/').to_owned()),
        accent: colour(&brand, "accent").unwrap_or(defaults.accent),
        accent_dark: colour(&brand, "accent_dark").unwrap_or(defaults.accent_dark),
    };
    brand.finish();
    read
}

fn colour(brand: &Fields<'_>, key: &'static str) -> Option<String> {
    // `accent: #0b5c55` without quotes is a comment, and so no value at all.
    let node = brand.get(key)?;
    let colour = node.string()?;
    let digits = colour.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Some(colour.to_lowercase());
    }
    let help = "write # and six digits in quotes, for example \"#0b5c55\"";
    node.error("colour", format!("`{colour}` is not a colour"), help);
    None
}
