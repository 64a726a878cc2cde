//! `unanswered`: the readers who wait, what is due first on top.

use jiff::Timestamp;
use serde_json::json;

use super::{CommandError, Format};
use crate::config::Config;
use crate::instant::{length_rounded_down, parse_as_of};
use crate::message::{Message, Words, say};
use crate::reply_clock::{Rules, WaitsFor};
use crate::store::Store;
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
        words: Words,
    ) -> Result<String, CommandError> {
        let as_of = match &self.as_of {
            Some(written) => {
                parse_as_of(written, &config.timezone, now).map_err(CommandError::Request)?
            }
            None => now,
        };
        let turns = store.waiting_turns(Rules::of(config), as_of).await?;
        Ok(match self.format {
            Format::Json => json!({ "as_of": as_of, "turns": turns }).to_string() + "\n",
            Format::Text => text(&turns, config, words),
        })
    }
}

fn text(turns: &[WaitingTurn], config: &Config, words: Words) -> String {
    if turns.is_empty() {
        return words.of(&say("nobody-waits")) + "\n";
    }
    let overdue = turns.iter().filter(|turn| turn.overdue).count();
    let heading = say("waiting")
        .with("n", turns.len())
        .with("overdue", overdue);
    let entries = turns
        .iter()
        .map(|turn| words.of(&entry(turn, config, words)) + "\n");
    words.of(&heading) + "\n" + &entries.collect::<String>()
}

fn entry(turn: &WaitingTurn, config: &Config, words: Words) -> Message {
    let waits_for = match turn.waits_for {
        WaitsFor::First => say("waits-for-first"),
        WaitsFor::Full => say("waits-for-full"),
        WaitsFor::Promise => say("waits-for-promise"),
    };
    let due = match turn.due {
        Some(due) => say("due-at").with("at", config.timezone.to_datetime(due)),
        None => say("never-due"),
    };
    say("waiting-turn")
        .with("what", waits_for)
        .with("due", due)
        .with("left", left(turn))
        .with("marks", marks(turn, words))
        .with("reader", &turn.reader)
        .with("title", &turn.title)
        .with("thread", turn.thread.as_str())
        .with("comment", turn.id.to_string())
        .with("excerpt", &turn.excerpt)
}

fn left(turn: &WaitingTurn) -> Message {
    match turn.seconds_left {
        _ if turn.overdue => say("left-overdue"),
        None => say("left-never"),
        Some(seconds) => {
            let time = length_rounded_down(seconds);
            match turn.waits_for {
                WaitsFor::Promise => say("left").with("time", time),
                _ => say("left-working").with("time", time),
            }
        }
    }
}

fn marks(turn: &WaitingTurn, words: Words) -> String {
    if turn.marks.is_empty() {
        return String::new();
    }
    let marks = turn.marks.iter().map(|mark| match mark.as_str() {
        "urgent" => words.of(&say("mark-urgent")),
        "criticism" => words.of(&say("mark-criticism")),
        "question" => words.of(&say("mark-question")),
        "praise" => words.of(&say("mark-praise")),
        other => other.to_owned(),
    });
    format!(" [{}]", marks.collect::<Vec<_>>().join(", "))
}
