//! The figures of a report as the page shows them: rounded, in words, none of them flattering.

use jiff::SignedDuration;
use serde::Serialize;
use tera::Context;
use url::form_urlencoded::Serializer;

use crate::history::Exclusion;
use crate::http::inbox::words::Words;
use crate::reply_clock::ClockState;
use crate::report::{Group, GroupBy, Report, ReportRequest};
use crate::statistics::{ClockFigures, Figures, ListedTurn, Percentile};
use crate::thread::ThreadKey;

#[derive(Debug, Serialize)]
struct Form {
    from: String,
    to: String,
    as_of: Option<String>,
    by: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    word: &'static str,
    label: String,
    is_here: bool,
}

#[derive(Debug, Serialize)]
struct ClockView {
    id: &'static str,
    heading: String,
    within: String,
    worst: String,
    hit: usize,
    due: usize,
    closed: usize,
    bar: Vec<BarPart>,
    bar_label: String,
    kinds: Vec<Kind>,
    list: Vec<ListRow>,
    median: String,
    p90: String,
    wall_median: String,
    wall_p90: String,
}

#[derive(Debug, Serialize)]
struct BarPart {
    word: &'static str,
    x: f64,
    width: f64,
}

#[derive(Debug, Serialize)]
struct Kind {
    word: &'static str,
    label: String,
    count: usize,
}

#[derive(Debug, Serialize)]
struct ListRow {
    href: String,
    title: String,
    state: String,
    working: String,
    wall: String,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    value: String,
    more: String,
}

#[derive(Debug, Serialize)]
struct GroupRow {
    label: String,
    turns: usize,
    within: String,
    worst: String,
    running: usize,
    closed: usize,
    excluded: usize,
    median: String,
    p90: String,
    open: usize,
    overdue: usize,
}

/// A report in the words of the person who looks at it.
pub(super) struct View<'v> {
    pub(super) words: &'v Words,
    pub(super) report: &'v Report,
    /// The instant that was asked for, as it was written.
    pub(super) asked_as_of: Option<&'v str>,
    pub(super) title_of: &'v dyn Fn(&ThreadKey) -> String,
}

impl View<'_> {
    /// What the template shows.
    pub(super) fn context(&self, request: ReportRequest) -> Context {
        let words = self.words;
        let last = request.to - SignedDuration::from_millis(1);
        let day = |at| words.zone.to_datetime(at).date().to_string();
        let by = word_of(request.by);
        let (from, to) = (day(request.from), day(last));
        let query = Serializer::new(String::new())
            .extend_pairs([("from", &*from), ("to", &*to), ("by", by)])
            .extend_pairs(self.asked_as_of.map(|as_of| ("as_of", as_of)))
            .append_pair("format", "csv")
            .finish();
        let mut context = Context::new();
        context.insert("from", &words.day(request.from));
        context.insert("to", &words.day(last));
        context.insert("as_of", &words.moment(request.as_of));
        context.insert("calendar", &self.report.calendar);
        context.insert("csv", &format!("/api/v1/reports/reply-times?{query}"));
        context.insert(
            "form",
            &Form {
                from,
                to,
                as_of: self.asked_as_of.map(str::to_owned),
                by: self.choices(request.by),
            },
        );
        context.insert("turns", &self.report.total.turns);
        let total = &self.report.total;
        let clocks = [
            self.clock("first", "report-first", &total.first),
            self.clock("full", "report-full", &total.full),
        ];
        context.insert("clocks", &clocks);
        context.insert("facts", &self.facts(total));
        let groups: Vec<_> = self
            .report
            .groups
            .iter()
            .map(|group| self.group(group))
            .collect();
        context.insert("groups", &groups);
        context.insert("by_label", &words.say(&format!("report-by-{by}")));
        context
    }

    fn choices(&self, here: GroupBy) -> Vec<Choice> {
        let choice = |(word, by): &(&'static str, GroupBy)| Choice {
            word,
            label: self.words.say(&format!("report-by-{word}")),
            is_here: *by == here,
        };
        GroupBy::ALL.iter().map(choice).collect()
    }

    fn clock(&self, id: &'static str, heading: &str, figures: &ClockFigures) -> ClockView {
        let parts = [
            ("hit", figures.hit),
            ("missed", figures.missed),
            ("early", figures.answered_not_yet_due),
            ("running", figures.running),
            ("closed", figures.closed),
        ];
        let kind = |(word, count): (&'static str, usize)| Kind {
            word,
            label: self.words.say(&format!("report-kind-{word}")),
            count,
        };
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
        let values = [
            ("hit", count(figures.hit)),
            ("missed", count(figures.missed)),
            (
                "running",
                count(figures.running + figures.answered_not_yet_due),
            ),
            ("closed", count(figures.closed)),
        ];
        ClockView {
            id,
            heading: self.words.say(heading),
            within: percent(figures.within_target),
            worst: percent(figures.worst_case),
            hit: figures.hit,
            due: figures.hit + figures.missed,
            closed: figures.closed,
            bar: bar(&parts),
            bar_label: self.words.with("report-bar", &values),
            kinds: parts.into_iter().map(kind).collect(),
            list: figures
                .list
                .iter()
                .map(|turn| self.list_row(turn))
                .collect(),
            median: self.percentile(figures.median, Words::length),
            p90: self.percentile(figures.p90, Words::length),
            wall_median: self.percentile(figures.wall_median, Words::wall_length),
            wall_p90: self.percentile(figures.wall_p90, Words::wall_length),
        }
    }

    fn list_row(&self, turn: &ListedTurn) -> ListRow {
        let state = match turn.state {
            ClockState::Running => "report-state-running",
            ClockState::Hit => "report-state-hit",
            ClockState::Missed => "report-state-missed",
            ClockState::Closed => "report-state-closed",
            ClockState::Excluded => "report-state-excluded",
        };
        ListRow {
            href: format!("/inbox/threads/{}#c-{}", turn.thread, turn.turn),
            title: (self.title_of)(&turn.thread),
            state: self.words.say(state),
            working: self.words.length(turn.seconds),
            wall: self.words.wall_length(turn.wall_seconds),
        }
    }

    fn percentile(&self, percentile: Percentile, length: fn(&Words, f64) -> String) -> String {
        match percentile {
            Percentile::Reached { seconds } => length(self.words, seconds),
            Percentile::NotReached { over_seconds } => {
                // Whole hours or minutes that have surely passed.
                let unit = if over_seconds < 72.0 * 3600.0 {
                    60.0
                } else {
                    3600.0
                };
                let time = length(self.words, (over_seconds / unit).floor() * unit);
                self.words
                    .with("report-not-reached", &[("time", time.into())])
            }
            Percentile::TooFew => self.words.say("report-too-few-short"),
        }
    }

    fn group(&self, group: &Group) -> GroupRow {
        GroupRow {
            label: group.label.clone(),
            turns: group.figures.turns,
            within: percent(group.figures.first.within_target),
            worst: percent(group.figures.first.worst_case),
            running: group.figures.first.running,
            closed: group.figures.first.closed,
            excluded: group.figures.excluded.total,
            median: self.percentile(group.figures.first.median, Words::length),
            p90: self.percentile(group.figures.first.p90, Words::length),
            open: group.figures.open,
            overdue: group.figures.overdue,
        }
    }

    fn facts(&self, figures: &Figures) -> Vec<Fact> {
        let words = self.words;
        let fact = |key: &str, value: String, more: String| Fact {
            label: words.say(key),
            value,
            more,
        };
        let none = String::new;
        let oldest = figures.oldest_open.as_ref().map_or_else(
            || words.say("report-none"),
            |oldest| {
                let time = words.length(oldest.seconds);
                let title = (self.title_of)(&oldest.thread);
                words.with(
                    "report-oldest-value",
                    &[("time", time.into()), ("title", title.into())],
                )
            },
        );
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
        let promises = [
            ("kept", count(figures.promises.kept)),
            ("broken", count(figures.promises.broken)),
            ("pending", count(figures.promises.pending)),
        ];
        let longest = words.wall_length(figures.moderated.longest_seconds);
        let reasons: Vec<_> = figures
            .excluded
            .by_reason
            .iter()
            .map(|(reason, count)| format!("{} {count}", words.say(&exclusion_key(*reason))))
            .collect();
        vec![
            fact("report-turns", figures.turns.to_string(), none()),
            fact("report-open", figures.open.to_string(), none()),
            fact("report-overdue", figures.overdue.to_string(), none()),
            fact("report-oldest", oldest, none()),
            fact(
                "report-promises",
                words.with("report-promises-value", &promises),
                none(),
            ),
            fact(
                "report-outside",
                figures.answered_outside_hours.to_string(),
                words.say("report-outside-more"),
            ),
            fact(
                "report-late-triage",
                figures.late_triage.to_string(),
                none(),
            ),
            fact(
                "report-moderated",
                figures.moderated.turns.to_string(),
                words.with("report-moderated-more", &[("time", longest.into())]),
            ),
            fact(
                "report-excluded",
                figures.excluded.total.to_string(),
                reasons.join(" · "),
            ),
        ]
    }
}

fn exclusion_key(reason: Exclusion) -> String {
    let word = serde_json::to_value(reason)
        .ok()
        .and_then(|word| word.as_str().map(str::to_owned));
    format!("inbox-excluded-{}", word.unwrap_or_default())
}

fn word_of(by: GroupBy) -> &'static str {
    GroupBy::ALL
        .iter()
        .find(|(_, known)| *known == by)
        .map_or("none", |(word, _)| word)
}

/// A share in percent, rounded down: never a miss to a hit.
///
/// In binary fractions 29 of 50 come out a hair below 58, hence the billionth on top. It can never lift
/// a miss to a hit: of fewer than a billion turns, one miss takes more than that from a whole number.
fn percent(share: Option<f64>) -> String {
    share.map_or_else(
        || "–".to_owned(),
        |share| format!("{} %", (share * 100.0 + 1e-9).floor()),
    )
}

/// The parts of a bar 100 wide, empty ones left out.
fn bar(parts: &[(&'static str, usize)]) -> Vec<BarPart> {
    let total: usize = parts.iter().map(|(_, count)| count).sum();
    let mut x = 0.0;
    let mut bar = Vec::new();
    for (word, count) in parts.iter().filter(|(_, count)| *count > 0) {
        let width = *count as f64 * 100.0 / total as f64;
        bar.push(BarPart { word, x, width });
        x += width;
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_down_but_a_whole_percent_stays_whole() {
        let shown = |hit: u32, of: u32| percent(Some(f64::from(hit) / f64::from(of)));
        assert_eq!(shown(29, 50), "58 %");
        assert_eq!(shown(2, 3), "66 %");
        assert_eq!(shown(999_999, 1_000_000), "99 %");
        assert_eq!(percent(None), "–");
        for whole in 0..=100 {
            assert_eq!(shown(whole, 100), format!("{whole} %"));
        }
    }
}
