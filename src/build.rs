//! Builds a site: all five steps, in order, and nothing written where the content has an error.

use std::path::{Path, PathBuf};

use svar_comments::config::{Config, LoadConfigError};
use svar_comments::diagnostic::Diagnostics;

use crate::link::{LinkOptions, link};
use crate::load::load;
use crate::parse::parse;
use crate::render::render;
use crate::site::Site;
use crate::theme::Theme;
use crate::write::{WriteError, Written, write};

/// Which site is built, and where to.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// The folder of the site.
    pub root: PathBuf,
    /// The configuration, from the root.
    pub config: PathBuf,
    /// The folder to write, from the root; `None` is the one of the configuration.
    pub output_dir: Option<PathBuf>,
    /// What is shown.
    pub link: LinkOptions,
}

/// A site that was built.
#[derive(Debug)]
pub struct Built {
    /// The site.
    pub site: Site,
    /// What was warned about.
    pub diagnostics: Diagnostics,
    /// What changed on disk.
    pub written: Written,
    /// The folder that was written.
    pub output_dir: PathBuf,
}

/// Why a site was not built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The content is wrong: nothing was written.
    #[error("the content has mistakes:\n{}", .0.to_text(false))]
    Content(Diagnostics),
    /// What was asked for is wrong: nothing was written.
    #[error("{0}")]
    Refused(String),
    /// The machine failed.
    #[error("{0:#}")]
    Machine(#[from] anyhow::Error),
}

impl From<LoadConfigError> for BuildError {
    fn from(error: LoadConfigError) -> Self {
        match error {
            LoadConfigError::Content(diagnostics) => Self::Content(diagnostics),
            error @ LoadConfigError::Machine { .. } => Self::Machine(error.into()),
        }
    }
}

impl From<WriteError> for BuildError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Refused(message) => Self::Refused(message),
            error @ WriteError::Machine { .. } => Self::Machine(error.into()),
        }
    }
}

/// Reads the site in `root`, and everything that is wrong with it. The site is there in any case, for
/// lists of it; it is fit to be rendered only where the diagnostics hold no error.
pub fn read_site(
    root: &Path,
    config: &Path,
    options: LinkOptions,
) -> Result<(Site, Diagnostics), BuildError> {
    let config = Config::load(root, config)?;
    let (documents, mut diagnostics) = parse(load(root)?, &config);
    let (site, mistakes) = link(&documents, &config, options);
    diagnostics.append(mistakes);
    Ok((site, diagnostics))
}

/// Builds the site and writes it.
pub fn build_site(options: BuildOptions) -> Result<Built, BuildError> {
    let (site, diagnostics) = read_site(&options.root, &options.config, options.link)?;
    if diagnostics.errors() > 0 {
        return Err(BuildError::Content(diagnostics));
    }
    let theme = Theme::load(&options.root, &site.config.theme).map_err(BuildError::Content)?;
    let files = render(&site, &theme).map_err(BuildError::Content)?;
    let output_dir = options
        .output_dir
        .unwrap_or_else(|| PathBuf::from(&site.config.output_dir));
    let output_dir = options.root.join(output_dir);
    let written = write(&files, &options.root, &output_dir)?;
    Ok(Built {
        site,
        diagnostics,
        written,
        output_dir,
    })
}
