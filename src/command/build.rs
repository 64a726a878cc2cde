//! `svar build`: builds the site, or tells every mistake and leaves the last build as it is.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::Timestamp;
use svar_comments::clock::Clock;
use svar_comments::comments_file::{CommentsFile, VERSION};
use svar_comments::message::{Message, say};

use super::{CommandError, Options};
use crate::build::{BuildError, Steps, prepare_site};
use crate::link::LinkOptions;
use crate::render::render;
use crate::site::Site;
use crate::write::{WriteError, Writing, Written};

#[derive(Debug, clap::Args)]
pub(crate) struct Build {
    #[command(flatten)]
    pub(super) which: Which,
    /// The public address, if not that in the configuration
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The folder to write, if not that in the configuration
    #[arg(long, value_name = "DIR")]
    output_dir: Option<PathBuf>,
    /// The comments to bake into the pages, as `svar-comments export` writes them
    #[arg(long, value_name = "FILE|URL")]
    comments: Option<String>,
}

/// From how many pictures on a build tells how far it is, and after how many again.
const MANY: usize = 20;
const STEP: usize = 5;
/// The most bytes of comments that are fetched: some two million comments.
const LARGEST_ANSWER: u64 = 1 << 30;

/// Which posts a command looks at.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct Which {
    /// Drafts and posts that have expired too
    #[arg(long)]
    drafts: bool,
    /// Posts of the future too
    #[arg(long)]
    future: bool,
    /// As if it were this instant, for example 2026-03-01T08:00:00Z
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    clock: Option<Timestamp>,
}

pub(super) fn instant(text: &str) -> Result<Timestamp, String> {
    let help = || "write it as 2026-03-01T08:00:00Z or 2026-03-01T09:00:00+01:00".to_owned();
    text.parse().map_err(|_| help())
}

impl Which {
    pub(super) fn link_options(self, clock: &Clock) -> LinkOptions {
        LinkOptions {
            drafts: self.drafts,
            future: self.future,
            ..LinkOptions::public(self.clock.unwrap_or_else(|| clock.now()))
        }
    }
}

impl Build {
    pub(super) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        let config = options.load_config()?;
        let mut steps = Steps::default();
        let link_options = LinkOptions {
            base_url: self.base_url.clone(),
            comments: self.comments()?,
            ..self.which.link_options(clock)
        };
        let ready = prepare_site(&options.root, &config, link_options, &mut steps)?;
        let output_dir = match &self.output_dir {
            Some(folder) => folder.clone(),
            None => options.root.join(&config.output_dir),
        };
        let writing = Writing::open(&options.root, &output_dir).map_err(refusal)?;
        steps
            .run("render", || {
                render(&ready.site, &ready.theme, &|file| writing.take(file))
            })
            .map_err(BuildError::Content)?;
        options.warn(&ready.warnings);
        let progress = progress(!options.quiet);
        let written = steps
            .run("write", || writing.finish(&progress))
            .map_err(refusal)?;
        options.tell(&summary(&ready.site, written, &output_dir, &steps));
        if options.verbose {
            options.say(&steps.to_text(options.words()));
        }
        Ok(())
    }

    fn comments(&self) -> Result<Option<CommentsFile>, CommandError> {
        let Some(source) = &self.comments else {
            return Ok(None);
        };
        let bytes = read_comments(source)?;
        let wrong = |why: Message| {
            let message = say("not-comments").with("source", source).with("why", why);
            CommandError::Request(message)
        };
        let file: CommentsFile = serde_json::from_slice(&bytes)
            .map_err(|error| wrong(Message::verbatim(error.to_string())))?;
        if file.version != VERSION {
            let why = say("not-comments.version")
                .with("found", file.version)
                .with("wanted", VERSION);
            return Err(wrong(why));
        }
        Ok(Some(file))
    }
}

/// The bytes of a file, or of what an address answers.
fn read_comments(source: &str) -> Result<Vec<u8>, CommandError> {
    if !source.starts_with("https://") && !source.starts_with("http://") {
        let machine = || say("cannot-read").with("path", source);
        return Ok(std::fs::read(source).with_context(machine)?);
    }
    if source.starts_with("http://") && !is_on_this_machine(source) {
        return Err(CommandError::Request(
            say("unsafe-source").with("source", source),
        ));
    }
    let fetch = || {
        ureq::get(source)
            .call()?
            .body_mut()
            .with_config()
            .limit(LARGEST_ANSWER)
            .read_to_vec()
    };
    Ok(fetch().with_context(|| say("cannot-fetch").with("source", source))?)
}

fn is_on_this_machine(address: &str) -> bool {
    let host = url::Url::parse(address)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned));
    host.is_some_and(|host| matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]"))
}

/// Counts the pictures on the terminal while they are made.
fn progress(is_wanted: bool) -> impl Fn(usize, usize) + Sync {
    let is_shown = is_wanted && std::io::stderr().is_terminal();
    move |done, total| {
        if is_shown && total >= MANY && (done.is_multiple_of(STEP) || done == total) {
            let end = if done == total { "\r\x1b[K" } else { "" };
            eprint!("\r{done}/{total}{end}");
        }
    }
}

fn refusal(error: WriteError) -> CommandError {
    match error {
        WriteError::Refused(message) => CommandError::Request(message),
        WriteError::Content(diagnostics) => BuildError::Content(diagnostics).into(),
        WriteError::Machine { path, source } => {
            CommandError::machine(say("disk-failed").with("path", &path), source)
        }
    }
}

fn summary(site: &Site, written: Written, output_dir: &Path, steps: &Steps) -> Message {
    let seconds = format!("{:.2}", steps.total().as_secs_f64());
    say("built")
        .with("posts", site.posts.len())
        .with("pages", site.pages.len())
        .with("folder", output_dir.display().to_string())
        .with("seconds", seconds)
        .with("written", written.written)
        .with("unchanged", written.unchanged)
        .with("removed", written.removed)
}
