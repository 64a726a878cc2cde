//! Says how far the answer to each comment of a turn has come: what a reader may know of it.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::answers::public_replies;
use super::facts::Facts;
use super::grouping;
use crate::comment::{CommentId, ReplyKind};
use crate::history::History;

/// How far the answer to a comment has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has answered.
    Received,
    /// A holding reply promises more.
    Promised {
        /// The holding reply that promises the latest time.
        reply: CommentId,
        /// By when more is to come.
        until: Timestamp,
    },
    /// A full reply is there.
    Answered {
        /// The first of them.
        reply: CommentId,
    },
}

/// The stage of every comment that is part of a turn, as of an instant. It needs no more of the history
/// than the thread of the comment.
pub fn stages(history: &History, as_of: Timestamp) -> BTreeMap<CommentId, Stage> {
    let facts = Facts::as_of(history, as_of);
    let (drafts, _) = grouping::group(&facts);
    let mut stages = BTreeMap::new();
    for draft in drafts.iter().filter(|draft| draft.excluded.is_none()) {
        let mut full = None;
        let mut promised = None;
        for found in public_replies(&facts, &draft.comments, as_of) {
            let id = &found.comment.id;
            match (found.reply.kind, found.reply.promised_at) {
                (ReplyKind::Full, _) => full = full.max(Some((std::cmp::Reverse(found.since), id))),
                (ReplyKind::Holding, Some(at)) => promised = promised.max(Some((at, id))),
                (ReplyKind::Holding, None) => {}
            }
        }
        let stage = match (full, promised) {
            (Some((_, id)), _) => Stage::Answered { reply: id.clone() },
            (None, Some((until, id))) => Stage::Promised {
                reply: id.clone(),
                until,
            },
            (None, None) => Stage::Received,
        };
        let ids = draft.comments.iter().map(|comment| comment.id.clone());
        stages.extend(ids.map(|id| (id, stage.clone())));
    }
    stages
}
