//! Indexes a history so that each question of the reply clock is one look-up, as of one instant.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::comment::CommentId;
use crate::history::{
    Decision, DecisionKind, Exclusion, History, HistoryComment, HistoryPage, Mark, StaffReply,
    Writer,
};
use crate::thread::ThreadKey;

/// A history, indexed; what happened after `as_of` is left out.
pub(super) struct Facts<'h> {
    pub(super) as_of: Timestamp,
    /// Comments received by then, in the order in which they came.
    pub(super) comments: Vec<&'h HistoryComment>,
    by_id: BTreeMap<&'h CommentId, &'h HistoryComment>,
    pages: BTreeMap<&'h ThreadKey, &'h HistoryPage>,
    decisions: BTreeMap<&'h CommentId, Vec<&'h Decision>>,
    marks: BTreeMap<&'h CommentId, Vec<&'h Mark>>,
    replies: BTreeMap<&'h CommentId, Vec<(&'h HistoryComment, &'h StaffReply)>>,
}

impl<'h> Facts<'h> {
    pub(super) fn as_of(history: &'h History, as_of: Timestamp) -> Self {
        let mut comments: Vec<_> = history
            .comments
            .iter()
            .filter(|comment| comment.received_at <= as_of)
            .collect();
        comments.sort_by(|a, b| (a.received_at, &a.id).cmp(&(b.received_at, &b.id)));
        let mut facts = Self {
            as_of,
            by_id: comments
                .iter()
                .map(|comment| (&comment.id, *comment))
                .collect(),
            pages: history.pages.iter().map(|page| (&page.key, page)).collect(),
            decisions: BTreeMap::new(),
            marks: BTreeMap::new(),
            replies: BTreeMap::new(),
            comments,
        };
        for decision in history
            .decisions
            .iter()
            .filter(|decision| decision.holds_at(as_of))
        {
            facts
                .decisions
                .entry(&decision.comment)
                .or_default()
                .push(decision);
        }
        for mark in history.marks.iter().filter(|mark| mark.span.from <= as_of) {
            facts.marks.entry(&mark.comment).or_default().push(mark);
        }
        facts.index_replies();
        facts
    }

    fn index_replies(&mut self) {
        for comment in &self.comments {
            let Writer::Staff(reply) = &comment.writer else {
                continue;
            };
            let above = self.above(comment).map(|above| &above.id);
            let answered: BTreeSet<_> = above.chain(&reply.also_answers).collect();
            for id in answered {
                self.replies.entry(id).or_default().push((comment, reply));
            }
        }
    }

    pub(super) fn comment(&self, id: &CommentId) -> Option<&'h HistoryComment> {
        self.by_id.get(id).copied()
    }

    pub(super) fn page(&self, key: &ThreadKey) -> Option<&'h HistoryPage> {
        self.pages.get(key).copied()
    }

    /// The comment that a comment answers, where it is known.
    pub(super) fn parent(&self, comment: &HistoryComment) -> Option<&'h HistoryComment> {
        comment
            .parent
            .as_ref()
            .and_then(|parent| self.comment(parent))
    }

    /// The comments above a comment in its chain, nearest first. A chain that bites its own tail ends
    /// after as many steps as there are comments.
    pub(super) fn above(
        &self,
        comment: &HistoryComment,
    ) -> impl Iterator<Item = &'h HistoryComment> {
        std::iter::successors(self.parent(comment), |above| self.parent(above))
            .take(self.by_id.len())
    }

    /// The top-level comment that a comment stands under: itself at the top.
    pub(super) fn root(&self, comment: &'h HistoryComment) -> &'h HistoryComment {
        self.above(comment).last().unwrap_or(comment)
    }

    /// The staff replies below a comment, or ticked to answer it too.
    pub(super) fn replies_to(&self, id: &CommentId) -> &[(&'h HistoryComment, &'h StaffReply)] {
        self.replies.get(id).map_or(&[], Vec::as_slice)
    }

    /// The marks that were ever set on a comment.
    pub(super) fn marks_on(&self, id: &CommentId) -> &[&'h Mark] {
        self.marks.get(id).map_or(&[], Vec::as_slice)
    }

    /// When a decision that still holds was taken.
    pub(super) fn decided(&self, id: &CommentId, kind: DecisionKind) -> Option<Timestamp> {
        let of_kind = self
            .decisions_on(id)
            .iter()
            .filter(|decision| decision.kind == kind);
        of_kind.map(|decision| decision.at).min()
    }

    /// Why a comment counts nowhere, by the earliest such decision that holds.
    pub(super) fn exclusion(&self, id: &CommentId) -> Option<Exclusion> {
        let reasons = self
            .decisions_on(id)
            .iter()
            .filter_map(|decision| match decision.kind {
                DecisionKind::Excluded(reason) => Some((decision.at, reason)),
                _ => None,
            });
        reasons.min().map(|(_, reason)| reason)
    }

    fn decisions_on(&self, id: &CommentId) -> &[&'h Decision] {
        self.decisions.get(id).map_or(&[], Vec::as_slice)
    }
}
