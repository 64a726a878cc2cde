//! `svar new`: starts a file with everything that it needs, in words that say what to fill in.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ValueEnum;
use jiff::civil::Date;
use svar_comments::clock::Clock;
use svar_comments::config::Config;
use svar_comments::diagnostic::did_you_mean_or;
use svar_comments::language::Language;
use svar_comments::message::{Message, say};

use super::{CommandError, Options};
use crate::slug::slugify;

#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// What to start
    kind: Kind,
    /// The title, or the name of an author
    title: String,
    /// Who writes it; may be given several times
    #[arg(long = "author", value_name = "ID")]
    authors: Vec<String>,
    /// The language, if not that of the site
    #[arg(long, value_name = "CODE", value_parser = language)]
    lang: Option<Language>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Post,
    Page,
    Author,
    Guest,
    Series,
}

fn language(code: &str) -> Result<Language, String> {
    code.parse()
}

impl New {
    pub(super) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        let config = options.load_config()?;
        let slug = slugify(&self.title, self.lang.unwrap_or(config.language));
        if slug.is_empty() {
            let message = say("no-slug").with("title", &self.title);
            return Err(CommandError::Request(message));
        }
        let authors = self.authors(&options.root)?;
        let today = clock.now().to_zoned(config.timezone.clone()).date();
        let path = options.root.join(self.path(&slug, today));
        write_new(&path, &self.text(&config, today, &authors))?;
        options.tell(&say("started").with("path", path.display().to_string()));
        if matches!(self.kind, Kind::Post | Kind::Page) {
            options.tell(&say("started-draft"));
        }
        Ok(())
    }

    /// Who writes a post: those who were named, else the only author there is.
    fn authors(&self, root: &Path) -> Result<Vec<String>, CommandError> {
        if self.kind != Kind::Post {
            return Ok(Vec::new());
        }
        let known = author_ids(&root.join("content/authors"))?;
        if let Some(unknown) = self.authors.iter().find(|id| !known.contains(id)) {
            let close = known.iter().map(String::as_str);
            let help = did_you_mean_or(unknown, close, || listed(&known));
            let message = say("no-such-author").with("id", unknown).with("help", help);
            return Err(CommandError::Request(message));
        }
        match (self.authors.is_empty(), known.as_slice()) {
            (false, _) => Ok(self.authors.clone()),
            (true, [only]) => Ok(vec![only.clone()]),
            (true, _) => Err(CommandError::Request(
                say("name-author").with("help", listed(&known)),
            )),
        }
    }

    fn path(&self, slug: &str, today: Date) -> PathBuf {
        match self.kind {
            Kind::Post => format!("content/posts/{today}-{slug}.md").into(),
            Kind::Page => format!("content/pages/{slug}.md").into(),
            Kind::Author | Kind::Guest => format!("content/authors/{slug}.md").into(),
            Kind::Series => format!("content/series/{slug}.md").into(),
        }
    }

    fn text(&self, config: &Config, today: Date, authors: &[String]) -> String {
        let title = quoted(&self.title);
        let lang = match self.lang {
            Some(lang) if lang != config.language => format!("lang: {lang}\n"),
            _ => String::new(),
        };
        match self.kind {
            Kind::Post => format!(
                "---\ntitle: {title}\ndate: {today}\nauthors: [{}]\n{lang}tags: []\n\
                 # one or two sentences for lists, feeds and search engines\nsummary: \"\"\n\
                 # a question to the readers, above the comments\n# prompt: \"\"\ndraft: true\n---\n\n\
                 \n",
                authors.join(", ")
            ),
            Kind::Page => format!("---\ntitle: {title}\n{lang}draft: true\n---\n\n\n"),
            Kind::Author => format!(
                "---\nname: {title}\n# the work title; once it changes, a list of {{ from: 2026-01-01, title: … }}\ntitle: \"\"\n\
                 kind: employee\n# from: 2026-01-01\n# the last day; from then on the author is former\n# until: 2030-12-31\n---\n\n\n"
            ),
            Kind::Guest => format!(
                "---\nname: {title}\ntitle: \"\"\nkind: guest\n\
                 # where the guest comes from\norganisation: \"\"\n\
                 # what ties the guest to the company, money above all; it stands above every text, and until it is \
                 here a post by this guest does not build\ndisclosure: \"\"\n---\n\n\n"
            ),
            Kind::Series => format!(
                "---\ntitle: {title}\n{lang}# how many parts are planned, or a list of their titles\nparts: 3\n---\n\n\n"
            ),
        }
    }
}

fn listed(ids: &[String]) -> Message {
    if ids.is_empty() {
        return say("authors-are.none");
    }
    say("authors-are").with("ids", ids.join(", "))
}

/// The ids of the authors, which are the names of their files or folders.
fn author_ids(folder: &Path) -> Result<Vec<String>, CommandError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let machine = || say("cannot-read").with("path", folder.display().to_string());
    let mut ids = BTreeSet::new();
    for entry in std::fs::read_dir(folder).with_context(machine)? {
        let path = entry.with_context(machine)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let is_author = path.join("index.md").is_file()
            || path.extension().is_some_and(|ending| ending == "md");
        let id = name.split('.').next().unwrap_or_default();
        ids.extend((is_author && !id.is_empty()).then(|| id.to_owned()));
    }
    Ok(ids.into_iter().collect())
}

/// The text in double quotes, as YAML reads it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Writes a file that must not be there yet, with its folders.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), CommandError> {
    write_new_bytes(path, text.as_bytes())
}

/// The same for what need not be text.
pub(super) fn write_new_bytes(path: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    let machine = || say("cannot-write").with("path", path.display().to_string());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(machine)?;
    }
    let file = std::fs::File::create_new(path);
    if file
        .as_ref()
        .is_err_and(|error| error.kind() == std::io::ErrorKind::AlreadyExists)
    {
        let message = say("already-there").with("path", path.display().to_string());
        return Err(CommandError::Request(message));
    }
    file.with_context(machine)?
        .write_all(bytes)
        .with_context(machine)?;
    Ok(())
}
