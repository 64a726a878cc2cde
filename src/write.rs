//! Puts the files of a built site on disk: only what changed is written, and only what an earlier
//! build wrote is removed.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use svar_comments::diagnostic::Diagnostics;

use crate::pictures::Recipe;
use crate::site::{OutputContent, OutputFile};

mod cache;
mod confined;
mod folder;
mod make;
mod marker;

use confined::OutputPath;

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
    Refused(String),
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

/// What is to be in a file.
enum Content<'f> {
    Bytes(&'f [u8]),
    Copy(Cow<'f, Path>),
    /// What an earlier build put there: the name says that it would be made the same again.
    Kept,
}

/// Makes `output_dir` hold `files`. Foreign files in it stay; a foreign file in the place of one of
/// `files` is an error, as is a folder that holds the sources of the site in `root`.
pub fn write(files: &[OutputFile], root: &Path, output_dir: &Path) -> Result<Written, WriteError> {
    write_telling(files, root, output_dir, &|_, _| {})
}

/// The same, telling how far the making of pictures is.
pub fn write_telling(
    files: &[OutputFile],
    root: &Path,
    output_dir: &Path,
    progress: Progress<'_>,
) -> Result<Written, WriteError> {
    let paths = checked_paths(files)?;
    let folder = folder::open(root, output_dir)?;
    let earlier = marker::read(&folder)?;
    let cache = Cache::of_site(root);
    let contents = contents(files, &paths, &folder, &earlier, &cache);
    let made = make::make(&recipes(files, &contents), &cache, progress)?;
    let wanted: BTreeSet<OutputPath> = paths.iter().cloned().collect();
    refuse_foreign(&folder, &contents, &paths, &earlier)?;
    folder::make_parents(&folder, &wanted)?;
    // Both lists, until the build is done: what an interrupted build leaves can then be removed.
    marker::write(&folder, earlier.union(&wanted))?;
    let results: Result<Vec<bool>, WriteError> = contents
        .par_iter()
        .zip(&paths)
        .map(|(content, path)| write_one(&path.below(&folder), content))
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
        made,
    })
}

/// What is to be in each file. One that is made stays as it is where an earlier build wrote it under the name
/// of its recipe.
fn contents<'f>(
    files: &'f [OutputFile],
    paths: &[OutputPath],
    folder: &Path,
    earlier: &BTreeSet<OutputPath>,
    cache: &Cache,
) -> Vec<Content<'f>> {
    let content = |(file, path): (&'f OutputFile, &OutputPath)| match &file.content {
        OutputContent::Bytes(bytes) => Content::Bytes(bytes),
        OutputContent::Copy(source) => Content::Copy(Cow::Borrowed(source)),
        OutputContent::Made(recipe) => {
            let has_its_name = path.as_str().ends_with(&format!("/{}", recipe.name));
            let is_there =
                || is_file(&path.below(folder)) && !folder::leads_through_link(folder, path);
            if has_its_name && earlier.contains(path) && is_there() {
                Content::Kept
            } else {
                Content::Copy(Cow::Owned(cache.file(&recipe.name)))
            }
        }
    };
    files.par_iter().zip(paths).map(content).collect()
}

/// The recipes of the files that are not there yet.
fn recipes<'f>(files: &'f [OutputFile], contents: &[Content<'_>]) -> Vec<&'f Recipe> {
    let wanted = files.iter().zip(contents);
    wanted
        .filter_map(|(file, content)| match (&file.content, content) {
            (OutputContent::Made(recipe), Content::Copy(_)) => Some(recipe),
            _ => None,
        })
        .collect()
}

fn is_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|it| it.is_file())
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
    contents: &[Content<'_>],
    paths: &[OutputPath],
    earlier: &BTreeSet<OutputPath>,
) -> Result<(), WriteError> {
    let foreign = contents.iter().zip(paths).find(|(content, path)| {
        let on_disk = path.below(folder);
        !earlier.contains(*path)
            && on_disk.symlink_metadata().is_ok()
            && !has_content(&on_disk, content)
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
fn write_one(path: &Path, content: &Content<'_>) -> Result<bool, WriteError> {
    if has_content(path, content) {
        return Ok(false);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".svar-new");
    let new = path.with_file_name(name);
    match content {
        Content::Bytes(bytes) => std::fs::write(&new, bytes),
        Content::Copy(source) => std::fs::read(source)
            .map_err(WriteError::machine(source))
            .map(|bytes| std::fs::write(&new, bytes))?,
        Content::Kept => return Ok(false),
    }
    .map_err(WriteError::machine(&new))?;
    std::fs::rename(&new, path).map_err(WriteError::machine(path))?;
    Ok(true)
}

fn has_content(path: &Path, content: &Content<'_>) -> bool {
    let Ok(metadata) = path.symlink_metadata() else {
        return false;
    };
    if !metadata.is_file() {
        return false;
    }
    match content {
        Content::Kept => true,
        Content::Bytes(bytes) => {
            metadata.len() == bytes.len() as u64 && std::fs::read(path).is_ok_and(|it| it == *bytes)
        }
        Content::Copy(source) => {
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
