//! `calendar due` and `calendar elapsed`: the arithmetic of the reply clock, for anyone to check.

use clap::Subcommand;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::{CommandError, Format};
use crate::calendar::{Calendar, Target};
use crate::clock::Clock;
use crate::config::Config;
use crate::diagnostic::did_you_mean;
use crate::instant::{length, parse_instant, weekday, with_offset};
use crate::message::{Message, Words, say};
use crate::reply_clock::Rules;

/// What can be worked out.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// Say when replies to a comment are due
    Due {
        /// When the comment came: 2026-03-06T15:00+01:00, …Z, or local time without either; or `now`
        instant: String,
        /// The target that holds for it
        #[arg(long, default_value = "default")]
        target: String,
        /// How to print it
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Say how much working time lies between two instants
    Elapsed {
        /// The start
        from: String,
        /// The end
        to: String,
        /// The calendar; without it that of the default target
        #[arg(long)]
        calendar: Option<String>,
        /// How to print it
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
}

impl CalendarCommand {
    /// Works it out; the answer is ready to print.
    pub fn run(
        &self,
        config: &Config,
        clock: &Clock,
        words: Words,
    ) -> Result<String, CommandError> {
        match self {
            Self::Due {
                instant,
                target,
                format,
            } => {
                let start = match instant.as_str() {
                    "now" => clock.now(),
                    written => {
                        parse_instant(written, &config.timezone).map_err(CommandError::Request)?
                    }
                };
                due(config, start, find_target(config, target)?, *format, words)
            }
            Self::Elapsed {
                from,
                to,
                calendar,
                format,
            } => {
                let from = parse_instant(from, &config.timezone).map_err(CommandError::Request)?;
                let to = parse_instant(to, &config.timezone).map_err(CommandError::Request)?;
                elapsed(
                    from,
                    to,
                    find_calendar(config, calendar.as_deref())?,
                    *format,
                    words,
                )
            }
        }
    }
}

fn due(
    config: &Config,
    start: Timestamp,
    target: &Target,
    format: Format,
    words: Words,
) -> Result<String, CommandError> {
    let version = Rules::of(config).calendar_of(target).version_at(start);
    let never = || CommandError::Request(say("too-few-hours").with("calendar", &target.calendar));
    let first = version.due(start, target.first()).ok_or_else(never)?;
    let full = version.due(start, target.full()).ok_or_else(never)?;
    let zone = &version.timezone;
    let answer = json!({
        "due": with_offset(first, zone),
        "full_due": with_offset(full, zone),
        "start": with_offset(start, zone),
        "target": target.name,
        "calendar": target.calendar,
        "first_seconds": target.first_seconds,
        "full_seconds": target.full_seconds,
    });
    let in_words = || {
        say("replies-due")
            .with("first", weekday_and_time(first, zone))
            .with("full", weekday_and_time(full, zone))
            .with("target", &target.name)
            .with("first-time", length(target.first().as_secs_f64()))
            .with("full-time", length(target.full().as_secs_f64()))
            .with("calendar", &target.calendar)
            .with("start", weekday_and_time(start, zone))
    };
    Ok(match format {
        Format::Json => format!("{answer}\n"),
        Format::Text => words.of(&in_words()) + "\n",
    })
}

fn elapsed(
    from: Timestamp,
    to: Timestamp,
    calendar: &Calendar,
    format: Format,
    words: Words,
) -> Result<String, CommandError> {
    if to < from {
        return Err(CommandError::Request(say("instants-backwards")));
    }
    let version = calendar.version_at(from);
    let time = version.elapsed(from, to);
    let seconds = if time.subsec_nanos() == 0 {
        json!(time.as_secs())
    } else {
        json!(time.as_secs_f64())
    };
    let answer = json!({
        "seconds": seconds,
        "from": with_offset(from, &version.timezone),
        "to": with_offset(to, &version.timezone),
        "calendar": calendar.name,
    });
    Ok(match format {
        Format::Json => format!("{answer}\n"),
        Format::Text => {
            let message = say("working-time")
                .with("time", length(time.as_secs_f64()))
                .with("calendar", &calendar.name);
            words.of(&message) + "\n"
        }
    })
}

fn find_target<'c>(config: &'c Config, name: &str) -> Result<&'c Target, CommandError> {
    let found = config.targets.iter().find(|target| target.name == name);
    found.ok_or_else(|| {
        let names = config.targets.iter().map(|target| target.name.as_str());
        unknown(say("no-such-target"), name, &names.collect::<Vec<_>>())
    })
}

fn find_calendar<'c>(config: &'c Config, name: Option<&str>) -> Result<&'c Calendar, CommandError> {
    let Some(name) = name else {
        return Ok(Rules::of(config).calendar_of(Rules::of(config).default_target()));
    };
    let calendars = &config.calendars;
    let found = calendars.iter().find(|calendar| calendar.name == name);
    found.ok_or_else(|| {
        let names = calendars.iter().map(|calendar| calendar.name.as_str());
        unknown(say("no-such-calendar"), name, &names.collect::<Vec<_>>())
    })
}

/// Says what there is instead; the name that was probably meant comes first.
fn unknown(message: Message, name: &str, names: &[&str]) -> CommandError {
    let known = say("known-names").with("names", names.join(", "));
    let advice = did_you_mean(name, names.iter().copied())
        .map_or(known, |close| say("did-you-mean").with("close", close));
    CommandError::Request(message.with("name", name).with("advice", advice))
}

/// To the second where there are seconds.
fn weekday_and_time(at: Timestamp, zone: &TimeZone) -> Message {
    let local = at.to_zoned(zone.clone());
    let message = match local.second() {
        0 => say("weekday-and-time"),
        second => say("weekday-and-second").with("second", format!("{second:02}")),
    };
    message
        .with("weekday", weekday(local.weekday()))
        .with("at", local.datetime())
        .with("offset", local.strftime("%:z").to_string())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::command::{Command, CommandLine};

    fn answer(arguments: &[&str]) -> String {
        let config = Config::parse(
            "svar.yaml",
            "title: T\nurl: https://t.example\nlanguage: nb\ntimezone: Europe/Oslo\ncountry: \"NO\"\n",
        );
        let english = crate::words::words(crate::language::Language::EN);
        let config =
            config.unwrap_or_else(|mistakes| panic!("{}", mistakes.to_text(english, false)));
        let typed = ["svar-comments", "calendar"].iter().chain(arguments);
        let Command::Calendar(command) = CommandLine::parse_from(typed).command else {
            panic!("it is the calendar that was asked")
        };
        let clock = Clock::at("2026-03-06T14:00:00Z".parse().unwrap());
        command
            .run(&config, &clock, english)
            .unwrap_or_else(|error| error.to_text(english, false).trim_end().to_owned())
    }

    #[test]
    fn due_tells_both_due_times() {
        let json = answer(&["due", "2026-03-06T15:00:00+01:00", "--format", "json"]);
        assert_eq!(
            json,
            "{\"due\":\"2026-03-09T15:00:00+01:00\",\"full_due\":\"2026-03-11T15:00:00+01:00\",\
             \"start\":\"2026-03-06T15:00:00+01:00\",\"target\":\"default\",\
             \"calendar\":\"working_days\",\"first_seconds\":86400,\"full_seconds\":259200}\n"
        );
        let text = answer(&["due", "2026-03-09T15:30", "--target", "urgent"]);
        assert!(
            text.starts_with("First reply due Tuesday 10 March 2026, 08:30 (+01:00)\n"),
            "{text}"
        );
        assert!(
            text.contains("Target `urgent`: 1 h and 8 h of `desk_hours`, from Monday"),
            "{text}"
        );
        assert!(answer(&["due", "now"]).starts_with("First reply due Monday 9 March 2026, 15:00"));
    }

    #[test]
    fn elapsed_tells_seconds() {
        let seconds = |from, to| answer(&["elapsed", from, to, "--format", "json"]);
        assert!(seconds("2026-03-06T15:00", "2026-03-09T15:00").starts_with("{\"seconds\":86400,"));
        assert!(seconds("2026-03-07T11:00", "2026-03-08T15:00").starts_with("{\"seconds\":0,"));
        let fraction = seconds("2026-03-06T15:00:00Z", "2026-03-06T15:00:01.5Z");
        assert!(fraction.starts_with("{\"seconds\":1.5,"), "{fraction}");
        let text = answer(&[
            "elapsed",
            "2026-03-06T15:00",
            "2026-03-09T08:30",
            "--calendar",
            "desk_hours",
        ]);
        assert_eq!(text, "1 h 30 min of `desk_hours`\n");
    }

    #[test]
    fn a_wrong_request_is_answered_with_what_to_write() {
        let unknown = answer(&["due", "2026-03-06T15:00", "--target", "urgnt"]);
        assert_eq!(
            unknown,
            "error: there is no target `urgnt` in svar.yaml: did you mean `urgent`?"
        );
        let backwards = answer(&["elapsed", "2026-03-06T15:00", "2026-03-05T15:00"]);
        assert!(
            backwards.contains("write the earlier one first"),
            "{backwards}"
        );
    }
}
