//! Groups the comments of readers into turns.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::answers;
use super::facts::Facts;
use crate::comment::{CommentId, ReaderKey};
use crate::history::{DecisionKind, Exclusion, HistoryComment, Writer};

/// The comments of a turn before its clocks are read.
pub(super) struct Draft<'h> {
    pub(super) reader: &'h ReaderKey,
    /// In the order in which they came; never empty.
    pub(super) comments: Vec<&'h HistoryComment>,
    pub(super) excluded: Option<Exclusion>,
}

/// The turns in order of their starts, and the comments that are listed and not counted.
pub(super) fn group<'h>(facts: &Facts<'h>) -> (Vec<Draft<'h>>, Vec<CommentId>) {
    let mut grouping = Grouping {
        facts,
        drafts: Vec::new(),
        latest: BTreeMap::new(),
        counted: BTreeSet::new(),
        listed: Vec::new(),
    };
    for comment in &facts.comments {
        if let Writer::Reader(reader) = &comment.writer {
            grouping.take(comment, reader);
        }
    }
    (grouping.drafts, grouping.listed)
}

struct Grouping<'f, 'h> {
    facts: &'f Facts<'h>,
    drafts: Vec<Draft<'h>>,
    /// The latest turn of each reader under each top-level comment: its position in `drafts`.
    latest: BTreeMap<(&'h CommentId, &'h ReaderKey), usize>,
    /// Comments that are part of a turn, or would be were they not excluded.
    counted: BTreeSet<&'h CommentId>,
    listed: Vec<CommentId>,
}

impl<'h> Grouping<'_, 'h> {
    fn take(&mut self, comment: &'h HistoryComment, reader: &'h ReaderKey) {
        let excluded = self.facts.exclusion(&comment.id);
        if !self.is_counted(comment, reader) {
            if excluded.is_none() {
                self.listed.push(comment.id.clone());
            }
            return;
        }
        self.counted.insert(&comment.id);
        let key = (&self.facts.root(comment).id, reader);
        let open = self
            .latest
            .get(&key)
            .copied()
            .filter(|at| self.joins(&self.drafts[*at], comment));
        match (open, excluded) {
            (Some(_), Some(_)) => {}
            (Some(at), None) => self.drafts[at].comments.push(comment),
            (None, _) => {
                if excluded.is_none() {
                    self.latest.insert(key, self.drafts.len());
                }
                self.drafts.push(Draft {
                    reader,
                    comments: vec![comment],
                    excluded,
                });
            }
        }
    }

    /// Whether a comment is one that staff answer: at the top, under a staff reply, under an own comment
    /// that is one, or promoted.
    fn is_counted(&self, comment: &HistoryComment, reader: &ReaderKey) -> bool {
        let Some(parent) = self.facts.parent(comment) else {
            return true;
        };
        let is_promoted = || {
            self.facts
                .decided(&comment.id, DecisionKind::Promoted)
                .is_some()
        };
        match &parent.writer {
            Writer::Staff(_) => true,
            Writer::Reader(other) if other == reader => {
                self.counted.contains(&parent.id) || is_promoted()
            }
            Writer::Reader(_) => is_promoted(),
        }
    }

    /// Whether a comment continues a turn: nothing has ended the turn before it, and it does not answer
    /// a staff reply that is younger than the turn.
    fn joins(&self, draft: &Draft<'_>, comment: &HistoryComment) -> bool {
        let Some(parent) = self.facts.parent(comment) else {
            return false;
        };
        let is_follow_up = matches!(parent.writer, Writer::Staff(_))
            && parent.received_at > draft.comments[0].received_at;
        !is_follow_up && !self.had_ended(draft, comment.received_at)
    }

    /// Whether a public reply, a decision or the removal of all its comments had ended a turn by then.
    fn had_ended(&self, draft: &Draft<'_>, by: Timestamp) -> bool {
        let is_answered = answers::public_replies(self.facts, &draft.comments, by)
            .next()
            .is_some();
        let is_closed = answers::closed_at(self.facts, &draft.comments).is_some_and(|at| at <= by);
        is_answered || is_closed
    }
}
