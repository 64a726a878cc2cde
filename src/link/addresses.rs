//! Knows who has which address, and finds two that want the same.

use std::collections::{BTreeMap, BTreeSet};

use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::language::Language;
use svar_comments::message::{Message, say};
use svar_comments::thread::ThreadKey;
use svar_comments::yaml::Step;

use super::placed::Placed;
use super::{Joined, Joining, in_language};
use crate::parse::{Document, FrontMatter};

/// The addresses of pages, old ones too, with the files that have them.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    owners: BTreeMap<String, Owner>,
}

/// What has an address.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Owner {
    File(String),
    Topic(String),
    List,
}

impl Owner {
    fn to_message(&self) -> Message {
        match self {
            Self::File(path) => Message::verbatim(path),
            Self::Topic(slug) => say("owner-topic").with("slug", slug),
            Self::List => say("owner-list"),
        }
    }
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
            let owner = Owner::File(author.path().to_owned());
            self.add_in_languages(joining, &author.permalink.0, &owner, diagnostics);
        }
        let terms = || joined.tags.list.iter().chain(&joined.categories.list);
        for term in terms() {
            let owner = Owner::Topic(term.slug.clone());
            self.add_in_languages(joining, &term.permalink.0, &owner, diagnostics);
        }
        for one in &joined.series.list {
            let owner = Owner::File(one.path().to_owned());
            self.add_in_languages(joining, &one.permalink.0, &owner, diagnostics);
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
        for path in paths {
            for language in Language::ALL {
                let path = in_language(&path, language, joining.config.language);
                self.owners.entry(normal(&path.0)).or_insert(Owner::List);
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
            self.owners.entry(normal(&path.0)).or_insert(Owner::List);
        }
    }

    /// The page of an author, a topic or a series, in every language. Two of one address are told once.
    fn add_in_languages(
        &mut self,
        joining: &Joining<'_>,
        path: &str,
        owner: &Owner,
        diagnostics: &mut Diagnostics,
    ) {
        for language in Language::ALL {
            let permalink = in_language(path, language, joining.config.language);
            let first = self
                .owners
                .entry(normal(&permalink.0))
                .or_insert_with(|| owner.clone());
            let is_told = first == owner || language != joining.config.language;
            if let (false, Owner::File(file)) = (is_told, owner) {
                let message = say("duplicate-address")
                    .with("address", path)
                    .with("owner", first.to_message());
                let mistake = Diagnostic::error("duplicate-address", file, message);
                diagnostics.push(mistake.help(say("duplicate-address.file")));
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
            .or_insert_with(|| Owner::File(file.clone()));
        if matches!(owner, Owner::File(path) if path == file) {
            return;
        }
        let message = say("duplicate-address")
            .with("address", path)
            .with("owner", owner.to_message());
        let help = say("duplicate-address.help");
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
        let message = say("duplicate-thread")
            .with("key", placed.key.as_str())
            .with("owner", &owner.source.path);
        let help = say("duplicate-thread.help").with("key", placed.key.as_str());
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
