//! Finds the posts that a writer chose to be read next.

use std::collections::BTreeMap;

use svar_comments::diagnostic::{Diagnostics, did_you_mean_or};
use svar_comments::message::{Message, say};

use super::Joining;
use super::translations::Translations;
use crate::parse::{Document, FrontMatter};
use crate::site::PostId;

/// Every name that a post goes by: its key, its slug, its address, and its file with and without
/// folder, language and ending.
pub(super) struct PostNames<'d> {
    joining: &'d Joining<'d>,
    indexes: BTreeMap<String, Vec<usize>>,
}

impl<'d> PostNames<'d> {
    /// The names are collected only where some post chooses another.
    pub(super) fn new(joining: &'d Joining<'d>) -> Self {
        let posts = &joining.documents.posts;
        let mut indexes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        if posts.iter().any(|post| !post.matter.related.is_empty()) {
            for index in 0..posts.len() {
                for name in names(joining, index) {
                    let of_name = indexes.entry(name).or_default();
                    if of_name.last() != Some(&index) {
                        of_name.push(index);
                    }
                }
            }
        }
        Self { joining, indexes }
    }

    /// The chosen posts of a post that this build shows, each once, in its own language where there is
    /// such a translation. One that does not exist is told.
    pub(super) fn chosen(
        &self,
        index: usize,
        translations: &Translations,
        diagnostics: &mut Diagnostics,
    ) -> Vec<PostId> {
        let document = &self.joining.documents.posts[index];
        let mut chosen: Vec<PostId> = Vec::new();
        for (wanted, steps) in &document.matter.related {
            let Some(found) = self.found(wanted, document) else {
                let message = say("unknown-post").with("wanted", wanted);
                let mistake = document.error_at("unknown-post", steps, message);
                diagnostics.push(mistake.help(self.help(wanted)));
                continue;
            };
            if found == index || translations.posts[index].contains(&found) {
                let message = say("related-to-itself");
                let mistake = document.error_at("unknown-post", steps, message);
                diagnostics.push(mistake.help(say("related-to-itself.help")));
                continue;
            }
            let best = self.best(found, document, translations);
            chosen.extend(best.filter(|id| !chosen.contains(id)));
        }
        chosen
    }

    fn found(&self, wanted: &str, document: &Document<FrontMatter>) -> Option<usize> {
        let found = self.indexes.get(bare(wanted))?;
        let posts = &self.joining.documents.posts;
        let in_language = found
            .iter()
            .find(|index| posts[**index].language == document.language);
        in_language.or(found.first()).copied()
    }

    /// The post in the language of who chooses it, if that is shown, else the post itself, else
    /// whichever of its translations is shown.
    fn best(
        &self,
        found: usize,
        document: &Document<FrontMatter>,
        translations: &Translations,
    ) -> Option<PostId> {
        let language = |index: &usize| self.joining.documents.posts[*index].language;
        let all = std::iter::once(found).chain(translations.posts[found].iter().copied());
        let shown = all.filter(|index| self.joining.post_ids[*index].is_some());
        let best = shown.min_by_key(|index| {
            (
                language(index) != document.language,
                *index != found,
                *index,
            )
        });
        best.and_then(|index| self.joining.post_ids[index])
    }

    fn help(&self, wanted: &str) -> Message {
        let slugs = self.joining.documents.posts.iter();
        let slugs = slugs.map(|post| post.matter.slug.as_str());
        did_you_mean_or(bare(wanted), slugs, || say("unknown-post.help"))
    }
}

fn names(joining: &Joining<'_>, index: usize) -> Vec<String> {
    let (post, placed) = (&joining.documents.posts[index], &joining.posts[index]);
    let file = bare(&post.source.path);
    let group = bare(&post.name.group);
    vec![
        placed.key.to_string(),
        post.matter.slug.clone(),
        bare(&placed.permalink.0).to_owned(),
        file.to_owned(),
        group.to_owned(),
    ]
}

/// A name without what says only where it stands: folders above the posts, slashes, `index` and `.md`.
fn bare(name: &str) -> &str {
    let name = name.trim_start_matches("../").trim_start_matches("./");
    let name = name.trim_start_matches('/').trim_end_matches('/');
    let name = name.strip_prefix("content/").unwrap_or(name);
    let name = name.strip_prefix("posts/").unwrap_or(name);
    let name = name.strip_suffix(".md").unwrap_or(name);
    name.strip_suffix("/index").unwrap_or(name)
}
