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
use crate::instant::{length, parse_instant, with_offset};
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
    pub fn run(&self, config: &Config, clock: &Clock) -> Result<String, CommandError> {
        match self {
            Self::Due {
                instant,
                target,
                format,
            } => {
                let start = match instant.as_str() {
                    "now" => clock.now(),
                    written => {
                        parse_instant(written, &config.timezone).map_err(CommandError::request)?
                    }
                };
                due(config, start, find_target(config, target)?, *format)
            }
            Self::Elapsed {
                from,
                to,
                calendar,
                format,
            } => {
                let from = parse_instant(from, &config.timezone).map_err(CommandError::request)?;
                let to = parse_instant(to, &config.timezone).map_err(CommandError::request)?;
                elapsed(
                    from,
                    to,
                    find_calendar(config, calendar.as_deref())?,
                    *format,
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
) -> Result<String, CommandError> {
    let version = Rules::of(config).calendar_of(target).version_at(start);
    let never = || {
        CommandError::request(format!(
            "the calendar `{}` has too few hours ever",
            target.calendar
        ))
    };
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
    Ok(match format {
        Format::Json => format!("{answer}\n"),
        Format::Text => format!(
            "first reply due {}\nfull reply due  {}\n(target `{}`: {} and {} of `{}` from {})\n",
            weekday_and_time(first, zone),
            weekday_and_time(full, zone),
            target.name,
            length(target.first().as_secs_f64()),
            length(target.full().as_secs_f64()),
            target.calendar,
            weekday_and_time(start, zone),
        ),
    })
}

fn elapsed(
    from: Timestamp,
    to: Timestamp,
    calendar: &Calendar,
    format: Format,
) -> Result<String, CommandError> {
    if to < from {
        let message = "the second instant is before the first; write the earlier one first";
        return Err(CommandError::request(message.to_owned()));
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
        Format::Text => format!("{} of `{}`\n", length(time.as_secs_f64()), calendar.name),
    })
}

fn find_target<'c>(config: &'c Config, name: &str) -> Result<&'c Target, CommandError> {
    let names: Vec<_> = config
        .targets
        .iter()
        .map(|target| target.name.as_str())
        .collect();
    let found = config.targets.iter().find(|target| target.name == name);
    found.ok_or_else(|| unknown("target", name, &names))
}

fn find_calendar<'c>(config: &'c Config, name: Option<&str>) -> Result<&'c Calendar, CommandError> {
    let Some(name) = name else {
        return Ok(Rules::of(config).calendar_of(Rules::of(config).default_target()));
    };
    let names: Vec<_> = config
        .calendars
        .iter()
        .map(|calendar| calendar.name.as_str())
        .collect();
    let found = config
        .calendars
        .iter()
        .find(|calendar| calendar.name == name);
    found.ok_or_else(|| unknown("calendar", name, &names))
}

fn unknown(what: &str, name: &str, names: &[&str]) -> CommandError {
    let guess = did_you_mean(name, names.iter().copied())
        .map(|guess| format!("; did you mean `{guess}`?"))
        .unwrap_or_default();
    let known = names.join(", ");
    CommandError::request(format!(
        "there is no {what} `{name}`{guess} svar.yaml has: {known}"
    ))
}

fn weekday_and_time(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone())
        .strftime("%A %Y-%m-%d %H:%M:%S %:z")
        .to_string()
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
        let config = config.unwrap_or_else(|mistakes| {
            panic!(
                "{}",
                mistakes.to_text(crate::words::words(crate::language::Language::EN), false)
            )
        });
        let words = ["svar-comments", "calendar"].iter().chain(arguments);
        let Command::Calendar(command) = CommandLine::parse_from(words).command else {
            panic!("it is the calendar that was asked")
        };
        let clock = Clock::at("2026-03-06T14:00:00Z".parse().unwrap());
        let english = crate::words::words(crate::language::Language::EN);
        command
            .run(&config, &clock)
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
            text.starts_with("first reply due Tuesday 2026-03-10 08:30:00 +01:00\n"),
            "{text}"
        );
        assert!(
            text.contains("(target `urgent`: 1 h and 8 h of `desk_hours` from Monday"),
            "{text}"
        );
        assert!(answer(&["due", "now"]).starts_with("first reply due Monday 2026-03-09 15:00:00"));
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
            "error: there is no target `urgnt`; did you mean `urgent`? svar.yaml has: default, urgent"
        );
        let backwards = answer(&["elapsed", "2026-03-06T15:00", "2026-03-05T15:00"]);
        assert!(
            backwards.contains("write the earlier one first"),
            "{backwards}"
        );
    }
}
