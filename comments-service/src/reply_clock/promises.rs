//! Works out what became of the times that holding replies promised.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::answers;
use super::facts::Facts;
use super::{PromiseState, PromisedReply};
use crate::history::{HistoryComment, StaffReply};

/// The promises made to a turn, by promised time.
///
/// A promise stands if its reply is public now, or was when its time came: taking a holding reply back
/// after a broken promise does not unbreak it.
pub(super) fn of_turn(
    facts: &Facts<'_>,
    comments: &[&HistoryComment],
    full_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
) -> Vec<PromisedReply> {
    let replies: BTreeMap<_, _> = answers::all_replies(facts, comments)
        .map(|(comment, reply)| (&comment.id, (comment, reply)))
        .collect();
    let mut promises: Vec<_> = replies
        .into_values()
        .filter_map(|(comment, reply)| promise(facts.as_of, comment, reply, full_at, closed_at))
        .collect();
    promises.sort_by(|a, b| (a.promised_at, &a.reply).cmp(&(b.promised_at, &b.reply)));
    promises
}

fn promise(
    as_of: Timestamp,
    comment: &HistoryComment,
    reply: &StaffReply,
    full_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
) -> Option<PromisedReply> {
    let promised_at = reply.promised_at?;
    let is_public_at = |at: Timestamp| comment.public.iter().any(|span| span.contains(at));
    if !is_public_at(as_of) && !is_public_at(promised_at.min(as_of)) {
        return None;
    }
    let state = match (full_at, closed_at) {
        (Some(at), _) if at <= promised_at => PromiseState::Kept,
        (_, Some(at)) if at <= promised_at => PromiseState::Closed,
        _ if as_of > promised_at => PromiseState::Broken,
        _ => PromiseState::Pending,
    };
    Some(PromisedReply {
        reply: comment.id.clone(),
        staff: reply.staff.clone(),
        promised_at,
        state,
    })
}
