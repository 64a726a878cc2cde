//! Turns posts and authors into content files, key by key, and accounts for every key.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::address::{clean, slugify};
use super::front_matter::{Parts, scalar_text};
use super::links::Links;
use super::liquid::{self, Facts, Page};
use super::people::Author;
use super::posts::{Post, words};
use super::{html, kramdown};
use crate::import::front_matter_text::{Value as Written, document_text};
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
    /// What links in the whole source lead to inside pages.
    pub(super) anchors: &'a BTreeSet<String>,
    /// Slugs that two posts share.
    pub(super) slugs_of_several: &'a BTreeSet<String>,
}

type Keys = Vec<(String, Written)>;

const KEYS_OF_POSTS: [&str; 23] = [
    "title",
    "date",
    "authors",
    "author",
    "tags",
    "tag",
    "categories",
    "category",
    "excerpt",
    "description",
    "summary",
    "image",
    "images",
    "image_accessibility",
    "redirect_from",
    "redirect_to",
    "permalink",
    "published",
    "last_modified_at",
    "updated",
    "slug",
    "toc",
    "canonical_url",
];

const KEYS_OF_AUTHORS: [&str; 17] = [
    "name",
    "full_name",
    "first_name",
    "last_name",
    "display_name",
    "short_name",
    "guest",
    "alumni",
    "redirect_from",
    "redirect_to",
    "url",
    "role",
    "title",
    "published",
    "bio",
    "organisation",
    "picture",
];

impl Shared<'_> {
    /// The content file of a post.
    pub(super) fn post(&self, post: &Post, report: &mut LossReport) -> String {
        let page = Page::new(&post.file, &post.parts, &post.url);
        let (body, has_toc) = self.body(&page, report);
        let parts = &post.parts;
        let mut keys = Keys::new();
        let title = parts
            .text("title")
            .unwrap_or_else(|| liquid::name_from_id(&post.slug));
        push(&mut keys, "title", Written::text(html::plain(&title)));
        if let Some(date) = &post.date {
            push(&mut keys, "date", Written::Plain(date.text()));
        }
        if let Some(updated) = parts
            .text("last_modified_at")
            .or_else(|| parts.text("updated"))
        {
            let zone = &self.links.config.zone;
            let moment = super::address::parse_moment(&updated, zone);
            keys.extend(moment.map(|moment| ("updated".to_owned(), Written::Plain(moment.text()))));
        }
        if post.is_draft {
            push(&mut keys, "draft", Written::Plain("true".to_owned()));
        }
        push(&mut keys, "slug", Written::text(&post.slug));
        if self.slugs_of_several.contains(&post.slug) {
            push(&mut keys, "id", Written::text(slugify(&post.url)));
        }
        self.aliases(&mut keys, &post.url);
        push(&mut keys, "authors", Written::texts(&post.authors));
        let tags: Vec<_> = tags_of(parts).iter().map(|tag| self.label(tag)).collect();
        push_texts(&mut keys, "tags", &tags);
        push_texts(&mut keys, "categories", &post.categories);
        self.summary(&mut keys, &page, report);
        self.cover(&mut keys, &page, report);
        if let Some(address) = parts
            .text("canonical_url")
            .filter(|address| is_web(address))
        {
            push(&mut keys, "canonical_url", Written::text(address));
        }
        if has_toc || parts.is_true("toc") {
            push(&mut keys, "toc", Written::Plain("true".to_owned()));
        }
        account_for_keys(&page, &KEYS_OF_POSTS, report);
        document_text(&keys, &body)
    }

    /// The content file of an author.
    pub(super) fn author(&self, author: &Author, report: &mut LossReport) -> String {
        let page = Page::new(&author.file, &author.parts, &author.url);
        let (mut body, _) = self.body(&page, report);
        let parts = &author.parts;
        if body.trim().is_empty() {
            body = parts.text("bio").unwrap_or_default();
        }
        let mut keys = Keys::new();
        push(&mut keys, "name", Written::text(&author.name));
        if let Some(title) = parts.text("role").or_else(|| parts.text("title")) {
            push(&mut keys, "title", Written::text(title));
        }
        self.kind_of_author(&mut keys, author, report);
        if let Some(address) = parts.text("url").filter(|address| is_web(address)) {
            let label = address
                .split_once("//")
                .map_or(address.as_str(), |(_, rest)| rest);
            let label = label.split('/').next().unwrap_or(label).to_owned();
            let link = vec![
                ("label".to_owned(), Written::text(label)),
                ("url".to_owned(), Written::text(address)),
            ];
            push(&mut keys, "links", Written::List(vec![Written::Map(link)]));
        }
        self.aliases(&mut keys, &author.url);
        if parts.is_false("published") {
            let note = "Jekyll published no page of this author; Svar gives one to everybody whom a post names.";
            let place = (author.file.as_str(), parts.line_of("published"));
            report.tell(place, "author", Fate::ForTheEditor, &author.id, note);
        }
        account_for_keys(&page, &KEYS_OF_AUTHORS, report);
        document_text(&keys, &body)
    }

    fn kind_of_author(&self, keys: &mut Keys, author: &Author, report: &mut LossReport) {
        let parts = &author.parts;
        let kind = if author.is_team {
            "team"
        } else if parts.is_true("guest") {
            "guest"
        } else if parts.is_true("alumni") {
            "former"
        } else {
            return;
        };
        push(keys, "kind", Written::text(kind));
        if kind != "guest" {
            return;
        }
        let known = author.organisation.clone();
        let known = known
            .or_else(|| parts.text("organisation"))
            .or_else(|| parts.text("team"));
        let (organisation, disclosure) =
            guest_words(known.as_deref(), self.links.config.language.code());
        push(keys, "organisation", Written::text(&organisation));
        push(keys, "disclosure", Written::text(disclosure));
        let note = format!(
            "Readers see who a guest writes for and why: the organisation stands as \"{organisation}\", the \
             disclosure says no more than that. Write what is true."
        );
        let place = (author.file.as_str(), parts.line_of("guest"));
        report.tell(place, "guest", Fate::ForTheEditor, &author.name, &note);
    }

    fn body(&self, page: &Page<'_>, report: &mut LossReport) -> (String, bool) {
        let lines = liquid::turn(page, self.facts, report);
        let mut translated = kramdown::translate(&lines, page.file, self.anchors, report);
        self.links.rewrite(&mut translated.lines, page.file, report);
        let lines: Vec<_> = translated.lines.into_iter().map(|line| line.text).collect();
        (lines.join("\n"), translated.has_toc)
    }

    fn aliases(&self, keys: &mut Keys, url: &str) {
        push_texts(
            keys,
            "aliases",
            self.aliases.get(url).map_or(&[], Vec::as_slice),
        );
    }

    fn label(&self, tag: &str) -> String {
        self.tags
            .get(&slugify(tag))
            .cloned()
            .unwrap_or_else(|| tag.to_owned())
    }

    /// `excerpt` is what lists show; a `description` of its own goes to search engines.
    fn summary(&self, keys: &mut Keys, page: &Page<'_>, report: &mut LossReport) {
        let mut plain = |key: &str| {
            let text = page.parts.text(key)?;
            let line = page.parts.line_of(key);
            Some(html::plain(&liquid::turn_value(
                &text, line, page, self.facts, report,
            )))
        };
        let (excerpt, description) = (
            plain("excerpt").or_else(|| plain("summary")),
            plain("description"),
        );
        if let Some(summary) = excerpt.as_ref().or(description.as_ref()) {
            push(keys, "summary", Written::text(summary));
        }
        if description.is_some() && excerpt.is_some() && description != excerpt {
            push(
                keys,
                "description",
                Written::text(description.unwrap_or_default()),
            );
        }
    }

    fn cover(&self, keys: &mut Keys, page: &Page<'_>, report: &mut LossReport) {
        let image = page.parts.keys.get("image");
        let path = image.and_then(|image| scalar_text(image.get("path").unwrap_or(image)));
        let Some(path) = path else { return };
        let line = page.parts.line_of("image");
        let address = liquid::turn_value(&path, line, page, self.facts, report);
        let address = self.links.address(&address, (page.file, line), report);
        let alt = image
            .and_then(|image| image.get("alt"))
            .and_then(scalar_text);
        let alt = alt
            .or_else(|| page.parts.text("image_accessibility"))
            .unwrap_or_default();
        let picture = vec![
            ("image".to_owned(), Written::text(address)),
            ("alt".to_owned(), Written::text(alt)),
        ];
        push(keys, "cover", Written::Map(picture));
    }
}

fn is_web(address: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|start| address.starts_with(start))
}

/// Organisation and disclosure of a guest, no more than the source tells.
fn guest_words(organisation: Option<&str>, language: &str) -> (String, String) {
    let (guest, unnamed, from) = match language {
        "nb" => ("Gjesteforfatter", "Organisasjonen er ikke oppgitt", "fra"),
        "nn" => ("Gjesteforfattar", "Organisasjonen er ikkje oppgitt", "frå"),
        "da" => ("Gæsteforfatter", "Organisationen er ikke oplyst", "fra"),
        _ => ("Guest author", "Organisation not stated", "from"),
    };
    match organisation {
        Some(name) => (name.to_owned(), format!("{guest} {from} {name}.")),
        None => (unnamed.to_owned(), format!("{guest}.")),
    }
}

/// The labels of a post's tags, in order, none twice.
pub(super) fn tags_of(parts: &Parts) -> Vec<String> {
    let mut tags = words(parts, "tags");
    tags.extend(parts.text("tag"));
    let mut seen = BTreeSet::new();
    tags.retain(|tag| seen.insert(slugify(tag)));
    tags
}

/// Addresses that once led to a page, as Svar writes them.
pub(super) fn redirects_of(parts: &Parts) -> Vec<String> {
    parts
        .texts("redirect_from")
        .iter()
        .map(|address| clean(address))
        .collect()
}

fn account_for_keys(page: &Page<'_>, known: &[&str], report: &mut LossReport) {
    for (key, value) in &page.parts.keys {
        let says_nothing = matches!(value, Value::Bool(false)) && key == "hero";
        let is_layout = key == "layout" && value == "post";
        if known.contains(&key.as_str()) || says_nothing || is_layout {
            report.read("front matter key", 1);
            report.became("front matter key", Fate::Turned, 1);
        } else {
            let place = (page.file, page.parts.line_of(key));
            let what = format!(
                "{key}: {}",
                scalar_text(value).unwrap_or_else(|| value.to_string())
            );
            let note = "Svar has no such key.";
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
