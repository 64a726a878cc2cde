//! Counts what readers think of comments, one of a kind from each browser, without knowing whose it is.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::database::{execute, in_tx, on_pool, row};
use super::{Store, StoreError, writer};
use crate::clock::random_bytes;
use crate::comment::CommentId;
use crate::comments_file::{PublicComment, PublicState, ReactionKind, Reactions};
use crate::hexadecimal::hex;
use crate::thread::ThreadKey;

/// The key for the numbers of browsers; it lasts as long as a reaction may be taken back.
const BROWSER_KEY: &str = "browsers";

/// Whose reaction it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reactor {
    /// A browser, by the random number that it made up.
    Browser(String),
    /// A browser without a script: its network stands for it, for a day.
    Network(String),
}

row! { struct CountRow { comment: String, kind: String, n: i64 } }

impl Store {
    /// Notes a reaction. A browser takes back what it had given before; a network only gives, because it
    /// may be somebody else's. Returns whether the reaction is there now.
    pub async fn react(
        &self,
        comment: &CommentId,
        thread: &ThreadKey,
        kind: ReactionKind,
        by: &Reactor,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let who = self.hashed(comment, by, now).await?;
        let mut tx = self.database.begin().await?;
        let added = execute!(
            &mut tx,
            "INSERT INTO reactions (comment, kind, browser) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            &comment.0,
            kind.word(),
            &who,
        )?;
        let is_there = added > 0 || matches!(by, Reactor::Network(_));
        if !is_there {
            execute!(
                &mut tx,
                "DELETE FROM reactions WHERE comment = $1 AND kind = $2 AND browser = $3",
                &comment.0,
                kind.word(),
                &who,
            )?;
        }
        writer::raise_versions(&mut tx, &[thread]).await?;
        tx.commit().await?;
        self.note_changes([thread]);
        Ok(is_there)
    }

    /// What is kept of a browser: nothing that leads from one comment to another.
    async fn hashed(
        &self,
        comment: &CommentId,
        by: &Reactor,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let (name, until, who) = match by {
            Reactor::Browser(number) => (BROWSER_KEY.to_owned(), Timestamp::MAX, number),
            Reactor::Network(network) => {
                let day = now.as_millisecond().div_euclid(DAY.as_millis() as i64);
                let name = "network ".to_owned() + &day.to_string();
                (name, now + DAY, network)
            }
        };
        let key = self.hash_key(&name, until).await?;
        let mut digest = Sha256::new();
        for part in [&key, &comment.0, who] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        Ok(hex(&digest.finalize()[..16]))
    }

    /// The key of a name, made up where there is none yet: the same for all processes on a database.
    async fn hash_key(&self, name: &str, until: Timestamp) -> Result<String, StoreError> {
        let known: Option<String> = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT value FROM hash_keys WHERE name = $1")
                .bind(name).fetch_optional(pool).await
        })?;
        if let Some(key) = known {
            return Ok(key);
        }
        let mut tx = self.database.begin().await?;
        execute!(
            &mut tx,
            "INSERT INTO hash_keys (name, value, expires_at) VALUES ($1, $2, $3)
             ON CONFLICT (name) DO NOTHING",
            name,
            hex(&random_bytes::<32>()),
            until.as_millisecond(),
        )?;
        let key: String = in_tx!(&mut tx, connection => {
            sqlx::query_scalar("SELECT value FROM hash_keys WHERE name = $1")
                .bind(name).fetch_one(connection).await
        })?;
        tx.commit().await?;
        Ok(key)
    }

    /// Adds to the comments that are shown what readers think of them.
    pub(super) async fn add_reactions(
        &self,
        comments: &mut [PublicComment],
        thread: &ThreadKey,
    ) -> Result<(), StoreError> {
        let rows: Vec<CountRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment, reactions.kind AS kind, COUNT(*) AS n FROM reactions
                 JOIN comments ON comments.id = comment WHERE thread = $1
                 GROUP BY comment, reactions.kind",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        let mut counts: BTreeMap<CommentId, Reactions> = BTreeMap::new();
        for row in rows {
            let kind = ReactionKind::parse(&row.kind).ok_or(StoreError::Unreadable(row.kind))?;
            let of_comment = counts.entry(CommentId(row.comment)).or_default();
            *of_comment.of_mut(kind) = u32::try_from(row.n).unwrap_or(u32::MAX);
        }
        for comment in comments
            .iter_mut()
            .filter(|comment| comment.state == PublicState::Shown)
        {
            comment.reactions = counts.remove(&comment.id).unwrap_or_default();
        }
        Ok(())
    }
}

/// How long a network stands for a browser.
const DAY: SignedDuration = SignedDuration::from_hours(24);
