//! Remembers who of the staff saw a comment first, and tells where the comments of a thread stand.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::database::{execute, on_pool, row};
use super::{Store, StoreError, writer};
use crate::comment::CommentId;
use crate::comments_file::{PublicComment, PublicState, PublicWriter, Standing};
use crate::reply_clock::{Stage, stages};
use crate::staff::StaffMember;
use crate::thread::ThreadKey;

row! { struct ViewRow { comment: String, name: String } }

impl Store {
    /// Notes that somebody has the comments of a thread in front of them: of each the first who had. The
    /// thread changes for readers only where somebody sees a comment for the first time.
    pub async fn note_views(
        &self,
        comments: &[CommentId],
        thread: &ThreadKey,
        by: &StaffMember,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let seen = self.views(thread).await?;
        let unseen: Vec<_> = comments
            .iter()
            .filter(|id| !seen.contains_key(*id))
            .collect();
        if unseen.is_empty() {
            return Ok(());
        }
        let mut tx = self.database.begin().await?;
        for comment in unseen {
            execute!(
                &mut tx,
                "INSERT INTO comment_views (comment, staff, name, seen_at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (comment) DO NOTHING",
                &comment.0,
                &by.id.0,
                &by.name,
                now.as_millisecond(),
            )?;
        }
        writer::raise_versions(&mut tx, &[thread]).await?;
        tx.commit().await?;
        self.note_changes([thread]);
        Ok(())
    }

    /// By whom each comment of a thread was seen first.
    async fn views(&self, thread: &ThreadKey) -> Result<BTreeMap<CommentId, String>, StoreError> {
        let rows: Vec<ViewRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment, comment_views.name AS name FROM comment_views
                 JOIN comments ON comments.id = comment WHERE thread = $1",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        let rows = rows.into_iter();
        Ok(rows.map(|row| (CommentId(row.comment), row.name)).collect())
    }

    /// Says of each comment of a reader that is shown where it stands. Replies that nobody can see
    /// count for nothing here, and what is hidden stands nowhere.
    pub(super) async fn add_standings(
        &self,
        comments: &mut [PublicComment],
        thread: &ThreadKey,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let is_reader =
            |comment: &PublicComment| matches!(comment.writer, PublicWriter::Reader { .. });
        if !comments.iter().any(is_reader) {
            return Ok(());
        }
        let stages = stages(&self.thread_history(thread).await?, now);
        let views = self.views(thread).await?;
        let names: BTreeMap<CommentId, String> = comments
            .iter()
            .filter(|comment| !is_reader(comment))
            .map(|comment| (comment.id.clone(), comment.writer.name().to_owned()))
            .collect();
        for comment in comments
            .iter_mut()
            .filter(|comment| comment.state == PublicState::Shown && is_reader(comment))
        {
            let stage = stages.get(&comment.id);
            comment.standing = stage.map(|stage| standing(stage, &names, views.get(&comment.id)));
        }
        Ok(())
    }
}

fn standing(
    stage: &Stage,
    names: &BTreeMap<CommentId, String>,
    seen_by: Option<&String>,
) -> Standing {
    let signed = |reply: &CommentId| Some((names.get(reply)?.clone(), reply.clone()));
    let before = || match seen_by {
        Some(name) => Standing::Seen { name: name.clone() },
        None => Standing::Received,
    };
    match stage {
        Stage::Received => before(),
        Stage::Promised { reply, until } => signed(reply).map_or_else(before, |(name, reply)| {
            let until = *until;
            Standing::Promised { name, until, reply }
        }),
        Stage::Answered { reply } => {
            signed(reply).map_or_else(before, |(name, reply)| Standing::Answered { name, reply })
        }
    }
}
