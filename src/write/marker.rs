//! The file that lists what a build wrote, so that the next one knows what it may remove.

use std::collections::BTreeSet;
use std::path::Path;

use super::WriteError;
use super::confined::OutputPath;

/// The file's name in the folder of the built site.
pub(super) const NAME: &str = ".svar-build";

/// What it is called while it is written.
pub(super) const NEW: &str = ".svar-build.new";

const HEAD: &str =
    "# Files that svar wrote here. The next build removes those that it has no more.\n";

/// What an earlier build wrote; nothing if there was none. Lines that are not paths inside the folder
/// are passed over.
pub(super) fn read(folder: &Path) -> Result<BTreeSet<OutputPath>, WriteError> {
    let path = folder.join(NAME);
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(text
            .lines()
            .filter(|line| !line.starts_with("# "))
            .filter_map(OutputPath::parse)
            .collect()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(error) => Err(WriteError::machine(&path)(error)),
    }
}

/// Lists what a build wrote; leaves the file alone if it says so already.
pub(super) fn write<'p>(
    folder: &Path,
    paths: impl Iterator<Item = &'p OutputPath>,
) -> Result<(), WriteError> {
    let mut text = HEAD.to_owned();
    for path in paths {
        text.push_str(path.as_str());
        text.push('\n');
    }
    let path = folder.join(NAME);
    if std::fs::read(&path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(());
    }
    let new = folder.join(NEW);
    std::fs::write(&new, text).map_err(WriteError::machine(&new))?;
    std::fs::rename(&new, &path).map_err(WriteError::machine(&path))
}
