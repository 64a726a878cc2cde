//! The folder that keeps what was made of pictures, from one build to the next. It may be deleted at any time.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use svar_comments::message::say;

use super::WriteError;

/// From the root of the site.
const FOLDER: [&str; 3] = [".svar", "cache", "pictures"];

/// The kept files, by the names of their recipes.
#[derive(Clone, Debug)]
pub struct Cache {
    root: PathBuf,
    folder: PathBuf,
}

impl Cache {
    /// The cache of the site in `root`; nothing is touched yet.
    pub fn of_site(root: &Path) -> Self {
        let folder = FOLDER
            .iter()
            .fold(root.to_owned(), |path, name| path.join(name));
        Self {
            root: root.to_owned(),
            folder,
        }
    }

    /// Where a file is, or would be.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Whether a file is there, whole. What is no ordinary file is not looked at.
    pub fn has(&self, name: &str) -> bool {
        let metadata = self.file(name).symlink_metadata();
        metadata.is_ok_and(|it| it.is_file() && it.len() > 0)
    }

    /// Keeps a file. It is never seen half-written.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let path = self.file(name);
        let failed = |source| WriteError::machine(&path)(source);
        let mut file = tempfile::NamedTempFile::new_in(&self.folder).map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
        file.persist(&path).map_err(|error| failed(error.error))?;
        Ok(())
    }

    /// Makes the folder. Refuses one that leads elsewhere through a link.
    pub(super) fn open(&self) -> Result<(), WriteError> {
        let mut folder = self.root.clone();
        for name in FOLDER {
            folder.push(name);
            let is_link = folder
                .symlink_metadata()
                .is_ok_and(|it| it.file_type().is_symlink());
            if is_link {
                let message = say("cache-is-link").with("folder", folder.as_path());
                return Err(WriteError::Refused(message));
            }
        }
        std::fs::create_dir_all(&self.folder).map_err(WriteError::machine(&self.folder))
    }
}
