//! Decides which posts the lists of a language show: the default language's lists show every post
//! once, those of other languages only what is written in them.

use std::collections::BTreeMap;

use svar_comments::language::Language;

use crate::site::{Post, PostId, Site};

/// The posts that the lists of each language show.
pub(super) struct Listing {
    default: Language,
    /// By post: whether it stands for its translations in the default language's lists.
    stands_for_all: Vec<bool>,
    /// By language, newest first.
    by_language: BTreeMap<Language, Vec<PostId>>,
}

impl Listing {
    pub(super) fn new(site: &Site) -> Self {
        let default = site.config.language;
        let stands_for_all = (0..site.posts.len())
            .map(|at| stands_for_all(site, PostId(at)))
            .collect();
        let mut listing = Self {
            default,
            stands_for_all,
            by_language: BTreeMap::new(),
        };
        let all: Vec<PostId> = (0..site.posts.len()).map(PostId).collect();
        listing.by_language = languages(site)
            .map(|language| (language, listing.of(site, language, &all)))
            .collect();
        listing
    }

    /// Those of `posts` that a list in `language` shows, in the same order.
    pub(super) fn of(&self, site: &Site, language: Language, posts: &[PostId]) -> Vec<PostId> {
        let shown = posts.iter().filter(|id| self.shows(site, language, **id));
        shown.copied().collect()
    }

    /// Whether a list of `posts` in `language` shows any.
    pub(super) fn has_any(&self, site: &Site, language: Language, posts: &[PostId]) -> bool {
        posts.iter().any(|id| self.shows(site, language, *id))
    }

    fn shows(&self, site: &Site, language: Language, id: PostId) -> bool {
        if language == self.default {
            self.stands_for_all[id.0]
        } else {
            site.posts[id.0].language == language
        }
    }

    /// All posts that lists in `language` show, newest first.
    pub(super) fn all(&self, language: Language) -> &[PostId] {
        self.by_language.get(&language).map_or(&[], Vec::as_slice)
    }
}

/// The languages that have pages; the default language has some even on an empty site.
pub(super) fn languages(site: &Site) -> impl Iterator<Item = Language> {
    let default = site.config.language;
    std::iter::once(default).chain(
        site.languages
            .iter()
            .copied()
            .filter(move |l| *l != default),
    )
}

fn stands_for_all(site: &Site, id: PostId) -> bool {
    let post = &site.posts[id.0];
    let rank = |post: &Post| {
        let suffix = format!(".{}", post.language);
        let is_translation = post.key.as_str().ends_with(&suffix);
        (
            post.language != site.config.language,
            is_translation,
            post.language,
        )
    };
    let own = rank(post);
    post.translations
        .iter()
        .all(|other| own < rank(&site.posts[other.0]))
}
