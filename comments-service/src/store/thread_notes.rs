//! Keeps what staff put in front of a thread: that it is solved, the answer to read, an update on top.

use jiff::Timestamp;

use super::acts::append;
use super::database::{Tx, execute, on_pool, row};
use super::threads::{badge_of, instant};
use super::{Store, StoreError, writer};
use crate::acts::Act;
use crate::comment::{CommentId, StaffId};
use crate::comments_file::{PinnedUpdate, PublicComment, PublicState, ThreadHead};
use crate::replying::Signature;
use crate::thread::ThreadKey;

/// Something that is put in front of a thread.
#[derive(Clone, Debug)]
pub struct NewNote {
    /// An identifier.
    pub id: String,
    /// The thread.
    pub thread: ThreadKey,
    /// What.
    pub note: Note,
    /// By whom.
    pub staff: StaffId,
    /// When.
    pub at: Timestamp,
}

/// What can stand in front of a thread, one of each kind.
#[derive(Clone, Debug)]
pub enum Note {
    /// What it was about is solved.
    Solved,
    /// The answer to read.
    Highlighted(CommentId),
    /// How things are.
    Pinned {
        /// The text as written.
        markdown: String,
        /// The text as shown.
        html: String,
        /// Who signs it.
        signature: Signature,
    },
}

/// A kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// [`Note::Solved`].
    Solved,
    /// [`Note::Highlighted`].
    Highlighted,
    /// [`Note::Pinned`].
    Pinned,
}

row! {
    struct NoteRow {
        kind: String,
        comment: Option<String>,
        html: Option<String>,
        name: Option<String>,
        title: Option<String>,
        badge: Option<String>,
        since: i64,
    }
}

impl Store {
    /// Puts something in front of a thread, in place of what stood there of its kind.
    pub async fn add_note(&self, note: &NewNote) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        end(
            &mut tx,
            &note.thread,
            note.note.kind(),
            &note.staff,
            note.at,
        )
        .await?;
        insert(&mut tx, note).await?;
        let action = note.note.kind().word();
        let act = Act::of_staff(&note.staff, action, note.thread.as_str(), note.at);
        self.finish_note(tx, act, &note.thread).await
    }

    /// Takes something away from the front of a thread; `false` if nothing of the kind stood there.
    pub async fn end_note(
        &self,
        thread: &ThreadKey,
        kind: NoteKind,
        staff: &StaffId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        if !end(&mut tx, thread, kind, staff, now).await? {
            return Ok(false);
        }
        let act = Act::of_staff(staff, kind.ended_word(), thread.as_str(), now);
        self.finish_note(tx, act, thread).await?;
        Ok(true)
    }

    async fn finish_note(
        &self,
        mut tx: Tx,
        act: Act,
        thread: &ThreadKey,
    ) -> Result<(), StoreError> {
        append(&mut tx, vec![act]).await?;
        writer::raise_versions(&mut tx, &[thread]).await?;
        tx.commit().await?;
        self.note_changes([thread]);
        Ok(())
    }

    /// What stands in front of a thread. An answer that nobody can see any more does not.
    pub(super) async fn thread_head(
        &self,
        thread: &ThreadKey,
        comments: &[PublicComment],
    ) -> Result<ThreadHead, StoreError> {
        let rows: Vec<NoteRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT kind, comment, html, name, title, badge, since FROM thread_notes
                 WHERE thread = $1 AND until IS NULL ORDER BY since, id",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        let mut head = ThreadHead::default();
        for row in rows {
            match (row.kind.as_str(), row.comment, row.html, row.name) {
                ("solved", ..) => head.solved_at = Some(instant(row.since)?),
                (_, Some(id), ..) => {
                    let is_shown = |comment: &&PublicComment| {
                        comment.id.0 == id && comment.state == PublicState::Shown
                    };
                    let shown = comments.iter().find(is_shown);
                    head.highlighted = shown.map(|comment| comment.id.clone());
                }
                (_, None, Some(html), Some(name)) => {
                    head.pinned = Some(PinnedUpdate {
                        name,
                        title: row.title,
                        badge: badge_of(row.badge.as_deref().unwrap_or_default())?,
                        html,
                        at: instant(row.since)?,
                    });
                }
                (kind, ..) => return Err(StoreError::Unreadable(kind.to_owned())),
            }
        }
        Ok(head)
    }
}

async fn end(
    tx: &mut Tx,
    thread: &ThreadKey,
    kind: NoteKind,
    by: &StaffId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let rows = execute!(
        tx,
        "UPDATE thread_notes SET until = $3, ended_by = $4
         WHERE thread = $1 AND kind = $2 AND until IS NULL",
        thread.as_str(),
        kind.word(),
        now.as_millisecond(),
        &by.0,
    )?;
    Ok(rows > 0)
}

async fn insert(tx: &mut Tx, new: &NewNote) -> Result<(), StoreError> {
    let comment = match &new.note {
        Note::Highlighted(comment) => Some(comment.0.as_str()),
        _ => None,
    };
    let pinned = match &new.note {
        Note::Pinned {
            markdown,
            html,
            signature,
        } => Some((markdown.as_str(), html.as_str(), signature)),
        _ => None,
    };
    let signature = pinned.map(|(.., signature)| signature);
    execute!(
        tx,
        "INSERT INTO thread_notes (id, thread, kind, comment, markdown, html, name, title, badge, staff, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &new.id,
        new.thread.as_str(),
        new.note.kind().word(),
        comment,
        pinned.map(|(markdown, ..)| markdown),
        pinned.map(|(_, html, _)| html),
        signature.map(|signature| signature.name.as_str()),
        signature.and_then(|signature| signature.title.as_deref()),
        signature.map(|signature| super::replies::badge_word(signature.badge)),
        &new.staff.0,
        new.at.as_millisecond(),
    )?;
    Ok(())
}

impl Note {
    fn kind(&self) -> NoteKind {
        match self {
            Self::Solved => NoteKind::Solved,
            Self::Highlighted(_) => NoteKind::Highlighted,
            Self::Pinned { .. } => NoteKind::Pinned,
        }
    }
}

impl NoteKind {
    fn word(self) -> &'static str {
        match self {
            Self::Solved => "solved",
            Self::Highlighted => "highlighted",
            Self::Pinned => "pinned",
        }
    }

    /// The word in the log for taking it away.
    fn ended_word(self) -> &'static str {
        match self {
            Self::Solved => "unsolved",
            Self::Highlighted => "unhighlighted",
            Self::Pinned => "unpinned",
        }
    }
}
