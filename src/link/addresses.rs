//! Knows who has which address, and finds two that want the same.

use std::collections::BTreeMap;

use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::language::Language;
use svar_comments::thread::ThreadKey;
use svar_comments::yaml::Step;

use super::authors::JoinedAuthor;
use super::placed::Placed;
use super::series::JoinedSeries;
use super::tags::JoinedTag;
use super::{Joining, in_language};
use crate::parse::{Document, FrontMatter};

/// The addresses of pages, old ones too, with the files that have them.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    owners: BTreeMap<String, String>,
}

impl Addresses {
    /// Whether a path leads anywhere.
    pub(super) fn knows(&self, path: &str) -> bool {
        self.owners.contains_key(&normal(path))
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.owners.keys().map(String::as_str)
    }

    pub(super) fn add_all(
        &mut self,
        joining: &Joining<'_>,
        authors: &[JoinedAuthor<'_>],
        tags: &[JoinedTag<'_>],
        series: &[JoinedSeries<'_>],
        diagnostics: &mut Diagnostics,
    ) {
        self.add_fixed(joining);
        for author in authors {
            self.add_in_languages(joining, &author.permalink.0, author.path());
        }
        for tag in tags {
            self.add_in_languages(
                joining,
                &tag.permalink.0,
                &format!("the topic `{}`", tag.slug),
            );
        }
        for one in series {
            self.add_in_languages(joining, &one.permalink.0, &one.document.source.path);
        }
        let documents = joining.documents;
        let posts: Vec<_> = documents.posts.iter().zip(&joining.posts).collect();
        let pages: Vec<_> = documents.pages.iter().zip(&joining.pages).collect();
        let both = || pages.iter().chain(&posts);
        for (document, placed) in both() {
            self.add(
                &placed.permalink.0,
                document,
                || address_place(document),
                diagnostics,
            );
        }
        for (document, _) in both() {
            self.add_aliases(document, &document.matter.aliases, diagnostics);
        }
        for author in authors {
            self.add_aliases(
                author.document,
                &author.document.matter.aliases,
                diagnostics,
            );
        }
        for document in tags.iter().flat_map(|tag| &tag.documents).copied() {
            self.add_aliases(document, &document.matter.aliases, diagnostics);
        }
        for one in series {
            self.add_aliases(one.document, &one.document.matter.aliases, diagnostics);
        }
        report_equal_keys(&pages, &posts, diagnostics);
    }

    /// The front page and the indexes, in every language.
    fn add_fixed(&mut self, joining: &Joining<'_>) {
        let patterns = &joining.config.permalinks;
        let indexes = [&patterns.authors, &patterns.tags, &patterns.series];
        let index = |pattern: &str| pattern.split("{slug}").next().unwrap_or("/").to_owned();
        let paths =
            std::iter::once("/".to_owned()).chain(indexes.iter().map(|pattern| index(pattern)));
        for path in paths {
            self.add_in_languages(joining, &path, "a list that every site has");
        }
    }

    fn add_in_languages(&mut self, joining: &Joining<'_>, path: &str, owner: &str) {
        for language in Language::ALL {
            let path = in_language(path, language, joining.config.language);
            self.owners
                .entry(normal(&path.0))
                .or_insert_with(|| owner.to_owned());
        }
    }

    fn add_aliases<M>(
        &mut self,
        document: &Document<M>,
        aliases: &[String],
        diagnostics: &mut Diagnostics,
    ) {
        for (at, alias) in aliases.iter().enumerate() {
            let steps = [Step::Key("aliases".to_owned()), Step::Index(at)];
            self.add(alias, document, || document.place_of(&steps), diagnostics);
        }
    }

    fn add<M>(
        &mut self,
        path: &str,
        document: &Document<M>,
        place: impl Fn() -> Place,
        diagnostics: &mut Diagnostics,
    ) {
        let file = &document.source.path;
        let owner = self
            .owners
            .entry(normal(path))
            .or_insert_with(|| file.clone());
        if owner == file {
            return;
        }
        let message = format!("the address {path} is taken by {owner}");
        let help = "give one of the two another `slug`, another date or another alias";
        diagnostics.push(
            Diagnostic::error("duplicate-address", file, message)
                .at(place())
                .help(help),
        );
    }
}

/// The line that decides the address: `slug`, else the title.
fn address_place(document: &Document<FrontMatter>) -> Place {
    let text = &document.source.text[document.yaml.clone()];
    let key = if text.lines().any(|line| line.starts_with("slug:")) {
        "slug"
    } else {
        "title"
    };
    document.place_of(&[Step::Key(key.to_owned())])
}

/// `/om`, `/om/` and `/om/index.html` are one address.
fn normal(path: &str) -> String {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let path = path.trim_end_matches('/');
    if path.is_empty() {
        "/".to_owned()
    } else {
        path.to_owned()
    }
}

type Pairs<'d> = [(&'d Document<FrontMatter>, &'d Placed)];

fn report_equal_keys(pages: &Pairs<'_>, posts: &Pairs<'_>, diagnostics: &mut Diagnostics) {
    let mut owners: BTreeMap<&ThreadKey, &Document<FrontMatter>> = BTreeMap::new();
    for (document, placed) in pages.iter().chain(posts) {
        let owner = *owners.entry(&placed.key).or_insert(document);
        // Two files with one address are told once.
        if std::ptr::eq(owner, *document) || is_same_address(owner, document, pages, posts) {
            continue;
        }
        let message = format!(
            "the key `{}` belongs to {}: both would share their comments",
            placed.key, owner.source.path
        );
        let help = format!(
            "write an `id` of its own, for example `id: {}-2`",
            placed.key
        );
        let mistake = Diagnostic::error("duplicate-key", &document.source.path, message);
        diagnostics.push(mistake.at(address_place(document)).help(help));
    }
}

fn is_same_address(
    one: &Document<FrontMatter>,
    other: &Document<FrontMatter>,
    pages: &Pairs<'_>,
    posts: &Pairs<'_>,
) -> bool {
    let address = |wanted: &Document<FrontMatter>| {
        let found = pages
            .iter()
            .chain(posts)
            .find(|(document, _)| std::ptr::eq(*document, wanted));
        found.map(|(_, placed)| &placed.permalink)
    };
    address(one) == address(other)
}
