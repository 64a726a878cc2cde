//! The folder of the built site: whether it may be written to, and the folders in it.

use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};

use svar_comments::message::say;

use super::WriteError;
use super::confined::OutputPath;

/// The folders of a site's sources, which no build may write into.
const SOURCES: [&str; 5] = ["content", "static", "templates", "themes", ".git"];

/// The folder with all links in its path resolved; it need not be there. Refuses one that holds the site's sources or
/// lies in them.
pub(super) fn checked(root: &Path, output_dir: &Path) -> Result<PathBuf, WriteError> {
    let folder = real(output_dir);
    refuse_sources(&real(root), &folder)?;
    Ok(folder)
}

fn refuse_sources(root: &Path, output: &Path) -> Result<(), WriteError> {
    let holds_sources = root.starts_with(output);
    let is_in_sources = SOURCES
        .iter()
        .any(|name| output.starts_with(root.join(name)));
    if !holds_sources && !is_in_sources {
        return Ok(());
    }
    let message = say("sources-there").with("folder", output);
    Err(WriteError::Refused(message))
}

/// The path with links resolved as far as it exists, and without `..`.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute
        .components()
        .fold(PathBuf::new(), |mut found, part| match part {
            Component::ParentDir => {
                found.pop();
                found
            }
            part => {
                found.push(part);
                found.canonicalize().unwrap_or(found)
            }
        })
}

/// Makes the folders that the files need. Refuses to go through a link.
pub(super) fn make_parents<'p>(
    folder: &Path,
    paths: impl Iterator<Item = &'p OutputPath>,
) -> Result<(), WriteError> {
    std::fs::create_dir_all(folder).map_err(WriteError::machine(folder))?;
    let mut known: HashSet<&str> = HashSet::new();
    for path in paths {
        for (end, _) in path.as_str().match_indices('/') {
            let parent = &path.as_str()[..end];
            if known.insert(parent) && !make(&folder.join(parent))? {
                let message = say("out-through-link").with("path", &path.below(folder));
                return Err(WriteError::Refused(message));
            }
        }
    }
    Ok(())
}

/// Makes a folder whose parent is there; not where a link stands in its place.
fn make(folder: &Path) -> Result<bool, WriteError> {
    match folder.symlink_metadata() {
        Ok(metadata) if metadata.is_symlink() => Ok(false),
        Ok(metadata) if metadata.is_dir() => Ok(true),
        _ => std::fs::create_dir(folder)
            .map(|()| true)
            .map_err(WriteError::machine(folder)),
    }
}

/// Whether one of the folders between the built site and the file is a symbolic link.
pub(super) fn leads_through_link(folder: &Path, path: &OutputPath) -> bool {
    let file = path.below(folder);
    let mut parents = file
        .ancestors()
        .skip(1)
        .take_while(|parent| *parent != folder);
    parents.any(|parent| {
        parent
            .symlink_metadata()
            .is_ok_and(|it| it.file_type().is_symlink())
    })
}

/// Removes the folders above a removed file that are empty now.
pub(super) fn remove_empty_parents(folder: &Path, file: &Path) {
    for parent in file
        .ancestors()
        .skip(1)
        .take_while(|parent| *parent != folder)
    {
        // It fails on a folder with something in it, and that one stays.
        if std::fs::remove_dir(parent).is_err() {
            break;
        }
    }
}
