//! `export`: writes all public comments as `comments.json`, for the generator to bake into the pages.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::CommandError;
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
    pub async fn run(&self, store: &Store, now: Timestamp) -> Result<String, CommandError> {
        let file = store.export(now).await.map_err(anyhow::Error::from)?;
        let mut text = serde_json::to_string_pretty(&file).map_err(anyhow::Error::from)?;
        text.push('\n');
        let Some(path) = &self.output else {
            return Ok(text);
        };
        write_whole(path, &text).map_err(|error| {
            let context = format!("cannot write {}", path.display());
            CommandError::Machine(anyhow::Error::new(error).context(context))
        })?;
        let comments: usize = file.threads.values().map(Vec::len).sum();
        let threads = file.threads.len();
        Ok(format!(
            "{comments} comments of {threads} pages are in {}\n",
            path.display()
        ))
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
