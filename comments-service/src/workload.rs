//! Counts what was answered in a period, by whom: a report by reply time, and not by cohort.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::comment::{ReplyKind, Responder, StaffId};
use crate::history::{History, StaffReply, Writer};
use crate::reply_clock::{Answer, Reckoning, Turn};

/// What one person answered in a period; credit goes to the writer, also where the company signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonsWork {
    /// Who.
    pub staff: StaffId,
    /// What they were to the pages on which they replied.
    pub responder: Responder,
    /// Full replies that became public.
    pub full_replies: usize,
    /// Holding replies that became public.
    pub holding_replies: usize,
    /// Turns that had their first reply by this person.
    pub first_answers: usize,
    /// Turns that had their full reply by this person.
    pub full_answers: usize,
}

/// The work of everybody who replied from `from` until before `to`, as of the instant of the reckoning.
/// A reply that was taken back by then is no work of anybody's.
pub fn workload(
    history: &History,
    reckoning: &Reckoning,
    from: Timestamp,
    to: Timestamp,
) -> Vec<PersonsWork> {
    let is_in_period = |at: Timestamp| from <= at && at < to;
    let mut work = Work::default();
    for comment in &history.comments {
        let Writer::Staff(reply) = &comment.writer else {
            continue;
        };
        let span = comment
            .public
            .iter()
            .find(|span| span.contains(reckoning.as_of));
        if span.is_some_and(|span| is_in_period(span.from)) {
            work.add_reply(reply);
        }
    }
    for turn in reckoning
        .turns
        .iter()
        .filter(|turn| turn.excluded.is_none())
    {
        work.add_answers(turn, is_in_period);
    }
    work.0.into_values().collect()
}

#[derive(Default)]
struct Work(BTreeMap<(StaffId, &'static str), PersonsWork>);

impl Work {
    fn of(&mut self, staff: &StaffId, responder: Responder) -> &mut PersonsWork {
        let word = match responder {
            Responder::Comms => "comms",
            Responder::Employee => "employee",
            Responder::Guest => "guest",
        };
        self.0
            .entry((staff.clone(), word))
            .or_insert_with(|| PersonsWork {
                staff: staff.clone(),
                responder,
                full_replies: 0,
                holding_replies: 0,
                first_answers: 0,
                full_answers: 0,
            })
    }

    fn add_reply(&mut self, reply: &StaffReply) {
        let work = self.of(&reply.staff, reply.responder);
        match reply.kind {
            ReplyKind::Full => work.full_replies += 1,
            ReplyKind::Holding => work.holding_replies += 1,
        }
    }

    fn add_answers(&mut self, turn: &Turn, is_in_period: impl Fn(Timestamp) -> bool) {
        let in_period = |answer: &&Answer| is_in_period(answer.at);
        if let Some(answer) = turn.first.answer.as_ref().filter(in_period) {
            self.of(&answer.staff, answer.responder).first_answers += 1;
        }
        if let Some(answer) = turn.full.answer.as_ref().filter(in_period) {
            self.of(&answer.staff, answer.responder).full_answers += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply_clock::tests::story::{Story, oslo};

    #[test]
    fn work_counts_by_reply_time_and_a_reply_taken_back_is_none() {
        let story = Story::new()
            .reader("ola", "c1", "", "2026-02-27T10:00")
            .holding("s1", "c1", "2026-02-27T11:00", "2026-03-02T12:00")
            .full("s2", "c1", "2026-03-02T10:00")
            .reader("per", "c2", "", "2026-03-03T10:00")
            .full_also("s3", "c2", "2026-03-03T11:00", &["c3"])
            .public("s3", "2026-03-03T11:00", "2026-03-03T12:00")
            .full("s4", "c2", "2026-03-04T10:00");
        let work = |from, to| {
            let reckoning = story.reckon("2026-03-20T12:00");
            workload(&story.0, &reckoning, oslo(from), oslo(to))
                .into_iter()
                .map(|it| {
                    (
                        it.full_replies,
                        it.holding_replies,
                        it.first_answers,
                        it.full_answers,
                    )
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(work("2026-02-01T00:00", "2026-03-01T00:00"), [(0, 1, 1, 0)]);
        assert_eq!(work("2026-03-01T00:00", "2026-04-01T00:00"), [(2, 0, 1, 2)]);
        assert_eq!(work("2026-04-01T00:00", "2026-05-01T00:00"), []);
    }
}
