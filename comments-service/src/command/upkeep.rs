//! `migrate`, `doctor`, `backup`: looks after the database.

use std::path::PathBuf;

use super::{CommandError, log};
use crate::message::{Message, Words, say};
use crate::store::Store;

/// Where the copy goes.
#[derive(Debug, clap::Args)]
pub struct BackupCommand {
    /// A file that is not there yet
    file: PathBuf,
}

/// Says that the database is up to date: opening it brought it there.
pub fn migrated(words: Words) -> String {
    words.of(&say("database-up-to-date")) + "\n"
}

/// Looks whether the database answers and is whole.
pub async fn doctor(store: &Store, words: Words) -> Result<String, CommandError> {
    store.answers().await?;
    let damage = store.damage().await?;
    if !damage.is_empty() {
        let message = say("database-damaged").with("damage", damage.join("\n"));
        return Err(CommandError::Machine(anyhow::Error::msg(message)));
    }
    let acts = log::check(store).await?;
    let comments = store.comment_count().await?;
    let whole = say("database-whole").with("comments", comments);
    Ok(format!("{}\n{}\n", words.of(&whole), words.of(&acts)))
}

impl BackupCommand {
    /// Writes the copy.
    pub async fn run(&self, store: &Store, words: Words) -> Result<String, CommandError> {
        let named = |message: Message| message.with("file", self.file.display().to_string());
        let refused = |message| CommandError::Request(named(message));
        if self.file.exists() {
            return Err(refused(say("backup-exists")));
        }
        let path = self.file.to_str();
        let path = path.ok_or_else(|| refused(say("backup-name")))?;
        if store.back_up(path).await? {
            Ok(words.of(&named(say("backed-up"))) + "\n")
        } else {
            Err(CommandError::Request(say("backup-postgres")))
        }
    }
}
