//! Puts the files of a built site on disk: only what changed is written, and only what an earlier
//! build wrote is removed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::site::{OutputContent, OutputFile};

mod confined;
mod folder;
mod marker;

use confined::OutputPath;

/// What a build did on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that were as they should be.
    pub unchanged: usize,
    /// Files of an earlier build that this one does not have.
    pub removed: usize,
}

/// Why nothing, or not everything, was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The request is wrong: nothing was touched.
    #[error("{0}")]
    Refused(String),
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

/// Makes `output_dir` hold `files`. Foreign files in it stay; a foreign file in the place of one of
/// `files` is an error, as is a folder that holds the sources of the site in `root`.
pub fn write(files: &[OutputFile], root: &Path, output_dir: &Path) -> Result<Written, WriteError> {
    let paths = checked_paths(files)?;
    let folder = folder::open(root, output_dir)?;
    let earlier = marker::read(&folder)?;
    let wanted: BTreeSet<OutputPath> = paths.iter().cloned().collect();
    refuse_foreign(&folder, files, &paths, &earlier)?;
    folder::make_parents(&folder, &wanted)?;
    // Both lists, until the build is done: what an interrupted build leaves can then be removed.
    marker::write(&folder, earlier.union(&wanted))?;
    let results: Result<Vec<bool>, WriteError> = files
        .par_iter()
        .zip(&paths)
        .map(|(file, path)| write_one(&path.below(&folder), &file.content))
        .collect();
    let changed = results?
        .into_iter()
        .filter(|has_changed| *has_changed)
        .count();
    let removed = remove_all(&folder, earlier.difference(&wanted))?;
    marker::write(&folder, wanted.iter())?;
    Ok(Written {
        written: changed,
        unchanged: files.len() - changed,
        removed,
    })
}

fn checked_paths(files: &[OutputFile]) -> Result<Vec<OutputPath>, WriteError> {
    let mut seen = BTreeSet::new();
    files
        .iter()
        .map(|file| {
            let path = OutputPath::parse(&file.path).ok_or_else(|| {
                WriteError::Refused(format!(
                    "`{}` is not a path inside the built site",
                    file.path
                ))
            })?;
            if !seen.insert(&file.path) {
                let text = format!("two files of the site would be written to `{}`", file.path);
                return Err(WriteError::Refused(text));
            }
            Ok(path)
        })
        .collect()
}

/// Refuses to write over files that no earlier build wrote and that differ from what would be written.
fn refuse_foreign(
    folder: &Path,
    files: &[OutputFile],
    paths: &[OutputPath],
    earlier: &BTreeSet<OutputPath>,
) -> Result<(), WriteError> {
    let foreign = files.iter().zip(paths).find(|(file, path)| {
        let on_disk = path.below(folder);
        !earlier.contains(*path)
            && on_disk.symlink_metadata().is_ok()
            && !has_content(&on_disk, &file.content)
    });
    let Some((_, path)) = foreign else {
        return Ok(());
    };
    Err(WriteError::Refused(format!(
        "`{}` is already there and was not made by svar: move it away, or build into another folder",
        path.below(folder).display()
    )))
}

/// Writes one file if its bytes differ; whether they did. The file is never seen half-written.
fn write_one(path: &Path, content: &OutputContent) -> Result<bool, WriteError> {
    if has_content(path, content) {
        return Ok(false);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".svar-new");
    let new = path.with_file_name(name);
    match content {
        OutputContent::Bytes(bytes) => std::fs::write(&new, bytes),
        OutputContent::Copy(source) => std::fs::read(source)
            .map_err(WriteError::machine(source))
            .map(|bytes| std::fs::write(&new, bytes))?,
    }
    .map_err(WriteError::machine(&new))?;
    std::fs::rename(&new, path).map_err(WriteError::machine(path))?;
    Ok(true)
}

fn has_content(path: &Path, content: &OutputContent) -> bool {
    let Ok(metadata) = path.symlink_metadata() else {
        return false;
    };
    if !metadata.is_file() {
        return false;
    }
    match content {
        OutputContent::Bytes(bytes) => {
            metadata.len() == bytes.len() as u64 && std::fs::read(path).is_ok_and(|it| it == *bytes)
        }
        OutputContent::Copy(source) => {
            source.metadata().is_ok_and(|it| it.len() == metadata.len())
                && matches!((std::fs::read(path), std::fs::read(source)), (Ok(a), Ok(b)) if a == b)
        }
    }
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
