//! Joins the parts of each series.

use svar_comments::diagnostic::{Diagnostics, did_you_mean};
use svar_comments::yaml::Step;

use super::directory::Directory;
use super::references::directed;
use super::{Joining, in_language, in_parallel, sorting};
use crate::parse::{Document, TermMatter};
use crate::site::{Permalink, PostId, Series, SeriesIndex};

/// A series with its posts by part.
#[derive(Debug)]
pub(super) struct JoinedSeries<'d> {
    pub(super) document: &'d Document<TermMatter>,
    pub(super) permalink: Permalink,
    /// Indexes of documents, with their parts.
    parts: Vec<(usize, usize)>,
}

impl JoinedSeries<'_> {
    fn title(&self) -> &str {
        let label = &self.document.matter.label;
        let own = label
            .iter()
            .find(|(language, _)| *language == self.document.language);
        own.or(label.first())
            .map_or(self.document.name.stem.as_str(), |(_, text)| text)
    }

    fn id(&self) -> &str {
        &self.document.name.stem
    }
}

/// The series by title.
pub(super) fn join<'d>(
    joining: &Joining<'d>,
    diagnostics: &mut Diagnostics,
) -> Vec<JoinedSeries<'d>> {
    let default = joining.config.language;
    let originals = joining
        .documents
        .series
        .iter()
        .filter(|document| document.name.language.is_none());
    let mut series: Vec<JoinedSeries<'d>> = originals
        .map(|document| {
            let path = joining
                .config
                .permalinks
                .series
                .replace("{slug}", &document.name.stem);
            let permalink = in_language(&path, document.language, default);
            JoinedSeries {
                document,
                permalink,
                parts: Vec::new(),
            }
        })
        .collect();
    sorting::by_name(&mut series, default, JoinedSeries::title);
    check_names(joining, &series, diagnostics);
    for one in &mut series {
        one.parts = parts(joining, one.id(), diagnostics);
    }
    series
}

fn check_names(joining: &Joining<'_>, series: &[JoinedSeries<'_>], diagnostics: &mut Diagnostics) {
    for document in &joining.documents.posts {
        let Some(id) = &document.matter.series else {
            continue;
        };
        let is_unread = joining
            .documents
            .unread
            .contains(&format!("content/series/{id}.md"));
        if is_unread || series.iter().any(|one| one.id() == id) {
            continue;
        }
        let by_title = series
            .iter()
            .find(|one| one.title() == id)
            .map(JoinedSeries::id);
        let close = by_title.or_else(|| did_you_mean(id, series.iter().map(JoinedSeries::id)));
        let help = close.map_or_else(
            || format!("write the file content/series/{id}.md with the title of the series"),
            |close| format!("did you mean `{close}`?"),
        );
        let steps = [Step::Key("series".to_owned())];
        let message = format!("there is no series `{id}`");
        diagnostics.push(
            document
                .error_at("unknown-series", &steps, message)
                .help(help),
        );
    }
}

/// The shown posts of a series: by `part`, and those without one by date behind the part before them.
/// Translations have the part of their original.
fn parts(joining: &Joining<'_>, id: &str, diagnostics: &mut Diagnostics) -> Vec<(usize, usize)> {
    let posts = &joining.documents.posts;
    let mut members: Vec<usize> = joining
        .shown_posts()
        .into_iter()
        .rev()
        .filter(|index| posts[*index].matter.series.as_deref() == Some(id))
        .collect();
    members.sort_by_key(|index| posts[*index].matter.part.is_none());
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for index in members {
        let same_text = |other: &usize| posts[*other].name.group == posts[index].name.group;
        let of_original = parts
            .iter()
            .find(|(_, other)| same_text(other))
            .map(|(part, _)| *part);
        let written = posts[index].matter.part.map(|part| part as usize);
        let next = parts.iter().map(|(part, _)| *part).max().unwrap_or(0) + 1;
        let part = written.or(of_original).unwrap_or(next);
        let taken = parts.iter().find(|(other_part, other)| {
            *other_part == part && posts[*other].language == posts[index].language
        });
        if let Some((_, other)) = taken {
            let message = format!(
                "part {part} of the series is {} already",
                posts[*other].source.path
            );
            let steps = [Step::Key("part".to_owned())];
            let mistake = posts[index].error_at("series-part", &steps, message);
            diagnostics.push(mistake.help("give one of the two another `part`"));
        }
        parts.push((part, index));
    }
    parts.sort_unstable();
    parts
}

/// The series of a post and its part of it.
pub(super) fn of_post(
    index: usize,
    joining: &Joining<'_>,
    series: &[JoinedSeries<'_>],
) -> Option<(SeriesIndex, usize)> {
    let id = joining.documents.posts[index].matter.series.as_deref()?;
    let position = series.iter().position(|one| one.id() == id)?;
    let parts = &series[position].parts;
    let (part, _) = parts.iter().find(|(_, post)| *post == index)?;
    Some((SeriesIndex(position), *part))
}

pub(super) fn build(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    series: &[JoinedSeries<'_>],
) -> (Vec<Series>, Diagnostics) {
    in_parallel(series, |one, diagnostics| {
        let posts: Vec<PostId> = one
            .parts
            .iter()
            .filter_map(|(_, index)| joining.post_ids[*index])
            .collect();
        let last = one.parts.last().map_or(0, |(part, _)| *part);
        Some(Series {
            id: one.id().to_owned(),
            title: one.title().to_owned(),
            language: one.document.language,
            description: directed(one.document, true, directory, diagnostics),
            planned: one
                .document
                .matter
                .parts
                .map_or(0, |parts| parts as usize)
                .max(last),
            permalink: one.permalink.clone(),
            posts,
        })
    })
}
