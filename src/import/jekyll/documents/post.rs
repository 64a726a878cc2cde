//! Turns a post into its content file.

use std::collections::BTreeSet;

use super::{Keys, Shared, account_for_keys, is_web, push, push_texts};
use crate::import::front_matter_text::{Value as Written, document_text};
use crate::import::jekyll::address::{parse_moment, slugify};
use crate::import::jekyll::front_matter::{Parts, scalar_text};
use crate::import::jekyll::html;
use crate::import::jekyll::liquid::{self, Page};
use crate::import::jekyll::posts::{Post, words};
use crate::import::report::LossReport;

const KNOWN: &str = "title date authors author tags tag categories category excerpt description summary \
    image images image_accessibility redirect_from redirect_to permalink published last_modified_at \
    updated slug toc canonical_url";

impl Shared<'_> {
    /// The content file of a post.
    pub(in crate::import::jekyll) fn post(&self, post: &Post, report: &mut LossReport) -> String {
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
            let moment = parse_moment(&updated, zone);
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
        account_for_keys(&page, KNOWN, report);
        document_text(&keys, &body)
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
        let address = self
            .links
            .address(&address, line, self.standing_on(page), report);
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

/// The labels of a post's tags, in order, none twice.
pub(in crate::import::jekyll) fn tags_of(parts: &Parts) -> Vec<String> {
    let mut tags = words(parts, "tags");
    tags.extend(parts.text("tag"));
    let mut seen = BTreeSet::new();
    tags.retain(|tag| seen.insert(slugify(tag)));
    tags
}
