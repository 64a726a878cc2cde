//! `svar list`: lists posts by what the public sees of them, authors, and texts to share posts with.

mod share;

use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;
use svar_comments::clock::Clock;

use super::{CommandError, Options};
use crate::build::{Steps, link_site};
use crate::link::LinkOptions;
use crate::site::{Post, PreviewReason, Site};

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// What to list
    what: What,
    /// With `share`: the post; without it, every published one
    file: Option<PathBuf>,
    /// How it is printed
    #[arg(long, default_value = "text")]
    format: ListFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    Drafts,
    Future,
    Expired,
    Published,
    Authors,
    /// A text for each network, to share a post with
    Share,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
}

#[derive(Debug, Serialize)]
struct PostRow {
    date: String,
    title: String,
    authors: String,
    language: String,
    url: String,
    file: String,
}

#[derive(Debug, Serialize)]
struct AuthorRow {
    id: String,
    name: String,
    kind: String,
    posts: String,
    url: String,
}

impl List {
    pub(super) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        if self.what == What::Share {
            return share::run(self, options, clock);
        }
        if let Some(file) = &self.file {
            return Err(CommandError::Request(format!(
                "only `svar list share` takes a file; `{}` is one too many here",
                file.display()
            )));
        }
        let config = options.load_config()?;
        let shows_all = self.what != What::Authors;
        let link_options = LinkOptions {
            drafts: shows_all,
            future: shows_all,
            ..LinkOptions::public(clock.now())
        };
        let (site, diagnostics) =
            link_site(&options.root, &config, link_options, &mut Steps::default())?;
        if diagnostics.errors() > 0 {
            options.warn(&diagnostics);
        }
        let text = if self.what == What::Authors {
            self.text(&author_rows(&site), &["id", "name", "kind", "posts", "url"])
        } else {
            let names = ["date", "title", "authors", "language", "url", "file"];
            self.text(&self.post_rows(&site), &names)
        };
        print!("{text}");
        Ok(())
    }

    fn post_rows(&self, site: &Site) -> Vec<PostRow> {
        let wanted = match self.what {
            What::Drafts => Some(PreviewReason::Draft),
            What::Future => Some(PreviewReason::Future),
            What::Expired => Some(PreviewReason::Expired),
            What::Published | What::Authors | What::Share => None,
        };
        site.posts
            .iter()
            .filter(|post| post.preview == wanted)
            .map(|post| post_row(post, site))
            .collect()
    }

    fn text<R: Serialize>(&self, rows: &[R], names: &[&str]) -> String {
        let value = serde_json::to_value(rows).unwrap_or_default();
        if self.format == ListFormat::Json {
            return format!("{value:#}\n");
        }
        let cells: Vec<Vec<String>> = value
            .as_array()
            .into_iter()
            .flatten()
            .map(|row| {
                names
                    .iter()
                    .map(|name| row[*name].as_str().unwrap_or_default().to_owned())
                    .collect()
            })
            .collect();
        if self.format == ListFormat::Csv {
            csv(names, &cells)
        } else {
            columns(&cells)
        }
    }
}

fn post_row(post: &Post, site: &Site) -> PostRow {
    let names = post
        .credits
        .iter()
        .map(|credit| site.authors[credit.author.0].name.as_str());
    PostRow {
        date: post.date.strftime("%Y-%m-%d %H:%M").to_string(),
        title: post.title.clone(),
        authors: names.collect::<Vec<_>>().join(", "),
        language: post.language.to_string(),
        url: post.permalink.0.to_string(),
        file: post.source.clone(),
    }
}

fn author_rows(site: &Site) -> Vec<AuthorRow> {
    let row = |author: &crate::site::Author| AuthorRow {
        id: author.id.clone(),
        name: author.name.clone(),
        kind: format!("{:?}", author.kind).to_lowercase(),
        posts: author.posts.len().to_string(),
        url: author.permalink.0.to_string(),
    };
    site.authors.iter().map(row).collect()
}

fn csv(names: &[&str], rows: &[Vec<String>]) -> String {
    let quote = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: Vec<String>| format!("{}\r\n", cells.join(","));
    let head = line(names.iter().map(|name| quote(name)).collect());
    let body = rows
        .iter()
        .map(|row| line(row.iter().map(|cell| quote(cell)).collect()));
    std::iter::once(head).chain(body).collect()
}

fn columns(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}
