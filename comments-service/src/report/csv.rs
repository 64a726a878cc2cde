//! Writes a report for spreadsheets: a row for all turns and one for each part.

use super::Report;
use crate::statistics::{ClockFigures, Figures, Percentile};

const CLOCK_COLUMNS: [&str; 17] = [
    "answered",
    "hit",
    "missed",
    "answered_not_yet_due",
    "running",
    "closed",
    "within_target",
    "worst_case",
    "median_seconds",
    "median_is_over",
    "p90_seconds",
    "p90_is_over",
    "wall_median_seconds",
    "wall_median_is_over",
    "wall_p90_seconds",
    "wall_p90_is_over",
    "mean_of_answered_seconds",
];

const OTHER_COLUMNS: [&str; 9] = [
    "open",
    "overdue",
    "oldest_open_since",
    "answered_outside_hours",
    "late_triage",
    "promises_kept",
    "promises_broken",
    "promises_pending",
    "excluded",
];

impl Report {
    /// The report as CSV (RFC 4180) with a head line; a percentile that was not reached is the longest
    /// wait so far, with `true` beside it.
    pub fn to_csv(&self) -> String {
        let mut heads = ["from", "to", "as_of", "calendar", "key", "label", "turns"]
            .map(str::to_owned)
            .to_vec();
        for clock in ["first", "full"] {
            heads.extend(
                CLOCK_COLUMNS
                    .iter()
                    .map(|column| format!("{clock}_{column}")),
            );
        }
        heads.extend(OTHER_COLUMNS.map(str::to_owned));
        let mut rows = vec![heads, self.row("", "total", &self.total)];
        rows.extend(
            self.groups
                .iter()
                .map(|group| self.row(&group.key, &group.label, &group.figures)),
        );
        rows.iter().map(|row| line(row)).collect()
    }

    fn row(&self, key: &str, label: &str, figures: &Figures) -> Vec<String> {
        let mut row = vec![
            self.from.to_string(),
            self.to.to_string(),
            self.as_of.to_string(),
            self.calendar.clone(),
            key.to_owned(),
            label.to_owned(),
            figures.turns.to_string(),
        ];
        row.extend(clock_cells(&figures.first));
        row.extend(clock_cells(&figures.full));
        let oldest = figures.oldest_open.as_ref();
        row.extend([
            figures.open.to_string(),
            figures.overdue.to_string(),
            oldest
                .map(|oldest| oldest.start.to_string())
                .unwrap_or_default(),
            figures.answered_outside_hours.to_string(),
            figures.late_triage.to_string(),
            figures.promises.kept.to_string(),
            figures.promises.broken.to_string(),
            figures.promises.pending.to_string(),
            figures.excluded.total.to_string(),
        ]);
        row
    }
}

fn clock_cells(figures: &ClockFigures) -> [String; 17] {
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let (median, median_is_over) = percentile_cells(figures.median);
    let (p90, p90_is_over) = percentile_cells(figures.p90);
    let (wall_median, wall_median_is_over) = percentile_cells(figures.wall_median);
    let (wall_p90, wall_p90_is_over) = percentile_cells(figures.wall_p90);
    [
        figures.answered.to_string(),
        figures.hit.to_string(),
        figures.missed.to_string(),
        figures.answered_not_yet_due.to_string(),
        figures.running.to_string(),
        figures.closed.to_string(),
        number(figures.within_target),
        number(figures.worst_case),
        median,
        median_is_over,
        p90,
        p90_is_over,
        wall_median,
        wall_median_is_over,
        wall_p90,
        wall_p90_is_over,
        number(figures.mean_seconds),
    ]
}

fn percentile_cells(percentile: Percentile) -> (String, String) {
    match percentile {
        Percentile::Reached { seconds } => (seconds.to_string(), "false".to_owned()),
        Percentile::NotReached { over_seconds } => (over_seconds.to_string(), "true".to_owned()),
        Percentile::TooFew => (String::new(), String::new()),
    }
}

/// One line; a cell that a spreadsheet would take for a formula gets an apostrophe in front.
fn line(cells: &[String]) -> String {
    let cell = |text: &String| {
        let text = if text.starts_with(['=', '+', '-', '@']) {
            format!("'{text}")
        } else {
            text.clone()
        };
        if text.contains(['"', ',', '\n', '\r']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text
        }
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n"
}
