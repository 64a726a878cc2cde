//! The one task that empties the outbox: what the other side does not take waits there and is tried again.

use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::delivery::Handed;
use super::message::{Head, message};
use super::{Delivery, Drawn, Identity, Look, draw};
use crate::clock::Clock;
use crate::http::Site;
use crate::language::Language;
use crate::letter::{Act, Letter, Link};
use crate::mail_address::MailAddress;
use crate::outgoing::{Channel, Content, Outcome, Outgoing};
use crate::staff_keys::{hash_of, new_key};
use crate::store::{Store, StoreError};

/// How often the outbox is looked at where nothing in this process has changed.
const LOOK_EVERY: Duration = Duration::from_secs(10);
/// What happens within this time is looked at together.
const GATHER: Duration = Duration::from_secs(1);
/// How long a server that was not reached is left alone.
const PAUSE: SignedDuration = SignedDuration::from_mins(1);

/// An act, its subject and the key to it.
type NewKey = (Act, String, String);

/// Gives the site as it is now.
pub type SiteSource = Arc<dyn Fn() -> Arc<Site> + Send + Sync>;

/// Empties the outbox.
#[derive(Clone)]
pub struct Mailer {
    /// Where the outbox is.
    pub store: Store,
    /// The time and new identifiers.
    pub clock: Clock,
    /// The site.
    pub site: SiteSource,
    /// Where mails go.
    pub delivery: Delivery,
    /// Whom they come from.
    pub identity: Identity,
    /// The public address of the service, without a slash at the end.
    pub service_url: String,
    /// Until when a mail server that was not reached is left alone.
    pub paused_until: Arc<Mutex<Option<Timestamp>>>,
}

impl Mailer {
    /// Empties the outbox whenever something changes, until `stop` is done; what is being sent then is sent
    /// to the end.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let mut changes = self.store.changes();
        let mut stop = std::pin::pin!(stop);
        loop {
            if let Err(error) = self.round().await {
                tracing::error!(%error, "the outbox was not emptied");
            }
            tokio::select! {
                () = &mut stop => return,
                _ = changes.changed() => tokio::time::sleep(GATHER).await,
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
            changes.mark_unchanged();
        }
    }

    /// Sends everything whose time has come.
    pub async fn round(&self) -> Result<(), StoreError> {
        while !self.is_paused() {
            let now = self.clock.now();
            let Some(outgoing) = self.store.take_outgoing(Channel::Mail, now).await? else {
                break;
            };
            self.send(&outgoing).await?;
        }
        Ok(())
    }

    fn is_paused(&self) -> bool {
        let paused = self
            .paused_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        paused.is_some_and(|until| self.clock.now() < until)
    }

    fn pause(&self, until: Option<Timestamp>) {
        *self
            .paused_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = until;
    }

    async fn send(&self, outgoing: &Outgoing) -> Result<(), StoreError> {
        let Some(letter) = letter(outgoing) else {
            let now = self.clock.now();
            self.store
                .settle(outgoing, &Outcome::Void, None, now)
                .await?;
            return Ok(());
        };
        let drawn = self.draw(outgoing, &letter).await?;
        let handed = self.hand_over(outgoing, &drawn).await;
        let now = self.clock.now();
        match handed {
            Handed::Over => {
                self.pause(None);
                let kept = (!self.delivery.sends()).then(|| serde_json::json!(drawn).to_string());
                self.store
                    .settle(outgoing, &Outcome::Sent, kept.as_deref(), now)
                    .await?;
            }
            Handed::Refused { problem, is_final } => {
                let outcome = Outcome::Failed { problem, is_final };
                self.failed(outgoing, &outcome, now).await?;
            }
            Handed::NotReached(problem) => {
                self.pause(Some(now + PAUSE));
                let outcome = Outcome::Unreached { problem };
                self.failed(outgoing, &outcome, now).await?;
            }
        }
        Ok(())
    }

    /// The addresses of people stay out of the log.
    async fn failed(
        &self,
        outgoing: &Outgoing,
        outcome: &Outcome,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (id, kind) = (&outgoing.id, &outgoing.kind);
        let problem = outcome.problem().unwrap_or_default();
        if self.store.settle(outgoing, outcome, None, now).await? {
            tracing::error!(id, kind, problem, "given up: nobody has taken it for days");
        } else {
            tracing::warn!(id, kind, problem, "not taken, and tried again later");
        }
        Ok(())
    }

    /// Draws a letter with a fresh key in each link that does something; only their hashes are stored.
    async fn draw(&self, outgoing: &Outgoing, letter: &Letter) -> Result<Drawn, StoreError> {
        let (drawn, keys) = self.draw_with_keys(letter, outgoing.language);
        let now = self.clock.now();
        for (act, subject, key) in keys {
            let hash = hash_of(&key);
            self.store
                .add_mail_key(&hash, act, &subject, &outgoing.id, now)
                .await?;
        }
        Ok(drawn)
    }

    fn draw_with_keys(&self, letter: &Letter, language: Language) -> (Drawn, Vec<NewKey>) {
        let keys: RefCell<Vec<NewKey>> = RefCell::default();
        let address_of = |link: &Link| match link {
            Link::Address(address) => address.clone(),
            Link::Act(act, subject) => {
                let mut keys = keys.borrow_mut();
                let same = |it: &&NewKey| it.0 == *act && it.1 == *subject;
                let known = keys.iter().find(same).map(|(.., key)| key.clone());
                let key = known.unwrap_or_else(|| {
                    let key = new_key();
                    keys.push((*act, subject.clone(), key.clone()));
                    key
                });
                format!("{}{}{key}", self.service_url, act.path())
            }
        };
        let look = Look::of(&(self.site)().file);
        let drawn = draw(letter, language, &look, &address_of);
        (drawn, keys.into_inner())
    }

    async fn hand_over(&self, outgoing: &Outgoing, drawn: &Drawn) -> Handed {
        let unmailable = |problem: String| Handed::Refused {
            problem,
            is_final: true,
        };
        let Some(to) = MailAddress::parse(&outgoing.recipient) else {
            return unmailable("not a mail address".to_owned());
        };
        let head = Head {
            id: &outgoing.id,
            from: &self.identity,
            to: &to,
            language: outgoing.language,
            queued_at: outgoing.queued_at,
        };
        match message(drawn, &head) {
            Ok(message) => self.delivery.hand_over(message).await,
            Err(error) => unmailable(error.to_string()),
        }
    }
}

fn letter(outgoing: &Outgoing) -> Option<Letter> {
    match &outgoing.content {
        Content::Letter(letter) => Some(letter.clone()),
        Content::Notices | Content::Event(_) => None,
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailer")
            .field("identity", &self.identity)
            .finish_non_exhaustive()
    }
}
