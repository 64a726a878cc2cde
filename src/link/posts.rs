//! Makes the posts of the site.

use svar_comments::diagnostic::{Diagnostics, did_you_mean};
use svar_comments::site_file::CommentsPolicy;
use svar_comments::yaml::Step;

use super::authors::{self, JoinedAuthor};
use super::directory::Directory;
use super::placed::Visibility;
use super::references::{directed, picture};
use super::series::{self, JoinedSeries};
use super::tags::{self, JoinedTag};
use super::translations::Translations;
use super::{Joining, comments_policy, in_parallel};
use crate::parse::{Document, FrontMatter};
use crate::site::{Heading, Post, PostId};

/// The posts that are shown, newest first. Those that are not are looked through for mistakes all the
/// same: the night before publication is too late.
pub(super) fn build(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    authors: &[JoinedAuthor<'_>],
    tags: &[JoinedTag<'_>],
    series: &[JoinedSeries<'_>],
    translations: &Translations,
) -> (Vec<Post>, Diagnostics) {
    let indexes: Vec<usize> = (0..joining.posts.len()).collect();
    let (mut posts, diagnostics) = in_parallel(&indexes, |&index, diagnostics| {
        let post = built(
            index,
            joining,
            directory,
            authors,
            tags,
            series,
            diagnostics,
        )?;
        let ids = translations.posts[index].iter();
        let translations = ids.filter_map(|other| joining.post_ids[*other]).collect();
        Some((
            joining.post_ids[index]?,
            Post {
                translations,
                ..post
            },
        ))
    });
    posts.sort_by_key(|(id, _)| *id);
    (
        posts.into_iter().map(|(_, post)| post).collect(),
        diagnostics,
    )
}

fn built(
    index: usize,
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    authors: &[JoinedAuthor<'_>],
    tags: &[JoinedTag<'_>],
    series: &[JoinedSeries<'_>],
    diagnostics: &mut Diagnostics,
) -> Option<Post> {
    let document = &joining.documents.posts[index];
    let placed = &joining.posts[index];
    let matter = &document.matter;
    let credits = authors::credits(document, authors, joining, diagnostics);
    let disclosure = authors::disclosure(document, &credits, authors, diagnostics);
    let is_published = placed.visibility == Visibility::Published;
    let html = directed(document, is_published, directory, diagnostics);
    // Where `cover` is the picture itself, that is what is found.
    let cover_steps = ["cover", "image"].map(|key| Step::Key(key.to_owned()));
    let cover = matter.cover.as_ref().and_then(|(target, alt)| {
        // The files beside a post that is not shown are nowhere yet; its cover is looked for when it is.
        placed.is_shown.then_some(())?;
        picture(document, target, alt, &cover_steps, directory, diagnostics)
    });
    let related = related(document, joining, diagnostics);
    let by_default = if joining.config.comments.enabled {
        CommentsPolicy::Open
    } else {
        CommentsPolicy::Off
    };
    Some(Post {
        source: document.source.path.clone(),
        key: placed.key.clone(),
        permalink: placed.permalink.clone(),
        language: document.language,
        title: matter.title.clone(),
        date: matter.date.clone()?,
        updated: matter.updated.clone(),
        preview: placed.preview_reason(),
        credits,
        disclosure,
        tags: tags::of_post(document, tags, joining.config.language),
        series: series::of_post(index, joining, series),
        summary: matter
            .summary
            .clone()
            .unwrap_or_else(|| document.body.summary.clone()),
        html,
        headings: shown_headings(document),
        wants_toc: matter.wants_toc,
        words: document.body.words,
        has_film: document.body.has_film,
        cover,
        translations: Vec::new(),
        comments: comments_policy(document, by_default, joining),
        canonical_url: matter.canonical_url.clone(),
        pinned: matter.is_pinned,
        template: matter.template.clone(),
        related,
        extra: matter.extra.clone(),
    })
}

/// The headings of a table of contents.
pub(super) fn shown_headings(document: &Document<FrontMatter>) -> Vec<Heading> {
    let headings = document.body.headings.iter();
    headings
        .filter(|heading| (2..=3).contains(&heading.level))
        .cloned()
        .collect()
}

/// The posts chosen to be read next: by slug, by key, or by the name of their file.
fn related(
    document: &Document<FrontMatter>,
    joining: &Joining<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<PostId> {
    let posts = &joining.documents.posts;
    let mut related = Vec::new();
    for (wanted, steps) in &document.matter.related {
        let wanted = wanted
            .trim_start_matches("../")
            .trim_start_matches("posts/");
        let is_wanted = |index: usize| {
            let (post, placed) = (&posts[index], &joining.posts[index]);
            let file = post.source.path.trim_start_matches("content/posts/");
            placed.key.as_str() == wanted || post.matter.slug == wanted || file == wanted
        };
        let found: Vec<usize> = (0..posts.len()).filter(|index| is_wanted(*index)).collect();
        let own_language = found
            .iter()
            .find(|index| posts[**index].language == document.language);
        if let Some(index) = own_language.or(found.first()) {
            related.extend(joining.post_ids[*index]);
            continue;
        }
        let slugs = posts.iter().map(|post| post.matter.slug.as_str());
        let help = did_you_mean(wanted, slugs).map_or_else(
            || "write the last part of the post's address, or the name of its file".to_owned(),
            |close| format!("did you mean `{close}`?"),
        );
        let message = format!("there is no post `{wanted}`");
        diagnostics.push(document.error_at("unknown-post", steps, message).help(help));
    }
    related
}
