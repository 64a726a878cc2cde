//! Stores sessions, API tokens and one-time links of staff by their hashes.

use jiff::Timestamp;

use super::database::{Tx, execute, on_pool};
use super::staff::StaffRow;
use super::{Store, StoreError};
use crate::comment::StaffId;
use crate::staff::StaffMember;

/// What a key opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// The pages, from a cookie.
    Session,
    /// The API, from a header.
    Token,
    /// A session, once.
    Link,
}

impl KeyKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Session, Self::Token, Self::Link];

    fn word(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Token => "token",
            Self::Link => "link",
        }
    }
}

impl Store {
    /// Stores the hash of a new key.
    pub async fn add_key(
        &self,
        kind: KeyKind,
        hash: &str,
        staff: &StaffId,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        execute!(
            &mut tx,
            "INSERT INTO staff_keys (hash, staff, kind, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5)",
            hash,
            &staff.0,
            kind.word(),
            now.as_millisecond(),
            expires_at.as_millisecond(),
        )?;
        tx.commit().await
    }

    /// Whom a key belongs to, if it still opens anything.
    pub async fn key_owner(
        &self,
        kind: KeyKind,
        hash: &str,
        now: Timestamp,
    ) -> Result<Option<StaffMember>, StoreError> {
        let row: Option<StaffRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT staff.id, name, mail, role, title, author FROM staff_keys
                 JOIN staff ON staff.id = staff_keys.staff
                 WHERE hash = $1 AND kind = $2 AND expires_at > $3
                     AND staff_keys.ended_at IS NULL AND staff.ended_at IS NULL",
            )
            .bind(hash).bind(kind.word()).bind(now.as_millisecond()).fetch_optional(pool).await
        })?;
        row.map(StaffRow::member).transpose()
    }

    /// Ends a key; `false` if it had ended before, so that a link works once.
    pub async fn end_key(
        &self,
        kind: KeyKind,
        hash: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let rows = execute!(
            &mut tx,
            "UPDATE staff_keys SET ended_at = $3
             WHERE hash = $1 AND kind = $2 AND ended_at IS NULL AND expires_at > $3",
            hash,
            kind.word(),
            now.as_millisecond(),
        )?;
        tx.commit().await?;
        Ok(rows == 1)
    }
}

/// Ends all keys of some kinds that somebody has.
pub(super) async fn end_keys(
    tx: &mut Tx,
    staff: &StaffId,
    kinds: &[KeyKind],
    now: Timestamp,
) -> Result<(), StoreError> {
    for kind in kinds {
        execute!(
            tx,
            "UPDATE staff_keys SET ended_at = $3 WHERE staff = $1 AND kind = $2 AND ended_at IS NULL",
            &staff.0,
            kind.word(),
            now.as_millisecond(),
        )?;
    }
    Ok(())
}
