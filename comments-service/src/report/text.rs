//! Writes a report for people.

use std::fmt::Write as _;

use jiff::Timestamp;

use super::{GroupBy, Report};
use crate::statistics::{ClockFigures, Figures, Percentile};

impl Report {
    /// The report as lines of text, in English like all of the command line.
    pub fn to_text(&self) -> String {
        let mut text = format!(
            "Turns of readers from {} to {}, as of {}.\nTimes are working time on `{}`, rounded up.\n\n",
            self.local(self.from),
            self.local(self.to),
            self.local(self.as_of),
            self.calendar,
        );
        text += &self.figures_text(&self.total);
        if self.by != GroupBy::None {
            text += &self.groups_text();
        }
        text
    }

    fn figures_text(&self, figures: &Figures) -> String {
        let mut text = format!("{} turns\n\n", figures.turns);
        text += &clock_text("First reply", &figures.first);
        text += &clock_text("Full reply", &figures.full);
        let oldest = figures
            .oldest_open
            .as_ref()
            .map_or_else(String::new, |oldest| {
                format!(
                    "; the oldest since {} under `{}`",
                    self.local(oldest.start),
                    oldest.thread
                )
            });
        let promises = &figures.promises;
        let reasons: Vec<_> = figures
            .excluded
            .by_reason
            .iter()
            .map(|(reason, count)| format!("{reason:?} {count}").to_lowercase())
            .collect();
        let reasons = if reasons.is_empty() {
            String::new()
        } else {
            format!(" ({})", reasons.join(", "))
        };
        let _ = writeln!(
            text,
            "Open {}, overdue {}{oldest}\n\
             Promises kept {}, broken {}, pending {}, closed {}\n\
             Answered outside hours {}, late triage {}\n\
             Held for moderation {}, at most {}\n\
             Excluded {}{reasons}",
            figures.open,
            figures.overdue,
            promises.kept,
            promises.broken,
            promises.pending,
            promises.closed,
            figures.answered_outside_hours,
            figures.late_triage,
            figures.moderated.turns,
            duration(figures.moderated.longest_seconds),
            figures.excluded.total,
        );
        text
    }

    fn groups_text(&self) -> String {
        let heads = [
            "",
            "turns",
            "within",
            "worst case",
            "running",
            "closed",
            "excluded",
            "median",
            "p90",
            "open",
            "overdue",
        ]
        .map(str::to_owned);
        let rows = self.groups.iter().map(|group| {
            let figures = &group.figures;
            [
                group.label.clone(),
                figures.turns.to_string(),
                percent(figures.first.within_target),
                percent(figures.first.worst_case),
                figures.first.running.to_string(),
                figures.first.closed.to_string(),
                figures.excluded.total.to_string(),
                percentile(figures.first.median),
                percentile(figures.first.p90),
                figures.open.to_string(),
                figures.overdue.to_string(),
            ]
        });
        let rows: Vec<_> = std::iter::once(heads).chain(rows).collect();
        let width = |column: usize| {
            rows.iter()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        };
        let widths: Vec<_> = (0..rows[0].len()).map(width).collect();
        let mut text = String::from("\nFirst reply\n");
        for row in &rows {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell:<width$}"));
            let line = cells.collect::<Vec<_>>().join("  ");
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }

    fn local(&self, at: Timestamp) -> String {
        at.to_zoned(self.zone.clone())
            .strftime("%Y-%m-%d %H:%M %:z")
            .to_string()
    }
}

fn clock_text(name: &str, figures: &ClockFigures) -> String {
    let mut text = format!(
        "{name}\n  within target {} (hit {}, missed {}); worst case {}\n  \
         running {}, answered but not yet due {}, closed {}\n",
        percent(figures.within_target),
        figures.hit,
        figures.missed,
        percent(figures.worst_case),
        figures.running,
        figures.answered_not_yet_due,
        figures.closed,
    );
    if figures.list.is_empty() {
        let _ = writeln!(
            text,
            "  median {}, 90th percentile {}; by the wall clock {} and {}\n",
            percentile(figures.median),
            percentile(figures.p90),
            percentile(figures.wall_median),
            percentile(figures.wall_p90),
        );
    } else {
        for turn in &figures.list {
            let state = format!("{:?}", turn.state).to_lowercase();
            let (worked, wall) = (duration(turn.seconds), duration(turn.wall_seconds));
            let _ = writeln!(
                text,
                "  {} {state} after {worked}, {wall} by the wall clock",
                turn.turn
            );
        }
        text.push('\n');
    }
    text
}

/// A share in percent, rounded down: never a miss to a hit.
pub(super) fn percent(share: Option<f64>) -> String {
    share.map_or_else(
        || "–".to_owned(),
        |share| format!("{:.1} %", (share * 1000.0).floor() / 10.0),
    )
}

fn percentile(percentile: Percentile) -> String {
    match percentile {
        Percentile::Reached { seconds } => duration(seconds),
        Percentile::NotReached { over_seconds } => {
            // Whole minutes that have surely passed.
            let over = duration((over_seconds / 60.0).floor() * 60.0);
            format!("not reached (over {over})")
        }
        Percentile::TooFew => "too few".to_owned(),
    }
}

/// A length of time in hours and minutes, rounded up.
fn duration(seconds: f64) -> String {
    let minutes = (seconds / 60.0).ceil() as i64;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}
