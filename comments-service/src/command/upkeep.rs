//! `migrate`, `doctor`, `backup`: looks after the database.

use std::path::PathBuf;

use super::{CommandError, log};
use crate::store::Store;

/// Where the copy goes.
#[derive(Debug, clap::Args)]
pub struct BackupCommand {
    /// A file that is not there yet
    file: PathBuf,
}

/// Says that the database is up to date: opening it brought it there.
pub fn migrated() -> String {
    "the database is up to date\n".to_owned()
}

/// Looks whether the database answers and is whole.
pub async fn doctor(store: &Store) -> Result<String, CommandError> {
    store.answers().await.map_err(anyhow::Error::from)?;
    let damage = store.damage().await.map_err(anyhow::Error::from)?;
    if !damage.is_empty() {
        let text = format!("the database is damaged:\n{}", damage.join("\n"));
        return Err(CommandError::Machine(anyhow::anyhow!(text)));
    }
    let acts = log::check(store).await?;
    let comments = store.comment_count().await.map_err(anyhow::Error::from)?;
    Ok(format!(
        "the database answers, is up to date and whole; it keeps {comments} comments\n{acts}"
    ))
}

impl BackupCommand {
    /// Writes the copy.
    pub async fn run(&self, store: &Store) -> Result<String, CommandError> {
        let name = self.file.display();
        if self.file.exists() {
            return Err(CommandError::request(format!(
                "{name} is there already; a backup never overwrites: choose another name"
            )));
        }
        let path = self.file.to_str().ok_or_else(|| {
            CommandError::request(format!("the name {name} is not text in UTF-8"))
        })?;
        if store.back_up(path).await.map_err(anyhow::Error::from)? {
            Ok(format!("the copy is in {name}\n"))
        } else {
            let advice = "this database is PostgreSQL, which has its own tool: run `pg_dump --format=custom`";
            Err(CommandError::request(advice.to_owned()))
        }
    }
}
