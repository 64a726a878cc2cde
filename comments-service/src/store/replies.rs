//! Stores the replies of staff, and takes them back.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::acts::log;
use super::database::{Tx, execute, on_pool, row};
use super::happenings::{HappeningKind, note};
use super::{Store, StoreError, writer};
use crate::comment::{CommentId, ReplyKind, Responder, StaffId, Voice};
use crate::comments_file::Badge;
use crate::replying::ReplyDraft;
use crate::thread::ThreadKey;

/// A reply of staff on its way in: checked and rendered.
#[derive(Clone, Debug)]
pub struct NewReply {
    /// Its identifier.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// The comment that it answers.
    pub parent: CommentId,
    /// Who wrote it.
    pub staff: StaffId,
    /// What that person is to the page.
    pub responder: Responder,
    /// In whose name it is signed.
    pub voice: Voice,
    /// The name that is shown.
    pub name: String,
    /// The title that is shown.
    pub title: Option<String>,
    /// The badge that is shown.
    pub badge: Badge,
    /// The text as written.
    pub markdown: String,
    /// The text as shown.
    pub html: String,
    /// Full or holding.
    pub kind: ReplyKind,
    /// For a holding reply, and only for it: by when more is promised.
    pub promised_at: Option<Timestamp>,
    /// Comments outside its chain that it answers too.
    pub also_answers: Vec<CommentId>,
    /// When it was written.
    pub received_at: Timestamp,
    /// When everyone can see it.
    pub published_at: Timestamp,
}

row! {
    struct SameRow { id: String, promised_at: Option<i64> }
}
row! {
    struct PlaceRow { thread: String, staff: Option<String>, is_public: bool }
}

/// Where a comment stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentPlace {
    /// The key of its page.
    pub thread: ThreadKey,
    /// Who of the staff wrote it; `None` for a reader.
    pub staff: Option<StaffId>,
    /// Whether everyone can see it now.
    pub is_public: bool,
}

impl Store {
    /// Where a comment stands; `None` if there is none.
    pub async fn place(
        &self,
        id: &CommentId,
        now: Timestamp,
    ) -> Result<Option<CommentPlace>, StoreError> {
        let row: Option<PlaceRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT thread, staff, EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id
                     AND since <= $2 AND (until IS NULL OR until > $2)) AS is_public
                 FROM comments WHERE id = $1",
            )
            .bind(&id.0).bind(now.as_millisecond()).fetch_optional(pool).await
        })?;
        let Some(row) = row else { return Ok(None) };
        let thread = ThreadKey::parse(&row.thread).ok_or(StoreError::Unreadable(row.thread))?;
        Ok(Some(CommentPlace {
            thread,
            staff: row.staff.map(StaffId),
            is_public: row.is_public,
        }))
    }

    /// Stores a reply; when this returns it is on the disk.
    pub async fn add_reply(&self, reply: &NewReply) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        insert_reply(&mut tx, reply).await?;
        for comment in &reply.also_answers {
            execute!(
                &mut tx,
                "INSERT INTO also_answers (reply, comment) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                &reply.id.0,
                &comment.0,
            )?;
        }
        log(
            &mut tx,
            &reply.staff,
            "reply",
            &reply.id.0,
            reply.received_at,
        )
        .await?;
        writer::raise_versions(&mut tx, &[&reply.thread]).await?;
        tx.commit().await?;
        self.note_changes([&reply.thread]);
        Ok(())
    }

    /// The public reply of somebody to a comment that was received after an instant and is the same as
    /// a draft: in its words, its kind, what it promises and what else it answers.
    pub async fn same_reply(
        &self,
        parent: &CommentId,
        staff: &StaffId,
        draft: &ReplyDraft,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<Option<CommentId>, StoreError> {
        let markdown = draft.text();
        let rows: Vec<SameRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, promised_at FROM comments
                 WHERE parent = $1 AND staff = $2 AND kind = $3 AND markdown = $4 AND received_at > $5
                     AND EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id
                         AND since <= $6 AND (until IS NULL OR until > $6))
                 ORDER BY received_at, id",
            )
            .bind(&parent.0).bind(&staff.0).bind(kind_word(draft.kind)).bind(&markdown)
            .bind(since.as_millisecond()).bind(now.as_millisecond()).fetch_all(pool).await
        })?;
        let promised_at = draft.promised_at.map(Timestamp::as_millisecond);
        let wanted: BTreeSet<_> = draft.also_answers.iter().cloned().collect();
        for row in rows
            .into_iter()
            .filter(|row| row.promised_at == promised_at)
        {
            if self.also_answered(&row.id).await? == wanted {
                return Ok(Some(CommentId(row.id)));
            }
        }
        Ok(None)
    }

    async fn also_answered(&self, reply: &str) -> Result<BTreeSet<CommentId>, StoreError> {
        let comments: Vec<String> = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT comment FROM also_answers WHERE reply = $1")
                .bind(reply).fetch_all(pool).await
        })?;
        Ok(comments.into_iter().map(CommentId).collect())
    }

    /// Takes a reply back: from now on nobody sees it, and what it answered is open again.
    pub async fn take_back(
        &self,
        reply: &CommentId,
        thread: &ThreadKey,
        by: &StaffId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        end_public(&mut tx, reply, now).await?;
        log(&mut tx, by, "take back", &reply.0, now).await?;
        writer::raise_versions(&mut tx, &[thread]).await?;
        tx.commit().await?;
        self.note_changes([thread]);
        Ok(())
    }
}

/// Ends what is public of a comment; one whose instant has not come is never shown at all.
pub(super) async fn end_public(
    tx: &mut Tx,
    comment: &CommentId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let now = now.as_millisecond();
    execute!(
        tx,
        "DELETE FROM public_spans WHERE comment = $1 AND since > $2",
        &comment.0,
        now
    )?;
    execute!(
        tx,
        "UPDATE public_spans SET until = $2 WHERE comment = $1 AND until IS NULL",
        &comment.0,
        now,
    )?;
    Ok(())
}

async fn insert_reply(tx: &mut Tx, reply: &NewReply) -> Result<(), StoreError> {
    execute!(
        tx,
        "INSERT INTO comments (id, thread, parent, origin, name, markdown, html, received_at,
             staff, responder, voice, kind, badge, title, promised_at)
         VALUES ($1, $2, $3, 'posted', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        &reply.id.0,
        reply.thread.as_str(),
        &reply.parent.0,
        &reply.name,
        &reply.markdown,
        &reply.html,
        reply.received_at.as_millisecond(),
        &reply.staff.0,
        responder_word(reply.responder),
        voice_word(reply.voice),
        kind_word(reply.kind),
        badge_word(reply.badge),
        reply.title.as_deref(),
        reply.promised_at.map(Timestamp::as_millisecond),
    )?;
    execute!(
        tx,
        "INSERT INTO public_spans (comment, since) VALUES ($1, $2)",
        &reply.id.0,
        reply.published_at.as_millisecond(),
    )?;
    note(tx, &reply.id, HappeningKind::Replied, reply.published_at).await?;
    Ok(())
}

fn responder_word(responder: Responder) -> &'static str {
    match responder {
        Responder::Comms => "comms",
        Responder::Employee => "employee",
        Responder::Guest => "guest",
    }
}

fn voice_word(voice: Voice) -> &'static str {
    match voice {
        Voice::Own => "own",
        Voice::Company => "company",
    }
}

fn kind_word(kind: ReplyKind) -> &'static str {
    match kind {
        ReplyKind::Full => "full",
        ReplyKind::Holding => "holding",
    }
}

/// The stored word for a badge.
pub(super) fn badge_word(badge: Badge) -> &'static str {
    match badge {
        Badge::Staff => "staff",
        Badge::Author => "author",
        Badge::Guest => "guest",
    }
}
