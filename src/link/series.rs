//! Joins the parts of each series, and its files in all languages.

use std::collections::BTreeMap;

use svar_comments::diagnostic::{Diagnostics, did_you_mean};
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::yaml::Step;

use super::careers::add_missing;
use super::directory::Directory;
use super::references::directed;
use super::{Joining, in_parallel};
use crate::collation::sort_by_name;
use crate::parse::{Document, TermMatter};
use crate::site::{Permalink, PostId, Series, SeriesIndex};
use crate::slug::address_part;

/// All series, and which part of which each post is.
pub(super) struct AllSeries<'d> {
    /// By title, as the default language sorts.
    pub(super) list: Vec<JoinedSeries<'d>>,
    /// By index of the document.
    of_post: Vec<Option<(SeriesIndex, usize)>>,
}

/// A series with its files and its posts by part.
#[derive(Debug)]
pub(super) struct JoinedSeries<'d> {
    /// Its own file, then the translations.
    pub(super) documents: Vec<&'d Document<TermMatter>>,
    pub(super) permalink: Permalink,
    title: Vec<(Language, String)>,
    /// Indexes of documents, with their parts.
    parts: Vec<(usize, usize)>,
}

impl JoinedSeries<'_> {
    pub(super) fn path(&self) -> &str {
        &self.documents[0].source.path
    }

    fn title(&self) -> &str {
        self.title.first().map_or(self.id(), |(_, text)| text)
    }

    fn id(&self) -> &str {
        &self.documents[0].name.stem
    }
}

impl AllSeries<'_> {
    /// The series of a post and its part of it.
    pub(super) fn of_post(&self, index: usize) -> Option<(SeriesIndex, usize)> {
        self.of_post[index]
    }
}

pub(super) fn join<'d>(joining: &Joining<'d>, diagnostics: &mut Diagnostics) -> AllSeries<'d> {
    let default = joining.config.language;
    let mut files: BTreeMap<&str, Vec<&Document<TermMatter>>> = BTreeMap::new();
    for document in &joining.documents.series {
        files.entry(&document.name.stem).or_default().push(document);
    }
    let mut list: Vec<JoinedSeries<'d>> = files
        .into_values()
        .map(|documents| joined(documents, joining))
        .collect();
    sort_by_name(&mut list, default, JoinedSeries::title);
    check_names(joining, &list, diagnostics);

    let mut members = members(joining);
    let mut of_post = vec![None; joining.documents.posts.len()];
    for (at, one) in list.iter_mut().enumerate() {
        let posts = members.remove(one.id()).unwrap_or_default();
        one.parts = parts(joining, posts, diagnostics);
        for (part, index) in &one.parts {
            of_post[*index] = Some((SeriesIndex(at), *part));
        }
    }
    AllSeries { list, of_post }
}

fn joined<'d>(
    mut documents: Vec<&'d Document<TermMatter>>,
    joining: &Joining<'d>,
) -> JoinedSeries<'d> {
    let default = joining.config.language;
    documents.sort_by_key(|one| (one.name.language.is_some(), one.language != default));
    let part = address_part(&documents[0].name.stem, default);
    let path = joining.config.permalinks.series.replace("{slug}", &part);
    let mut title = Vec::new();
    for document in &documents {
        add_missing(&mut title, &document.matter.label);
    }
    if title.is_empty() {
        title.push((default, documents[0].name.stem.clone()));
    }
    let own = documents[0].language;
    title.sort_by_key(|(language, _)| (*language != own, *language));
    JoinedSeries {
        documents,
        permalink: Permalink(path.into()),
        title,
        parts: Vec::new(),
    }
}

fn check_names(joining: &Joining<'_>, series: &[JoinedSeries<'_>], diagnostics: &mut Diagnostics) {
    let known: BTreeMap<&str, &JoinedSeries<'_>> =
        series.iter().map(|one| (one.id(), one)).collect();
    for document in &joining.documents.posts {
        let Some(id) = &document.matter.series else {
            continue;
        };
        if known.contains_key(id.as_str()) {
            continue;
        }
        let unread = &joining.documents.unread;
        if unread.contains(&format!("content/series/{id}.md")) {
            continue;
        }
        let by_title = series
            .iter()
            .find(|one| one.title.iter().any(|(_, title)| title == id))
            .map(JoinedSeries::id);
        let close = by_title.or_else(|| did_you_mean(id, series.iter().map(JoinedSeries::id)));
        let help = match close {
            Some(close) => say("did-you-mean").with("close", close),
            None => say("unknown-series.help").with("id", id),
        };
        let steps = [Step::Key("series".to_owned())];
        let message = say("unknown-series").with("id", id);
        diagnostics.push(
            document
                .error_at("unknown-series", &steps, message)
                .help(help),
        );
    }
}

/// The shown posts of each series, the oldest first.
fn members<'d>(joining: &Joining<'d>) -> BTreeMap<&'d str, Vec<usize>> {
    let mut members: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for index in joining.shown_posts().into_iter().rev() {
        if let Some(id) = &joining.documents.posts[index].matter.series {
            members.entry(id).or_default().push(index);
        }
    }
    members
}

/// The posts of a series: by `part`, and those without one by date behind the part before them.
/// Translations have the part of their original.
fn parts(
    joining: &Joining<'_>,
    mut members: Vec<usize>,
    diagnostics: &mut Diagnostics,
) -> Vec<(usize, usize)> {
    let posts = &joining.documents.posts;
    members.sort_by_key(|index| posts[*index].matter.part.is_none());
    let mut by_text: BTreeMap<&str, usize> = BTreeMap::new();
    let mut taken: BTreeMap<(usize, Language), usize> = BTreeMap::new();
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut last = 0;
    for index in members {
        let post = &posts[index];
        let of_original = by_text.get(post.name.group.as_str()).copied();
        let written = post.matter.part.map(|part| part as usize);
        let part = written.or(of_original).unwrap_or(last + 1);
        by_text.entry(&post.name.group).or_insert(part);
        last = last.max(part);
        if let Some(other) = taken.insert((part, post.language), index) {
            let message = say("series-part")
                .with("part", part)
                .with("other", &posts[other].source.path);
            let steps = [Step::Key("part".to_owned())];
            let mistake = post.error_at("series-part", &steps, message);
            diagnostics.push(mistake.help(say("series-part.help")));
        }
        parts.push((part, index));
    }
    parts.sort_unstable();
    parts
}

pub(super) fn build(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    series: &AllSeries<'_>,
) -> (Vec<Series>, Diagnostics) {
    in_parallel(&series.list, |one, diagnostics| {
        let posts: Vec<PostId> = one
            .parts
            .iter()
            .filter_map(|(_, index)| joining.post_ids[*index])
            .collect();
        let last = one.parts.last().map_or(0, |(part, _)| *part);
        let written = one.documents.iter().find_map(|it| it.matter.parts);
        let part_titles = part_titles(&one.documents);
        let description = one
            .documents
            .iter()
            .filter(|document| !document.body.html.trim().is_empty())
            .map(|document| {
                let html = directed(document, true, directory, diagnostics);
                (document.language, html)
            })
            .collect();
        Some(Series {
            id: one.id().to_owned(),
            title: one.title.clone(),
            description,
            planned: written
                .map_or(0, |parts| parts as usize)
                .max(part_titles.len())
                .max(last),
            part_titles,
            permalink: one.permalink.clone(),
            posts,
        })
    })
}

/// The titles of each part from all files.
fn part_titles(documents: &[&Document<TermMatter>]) -> Vec<Vec<(Language, String)>> {
    let mut titles: Vec<Vec<(Language, String)>> = Vec::new();
    for document in documents {
        for (at, title) in document.matter.part_titles.iter().enumerate() {
            if titles.len() == at {
                titles.push(Vec::new());
            }
            add_missing(&mut titles[at], title);
        }
    }
    titles
}
