//! The folder in which changed files wait until the whole site is there.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use svar_comments::message::say;

use super::WriteError;
use super::content::Content;

/// The folder's name in the folder of the built site: on the same file system, so that a file moves at once.
pub(super) const NAME: &str = ".svar-new";

/// A file that waits, by its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staged(usize);

/// The folder. It is made when the first file comes, and goes with the value.
#[derive(Debug)]
pub(super) struct Staging {
    site: PathBuf,
    folder: PathBuf,
    is_made: AtomicBool,
    next: AtomicUsize,
}

impl Staging {
    /// The staging folder of a built site. What an interrupted build left there is removed.
    pub(super) fn inside(site: &Path) -> Result<Self, WriteError> {
        let folder = site.join(NAME);
        clear(&folder)?;
        Ok(Self {
            site: site.to_owned(),
            folder,
            is_made: AtomicBool::new(false),
            next: AtomicUsize::new(0),
        })
    }

    /// Keeps a content until it is put in its place.
    pub(super) fn keep(&self, content: Content<'_>) -> Result<Staged, WriteError> {
        if !self.is_made.load(Ordering::Acquire) {
            std::fs::create_dir_all(&self.folder).map_err(WriteError::machine(&self.folder))?;
            self.is_made.store(true, Ordering::Release);
        }
        let staged = Staged(self.next.fetch_add(1, Ordering::Relaxed));
        content.write_to(&self.path(staged))?;
        Ok(staged)
    }

    /// Moves a file to its place.
    pub(super) fn put(&self, staged: Staged, place: &Path) -> Result<(), WriteError> {
        std::fs::rename(self.path(staged), place).map_err(WriteError::machine(place))
    }

    fn path(&self, staged: Staged) -> PathBuf {
        self.folder.join(staged.0.to_string())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if *self.is_made.get_mut() {
            // What stays here, the next build removes; a folder with a site in it does not go.
            let _ = std::fs::remove_dir_all(&self.folder);
            let _ = std::fs::remove_dir(&self.site);
        }
    }
}

/// Removes the folder with its files. Refuses one that no build made.
fn clear(folder: &Path) -> Result<(), WriteError> {
    let Ok(metadata) = folder.symlink_metadata() else {
        return Ok(());
    };
    if !metadata.is_dir() {
        return Err(foreign(folder));
    }
    for entry in std::fs::read_dir(folder).map_err(WriteError::machine(folder))? {
        let file = entry.map_err(WriteError::machine(folder))?.path();
        let name = file.file_name().unwrap_or_default().as_encoded_bytes();
        let is_ours = name.iter().all(u8::is_ascii_digit);
        if !is_ours || !file.symlink_metadata().is_ok_and(|it| it.is_file()) {
            return Err(foreign(&file));
        }
        std::fs::remove_file(&file).map_err(WriteError::machine(&file))?;
    }
    std::fs::remove_dir(folder).map_err(WriteError::machine(folder))
}

fn foreign(path: &Path) -> WriteError {
    WriteError::Refused(say("foreign-in-staging").with("path", path))
}
