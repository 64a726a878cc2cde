//! What the figures say of small cohorts.

use jiff::SignedDuration;
use proptest::prelude::*;

use super::{Figures, Observation, Percentile, figures, percentile};
use crate::history::{DecisionKind, Exclusion};
use crate::reply_clock::tests::story::{Story, oslo};

fn answered(seconds: i64) -> Observation {
    Observation {
        length: SignedDuration::from_secs(seconds),
        is_answered: true,
    }
}

fn waiting(seconds: i64) -> Observation {
    Observation {
        length: SignedDuration::from_secs(seconds),
        is_answered: false,
    }
}

fn figures_of(story: &Story, as_of: &str) -> Figures {
    let reckoning = story.reckon(as_of);
    let turns: Vec<_> = reckoning.turns.iter().collect();
    figures(&turns, oslo(as_of))
}

/// Readers who ask one after another on Monday 2 March 2026, a minute apart from 10:00.
fn askers(count: usize) -> Story {
    (0..count).fold(Story::new(), |story, number| {
        story.reader(
            "ola",
            &format!("c{number:02}"),
            "",
            &format!("2026-03-02T10:{number:02}"),
        )
    })
}

#[test]
fn everything_still_open() {
    let figures = figures_of(&askers(6), "2026-03-02T11:00");
    assert_eq!((figures.turns, figures.open, figures.overdue), (6, 6, 0));
    assert_eq!(figures.first.running, 6);
    assert_eq!(
        (figures.first.within_target, figures.first.worst_case),
        (None, None)
    );
    assert_eq!(
        figures.first.median,
        Percentile::NotReached {
            over_seconds: 3600.0
        }
    );
    assert_eq!(figures.first.p90, Percentile::TooFew);
    assert_eq!(figures.oldest_open.unwrap().turn.0, "c00");
}

#[test]
fn everything_still_open_and_overdue_is_nothing_within_target() {
    let figures = figures_of(&askers(6), "2026-03-12T10:00");
    assert_eq!(
        (figures.first.within_target, figures.first.missed),
        (Some(0.0), 6)
    );
    assert_eq!((figures.open, figures.overdue), (6, 6));
}

#[test]
fn kaplan_meier_is_right_on_the_textbook_example() {
    // Freireich's leukaemia trial (1963), 6-MP arm, in weeks: R's survfit gives the median 23.
    let weeks = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(answered);
    let censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(waiting);
    let observations = [weeks.as_slice(), censored.as_slice()].concat();
    assert_eq!(
        percentile(&observations, 0.5),
        Percentile::Reached { seconds: 23.0 }
    );
    assert_eq!(
        percentile(&observations, 0.25),
        Percentile::Reached { seconds: 13.0 }
    );
    assert_eq!(
        percentile(&observations, 0.9),
        Percentile::NotReached { over_seconds: 35.0 }
    );
}

#[test]
fn an_answer_and_an_open_turn_of_the_same_age_count_the_open_one_as_waiting() {
    let observations = [answered(10), waiting(10)];
    assert_eq!(
        percentile(&observations, 0.5),
        Percentile::Reached { seconds: 10.0 }
    );
    assert_eq!(
        percentile(&observations, 0.6),
        Percentile::NotReached { over_seconds: 10.0 }
    );
}

#[test]
fn under_five_turns_are_listed_and_have_no_percentile() {
    let story = askers(4).full("s1", "c00", "2026-03-02T12:00");
    let figures = figures_of(&story, "2026-03-02T13:00");
    assert_eq!(figures.first.median, Percentile::TooFew);
    let list: Vec<_> = figures
        .first
        .list
        .iter()
        .map(|it| (it.turn.0.as_str(), it.seconds))
        .collect();
    assert_eq!(
        list,
        [
            ("c00", 7200.0),
            ("c01", 10740.0),
            ("c02", 10680.0),
            ("c03", 10620.0)
        ]
    );
    assert!(
        figures_of(&askers(5), "2026-03-02T13:00")
            .first
            .list
            .is_empty()
    );
}

#[test]
fn under_twenty_turns_have_no_ninetieth_percentile() {
    assert_eq!(
        figures_of(&askers(19), "2026-03-02T13:00").first.p90,
        Percentile::TooFew
    );
    let twenty = figures_of(&askers(20), "2026-03-02T13:00").first.p90;
    assert_eq!(
        twenty,
        Percentile::NotReached {
            over_seconds: 10800.0
        }
    );
}

#[test]
fn only_matured_turns_count_hits_and_misses_alike() {
    let story = askers(2).full("s1", "c00", "2026-03-02T12:00");
    let early = figures_of(&story, "2026-03-02T13:00").first;
    assert_eq!(
        (early.answered, early.hit, early.answered_not_yet_due),
        (1, 0, 1)
    );
    assert_eq!(early.within_target, None);
    let mature = figures_of(&story, "2026-03-05T13:00").first;
    assert_eq!(
        (mature.hit, mature.missed, mature.within_target),
        (1, 1, Some(0.5))
    );
}

#[test]
fn closing_does_not_improve_the_figures() {
    let story = askers(4)
        .full("s1", "c00", "2026-03-02T12:00")
        .decide(DecisionKind::NoReplyNeeded, "c01", "2026-03-02T12:00")
        .decide(DecisionKind::NoReplyNeeded, "c02", "2026-03-06T12:00")
        .decide(
            DecisionKind::Excluded(Exclusion::Duplicate),
            "c03",
            "2026-03-06T12:00",
        );
    let figures = figures_of(&story, "2026-03-20T12:00");
    assert_eq!(
        (
            figures.first.hit,
            figures.first.missed,
            figures.first.closed
        ),
        (1, 1, 1)
    );
    assert_eq!(figures.first.within_target, Some(0.5));
    assert_eq!(figures.first.worst_case, Some(1.0 / 3.0));
    assert_eq!(figures.excluded.total, 1);
    assert_eq!(figures.excluded.by_reason[&Exclusion::Duplicate], 1);
}

#[test]
fn broken_promises_and_answers_outside_hours_are_counted() {
    let story = askers(1).holding("s1", "c00", "2026-03-07T12:00", "2026-03-09T12:00");
    let figures = figures_of(&story, "2026-03-20T12:00");
    assert_eq!(
        (figures.promises.broken, figures.answered_outside_hours),
        (1, 1)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn with_nothing_censored_kaplan_meier_equals_the_plain_median(
        mut lengths in proptest::collection::vec(0_i64..100_000, 1..60),
    ) {
        let observations: Vec<_> = lengths.iter().copied().map(answered).collect();
        lengths.sort_unstable();
        let middle = lengths.len() / 2;
        let plain = if lengths.len().is_multiple_of(2) {
            f64::midpoint(lengths[middle - 1] as f64, lengths[middle] as f64)
        } else {
            lengths[middle] as f64
        };
        prop_assert_eq!(percentile(&observations, 0.5), Percentile::Reached { seconds: plain });
    }

    #[test]
    fn an_open_turn_never_makes_the_median_better(
        lengths in proptest::collection::vec(0_i64..1000, 1..40), age in 0_i64..1000,
    ) {
        let mut observations: Vec<_> = lengths.iter().copied().map(answered).collect();
        let seconds = |percentile| match percentile {
            Percentile::Reached { seconds } => seconds,
            _ => f64::INFINITY,
        };
        observations.push(answered(age));
        let if_answered = seconds(percentile(&observations, 0.5));
        observations.pop();
        observations.push(waiting(age));
        prop_assert!(seconds(percentile(&observations, 0.5)) >= if_answered);
    }
}
