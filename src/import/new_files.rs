//! Turns paths and contents into files of a new site, all of them or none, and never outside its
//! folder.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;
use svar_comments::message::{Message, say};

/// Why nothing was written, in words for the person at the keyboard.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// What stood in the way.
    pub message: Message,
}

/// The files of a new site before they are on the disk.
#[derive(Debug, Default)]
pub(super) struct NewFiles {
    by_path: BTreeMap<String, Contents>,
    /// In lower case: some disks do not tell names apart that differ only in capitals.
    taken: BTreeSet<String>,
}

#[derive(Debug)]
enum Contents {
    Bytes(Vec<u8>),
    CopyOf(PathBuf),
}

impl NewFiles {
    /// Adds a file; refuses a path that leads out of the folder and one that is taken.
    pub(super) fn add(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), Refusal> {
        self.put(path, Contents::Bytes(bytes))
    }

    /// Adds a file that is copied byte by byte when the site is written.
    pub(super) fn add_copy(&mut self, path: &str, of: PathBuf) -> Result<(), Refusal> {
        self.put(path, Contents::CopyOf(of))
    }

    fn put(&mut self, path: &str, contents: Contents) -> Result<(), Refusal> {
        let stays_inside = !path.is_empty()
            && !path.contains(['\\', '\0'])
            && Path::new(path)
                .components()
                .all(|part| matches!(part, Component::Normal(_)));
        if !stays_inside {
            return Err(refused(say("import-outside").with("path", path)));
        }
        if self.holds(path) {
            return Err(refused(say("import-twice").with("path", path)));
        }
        self.taken.insert(path.to_lowercase());
        self.by_path.insert(path.to_owned(), contents);
        Ok(())
    }

    /// Whether the path is taken, also by a name that differs only in capitals.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.taken.contains(&path.to_lowercase())
    }

    /// Writes what is not there yet, and says how many files that was.
    ///
    /// Fails before the first write if a file is there with other contents, or if a link in the
    /// folder leads somewhere else.
    pub(super) fn write(&self, root: &Path) -> anyhow::Result<usize> {
        let mut missing = Vec::new();
        let mut differing = Vec::new();
        for (path, contents) in &self.by_path {
            refuse_links(root, path)?;
            match fs::read(root.join(path)) {
                Ok(there) if there == *contents.bytes()? => {}
                Ok(_) => differing.push(path.as_str()),
                Err(error) if error.kind() == ErrorKind::NotFound => missing.push((path, contents)),
                Err(error) => {
                    return Err(error).with_context(|| say("cannot-read").with("path", path));
                }
            }
        }
        if !differing.is_empty() {
            return Err(refusal_to_overwrite(root, &differing).into());
        }
        for (path, contents) in &missing {
            write_new(&root.join(path), &contents.bytes()?)?;
        }
        Ok(missing.len())
    }
}

impl Contents {
    fn bytes(&self) -> anyhow::Result<Cow<'_, [u8]>> {
        match self {
            Self::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::CopyOf(path) => {
                let bytes = fs::read(path);
                bytes
                    .map(Cow::Owned)
                    .with_context(|| say("cannot-read").with("path", path))
            }
        }
    }
}

fn refused(message: Message) -> Refusal {
    Refusal { message }
}

fn refusal_to_overwrite(root: &Path, differing: &[&str]) -> Refusal {
    let shown: Vec<_> = differing
        .iter()
        .take(5)
        .map(|path| format!("  {path}"))
        .collect();
    let more = differing.len().saturating_sub(shown.len());
    refused(
        say("import-overwrites")
            .with("folder", root)
            .with("files", shown.join("\n"))
            .with("more", more),
    )
}

fn refuse_links(root: &Path, path: &str) -> Result<(), Refusal> {
    let mut place = PathBuf::from(root);
    for part in Path::new(path).components() {
        place.push(part);
        if fs::symlink_metadata(&place).is_ok_and(|about| about.is_symlink()) {
            return Err(refused(say("import-into-link").with("path", &place)));
        }
    }
    Ok(())
}

fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| say("cannot-write").with("path", folder))?;
    let mut file =
        fs::File::create_new(path).with_context(|| say("cannot-write").with("path", path))?;
    std::io::Write::write_all(&mut file, bytes)
        .with_context(|| say("cannot-write").with("path", path))
}
