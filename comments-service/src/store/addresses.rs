//! Knows which mail addresses have said yes, and which of them hear of answers to which comment.

use jiff::{SignedDuration, Timestamp};

use super::database::{Tx, execute, in_tx, on_pool};
use super::outbox::use_key;
use super::{Store, StoreError};
use crate::comment::CommentId;
use crate::language::Language;
use crate::letter::Act;
use crate::mail_address::MailAddress;
use crate::subscription::{Mailing, Stop, Subscription};

/// How long after it was asked in vain a mailbox may be asked again: a day, a month, then hardly ever.
const ASK_AGAIN_DAYS: [i64; 3] = [1, 30, 1_000];

impl Store {
    /// The language of an address that has said yes; `None` for any other.
    pub async fn confirmed_language(
        &self,
        address: &MailAddress,
    ) -> Result<Option<Language>, StoreError> {
        let code: Option<String> = on_pool!(&self.database, pool => {
            sqlx::query_scalar(
                "SELECT language FROM mail_addresses WHERE address = $1 AND confirmed_at IS NOT NULL",
            )
            .bind(address.as_str()).fetch_optional(pool).await
        })?;
        code.map(language_of).transpose()
    }

    /// The language of an address, whether it has said yes or not.
    pub async fn address_language(&self, address: &str) -> Result<Option<Language>, StoreError> {
        let code: Option<String> = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT language FROM mail_addresses WHERE address = $1")
                .bind(address).fetch_optional(pool).await
        })?;
        code.map(language_of).transpose()
    }

    /// Takes the answer of an address to the question in a mail; `None` if the key opens nothing.
    pub async fn answer_confirmation(
        &self,
        hash: &str,
        says_yes: bool,
        now: Timestamp,
    ) -> Result<Option<MailAddress>, StoreError> {
        let mut tx = self.database.begin().await?;
        let Some(subject) = use_key(&mut tx, Act::Confirm, hash, now).await? else {
            return Ok(None);
        };
        let address = MailAddress::parse(&subject).ok_or(StoreError::Unreadable(subject))?;
        if says_yes {
            confirm(&mut tx, &address, now).await?;
        } else {
            end_subscriptions(&mut tx, &address, None, now).await?;
            refuse(&mut tx, &address, now).await?;
        }
        tx.commit().await?;
        Ok(Some(address))
    }

    /// Ends mails to an address: those about one conversation, or all. It may be asked again and again;
    /// `false` if the key opens nothing.
    pub async fn unsubscribe(
        &self,
        hash: &str,
        what: Stop,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let found = self.mail_key(Act::Unsubscribe, hash, now).await?;
        let mailing = found.and_then(|(subject, _)| Mailing::parse(&subject));
        let Some(Mailing::Answers(address, comment)) = mailing else {
            return Ok(false);
        };
        let mut tx = self.database.begin().await?;
        match what {
            Stop::Conversation => {
                let comment = comment.as_ref().map(|id| id.0.as_str()).unwrap_or_default();
                end_subscriptions(&mut tx, &address, Some(comment), now).await?;
            }
            Stop::All => {
                end_subscriptions(&mut tx, &address, None, now).await?;
                withdraw(&mut tx, &address).await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// Notes that the writer of a comment wants to hear of answers.
pub(super) async fn subscribe(
    tx: &mut Tx,
    comment: &CommentId,
    subscription: &Subscription,
    now: Timestamp,
) -> Result<(), StoreError> {
    let now = now.as_millisecond();
    let address = &subscription.address;
    execute!(
        tx,
        "INSERT INTO mail_addresses (address, mailbox, language, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (address) DO UPDATE SET language = excluded.language",
        address.as_str(),
        address.mailbox(),
        subscription.language.code(),
        now,
    )?;
    execute!(
        tx,
        "INSERT INTO subscriptions (comment, address, pace, created_at) VALUES ($1, $2, $3, $4)",
        &comment.0,
        address.as_str(),
        subscription.pace.word(),
        now,
    )?;
    Ok(())
}

/// Whether an address may be asked now, which counts as asking it: not one that has said yes or no, and
/// its mailbox only so often.
pub(super) async fn may_ask(
    tx: &mut Tx,
    address: &MailAddress,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mailbox = address.mailbox();
    let known: Option<(i64, i64, Option<i64>)> = in_tx!(&mut *tx, connection => {
        sqlx::query_as("SELECT asks, next_ask_at, refused_at FROM mailboxes WHERE mailbox = $1")
            .bind(&mailbox).fetch_optional(connection).await
    })?;
    let (asks, next_ask_at, refused_at) = known.unwrap_or((0, i64::MIN, None));
    if next_ask_at > now.as_millisecond() || refused_at.is_some() {
        return Ok(false);
    }
    let is_confirmed: bool = in_tx!(&mut *tx, connection => {
        sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM mail_addresses
                 WHERE address = $1 AND confirmed_at IS NOT NULL)",
        )
        .bind(address.as_str()).fetch_one(connection).await
    })?;
    if is_confirmed {
        return Ok(false);
    }
    let asks = usize::try_from(asks).unwrap_or(usize::MAX);
    let days = ASK_AGAIN_DAYS[asks.min(ASK_AGAIN_DAYS.len() - 1)];
    let next = now + SignedDuration::from_hours(24 * days);
    // Of two processes that ask at once, one finds that the other was first.
    let rows = execute!(
        tx,
        "INSERT INTO mailboxes (mailbox, asks, next_ask_at) VALUES ($1, 1, $3)
         ON CONFLICT (mailbox) DO UPDATE SET asks = mailboxes.asks + 1, next_ask_at = excluded.next_ask_at
         WHERE mailboxes.next_ask_at <= $2 AND mailboxes.refused_at IS NULL",
        &mailbox,
        now.as_millisecond(),
        next.as_millisecond(),
    )?;
    Ok(rows == 1)
}

async fn confirm(tx: &mut Tx, address: &MailAddress, now: Timestamp) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE mail_addresses SET confirmed_at = $2 WHERE address = $1 AND confirmed_at IS NULL",
        address.as_str(),
        now.as_millisecond(),
    )?;
    execute!(
        tx,
        "UPDATE mailboxes SET asks = 0 WHERE mailbox = $1",
        address.mailbox(),
    )?;
    Ok(())
}

async fn refuse(tx: &mut Tx, address: &MailAddress, now: Timestamp) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE mail_addresses SET confirmed_at = NULL WHERE mailbox = $1",
        address.mailbox(),
    )?;
    execute!(
        tx,
        "UPDATE mailboxes SET refused_at = $2 WHERE mailbox = $1",
        address.mailbox(),
        now.as_millisecond(),
    )?;
    Ok(())
}

/// Takes the yes of an address back: it is asked anew before it hears anything.
async fn withdraw(tx: &mut Tx, address: &MailAddress) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE mail_addresses SET confirmed_at = NULL WHERE address = $1",
        address.as_str(),
    )?;
    Ok(())
}

/// Ends the subscriptions of an address in the thread of a comment, or all of them.
async fn end_subscriptions(
    tx: &mut Tx,
    address: &MailAddress,
    comment: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE subscriptions SET ended_at = $3 WHERE address = $1 AND ended_at IS NULL
             AND (CAST($2 AS TEXT) IS NULL OR comment IN (SELECT id FROM comments
                 WHERE thread = (SELECT thread FROM comments WHERE id = $2)))",
        address.as_str(),
        comment,
        now.as_millisecond(),
    )?;
    Ok(())
}

fn language_of(code: String) -> Result<Language, StoreError> {
    code.parse().map_err(|_| StoreError::Unreadable(code))
}
