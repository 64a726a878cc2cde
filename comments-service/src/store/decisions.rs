//! Writes down what is decided about comments; a decision is undone, never deleted.

use jiff::Timestamp;

use super::acts::{append, log};
use super::database::{Tx, execute, in_tx};
use super::happenings::{HappeningKind, note};
use super::posting::is_held;
use super::replies::end_public;
use super::{Store, StoreError, writer};
use crate::acts::Act;
use crate::comment::{CommentId, ReaderKey, StaffId};
use crate::config::Moderation;
use crate::history::{DecisionKind, Exclusion};
use crate::thread::ThreadKey;

/// A removal: one documented act.
#[derive(Clone, Debug)]
pub struct Removal {
    /// An identifier for the decision.
    pub id: String,
    /// The comment.
    pub comment: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// Why, in words.
    pub reason: String,
    /// Who removes it.
    pub staff: StaffId,
    /// When.
    pub at: Timestamp,
}

/// Any other decision of staff about a comment.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// An identifier for the decision.
    pub id: String,
    /// The comment.
    pub comment: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// What was decided.
    pub kind: DecisionKind,
    /// Why, in words.
    pub reason: String,
    /// Who decides.
    pub staff: StaffId,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Removes a comment: a note stands in its place, the text is kept as evidence.
    pub async fn remove(&self, removal: &Removal) -> Result<(), StoreError> {
        let Removal {
            id,
            comment,
            thread,
            reason,
            staff,
            at,
        } = removal.clone();
        let kind = DecisionKind::Removed;
        self.decide(&NewDecision {
            id,
            comment,
            thread,
            kind,
            reason,
            staff,
            at,
        })
        .await
    }

    /// Stores a decision. What is removed or counts nowhere is public no longer.
    pub async fn decide(&self, decision: &NewDecision) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        execute!(
            &mut tx,
            "INSERT INTO decisions (id, comment, kind, reason, staff, decided_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            &decision.id,
            &decision.comment.0,
            word(decision.kind),
            &decision.reason,
            &decision.staff.0,
            decision.at.as_millisecond(),
        )?;
        if decision.kind == DecisionKind::Removed {
            let kind = HappeningKind::Removed;
            note(&mut tx, &decision.comment, kind, decision.at).await?;
        }
        if matches!(
            decision.kind,
            DecisionKind::Removed | DecisionKind::Excluded(_)
        ) {
            end_public(&mut tx, &decision.comment, decision.at).await?;
        }
        let NewDecision {
            staff, comment, at, ..
        } = decision;
        log(&mut tx, staff, word(decision.kind), &comment.0, *at).await?;
        self.finish(tx, &decision.thread).await
    }

    /// Undoes every decision of a kind about a comment. What it had hidden is public again if it was so
    /// before or if only the filter had kept it; else it waits as before.
    pub async fn undo(
        &self,
        undone: &NewDecision,
        moderation: Moderation,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let may_show = may_show_again(&mut tx, undone, moderation).await?;
        let rows = execute!(
            &mut tx,
            "UPDATE decisions SET undone_at = $3, undone_by = $4
             WHERE comment = $1 AND kind = $2 AND undone_at IS NULL",
            &undone.comment.0,
            word(undone.kind),
            undone.at.as_millisecond(),
            &undone.staff.0,
        )?;
        if rows > 0 && may_show {
            begin_public(&mut tx, &undone.comment, undone.at).await?;
        }
        let NewDecision {
            staff, comment, at, ..
        } = undone;
        let act = Act::of_staff(staff, "undo", &comment.0, *at).with(word(undone.kind));
        append(&mut tx, vec![act]).await?;
        self.finish(tx, &undone.thread).await?;
        Ok(rows > 0)
    }

    /// Shows a reader's comment that waited for a member of staff; `false` if it is no such comment.
    pub async fn publish(
        &self,
        comment: &CommentId,
        thread: &ThreadKey,
        by: &StaffId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let waits: bool = in_tx!(&mut tx, connection => {
            sqlx::query_scalar(
                "SELECT EXISTS (SELECT 1 FROM comments WHERE id = $1 AND reader IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM public_spans WHERE comment = $1)
                     AND NOT EXISTS (SELECT 1 FROM decisions WHERE comment = $1 AND undone_at IS NULL
                         AND kind NOT IN ('no_reply_needed', 'promoted')))",
            )
            .bind(&comment.0).fetch_one(connection).await
        })?;
        if !waits {
            return Ok(false);
        }
        begin_public(&mut tx, comment, now).await?;
        log(&mut tx, by, "publish", &comment.0, now).await?;
        self.finish(tx, thread).await?;
        Ok(true)
    }

    /// Sets a triage mark, or ends it.
    pub async fn mark(
        &self,
        decision: &NewDecision,
        mark: &str,
        is_set: bool,
    ) -> Result<(), StoreError> {
        let NewDecision {
            staff, comment, at, ..
        } = decision;
        let mut tx = self.database.begin().await?;
        if is_set {
            set_mark(&mut tx, decision, mark).await?;
        } else {
            end_mark(&mut tx, decision, mark).await?;
        }
        let action = if is_set { "mark" } else { "unmark" };
        let act = Act::of_staff(staff, action, &comment.0, *at).with(mark);
        append(&mut tx, vec![act]).await?;
        self.finish(tx, &decision.thread).await
    }

    async fn finish(&self, mut tx: Tx, thread: &ThreadKey) -> Result<(), StoreError> {
        writer::raise_versions(&mut tx, &[thread]).await?;
        tx.commit().await?;
        self.note_changes([thread]);
        Ok(())
    }
}

/// Sets a mark that is not set.
async fn set_mark(tx: &mut Tx, decision: &NewDecision, mark: &str) -> Result<(), StoreError> {
    let rows = execute!(
        tx,
        "INSERT INTO marks (id, comment, mark, staff, since)
         SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS
             (SELECT 1 FROM marks WHERE comment = $2 AND mark = $3 AND until IS NULL)",
        &decision.id,
        &decision.comment.0,
        mark,
        &decision.staff.0,
        decision.at.as_millisecond(),
    )?;
    if rows > 0 && mark == "urgent" {
        note(tx, &decision.comment, HappeningKind::Urgent, decision.at).await?;
    }
    Ok(())
}

async fn end_mark(tx: &mut Tx, decision: &NewDecision, mark: &str) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE marks SET until = $3 WHERE comment = $1 AND mark = $2 AND until IS NULL",
        &decision.comment.0,
        mark,
        decision.at.as_millisecond(),
    )?;
    Ok(())
}

/// Whether a comment may be shown when a decision about it is undone: it was public before, or only the
/// filter had kept it, as the moderation would not.
async fn may_show_again(
    tx: &mut Tx,
    undone: &NewDecision,
    moderation: Moderation,
) -> Result<bool, StoreError> {
    if !matches!(
        undone.kind,
        DecisionKind::Removed | DecisionKind::Excluded(_)
    ) {
        return Ok(false);
    }
    let row: Option<(bool, bool, Option<String>, bool)> = in_tx!(&mut *tx, connection => {
        sqlx::query_as(
            "SELECT EXISTS (SELECT 1 FROM public_spans WHERE comment = $1),
                 EXISTS (SELECT 1 FROM decisions WHERE comment = $1 AND kind = 'spam' AND kind = $2
                     AND staff IS NULL AND undone_at IS NULL),
                 reader, mail IS NOT NULL
             FROM comments WHERE id = $1",
        )
        .bind(&undone.comment.0).bind(word(undone.kind)).fetch_optional(connection).await
    })?;
    Ok(match row {
        Some((true, ..)) => true,
        Some((_, true, Some(reader), has_mail)) => {
            !is_held(tx, moderation, &ReaderKey(reader), has_mail).await?
        }
        _ => false,
    })
}

/// Opens a span unless one is open, or some other decision still hides the comment.
async fn begin_public(tx: &mut Tx, comment: &CommentId, now: Timestamp) -> Result<(), StoreError> {
    let rows = execute!(
        tx,
        "INSERT INTO public_spans (comment, since) SELECT id, $2 FROM comments
         WHERE id = $1
             AND NOT EXISTS (SELECT 1 FROM public_spans WHERE comment = $1 AND until IS NULL)
             AND NOT EXISTS (SELECT 1 FROM decisions WHERE comment = $1 AND undone_at IS NULL
                 AND kind NOT IN ('no_reply_needed', 'promoted'))
         ON CONFLICT (comment, since) DO UPDATE SET until = NULL",
        &comment.0,
        now.as_millisecond(),
    )?;
    if rows > 0 {
        note(tx, comment, HappeningKind::Shown, now).await?;
    }
    Ok(())
}

fn word(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::NoReplyNeeded => "no_reply_needed",
        DecisionKind::Removed => "removed",
        DecisionKind::Promoted => "promoted",
        DecisionKind::Excluded(Exclusion::Spam) => "spam",
        DecisionKind::Excluded(Exclusion::Blocked) => "blocked",
        DecisionKind::Excluded(Exclusion::Duplicate) => "duplicate",
        DecisionKind::Excluded(Exclusion::Test) => "test",
        DecisionKind::Excluded(Exclusion::Withdrawn) => "withdrawn",
    }
}

/// The kind that a stored word stands for.
pub(super) fn kind_of(word: &str) -> Result<DecisionKind, StoreError> {
    Ok(match word {
        "no_reply_needed" => DecisionKind::NoReplyNeeded,
        "removed" => DecisionKind::Removed,
        "promoted" => DecisionKind::Promoted,
        "spam" => DecisionKind::Excluded(Exclusion::Spam),
        "blocked" => DecisionKind::Excluded(Exclusion::Blocked),
        "duplicate" => DecisionKind::Excluded(Exclusion::Duplicate),
        "test" => DecisionKind::Excluded(Exclusion::Test),
        "withdrawn" => DecisionKind::Excluded(Exclusion::Withdrawn),
        other => return Err(StoreError::Unreadable(other.to_owned())),
    })
}
