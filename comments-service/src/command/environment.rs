//! Reads what only the environment may hold: secrets, each in a variable or in a file that one names.

use super::{CommandError, Options};
use crate::message::say;

/// The fewest characters of a secret.
const SHORTEST_SECRET: usize = 32;
/// The fewest different characters of a secret: 32 times the same is none.
const FEWEST_CHARACTERS: usize = 8;
/// What stands in examples, and so is no secret.
const EXAMPLES: [&str; 6] = [
    "secret",
    "changeme",
    "change-me",
    "password",
    "example",
    "12345678",
];

/// The variables that the commands look at.
#[derive(Clone, Default)]
pub struct Environment {
    /// `SVAR_DATABASE_URL`: where the comments are; without it a file in `.svar/`.
    pub database_url: Option<String>,
    /// `SVAR_SMTP_URL`: the mail server; without it no mail leaves.
    pub smtp_url: Option<String>,
    /// `SVAR_SECRET`: what webhooks are signed with; long, random and of this site alone.
    pub secret: Option<String>,
}

impl Environment {
    /// Reads it with a function that looks a variable up. `SVAR_DATABASE_URL_FILE` names a file that
    /// holds the address instead, and so for the others. Refuses a secret that others could guess.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, CommandError> {
        let found = |name: &str| -> Result<Option<String>, CommandError> {
            let value = match variable(name) {
                Some(value) => Some(value),
                None => in_file(name, &variable)?,
            };
            Ok(value.filter(|value| !value.is_empty()))
        };
        let secret = found("SVAR_SECRET")?;
        if secret.as_deref().is_some_and(|secret| !is_secret(secret)) {
            return Err(CommandError::Request(say("weak-secret")));
        }
        Ok(Self {
            database_url: found("SVAR_DATABASE_URL")?,
            smtp_url: found("SVAR_SMTP_URL")?,
            secret,
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

fn in_file(
    name: &str,
    variable: &impl Fn(&str) -> Option<String>,
) -> Result<Option<String>, CommandError> {
    let Some(path) = variable(&format!("{name}_FILE")) else {
        return Ok(None);
    };
    let text = std::fs::read_to_string(&path)
        .map_err(|error| CommandError::machine(say("cannot-read").with("path", &path), error))?;
    Ok(Some(text.trim().to_owned()))
}

fn is_secret(secret: &str) -> bool {
    let different: std::collections::BTreeSet<char> = secret.chars().collect();
    let lower = secret.to_lowercase();
    secret.chars().count() >= SHORTEST_SECRET
        && different.len() >= FEWEST_CHARACTERS
        && !EXAMPLES.iter().any(|example| lower.contains(example))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_17_a_secret_that_others_could_guess_is_refused() {
        let read = |secret: &str| {
            Environment::read(|name| (name == "SVAR_SECRET").then(|| secret.to_owned())).is_ok()
        };
        for weak in [
            "short",
            "0000000000000000000000000000000000000000",
            "changeme-changeme-changeme-changeme-1",
            "this-is-my-secret-which-nobody-knows-42",
        ] {
            assert!(!read(weak), "{weak}");
        }
        assert!(read("c41f7b0e9d2a4c6f8b1e3d5a7c9f0b2d"));
        assert!(read(""), "none is none");
    }
}
