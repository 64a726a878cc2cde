//! Reads the site file, and reads it again when it has changed.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::http::App;
use crate::message::{Message, say};
use crate::site_file::{SiteFile, VERSION};

/// How often the file is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// Why a site file was not taken over.
#[derive(Debug, thiserror::Error)]
pub enum SiteFileError {
    /// There is none, or it cannot be read.
    #[error("cannot read {path}: {source}")]
    Missing {
        /// The file.
        path: String,
        /// What the machine said.
        source: std::io::Error,
    },
    /// It was not written by `svar build`.
    #[error("{path} is not a site file: {problem}")]
    Unreadable {
        /// The file.
        path: String,
        /// What is wrong in it.
        problem: String,
    },
}

impl SiteFileError {
    /// What the person who starts the service is told.
    pub fn message(&self) -> Message {
        match self {
            Self::Missing { path, source } => say("site-file-missing")
                .with("file", path)
                .with("reason", source.to_string()),
            Self::Unreadable { path, .. } => say("site-file-unreadable").with("file", path),
        }
    }
}

/// Reads a site file.
pub fn read(path: &Path) -> Result<SiteFile, SiteFileError> {
    let name = || path.display().to_string();
    let bytes = std::fs::read(path).map_err(|source| SiteFileError::Missing {
        path: name(),
        source,
    })?;
    let unreadable = |problem| SiteFileError::Unreadable {
        path: name(),
        problem,
    };
    let file: SiteFile =
        serde_json::from_slice(&bytes).map_err(|error| unreadable(error.to_string()))?;
    if file.version == VERSION {
        Ok(file)
    } else {
        Err(unreadable(format!(
            "it has version {} and not {VERSION}",
            file.version
        )))
    }
}

/// A site file that is looked at again and again.
#[derive(Debug)]
pub struct SiteWatch {
    path: PathBuf,
    /// When the file that was taken over was written, and its length.
    seen: Option<(SystemTime, u64)>,
}

impl SiteWatch {
    /// Watches a file that was just read.
    pub fn new(path: PathBuf) -> Self {
        let seen = about(&path);
        Self { path, seen }
    }

    /// Takes over the file if it has changed. One that cannot be read is a build that is not finished:
    /// the last good one holds.
    pub async fn look(&mut self, app: &App) {
        let now = about(&self.path);
        if now == self.seen {
            return;
        }
        match read(&self.path) {
            Ok(file) => match app.replace_site(file).await {
                Ok(()) => self.seen = now,
                Err(error) => tracing::error!(%error, "the site file was not taken over"),
            },
            Err(error) => tracing::warn!(%error, "the site file is left as it was"),
        }
    }

    /// Looks every two seconds for as long as the service runs.
    pub async fn follow(mut self, app: App) {
        loop {
            tokio::time::sleep(EVERY).await;
            self.look(&app).await;
        }
    }
}

fn about(path: &Path) -> Option<(SystemTime, u64)> {
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}
