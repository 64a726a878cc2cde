//! Turns posts and authors into content files, key by key, and accounts for every key.

mod author;
mod post;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use svar_comments::message::say;

use super::address::clean;
use super::anchors::Anchors;
use super::front_matter::{Parts, scalar_text};
use super::kramdown::{self, Translated};
use super::links::{Links, Standing};
use super::liquid::{self, Facts, Page};
use crate::import::front_matter_text::Value as Written;
use crate::import::report::{Fate, LossReport};

/// What all documents of an import share.
#[derive(Debug)]
pub(super) struct Shared<'a> {
    pub(super) facts: &'a Facts,
    pub(super) links: Links<'a>,
    /// By address: old addresses that lead there, as the whole site knows them.
    pub(super) aliases: &'a BTreeMap<String, Vec<String>>,
    /// By slug: the label that the first post gave a tag.
    pub(super) tags: &'a BTreeMap<String, String>,
    /// The bodies in Markdown, with the addresses of the source still in them.
    pub(super) texts: &'a Texts,
    /// What links lead to inside pages.
    pub(super) anchors: &'a Anchors,
    /// Slugs that two posts share.
    pub(super) slugs_of_several: &'a BTreeSet<String>,
}

pub(super) use self::post::tags_of;

/// Bodies by file and address.
pub(super) type Texts = BTreeMap<String, Translated>;

type Keys = Vec<(String, Written)>;

impl Shared<'_> {
    fn body(&self, page: &Page<'_>, report: &mut LossReport) -> (String, bool) {
        let Some(text) = self.texts.get(&key_of(page)) else {
            return (String::new(), false);
        };
        let mut lines = text.lines.clone();
        self.links
            .rewrite(&mut lines, self.standing_on(page), report);
        let lines: Vec<_> = lines.into_iter().map(|line| line.text).collect();
        (lines.join("\n"), text.has_toc)
    }

    fn standing_on<'p>(&'p self, page: &Page<'p>) -> Standing<'p> {
        Standing {
            file: page.file,
            url: page.url,
            anchors: self.anchors,
        }
    }

    fn aliases(&self, keys: &mut Keys, url: &str) {
        push_texts(
            keys,
            "aliases",
            self.aliases.get(url).map_or(&[], Vec::as_slice),
        );
    }
}

/// The body of a page in Markdown.
pub(super) fn text_of(page: &Page<'_>, facts: &Facts, texts: &mut Texts, report: &mut LossReport) {
    let lines = liquid::turn(page, facts, report);
    let text = kramdown::translate(&lines, page.file, page.url, report);
    texts.insert(key_of(page), text);
}

fn key_of(page: &Page<'_>) -> String {
    format!("{} {}", page.file, page.url)
}

fn is_web(address: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|start| address.starts_with(start))
}

/// Addresses that once led to a page, as Svar writes them.
pub(super) fn redirects_of(parts: &Parts) -> Vec<String> {
    parts
        .texts("redirect_from")
        .iter()
        .map(|address| clean(address))
        .collect()
}

fn account_for_keys(page: &Page<'_>, known: &str, report: &mut LossReport) {
    for (key, value) in &page.parts.keys {
        let says_nothing = matches!(value, Value::Bool(false)) && key == "hero";
        let is_layout = key == "layout" && value == "post";
        if known.split(' ').any(|known| known == key) || says_nothing || is_layout {
            report.read("front matter key", 1);
            report.became("front matter key", Fate::Turned, 1);
        } else {
            let place = (page.file, page.parts.line_of(key));
            let what = format!(
                "{key}: {}",
                scalar_text(value).unwrap_or_else(|| value.to_string())
            );
            let note = say("import-key");
            report.account(place, "front matter key", Fate::LeftOut, &what, note);
        }
    }
}

fn push(keys: &mut Keys, key: &str, value: Written) {
    keys.push((key.to_owned(), value));
}

fn push_texts(keys: &mut Keys, key: &str, texts: &[String]) {
    if !texts.is_empty() {
        push(keys, key, Written::texts(texts));
    }
}
