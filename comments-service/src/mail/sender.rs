//! The one task that empties the outbox: what the other side does not take waits there and is tried again.

use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::delivery::Handed;
use super::letters::{self, Told};
use super::message::{Head, message};
use super::words::Words;
use super::{Delivery, Drawn, Identity, Look, draw};
use crate::clock::Clock;
use crate::comment::CommentId;
use crate::config::Config;
use crate::http::Site;
use crate::language::Language;
use crate::letter::{Act, Letter, Link};
use crate::mail_address::MailAddress;
use crate::outgoing::{Channel, Content, MailKind, NewMail, Outcome, Outgoing};
use crate::staff_keys::{hash_of, new_key};
use crate::store::{Store, StoreError};
use crate::thread::ThreadKey;
use crate::webhooks::Caller;

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
    /// What calls webhooks, where there are any.
    pub caller: Option<Caller>,
    /// Whom they come from.
    pub identity: Identity,
    /// The public address of the service, without a slash at the end.
    pub service_url: String,
    /// The configuration of the site.
    pub config: Arc<Config>,
    /// What a clone shares with the others.
    pub pause: Pause,
}

/// What the task remembers between two looks at the outbox.
#[derive(Clone, Debug, Default)]
pub struct Pause(Arc<Mutex<Remembered>>);

#[derive(Debug, Default)]
struct Remembered {
    /// Until when a mail server that was not reached is left alone.
    until: Option<Timestamp>,
    /// The last morning of which the overviews are queued.
    greeted: Option<Date>,
}

impl Pause {
    fn remembered(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
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

    /// Tells everybody what there is to tell, and sends everything whose time has come.
    pub async fn round(&self) -> Result<(), StoreError> {
        self.tell().await?;
        self.greet().await?;
        self.gather().await?;
        let (mails, calls) = tokio::join!(self.send_mails(), self.call_webhooks());
        mails.and(calls)
    }

    /// A webhook that is down holds up neither mails nor other webhooks for long.
    async fn call_webhooks(&self) -> Result<(), StoreError> {
        let Some(caller) = &self.caller else {
            return Ok(());
        };
        while let Some(outgoing) = self
            .store
            .take_outgoing(Channel::Webhook, self.clock.now())
            .await?
        {
            let hooks = &self.config.webhooks;
            let hook = hooks.iter().find(|hook| hook.name == outgoing.recipient);
            let outcome = match (hook, &outgoing.content) {
                (Some(hook), Content::Event(body)) => {
                    let now = self.clock.now();
                    caller.call(hook, &outgoing.id, body, now).await
                }
                // It has left the configuration.
                _ => Outcome::Void,
            };
            let now = self.clock.now();
            if outcome.problem().is_some() {
                self.failed(&outgoing, &outcome, now).await?;
            } else {
                self.store.settle(&outgoing, &outcome, None, now).await?;
            }
        }
        Ok(())
    }

    async fn send_mails(&self) -> Result<(), StoreError> {
        while !self.is_paused() {
            let now = self.clock.now();
            let Some(outgoing) = self.store.take_outgoing(Channel::Mail, now).await? else {
                break;
            };
            self.send(&outgoing).await?;
        }
        Ok(())
    }

    /// Puts what is due for somebody into one mail.
    async fn gather(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        for recipient in self.store.due_recipients(now).await? {
            let known = self
                .store
                .address_language(recipient.address.as_str())
                .await?;
            let mail = NewMail {
                id: self.clock.new_id(),
                kind: recipient.kind,
                to: recipient.address,
                language: known.unwrap_or(self.config.language),
                content: Content::Notices,
                comment: None,
                once: None,
                queued_at: now,
            };
            self.store.gather(&mail, self.config.mail.per_hour).await?;
        }
        Ok(())
    }

    fn is_paused(&self) -> bool {
        let until = self.pause.remembered().until;
        until.is_some_and(|until| self.clock.now() < until)
    }

    /// Whether nobody has asked about this day yet.
    pub(super) fn is_first_of(&self, day: Date) -> bool {
        self.pause.remembered().greeted.replace(day) != Some(day)
    }

    pub(super) fn words(&self, language: Language) -> Words<'_> {
        Words {
            language,
            zone: &self.config.timezone,
        }
    }

    /// Where staff find a comment.
    pub(super) fn inbox_address(&self, thread: &ThreadKey, comment: &CommentId) -> String {
        format!("{}/inbox/threads/{thread}#c-{comment}", self.service_url)
    }

    async fn send(&self, outgoing: &Outgoing) -> Result<(), StoreError> {
        let Some((letter, language)) = self.letter(outgoing).await? else {
            let now = self.clock.now();
            self.store
                .settle(outgoing, &Outcome::Void, None, now)
                .await?;
            return Ok(());
        };
        let drawn = self.draw(outgoing, &letter, language).await?;
        let handed = self.hand_over(outgoing, &drawn, language).await;
        let now = self.clock.now();
        match handed {
            Handed::Over => {
                self.pause.remembered().until = None;
                let kept = self
                    .delivery
                    .keeps()
                    .then(|| serde_json::json!(drawn).to_string());
                self.store
                    .settle(outgoing, &Outcome::Sent, kept.as_deref(), now)
                    .await?;
            }
            Handed::Refused { problem, is_final } => {
                let outcome = Outcome::Failed { problem, is_final };
                self.failed(outgoing, &outcome, now).await?;
            }
            Handed::NotReached(problem) => {
                self.pause.remembered().until = Some(now + PAUSE);
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

    /// What a mail says now, in which language; `None` where there is nothing left to say.
    async fn letter(&self, outgoing: &Outgoing) -> Result<Option<(Letter, Language)>, StoreError> {
        match &outgoing.content {
            Content::Letter(letter) => Ok(Some((letter.clone(), outgoing.language))),
            Content::Event(_) => Ok(None),
            Content::Notices if outgoing.kind == MailKind::Alert.word() => {
                self.alert_letter(outgoing).await
            }
            Content::Notices => self.answers_letter(outgoing).await,
        }
    }

    async fn answers_letter(
        &self,
        outgoing: &Outgoing,
    ) -> Result<Option<(Letter, Language)>, StoreError> {
        let Some(to) = MailAddress::parse(&outgoing.recipient) else {
            return Ok(None);
        };
        let site = (self.site)();
        let comments = self.store.told(&outgoing.id, self.clock.now()).await?;
        let mut pages = Vec::new();
        let mut told = Vec::new();
        for comment in &comments {
            // What has left the site is nowhere to be read.
            let Some(page) = site.listed(&comment.thread) else {
                continue;
            };
            let link = format!("{}#c-{}", site.address(&page.url), comment.id);
            pages.push(page);
            told.push(Told {
                comment,
                page: &page.title,
                link,
            });
        }
        // Several answers may stand on pages in several languages: then the address's own counts.
        let language = match pages.as_slice() {
            [page] => page.lang,
            _ => outgoing.language,
        };
        let letter = letters::answers(&self.words(language), &to, &told);
        Ok(letter.map(|letter| (letter, language)))
    }

    async fn alert_letter(
        &self,
        outgoing: &Outgoing,
    ) -> Result<Option<(Letter, Language)>, StoreError> {
        let contacts = self.store.staff_contacts(self.config.language).await?;
        let contact = contacts
            .into_iter()
            .find(|contact| contact.mail.as_str() == outgoing.recipient);
        let Some(contact) = contact.filter(|contact| contact.wants_alerts) else {
            return Ok(None);
        };
        let site = (self.site)();
        let comments = self.store.told(&outgoing.id, self.clock.now()).await?;
        let told: Vec<_> = comments
            .iter()
            .filter_map(|comment| {
                let page = site.listed(&comment.thread)?;
                let link = self.inbox_address(&comment.thread, &comment.id);
                Some(Told {
                    comment,
                    page: &page.title,
                    link,
                })
            })
            .collect();
        let words = self.words(contact.language);
        let letter = letters::alert(&words, &contact.member.id.0, &site.file.name, &told);
        Ok(letter.map(|letter| (letter, contact.language)))
    }

    /// Draws a letter with a fresh key in each link that does something; only their hashes are stored.
    async fn draw(
        &self,
        outgoing: &Outgoing,
        letter: &Letter,
        language: Language,
    ) -> Result<Drawn, StoreError> {
        let (drawn, keys) = self.draw_with_keys(letter, language);
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

    async fn hand_over(&self, outgoing: &Outgoing, drawn: &Drawn, language: Language) -> Handed {
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
            language,
            queued_at: outgoing.queued_at,
        };
        match message(drawn, &head) {
            Ok(message) => self.delivery.hand_over(message).await,
            Err(error) => unmailable(error.to_string()),
        }
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailer")
            .field("identity", &self.identity)
            .finish_non_exhaustive()
    }
}
