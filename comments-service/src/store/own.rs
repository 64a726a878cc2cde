//! Lets readers change and withdraw what they wrote, with the key that only they have.

use jiff::Timestamp;

use super::acts::append;
use super::database::{Tx, execute, in_tx, on_pool, row};
use super::replies::end_public;
use super::threads::instant;
use super::{Store, StoreError, writer};
use crate::acts::{Act, Actor};
use crate::comment::CommentId;
use crate::thread::ThreadKey;

/// A comment in front of the reader who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnComment {
    /// The comment.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// The name as shown.
    pub name: String,
    /// The text as written.
    pub markdown: String,
    /// The text as shown.
    pub html: String,
    /// Whether everyone can see it now.
    pub is_public: bool,
    /// Until when it may be changed or withdrawn.
    pub until: Timestamp,
    /// Why it may not be changed even before that, if so.
    pub locked: Option<Locked>,
}

/// Why a comment may not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// The time is over, or there is no such key.
    Over,
    /// It is withdrawn, removed or counts nowhere.
    Gone,
    /// Staff have answered it: other words above their answer would be unfair to them.
    Answered,
    /// Staff read it before it was shown: other words would not have been read.
    Approved,
}

/// New words for a comment: checked and rendered.
#[derive(Clone, Debug)]
pub struct Edit {
    /// An identifier for the version that is replaced.
    pub id: String,
    /// The hash of the writer's key.
    pub key: String,
    /// The comment.
    pub comment: CommentId,
    /// The text as written.
    pub markdown: String,
    /// The text as shown.
    pub html: String,
    /// When.
    pub at: Timestamp,
}

row! {
    struct OwnRow {
        id: String,
        thread: String,
        name: String,
        markdown: String,
        html: String,
        expires_at: i64,
        is_public: bool,
        is_gone: bool,
        is_answered: bool,
        is_approved: bool,
    }
}

/// What a comment said before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierVersion {
    /// The comment.
    pub comment: CommentId,
    /// The text as it was shown.
    pub html: String,
    /// When it was replaced.
    pub replaced_at: Timestamp,
}

row! {
    struct VersionRow { comment: String, html: String, replaced_at: i64 }
}

impl Store {
    /// The comment that a key belongs to, also after the key has run out and until it is deleted.
    pub async fn own_comment(
        &self,
        key: &str,
        now: Timestamp,
    ) -> Result<Option<OwnComment>, StoreError> {
        let row: Option<OwnRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, thread, name, markdown, html, expires_at,
                    EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id AND since <= $2
                        AND (until IS NULL OR until > $2)) AS is_public,
                    EXISTS (SELECT 1 FROM decisions WHERE comment = comments.id AND undone_at IS NULL
                        AND kind NOT IN ('no_reply_needed', 'promoted')
                        AND NOT (kind = 'spam' AND staff IS NULL)) AS is_gone,
                    (EXISTS (SELECT 1 FROM comments AS answers JOIN public_spans ON comment = answers.id
                        WHERE answers.parent = comments.id AND answers.staff IS NOT NULL
                            AND since <= $2 AND (until IS NULL OR until > $2))
                        OR EXISTS (SELECT 1 FROM also_answers JOIN public_spans ON public_spans.comment = reply
                            WHERE also_answers.comment = comments.id
                                AND since <= $2 AND (until IS NULL OR until > $2))) AS is_answered,
                    EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id
                        AND since > received_at) AS is_approved
                 FROM edit_keys JOIN comments ON comments.id = edit_keys.comment WHERE hash = $1",
            )
            .bind(key).bind(now.as_millisecond()).fetch_optional(pool).await
        })?;
        row.map(|row| own_comment(row, now)).transpose()
    }

    /// Changes a comment, unless something has happened meanwhile that locks it. The earlier text is kept,
    /// and neither its time nor who waits for an answer moves.
    pub async fn edit(&self, edit: &Edit, thread: &ThreadKey) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        if !claim_edit(&mut tx, edit).await? {
            return Ok(false);
        }
        execute!(
            &mut tx,
            "INSERT INTO comment_versions (id, comment, markdown, html, replaced_at)
             SELECT $1, id, markdown, html, $3 FROM comments WHERE id = $2",
            &edit.id,
            &edit.comment.0,
            edit.at.as_millisecond(),
        )?;
        execute!(
            &mut tx,
            "UPDATE comments SET markdown = $2, html = $3 WHERE id = $1",
            &edit.comment.0,
            &edit.markdown,
            &edit.html,
        )?;
        let act = Act::new(Actor::Reader, "edited", &edit.comment.0, edit.at);
        append(&mut tx, vec![act]).await?;
        writer::raise_versions(&mut tx, &[thread]).await?;
        tx.commit().await?;
        self.note_changes([thread]);
        Ok(true)
    }

    /// Withdraws a comment with its writer's key; `false` if it is gone already or the time is over.
    pub async fn withdraw(
        &self,
        key: &str,
        own: &OwnComment,
        decision_id: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let rows = execute!(
            &mut tx,
            "INSERT INTO decisions (id, comment, kind, reason, decided_at)
             SELECT $1, comment, 'withdrawn', '', $4 FROM edit_keys
             WHERE hash = $2 AND comment = $3 AND expires_at > $4
                 AND NOT EXISTS (SELECT 1 FROM decisions WHERE comment = $3 AND undone_at IS NULL
                     AND kind NOT IN ('no_reply_needed', 'promoted')
                     AND NOT (kind = 'spam' AND staff IS NULL))",
            decision_id,
            key,
            &own.id.0,
            now.as_millisecond(),
        )?;
        if rows == 0 {
            return Ok(false);
        }
        end_public(&mut tx, &own.id, now).await?;
        let act = Act::new(Actor::Reader, "withdrawn", &own.id.0, now);
        append(&mut tx, vec![act]).await?;
        writer::raise_versions(&mut tx, &[&own.thread]).await?;
        tx.commit().await?;
        self.note_changes([&own.thread]);
        Ok(true)
    }

    /// What the comments of a thread said before they were changed, by time.
    pub async fn earlier_versions(
        &self,
        thread: &ThreadKey,
    ) -> Result<Vec<EarlierVersion>, StoreError> {
        let rows: Vec<VersionRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment, comment_versions.html AS html, replaced_at
                 FROM comment_versions JOIN comments ON comments.id = comment
                 WHERE thread = $1 ORDER BY replaced_at, comment_versions.id",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        let version = |row: VersionRow| {
            Ok(EarlierVersion {
                comment: CommentId(row.comment),
                html: row.html,
                replaced_at: instant(row.replaced_at)?,
            })
        };
        rows.into_iter().map(version).collect()
    }
}

/// Marks a comment as edited and so keeps others from editing it until the commit; `false` where it may
/// not be edited: what was true when the writer was shown the form may be so no longer.
async fn claim_edit(tx: &mut Tx, edit: &Edit) -> Result<bool, StoreError> {
    let rows = in_tx!(tx, connection => {
        sqlx::query(
            "UPDATE comments SET edited_at = $3
             WHERE id = $1 AND EXISTS (SELECT 1 FROM edit_keys WHERE hash = $2 AND comment = $1
                     AND expires_at > $3)
                 AND NOT EXISTS (SELECT 1 FROM decisions WHERE comment = $1 AND undone_at IS NULL
                     AND kind NOT IN ('no_reply_needed', 'promoted')
                     AND NOT (kind = 'spam' AND staff IS NULL))
                 AND NOT EXISTS (SELECT 1 FROM public_spans WHERE comment = $1 AND since > received_at)
                 AND NOT EXISTS (SELECT 1 FROM comments AS answers JOIN public_spans ON comment = answers.id
                     WHERE answers.parent = $1 AND answers.staff IS NOT NULL
                         AND since <= $3 AND (until IS NULL OR until > $3))
                 AND NOT EXISTS (SELECT 1 FROM also_answers JOIN public_spans ON public_spans.comment = reply
                     WHERE also_answers.comment = $1
                         AND since <= $3 AND (until IS NULL OR until > $3))",
        )
        .bind(&edit.comment.0).bind(&edit.key).bind(edit.at.as_millisecond())
        .execute(connection).await.map(|done| done.rows_affected())
    })?;
    Ok(rows == 1)
}

fn own_comment(row: OwnRow, now: Timestamp) -> Result<OwnComment, StoreError> {
    let until = instant(row.expires_at)?;
    let locked = [
        (row.is_gone, Locked::Gone),
        (until <= now, Locked::Over),
        (row.is_answered, Locked::Answered),
        (row.is_approved, Locked::Approved),
    ];
    Ok(OwnComment {
        id: CommentId(row.id),
        thread: ThreadKey::parse(&row.thread).ok_or(StoreError::Unreadable(row.thread))?,
        name: row.name,
        markdown: row.markdown,
        html: row.html,
        is_public: row.is_public,
        until,
        locked: locked
            .into_iter()
            .find_map(|(is_so, why)| is_so.then_some(why)),
    })
}
