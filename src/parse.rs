//! Reads front matter and Markdown: [`Sources`] → [`Documents`].

use std::ops::Range;

use rayon::prelude::*;
use svar_comments::config::Config;
use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::language::Language;
use svar_comments::message::{Message, say};
use svar_comments::yaml::{Fields, Step, Yaml, place_of_value};

use crate::load::{FileSource, Source, Sources};

mod author_file;
mod career;
mod file_name;
mod front_matter;
mod markdown;
mod term_file;

pub use author_file::{AuthorMatter, UNKNOWN_ORGANISATION};
pub use career::CareerStep;
pub use file_name::FileName;
pub use front_matter::{Cover, CreditLine, FrontMatter, Prompt};
pub(crate) use markdown::options as markdown_options;
pub use markdown::{Body, Reference, ReferenceKind};
pub use term_file::TermMatter;

/// The content of a site, each file read by itself. Everything is sorted by path.
#[derive(Debug, Default)]
pub struct Documents {
    /// `content/posts/`.
    pub posts: Vec<Document<FrontMatter>>,
    /// `content/pages/`.
    pub pages: Vec<Document<FrontMatter>>,
    /// `content/authors/`, a file for each language of a biography.
    pub authors: Vec<Document<AuthorMatter>>,
    /// `content/series/`.
    pub series: Vec<Document<TermMatter>>,
    /// `content/tags/`.
    pub tags: Vec<Document<TermMatter>>,
    /// `content/categories/`.
    pub categories: Vec<Document<TermMatter>>,
    /// Files beside the Markdown.
    pub files: Vec<FileSource>,
    /// The files below `static/`.
    pub static_files: Vec<FileSource>,
    /// Paths of content files that could not be read; that they are missing is not told again.
    pub unread: Vec<String>,
}

/// A content file.
#[derive(Debug)]
pub struct Document<M> {
    /// The file.
    pub source: Source,
    /// The bytes of its front matter.
    pub yaml: Range<usize>,
    /// What its name says.
    pub name: FileName,
    /// Its language.
    pub language: Language,
    /// What its front matter says.
    pub matter: M,
    /// Its text.
    pub body: Body,
}

impl<M> Document<M> {
    /// The place of a value in the front matter.
    pub fn place_of(&self, steps: &[Step]) -> Place {
        place_of_value(&self.source.text, self.yaml.clone(), steps)
    }

    /// Whether the front matter has a key at its top.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        let mut lines = self.source.text[self.yaml.clone()].lines();
        lines.any(|line| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.starts_with(':'))
        })
    }

    /// The line of a key at the top of the front matter; 0 where it is not there.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        let mut lines = self.source.text[..self.yaml.end].lines();
        let found = lines.position(|line| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.starts_with(':'))
        });
        found.map_or(0, |at| at + 1)
    }

    /// An error about a value in the front matter.
    pub fn error_at(
        &self,
        code: &'static str,
        steps: &[Step],
        message: impl Into<Message>,
    ) -> Diagnostic {
        Diagnostic::error(code, &self.source.path, message).at(self.place_of(steps))
    }
}

/// What a folder of `content/` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Folder {
    Posts,
    Pages,
    Authors,
    Series,
    Tags,
    Categories,
}

const FOLDERS: [(&str, Folder); 6] = [
    ("posts", Folder::Posts),
    ("pages", Folder::Pages),
    ("authors", Folder::Authors),
    ("series", Folder::Series),
    ("tags", Folder::Tags),
    ("categories", Folder::Categories),
];

/// Front matter keys of other generators, with what stands for them here.
const WORDS_OF_OTHERS: [(&str, &str); 12] = [
    ("layout", "template"),
    ("publishDate", "date"),
    ("pubDate", "date"),
    ("lastmod", "updated"),
    ("last_modified_at", "updated"),
    ("expiryDate", "expires"),
    ("category", "categories"),
    ("tag", "tags"),
    ("excerpt", "summary"),
    ("image", "cover"),
    ("redirect_from", "aliases"),
    ("language", "lang"),
];

/// What to write instead of a key of another generator.
fn instead_of(key: &str) -> Option<Message> {
    match key {
        "published" => Some(say("unknown-key.draft")),
        "permalink" => Some(say("unknown-key.slug")),
        _ => {
            let (_, ours) = WORDS_OF_OTHERS.iter().find(|(other, _)| *other == key)?;
            Some(say("unknown-key.elsewhere").with("ours", *ours))
        }
    }
}

/// One parsed file.
enum Parsed {
    Post(Document<FrontMatter>),
    Page(Document<FrontMatter>),
    Author(Document<AuthorMatter>),
    Series(Document<TermMatter>),
    Tag(Document<TermMatter>),
    Category(Document<TermMatter>),
}

/// Reads every file, all processors at once. A file with an error in its front matter is a document
/// as far as it can be read, so that links to it are not reported as well.
pub fn parse(sources: Sources, config: &Config) -> (Documents, Diagnostics) {
    let mut diagnostics = sources.diagnostics;
    let parsed: Vec<(Option<Parsed>, Diagnostics)> = sources
        .texts
        .into_par_iter()
        .map(|source| parse_file(source, config))
        .collect();
    let unread = sources.unread;
    let mut documents = Documents {
        files: sources.files,
        static_files: sources.static_files,
        unread,
        ..Documents::default()
    };
    for (one, mistakes) in parsed {
        if one.is_none() {
            documents.unread.extend(
                mistakes
                    .sorted()
                    .first()
                    .map(|mistake| mistake.file.clone()),
            );
        }
        diagnostics.append(mistakes);
        match one {
            Some(Parsed::Post(post)) => documents.posts.push(post),
            Some(Parsed::Page(page)) => documents.pages.push(page),
            Some(Parsed::Author(author)) => documents.authors.push(author),
            Some(Parsed::Series(series)) => documents.series.push(series),
            Some(Parsed::Tag(tag)) => documents.tags.push(tag),
            Some(Parsed::Category(category)) => documents.categories.push(category),
            None => {}
        }
    }
    (documents, diagnostics)
}

fn parse_file(source: Source, config: &Config) -> (Option<Parsed>, Diagnostics) {
    let first = source.path.split('/').nth(1).unwrap_or_default();
    let Some((_, folder)) = FOLDERS.iter().find(|(name, _)| *name == first) else {
        let stray = Diagnostic::warning("stray-file", &source.path, say("stray-file"))
            .help(say("stray-file.help"));
        return (None, std::iter::once(stray).collect());
    };
    let mut mistakes = Diagnostics::default();
    let name = file_name::read(&source.path, *folder == Folder::Posts, &mut mistakes);
    let mut parsed = match folder {
        Folder::Posts => wrapped(
            read(source, name, config, front_matter::read_post),
            Parsed::Post,
        ),
        Folder::Pages => wrapped(
            read(source, name, config, front_matter::read_page),
            Parsed::Page,
        ),
        Folder::Authors => wrapped(
            read(source, name, config, author_file::read),
            Parsed::Author,
        ),
        Folder::Series => wrapped(read(source, name, config, term_file::read), Parsed::Series),
        Folder::Tags => wrapped(read(source, name, config, term_file::read), Parsed::Tag),
        Folder::Categories => wrapped(
            read(source, name, config, term_file::read),
            Parsed::Category,
        ),
    };
    parsed.1.append(mistakes);
    parsed
}

fn wrapped<M>(
    (document, mistakes): (Option<Document<M>>, Diagnostics),
    wrap: fn(Document<M>) -> Parsed,
) -> (Option<Parsed>, Diagnostics) {
    (document.map(wrap), mistakes)
}

/// What a reader of front matter knows besides its keys.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    config: &'a Config,
    name: &'a FileName,
}

fn read<M>(
    source: Source,
    name: FileName,
    config: &Config,
    matter_of: fn(&Fields<'_>, Context<'_>) -> (M, Option<Language>),
) -> (Option<Document<M>>, Diagnostics) {
    let is_optional = name.language.is_some() && !name.folder.starts_with("content/p");
    let (range, body_start) = match front_matter::split(&source, is_optional) {
        Ok(split) => split,
        Err(mistake) => return (None, std::iter::once(*mistake).collect()),
    };
    let yaml = Yaml::read(&source.path, &source.text, range.clone());
    let read = yaml.fields().map(|fields| {
        let context = Context {
            config,
            name: &name,
        };
        let read = matter_of(&fields, context);
        fields.finish_knowing(instead_of);
        read
    });
    let mut diagnostics = yaml.into_diagnostics();
    let Some((matter, lang)) = read else {
        return (None, diagnostics);
    };
    let language = name.language.or(lang).unwrap_or(config.language);
    let body = markdown::body_of(&source, body_start, language, &mut diagnostics);
    (
        Some(Document {
            source,
            yaml: range,
            name,
            language,
            matter,
            body,
        }),
        diagnostics,
    )
}
