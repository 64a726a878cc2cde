//! `svar list`: lists posts by what the public sees of them, authors, the editorial calendar, and texts to share
//! posts with.

mod share;
mod table;

use std::path::PathBuf;

use clap::ValueEnum;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use svar_comments::clock::Clock;
use svar_comments::columns::columns;
use svar_comments::message::say;

use super::build::instant;
use super::{CommandError, Options};
use crate::build::{Steps, link_site};
use crate::link::LinkOptions;
use crate::planning::{COLUMNS, Span, plan};
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
    /// The first day of the calendar; four weeks back if nothing is said
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<Date>,
    /// The last day of the calendar; eight weeks ahead if nothing is said
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Option<Date>,
    /// As if it were this instant, for example 2026-03-01T08:00:00Z
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    clock: Option<Timestamp>,
}

fn day(text: &str) -> Result<Date, String> {
    let help = || "write it as 2026-03-01".to_owned();
    text.parse().map_err(|_| help())
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
    /// What came out and what is to come, week by week
    Calendar,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
    /// For calendar programs
    Ics,
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
        if self.format == ListFormat::Ics && self.what != What::Calendar {
            return Err(CommandError::Request(say("only-calendar-is-ics")));
        }
        if self.what == What::Share {
            return share::run(self, options, clock);
        }
        if let Some(file) = &self.file {
            let message = say("file-too-many").with("file", file.display().to_string());
            return Err(CommandError::Request(message));
        }
        let config = options.load_config()?;
        let shows_all = self.what != What::Authors;
        let as_of = self.clock.unwrap_or_else(|| clock.now());
        let link_options = LinkOptions {
            drafts: shows_all,
            future: shows_all,
            ..LinkOptions::public(as_of)
        };
        let (site, diagnostics) =
            link_site(&options.root, &config, link_options, &mut Steps::default())?;
        if diagnostics.errors() > 0 {
            options.warn(&diagnostics);
        }
        let text = match self.what {
            What::Authors => {
                self.text(&author_rows(&site), &["id", "name", "kind", "posts", "url"])
            }
            What::Calendar => self.calendar(&site, as_of, options),
            _ => {
                let names = ["date", "title", "authors", "language", "url", "file"];
                self.text(&self.post_rows(&site), &names)
            }
        };
        print!("{text}");
        Ok(())
    }

    fn post_rows(&self, site: &Site) -> Vec<PostRow> {
        let wanted = match self.what {
            What::Drafts => Some(PreviewReason::Draft),
            What::Future => Some(PreviewReason::Future),
            What::Expired => Some(PreviewReason::Expired),
            What::Published | What::Authors | What::Share | What::Calendar => None,
        };
        site.posts
            .iter()
            .filter(|post| post.preview == wanted)
            .map(|post| post_row(post, site))
            .collect()
    }

    fn text<R: Serialize>(&self, rows: &[R], names: &[&str]) -> String {
        match self.format {
            ListFormat::Json => {
                let value = serde_json::to_value(rows).unwrap_or_default();
                format!("{value:#}\n")
            }
            ListFormat::Csv => table::csv(names, &table::cells(rows, names)),
            ListFormat::Text | ListFormat::Ics => columns(&table::cells(rows, names)),
        }
    }

    fn calendar(&self, site: &Site, as_of: Timestamp, options: &Options) -> String {
        let span = Span {
            from: self.from,
            to: self.to,
        };
        let plan = plan(site, as_of, span);
        match self.format {
            ListFormat::Text => plan.to_text(options.words()),
            ListFormat::Json => format!("{:#}\n", plan.to_json()),
            ListFormat::Csv => table::csv(&COLUMNS, &plan.rows()),
            ListFormat::Ics => plan.to_ics(options.words()),
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
