//! Turns a post into the one small value that every list, box and page shares.

use svar_comments::language::Language;
use svar_comments::site_file::CommentsPolicy;
use svar_comments::thread_html::count_shown;

use super::material::{Material, in_language};
use super::people::{other, role_name};
use super::series_pages;
use super::view::{AuthorView, CreditView, PostView, SeriesPartView, TopicView};
use crate::site::{Post, PreviewReason, Role, TagIndex, Taxonomy};

/// Words that a reader reads in a minute: 238 of English (Brysbaert 2019, plain prose), fewer where words are
/// written together.
fn words_a_minute(language: Language) -> usize {
    if language == Language::EN { 238 } else { 200 }
}

pub(super) fn view(material: &Material, post: &Post) -> PostView {
    let Material {
        site,
        addresses,
        people,
        ..
    } = material;
    let all = post.credits.iter();
    let (authors, credits) = by_role(
        all.map(|it| people.credited(site, post.language, it))
            .collect(),
    );
    PostView {
        url: addresses.href(&post.permalink.0),
        title: post.title.clone(),
        lang: post.language.code().to_owned(),
        lang_name: post.language.own_name(),
        date: instant(&post.date),
        updated: post.updated.as_ref().map(instant),
        summary: post.summary.clone(),
        has_own_summary: post.has_own_summary,
        authors,
        credits,
        is_guest: post.credits.iter().any(|it| site.is_guest(it)),
        disclosure: post.disclosure.clone(),
        disclosure_lang: other(post.disclosure_language, post.language),
        is_pinned: post.pinned,
        tags: topics(material, post, Taxonomy::Tags),
        categories: topics(material, post, Taxonomy::Categories),
        series: series_part(material, post),
        cover: post
            .cover
            .as_ref()
            .map(|cover| material.cover(post.language, cover)),
        minutes: minutes(post.words, post.language),
        preview: post.preview.map(preview_name),
        comment_count: comment_count(material, post),
        has_comments: post.comments != CommentsPolicy::Off,
        extra: post.extra.clone(),
    }
}

/// How long a text takes to read, rounded, and never nothing.
fn minutes(words: usize, language: Language) -> usize {
    let a_minute = words_a_minute(language);
    ((words + a_minute / 2) / a_minute).max(1)
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

fn topics(material: &Material, post: &Post, taxonomy: Taxonomy) -> Vec<TopicView> {
    let Material {
        site, addresses, ..
    } = material;
    let topic = |index: &TagIndex| {
        let term = &site.terms(taxonomy)[index.0];
        let label = in_language(&term.label, post.language, site.config.language);
        let path = addresses.in_language(&term.permalink.0, post.language);
        TopicView {
            label: label.map_or(&*term.slug, |(_, label)| label).to_owned(),
            lang: label.and_then(|(of, _)| other(of, post.language)),
            url: addresses.href(&path),
        }
    };
    post.terms(taxonomy).iter().map(topic).collect()
}

/// Those who wrote, and the others by what they did, both in order. Where nobody wrote, all of them
/// stand where the writers do.
fn by_role(all: Vec<AuthorView>) -> (Vec<AuthorView>, Vec<CreditView>) {
    let text = role_name(Role::Text);
    if all.iter().all(|person| person.role != text) {
        return (all, Vec::new());
    }
    let (authors, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|person| person.role == text);
    let mut credits: Vec<CreditView> = Vec::new();
    for person in others {
        match credits.iter_mut().find(|it| it.role == person.role) {
            Some(credit) => credit.people.push(person),
            None => credits.push(CreditView {
                role: person.role,
                people: vec![person],
            }),
        }
    }
    (authors, credits)
}

fn series_part(material: &Material, post: &Post) -> Option<SeriesPartView> {
    let (index, part) = post.series?;
    let series = &material.site.series[index.0];
    let title = in_language(&series.title, post.language, material.site.config.language);
    let path = series_pages::path(material, index, post.language);
    Some(SeriesPartView {
        title: title.map_or(&*series.id, |(_, title)| title).to_owned(),
        title_lang: title.and_then(|(of, _)| other(of, post.language)),
        url: material.addresses.href(&path),
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
