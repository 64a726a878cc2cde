//! Joins the files of each author, and finds the authors that posts name.

use std::collections::BTreeMap;

use svar_comments::diagnostic::{Diagnostic, Diagnostics, did_you_mean};
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::yaml::Step;

use super::directory::Directory;
use super::references::{directed, picture};
use super::{Joining, in_parallel, sorting};
use crate::parse::{AuthorMatter, Document, FrontMatter};
use crate::site::{Author, AuthorIndex, AuthorKind, Credit, Permalink, Picture, Post, PostId};

/// An author with the files in all languages.
#[derive(Debug)]
pub(super) struct JoinedAuthor<'d> {
    pub(super) document: &'d Document<AuthorMatter>,
    pub(super) translations: Vec<&'d Document<AuthorMatter>>,
    pub(super) permalink: Permalink,
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

    pub(super) fn kind(&self) -> AuthorKind {
        self.document.matter.kind.unwrap_or(AuthorKind::Employee)
    }
}

/// The authors by name, as the default language sorts.
pub(super) fn join<'d>(joining: &Joining<'d>) -> Vec<JoinedAuthor<'d>> {
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
            let path = joining
                .config
                .permalinks
                .authors
                .replace("{slug}", &document.name.stem);
            let permalink = Permalink(path.into());
            JoinedAuthor {
                document,
                translations: documents,
                permalink,
                index: AuthorIndex(0),
            }
        })
        .collect();
    sorting::by_name(&mut authors, default, JoinedAuthor::name);
    for (position, author) in authors.iter_mut().enumerate() {
        author.index = AuthorIndex(position);
    }
    authors
}

/// The authors of a post, in order.
pub(super) fn credits(
    document: &Document<FrontMatter>,
    authors: &[JoinedAuthor<'_>],
    joining: &Joining<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    for line in &document.matter.authors {
        if let Some(author) = authors.iter().find(|author| author.id() == line.id) {
            credits.push(Credit {
                author: author.index,
                role: line.role,
            });
            continue;
        }
        if is_unread(joining, &line.id) {
            continue;
        }
        let ids = || authors.iter().map(JoinedAuthor::id);
        let by_name = authors
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

/// What ties the guests of a post to the company; a post by a guest without it is an error.
pub(super) fn disclosure(
    document: &Document<FrontMatter>,
    credits: &[Credit],
    authors: &[JoinedAuthor<'_>],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let matter = &document.matter;
    let guests: Vec<&JoinedAuthor<'_>> = credits
        .iter()
        .map(|credit| &authors[credit.author.0])
        .filter(|author| author.kind() == AuthorKind::Guest || matter.is_guest)
        .collect();
    if let Some(disclosure) = &matter.disclosure {
        return Some(disclosure.clone());
    }
    let mut said: Vec<&str> = Vec::new();
    for guest in &guests {
        if let Some(disclosure) = &guest.document.matter.disclosure {
            said.push(disclosure);
        } else {
            diagnostics.push(undisclosed(document, guest));
        }
    }
    said.dedup();
    (!said.is_empty()).then(|| said.join(" "))
}

fn undisclosed(document: &Document<FrontMatter>, guest: &JoinedAuthor<'_>) -> Diagnostic {
    let lines = &document.matter.authors;
    let line = lines.iter().find(|line| line.id == guest.id());
    let steps = line.map(|line| line.steps.clone()).unwrap_or_default();
    let message = format!(
        "{} is a guest, and nothing says why they write here",
        guest.name()
    );
    let help = format!(
        "write `disclosure: ` and what ties them to the company (pay, friendship, nothing), here or in {}",
        guest.path()
    );
    document
        .error_at("guest-disclosure", &steps, message)
        .help(help)
}

pub(super) fn build(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    authors: &[JoinedAuthor<'_>],
    posts: &[Post],
) -> (Vec<Author>, Diagnostics) {
    let mut by_author: Vec<Vec<PostId>> = vec![Vec::new(); authors.len()];
    for (position, post) in posts.iter().enumerate() {
        for credit in &post.credits {
            let ids = &mut by_author[credit.author.0];
            if ids.last() != Some(&PostId(position)) {
                ids.push(PostId(position));
            }
        }
    }
    in_parallel(authors, |author, diagnostics| {
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
    let mut title = matter.title.clone();
    let mut bio: Vec<(Language, String)> = Vec::new();
    for document in std::iter::once(&author.document).chain(&author.translations) {
        for (language, text) in &document.matter.title {
            if !title.iter().any(|(known, _)| known == language) {
                title.push((*language, text.clone()));
            }
        }
        if !document.body.html.trim().is_empty() {
            bio.push((
                document.language,
                directed(document, true, directory, diagnostics),
            ));
        }
    }
    Author {
        id: author.id().to_owned(),
        name: author.name().to_owned(),
        title,
        organisation: matter.organisation.clone(),
        kind: author.kind(),
        permalink: author.permalink.clone(),
        portrait: portrait(author, joining, directory, diagnostics),
        bio,
        links: matter.links.clone(),
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
    let file = joining
        .documents
        .files
        .iter()
        .find(|file| file.path.starts_with(&start) && file.size.is_some())?;
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
