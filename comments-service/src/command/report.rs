//! `report`: how long readers waited, of a period, as of an instant.

use clap::ValueEnum;
use jiff::Timestamp;

use super::CommandError;
use crate::config::Config;
use crate::message::Words;
use crate::reply_clock::Rules;
use crate::report::{ReportWords, report};
use crate::store::Store;

/// What may be asked.
#[derive(Debug, clap::Args)]
pub struct ReportCommand {
    /// The first day of the period, or the instant at which it begins; without it 30 days before its end
    #[arg(long, value_name = "WHEN")]
    pub from: Option<String>,
    /// The last day of the period, or the instant at which it ends; without it now
    #[arg(long, value_name = "WHEN")]
    pub to: Option<String>,
    /// How things stood then; without it the end of the period, or now if that is earlier
    #[arg(long, value_name = "INSTANT")]
    pub as_of: Option<String>,
    /// How to split it: none, post, author, tag, person, responder or week
    #[arg(long)]
    pub by: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: ReportFormat,
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people.
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
        words: Words,
    ) -> Result<String, CommandError> {
        let typed = ReportWords {
            from: self.from.clone(),
            to: self.to.clone(),
            as_of: self.as_of.clone(),
            by: self.by.clone(),
        };
        let request = typed
            .request(&config.timezone, now)
            .map_err(CommandError::Request)?;
        let history = store.history().await?;
        let report = report(&history, Rules::of(config), &config.timezone, request);
        Ok(match self.format {
            ReportFormat::Text => report.to_text(words),
            ReportFormat::Json => report.to_json(),
            ReportFormat::Csv => report.to_csv(),
        })
    }
}
