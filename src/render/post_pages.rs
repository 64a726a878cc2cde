//! Makes the page of each post: the text, its thread, its series and what to read next.

use svar_comments::comments_file::{PublicComment, ThreadHead};
use svar_comments::language::Language;
use svar_comments::site_file::CommentsPolicy;
use svar_comments::thread::ThreadKey;
use svar_comments::thread_html::{
    EmptyThread, FormState, ShownPromise, ThreadView, count_shown, render_thread,
};
use tera::{Context, Value};

use super::address::output_path;
use super::head::{Head, ShareImage, page_view};
use super::listing::languages;
use super::material::Material;
use super::post_views::instant;
use super::view::{BodyView, CommentsView, HeadingView};
use super::{Job, article, json_ld, series_pages, share_links, site_views};
use crate::share::ShareFacts;
use crate::site::{Heading, PostId};

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let site = material.site;
    let neighbours = neighbours(material);
    (0..site.posts.len())
        .map(|at| {
            let post = &site.posts[at];
            let near = neighbours[at];
            Job {
                path: output_path(&post.permalink.0),
                template: post.template.as_deref().unwrap_or("post.html"),
                context: Box::new(move |material| context(material, PostId(at), near)),
            }
        })
        .collect()
}

/// The next newer and the next older post, for each post: among those of the default language's lists,
/// and for the translations that are not there, among those of their own language.
fn neighbours(material: &Material) -> Vec<(Option<PostId>, Option<PostId>)> {
    let mut near = vec![(None, None); material.site.posts.len()];
    let mut is_placed = vec![false; near.len()];
    for language in languages(material.site) {
        let list = material.listing.all(language);
        for (at, id) in list.iter().enumerate() {
            if !is_placed[id.0] {
                near[id.0] = (
                    at.checked_sub(1).map(|newer| list[newer]),
                    list.get(at + 1).copied(),
                );
            }
        }
        for id in list {
            is_placed[id.0] = true;
        }
    }
    near
}

fn context(
    material: &Material,
    id: PostId,
    (newer, older): (Option<PostId>, Option<PostId>),
) -> Context {
    let post = &material.site.posts[id.0];
    let url = material.addresses.absolute(&post.permalink.0);
    let facts = ShareFacts::new(material.site, material.theme.texts(), post, url);
    let head = head(material, id, &facts);
    let mut context = material.context(post.language, &page_view(material, head));
    let optional = |id: Option<PostId>| id.map_or_else(Value::none, |id| material.post(id));
    let body = BodyView {
        html: material.on_page(&post.html),
        toc: contents(post.wants_toc, &post.headings),
        has_film: post.has_film,
    };
    context.insert_value("post", material.post(id));
    context.insert("body", &body);
    context.insert_value("newer", optional(newer));
    context.insert_value("older", optional(older));
    context.insert_value("related", material.posts(&post.related));
    let series = post
        .series
        .map(|(series, part)| series_pages::around(material, series, post.language, part));
    context.insert("series", &series);
    context.insert("share", &share_links::view(material, post, &facts));
    context.insert(
        "comments",
        &comments(
            material,
            &post.key,
            post.language,
            post.comments,
            post.prompt.as_deref(),
        ),
    );
    context
}

/// The card of a post; where the site wants no cards, the picture at the top.
fn share_image(material: &Material, id: PostId) -> Option<ShareImage> {
    let card = material.cards.post(id, material.site, &material.addresses);
    let cover = material.site.posts[id.0].cover.as_ref();
    card.or_else(|| cover.map(|cover| ShareImage::of_picture(material, cover)))
}

fn head(material: &Material, id: PostId, facts: &ShareFacts) -> Head {
    let post = &material.site.posts[id.0];
    let image = share_image(material, id);
    let card = image.as_ref().map(|image| &*image.url);
    let translations = post
        .translations
        .iter()
        .map(|id| &material.site.posts[id.0]);
    Head {
        description: post.summary.clone(),
        kind: "article",
        translations: translations
            .map(|other| (other.language, other.permalink.0.to_string()))
            .collect(),
        json_ld: vec![json_ld::of_post(material, post, card)],
        trail: article::trail(material, post),
        is_indexed: post.preview.is_none(),
        canonical: post.canonical_url.clone(),
        article: Some(article::view(material, post, facts)),
        published: Some(instant(&post.date)),
        modified: Some(instant(post.updated.as_ref().unwrap_or(&post.date))),
        extra: post.extra.clone(),
        image,
        ..Head::plain(
            post.language,
            post.permalink.0.to_string(),
            post.title.clone(),
        )
    }
}

/// The table of contents, where one is wanted.
pub(super) fn contents(is_wanted: bool, headings: &[Heading]) -> Vec<HeadingView> {
    let mut lines: Vec<HeadingView> = Vec::new();
    for heading in headings.iter().filter(|_| is_wanted) {
        let line = HeadingView {
            level: heading.level,
            id: heading.id.clone(),
            text: heading.text.clone(),
            children: Vec::new(),
        };
        match lines.last_mut() {
            Some(above) if above.level < line.level => above.children.push(line),
            _ => lines.push(line),
        }
    }
    lines
}

/// The thread of a page with its form; `None` where comments are off.
pub(super) fn comments(
    material: &Material,
    key: &ThreadKey,
    language: Language,
    policy: CommentsPolicy,
    prompt: Option<&str>,
) -> Option<CommentsView> {
    if policy == CommentsPolicy::Off {
        return None;
    }
    let config = &material.site.config;
    let baked = material.site.comments.as_ref();
    let thread = baked.and_then(|baked| baked.threads.get(key));
    let comments: &[PublicComment] = thread.map_or(&[], Vec::as_slice);
    let is_open = policy == CommentsPolicy::Open;
    let head = baked.and_then(|baked| baked.heads.get(key));
    let html = if comments.is_empty() && head.is_none() {
        material.empty_thread(language, is_open).html(key)
    } else {
        let thread = (comments, head);
        with_thread(material, key, language, is_open, thread, render_thread)
    };
    Some(CommentsView {
        key: key.to_string(),
        service: config.comments.url.clone(),
        count: count_shown(comments),
        is_open,
        baked_at: baked.map(|baked| baked.exported_at.to_string()),
        html,
        prompt: prompt.filter(|_| is_open).map(str::to_owned),
    })
}

/// The threads of pages on which nobody has written, in a language: the open one and the closed one.
pub(super) fn empty_threads(material: &Material, language: Language) -> [EmptyThread; 2] {
    let key = ThreadKey::parse("any").expect("letters alone are a key");
    [true, false].map(|is_open| {
        with_thread(
            material,
            &key,
            language,
            is_open,
            (&[], None),
            EmptyThread::new,
        )
    })
}

fn with_thread<T>(
    material: &Material,
    key: &ThreadKey,
    language: Language,
    is_open: bool,
    (comments, head): (&[PublicComment], Option<&ThreadHead>),
    draw: impl FnOnce(&ThreadView) -> T,
) -> T {
    let config = &material.site.config;
    let guidelines = site_views::guidelines(material, language);
    let guidelines = guidelines.map(|path| material.addresses.absolute(&path));
    let no_head = ThreadHead::default();
    draw(&ThreadView {
        key,
        language,
        timezone: &config.timezone,
        service_url: &config.comments.url,
        guidelines: guidelines.as_deref(),
        promise: ShownPromise::Hidden,
        comments,
        head: head.unwrap_or(&no_head),
        is_open,
        as_of: material
            .site
            .comments
            .as_ref()
            .map(|baked| baked.exported_at),
        offers_mail: config.mail.is_set_up(),
        version: None,
        form: FormState::default(),
    })
}
