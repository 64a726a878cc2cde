//! Finds the files of a built site in which an address stands.

use std::collections::BTreeMap;

use svar_comments::config::Config;
use svar_comments::message::{Message, say};

use crate::build::Built;
use crate::site::OutputContent;

/// So many of a kind are named.
pub(super) const SHOWN: usize = 6;

/// What kind of file an address stands in, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Home,
    Author,
    Tag,
    Category,
    Series,
    Archive,
    Text,
    Feed,
    Sitemap,
    Alias,
}

impl Kind {
    pub(super) fn in_words(self) -> Message {
        match self {
            Self::Home => say("explain-in-home"),
            Self::Author => say("explain-in-authors"),
            Self::Tag => say("explain-in-tags"),
            Self::Category => say("explain-in-categories"),
            Self::Series => say("explain-in-series"),
            Self::Archive => say("explain-in-archive"),
            Self::Text => say("explain-in-texts"),
            Self::Feed => say("explain-in-feeds"),
            Self::Sitemap => say("explain-in-sitemap"),
            Self::Alias => say("explain-in-aliases"),
        }
    }
}

/// The addresses of the files that lead to `path`, by kind; its own page is not among them.
pub(super) fn appearances(built: &Built, path: &str) -> Vec<(Kind, Vec<String>)> {
    let config = &built.site.config;
    let mut found: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    for file in &built.files {
        let OutputContent::Bytes(bytes) = &file.content else {
            continue;
        };
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        let address = address_of(&file.path);
        let is_alias = built
            .site
            .aliases
            .iter()
            .any(|alias| same(&alias.from, &address) && alias.to == path);
        if address == path
            || file.path == "svar-site.json"
            || !(is_alias || leads_to(text, path, &config.url))
        {
            continue;
        }
        let kind = if is_alias {
            Kind::Alias
        } else {
            kind_of(&address, config)
        };
        found.entry(kind).or_default().push(address);
    }
    found.into_iter().collect()
}

fn same(one: &str, other: &str) -> bool {
    one.trim_end_matches('/') == other.trim_end_matches('/')
}

fn address_of(file: &str) -> String {
    let path = file.strip_suffix("index.html").unwrap_or(file);
    format!("/{path}")
}

/// Whether an address stands in a text as a whole: neither as the end nor as the beginning of another.
fn leads_to(text: &str, path: &str, url: &str) -> bool {
    let mut hits = text.match_indices(path);
    hits.any(|(at, _)| {
        let before = &text[..at];
        let after = text[at + path.len()..].chars().next();
        let is_start = before.ends_with(['"', '\'', '>', '=', ' ']) || before.ends_with(url);
        is_start
            && after.is_none_or(|letter| {
                matches!(letter, '"' | '\'' | '<' | '#' | '?' | ' ' | ',' | '&')
            })
    })
}

fn kind_of(address: &str, config: &Config) -> Kind {
    if address.contains("sitemap") {
        return Kind::Sitemap;
    }
    if address
        .rsplit('.')
        .next()
        .is_some_and(|ending| ["xml", "json", "rss", "atom"].contains(&ending))
    {
        return Kind::Feed;
    }
    // In another language than the default one the path begins with its code.
    let mut parts = address.splitn(3, '/');
    let is_language = parts.nth(1).is_some_and(|code| code.len() == 2);
    let bare = parts.next().filter(|_| is_language);
    let bare = bare.map_or_else(|| address.to_owned(), |rest| format!("/{rest}"));
    let patterns = &config.permalinks;
    let below = |pattern: &str| {
        let index = pattern.split("{slug}").next().unwrap_or_default();
        index.len() > 1 && bare.starts_with(index)
    };
    match () {
        () if bare == "/" || bare.starts_with("/page/") => Kind::Home,
        () if below(&patterns.authors) => Kind::Author,
        () if below(&patterns.tags) => Kind::Tag,
        () if below(&patterns.categories) => Kind::Category,
        () if below(&patterns.series) => Kind::Series,
        () if below(&patterns.archive) => Kind::Archive,
        () => Kind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_only_as_a_whole() {
        let url = "https://fjord.example";
        assert!(leads_to("<a href=\"/2026/a/\">", "/2026/a/", url));
        assert!(leads_to(
            "<id>https://fjord.example/2026/a/</id>",
            "/2026/a/",
            url
        ));
        assert!(!leads_to("<a href=\"/en/2026/a/\">", "/2026/a/", url));
        assert!(!leads_to("<img src=\"/2026/a/b.png\">", "/2026/a/", url));
    }
}
