//! Writes JSON Feeds, version 1.1.

use serde_json::{Value, json};

use super::{Feed, JSON, view};
use crate::render::material::Material;
use crate::render::view::feed::{EntryView, FeedAuthorView};

/// A feed with its items, which are JSON already.
pub(super) fn of(material: &Material, feed: &Feed) -> String {
    let view = view(material, feed, &JSON);
    let mut head = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.title,
        "home_page_url": view.page,
        "feed_url": view.url,
        "description": view.subtitle,
        "language": feed.language.code(),
        "favicon": view.icon,
    });
    if let Some(logo) = view.logo {
        head["icon"] = json!(logo);
    }
    if let Some(author) = &view.author {
        head["authors"] = json!([of_author(author)]);
    }
    let mut text = head.to_string();
    let items = feed.posts.iter().map(|id| &*material.entry(*id).json);
    text.pop();
    text.push_str(",\"items\":[");
    text.push_str(&items.collect::<Vec<_>>().join(","));
    text.push_str("]}\n");
    text
}

/// The item of an entry whose text is `html`.
pub(super) fn item(entry: &EntryView, html: String) -> String {
    let labels = entry.categories.iter().map(|category| &category.label);
    let mut item = json!({
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": Value::String(html),
        "summary": entry.summary,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": entry.authors.iter().map(of_author).collect::<Vec<_>>(),
        "tags": labels.collect::<Vec<_>>(),
        "language": entry.lang,
    });
    if let Some(image) = &entry.image {
        item["image"] = json!(image.url);
    }
    item.to_string()
}

fn of_author(author: &FeedAuthorView) -> Value {
    let mut value = json!({ "name": author.name, "url": author.url });
    if let Some(avatar) = &author.avatar {
        value["avatar"] = json!(avatar);
    }
    value
}
