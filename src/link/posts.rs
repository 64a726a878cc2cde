//! Makes the posts of the site.

use svar_comments::diagnostic::Diagnostics;
use svar_comments::site_file::CommentsPolicy;
use svar_comments::thread::ThreadKey;
use svar_comments::yaml::Step;

use super::chosen::PostNames;
use super::directory::Directory;
use super::placed::Visibility;
use super::references::{directed, picture};
use super::translations::Translations;
use super::{Joined, Joining, authors, comments_policy, in_parallel, terms};
use crate::parse::{Document, FrontMatter, Prompt};
use crate::site::{Heading, Picture, Post};

/// The posts that are shown, newest first. Those that are not are looked through for mistakes all the
/// same: the night before publication is too late.
pub(super) fn build(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    joined: &Joined<'_>,
    translations: &Translations,
    names: &PostNames<'_>,
) -> (Vec<Post>, Diagnostics) {
    let indexes: Vec<usize> = (0..joining.posts.len()).collect();
    let (mut posts, diagnostics) = in_parallel(&indexes, |&index, diagnostics| {
        // What is chosen is looked for in any case: the night before publication is too late.
        let related = names.chosen(index, translations, diagnostics);
        let post = built(index, joining, directory, joined, diagnostics)?;
        let ids = translations.posts[index].iter();
        let translations = ids.filter_map(|other| joining.post_ids[*other]).collect();
        Some((
            joining.post_ids[index]?,
            Post {
                translations,
                related,
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
    joined: &Joined<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Post> {
    let document = &joining.documents.posts[index];
    let placed = &joining.posts[index];
    let matter = &document.matter;
    let default = joining.config.language;
    let credits = authors::credits(document, &joined.authors, joining, diagnostics);
    let disclosure = authors::disclosure(document, &credits, &joined.authors, default, diagnostics);
    let is_published = placed.visibility == Visibility::Published;
    let html = directed(document, is_published, directory, diagnostics);
    // Where `cover` is the picture itself, that is what is found.
    let cover_steps = ["cover", "image"].map(|key| Step::Key(key.to_owned()));
    let cover = matter.cover.as_ref().and_then(|cover| {
        // The files beside a post that is not shown are nowhere yet; its cover is looked for when it is.
        placed.is_shown.then_some(())?;
        let (target, alt) = (&cover.image, &cover.alt);
        let found = picture(document, target, alt, &cover_steps, directory, diagnostics)?;
        Some(Picture {
            caption: cover.caption.clone(),
            credit: cover.credit.clone(),
            ..found
        })
    });
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
        disclosure_language: disclosure.as_ref().map_or(document.language, |it| it.0),
        disclosure: disclosure.map(|(_, text)| text),
        tags: terms::of_post(document, &joined.tags, default),
        categories: terms::of_post(document, &joined.categories, default),
        series: joined.series.of_post(index),
        has_own_summary: matter.summary.is_some(),
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
        related: Vec::new(),
        prompt: prompt(document, &placed.key, joining),
        extra: matter.extra.clone(),
    })
}

/// The post's own question, else one of the site's in its language: the key decides which, so that it
/// stays when other posts come.
fn prompt(
    document: &Document<FrontMatter>,
    key: &ThreadKey,
    joining: &Joining<'_>,
) -> Option<String> {
    match &document.matter.prompt {
        Prompt::Own(question) => Some(question.clone()),
        Prompt::None => None,
        Prompt::OfTheSite => {
            let mut by_language = joining.config.prompts.iter();
            let (_, all) = by_language.find(|(language, _)| *language == document.language)?;
            let sum = key.as_str().bytes().fold(0usize, |sum, byte| {
                sum.wrapping_mul(31).wrapping_add(usize::from(byte))
            });
            all.get(sum.checked_rem(all.len())?).cloned()
        }
    }
}

/// The headings of a table of contents.
pub(super) fn shown_headings(document: &Document<FrontMatter>) -> Vec<Heading> {
    let headings = document.body.headings.iter();
    headings
        .filter(|heading| (2..=3).contains(&heading.level))
        .cloned()
        .collect()
}
