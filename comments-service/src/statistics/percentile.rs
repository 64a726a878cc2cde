//! Percentiles of waits of which some have not ended.
//!
//! The estimator of Kaplan and Meier (*Nonparametric estimation from incomplete observations*, 1958):
//! a turn that still waits is known to have waited at least so long, and counts as that.

use jiff::SignedDuration;
use serde::Serialize;

/// How long a turn waited, or has waited at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The length of the wait, or what is known of it.
    pub length: SignedDuration,
    /// Whether an answer ended it.
    pub is_answered: bool,
}

/// A percentile of waits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Percentile {
    /// The asked share of turns had their answer by then.
    Reached {
        /// In seconds, unrounded.
        seconds: f64,
    },
    /// Too many still wait: it is more than the longest wait so far.
    NotReached {
        /// The longest wait so far, in seconds, unrounded.
        over_seconds: f64,
    },
    /// Too few turns to say.
    TooFew,
}

/// Products of fractions that are equal on paper may differ by this much.
const ROUNDING: f64 = 1e-9;

/// The length within which `share` of the waits had ended, 0.5 being the median.
///
/// Where the curve is exactly level at the asked height, the middle of the level stretch, which ends
/// with the longest wait so far if no answer ends it: with nothing unanswered this is the plain median of
/// an even number of waits.
pub fn percentile(observations: &[Observation], share: f64) -> Percentile {
    let Some(longest) = observations
        .iter()
        .map(|observation| observation.length)
        .max()
    else {
        return Percentile::TooFew;
    };
    let steps = still_waiting(observations);
    let height = 1.0 - share;
    let Some(at) = steps
        .iter()
        .position(|(_, waiting)| *waiting <= height + ROUNDING)
    else {
        return Percentile::NotReached {
            over_seconds: longest.as_secs_f64(),
        };
    };
    let (length, waiting) = steps[at];
    let is_level = (waiting - height).abs() <= ROUNDING;
    let end = steps.get(at + 1).map_or(longest, |(next, _)| *next);
    let seconds = if is_level { (length + end) / 2 } else { length };
    Percentile::Reached {
        seconds: seconds.as_secs_f64(),
    }
}

/// The survival curve: at each length at which answers came, the share of turns that waited longer.
fn still_waiting(observations: &[Observation]) -> Vec<(SignedDuration, f64)> {
    let mut sorted = observations.to_vec();
    sorted.sort_unstable_by_key(|observation| observation.length);
    let mut waiting = 1.0;
    let mut steps = Vec::new();
    let mut at_risk = sorted.len();
    for same_length in sorted.chunk_by(|a, b| a.length == b.length) {
        let answered = same_length
            .iter()
            .filter(|observation| observation.is_answered)
            .count();
        if answered > 0 {
            waiting *= 1.0 - answered as f64 / at_risk as f64;
            steps.push((same_length[0].length, waiting));
        }
        at_risk -= same_length.len();
    }
    steps
}
