//! Reads threads as everyone may see them: the one place that decides what is public.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::database::{on_pool, row};
use super::{Store, StoreError};
use crate::comment::{CommentId, ReplyKind};
use crate::comments_file::{
    Badge, CommentsFile, PublicComment, PublicState, PublicWriter, Reactions, ThreadHead, VERSION,
};
use crate::thread::ThreadKey;

row! {
    struct ThreadRow {
        id: String,
        parent: Option<String>,
        name: String,
        html: String,
        received_at: i64,
        edited_at: Option<i64>,
        kind: Option<String>,
        badge: Option<String>,
        title: Option<String>,
        promised_at: Option<i64>,
        is_public: bool,
        was_public: bool,
        is_removed: bool,
        is_withdrawn: bool,
        next_at: Option<i64>,
    }
}

/// A thread as everyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicThread {
    /// Its comments, by time.
    pub comments: Vec<PublicComment>,
    /// What staff put in front of it.
    pub head: ThreadHead,
    /// When a reply that waits for its instant becomes public, or when one ends that another machine, whose
    /// clock is ahead, has ended already.
    pub changes_at: Option<Timestamp>,
}

impl Store {
    /// The public comments of one thread.
    pub async fn thread(
        &self,
        key: &ThreadKey,
        now: Timestamp,
    ) -> Result<PublicThread, StoreError> {
        let rows: Vec<ThreadRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, parent, name, html, received_at, edited_at, kind, badge, title, promised_at,
                    EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id AND since <= $2
                        AND (until IS NULL OR until > $2)) AS is_public,
                    EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id AND since <= $2) AS was_public,
                    EXISTS (SELECT 1 FROM decisions WHERE comment = comments.id AND kind = 'removed'
                        AND undone_at IS NULL) AS is_removed,
                    EXISTS (SELECT 1 FROM decisions WHERE comment = comments.id AND kind = 'withdrawn'
                        AND undone_at IS NULL) AS is_withdrawn,
                    (SELECT MIN(CASE WHEN since > $2 THEN since ELSE until END) FROM public_spans
                        WHERE comment = comments.id AND (since > $2 OR until > $2)) AS next_at
                 FROM comments WHERE thread = $1 AND origin <> 'practice'
                 ORDER BY received_at, id",
            )
            .bind(key.as_str()).bind(now.as_millisecond()).fetch_all(pool).await
        })?;
        let changes_at = rows
            .iter()
            .filter_map(|row| row.next_at)
            .min()
            .map(instant)
            .transpose()?;
        let mut comments = visible(rows)?;
        self.add_standings(&mut comments, key, now).await?;
        self.add_reactions(&mut comments, key).await?;
        Ok(PublicThread {
            head: self.thread_head(key, &comments).await?,
            comments,
            changes_at,
        })
    }

    /// All public comments, for `comments.json`.
    pub async fn export(&self, now: Timestamp) -> Result<CommentsFile, StoreError> {
        let mut threads = BTreeMap::new();
        let mut heads = BTreeMap::new();
        for key in self.keys().await? {
            let PublicThread { comments, head, .. } = self.thread(&key, now).await?;
            if head != ThreadHead::default() {
                heads.insert(key.clone(), head);
            }
            if !comments.is_empty() {
                threads.insert(key, comments);
            }
        }
        Ok(CommentsFile {
            version: VERSION,
            exported_at: now,
            threads,
            heads,
        })
    }

    /// A number that differs whenever the public comments of a thread may differ.
    pub async fn version(&self, key: &ThreadKey) -> Result<i64, StoreError> {
        if !self.database.is_shared() {
            return Ok(self.local_version(key));
        }
        let version: Option<i64> = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT version FROM pages WHERE key = $1")
                .bind(key.as_str()).fetch_optional(pool).await
        })?;
        Ok(version.unwrap_or_default())
    }

    /// How often this process has changed a thread since it started.
    pub fn local_version(&self, key: &ThreadKey) -> i64 {
        let versions = self
            .versions
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        versions.get(key).copied().unwrap_or_default()
    }

    async fn keys(&self) -> Result<Vec<ThreadKey>, StoreError> {
        let keys: Vec<String> = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT key FROM pages ORDER BY key").fetch_all(pool).await
        })?;
        Ok(keys
            .iter()
            .filter_map(|key| ThreadKey::parse(key))
            .collect())
    }
}

/// What everyone may see of the comments of a thread. A removed comment leaves a note in its place; any
/// other that is gone leaves one only where something public stands below it.
fn visible(rows: Vec<ThreadRow>) -> Result<Vec<PublicComment>, StoreError> {
    let parents: BTreeMap<&str, &str> = rows
        .iter()
        .filter_map(|row| Some((row.id.as_str(), row.parent.as_deref()?)))
        .collect();
    let mut needed: BTreeSet<String> = BTreeSet::new();
    for row in rows.iter().filter(|row| row.is_public || has_note(row)) {
        let mut below = row.id.as_str();
        while let Some(above) = parents.get(below) {
            if !needed.insert((*above).to_owned()) {
                break;
            }
            below = above;
        }
    }
    rows.into_iter()
        .filter_map(|row| {
            let state = if row.is_public {
                PublicState::Shown
            } else if has_note(&row) {
                PublicState::Removed
            } else if !needed.contains(&row.id) {
                return None;
            } else if row.is_withdrawn {
                PublicState::Withdrawn
            } else {
                PublicState::Gone
            };
            Some(public_comment(row, state))
        })
        .collect()
}

/// A comment that nobody has ever seen may be removed without a word.
fn has_note(row: &ThreadRow) -> bool {
    row.is_removed && row.was_public
}

fn public_comment(row: ThreadRow, state: PublicState) -> Result<PublicComment, StoreError> {
    let is_shown = state == PublicState::Shown;
    let writer = match (row.kind.as_deref(), row.badge.as_deref()) {
        _ if !is_shown => PublicWriter::Reader {
            name: String::new(),
        },
        (Some(kind), Some(badge)) => PublicWriter::Staff {
            name: row.name,
            title: row.title,
            badge: badge_of(badge)?,
            reply: if kind == "holding" {
                ReplyKind::Holding
            } else {
                ReplyKind::Full
            },
            promised_at: row.promised_at.map(instant).transpose()?,
        },
        _ => PublicWriter::Reader { name: row.name },
    };
    Ok(PublicComment {
        id: CommentId(row.id),
        parent: row.parent.map(CommentId),
        writer,
        received_at: instant(row.received_at)?,
        edited_at: row
            .edited_at
            .filter(|_| is_shown)
            .map(instant)
            .transpose()?,
        html: if is_shown { row.html } else { String::new() },
        state,
        standing: None,
        reactions: Reactions::default(),
    })
}

/// The badge that a stored word stands for.
pub(super) fn badge_of(word: &str) -> Result<Badge, StoreError> {
    match word {
        "staff" => Ok(Badge::Staff),
        "author" => Ok(Badge::Author),
        "guest" => Ok(Badge::Guest),
        other => Err(StoreError::Unreadable(other.to_owned())),
    }
}

/// The instant of a stored number of milliseconds.
pub(super) fn instant(milliseconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(milliseconds)
        .map_err(|_| StoreError::Unreadable(milliseconds.to_string() + " as an instant"))
}
