//! Turns paths and contents into files of a new site, all of them or none, and never outside its
//! folder.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;

/// Why nothing was written, in words for the person at the keyboard.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub(super) String);

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
            return Err(Refusal(format!("`{path}` would lie outside the new site")));
        }
        if self.holds(path) {
            return Err(Refusal(format!("`{path}` stands there twice")));
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
                Err(error) => return Err(error).with_context(|| format!("cannot read {path}")),
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
                    .with_context(|| format!("cannot read {}", path.display()))
            }
        }
    }
}

fn refusal_to_overwrite(root: &Path, differing: &[&str]) -> Refusal {
    let shown: Vec<_> = differing
        .iter()
        .take(5)
        .map(|path| format!("  {path}"))
        .collect();
    let more = differing.len().saturating_sub(shown.len());
    let more = if more == 0 {
        String::new()
    } else {
        format!("\n  and {more} more")
    };
    Refusal(format!(
        "{} already holds files that the import would overwrite:\n{}{more}\n\
         Nothing was written. Choose another folder with --into, or move these files away first.",
        root.display(),
        shown.join("\n"),
    ))
}

fn refuse_links(root: &Path, path: &str) -> Result<(), Refusal> {
    let mut place = PathBuf::from(root);
    for part in Path::new(path).components() {
        place.push(part);
        if fs::symlink_metadata(&place).is_ok_and(|about| about.is_symlink()) {
            return Err(Refusal(format!(
                "{} is a link to another place; the import writes only into real folders. \
                 Remove the link, or choose another folder with --into.",
                place.display()
            )));
        }
    }
    Ok(())
}

fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut file =
        fs::File::create_new(path).with_context(|| format!("cannot make {}", path.display()))?;
    std::io::Write::write_all(&mut file, bytes)
        .with_context(|| format!("cannot write {}", path.display()))
}
