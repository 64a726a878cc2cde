//! Calls the webhooks that the configuration names: signed, never into a private network unless the
//! configuration says that it stands there, and never to where a host sends us on.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use ureq::Agent;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

use crate::config::Webhook;
use crate::outgoing::Outcome;
use crate::private_network::is_private;

/// How long the whole call may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Calls webhooks.
#[derive(Clone)]
pub struct Caller {
    secret: String,
    outside: Agent,
    inside: Agent,
}

impl Caller {
    /// A caller that signs with keys made of the secret of the service.
    pub fn new(secret: &str) -> Self {
        let config = || {
            Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .max_redirects_will_error(false)
                .proxy(None)
                .timeout_global(Some(PATIENCE))
                .user_agent("svar-comments")
        };
        let resolver = PublicOnly(DefaultResolver::default());
        Self {
            secret: secret.to_owned(),
            outside: Agent::with_parts(config().build(), DefaultConnector::default(), resolver),
            inside: config().build().new_agent(),
        }
    }

    /// What the receiver of a webhook checks signatures with; each webhook has its own.
    pub fn key(&self, hook: &str) -> String {
        format!("whsec_{}", STANDARD.encode(self.key_bytes(hook)))
    }

    /// Sends a body with its identifier, the time and a signature over the three (the convention of
    /// standardwebhooks.com): what is sent again has the same identifier and a new time.
    pub(crate) async fn call(
        &self,
        hook: &Webhook,
        id: &str,
        body: &str,
        now: Timestamp,
    ) -> Outcome {
        let agent = if hook.is_inside {
            &self.inside
        } else {
            &self.outside
        };
        let seconds = now.as_second().to_string();
        let signed = format!("{id}.{seconds}.{body}");
        let signature = STANDARD.encode(hmac(&self.key_bytes(&hook.name), &signed));
        let request = agent
            .post(&hook.url)
            .header("content-type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", &seconds)
            .header("webhook-signature", format!("v1,{signature}"));
        let body = body.to_owned();
        let sent = tokio::task::spawn_blocking(move || request.send(body)).await;
        match sent {
            Ok(Ok(answer)) if answer.status().is_success() => Outcome::Sent,
            Ok(Ok(answer)) => Outcome::Failed {
                problem: format!("answered {}", answer.status()),
                is_final: answer.status().as_u16() == 410,
            },
            Ok(Err(error)) => failed(error.to_string()),
            Err(error) => failed(error.to_string()),
        }
    }

    fn key_bytes(&self, hook: &str) -> Vec<u8> {
        hmac(self.secret.as_bytes(), &format!("webhook {hook}"))
    }
}

impl std::fmt::Debug for Caller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Caller")
    }
}

fn failed(problem: String) -> Outcome {
    Outcome::Failed {
        problem,
        is_final: false,
    }
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let mac = Hmac::<Sha256>::new_from_slice(key);
    let mut mac = mac.expect("a key of any length is a key");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// Finds the addresses of a host, and refuses one of which any is private. What is looked at is what is
/// connected to, so a name cannot change its mind in between.
#[derive(Debug)]
struct PublicOnly(DefaultResolver);

/// The host is inside.
#[derive(Debug, thiserror::Error)]
#[error("the host is in a private network; `inside: true` in the configuration allows it")]
struct IsPrivate;

impl Resolver for PublicOnly {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.0.resolve(uri, config, timeout)?;
        if found.iter().any(|address| is_private(address.ip())) {
            return Err(ureq::Error::Other(Box::new(IsPrivate)));
        }
        Ok(found)
    }
}
