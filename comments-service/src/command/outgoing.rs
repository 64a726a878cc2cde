//! Makes what sends mails and calls webhooks out of the configuration and the secrets, or says what is
//! missing.

use super::{CommandError, Environment};
use crate::config::Config;
use crate::http::App;
use crate::mail::{Delivery, Mailer};
use crate::message::{Words, say};
use crate::store::Store;
use crate::webhooks::Caller;

/// What sends mails and calls webhooks. Without a mail server mails wait, and the log says so.
pub(super) fn mailer(app: &App, environment: &Environment) -> Result<Mailer, CommandError> {
    let delivery = delivery(&app.config, environment)?;
    if matches!(delivery, Delivery::Nowhere) && app.config.mail.is_set_up() {
        tracing::warn!("no mail leaves: SVAR_SMTP_URL is not set");
    }
    Ok(app.mailer(delivery, caller(&app.config, environment)?))
}

/// What `doctor` says about mails and webhooks.
pub(super) async fn check(
    config: &Config,
    environment: &Environment,
    store: &Store,
    words: Words,
) -> Result<String, CommandError> {
    caller(config, environment)?;
    let counts = store.outbox_counts().await?;
    let server = match delivery(config, environment)? {
        Delivery::Smtp(_) => say("doctor-mail-server"),
        _ if config.mail.is_set_up() => say("doctor-mail-nowhere"),
        _ => say("doctor-mail-unset"),
    };
    let outbox = say("doctor-outbox")
        .with("waiting", counts.waiting)
        .with("given", counts.given_up);
    Ok(format!("{}\n{}\n", words.of(&server), words.of(&outbox)))
}

fn delivery(config: &Config, environment: &Environment) -> Result<Delivery, CommandError> {
    let Some(url) = &environment.smtp_url else {
        return Ok(Delivery::Nowhere);
    };
    if !config.mail.is_set_up() {
        return Err(CommandError::Request(say("mail-without-from")));
    }
    Delivery::smtp(url)
        .map_err(|error| CommandError::Request(say("smtp-url").with("problem", error.to_string())))
}

/// Signs calls; only where there are webhooks is a secret needed.
pub(super) fn caller(
    config: &Config,
    environment: &Environment,
) -> Result<Option<Caller>, CommandError> {
    if config.webhooks.is_empty() {
        return Ok(None);
    }
    match &environment.secret {
        Some(secret) => Ok(Some(Caller::new(secret))),
        None => Err(CommandError::Request(say("webhook-without-secret"))),
    }
}
