//! `webhook`: prints the key by which the receiver of a webhook knows that a call is ours.

use super::{CommandError, Environment, outgoing};
use crate::config::Config;
use crate::message::say;

/// Which webhook.
#[derive(Debug, clap::Args)]
pub struct WebhookCommand {
    /// Its name in the configuration
    name: String,
}

impl WebhookCommand {
    /// The key, for the receiver's own configuration.
    pub fn run(&self, config: &Config, environment: &Environment) -> Result<String, CommandError> {
        let is_known = config.webhooks.iter().any(|hook| hook.name == self.name);
        if !is_known {
            return Err(CommandError::Request(
                say("unknown-webhook").with("name", &self.name),
            ));
        }
        let caller = outgoing::caller(config, environment)?;
        Ok(caller.map_or(String::new(), |caller| caller.key(&self.name) + "\n"))
    }
}
