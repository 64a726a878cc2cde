//! Holds the newest built site in memory and tells the open browsers when it changed.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Bytes;
use svar_comments::message::Words;
use tokio::sync::watch;

use super::pictures::Kitchen;
use crate::pictures::Recipe;
use crate::site::{OutputContent, OutputFile};
use crate::write::Cache;

/// One file that is shown.
#[derive(Clone, Debug)]
pub(crate) enum ShownFile {
    /// Its bytes.
    Bytes(Bytes),
    /// A file on disk that is read when it is asked for.
    Disk(std::path::PathBuf),
    /// A file that is made when it is asked for.
    Made(Arc<Recipe>),
}

/// What the browsers are told: which build they should show, and what is wrong with a newer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Status {
    /// Counts the builds that succeeded.
    pub(crate) revision: u64,
    /// The mistakes of a build that did not succeed, as the terminal shows them.
    pub(crate) problems: Option<String>,
}

/// The files that the preview shows, by path, swapped whole.
#[derive(Debug)]
pub(crate) struct Shown {
    files: RwLock<Arc<BTreeMap<String, ShownFile>>>,
    status: watch::Sender<Status>,
    kitchen: Kitchen,
    words: Words,
}

impl Shown {
    /// Nothing yet.
    pub(crate) fn new(cache: Cache, words: Words) -> Self {
        Self {
            words,
            kitchen: Kitchen::new(cache),
            files: RwLock::default(),
            status: watch::Sender::new(Status::default()),
        }
    }

    /// The words in which the browsers are told.
    pub(super) fn words(&self) -> Words {
        self.words
    }

    /// Makes the pictures.
    pub(super) fn kitchen(&self) -> &Kitchen {
        &self.kitchen
    }

    /// Shows a new build to the next request and reloads the open pages.
    pub(crate) fn show(&self, files: Vec<OutputFile>) {
        let files = files
            .into_iter()
            .map(|file| (file.path, shown_file(file.content)))
            .collect();
        *self.files.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(files);
        self.status.send_modify(|status| {
            status.revision += 1;
            status.problems = None;
        });
    }

    /// Keeps showing the last good build and lays `problems` over the open pages.
    pub(crate) fn complain(&self, problems: String) {
        self.status
            .send_modify(|status| status.problems = Some(problems));
    }

    /// The status now and every later one.
    pub(crate) fn follow(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    /// The file for a path of a request, without a query and with escapes resolved.
    pub(crate) fn find(&self, path: &str) -> Found {
        let files = Arc::clone(&self.files.read().unwrap_or_else(PoisonError::into_inner));
        let path = path.trim_start_matches('/');
        let index = if path.is_empty() {
            "index.html".into()
        } else {
            format!("{path}index.html")
        };
        if path.is_empty() || path.ends_with('/') {
            return files
                .get(&index)
                .map_or(Found::Nothing, |file| Found::File(index, file.clone()));
        }
        if let Some(file) = files.get(path) {
            return Found::File(path.to_owned(), file.clone());
        }
        let is_folder = files.contains_key(&format!("{path}/index.html"));
        if is_folder {
            Found::Folder
        } else {
            Found::Nothing
        }
    }
}

/// What a path of a request leads to.
#[derive(Debug)]
pub(crate) enum Found {
    /// A file, with its path in the site.
    File(String, ShownFile),
    /// A page whose address ends with a slash that is missing here.
    Folder,
    /// Neither.
    Nothing,
}

fn shown_file(content: OutputContent) -> ShownFile {
    match content {
        OutputContent::Bytes(bytes) => ShownFile::Bytes(bytes.into()),
        OutputContent::Copy(source) => ShownFile::Disk(source),
        OutputContent::Made(recipe) => ShownFile::Made(Arc::new(recipe)),
    }
}
