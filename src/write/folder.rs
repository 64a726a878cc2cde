//! The folder of the built site: whether it may be written to, and the folders in it.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::WriteError;
use super::confined::OutputPath;

/// The folders of a site's sources, which no build may write into.
const SOURCES: [&str; 5] = ["content", "static", "templates", "themes", ".git"];

/// Makes the folder if need be. Refuses one that holds the site's sources or lies in them.
pub(super) fn open(root: &Path, output_dir: &Path) -> Result<PathBuf, WriteError> {
    refuse_sources(&real(root), &real(output_dir))?;
    std::fs::create_dir_all(output_dir).map_err(WriteError::machine(output_dir))?;
    output_dir
        .canonicalize()
        .map_err(WriteError::machine(output_dir))
}

fn refuse_sources(root: &Path, output: &Path) -> Result<(), WriteError> {
    let holds_sources = root.starts_with(output);
    let is_in_sources = SOURCES
        .iter()
        .any(|name| output.starts_with(root.join(name)));
    if !holds_sources && !is_in_sources {
        return Ok(());
    }
    Err(WriteError::Refused(format!(
        "the site cannot be built into `{}`, because its sources are there: choose a folder of its \
         own, for example `output_dir: public`",
        output.display()
    )))
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
pub(super) fn make_parents(folder: &Path, paths: &BTreeSet<OutputPath>) -> Result<(), WriteError> {
    let mut made: BTreeSet<PathBuf> = BTreeSet::new();
    for path in paths {
        let file = path.below(folder);
        let Some(parent) = file.parent() else {
            continue;
        };
        if !made.insert(parent.to_owned()) {
            continue;
        }
        if leads_through_link(folder, path) {
            return Err(WriteError::Refused(format!(
                "`{}` leads out of the built site through a link",
                file.display()
            )));
        }
        std::fs::create_dir_all(parent).map_err(WriteError::machine(parent))?;
    }
    Ok(())
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
