//! Reads the patterns by which addresses are made.

use super::PermalinkPatterns;
use crate::diagnostic::did_you_mean;
use crate::language::Language;
use crate::message::{Message, say};
use crate::yaml::{Fields, Node};

pub(super) fn read(fields: &Fields<'_>, language: Language) -> PermalinkPatterns {
    let patterns = fields.map("permalinks");
    let pattern = |key: &'static str, default: &str, places: &[&str]| {
        let node = patterns.as_ref().and_then(|patterns| patterns.get(key));
        node.and_then(|node| checked(&node, places))
            .unwrap_or_else(|| default.to_owned())
    };
    let read = PermalinkPatterns {
        posts: pattern(
            "posts",
            "/{year}/{month}/{slug}/",
            &["year", "month", "day", "slug"],
        ),
        pages: pattern("pages", "/{slug}/", &["slug"]),
        authors: pattern("authors", "/authors/{slug}/", &["slug"]),
        tags: pattern("tags", "/tags/{slug}/", &["slug"]),
        categories: pattern("categories", "/categories/{slug}/", &["slug"]),
        series: pattern("series", "/series/{slug}/", &["slug"]),
        archive: archive(patterns.as_ref(), language),
        search: patterns
            .as_ref()
            .and_then(|patterns| search(&patterns.get("search")?)),
    };
    if let Some(patterns) = patterns {
        patterns.finish();
    }
    read
}

/// The archive has one address, and those of its years below it.
fn archive(patterns: Option<&Fields<'_>>, language: Language) -> String {
    let by_language = if language == Language::EN {
        "/archive/"
    } else {
        "/arkiv/"
    };
    let written = patterns.and_then(|patterns| patterns.get("archive"));
    let checked = written.and_then(|node| {
        let path = node.string()?;
        let is_folder = path.len() > 2 && path.starts_with('/') && path.ends_with('/');
        if is_folder && !path.contains(['{', '?', '#', '\\']) && !path.contains("..") {
            return Some(path);
        }
        let message = say("address-without-slashes").with("pattern", &path);
        let help = say("address-without-slashes.help").with("example", by_language);
        node.error("permalink", message, help);
        None
    });
    checked.unwrap_or_else(|| by_language.to_owned())
}

fn checked(node: &Node<'_>, places: &[&str]) -> Option<String> {
    let pattern = node.string()?;
    if let Err((message, help)) = check(&pattern, places) {
        node.error("permalink", message, help);
        return None;
    }
    Some(pattern)
}

/// The address of one page in each language, and so without any part that changes.
fn search(node: &Node<'_>) -> Option<String> {
    let path = node.string()?;
    let is_path = path.starts_with('/') && path.ends_with('/') && path.len() > 2;
    if is_path && !path.contains(['{', '?', '#']) && !path.contains("..") && !path.contains("//") {
        return Some(path);
    }
    let message = say("search-address").with("path", path);
    node.error("permalink", message, say("search-address.help"));
    None
}

fn check(pattern: &str, places: &[&str]) -> Result<(), (Message, Message)> {
    if !(pattern.starts_with('/') && pattern.ends_with('/')) || pattern.contains("..") {
        let message = say("address-without-slashes").with("pattern", pattern);
        let help = say("address-without-slashes.help").with("example", "/{slug}/");
        return Err((message, help));
    }
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let name = rest[open + 1..].split('}').next().unwrap_or_default();
        if !places.contains(&name) {
            let message = say("unknown-address-part").with("part", format!("{{{name}}}"));
            return Err((message, places_to_use(name, places)));
        }
        rest = &rest[open + 1 + name.len()..];
    }
    if pattern.contains("{slug}") {
        return Ok(());
    }
    let message = say("address-for-all").with("pattern", pattern);
    Err((message, say("address-for-all.help").with("part", "{slug}")))
}

fn places_to_use(name: &str, places: &[&str]) -> Message {
    did_you_mean(name, places.iter().copied()).map_or_else(
        || {
            let parts = format!("{{{}}}", places.join("}, {"));
            say("unknown-address-part.help").with("parts", parts)
        },
        |close| say("did-you-mean").with("close", format!("{{{close}}}")),
    )
}
