//! Works out what the form tells readers about how soon they get an answer.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::Serialize;

use crate::history::History;
use crate::reply_clock::{ReplyClock, Rules, Turn, reckon};
use crate::statistics::{Percentile, observations, percentile};

/// Fewer turns than this make no statement: the target is shown as a goal.
const AT_LEAST_TURNS: usize = 20;
const WINDOW_DAYS: i64 = 90;
const SLOW_TO_IMPROVE_DAYS: i32 = 7;

/// What the form says about the wait for an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum PublicPromise {
    /// Three of four turns of the last 90 days had their first reply within this.
    Usually {
        /// Working seconds on the calendar, unrounded.
        seconds: f64,
        /// The calendar of the default target.
        calendar: String,
    },
    /// Too few turns to say what is usual: the default target, as a goal.
    Goal {
        /// Working seconds on the calendar.
        seconds: f64,
        /// The calendar of the default target.
        calendar: String,
    },
    /// Somebody has waited so long that a promise would be a lie.
    Hidden,
}

impl PublicPromise {
    /// The promise in whole hours, rounded up: never better than the figure.
    pub fn hours(&self) -> Option<i64> {
        match self {
            Self::Usually { seconds, .. } | Self::Goal { seconds, .. } => {
                Some(((seconds / 3600.0).ceil() as i64).max(1))
            }
            Self::Hidden => None,
        }
    }
}

/// The public promise as of an instant.
///
/// It gets worse at once and better only after seven days: the figure is the worst of now and of the
/// midnights of the last seven days on which there were enough turns to have one.
pub fn public_promise(history: &History, rules: Rules<'_>, as_of: Timestamp) -> PublicPromise {
    let target = rules.default_target();
    let calendar = target.calendar.clone();
    let now = reckon(history, rules, as_of).turns;
    // A holding reply is no answer: who still waits for the full one waits on.
    let is_too_old = |turn: &Turn| {
        let is_over = |clock: &ReplyClock, amount| clock.worked_on_default > amount * 2;
        turn.first.is_unanswered() && is_over(&turn.first, target.first())
            || turn.is_open() && is_over(&turn.full, target.full())
    };
    if now.iter().any(is_too_old) {
        return PublicPromise::Hidden;
    }
    let usual_now = match usual(&now, as_of) {
        Percentile::TooFew => {
            return PublicPromise::Goal {
                seconds: target.first().as_secs_f64(),
                calendar,
            };
        }
        Percentile::NotReached { .. } => return PublicPromise::Hidden,
        Percentile::Reached { seconds } => seconds,
    };
    let recent = recent_threads(history, as_of);
    let before = last_midnights(rules, as_of).map(|midnight| {
        match usual(&reckon(&recent, rules, midnight).turns, midnight) {
            Percentile::Reached { seconds } => seconds,
            Percentile::NotReached { over_seconds } => over_seconds,
            Percentile::TooFew => 0.0,
        }
    });
    PublicPromise::Usually {
        seconds: before.fold(usual_now, f64::max),
        calendar,
    }
}

/// The 75th percentile of the first reply, over the turns of the last 90 days.
fn usual(turns: &[Turn], as_of: Timestamp) -> Percentile {
    let from = as_of - SignedDuration::from_hours(24 * WINDOW_DAYS);
    let counted: Vec<_> = turns
        .iter()
        .filter(|turn| turn.excluded.is_none() && from <= turn.start)
        .collect();
    if counted.len() < AT_LEAST_TURNS {
        return Percentile::TooFew;
    }
    percentile(
        &observations(
            &counted,
            |turn| &turn.first,
            |clock| clock.worked_on_default,
        ),
        0.75,
    )
}

/// The threads in which anybody wrote lately: no other thread can have a turn in any of the windows.
fn recent_threads(history: &History, as_of: Timestamp) -> History {
    let days = WINDOW_DAYS + i64::from(SLOW_TO_IMPROVE_DAYS) + 2;
    let since = as_of - SignedDuration::from_hours(24 * days);
    let recent = history
        .comments
        .iter()
        .filter(|comment| comment.received_at >= since);
    let threads: BTreeSet<_> = recent.map(|comment| &comment.thread).collect();
    let comments = history
        .comments
        .iter()
        .filter(|comment| threads.contains(&comment.thread));
    History {
        pages: history.pages.clone(),
        comments: comments.cloned().collect(),
        decisions: history.decisions.clone(),
        marks: history.marks.clone(),
    }
}

/// The last midnights in the time zone of the default calendar.
fn last_midnights(rules: Rules<'_>, as_of: Timestamp) -> impl Iterator<Item = Timestamp> {
    let calendar = rules.calendar_of(rules.default_target());
    let zone = calendar.version_at(as_of).timezone.clone();
    let today = zone.to_datetime(as_of).date();
    (0..=SLOW_TO_IMPROVE_DAYS).filter_map(move |days| {
        let day = today.checked_sub(days.days()).ok()?;
        zone.to_timestamp(day.to_datetime(jiff::civil::Time::midnight()))
            .ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply_clock::tests::story::{Story, calendars, oslo, targets};

    fn promise(story: &Story, as_of: &str) -> PublicPromise {
        let (calendars, targets) = (calendars(), targets());
        let rules = Rules {
            calendars: &calendars,
            targets: &targets,
        };
        public_promise(&story.0, rules, oslo(as_of))
    }

    /// Twenty questions on Monday 2 March from 10:00, each answered after `minutes`.
    fn answered_after(minutes: i64) -> Story {
        (0..20).fold(Story::new(), |story, number| {
            let at = format!("2026-03-02T10:{number:02}");
            let answered: jiff::civil::DateTime = at.parse().unwrap();
            let answered = answered.checked_add(minutes.minutes()).unwrap().to_string();
            let id = format!("c{number}");
            story
                .reader("ola", &id, "", &at)
                .full(&format!("s{number}"), &id, &answered)
        })
    }

    fn usually(hours: f64) -> PublicPromise {
        PublicPromise::Usually {
            seconds: hours * 3600.0,
            calendar: "working_days".to_owned(),
        }
    }

    #[test]
    fn with_too_few_turns_the_target_is_a_goal() {
        let goal = promise(&Story::new(), "2026-03-02T10:00");
        assert_eq!(
            goal,
            PublicPromise::Goal {
                seconds: 86400.0,
                calendar: "working_days".to_owned()
            }
        );
        assert_eq!(goal.hours(), Some(24));
    }

    #[test]
    fn three_of_four_readers_had_their_answer_within_it() {
        assert_eq!(
            promise(&answered_after(90), "2026-03-03T10:00"),
            usually(1.5)
        );
        assert_eq!(usually(1.5).hours(), Some(2), "rounded up");
    }

    #[test]
    fn an_old_open_turn_hides_it() {
        let story = answered_after(90).reader("per", "x", "", "2026-03-03T10:00");
        assert_eq!(promise(&story, "2026-03-05T10:00"), usually(1.5));
        assert_eq!(promise(&story, "2026-03-05T10:01"), PublicPromise::Hidden);
    }

    #[test]
    fn a_holding_reply_does_not_bring_it_back_for_ever() {
        // Twice the 72 hours for a full reply is six working days.
        let held = answered_after(90)
            .reader("per", "x", "", "2026-03-03T10:00")
            .holding("h", "x", "2026-03-05T12:00", "2026-03-06T12:00");
        assert_eq!(promise(&held, "2026-03-05T11:00"), PublicPromise::Hidden);
        assert_eq!(promise(&held, "2026-03-05T13:00"), usually(1.5));
        assert_eq!(promise(&held, "2026-03-11T10:00"), usually(1.5));
        assert_eq!(promise(&held, "2026-03-11T10:01"), PublicPromise::Hidden);
        let answered = held.full("f", "x", "2026-03-12T10:00");
        assert_eq!(promise(&answered, "2026-03-12T10:01"), usually(1.5));
    }

    #[test]
    fn it_gets_worse_at_once_and_better_only_after_seven_days() {
        // Twenty slow answers on the 2nd, then sixty fast ones on the 4th: as of the 4th, three of
        // four are fast.
        let story = (0..60).fold(answered_after(300), |story, number| {
            let id = format!("f{number}");
            story
                .reader("eli", &id, "", &format!("2026-03-04T10:{number:02}"))
                .full(&format!("t{number}"), &id, "2026-03-04T11:00")
        });
        assert_eq!(promise(&story, "2026-03-04T09:00"), usually(5.0));
        assert_eq!(
            promise(&story, "2026-03-10T23:00"),
            usually(5.0),
            "still the figure of the 4th"
        );
        let PublicPromise::Usually { seconds, .. } = promise(&story, "2026-03-12T01:00") else {
            panic!("there are enough turns")
        };
        assert!(seconds <= 3.0 * 3600.0, "{seconds}");
    }
}
