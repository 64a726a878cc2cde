//! Keeps mails and calls of webhooks until the other side has taken them.

use jiff::{SignedDuration, Timestamp};

use super::database::{Tx, execute, in_tx, on_pool, row};
use super::threads::instant;
use super::{Store, StoreError};
use crate::comment::CommentId;
use crate::language::Language;
use crate::letter::Act;
use crate::outgoing::{Channel, Content, NewMail, Outcome, Outgoing};

/// How long whoever takes something out of the box has for it: then it is anybody's again.
const CLAIM: SignedDuration = SignedDuration::from_mins(15);

row! {
    struct OutgoingRow {
        id: String,
        channel: String,
        kind: String,
        recipient: String,
        language: String,
        body: String,
        queued_at: i64,
        attempts: i64,
    }
}

/// A call of a webhook on its way into the outbox.
#[derive(Clone, Debug)]
pub struct NewCall {
    /// An identifier.
    pub id: String,
    /// The name of the webhook.
    pub hook: String,
    /// What happened, in a word.
    pub kind: String,
    /// What it sends.
    pub body: String,
    /// The comment that it is about.
    pub comment: CommentId,
    /// When it was queued.
    pub queued_at: Timestamp,
}

impl Store {
    /// Puts a mail into the outbox; `false` if one with the same name has been there. Who queues a mail
    /// because of a change does it inside the change's own transaction, by `outbox::queue`.
    pub async fn queue_mail(&self, mail: &NewMail) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let is_new = queue(&mut tx, mail).await?;
        tx.commit().await?;
        self.note_changes([]);
        Ok(is_new)
    }

    /// Takes out what waits longest and marks it as taken, so that no other process takes it too.
    pub async fn take_outgoing(
        &self,
        channel: Channel,
        now: Timestamp,
    ) -> Result<Option<Outgoing>, StoreError> {
        let mut tx = self.database.begin().await?;
        let row: Option<OutgoingRow> = in_tx!(&mut tx, connection => {
            sqlx::query_as(
                "UPDATE outbox SET next_at = $2, attempts = attempts + 1
                 WHERE id = (SELECT id FROM outbox WHERE done_at IS NULL AND next_at <= $1
                         AND channel = $3 ORDER BY next_at, id LIMIT 1)
                     AND done_at IS NULL AND next_at <= $1
                 RETURNING id, channel, kind, recipient, language, body, queued_at, attempts",
            )
            .bind(now.as_millisecond()).bind((now + CLAIM).as_millisecond())
            .bind(channel.word()).fetch_optional(connection).await
        })?;
        tx.commit().await?;
        row.map(outgoing).transpose()
    }

    /// When the next thing in the outbox is due, if anything waits.
    pub async fn next_outgoing_at(&self) -> Result<Option<Timestamp>, StoreError> {
        let next: Option<i64> = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT MIN(next_at) FROM outbox WHERE done_at IS NULL")
                .fetch_one(pool).await
        })?;
        next.map(instant).transpose()
    }

    /// Writes down how an attempt ended. What failed waits for the next one, or is given up after days;
    /// `kept` is the mail itself, where it is only to be read in the browser. Says whether it was given up.
    pub async fn settle(
        &self,
        outgoing: &Outgoing,
        outcome: &Outcome,
        kept: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let next = outgoing.next_attempt(outcome, now);
        let word = match outcome {
            Outcome::Sent => Some("sent"),
            Outcome::Void => Some("void"),
            Outcome::Failed { .. } | Outcome::Unreached { .. } => {
                next.is_none().then_some("given_up")
            }
        };
        // Who was not reached has refused nothing.
        let attempts = outgoing.attempts + i64::from(!matches!(outcome, Outcome::Unreached { .. }));
        let now = now.as_millisecond();
        let mut tx = self.database.begin().await?;
        execute!(
            &mut tx,
            "UPDATE outbox SET outcome = $2, done_at = $3, problem = $4, next_at = $5, kept = $6,
                 attempts = $7
             WHERE id = $1 AND done_at IS NULL",
            &outgoing.id,
            word,
            word.map(|_| now),
            outcome.problem(),
            next.map_or(now, Timestamp::as_millisecond),
            kept,
            attempts,
        )?;
        tx.commit().await?;
        Ok(word == Some("given_up"))
    }

    /// Stores the hash of a key that a mail is about to carry.
    pub async fn add_mail_key(
        &self,
        hash: &str,
        act: Act,
        subject: &str,
        mail: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let expires_at = now + SignedDuration::from_hours(act.hours());
        let mut tx = self.database.begin().await?;
        execute!(
            &mut tx,
            "INSERT INTO mail_keys (hash, act, subject, mail, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            hash,
            act.word(),
            subject,
            mail,
            now.as_millisecond(),
            expires_at.as_millisecond(),
        )?;
        tx.commit().await
    }

    /// What a key that still opens something is for: its subject, and whether it has been used.
    pub async fn mail_key(
        &self,
        act: Act,
        hash: &str,
        now: Timestamp,
    ) -> Result<Option<(String, bool)>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT subject, used_at IS NOT NULL FROM mail_keys
                 WHERE hash = $1 AND act = $2 AND expires_at > $3",
            )
            .bind(hash).bind(act.word()).bind(now.as_millisecond()).fetch_optional(pool).await
        })?)
    }
}

/// Puts a mail into the outbox inside the transaction of what causes it; `false` if one with the same name
/// has been there.
pub(super) async fn queue(tx: &mut Tx, mail: &NewMail) -> Result<bool, StoreError> {
    let body = json(&mail.content)?;
    let rows = execute!(
        tx,
        "INSERT INTO outbox (id, channel, kind, recipient, language, body, comment, once, queued_at,
             attempts, next_at)
         VALUES ($1, 'mail', $2, $3, $4, $5, $6, $7, $8, 0, $8) ON CONFLICT (once) DO NOTHING",
        &mail.id,
        mail.kind.word(),
        mail.to.as_str(),
        mail.language.code(),
        &body,
        mail.comment.as_ref().map(|id| id.0.as_str()),
        mail.once.as_deref(),
        mail.queued_at.as_millisecond(),
    )?;
    Ok(rows == 1)
}

/// Puts a call of a webhook into the outbox.
pub(super) async fn queue_call(tx: &mut Tx, call: &NewCall) -> Result<(), StoreError> {
    let body = json(&Content::Event(call.body.clone()))?;
    execute!(
        tx,
        "INSERT INTO outbox (id, channel, kind, recipient, language, body, comment, queued_at, attempts,
             next_at)
         VALUES ($1, 'webhook', $2, $3, 'en', $4, $5, $6, 0, $6)",
        &call.id,
        &call.kind,
        &call.hook,
        &body,
        &call.comment.0,
        call.queued_at.as_millisecond(),
    )?;
    Ok(())
}

/// Uses up a key for the one act that it is for; its subject the first time, `None` ever after.
pub(super) async fn use_key(
    tx: &mut Tx,
    act: Act,
    hash: &str,
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    Ok(in_tx!(tx, connection => {
        sqlx::query_scalar(
            "UPDATE mail_keys SET used_at = $3
             WHERE hash = $1 AND act = $2 AND used_at IS NULL AND expires_at > $3 RETURNING subject",
        )
        .bind(hash).bind(act.word()).bind(now.as_millisecond()).fetch_optional(connection).await
    })?)
}

fn json(content: &Content) -> Result<String, StoreError> {
    serde_json::to_string(content).map_err(|error| StoreError::NotStored(error.to_string()))
}

fn outgoing(row: OutgoingRow) -> Result<Outgoing, StoreError> {
    let language: Result<Language, _> = row.language.parse();
    Ok(Outgoing {
        id: row.id,
        channel: Channel::parse(&row.channel).ok_or(StoreError::Unreadable(row.channel))?,
        kind: row.kind,
        recipient: row.recipient,
        language: language.map_err(|_| StoreError::Unreadable(row.language))?,
        content: serde_json::from_str(&row.body)
            .map_err(|_| StoreError::Unreadable(row.body.clone()))?,
        queued_at: instant(row.queued_at)?,
        attempts: row.attempts - 1,
    })
}
