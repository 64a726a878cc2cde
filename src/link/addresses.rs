//! Knows who has which address, and finds two that want the same.

use std::collections::{BTreeMap, BTreeSet};

use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::language::Language;
use svar_comments::thread::ThreadKey;
use svar_comments::yaml::Step;

use super::placed::Placed;
use super::{Joined, Joining, in_language};
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
        joined: &Joined<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        self.add_fixed(joining);
        self.add_search(joining);
        for author in &joined.authors.list {
            self.add_in_languages(joining, &author.permalink.0, author.path(), diagnostics);
        }
        let terms = || joined.tags.list.iter().chain(&joined.categories.list);
        for term in terms() {
            let owner = format!("the topic `{}`", term.slug);
            self.add_in_languages(joining, &term.permalink.0, &owner, diagnostics);
        }
        for one in &joined.series.list {
            self.add_in_languages(joining, &one.permalink.0, one.path(), diagnostics);
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
        for author in &joined.authors.list {
            let document = author.document;
            self.add_aliases(document, &document.matter.aliases, diagnostics);
        }
        let of_terms = terms().flat_map(|term| &term.documents);
        let of_series = joined.series.list.iter().flat_map(|one| &one.documents);
        for document in of_terms.chain(of_series).copied() {
            self.add_aliases(document, &document.matter.aliases, diagnostics);
        }
        report_equal_keys(&pages, &posts, diagnostics);
    }

    /// The front page and the indexes, in every language.
    fn add_fixed(&mut self, joining: &Joining<'_>) {
        let patterns = &joining.config.permalinks;
        let indexes = [
            &patterns.authors,
            &patterns.tags,
            &patterns.categories,
            &patterns.series,
        ];
        let index = |pattern: &str| pattern.split("{slug}").next().unwrap_or("/").to_owned();
        let mut paths = vec!["/".to_owned(), patterns.archive.clone()];
        paths.extend(indexes.iter().map(|pattern| index(pattern)));
        let shown = joining.documents.posts.iter().zip(&joining.posts);
        let years: BTreeSet<i16> = shown
            .filter(|(_, placed)| placed.is_shown)
            .filter_map(|(document, _)| Some(document.matter.date.as_ref()?.year()))
            .collect();
        paths.extend(
            years
                .iter()
                .map(|year| format!("{}{year}/", patterns.archive)),
        );
        let owner = "a list that every site has";
        for path in paths {
            for language in Language::ALL {
                let path = in_language(&path, language, joining.config.language);
                self.owners
                    .entry(normal(&path.0))
                    .or_insert_with(|| owner.to_owned());
            }
        }
    }

    /// The page for searching has a word of each language for its address.
    fn add_search(&mut self, joining: &Joining<'_>) {
        if !joining.config.search {
            return;
        }
        for language in Language::ALL {
            let page = joining.config.permalinks.search_page(language);
            let path = in_language(page, language, joining.config.language);
            let owner = "the page for searching".to_owned();
            self.owners.entry(normal(&path.0)).or_insert(owner);
        }
    }

    /// The page of an author, a topic or a series, in every language. Two of one address are told once.
    fn add_in_languages(
        &mut self,
        joining: &Joining<'_>,
        path: &str,
        owner: &str,
        diagnostics: &mut Diagnostics,
    ) {
        for language in Language::ALL {
            let permalink = in_language(path, language, joining.config.language);
            let first = self
                .owners
                .entry(normal(&permalink.0))
                .or_insert_with(|| owner.to_owned());
            let is_told = first == owner || language != joining.config.language;
            if !is_told && has_ending(owner, "md") {
                let message = format!("the address {path} is taken by {first}");
                let help = "give the file another name, and write the old one in `aliases`";
                let mistake = Diagnostic::error("duplicate-address", owner, message);
                diagnostics.push(mistake.help(help));
            }
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

fn has_ending(path: &str, ending: &str) -> bool {
    std::path::Path::new(path)
        .extension()
        .is_some_and(|it| it == ending)
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
