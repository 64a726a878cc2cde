//! Turns files of posts into posts with their date, slug and old address.

use svar_comments::message::say;

use super::address::{
    Moment, clean, fill, no_date, parse_day, parse_moment, slug_of_name, svar_address,
};
use super::config::JekyllConfig;
use super::front_matter::{Parts, divide};
use super::people::named_in;
use super::source::{FileKind, SourceFile, read_text};
use crate::import::report::{Fate, LossReport};

/// A post of the source.
#[derive(Debug)]
pub(super) struct Post {
    pub(super) file: String,
    pub(super) parts: Parts,
    /// The name of the file without folder and extension.
    pub(super) stem: String,
    pub(super) date: Option<Moment>,
    pub(super) slug: String,
    pub(super) is_draft: bool,
    /// The address at which Jekyll put it.
    pub(super) old_url: String,
    /// The address at which Svar puts it.
    pub(super) url: String,
    /// Ids, once they are known.
    pub(super) authors: Vec<String>,
    pub(super) categories: Vec<String>,
}

/// Reads all posts and drafts; those that cannot be read are reported.
pub(super) fn read_posts(
    sources: &[SourceFile],
    config: &JekyllConfig,
    report: &mut LossReport,
) -> Vec<Post> {
    let mut posts = Vec::new();
    for source in sources {
        let kind = match source.kind {
            FileKind::Post => "post",
            FileKind::Draft => "draft",
            _ => continue,
        };
        report.read(kind, 1);
        match read_text(source).and_then(|text| divide(&text)) {
            Ok(parts) => posts.push(post(source, parts, config, report)),
            Err(reason) => {
                report.became(kind, Fate::LeftOut, 1);
                report.tell((&source.path, 0), kind, Fate::LeftOut, &source.path, reason);
            }
        }
    }
    posts
}

fn post(source: &SourceFile, parts: Parts, config: &JekyllConfig, report: &mut LossReport) -> Post {
    if parts.was_mended {
        let note = say("import-tabs");
        report.tell(
            (&source.path, 1),
            "post",
            Fate::Turned,
            "front matter",
            note,
        );
    }
    let (day, name) = split_name(source.stem());
    let date = date_of(&source.path, &parts, day, config, report);
    let categories = categories_of(&source.path, &parts);
    let name_slug = slug_of_name(parts.text("slug").as_deref().unwrap_or(name));
    let moment = date
        .as_ref()
        .map_or_else(|| no_date(&config.zone), |date| date.zoned.clone());
    let pattern = parts.text("permalink");
    let pattern = pattern.as_deref().unwrap_or(&config.post_pattern);
    let old_url = fill(pattern, &moment, &name_slug, &categories);
    let own_slug = old_url
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    let keeps_address =
        svar_address(&config.new_post_pattern, &moment, &own_slug) == with_slash(&old_url);
    let slug = if keeps_address && !own_slug.is_empty() {
        own_slug
    } else {
        name_slug
    };
    let url = svar_address(&config.new_post_pattern, &moment, &slug);
    let is_draft = source.kind == FileKind::Draft || parts.is_false("published");
    Post {
        file: source.path.clone(),
        stem: source.stem().to_owned(),
        authors: named_in(&parts),
        parts,
        date,
        slug,
        is_draft,
        old_url,
        url,
        categories,
    }
}

/// Gives drafts without a date that of the newest post.
pub(super) fn date_drafts(posts: &mut [Post], report: &mut LossReport) {
    let newest = posts.iter().filter_map(|post| post.date.clone());
    let newest = newest.max_by(|a, b| a.zoned.cmp(&b.zoned));
    for post in posts.iter_mut().filter(|post| post.date.is_none()) {
        let note = say("import-no-date");
        report.tell(
            (&post.file, 1),
            "date",
            Fate::ForTheEditor,
            &post.slug,
            note,
        );
        post.date.clone_from(&newest);
        post.is_draft = true;
    }
}

fn with_slash(address: &str) -> String {
    clean(&format!("{address}/"))
}

/// `2015-01-06-name` → the day and `name`.
fn split_name(stem: &str) -> (Option<&str>, &str) {
    let end = stem.match_indices('-').nth(2).map(|(at, _)| at);
    match end.filter(|end| parse_day(&stem[..*end]).is_some()) {
        Some(end) => (Some(&stem[..end]), &stem[end + 1..]),
        None => (None, stem),
    }
}

fn date_of(
    file: &str,
    parts: &Parts,
    day: Option<&str>,
    config: &JekyllConfig,
    report: &mut LossReport,
) -> Option<Moment> {
    let stated = parts.text("date");
    let read = stated
        .as_deref()
        .and_then(|text| parse_moment(text, &config.zone));
    let line = parts.line_of("date");
    match (&stated, &read) {
        (Some(text), None) => {
            let note = say("import-date");
            report.tell((file, line), "date", Fate::ForTheEditor, text, note);
        }
        (Some(text), Some(moment)) if moment.has_rest => {
            let note = say("import-date-rest").with("date", moment.text());
            report.tell((file, line), "date", Fate::Turned, text, note);
        }
        _ => {}
    }
    read.or_else(|| parse_moment(day?, &config.zone))
}

/// Those of the front matter, after those of the folders above `_posts`.
fn categories_of(file: &str, parts: &Parts) -> Vec<String> {
    let above = file.split("_posts").next().unwrap_or_default();
    let mut categories: Vec<String> = if file.contains("_posts") {
        above
            .split('/')
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    } else {
        Vec::new()
    };
    categories.extend(parts.text("category"));
    categories.extend(words(parts, "categories"));
    categories.dedup();
    categories
}

/// A list, or a string of words with blanks between.
pub(super) fn words(parts: &Parts, key: &str) -> Vec<String> {
    match parts.text(key) {
        Some(text) => text.split_whitespace().map(str::to_owned).collect(),
        None => parts.texts(key),
    }
}
