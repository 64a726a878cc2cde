//! Turns a post into the one small value that every list, box and page shares.

use svar_comments::site_file::CommentsPolicy;
use svar_comments::thread_html::count_shown;

use super::material::{Material, in_language};
use super::people::{is_guest, picture};
use super::view::{LinkView, PostView, SeriesPartView};
use crate::site::{Post, PreviewReason, TagIndex};

/// Words that a reader reads in a minute.
const WORDS_A_MINUTE: usize = 220;

pub(super) fn view(material: &Material, post: &Post) -> PostView {
    let Material {
        site,
        addresses,
        people,
        ..
    } = material;
    PostView {
        url: addresses.href(&post.permalink.0),
        title: post.title.clone(),
        lang: post.language.code().to_owned(),
        lang_name: post.language.own_name(),
        date: instant(&post.date),
        updated: post.updated.as_ref().map(instant),
        summary: post.summary.clone(),
        authors: post
            .credits
            .iter()
            .map(|it| people.credited(post.language, it))
            .collect(),
        is_guest: post
            .credits
            .iter()
            .any(|it| is_guest(&site.authors[it.author.0])),
        disclosure: post.disclosure.clone(),
        tags: post
            .tags
            .iter()
            .map(|tag| tag_link(material, post, *tag))
            .collect(),
        series: series_part(material, post),
        cover: post.cover.as_ref().map(|cover| picture(addresses, cover)),
        minutes: post.words.div_ceil(WORDS_A_MINUTE).max(1),
        preview: post.preview.map(preview_name),
        comment_count: comment_count(material, post),
        has_comments: post.comments != CommentsPolicy::Off,
        extra: post.extra.clone(),
    }
}

/// A local time with its offset, to the second.
pub(super) fn instant(at: &jiff::Zoned) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// How many comments of a post are baked into this build.
pub(super) fn comment_count(material: &Material, post: &Post) -> usize {
    let threads = material
        .site
        .comments
        .as_ref()
        .map(|comments| &comments.threads);
    threads
        .and_then(|threads| threads.get(&post.key))
        .map_or(0, |thread| count_shown(thread))
}

fn tag_link(material: &Material, post: &Post, tag: TagIndex) -> LinkView {
    let tag = &material.site.tags[tag.0];
    let label = in_language(&tag.label, post.language, material.site.config.language);
    let path = material
        .addresses
        .in_language(&tag.permalink.0, post.language);
    LinkView {
        label: label.map_or(&*tag.slug, |(_, label)| label).to_owned(),
        url: material.addresses.href(&path),
    }
}

fn series_part(material: &Material, post: &Post) -> Option<SeriesPartView> {
    let (index, part) = post.series?;
    let series = &material.site.series[index.0];
    Some(SeriesPartView {
        title: series.title.clone(),
        url: material.addresses.href(&series.permalink.0),
        part,
        planned: series.planned,
    })
}

fn preview_name(reason: PreviewReason) -> &'static str {
    match reason {
        PreviewReason::Draft => "draft",
        PreviewReason::Future => "future",
        PreviewReason::Expired => "expired",
    }
}
