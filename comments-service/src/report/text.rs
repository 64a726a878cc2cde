//! Writes a report for people.

use super::{Group, GroupBy, Report};
use crate::columns::columns;
use crate::history::Exclusion;
use crate::instant::{length_rounded_down, length_rounded_up};
use crate::message::{Message, Words, say};
use crate::reply_clock::ClockState;
use crate::statistics::{ClockFigures, Figures, Percentile};

impl Report {
    /// The report as lines of text.
    pub fn to_text(&self, words: Words) -> String {
        let at = |instant| self.zone.to_datetime(instant);
        let head = say("report-head")
            .with("from", at(self.from))
            .with("to", at(self.to))
            .with("as-of", at(self.as_of))
            .with("calendar", &self.calendar);
        let turns = say("report-turns").with("n", self.total.turns);
        let mut parts = vec![words.of(&head), words.of(&turns)];
        parts.push(clock_text(say("report-first"), &self.total.first, words));
        parts.push(clock_text(say("report-full"), &self.total.full, words));
        parts.push(words.of(&self.rest(&self.total, words)));
        if self.by != GroupBy::None {
            let heading = words.of(&say("report-first"));
            parts.push(format!("{heading}\n{}", self.groups_text(words)));
        }
        parts.join("\n\n").trim_end().to_owned() + "\n"
    }

    /// What belongs to the picture beside the two clocks.
    fn rest(&self, figures: &Figures, words: Words) -> Message {
        let oldest = match &figures.oldest_open {
            None => Message::verbatim(""),
            Some(oldest) => say("report-oldest")
                .with("since", self.zone.to_datetime(oldest.start))
                .with("thread", oldest.thread.as_str()),
        };
        let reasons = figures.excluded.by_reason.iter();
        let reasons: Vec<_> = reasons
            .map(|(reason, n)| words.of(&excluded(*reason).with("n", *n)))
            .collect();
        let reasons = match reasons.as_slice() {
            [] => String::new(),
            some => format!(" ({})", some.join(", ")),
        };
        let promises = &figures.promises;
        say("report-rest")
            .with("open", figures.open)
            .with("overdue", figures.overdue)
            .with("oldest", oldest)
            .with("kept", promises.kept)
            .with("broken", promises.broken)
            .with("pending", promises.pending)
            .with("closed", promises.closed)
            .with("outside", figures.answered_outside_hours)
            .with("late", figures.late_triage)
            .with("moderated", figures.moderated.turns)
            .with(
                "longest",
                length_rounded_up(figures.moderated.longest_seconds),
            )
            .with("excluded", figures.excluded.total)
            .with("reasons", reasons)
    }

    /// What people call a part; the kinds of responders have words of their own in each language.
    fn label(&self, group: &Group, words: Words) -> String {
        match group.key.as_str() {
            "comms" if self.by == GroupBy::Responder => words.of(&say("report-comms")),
            "employee" if self.by == GroupBy::Responder => words.of(&say("report-employee")),
            "guest" if self.by == GroupBy::Responder => words.of(&say("report-guest")),
            _ => group.label.clone(),
        }
    }

    fn groups_text(&self, words: Words) -> String {
        let heads = [
            Message::verbatim(""),
            say("report-head-turns"),
            say("report-head-within"),
            say("report-head-worst"),
            say("report-head-running"),
            say("report-head-closed"),
            say("report-head-excluded"),
            say("report-head-median"),
            say("report-head-p90"),
            say("report-head-open"),
            say("report-head-overdue"),
        ];
        let heads = heads.map(|head| words.of(&head)).to_vec();
        let rows = self.groups.iter().map(|group| {
            let figures = &group.figures;
            vec![
                self.label(group, words),
                figures.turns.to_string(),
                words.of(&percent(figures.first.within_target)),
                words.of(&percent(figures.first.worst_case)),
                figures.first.running.to_string(),
                figures.first.closed.to_string(),
                figures.excluded.total.to_string(),
                words.of(&percentile(figures.first.median)),
                words.of(&percentile(figures.first.p90)),
                figures.open.to_string(),
                figures.overdue.to_string(),
            ]
        });
        let rows: Vec<_> = std::iter::once(heads).chain(rows).collect();
        columns(&rows)
    }
}

fn clock_text(name: Message, figures: &ClockFigures, words: Words) -> String {
    let clock = say("report-clock")
        .with("name", name)
        .with("within", percent(figures.within_target))
        .with("hit", figures.hit)
        .with("missed", figures.missed)
        .with("worst", percent(figures.worst_case))
        .with("running", figures.running)
        .with("early", figures.answered_not_yet_due)
        .with("closed", figures.closed);
    let mut lines = vec![words.of(&clock)];
    if figures.list.is_empty() {
        let times = say("report-percentiles")
            .with("median", percentile(figures.median))
            .with("p90", percentile(figures.p90))
            .with("wall-median", percentile(figures.wall_median))
            .with("wall-p90", percentile(figures.wall_p90));
        lines.push(words.of(&times));
    }
    for turn in &figures.list {
        let message = say("report-listed")
            .with("turn", turn.turn.to_string())
            .with("state", state(turn.state))
            .with("worked", length_rounded_up(turn.seconds))
            .with("wall", length_rounded_up(turn.wall_seconds));
        lines.push(words.of(&message));
    }
    lines.join("\n  ")
}

fn state(state: ClockState) -> Message {
    match state {
        ClockState::Running => say("clock-running"),
        ClockState::Hit => say("clock-hit"),
        ClockState::Missed => say("clock-missed"),
        ClockState::Closed => say("clock-closed"),
        ClockState::Excluded => say("clock-excluded"),
    }
}

fn excluded(reason: Exclusion) -> Message {
    match reason {
        Exclusion::Spam => say("excluded-spam"),
        Exclusion::Blocked => say("excluded-blocked"),
        Exclusion::Duplicate => say("excluded-duplicate"),
        Exclusion::Test => say("excluded-test"),
        Exclusion::Withdrawn => say("excluded-withdrawn"),
    }
}

/// A share in percent, rounded down: never a miss to a hit.
pub(super) fn percent(share: Option<f64>) -> Message {
    let Some(share) = share else {
        return Message::verbatim("–");
    };
    let tenths = (share * 1000.0).floor() as i64;
    say("percent")
        .with("whole", tenths / 10)
        .with("tenth", tenths % 10)
}

fn percentile(percentile: Percentile) -> Message {
    match percentile {
        Percentile::Reached { seconds } => length_rounded_up(seconds),
        // Whole minutes that have surely passed.
        Percentile::NotReached { over_seconds } => {
            say("not-reached").with("time", length_rounded_down(over_seconds))
        }
        Percentile::TooFew => say("too-few"),
    }
}
