//! Turns the source of another blog into a site of one's own, and accounts for all that was in it.

mod front_matter_text;
mod jekyll;
mod new_files;
mod report;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::words::words;

pub use new_files::Refusal;
pub use report::{Count, Fate, LossReport, Row};

/// Reads the Jekyll source in `source` and writes the same blog as a Svar site into `into`.
///
/// Nothing is overwritten: a file that stands there with other contents stops the import before the
/// first byte is written. With `is_dry_run` nothing is written at all. What could not be turned is
/// in the report, never fatal; fails when `source` is not a Jekyll folder, and when the disk does.
pub fn import_jekyll(source: &Path, into: &Path, is_dry_run: bool) -> anyhow::Result<LossReport> {
    let (mut files, mut report) = jekyll::turn(source, into)?;
    let words = words(report.language);
    files.add("import-report.json", report.to_json(words)?.into_bytes())?;
    files.add("import-report.txt", report.to_text(words).into_bytes())?;
    if !is_dry_run {
        report.files_written = files.write(into)?;
    }
    Ok(report)
}
