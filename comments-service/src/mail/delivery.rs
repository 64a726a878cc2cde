//! Hands a mail to the mail server, or keeps it to be read in the browser.

use std::time::Duration;

use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// How long the server may take for an answer.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);

/// Where mails go.
#[derive(Clone, Debug)]
pub enum Delivery {
    /// To a mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Nowhere, until the operator names a mail server: they wait.
    Nowhere,
    /// To nobody: each is kept in the database and read in the browser.
    Keep,
}

/// The address of the mail server cannot be used. Its text does not repeat the address, which holds a
/// password.
#[derive(Debug, thiserror::Error)]
#[error("not the address of a mail server: {0}")]
pub struct SmtpUrlError(String);

/// How it went.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Handed {
    /// The server has taken it, and answers for it from now on.
    Over,
    /// The server does not take this mail.
    Refused { problem: String, is_final: bool },
    /// There is no server, or none that talks to us.
    NotReached(String),
}

impl Delivery {
    /// A mail server by its address: `smtps://user:password@host`, or `smtp://host?tls=required`.
    pub fn smtp(url: &str) -> Result<Self, SmtpUrlError> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| SmtpUrlError(reason(&error)))?;
        let pool = PoolConfig::new().max_size(1);
        let transport = builder
            .timeout(Some(LONGEST_ANSWER))
            .pool_config(pool)
            .build();
        Ok(Self::Smtp(transport))
    }

    /// Whether mails are only kept to be read in the browser.
    pub fn keeps(&self) -> bool {
        matches!(self, Self::Keep)
    }

    pub(super) async fn hand_over(&self, message: Message) -> Handed {
        let transport = match self {
            Self::Smtp(transport) => transport,
            Self::Nowhere => return Handed::NotReached("SVAR_SMTP_URL is not set".to_owned()),
            Self::Keep => return Handed::Over,
        };
        match transport.send(message).await {
            Ok(_) => Handed::Over,
            Err(error) if is_about_this_mail(&error) => Handed::Refused {
                problem: reason(&error),
                is_final: error.is_permanent(),
            },
            Err(error) => Handed::NotReached(reason(&error)),
        }
    }
}

/// A server that does not know our password, is closing or is overloaded says so with a number too (RFC
/// 5321, 4.2.3; RFC 4954): the next mail would fare no better.
fn is_about_this_mail(error: &lettre::transport::smtp::Error) -> bool {
    let number = error.status().map(u16::from);
    let is_answer = error.is_transient() || error.is_permanent();
    is_answer && !matches!(number, Some(421 | 454 | 500..=504 | 530 | 534 | 535 | 538))
}

/// What went wrong, with what stands behind it.
fn reason(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        let more = inner.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        source = inner.source();
    }
    text
}
