//! Turns the history of comments into turns: who waits for an answer, since when and until when, and
//! what became of it, as of any instant.
//!
//! Nothing here is kept anywhere. A turn is worked out anew from the facts each time, so a reply that
//! is taken back, spam that is rescued or a tag that is set late can never leave a stale figure.

mod answers;
mod clocks;
mod facts;
mod grouping;
mod promises;
mod stages;

pub use stages::{Stage, stages};

use jiff::{SignedDuration, Timestamp};

use crate::calendar::{Calendar, Target};
use crate::comment::{CommentId, ReaderKey, Responder, StaffId};
use crate::config::Config;
use crate::history::{Exclusion, History};
use crate::thread::ThreadKey;

/// What the configuration says about time.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The calendars that targets name.
    pub calendars: &'a [Calendar],
    /// In the order of the configuration; never empty.
    pub targets: &'a [Target],
}

/// What the history amounts to as of an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// The instant.
    pub as_of: Timestamp,
    /// All turns by start, then identifier; the excluded ones too.
    pub turns: Vec<Turn>,
    /// Answers of readers to other readers: listed, not counted, until staff promote them.
    pub listed: Vec<CommentId>,
}

/// The consecutive comments of one reader under one top-level comment; it needs one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The identifier of its first comment, which is the turn's own.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// Whose it is.
    pub reader: ReaderKey,
    /// Its comments in the order in which they came; never empty.
    pub comments: Vec<CommentId>,
    /// When the server received the first of them.
    pub start: Timestamp,
    /// Until the first reply, for which a holding reply counts.
    pub first: ReplyClock,
    /// Until the full reply.
    pub full: ReplyClock,
    /// What holding replies promised, by promised time.
    pub promises: Vec<PromisedReply>,
    /// Why it counts nowhere, if so.
    pub excluded: Option<Exclusion>,
    /// How long its first comment was invisible before it was first shown, or has been so far.
    pub moderation_delay: SignedDuration,
    /// The triage marks that are set on it, sorted.
    pub marks: Vec<String>,
}

/// One of the two clocks of a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyClock {
    /// How it stands.
    pub state: ClockState,
    /// The target in force: the strictest that ever matched while the clock ran.
    pub target: String,
    /// That target's calendar.
    pub calendar: String,
    /// When the reply is due, counted from the turn's start; `None` where the calendar has no hours.
    pub due: Option<Timestamp>,
    /// The answer that stopped it.
    pub answer: Option<Answer>,
    /// When a decision ended it without an answer.
    pub closed_at: Option<Timestamp>,
    /// Working time from the start to its end, or so far, on the target's calendar.
    pub worked: SignedDuration,
    /// The same on the calendar of the default target: the one scale of all percentiles.
    pub worked_on_default: SignedDuration,
    /// Wall-clock time of the same span.
    pub wall: SignedDuration,
    /// Working time left until the due time while it runs; negative once that has passed.
    pub left: Option<SignedDuration>,
    /// Whether the target in force began to match only after its own due time.
    pub is_late_triage: bool,
}

/// How a clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ClockState {
    /// No answer yet, and none is due yet.
    Running,
    /// Answered in time.
    Hit,
    /// Not answered in time, whether it was answered, closed or neither since.
    Missed,
    /// Ended by a decision before the due time.
    Closed,
    /// Counts nowhere.
    Excluded,
}

/// A staff reply that stopped a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The reply.
    pub reply: CommentId,
    /// When everyone could see it.
    pub at: Timestamp,
    /// Who wrote it.
    pub staff: StaffId,
    /// What they were to the page.
    pub responder: Responder,
    /// Whether it came outside the hours of the calendar.
    pub is_outside_hours: bool,
}

/// A promise that a holding reply made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromisedReply {
    /// The holding reply.
    pub reply: CommentId,
    /// Who promised.
    pub staff: StaffId,
    /// By when more is to come.
    pub promised_at: Timestamp,
    /// What became of it.
    pub state: PromiseState,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PromiseState {
    /// Its time has not come.
    Pending,
    /// A full reply came in time.
    Kept,
    /// Its time passed without a full reply.
    Broken,
    /// The turn was closed before its time.
    Closed,
}

/// What a turn waits for next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WaitsFor {
    /// The first reply.
    First,
    /// The full reply, a holding one having been given.
    Full,
    /// The full reply, by the time that a holding reply promised.
    Promise,
}

/// Works out all turns as of an instant; what happened later is as if it had not.
pub fn reckon(history: &History, rules: Rules<'_>, as_of: Timestamp) -> Reckoning {
    let facts = facts::Facts::as_of(history, as_of);
    let (drafts, listed) = grouping::group(&facts);
    let turns = drafts
        .iter()
        .map(|draft| clocks::time(&facts, rules, draft))
        .collect();
    Reckoning {
        as_of,
        turns,
        listed,
    }
}

impl Turn {
    /// Whether it still needs a full reply.
    pub fn is_open(&self) -> bool {
        self.excluded.is_none() && self.full.is_unanswered()
    }

    /// Whether a reply is due and not there.
    pub fn is_overdue(&self, as_of: Timestamp) -> bool {
        self.is_open() && self.next_due().is_some_and(|(due, _)| due < as_of)
    }

    /// What is due next, and when: the first reply, then the full one or an earlier promise.
    pub fn next_due(&self) -> Option<(Timestamp, WaitsFor)> {
        if self.first.is_unanswered() {
            return self.first.due.map(|due| (due, WaitsFor::First));
        }
        let pending = |promise: &&PromisedReply| {
            matches!(promise.state, PromiseState::Pending | PromiseState::Broken)
        };
        let promised = self
            .promises
            .iter()
            .filter(pending)
            .map(|promise| promise.promised_at)
            .min();
        let full = self.full.due.map(|due| (due, WaitsFor::Full));
        promised
            .map(|at| (at, WaitsFor::Promise))
            .into_iter()
            .chain(full)
            .min_by_key(|(at, _)| *at)
    }

    /// Whether a target began to match only after its own due time.
    pub fn is_late_triage(&self) -> bool {
        self.first.is_late_triage || self.full.is_late_triage
    }
}

impl ReplyClock {
    /// Whether neither an answer nor a decision has ended it.
    pub fn is_unanswered(&self) -> bool {
        self.answer.is_none() && self.closed_at.is_none() && self.state != ClockState::Excluded
    }
}

impl<'a> Rules<'a> {
    /// The rules of a configuration.
    pub fn of(config: &'a Config) -> Self {
        Self {
            calendars: &config.calendars,
            targets: &config.targets,
        }
    }

    /// The target called `default`, else the first.
    pub fn default_target(self) -> &'a Target {
        self.targets
            .iter()
            .find(|target| target.name == "default")
            .or(self.targets.first())
            .expect("the configuration always has a target")
    }

    /// Working time from `from` to `to` on a calendar as it was at `start`; negative where `to` has passed.
    pub fn working_time_left(
        self,
        calendar: &str,
        start: Timestamp,
        from: Timestamp,
        to: Timestamp,
    ) -> SignedDuration {
        clocks::signed_working_time(self.calendar_named(calendar).version_at(start), from, to)
    }

    /// The calendar that a target names.
    pub fn calendar_of(self, target: &Target) -> &'a Calendar {
        self.calendar_named(&target.calendar)
    }

    fn calendar_named(self, name: &str) -> &'a Calendar {
        self.calendars
            .iter()
            .find(|calendar| calendar.name == name)
            .or(self.calendars.first())
            .expect("the configuration refuses a target without a calendar")
    }
}

#[cfg(test)]
pub(crate) mod tests;
