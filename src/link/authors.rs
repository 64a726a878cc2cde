//! Joins the files of each author, and finds the authors that posts name.

use std::collections::BTreeMap;

use svar_comments::diagnostic::{Diagnostic, Diagnostics, did_you_mean};
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::yaml::Step;

use super::careers::{add_missing, held_on, positions};
use super::directory::Directory;
use super::references::{directed, picture};
use super::{Joining, in_parallel};
use crate::collation::sort_by_name;
use crate::parse::{AuthorMatter, Document, FrontMatter};
use crate::site::{
    Author, AuthorIndex, AuthorKind, Credit, Permalink, Picture, Position, Post, PostId, text_in,
};
use crate::slug::address_part;

/// The authors of a site.
pub(super) struct JoinedAuthors<'d> {
    /// By name, as the default language sorts.
    pub(super) list: Vec<JoinedAuthor<'d>>,
    by_id: BTreeMap<&'d str, AuthorIndex>,
}

/// An author with the files in all languages.
#[derive(Debug)]
pub(super) struct JoinedAuthor<'d> {
    pub(super) document: &'d Document<AuthorMatter>,
    pub(super) translations: Vec<&'d Document<AuthorMatter>>,
    pub(super) permalink: Permalink,
    positions: Vec<Position>,
    disclosure: Vec<(Language, String)>,
    index: AuthorIndex,
}

impl JoinedAuthor<'_> {
    pub(super) fn id(&self) -> &str {
        &self.document.name.stem
    }

    pub(super) fn path(&self) -> &str {
        &self.document.source.path
    }

    pub(super) fn name(&self) -> &str {
        self.document.matter.name.as_deref().unwrap_or(self.id())
    }

    /// The position on the day of a post.
    fn held(&self, document: &Document<FrontMatter>) -> usize {
        let date = document.matter.date.as_ref();
        date.map_or(self.positions.len() - 1, |date| {
            held_on(&self.positions, date.date())
        })
    }
}

/// The authors by name, as the default language sorts.
pub(super) fn join<'d>(joining: &Joining<'d>) -> JoinedAuthors<'d> {
    let mut files: BTreeMap<&str, Vec<&Document<AuthorMatter>>> = BTreeMap::new();
    for document in &joining.documents.authors {
        files.entry(&document.name.stem).or_default().push(document);
    }
    let default = joining.config.language;
    let mut authors: Vec<JoinedAuthor<'d>> = files
        .into_values()
        .map(|mut documents| {
            documents.sort_by_key(|one| (one.name.language.is_some(), one.language != default));
            let document = documents.remove(0);
            joined(document, documents, joining)
        })
        .collect();
    sort_by_name(&mut authors, default, JoinedAuthor::name);
    for (position, author) in authors.iter_mut().enumerate() {
        author.index = AuthorIndex(position);
    }
    let by_id = authors
        .iter()
        .map(|author| (author.document.name.stem.as_str(), author.index))
        .collect();
    JoinedAuthors {
        list: authors,
        by_id,
    }
}

fn joined<'d>(
    document: &'d Document<AuthorMatter>,
    translations: Vec<&'d Document<AuthorMatter>>,
    joining: &Joining<'d>,
) -> JoinedAuthor<'d> {
    let part = address_part(&document.name.stem, joining.config.language);
    let path = joining.config.permalinks.authors.replace("{slug}", &part);
    let matters: Vec<&AuthorMatter> = translations.iter().map(|one| &one.matter).collect();
    let mut disclosure = document.matter.disclosure.clone();
    for matter in &matters {
        add_missing(&mut disclosure, &matter.disclosure);
    }
    JoinedAuthor {
        document,
        permalink: Permalink(path.into()),
        positions: positions(&document.matter, &matters),
        disclosure,
        translations,
        index: AuthorIndex(0),
    }
}

/// The authors of a post, in order.
pub(super) fn credits(
    document: &Document<FrontMatter>,
    authors: &JoinedAuthors<'_>,
    joining: &Joining<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    for line in &document.matter.authors {
        if let Some(author) = authors.by_id.get(line.id.as_str()) {
            credits.push(Credit {
                author: *author,
                role: line.role,
                position: authors.list[author.0].held(document),
            });
            continue;
        }
        if is_unread(joining, &line.id) {
            continue;
        }
        let ids = || authors.by_id.keys().copied();
        let by_name = authors
            .list
            .iter()
            .find(|author| author.name().eq_ignore_ascii_case(&line.id));
        let help = match (by_name, did_you_mean(&line.id, ids())) {
            (Some(author), _) => say("unknown-author.by-name")
                .with("name", author.name())
                .with("id", author.id()),
            (None, Some(close)) => say("did-you-mean").with("close", close),
            (None, None) => say("unknown-author.help").with("id", &line.id),
        };
        let message = say("unknown-author").with("id", &line.id);
        diagnostics.push(
            document
                .error_at("unknown-author", &line.steps, message)
                .help(help),
        );
    }
    credits
}

/// Whether the author's file is there and has mistakes of its own.
fn is_unread(joining: &Joining<'_>, id: &str) -> bool {
    let of_author = |path: &String| {
        let rest = path.strip_prefix("content/authors/")?;
        Some(rest.strip_prefix(id)?.starts_with(['.', '/']))
    };
    joining
        .documents
        .unread
        .iter()
        .any(|path| of_author(path) == Some(true))
}

/// What ties the guests of a post to the company, with the language it says it in; a post by a guest
/// without it is an error.
pub(super) fn disclosure(
    document: &Document<FrontMatter>,
    credits: &[Credit],
    authors: &JoinedAuthors<'_>,
    default: Language,
    diagnostics: &mut Diagnostics,
) -> Option<(Language, String)> {
    let matter = &document.matter;
    if let Some(disclosure) = &matter.disclosure {
        return Some((document.language, disclosure.clone()));
    }
    let mut said: Vec<(Language, &str)> = Vec::new();
    for credit in credits {
        let author = &authors.list[credit.author.0];
        if !matter.is_guest && author.positions[credit.position].kind != AuthorKind::Guest {
            continue;
        }
        match text_in(&author.disclosure, document.language, default) {
            Some(text) if said.contains(&text) => {}
            Some(text) => said.push(text),
            None => diagnostics.push(undisclosed(document, author)),
        }
    }
    let (language, _) = said.first()?;
    let texts: Vec<&str> = said.iter().map(|(_, text)| *text).collect();
    Some((*language, texts.join(" ")))
}

fn undisclosed(document: &Document<FrontMatter>, guest: &JoinedAuthor<'_>) -> Diagnostic {
    let lines = &document.matter.authors;
    let line = lines.iter().find(|line| line.id == guest.id());
    let steps = line.map(|line| line.steps.clone()).unwrap_or_default();
    let message = say("guest-disclosure").with("name", guest.name());
    let help = say("guest-disclosure.help").with("file", guest.path());
    document
        .error_at("guest-disclosure", &steps, message)
        .help(help)
}

pub(super) fn build(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    authors: &JoinedAuthors<'_>,
    posts: &[Post],
) -> (Vec<Author>, Diagnostics) {
    let mut by_author: Vec<Vec<PostId>> = vec![Vec::new(); authors.list.len()];
    for (position, post) in posts.iter().enumerate() {
        for credit in &post.credits {
            let ids = &mut by_author[credit.author.0];
            if ids.last() != Some(&PostId(position)) {
                ids.push(PostId(position));
            }
        }
    }
    in_parallel(&authors.list, |author, diagnostics| {
        let posts = by_author[author.index.0].clone();
        Some(built(author, posts, joining, directory, diagnostics))
    })
}

fn built(
    author: &JoinedAuthor<'_>,
    posts: Vec<PostId>,
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    diagnostics: &mut Diagnostics,
) -> Author {
    let matter = &author.document.matter;
    let mut bio: Vec<(Language, String)> = Vec::new();
    for document in std::iter::once(&author.document).chain(&author.translations) {
        if !document.body.html.trim().is_empty() {
            bio.push((
                document.language,
                directed(document, true, directory, diagnostics),
            ));
        }
    }
    let held = held_on(&author.positions, joining.today());
    let present = &author.positions[held];
    let has_left = present.kind == AuthorKind::Former;
    Author {
        id: author.id().to_owned(),
        name: author.name().to_owned(),
        title: present.title.clone(),
        organisation: present.organisation.clone(),
        kind: present.kind,
        positions: author.positions.clone(),
        present: held,
        permalink: author.permalink.clone(),
        portrait: portrait(author, joining, directory, diagnostics),
        bio,
        links: if has_left {
            Vec::new()
        } else {
            matter.links.clone()
        },
        posts,
        from: matter.from,
        until: matter.until,
    }
}

/// The picture that the file names, else `portrait.*` beside it.
fn portrait(
    author: &JoinedAuthor<'_>,
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Picture> {
    let document = author.document;
    let steps = [Step::Key("portrait".to_owned())];
    if let Some((target, _)) = &document.matter.portrait {
        return picture(
            document,
            target,
            author.name(),
            &steps,
            directory,
            diagnostics,
        );
    }
    let start = if document.name.is_bundle {
        format!("{}/portrait.", document.name.folder)
    } else {
        format!("{}.", document.name.group)
    };
    // The files are sorted by path.
    let files = &joining.documents.files;
    let first = files.partition_point(|file| file.path < start);
    let mut beside = files[first..]
        .iter()
        .take_while(|file| file.path.starts_with(&start));
    let file = beside.find(|file| file.size.is_some())?;
    let target = file.path.strip_prefix("content/")?;
    picture(
        document,
        target,
        author.name(),
        &steps,
        directory,
        diagnostics,
    )
}
