//! Turns the turns of a cohort into figures that do not flatter: who still waits counts too.

mod percentile;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::comment::CommentId;
use crate::history::Exclusion;
use crate::reply_clock::{ClockState, PromiseState, ReplyClock, Turn};
use crate::thread::ThreadKey;

pub use percentile::{Observation, Percentile, percentile};

/// Fewer turns than this are listed one by one and get no percentile.
pub const TOO_FEW_FOR_A_PERCENTILE: usize = 5;
/// Fewer turns than this get no 90th percentile.
pub const TOO_FEW_FOR_THE_NINETIETH: usize = 20;

/// The figures of a cohort: the turns that started in a period, as of an instant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// How many turns there are, without the excluded ones.
    pub turns: usize,
    /// The first reply, for which a holding reply counts.
    pub first: ClockFigures,
    /// The full reply.
    pub full: ClockFigures,
    /// How many turns still need a full reply.
    pub open: usize,
    /// How many of them have a reply or a promise due and not given.
    pub overdue: usize,
    /// The one that has waited longest.
    pub oldest_open: Option<OldestOpen>,
    /// First replies outside the hours of their calendar, which took no working time there.
    pub answered_outside_hours: usize,
    /// Turns whose target began to match only after its own due time.
    pub late_triage: usize,
    /// What became of promised times.
    pub promises: PromiseFigures,
    /// Turns whose first comment was not shown at once, and the longest such wait in seconds.
    pub moderated: ModerationFigures,
    /// How many turns count nowhere, by reason.
    pub excluded: ExcludedFigures,
}

/// The figures of one of the two clocks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClockFigures {
    /// Turns that have their answer, whenever it was due.
    pub answered: usize,
    /// Matured turns that were answered in time.
    pub hit: usize,
    /// Matured turns that were not.
    pub missed: usize,
    /// Turns answered in time whose due time has not passed: they count neither way yet.
    pub answered_not_yet_due: usize,
    /// Turns without an answer whose due time has not passed.
    pub running: usize,
    /// Turns that a decision ended before the due time.
    pub closed: usize,
    /// `hit / (hit + missed)`, unrounded; `None` while nothing has matured.
    pub within_target: Option<f64>,
    /// The same with the closed ones as misses.
    pub worst_case: Option<f64>,
    /// Half of the turns had their answer by then; working time on the default calendar.
    pub median: Percentile,
    /// Nine of ten turns had their answer by then; working time on the default calendar.
    pub p90: Percentile,
    /// The median in wall-clock time.
    pub wall_median: Percentile,
    /// The 90th percentile in wall-clock time.
    pub wall_p90: Percentile,
    /// Each turn, where there are too few for a percentile.
    pub list: Vec<ListedTurn>,
    /// The mean over the answered turns, which hides those that wait: for the CSV only.
    #[serde(skip)]
    pub mean_seconds: Option<f64>,
}

/// A turn in the list that stands for a percentile.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListedTurn {
    /// The turn.
    pub turn: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// How its clock stands.
    pub state: ClockState,
    /// Working seconds until the answer, or so far.
    pub seconds: f64,
    /// Wall-clock seconds until the answer, or so far.
    pub wall_seconds: f64,
}

/// The open turn that has waited longest.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OldestOpen {
    /// The turn.
    pub turn: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// Since when it has waited.
    pub start: Timestamp,
    /// Working seconds on the default calendar.
    pub seconds: f64,
    /// Wall-clock seconds.
    pub wall_seconds: f64,
}

/// What became of the times that holding replies promised.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PromiseFigures {
    /// A full reply came in time.
    pub kept: usize,
    /// The time passed without one.
    pub broken: usize,
    /// The time has not come.
    pub pending: usize,
    /// The turn was closed before the time.
    pub closed: usize,
}

/// How much of the wait was moderation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModerationFigures {
    /// Turns whose first comment was not shown at once.
    pub turns: usize,
    /// The longest such delay, in wall-clock seconds.
    pub longest_seconds: f64,
}

/// How many turns count nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ExcludedFigures {
    /// All of them.
    pub total: usize,
    /// By reason.
    pub by_reason: BTreeMap<Exclusion, usize>,
}

/// The figures of some turns as of the instant of their reckoning.
pub fn figures(turns: &[&Turn], as_of: Timestamp) -> Figures {
    let counted: Vec<&Turn> = turns
        .iter()
        .copied()
        .filter(|turn| turn.excluded.is_none())
        .collect();
    let count = |is_one: &dyn Fn(&Turn) -> bool| counted.iter().filter(|turn| is_one(turn)).count();
    let is_outside_hours = |turn: &Turn| {
        turn.first
            .answer
            .as_ref()
            .is_some_and(|answer| answer.is_outside_hours)
    };
    Figures {
        turns: counted.len(),
        first: clock_figures(&counted, |turn| &turn.first, as_of),
        full: clock_figures(&counted, |turn| &turn.full, as_of),
        open: count(&Turn::is_open),
        overdue: count(&|turn| turn.is_overdue(as_of)),
        oldest_open: oldest_open(&counted),
        answered_outside_hours: count(&is_outside_hours),
        late_triage: count(&Turn::is_late_triage),
        promises: promise_figures(&counted),
        moderated: moderation_figures(&counted),
        excluded: excluded_figures(turns),
    }
}

fn clock_figures(
    turns: &[&Turn],
    clock: fn(&Turn) -> &ReplyClock,
    as_of: Timestamp,
) -> ClockFigures {
    let is_mature = |clock: &ReplyClock| clock.due.is_some_and(|due| due < as_of);
    let count = |is_one: &dyn Fn(&ReplyClock) -> bool| {
        turns.iter().filter(|turn| is_one(clock(turn))).count()
    };
    let hit = count(&|clock| clock.state == ClockState::Hit && is_mature(clock));
    let missed = count(&|clock| clock.state == ClockState::Missed);
    let closed = count(&|clock| clock.state == ClockState::Closed);
    let working = observations(turns, clock, |clock| clock.worked_on_default);
    let wall = observations(turns, clock, |clock| clock.wall);
    ClockFigures {
        answered: count(&|clock| clock.answer.is_some()),
        hit,
        missed,
        answered_not_yet_due: count(&|clock| clock.state == ClockState::Hit && !is_mature(clock)),
        running: count(&|clock| clock.state == ClockState::Running),
        closed,
        within_target: share(hit, hit + missed),
        worst_case: share(hit, hit + missed + closed),
        median: enough(&working, TOO_FEW_FOR_A_PERCENTILE, 0.5),
        p90: enough(&working, TOO_FEW_FOR_THE_NINETIETH, 0.9),
        wall_median: enough(&wall, TOO_FEW_FOR_A_PERCENTILE, 0.5),
        wall_p90: enough(&wall, TOO_FEW_FOR_THE_NINETIETH, 0.9),
        list: if turns.len() < TOO_FEW_FOR_A_PERCENTILE {
            list(turns, clock)
        } else {
            Vec::new()
        },
        mean_seconds: mean(&working),
    }
}

/// What is known about how long each turn waited: until its answer, or at least until now or until the
/// decision that closed it.
pub fn observations(
    turns: &[&Turn],
    clock: fn(&Turn) -> &ReplyClock,
    length: fn(&ReplyClock) -> SignedDuration,
) -> Vec<Observation> {
    turns
        .iter()
        .map(|turn| clock(turn))
        .map(|clock| Observation {
            length: length(clock),
            is_answered: clock.answer.is_some(),
        })
        .collect()
}

fn enough(observations: &[Observation], at_least: usize, share: f64) -> Percentile {
    if observations.len() < at_least {
        Percentile::TooFew
    } else {
        percentile(observations, share)
    }
}

fn list(turns: &[&Turn], clock: fn(&Turn) -> &ReplyClock) -> Vec<ListedTurn> {
    let entry = |turn: &&Turn| ListedTurn {
        turn: turn.id.clone(),
        thread: turn.thread.clone(),
        state: clock(turn).state,
        seconds: clock(turn).worked_on_default.as_secs_f64(),
        wall_seconds: clock(turn).wall.as_secs_f64(),
    };
    turns.iter().map(entry).collect()
}

fn mean(observations: &[Observation]) -> Option<f64> {
    let answered: Vec<f64> = observations
        .iter()
        .filter(|observation| observation.is_answered)
        .map(|observation| observation.length.as_secs_f64())
        .collect();
    share_of_sum(answered.iter().sum(), answered.len())
}

fn share(part: usize, whole: usize) -> Option<f64> {
    share_of_sum(part as f64, whole)
}

fn share_of_sum(sum: f64, count: usize) -> Option<f64> {
    (count > 0).then(|| sum / count as f64)
}

fn oldest_open(turns: &[&Turn]) -> Option<OldestOpen> {
    let open = turns.iter().filter(|turn| turn.is_open());
    let oldest = open.min_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)))?;
    Some(OldestOpen {
        turn: oldest.id.clone(),
        thread: oldest.thread.clone(),
        start: oldest.start,
        seconds: oldest.full.worked_on_default.as_secs_f64(),
        wall_seconds: oldest.full.wall.as_secs_f64(),
    })
}

fn promise_figures(turns: &[&Turn]) -> PromiseFigures {
    let mut figures = PromiseFigures::default();
    for promise in turns.iter().flat_map(|turn| &turn.promises) {
        match promise.state {
            PromiseState::Kept => figures.kept += 1,
            PromiseState::Broken => figures.broken += 1,
            PromiseState::Pending => figures.pending += 1,
            PromiseState::Closed => figures.closed += 1,
        }
    }
    figures
}

fn moderation_figures(turns: &[&Turn]) -> ModerationFigures {
    let delays = || turns.iter().map(|turn| turn.moderation_delay);
    ModerationFigures {
        turns: delays().filter(SignedDuration::is_positive).count(),
        longest_seconds: delays().max().unwrap_or_default().as_secs_f64(),
    }
}

fn excluded_figures(turns: &[&Turn]) -> ExcludedFigures {
    let mut figures = ExcludedFigures::default();
    for reason in turns.iter().filter_map(|turn| turn.excluded) {
        figures.total += 1;
        *figures.by_reason.entry(reason).or_default() += 1;
    }
    figures
}

#[cfg(test)]
mod tests;
