//! Looks through a linked site for what is allowed and yet hardly meant: the part of `svar check` that
//! a build does not do.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::language::Language;

use crate::site::{Author, AuthorKind, Post, PreviewReason, Site};

/// Web logs are younger than this; an earlier date is one that somebody forgot to fill in.
const FIRST_LIKELY_YEAR: i16 = 1994;

/// What an editor may want to look at. All of them are warnings.
pub fn lint(site: &Site) -> Diagnostics {
    let mut warnings = Diagnostics::default();
    warnings.extend(site.authors.iter().filter_map(unused_author));
    warnings.extend(site.posts.iter().filter_map(unlikely_date));
    warnings.extend(site.posts.iter().filter_map(weekend));
    warnings.extend(site.posts.iter().filter_map(undescribed_cover));
    warnings.extend(equal_titles(site));
    warnings.extend(missing_guidelines(site));
    warnings
}

fn unused_author(author: &Author) -> Option<Diagnostic> {
    let is_idle = author.posts.is_empty() && author.kind != AuthorKind::Former;
    let file = format!("content/authors/{}", author.id);
    let message = format!("{} has written nothing that is shown", author.name);
    let help = "name the author in a post, or remove the file";
    is_idle.then(|| Diagnostic::warning("unused-author", &file, message).help(help))
}

fn unlikely_date(post: &Post) -> Option<Diagnostic> {
    let is_unlikely = post.date.year() < FIRST_LIKELY_YEAR;
    let message = format!(
        "the date {} looks like one that was never filled in",
        post.date.date()
    );
    let help = "write the day on which the post is published";
    is_unlikely.then(|| Diagnostic::warning("date", &post.source, message).help(help))
}

/// Only what is still to come can be moved.
fn weekend(post: &Post) -> Option<Diagnostic> {
    let day = match post.date.weekday() {
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
        _ => return None,
    };
    let is_to_come = post.preview == Some(PreviewReason::Future);
    let message = format!("this post comes out on a {day}, when nobody is there to answer");
    let help = "move it to a working day, or see that somebody answers";
    is_to_come.then(|| Diagnostic::warning("weekend", &post.source, message).help(help))
}

fn undescribed_cover(post: &Post) -> Option<Diagnostic> {
    let cover = post.cover.as_ref()?;
    let message = format!("the picture `{}` at the top has no description", cover.url);
    let help = "write `cover: { image: …, alt: What the picture shows }`";
    cover
        .alt
        .is_empty()
        .then(|| Diagnostic::warning("missing-alt", &post.source, message).help(help))
}

fn equal_titles(site: &Site) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(Language, &str), &Post> = BTreeMap::new();
    let mut warnings = Vec::new();
    for post in &site.posts {
        let other = *first.entry((post.language, &post.title)).or_insert(post);
        if !std::ptr::eq(other, post) {
            let message = format!("{} has the same title", other.source);
            let help = "readers and search engines tell posts apart by their titles";
            warnings.push(Diagnostic::warning("equal-titles", &post.source, message).help(help));
        }
    }
    warnings
}

fn missing_guidelines(site: &Site) -> Option<Diagnostic> {
    let comments = &site.config.comments;
    let is_missing = comments.enabled && comments.guidelines.is_none();
    let message = "readers may comment, but no guidelines say what is welcome";
    let help = "write a page and name it: `comments: { guidelines: /guidelines/ }`";
    is_missing.then(|| Diagnostic::warning("guidelines", "svar.yaml", message).help(help))
}
