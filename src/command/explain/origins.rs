//! Tells from where each value of a file comes: a line of its front matter, its name, or a default.

use svar_comments::config::Config;
use svar_comments::message::{Message, Words, say};
use svar_comments::thread::ThreadKey;

use crate::parse::{Document, FrontMatter};

/// Longer values are cut; the line says where to read on.
const LONGEST: usize = 60;

/// The values of a post or a page.
pub(super) fn of_text(
    document: &Document<FrontMatter>,
    config: &Config,
    key: &ThreadKey,
    words: &Words,
) -> Vec<(Message, String)> {
    let matter = &document.matter;
    let by_name = |what: &str| words.of(&say("explain-by-name").with("value", what));
    let by_default = |what: &str| words.of(&say("explain-by-default").with("value", what));
    let line = |keys: &[&str]| keys.iter().find_map(|key| written(document, key, words));
    let mut origins = Vec::new();
    origins.extend(line(&["title"]).map(|value| (say("explain-title"), value)));
    let date = matter
        .date
        .as_ref()
        .map(|date| by_name(&date.date().to_string()));
    origins.extend(
        line(&["date"])
            .or(date)
            .map(|value| (say("explain-date-key"), value)),
    );
    let slug = line(&["slug"]).unwrap_or_else(|| by_name(&matter.slug));
    origins.push((say("explain-slug"), slug));
    let language = line(&["lang"]).unwrap_or_else(|| {
        if document.name.language.is_some() {
            by_name(document.language.code())
        } else {
            by_default(&format!("language: {}", config.language))
        }
    });
    origins.push((say("explain-language"), language));
    let thread = line(&["id"])
        .unwrap_or_else(|| words.of(&say("explain-by-slug").with("value", key.as_str())));
    origins.push((say("explain-thread"), thread));
    origins.extend(line(&["authors", "author"]).map(|value| (say("explain-authors"), value)));
    let summary = line(&["summary", "description"]).unwrap_or_else(|| {
        words.of(&say("explain-by-text").with("value", cut(&document.body.summary)))
    });
    origins.push((say("explain-summary"), summary));
    let comments = line(&["comments"])
        .unwrap_or_else(|| by_default(&format!("comments.enabled: {}", config.comments.enabled)));
    origins.push((say("explain-comments"), comments));
    for key in [
        "draft",
        "updated",
        "expires",
        "tags",
        "categories",
        "series",
        "part",
        "cover",
        "pinned",
        "aliases",
        "translation_key",
        "related",
        "disclosure",
        "canonical_url",
        "template",
        "toc",
    ] {
        origins.extend(line(&[key]).map(|value| (Message::verbatim(key), value)));
    }
    origins
}

/// The lines of the front matter of any other file.
pub(super) fn of_lines<M>(document: &Document<M>) -> Vec<(Message, String)> {
    let text = &document.source.text[document.yaml.clone()];
    let lines = text
        .lines()
        .filter(|line| !line.starts_with([' ', '#', '-']));
    let keys = lines.filter_map(|line| line.split_once(':'));
    keys.map(|(key, value)| {
        let line = document.line_of(key);
        let value = format!("{}  ({}:{line})", cut(value.trim()), document.source.path);
        (Message::verbatim(key), value)
    })
    .collect()
}

/// The value of a key as it is written, with its line.
fn written<M>(document: &Document<M>, key: &str, words: &Words) -> Option<String> {
    if !document.has_key(key) {
        return None;
    }
    let text = &document.source.text[document.yaml.clone()];
    let mut lines = text.lines().skip_while(|line| {
        let rest = line.strip_prefix(key);
        !rest.is_some_and(|rest| rest.starts_with(':'))
    });
    let first = lines.next()?.split_once(':')?.1.trim().to_owned();
    let below = lines.take_while(|line| line.starts_with([' ', '-']));
    let value = if first.is_empty() {
        below.map(str::trim).collect::<Vec<_>>().join(" ")
    } else {
        first
    };
    let message = say("explain-by-line")
        .with("value", cut(&value))
        .with("line", document.line_of(key))
        .with("key", key);
    Some(words.of(&message))
}

fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}
