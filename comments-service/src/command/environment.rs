//! Reads what only the environment may hold: secrets, each in a variable or in a file that one names.

use super::{CommandError, Options};
use crate::message::say;

/// The variables that the commands look at.
#[derive(Clone, Default)]
pub struct Environment {
    /// `SVAR_DATABASE_URL`: where the comments are; without it a file in `.svar/`.
    pub database_url: Option<String>,
}

impl Environment {
    /// Reads it with a function that looks a variable up. `SVAR_DATABASE_URL_FILE` names a file that
    /// holds the address instead.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, CommandError> {
        let in_file = |name: &str| -> Result<Option<String>, CommandError> {
            let Some(path) = variable(&format!("{name}_FILE")) else {
                return Ok(None);
            };
            let text = std::fs::read_to_string(&path).map_err(|error| {
                CommandError::machine(say("cannot-read").with("path", &path), error)
            })?;
            Ok(Some(text.trim().to_owned()))
        };
        let database_url = match variable("SVAR_DATABASE_URL") {
            Some(url) => Some(url),
            None => in_file("SVAR_DATABASE_URL")?,
        };
        Ok(Self {
            database_url: database_url.filter(|url| !url.is_empty()),
        })
    }

    /// The address of the database: what the environment says, else a file in the site's own folder.
    pub fn database_url(&self, options: &Options) -> String {
        let own_file = || {
            format!(
                "sqlite:{}",
                options.root.join(".svar/comments.db").display()
            )
        };
        self.database_url.clone().unwrap_or_else(own_file)
    }
}
