//! Looks through a linked site for what is allowed and yet hardly meant: the part of `svar check` that
//! a build does not do.

use jiff::Timestamp;
use rayon::prelude::*;
use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::message::say;
use svar_comments::yaml::Step;

use crate::link::{Visibility, visibility};
use crate::parse::{Document, Documents, FrontMatter};
use crate::site::Site;

mod dates;
mod links;
mod pictures;
mod prose;
mod series;
mod spelling;
mod structure;
mod titles;
mod unused;

use prose::Prose;

/// What is looked through.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Every content file, as `parse` read it.
    pub documents: &'a Documents,
    /// The site of them.
    pub site: &'a Site,
    /// The instant that divides what is out from what is to come.
    pub as_of: Timestamp,
    /// Whether drafts, and posts that have expired, are looked through as well.
    pub has_drafts: bool,
}

/// What an editor may want to look at. All of them are warnings, and each has the name of its rule.
pub fn lint(subject: Subject<'_>) -> Diagnostics {
    let mut warnings = Diagnostics::default();
    warnings.extend(texts(subject));
    warnings.extend(subject.posts().filter_map(|post| dates::of(subject, post)));
    let with_titles = subject.posts().chain(subject.pages());
    warnings.extend(with_titles.flat_map(titles::of));
    warnings.extend(titles::equal(subject));
    warnings.extend(subject.posts().filter_map(pictures::cover));
    warnings.extend(unused::authors(subject));
    warnings.extend(unused::tags(subject));
    warnings.extend(series::gaps(subject));
    warnings.extend(missing_guidelines(subject.site));
    warnings.without(&subject.site.config.checks.off)
}

impl<'a> Subject<'a> {
    /// The posts that are out or will be without anybody's doing; the others where they are asked for.
    pub(crate) fn posts(self) -> impl Iterator<Item = &'a Document<FrontMatter>> {
        let posts = self.documents.posts.iter();
        posts.filter(move |post| self.is_looked_through(post))
    }

    /// The pages, likewise.
    pub(crate) fn pages(self) -> impl Iterator<Item = &'a Document<FrontMatter>> {
        let pages = self.documents.pages.iter();
        pages.filter(move |page| self.is_looked_through(page))
    }

    fn is_looked_through(self, document: &Document<FrontMatter>) -> bool {
        match visibility(document, self.as_of) {
            Visibility::Published | Visibility::Future => true,
            Visibility::Draft | Visibility::Expired => self.has_drafts,
        }
    }
}

/// What is to be said about the texts themselves.
fn texts(subject: Subject<'_>) -> Vec<Diagnostic> {
    let documents = subject.documents;
    let mut all: Vec<Prose<'_>> = Vec::new();
    all.extend(subject.posts().chain(subject.pages()).map(Prose::of));
    all.extend(documents.authors.iter().map(Prose::of));
    all.extend(documents.series.iter().map(Prose::of));
    all.extend(documents.tags.iter().map(Prose::of));
    all.extend(documents.categories.iter().map(Prose::of));
    let spelling = &subject.site.config.spelling;
    all.into_par_iter()
        .flat_map_iter(|prose| {
            let pieces = prose.read();
            let mut found = Vec::new();
            found.extend(pictures::of(&prose, &pieces));
            found.extend(links::of(&prose, &pieces));
            found.extend(structure::of(&prose, &pieces));
            found.extend(spelling::of(&prose, &pieces, spelling));
            found
        })
        .collect()
}

fn missing_guidelines(site: &Site) -> Option<Diagnostic> {
    let comments = &site.config.comments;
    let is_missing = comments.enabled && comments.guidelines.is_none();
    let warning = Diagnostic::warning("guidelines", "svar.yaml", say("guidelines"));
    is_missing.then(|| warning.help(say("guidelines.help")))
}

/// The way to a key of the front matter.
fn key(name: &str) -> [Step; 1] {
    [Step::Key(name.to_owned())]
}
