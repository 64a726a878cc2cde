//! `unanswered`: the readers who wait, what is due first on top.

use jiff::Timestamp;
use serde_json::json;

use super::{CommandError, Format};
use crate::config::Config;
use crate::instant::{length, parse_as_of, with_offset};
use crate::reply_clock::{Rules, WaitsFor};
use crate::store::{Store, StoreError};
use crate::waiting::WaitingTurn;

/// What may be asked.
#[derive(Debug, clap::Args)]
pub struct UnansweredCommand {
    /// Show who waited at this instant; without it, now
    #[arg(long, value_name = "INSTANT")]
    pub as_of: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

impl UnansweredCommand {
    /// Lists the turns that wait; the answer is ready to print.
    pub async fn run(
        &self,
        config: &Config,
        store: &Store,
        now: Timestamp,
    ) -> Result<String, CommandError> {
        let as_of = match &self.as_of {
            Some(written) => {
                parse_as_of(written, &config.timezone, now).map_err(CommandError::request)?
            }
            None => now,
        };
        let turns = store.waiting_turns(Rules::of(config), as_of).await?;
        Ok(match self.format {
            Format::Json => json!({ "as_of": as_of, "turns": turns }).to_string() + "\n",
            Format::Text => text(&turns, config),
        })
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::UnknownDatabase => {
                Self::request(crate::message::Message::verbatim(error.to_string()))
            }
            other => Self::Machine(other.into()),
        }
    }
}

fn text(turns: &[WaitingTurn], config: &Config) -> String {
    if turns.is_empty() {
        return "Nobody waits for an answer.\n".to_owned();
    }
    let overdue = turns.iter().filter(|turn| turn.overdue).count();
    let entries: String = turns.iter().map(|turn| entry(turn, config)).collect();
    format!("{} waiting, {overdue} overdue\n{entries}", turns.len())
}

fn entry(turn: &WaitingTurn, config: &Config) -> String {
    let waits_for = match turn.waits_for {
        WaitsFor::First => "first reply",
        WaitsFor::Full => "full reply",
        WaitsFor::Promise => "promised reply",
    };
    let due = turn.due.map_or_else(
        || "never".to_owned(),
        |due| with_offset(due, &config.timezone),
    );
    let left = match turn.seconds_left {
        _ if turn.overdue => "overdue".to_owned(),
        Some(seconds) => {
            let left = length((seconds / 60.0).floor() * 60.0);
            match turn.waits_for {
                WaitsFor::Promise => format!("{left} left"),
                _ => format!("{left} of working time left"),
            }
        }
        None => "no due time".to_owned(),
    };
    let marks = if turn.marks.is_empty() {
        String::new()
    } else {
        format!(" [{}]", turn.marks.join(", "))
    };
    format!(
        "\n{waits_for} due {due} ({left}){marks}\n  {} under \u{201c}{}\u{201d} (thread {}, comment {})\n  {}\n",
        turn.reader, turn.title, turn.thread, turn.id, turn.excerpt,
    )
}
