//! Reads dates and times as writers write them, and says what is wrong with one that is not.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::message::{Message, say};

/// A moment as it is written: a day, a local time, or an instant with its offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day, which stands for its midnight.
    Day(Date),
    /// A local time.
    Local(DateTime),
    /// A time with an offset from UTC.
    Instant(Timestamp),
}

impl Moment {
    /// The moment in a time zone; a local time that a clock change skips is moved forward.
    pub fn in_zone(self, zone: &TimeZone) -> Zoned {
        let local = match self {
            Self::Instant(instant) => return instant.to_zoned(zone.clone()),
            Self::Local(local) => local,
            Self::Day(day) => day.at(0, 0, 0, 0),
        };
        local.to_zoned(zone.clone()).unwrap_or_else(|_| {
            // Only the first and the last days of the calendar have no place in some zones.
            Timestamp::UNIX_EPOCH.to_zoned(zone.clone())
        })
    }

    /// The day as it is written (in UTC where an offset is given).
    pub fn day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Local(local) => local.date(),
            Self::Instant(instant) => instant.to_zoned(TimeZone::UTC).date(),
        }
    }
}

/// Reads `2026-03-01`, `2026-03-01 14:30`, `2026-03-01T14:30:00+01:00` and the like.
/// Fails with what is wrong and how to write it.
pub fn parse_moment(text: &str) -> Result<Moment, (Message, Message)> {
    let text = text.trim();
    let (day, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], text[at + 1..].trim_start()),
        None => (text, ""),
    };
    let date = parse_day(day)?;
    if time.is_empty() {
        return Ok(Moment::Day(date));
    }
    parse_time(date, time).ok_or_else(|| {
        let message = say("no-such-time").with("text", time);
        (message, say("no-such-time.help"))
    })
}

fn parse_day(day: &str) -> Result<Date, (Message, Message)> {
    let shape = || (say("date-shape").with("text", day), say("date-shape.help"));
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, of_month] = parts.as_slice() else {
        return Err(shape());
    };
    let number = |part: &str, digits: std::ops::RangeInclusive<usize>| {
        let is_number = digits.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        is_number
            .then(|| part.parse::<i16>().ok())
            .flatten()
            .ok_or_else(shape)
    };
    let (year, month, of_month) = (
        number(year, 4..=4)?,
        number(month, 1..=2)?,
        number(of_month, 1..=2)?,
    );
    date_of(year, month, of_month)
}

fn date_of(year: i16, month: i16, day: i16) -> Result<Date, (Message, Message)> {
    const MONTHS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
        "month-9", "month-10", "month-11", "month-12",
    ];
    let Some(name) = usize::try_from(month - 1)
        .ok()
        .and_then(|at| MONTHS.get(at))
    else {
        let message = say("no-such-month").with("month", i64::from(month));
        return Err((message, say("date-shape.help")));
    };
    if year < 1 {
        return Err((say("no-such-year"), say("date-shape.help")));
    }
    Date::new(year, month as i8, day as i8).map_err(|_| {
        let days = Date::new(year, month as i8, 1).map_or(31, Date::days_in_month);
        let message = say("no-such-day")
            .with("day", i64::from(day))
            .with("month", say(name));
        let help = say("no-such-day.help")
            .with("month", say(name))
            .with("year", year.to_string())
            .with("days", i64::from(days));
        (message, help)
    })
}

/// A time of day behind a date, with or without an offset.
fn parse_time(date: Date, time: &str) -> Option<Moment> {
    let zone_at = time.find(['+', '-', 'Z', 'z', ' ']).unwrap_or(time.len());
    let (clock, zone) = (&time[..zone_at], time[zone_at..].trim());
    let padded = if clock.len() == 4 {
        format!("0{clock}")
    } else {
        clock.to_owned()
    };
    let local = date.to_datetime(padded.parse::<jiff::civil::Time>().ok()?);
    if zone.is_empty() {
        return Some(Moment::Local(local));
    }
    let zone = match zone.len() {
        3 => format!("{zone}:00"),
        5 if !zone.contains(':') => format!("{}:{}", &zone[..3], &zone[3..]),
        _ => zone.to_uppercase(),
    };
    format!("{local}{zone}").parse().ok().map(Moment::Instant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::words::words;

    fn shown(text: &str) -> String {
        match parse_moment(text) {
            Ok(Moment::Day(day)) => format!("day {day}"),
            Ok(Moment::Local(local)) => format!("local {local}"),
            Ok(Moment::Instant(instant)) => format!("instant {instant}"),
            Err((message, help)) => {
                let words = words(Language::EN);
                format!("{}; {}", words.of(&message), words.of(&help))
            }
        }
    }

    #[test]
    fn days_times_and_offsets_are_read() {
        assert_eq!(shown("2026-03-01"), "day 2026-03-01");
        assert_eq!(shown("2026-3-1 9:05"), "local 2026-03-01T09:05:00");
        assert_eq!(
            shown("2026-03-01T14:30:00+01:00"),
            "instant 2026-03-01T13:30:00Z"
        );
        assert_eq!(
            shown("2026-03-01 14:30:00 +0100"),
            "instant 2026-03-01T13:30:00Z"
        );
        assert_eq!(shown("2026-03-01T14:30Z"), "instant 2026-03-01T14:30:00Z");
    }

    #[test]
    fn a_day_that_does_not_exist_is_explained() {
        assert_eq!(
            shown("2026-02-31"),
            "31 February does not exist; February 2026 has 28 days"
        );
        assert!(shown("2026-13-01").starts_with("there is no month 13"));
        assert!(shown("1. mars").starts_with("`1.` is not a date"));
        assert!(shown("2026-03-01 25:00").starts_with("`25:00` is not a time of day"));
    }
}
