//! Looks after the database: whether it answers, whether it is whole, a copy of it.

use jiff::Timestamp;

use super::database::{Database, execute, on_pool};
use super::{Store, StoreError};

/// How many days it can be seen what was sent, and how long an unconfirmed address may still say yes and
/// hear of what it missed.
const KEPT_DAYS: i64 = 30;

impl Store {
    /// Whether the database answers.
    pub async fn answers(&self) -> Result<(), StoreError> {
        let _: i32 = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT 1").fetch_one(pool).await
        })?;
        Ok(())
    }

    /// How many comments are kept, hidden ones included.
    pub async fn comment_count(&self) -> Result<i64, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT COUNT(*) FROM comments").fetch_one(pool).await
        })?)
    }

    /// What is damaged, in the database's own words; empty when it is whole. A server checks itself.
    pub async fn damage(&self) -> Result<Vec<String>, StoreError> {
        let Database::Sqlite { read, .. } = &self.database else {
            return Ok(Vec::new());
        };
        let mut lines: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check")
            .fetch_all(read)
            .await?;
        lines.retain(|line| line != "ok");
        let orphans: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM pragma_foreign_key_check")
            .fetch_one(read)
            .await?;
        if orphans > 0 {
            lines.push(orphans.to_string() + " rows point at nothing");
        }
        Ok(lines)
    }

    /// Writes a whole copy to a file that is not there yet; `false` on a server, which has its own tools.
    pub async fn back_up(&self, file: &str) -> Result<bool, StoreError> {
        let Database::Sqlite { read, .. } = &self.database else {
            return Ok(false);
        };
        sqlx::query("VACUUM INTO $1")
            .bind(file)
            .execute(read)
            .await?;
        Ok(true)
    }

    /// Deletes what has run out and is evidence of nothing: receipts, sessions, links and keys.
    pub async fn sweep(&self, now: Timestamp) -> Result<(), StoreError> {
        let now = now.as_millisecond();
        let mut tx = self.database.begin().await?;
        execute!(&mut tx, "DELETE FROM receipts WHERE expires_at <= $1", now)?;
        execute!(
            &mut tx,
            "DELETE FROM staff_keys WHERE expires_at <= $1",
            now
        )?;
        execute!(&mut tx, "DELETE FROM edit_keys WHERE expires_at <= $1", now)?;
        execute!(&mut tx, "DELETE FROM hash_keys WHERE expires_at <= $1", now)?;
        let past = now - KEPT_DAYS * 24 * 3_600_000;
        execute!(&mut tx, "DELETE FROM mail_keys WHERE expires_at <= $1", now)?;
        execute!(&mut tx, "DELETE FROM notices WHERE due_at <= $1", past)?;
        execute!(
            &mut tx,
            "DELETE FROM outbox WHERE done_at <= $1
                 AND NOT EXISTS (SELECT 1 FROM notices WHERE mail = outbox.id)",
            past
        )?;
        tx.commit().await
    }
}
