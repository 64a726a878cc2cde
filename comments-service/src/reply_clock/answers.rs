//! Finds what ends a turn: the staff replies that answer it and the decisions that close it.

use jiff::Timestamp;

use super::facts::Facts;
use crate::history::{DecisionKind, HistoryComment, Span, StaffReply};

/// A reply that answers a turn and is public.
pub(super) struct PublicReply<'h> {
    pub(super) comment: &'h HistoryComment,
    pub(super) reply: &'h StaffReply,
    /// Since when everyone can see it.
    pub(super) since: Timestamp,
}

/// The replies to any of the comments that are public at an instant.
pub(super) fn public_replies<'h>(
    facts: &Facts<'h>,
    comments: &[&HistoryComment],
    at: Timestamp,
) -> impl Iterator<Item = PublicReply<'h>> {
    all_replies(facts, comments).filter_map(move |(comment, reply)| {
        let since = public_span(comment, at)?.from;
        Some(PublicReply {
            comment,
            reply,
            since,
        })
    })
}

/// The replies to any of the comments, public or not; one that answers two of them comes once for each.
pub(super) fn all_replies<'h>(
    facts: &Facts<'h>,
    comments: &[&HistoryComment],
) -> impl Iterator<Item = (&'h HistoryComment, &'h StaffReply)> {
    comments
        .iter()
        .flat_map(|comment| facts.replies_to(&comment.id).iter())
        .copied()
}

/// When a decision that still holds ended the turn of these comments: "no reply needed" about any of
/// them, or the removal of the last of them.
pub(super) fn closed_at(facts: &Facts<'_>, comments: &[&HistoryComment]) -> Option<Timestamp> {
    let decided = |kind| {
        comments
            .iter()
            .map(move |comment| facts.decided(&comment.id, kind))
    };
    let no_reply_needed = decided(DecisionKind::NoReplyNeeded).flatten().min();
    let all_removed = decided(DecisionKind::Removed).collect::<Option<Vec<_>>>();
    let removed = all_removed.and_then(|instants| instants.into_iter().max());
    no_reply_needed.into_iter().chain(removed).min()
}

fn public_span(comment: &HistoryComment, at: Timestamp) -> Option<Span> {
    comment
        .public
        .iter()
        .find(|span| span.contains(at))
        .copied()
}
