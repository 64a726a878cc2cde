//! `svar explain`: says why a file is or is not on the blog, where it appears, and from which key each value comes.

mod appearances;
mod origins;

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use svar_comments::clock::Clock;
use svar_comments::config::Config;
use svar_comments::message::{Message, Words, say};

use super::build::instant;
use super::{CommandError, Options};
use crate::build::{Linked, Steps, build_site, inspect};
use crate::link::{LinkOptions, Visibility, visibility};
use crate::parse::{Document, FrontMatter};
use crate::planning::date_in_words;
use crate::site::Site;
use appearances::appearances;

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The file, from here or from the folder of the site
    file: PathBuf,
    /// As if it were this instant, for example 2026-03-01T08:00:00Z
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    clock: Option<Timestamp>,
}

/// What is known about the site when one of its files is explained.
struct Explaining<'a> {
    root: &'a Path,
    config: &'a Config,
    linked: &'a Linked,
    as_of: Timestamp,
    words: Words,
}

/// A file with where it stands on the site.
struct Subject {
    /// What it is, and why it is or is not shown.
    head: Vec<Message>,
    /// Its address, or that of the copied file.
    path: String,
    /// Whether everyone sees it.
    is_public: bool,
    /// Name and value, with where the value comes from.
    origins: Vec<(Message, String)>,
    /// The files of what is in it, for authors and topics.
    posts: Vec<String>,
}

impl Explain {
    pub(super) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        let config = options.load_config()?;
        let file = path_from_root(&self.file, &options.root);
        let as_of = self.clock.unwrap_or_else(|| clock.now());
        let mut steps = Steps::default();
        let linked = inspect(&options.root, &config, everything(as_of), &mut steps)?;
        let words = options.words();
        let of_file = linked.diagnostics.clone().into_iter();
        options.warn(&of_file.filter(|one| one.file == file).collect());
        let explaining = Explaining {
            root: &options.root,
            config: &config,
            linked: &linked,
            as_of,
            words,
        };
        let Some(subject) = explaining.subject(&file) else {
            return Err(CommandError::Request(explaining.refusal(&file)));
        };
        println!("{}", explaining.text(&subject));
        Ok(())
    }
}

/// Drafts and posts of the future too.
fn everything(as_of: Timestamp) -> LinkOptions {
    LinkOptions {
        drafts: true,
        future: true,
        ..LinkOptions::public(as_of)
    }
}

/// The path as the site names it: from its root, with slashes.
pub(super) fn path_from_root(file: &Path, root: &Path) -> String {
    let full = std::fs::canonicalize(file).or_else(|_| std::fs::canonicalize(root.join(file)));
    let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let inside = full
        .as_deref()
        .ok()
        .and_then(|full| full.strip_prefix(root).ok());
    inside.unwrap_or(file).to_string_lossy().replace('\\', "/")
}

impl Explaining<'_> {
    fn site(&self) -> &Site {
        &self.linked.site
    }

    fn subject(&self, file: &str) -> Option<Subject> {
        self.post(file)
            .or_else(|| self.page(file))
            .or_else(|| self.author(file))
            .or_else(|| self.term(file))
            .or_else(|| self.copied(file))
    }

    /// Why there is nothing to say about a file.
    fn refusal(&self, file: &str) -> Message {
        let message = if !self.root.join(file).exists() {
            say("explain-unknown.missing")
        } else if file.starts_with("content/") || file.starts_with("static/") {
            say("explain-unknown.mistaken")
        } else {
            say("explain-unknown")
        };
        message.with("file", file)
    }

    fn post(&self, file: &str) -> Option<Subject> {
        let post = self.site().posts.iter().find(|post| post.source == file)?;
        let documents = &self.linked.documents.posts;
        let document = documents.iter().find(|post| post.source.path == file)?;
        let head = say("explain-post").with("title", &post.title);
        Some(Subject {
            head: [vec![head], self.reasons(document)].concat(),
            path: post.permalink.0.to_string(),
            is_public: visibility(document, self.as_of) == Visibility::Published,
            origins: origins::of_text(document, self.config, &post.key, &self.words),
            posts: Vec::new(),
        })
    }

    fn page(&self, file: &str) -> Option<Subject> {
        let page = self.site().pages.iter().find(|page| page.source == file)?;
        let documents = &self.linked.documents.pages;
        let document = documents.iter().find(|page| page.source.path == file)?;
        let head = say("explain-page").with("title", &page.title);
        Some(Subject {
            head: [vec![head], self.reasons(document)].concat(),
            path: page.permalink.0.to_string(),
            is_public: visibility(document, self.as_of) == Visibility::Published,
            origins: origins::of_text(document, self.config, &page.key, &self.words),
            posts: Vec::new(),
        })
    }

    fn author(&self, file: &str) -> Option<Subject> {
        let documents = &self.linked.documents.authors;
        let document = documents.iter().find(|one| one.source.path == file)?;
        let id = document.name.stem.as_str();
        let author = self.site().authors.iter().find(|author| author.id == id)?;
        let head = say("explain-author")
            .with("name", &author.name)
            .with("id", id)
            .with("n", author.posts.len());
        let posts = author.posts.iter();
        Some(Subject {
            head: vec![head],
            path: author.permalink.0.to_string(),
            is_public: true,
            origins: origins::of_lines(document),
            posts: posts
                .map(|id| self.site().posts[id.0].source.clone())
                .collect(),
        })
    }

    /// A series, a tag or a category.
    fn term(&self, file: &str) -> Option<Subject> {
        let documents = &self.linked.documents;
        let terms = documents.series.iter().chain(&documents.tags);
        let mut terms = terms.chain(&documents.categories);
        let document = terms.find(|one| one.source.path == file)?;
        let (stem, site) = (document.name.stem.as_str(), self.site());
        let (path, posts) = if file.starts_with("content/series/") {
            let series = site.series.iter().find(|series| series.id == stem)?;
            (&series.permalink, &series.posts)
        } else {
            let is_tag = file.starts_with("content/tags/");
            let terms = if is_tag { &site.tags } else { &site.categories };
            let Some(term) = terms.iter().find(|term| term.slug == stem) else {
                return Some(Self::unused_term(file, stem));
            };
            (&term.permalink, &term.posts)
        };
        let head = say("explain-term").with("id", stem).with("n", posts.len());
        Some(Subject {
            head: vec![head],
            path: path.0.to_string(),
            is_public: true,
            origins: origins::of_lines(document),
            posts: posts
                .iter()
                .map(|id| site.posts[id.0].source.clone())
                .collect(),
        })
    }

    fn unused_term(file: &str, stem: &str) -> Subject {
        let key = file.split('/').nth(1).unwrap_or_default();
        let why = say("explain-term.unused").with("id", stem).with("key", key);
        Subject {
            head: vec![say("explain-term").with("id", stem).with("n", 0_usize), why],
            path: String::new(),
            is_public: false,
            origins: Vec::new(),
            posts: Vec::new(),
        }
    }

    /// A picture, or any other file that is copied.
    fn copied(&self, file: &str) -> Option<Subject> {
        let documents = &self.linked.documents;
        let mut files = documents.files.iter().chain(&documents.static_files);
        let source = files.find(|one| one.path == file)?;
        let mut assets = self.site().assets.iter();
        let head = say("explain-file").with("file", file);
        let Some(asset) = assets.find(|asset| asset.source == source.disk) else {
            return Some(Subject {
                head: vec![head, say("explain-file.unused")],
                path: String::new(),
                is_public: false,
                origins: Vec::new(),
                posts: Vec::new(),
            });
        };
        Some(Subject {
            head: vec![head],
            path: format!("/{}", asset.path),
            is_public: true,
            origins: Vec::new(),
            posts: Vec::new(),
        })
    }

    /// Why a text is or is not on the blog: everything that stands in its way, and what to do about it.
    fn reasons(&self, document: &Document<FrontMatter>) -> Vec<Message> {
        let matter = &document.matter;
        let at = |date: &Option<jiff::Zoned>| {
            let date = date.as_ref();
            date.map_or_else(
                || say("explain-no-date"),
                |date| {
                    say("explain-date")
                        .with("date", date_in_words(date.date()))
                        .with("time", date.strftime("%H:%M").to_string())
                },
            )
        };
        let mut reasons = vec![match visibility(document, self.as_of) {
            Visibility::Draft => say("explain-draft").with("line", document.line_of("draft")),
            Visibility::Future => say("explain-future").with("date", at(&matter.date)),
            Visibility::Expired => say("explain-expired")
                .with("date", at(&matter.expires))
                .with("line", document.line_of("expires")),
            Visibility::Published if matter.date.is_some() => {
                say("explain-published").with("date", at(&matter.date))
            }
            Visibility::Published => say("explain-published.page"),
        }];
        if visibility(document, self.as_of) == Visibility::Draft && matter.date.is_some() {
            reasons.push(say("explain-draft.help").with("date", at(&matter.date)));
        }
        let errors = self.linked.diagnostics.errors();
        if errors > 0 {
            reasons.push(say("explain-errors").with("n", errors));
        }
        reasons
    }

    fn text(&self, subject: &Subject) -> String {
        let words = self.words;
        let mut lines: Vec<String> = subject.head.iter().map(|line| words.of(line)).collect();
        if !subject.path.is_empty() {
            let address = format!("{}{}", self.config.url, subject.path);
            lines.push(words.of(&say("explain-address").with("address", address)));
            lines.extend(self.not_built(subject));
            lines.extend(self.shown_where(subject));
        }
        if !subject.posts.is_empty() {
            lines.extend([String::new(), words.of(&say("explain-posts"))]);
            lines.extend(subject.posts.iter().map(|file| format!("  {file}")));
        }
        if !subject.origins.is_empty() {
            lines.extend([String::new(), words.of(&say("explain-origins"))]);
            lines.extend(
                subject
                    .origins
                    .iter()
                    .map(|(name, value)| format!("  {:<14} {value}", words.of(name))),
            );
        }
        lines.join("\n")
    }

    /// What is public and yet not in the folder that was built last.
    fn not_built(&self, subject: &Subject) -> Option<String> {
        let path = subject.path.trim_start_matches('/');
        let path = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        let is_there = self.root.join(&self.config.output_dir).join(path).exists();
        let message = say("explain-not-built").with("folder", &self.config.output_dir);
        (subject.is_public && !is_there).then(|| self.words.of(&message))
    }

    /// Looked up in the pages themselves, so that it holds for every theme.
    fn shown_where(&self, subject: &Subject) -> Vec<String> {
        let options = if subject.is_public {
            LinkOptions::public(self.as_of)
        } else {
            everything(self.as_of)
        };
        let mut steps = Steps::default();
        let Ok(built) = build_site(self.root, self.config, options, &mut steps) else {
            return Vec::new();
        };
        let found = appearances(&built, &subject.path);
        let head = match (found.is_empty(), subject.is_public) {
            (true, _) => say("explain-nowhere"),
            (false, true) => say("explain-where"),
            (false, false) => say("explain-where.later"),
        };
        let mut lines = vec![String::new(), self.words.of(&head)];
        for (kind, paths) in found {
            let more = paths.len().saturating_sub(appearances::SHOWN);
            let mut shown = paths[..paths.len().min(appearances::SHOWN)].join("  ");
            if more > 0 {
                shown.push_str("  ");
                shown.push_str(&self.words.of(&say("explain-more").with("n", more)));
            }
            lines.push(format!("  {:<14} {shown}", self.words.of(&kind.in_words())));
        }
        lines
    }
}
