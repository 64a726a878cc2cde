//! `export`: writes all public comments as `comments.json`, for the generator to bake into the pages.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::CommandError;
use crate::message::{Words, say};
use crate::store::Store;

/// Where to write.
#[derive(Debug, clap::Args)]
pub struct ExportCommand {
    /// The file; without it the comments are printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl ExportCommand {
    /// Writes or prints them.
    pub async fn run(
        &self,
        store: &Store,
        now: Timestamp,
        words: Words,
    ) -> Result<String, CommandError> {
        let file = store.export(now).await?;
        let mut text = serde_json::to_string_pretty(&file).map_err(anyhow::Error::from)?;
        text.push('\n');
        let Some(path) = &self.output else {
            return Ok(text);
        };
        let name = path.display().to_string();
        write_whole(path, &text).map_err(|error| {
            CommandError::machine(say("cannot-write").with("path", &name), error)
        })?;
        let comments: usize = file.threads.values().map(Vec::len).sum();
        let message = say("exported")
            .with("comments", comments)
            .with("pages", file.threads.len())
            .with("file", name);
        Ok(words.of(&message) + "\n")
    }
}

/// A build that reads the file meanwhile sees the old one or the new one, never half of one.
fn write_whole(path: &Path, text: &str) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, path)
}
