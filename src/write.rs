//! Puts the files of a built site on disk: only what changed is written, all of it at once, and only what an earlier
//! build wrote is removed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use svar_comments::diagnostic::Diagnostics;
use svar_comments::message::{Message, say};

use crate::pictures::Recipe;
use crate::site::{OutputContent, OutputFile};

mod cache;
mod confined;
mod content;
mod folder;
mod make;
mod marker;
mod staging;

use confined::OutputPath;
use content::Content;
use staging::{Staged, Staging};

pub use cache::Cache;
pub use make::Progress;
pub(crate) use make::make_one;

/// What a build did on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that were as they should be.
    pub unchanged: usize,
    /// Files of an earlier build that this one does not have.
    pub removed: usize,
    /// Files that had to be made of pictures.
    pub made: usize,
}

/// Why nothing, or not everything, was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The request is wrong: nothing was touched.
    #[error("{0}")]
    Refused(Message),
    /// Pictures cannot be read: nothing was touched.
    #[error("pictures cannot be read")]
    Content(Diagnostics),
    /// The machine failed.
    #[error("{path}: {source}", path = path.display())]
    Machine {
        /// The file.
        path: PathBuf,
        /// What happened.
        source: std::io::Error,
    },
}

impl WriteError {
    fn machine(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Machine {
            path: path.to_owned(),
            source,
        }
    }
}

/// A site on its way to disk. Each file is compared with what an earlier build left and kept aside where it differs;
/// only [`Writing::finish`] touches the site that stands there. Without it, nothing has happened.
#[derive(Debug)]
pub struct Writing {
    folder: PathBuf,
    /// Whether there may be files in the folder.
    is_old: bool,
    earlier: BTreeSet<OutputPath>,
    cache: Cache,
    staging: Staging,
    taken: Mutex<Vec<(OutputPath, Taken)>>,
    failure: Mutex<Option<WriteError>>,
}

/// What is to become of a file.
#[derive(Debug)]
enum Taken {
    /// The file on disk is as it should be.
    Unchanged,
    /// It waits beside the site.
    Staged(Staged),
    /// It is to be made of a picture.
    Made(Recipe),
    /// Somebody else's file stands in its place.
    Foreign,
}

impl Writing {
    /// Opens the folder. Refuses one that holds the sources of the site in `root` or lies in them.
    pub fn open(root: &Path, output_dir: &Path) -> Result<Self, WriteError> {
        let folder = folder::checked(root, output_dir)?;
        let is_old = folder.exists();
        let staging = Staging::inside(&folder)?;
        Ok(Self {
            earlier: marker::read(&folder)?,
            cache: Cache::of_site(root),
            taken: Mutex::default(),
            failure: Mutex::default(),
            folder,
            is_old,
            staging,
        })
    }

    /// Takes a file. What goes wrong is told by [`Writing::finish`].
    pub fn take(&self, file: OutputFile) {
        if locked(&self.failure).is_some() {
            return;
        }
        match self.compared(file) {
            Ok(taken) => locked(&self.taken).push(taken),
            Err(error) => drop(locked(&self.failure).get_or_insert(error)),
        }
    }

    fn compared(&self, file: OutputFile) -> Result<(OutputPath, Taken), WriteError> {
        let Some(path) = OutputPath::parse(&file.path) else {
            let message = say("not-inside").with("path", &file.path);
            return Err(WriteError::Refused(message));
        };
        let taken = match file.content {
            OutputContent::Bytes(bytes) => self.staged(&path, Content::Bytes(&bytes))?,
            OutputContent::Copy(source) => self.staged(&path, Content::Copy(&source))?,
            OutputContent::Made(recipe) => Taken::Made(recipe),
        };
        Ok((path, taken))
    }

    /// Keeps a content aside unless it is there already.
    fn staged(&self, path: &OutputPath, content: Content<'_>) -> Result<Taken, WriteError> {
        let there = path.below(&self.folder);
        let metadata = self.is_old.then(|| there.symlink_metadata().ok()).flatten();
        match metadata {
            Some(metadata) if content.is_in(&there, &metadata) => Ok(Taken::Unchanged),
            Some(_) if !self.earlier.contains(path) => Ok(Taken::Foreign),
            _ => Ok(Taken::Staged(self.staging.keep(content)?)),
        }
    }

    /// Makes the pictures that are missing, and puts everything in its place. A foreign file in the place of one of
    /// the site's is an error, and nothing is touched then.
    pub fn finish(self, progress: Progress<'_>) -> Result<Written, WriteError> {
        if let Some(error) = locked(&self.failure).take() {
            return Err(error);
        }
        let taken = std::mem::take(&mut *locked(&self.taken));
        let mut files = by_path(taken)?;
        let made = self.make(&mut files, progress)?;
        self.refuse_foreign(&files)?;
        let (written, removed) = self.put_in_place(&files)?;
        Ok(Written {
            written,
            unchanged: files.len() - written,
            removed,
            made,
        })
    }

    /// Makes what is neither in the built site nor in the cache; how many files that were.
    fn make(
        &self,
        files: &mut BTreeMap<OutputPath, Taken>,
        progress: Progress<'_>,
    ) -> Result<usize, WriteError> {
        let wanted = files.iter().filter_map(|(path, taken)| match taken {
            Taken::Made(recipe) if !self.is_kept(path, recipe) => Some(recipe),
            _ => None,
        });
        let made = make::make(&wanted.collect::<Vec<_>>(), &self.cache, progress)?;
        files.par_iter_mut().try_for_each(|(path, taken)| {
            if let Taken::Made(recipe) = taken {
                *taken = if self.is_kept(path, recipe) {
                    Taken::Unchanged
                } else {
                    self.staged(path, Content::Copy(&self.cache.file(&recipe.name)))?
                };
            }
            Ok::<_, WriteError>(())
        })?;
        Ok(made)
    }

    /// Whether an earlier build wrote a file under the name of its recipe, which says that it would be made the same
    /// again.
    fn is_kept(&self, path: &OutputPath, recipe: &Recipe) -> bool {
        let there = path.below(&self.folder);
        path.as_str().ends_with(&format!("/{}", recipe.name))
            && self.earlier.contains(path)
            && there.symlink_metadata().is_ok_and(|it| it.is_file())
            && !folder::leads_through_link(&self.folder, path)
    }

    /// Refuses to write over files that no earlier build wrote and that differ from what would be written.
    fn refuse_foreign(&self, files: &BTreeMap<OutputPath, Taken>) -> Result<(), WriteError> {
        let is_foreign = |(_, taken): &(&OutputPath, &Taken)| matches!(taken, Taken::Foreign);
        let Some((path, _)) = files.iter().find(is_foreign) else {
            return Ok(());
        };
        let message = say("foreign-file").with("path", &path.below(&self.folder));
        Err(WriteError::Refused(message))
    }

    /// Moves what was kept aside into the site and removes what the site has no more; how many files each were.
    fn put_in_place(
        &self,
        files: &BTreeMap<OutputPath, Taken>,
    ) -> Result<(usize, usize), WriteError> {
        folder::make_parents(&self.folder, files.keys())?;
        let both: BTreeSet<&OutputPath> = self.earlier.iter().chain(files.keys()).collect();
        // Both lists, until the build is done: what an interrupted build leaves can then be removed.
        marker::write(&self.folder, both.iter().copied())?;
        let staged = files.par_iter().filter_map(|(path, taken)| match taken {
            Taken::Staged(staged) => Some((path, *staged)),
            _ => None,
        });
        let written = staged
            .map(|(path, staged)| self.staging.put(staged, &path.below(&self.folder)))
            .try_fold(|| 0, |count, put| put.map(|()| count + 1))
            .try_reduce(|| 0, |a, b| Ok(a + b))?;
        let gone = self.earlier.iter().filter(|path| !files.contains_key(path));
        let removed = remove_all(&self.folder, gone)?;
        marker::write(&self.folder, files.keys())?;
        Ok((written, removed))
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Refuses two files of one path.
fn by_path(taken: Vec<(OutputPath, Taken)>) -> Result<BTreeMap<OutputPath, Taken>, WriteError> {
    let mut files = BTreeMap::new();
    for (path, taken) in taken {
        if let Some((path, _)) = files.get_key_value(&path) {
            let message = say("two-files").with("path", OutputPath::as_str(path));
            return Err(WriteError::Refused(message));
        }
        files.insert(path, taken);
    }
    Ok(files)
}

/// Removes files of an earlier build and the folders that this leaves empty; how many files.
fn remove_all<'p>(
    folder: &Path,
    paths: impl Iterator<Item = &'p OutputPath>,
) -> Result<usize, WriteError> {
    let mut removed = 0;
    for path in paths {
        let file = path.below(folder);
        if folder::leads_through_link(folder, path) {
            continue;
        }
        match std::fs::remove_file(&file) {
            Ok(()) => removed += 1,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(WriteError::machine(&file)(error)),
        }
        folder::remove_empty_parents(folder, &file);
    }
    Ok(removed)
}

#[cfg(test)]
mod tests;
