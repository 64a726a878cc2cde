//! Reads the two clocks of a turn.

use jiff::{SignedDuration, Timestamp};

use super::answers::{self, PublicReply};
use super::facts::Facts;
use super::grouping::Draft;
use super::{Answer, ClockState, ReplyClock, Rules, Turn, promises};
use crate::calendar::{CalendarVersion, Target, TargetScope};
use crate::comment::ReplyKind;
use crate::history::HistoryComment;

/// Times a turn.
pub(super) fn time(facts: &Facts<'_>, rules: Rules<'_>, draft: &Draft<'_>) -> Turn {
    let first_comment = draft.comments[0];
    let closed_at = answers::closed_at(facts, &draft.comments);
    let reading = Reading {
        facts,
        rules,
        draft,
        start: first_comment.received_at,
        closed_at,
    };
    let first = reading.clock(Target::first, |_| true);
    let full = reading.clock(Target::full, |reply| reply.reply.kind == ReplyKind::Full);
    let full_at = full.answer.as_ref().map(|answer| answer.at);
    Turn {
        id: first_comment.id.clone(),
        thread: first_comment.thread.clone(),
        reader: draft.reader.clone(),
        comments: draft
            .comments
            .iter()
            .map(|comment| comment.id.clone())
            .collect(),
        start: first_comment.received_at,
        promises: promises::of_turn(facts, &draft.comments, full_at, closed_at),
        excluded: draft.excluded,
        moderation_delay: moderation_delay(first_comment, closed_at.unwrap_or(facts.as_of)),
        marks: reading.marks_set_now(),
        first,
        full,
    }
}

/// How long a comment was invisible before it was first shown, `end` standing for "not yet".
fn moderation_delay(comment: &HistoryComment, end: Timestamp) -> SignedDuration {
    let shown = comment
        .public
        .first()
        .map_or(end, |span| span.from.min(end));
    shown
        .duration_since(comment.received_at)
        .max(SignedDuration::ZERO)
}

struct Reading<'r, 'h> {
    facts: &'r Facts<'h>,
    rules: Rules<'r>,
    draft: &'r Draft<'h>,
    start: Timestamp,
    closed_at: Option<Timestamp>,
}

/// A target that matched, with its due time and since when it matched.
struct Match<'r> {
    target: &'r Target,
    calendar: &'r CalendarVersion,
    due: Option<Timestamp>,
    since: Timestamp,
}

impl Reading<'_, '_> {
    fn clock(
        &self,
        amount: fn(&Target) -> SignedDuration,
        counts: impl Fn(&PublicReply<'_>) -> bool,
    ) -> ReplyClock {
        let answer = answers::public_replies(self.facts, &self.draft.comments, self.facts.as_of)
            .filter(counts)
            .min_by(|a, b| (a.since, &a.comment.id).cmp(&(b.since, &b.comment.id)));
        let answered_at = answer.as_ref().map(|answer| answer.since);
        let end = answered_at
            .into_iter()
            .chain(self.closed_at)
            .min()
            .unwrap_or(self.facts.as_of);
        let strictest = self.strictest(amount, end);
        let state = self.state(strictest.due, answered_at);
        // A decision does not hide an answer that came all the same.
        let is_closed = answered_at.is_none() || state == ClockState::Closed;
        let closed_at = self.closed_at.filter(|_| is_closed);
        let end = closed_at.or(answered_at).unwrap_or(self.facts.as_of);
        let is_running =
            answered_at.is_none() && closed_at.is_none() && self.draft.excluded.is_none();
        let left = strictest.due.filter(|_| is_running);
        ReplyClock {
            state,
            target: strictest.target.name.clone(),
            calendar: strictest.target.calendar.clone(),
            due: strictest.due,
            worked: strictest.calendar.elapsed(self.start, end),
            worked_on_default: self.default_calendar().elapsed(self.start, end),
            wall: end.duration_since(self.start),
            left: left.map(|due| signed_working_time(strictest.calendar, self.facts.as_of, due)),
            is_late_triage: strictest.due.is_some_and(|due| strictest.since > due),
            answer: answer
                .filter(|_| closed_at.is_none())
                .map(|it| credit(&it, strictest.calendar)),
            closed_at,
        }
    }

    /// The target with the earliest due time of all that matched from the start to `end`; of equals the
    /// one that matched first, then the one that stands first.
    fn strictest(&self, amount: fn(&Target) -> SignedDuration, end: Timestamp) -> Match<'_> {
        let matches = self.rules.targets.iter().filter_map(|target| {
            let since = self.matched_since(&target.applies_to, end)?;
            Some(self.match_of(target, amount, since))
        });
        matches
            .min_by_key(|it| (it.due.unwrap_or(Timestamp::MAX), it.since))
            .unwrap_or_else(|| self.match_of(self.rules.default_target(), amount, self.start))
    }

    fn match_of<'t>(
        &'t self,
        target: &'t Target,
        amount: fn(&Target) -> SignedDuration,
        since: Timestamp,
    ) -> Match<'t> {
        let calendar = self.rules.calendar_of(target).version_at(self.start);
        Match {
            target,
            calendar,
            due: calendar.due(self.start, amount(target)),
            since,
        }
    }

    /// Since when a target has been for this turn, where it ever was before `end`.
    fn matched_since(&self, scope: &TargetScope, end: Timestamp) -> Option<Timestamp> {
        let page = self.facts.page(&self.draft.comments[0].thread);
        let thread = self.draft.comments[0].thread.as_str();
        let is_for_all = *scope == TargetScope::default();
        let is_for_post = scope.posts.iter().any(|post| post == thread);
        let language = page.and_then(|page| page.language_at(self.start));
        let is_for_language = language
            .is_some_and(|language| scope.languages.iter().any(|code| code == language.code()));
        if is_for_all || is_for_post || is_for_language {
            return Some(self.start);
        }
        let tags = page.iter().flat_map(|page| &page.tags);
        let tagged = tags
            .filter(|(tag, _)| scope.tags.contains(tag))
            .map(|(_, span)| *span);
        let marks = self
            .draft
            .comments
            .iter()
            .flat_map(|comment| self.facts.marks_on(&comment.id));
        let marked = marks
            .filter(|mark| scope.triage.contains(&mark.mark))
            .map(|mark| mark.span);
        tagged
            .chain(marked)
            .filter(|span| span.touches(self.start, end))
            .map(|span| span.from.max(self.start))
            .min()
    }

    fn state(&self, due: Option<Timestamp>, answered_at: Option<Timestamp>) -> ClockState {
        let is_in_time = |at: Timestamp| due.is_none_or(|due| at <= due);
        let was_closed_first =
            |closed: Timestamp| answered_at.is_none_or(|answered| closed < answered);
        match (answered_at, self.closed_at) {
            _ if self.draft.excluded.is_some() => ClockState::Excluded,
            (Some(at), _) if is_in_time(at) => ClockState::Hit,
            (_, Some(at)) if is_in_time(at) && was_closed_first(at) => ClockState::Closed,
            (None, None) if is_in_time(self.facts.as_of) => ClockState::Running,
            _ => ClockState::Missed,
        }
    }

    fn default_calendar(&self) -> &CalendarVersion {
        self.rules
            .calendar_of(self.rules.default_target())
            .version_at(self.start)
    }

    fn marks_set_now(&self) -> Vec<String> {
        let marks = self
            .draft
            .comments
            .iter()
            .flat_map(|comment| self.facts.marks_on(&comment.id));
        let set = marks.filter(|mark| mark.span.contains(self.facts.as_of));
        let mut names: Vec<_> = set.map(|mark| mark.mark.clone()).collect();
        names.sort();
        names.dedup();
        names
    }
}

fn credit(reply: &PublicReply<'_>, calendar: &CalendarVersion) -> Answer {
    Answer {
        reply: reply.comment.id.clone(),
        at: reply.since,
        staff: reply.reply.staff.clone(),
        responder: reply.reply.responder,
        is_outside_hours: !calendar.is_open(reply.since),
    }
}

/// Working time from `from` to `to`, negative where `to` has passed.
pub(super) fn signed_working_time(
    calendar: &CalendarVersion,
    from: Timestamp,
    to: Timestamp,
) -> SignedDuration {
    if from <= to {
        calendar.elapsed(from, to)
    } else {
        -calendar.elapsed(to, from)
    }
}
