//! Decides for each post and page whether it is shown, under which address, and its key.

use std::collections::BTreeMap;

use svar_comments::config::Config;
use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::thread::ThreadKey;
use svar_comments::yaml::Step;

use super::{LinkOptions, in_language};
use crate::parse::{Document, Documents, FrontMatter};
use crate::site::{Permalink, PreviewReason};

/// Whether the public sees a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// Now.
    Published,
    /// Not until `draft: true` is gone.
    Draft,
    /// Not until its date.
    Future,
    /// Not any more.
    Expired,
}

/// A post or a page with its place on the site.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) visibility: Visibility,
    /// Whether this build shows it.
    pub(super) is_shown: bool,
    pub(super) permalink: Permalink,
    pub(super) key: ThreadKey,
    pub(super) language: Language,
}

impl Placed {
    /// Why a post that the public does not see is shown.
    pub(super) fn preview_reason(&self) -> Option<PreviewReason> {
        match self.visibility {
            Visibility::Published => None,
            Visibility::Draft => Some(PreviewReason::Draft),
            Visibility::Future => Some(PreviewReason::Future),
            Visibility::Expired => Some(PreviewReason::Expired),
        }
    }
}

/// Whether the public sees a document at the instant of the build.
pub(crate) fn visibility(document: &Document<FrontMatter>, as_of: jiff::Timestamp) -> Visibility {
    let matter = &document.matter;
    let has_come =
        |date: &Option<jiff::Zoned>| date.as_ref().is_some_and(|date| date.timestamp() <= as_of);
    if matter.is_draft {
        Visibility::Draft
    } else if matter.date.is_some() && !has_come(&matter.date) {
        Visibility::Future
    } else if has_come(&matter.expires) {
        Visibility::Expired
    } else {
        Visibility::Published
    }
}

pub(super) fn place_posts(
    documents: &Documents,
    config: &Config,
    options: &LinkOptions,
    diagnostics: &mut Diagnostics,
) -> Vec<Placed> {
    let pattern = &config.permalinks.posts;
    place(&documents.posts, pattern, config, options, diagnostics)
}

pub(super) fn place_pages(
    documents: &Documents,
    config: &Config,
    options: &LinkOptions,
    diagnostics: &mut Diagnostics,
) -> Vec<Placed> {
    let pattern = &config.permalinks.pages;
    place(&documents.pages, pattern, config, options, diagnostics)
}

fn place(
    documents: &[Document<FrontMatter>],
    pattern: &str,
    config: &Config,
    options: &LinkOptions,
    diagnostics: &mut Diagnostics,
) -> Vec<Placed> {
    let originals = originals(documents, config.language);
    documents
        .iter()
        .enumerate()
        .map(|(index, document)| {
            let visibility = visibility(document, options.as_of);
            let is_original = originals[document.name.group.as_str()] == index;
            Placed {
                visibility,
                is_shown: match visibility {
                    Visibility::Published => true,
                    Visibility::Draft | Visibility::Expired => options.drafts,
                    Visibility::Future => options.future,
                },
                permalink: permalink(document, pattern, config),
                key: key(document, is_original, diagnostics),
                language: document.language,
            }
        })
        .collect()
}

/// Of each group of translations the one that the others translate: without a language in its name,
/// else in the default language, else the first.
fn originals(documents: &[Document<FrontMatter>], default: Language) -> BTreeMap<&str, usize> {
    let rank = |index: usize| {
        let document = &documents[index];
        (
            document.name.language.is_some(),
            document.language != default,
            index,
        )
    };
    let mut originals: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        let best = originals.entry(&document.name.group).or_insert(index);
        if rank(index) < rank(*best) {
            *best = index;
        }
    }
    originals
}

fn permalink(document: &Document<FrontMatter>, pattern: &str, config: &Config) -> Permalink {
    let mut path = pattern.replace("{slug}", &document.matter.slug);
    if let Some(date) = &document.matter.date {
        path = path
            .replace("{year}", &format!("{:04}", date.year()))
            .replace("{month}", &format!("{:02}", date.month()))
            .replace("{day}", &format!("{:02}", date.day()));
    }
    in_language(&path, document.language, config.language)
}

fn key(
    document: &Document<FrontMatter>,
    is_original: bool,
    diagnostics: &mut Diagnostics,
) -> ThreadKey {
    let base = document
        .matter
        .id
        .clone()
        .unwrap_or_else(|| document.matter.slug.replace('/', "-"));
    let text = if is_original {
        base
    } else {
        format!("{base}.{}", document.language)
    };
    ThreadKey::parse(&text).unwrap_or_else(|| {
        let mistake = if document.matter.id.is_some() {
            let steps = [Step::Key("id".to_owned())];
            let message = say("not-an-id").with("id", &text);
            document
                .error_at("id", &steps, message)
                .help(say("not-an-id.help"))
        } else {
            Diagnostic::error("slug", &document.source.path, say("nameless-file"))
                .help(say("nameless-file.help"))
        };
        diagnostics.push(mistake);
        ThreadKey::parse("unnamed").expect("letters alone are a key")
    })
}
