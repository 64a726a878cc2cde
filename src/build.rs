//! Runs the verbs that make a site in memory, load → parse → link → render, and says how long each took.

use std::path::Path;
use std::time::{Duration, Instant};

use svar_comments::config::{Config, LoadConfigError};
use svar_comments::diagnostic::Diagnostics;
use svar_comments::message::{Message, Words, say};

use crate::link::{LinkOptions, link};
use crate::load::load;
use crate::parse::{Documents, parse};
use crate::render::render_in_memory;
use crate::site::{OutputFile, Site};
use crate::theme::Theme;

/// How long each step of a build took, in the order in which they ran.
#[derive(Debug, Default)]
pub struct Steps {
    taken: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// Runs a step and remembers how long it took.
    pub fn run<T>(&mut self, name: &'static str, step: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = step();
        self.taken.push((name, start.elapsed()));
        result
    }

    /// How long all steps took together.
    pub fn total(&self) -> Duration {
        self.taken.iter().map(|(_, took)| *took).sum()
    }

    /// One line: each step with its milliseconds and its share.
    pub fn to_text(&self, words: Words) -> String {
        let total = self.total().as_secs_f64().max(f64::MIN_POSITIVE);
        let parts = self.taken.iter().map(|(name, took)| {
            let seconds = took.as_secs_f64();
            let message = say("step")
                .with("name", name_of(name))
                .with("ms", format!("{:.0}", seconds * 1000.0))
                .with("share", format!("{:.0}", seconds / total * 100.0));
            words.of(&message)
        });
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// What people call a step.
fn name_of(step: &str) -> Message {
    match step {
        "load" => say("step-load"),
        "parse" => say("step-parse"),
        "link" => say("step-link"),
        "theme" => say("step-theme"),
        "render" => say("step-render"),
        "check" => say("step-check"),
        "write" => say("step-write"),
        other => Message::verbatim(other),
    }
}

/// A site that can be drawn.
pub struct Prepared {
    /// What its files show.
    pub site: Site,
    /// What they are drawn with.
    pub theme: Theme,
    /// What should be looked at; none of them is an error.
    pub warnings: Diagnostics,
}

/// A site with its files, in memory.
#[derive(Debug)]
pub struct Built {
    /// What the files show.
    pub site: Site,
    /// The files, ready to be written.
    pub files: Vec<OutputFile>,
    /// What should be looked at; none of them is an error.
    pub warnings: Diagnostics,
}

/// Why there is no site.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The content or the theme is wrong; warnings are told along with the errors.
    #[error("the content has mistakes")]
    Content(Diagnostics),
    /// The machine failed.
    #[error("{0:#}")]
    Machine(#[from] anyhow::Error),
}

impl From<LoadConfigError> for BuildError {
    fn from(error: LoadConfigError) -> Self {
        match error {
            LoadConfigError::Content(diagnostics) => Self::Content(diagnostics),
            LoadConfigError::Machine { path, source } => {
                let tried = say("cannot-read").with("path", &path);
                Self::Machine(anyhow::Error::new(source).context(tried))
            }
        }
    }
}

/// Makes everything that files are drawn from. What is wrong with the content and with the theme is told together.
pub fn prepare_site(
    root: &Path,
    config: &Config,
    options: LinkOptions,
    steps: &mut Steps,
) -> Result<Prepared, BuildError> {
    let (site, mut diagnostics) = link_site(root, config, options, steps)?;
    match steps.run("theme", || Theme::load(root, &config.theme)) {
        Ok(theme) if diagnostics.errors() == 0 => Ok(Prepared {
            site,
            theme,
            warnings: diagnostics,
        }),
        Ok(_) => Err(BuildError::Content(diagnostics)),
        Err(found) => {
            diagnostics.append(found);
            Err(BuildError::Content(diagnostics))
        }
    }
}

/// Builds the whole site in memory.
pub fn build_site(
    root: &Path,
    config: &Config,
    options: LinkOptions,
    steps: &mut Steps,
) -> Result<Built, BuildError> {
    let Prepared {
        site,
        theme,
        warnings,
    } = prepare_site(root, config, options, steps)?;
    let files = steps
        .run("render", || render_in_memory(&site, &theme))
        .map_err(BuildError::Content)?;
    Ok(Built {
        site,
        files,
        warnings,
    })
}

/// A site with the documents that it is made of, for those who look at it rather than draw it.
#[derive(Debug)]
pub struct Linked {
    /// Every content file by itself.
    pub documents: Documents,
    /// All of them together.
    pub site: Site,
    /// What is wrong with them; rules that the site switched off are left out.
    pub diagnostics: Diagnostics,
}

/// Makes a [`Site`] of the folder `root`, and keeps what it is made of. Fails where the disk does.
pub fn inspect(
    root: &Path,
    config: &Config,
    options: LinkOptions,
    steps: &mut Steps,
) -> anyhow::Result<Linked> {
    let sources = steps.run("load", || load(root))?;
    let (documents, mut diagnostics) = steps.run("parse", || parse(sources, config));
    let (site, found) = steps.run("link", || link(&documents, config, options));
    diagnostics.append(found);
    Ok(Linked {
        documents,
        site,
        diagnostics: diagnostics.without(&config.checks.off),
    })
}

/// Makes a [`Site`] of the folder `root`. The site is there even where something is wrong, for lists of it; it is
/// fit to be rendered only where the diagnostics hold no error. Fails where the disk does.
pub fn link_site(
    root: &Path,
    config: &Config,
    options: LinkOptions,
    steps: &mut Steps,
) -> anyhow::Result<(Site, Diagnostics)> {
    let linked = inspect(root, config, options, steps)?;
    Ok((linked.site, linked.diagnostics))
}
