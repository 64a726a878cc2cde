//! Lists what is in the outbox, for those who look after it.

use jiff::Timestamp;

use super::database::{execute, on_pool, row};
use super::threads::instant;
use super::{Store, StoreError};

/// How much is in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutboxCounts {
    /// What waits.
    pub waiting: i64,
    /// What nobody has taken for days.
    pub given_up: i64,
}

/// Something in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxEntry {
    /// Its identifier.
    pub id: String,
    /// What it is, in a word.
    pub kind: String,
    /// A mail address or the name of a webhook.
    pub recipient: String,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// What the other side said last.
    pub problem: Option<String>,
    /// How it ended: `sent`, `given_up` or `void`; `None` while it waits.
    pub outcome: Option<String>,
    /// The mail itself, where mails are kept to be read in the browser.
    pub kept: Option<String>,
}

row! {
    struct EntryRow {
        id: String,
        kind: String,
        recipient: String,
        queued_at: i64,
        attempts: i64,
        problem: Option<String>,
        outcome: Option<String>,
        kept: Option<String>,
    }
}

impl Store {
    /// How much is in the outbox.
    pub async fn outbox_counts(&self) -> Result<OutboxCounts, StoreError> {
        let (waiting, given_up): (i64, i64) = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT COUNT(CASE WHEN done_at IS NULL THEN 1 END),
                     COUNT(CASE WHEN outcome = 'given_up' THEN 1 END)
                 FROM outbox",
            )
            .fetch_one(pool).await
        })?;
        Ok(OutboxCounts { waiting, given_up })
    }

    /// The newest things in the outbox: given up ones first, then what waits, then what is done.
    pub async fn outbox(&self, limit: i64) -> Result<Vec<OutboxEntry>, StoreError> {
        let rows: Vec<EntryRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, kind, recipient, queued_at, attempts, problem, outcome, kept FROM outbox
                 WHERE outcome IS NULL OR outcome <> 'void'
                 ORDER BY CASE WHEN outcome = 'given_up' THEN 0 WHEN outcome IS NULL THEN 1 ELSE 2 END,
                     queued_at DESC, id DESC LIMIT $1",
            )
            .bind(limit).fetch_all(pool).await
        })?;
        rows.into_iter().map(entry).collect()
    }

    /// One thing in the outbox.
    pub async fn outbox_entry(&self, id: &str) -> Result<Option<OutboxEntry>, StoreError> {
        let row: Option<EntryRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, kind, recipient, queued_at, attempts, problem, outcome, kept FROM outbox
                 WHERE id = $1",
            )
            .bind(id).fetch_optional(pool).await
        })?;
        row.map(entry).transpose()
    }

    /// Tries again what was given up, as if it were queued now; `false` if there is no such thing.
    pub async fn try_again(&self, id: &str, now: Timestamp) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let rows = execute!(
            &mut tx,
            "UPDATE outbox SET outcome = NULL, done_at = NULL, attempts = 0, queued_at = $2, next_at = $2
             WHERE id = $1 AND outcome = 'given_up'",
            id,
            now.as_millisecond(),
        )?;
        tx.commit().await?;
        self.note_changes([]);
        Ok(rows == 1)
    }
}

fn entry(row: EntryRow) -> Result<OutboxEntry, StoreError> {
    Ok(OutboxEntry {
        id: row.id,
        kind: row.kind,
        recipient: row.recipient,
        queued_at: instant(row.queued_at)?,
        attempts: row.attempts,
        problem: row.problem,
        outcome: row.outcome,
        kept: row.kept,
    })
}
