//! `report`: how long readers waited, of a period, as of an instant.

use clap::ValueEnum;
use jiff::{SignedDuration, Timestamp};

use super::CommandError;
use super::instant::{parse_instant, parse_period_end};
use crate::config::Config;
use crate::reply_clock::Rules;
use crate::report::{GroupBy, ReportRequest, report};
use crate::store::Store;

/// How many days before its end a period begins, where nothing is said.
const USUAL_DAYS: i64 = 30;

/// What may be asked.
#[derive(Debug, Default, clap::Args)]
pub struct ReportCommand {
    /// The first day, or instant, of the period; without it 30 days before its end
    #[arg(long, value_name = "WHEN")]
    pub from: Option<String>,
    /// The last day of the period, or the instant at which it ends; without it now
    #[arg(long, value_name = "WHEN")]
    pub to: Option<String>,
    /// How things stood then; without it the end of the period, or now if that is earlier
    #[arg(long, value_name = "INSTANT")]
    pub as_of: Option<String>,
    /// How to split it: none, post, author, tag, person, responder or week
    #[arg(long, default_value = "none")]
    pub by: String,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: ReportFormat,
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

impl ReportCommand {
    /// Makes the report; the answer is ready to print.
    pub async fn run(
        &self,
        config: &Config,
        store: &Store,
        now: Timestamp,
    ) -> Result<String, CommandError> {
        let request = self.request(config, now)?;
        let history = store.history().await?;
        let report = report(&history, Rules::of(config), &config.timezone, request);
        Ok(match self.format {
            ReportFormat::Text => report.to_text(),
            ReportFormat::Json => report.to_json(),
            ReportFormat::Csv => report.to_csv(),
        })
    }

    /// What is asked for, with everything filled in that was left out.
    ///
    /// A finished period is looked at from its own end, so that the same request gives the same figures
    /// for ever.
    pub fn request(&self, config: &Config, now: Timestamp) -> Result<ReportRequest, CommandError> {
        let zone = &config.timezone;
        let is_said = |written: &&String| !written.trim().is_empty();
        let to = match self.to.as_ref().filter(is_said) {
            Some(written) => parse_period_end(written, zone)?,
            None => now,
        };
        let from = match self.from.as_ref().filter(is_said) {
            Some(written) => parse_instant(written, zone)?,
            None => to - SignedDuration::from_hours(24 * USUAL_DAYS),
        };
        let as_of = match self.as_of.as_ref().filter(is_said) {
            Some(written) => parse_instant(written, zone)?,
            None => to.min(now),
        };
        if to < from {
            let message = "the period ends before it begins; write the earlier day as --from";
            return Err(CommandError::Request(message.to_owned()));
        }
        if as_of > now {
            let message = "--as-of lies in the future; write an instant that has been";
            return Err(CommandError::Request(message.to_owned()));
        }
        let by: GroupBy = self.by.parse().map_err(CommandError::Request)?;
        Ok(ReportRequest {
            from,
            to,
            as_of,
            by,
        })
    }
}
