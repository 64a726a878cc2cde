//! Reads the instants that people type, and writes instants and lengths of time for the command line.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::message::{Message, say};

/// Reads an instant: with `Z` or an offset as it stands, without one as local time in `zone`; a date
/// alone is its midnight.
pub fn parse_instant(text: &str, zone: &TimeZone) -> Result<Timestamp, Message> {
    let text = text.trim();
    text.parse::<Timestamp>()
        .ok()
        .or_else(|| text.parse::<Zoned>().ok().map(|zoned| zoned.timestamp()))
        .or_else(|| {
            text.parse::<DateTime>()
                .ok()
                .and_then(|local| zone.to_timestamp(local).ok())
        })
        .ok_or_else(|| say("no-instant").with("text", text))
}

/// Reads the end of a period: a date alone stands for its whole day.
pub fn parse_period_end(text: &str, zone: &TimeZone) -> Result<Timestamp, Message> {
    let next_day = text
        .trim()
        .parse::<Date>()
        .ok()
        .filter(|_| !text.contains(['T', 't', ' ']));
    match next_day.and_then(|day| day.tomorrow().ok()) {
        Some(next_day) => parse_instant(&next_day.to_string(), zone),
        None => parse_instant(text, zone),
    }
}

/// Reads the instant at which things are looked at, which has been: a date alone stands for its end, or
/// for now while it lasts.
pub fn parse_as_of(text: &str, zone: &TimeZone, now: Timestamp) -> Result<Timestamp, Message> {
    let end = parse_period_end(text, zone)?;
    if end <= now {
        return Ok(end);
    }
    let has_begun = parse_instant(text, zone)? <= now;
    has_begun
        .then_some(now)
        .ok_or_else(|| say("instant-in-future").with("text", text.trim()))
}

/// An instant as RFC 3339 with the offset of a time zone.
pub fn with_offset(at: Timestamp, zone: &TimeZone) -> String {
    at.display_with_offset(zone.to_offset(at)).to_string()
}

/// A length of time in hours, minutes and seconds, as few words as say all of it.
pub fn length(seconds: f64) -> Message {
    let whole = seconds.trunc() as i64;
    let rest = seconds - (whole / 60 * 60) as f64;
    let message = match (whole / 3600, whole % 3600 / 60, rest > 0.0) {
        (0, 0, _) => say("seconds"),
        (0, _, false) => say("minutes"),
        (0, _, true) => say("minutes-seconds"),
        (_, 0, false) => say("hours"),
        (_, 0, true) => say("hours-seconds"),
        (_, _, false) => say("hours-minutes"),
        (_, _, true) => say("hours-minutes-seconds"),
    };
    message
        .with("h", whole / 3600)
        .with("m", whole % 3600 / 60)
        .with("s", decimal(&rest.to_string()))
}

/// A length of time in hours and minutes, rounded up: never shorter than it was.
pub fn length_rounded_up(seconds: f64) -> Message {
    minutes((seconds / 60.0).ceil() as i64)
}

/// The same rounded down: never longer than it is.
pub fn length_rounded_down(seconds: f64) -> Message {
    minutes((seconds / 60.0).floor() as i64)
}

fn minutes(minutes: i64) -> Message {
    let message = match (minutes / 60, minutes % 60) {
        (0, _) => say("minutes"),
        (_, 0) => say("hours"),
        _ => say("hours-minutes"),
    };
    message.with("h", minutes / 60).with("m", minutes % 60)
}

/// A number with the sign that a language puts before its fraction.
fn decimal(number: &str) -> Message {
    match number.split_once('.') {
        Some((whole, part)) => say("decimal").with("whole", whole).with("part", part),
        None => Message::verbatim(number),
    }
}

/// A day of the week.
pub fn weekday(day: Weekday) -> Message {
    match day {
        Weekday::Monday => say("weekday-1"),
        Weekday::Tuesday => say("weekday-2"),
        Weekday::Wednesday => say("weekday-3"),
        Weekday::Thursday => say("weekday-4"),
        Weekday::Friday => say("weekday-5"),
        Weekday::Saturday => say("weekday-6"),
        Weekday::Sunday => say("weekday-7"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::words::words;

    fn read(text: &str) -> String {
        let oslo = TimeZone::get("Europe/Oslo").unwrap();
        let in_words = |error: Message| words(Language::EN).of(&error);
        parse_instant(text, &oslo).map_or_else(in_words, |at| at.to_string())
    }

    #[test]
    fn an_instant_has_an_offset_or_is_local() {
        assert_eq!(read("2026-03-06T15:00:00+01:00"), "2026-03-06T14:00:00Z");
        assert_eq!(read("2026-03-06T14:00:00.250Z"), "2026-03-06T14:00:00.25Z");
        assert_eq!(read("2026-07-06T15:00"), "2026-07-06T13:00:00Z");
        assert_eq!(read("2026-07-06 15:00"), "2026-07-06T13:00:00Z");
        assert_eq!(read("2026-07-06"), "2026-07-05T22:00:00Z");
        assert!(
            read("tomorrow").starts_with("`tomorrow` is not a point in time; write for example")
        );
    }

    #[test]
    fn a_period_ends_with_the_day_that_is_named() {
        let end = |text| parse_period_end(text, &TimeZone::UTC).unwrap().to_string();
        assert_eq!(end("2026-03-31"), "2026-04-01T00:00:00Z");
        assert_eq!(end("2026-03-31T12:00"), "2026-03-31T12:00:00Z");
    }

    #[test]
    fn a_day_is_looked_at_from_its_end_and_today_from_now() {
        let now: Timestamp = "2026-03-31T12:00:00Z".parse().unwrap();
        let as_of = |text| parse_as_of(text, &TimeZone::UTC, now).map(|at| at.to_string());
        assert_eq!(as_of("2026-03-30").unwrap(), "2026-03-31T00:00:00Z");
        assert_eq!(as_of("2026-03-31").unwrap(), "2026-03-31T12:00:00Z");
        assert_eq!(as_of("2026-03-30T08:00").unwrap(), "2026-03-30T08:00:00Z");
        assert_eq!(
            as_of("2026-04-01").unwrap_err(),
            say("instant-in-future").with("text", "2026-04-01")
        );
        assert_eq!(
            as_of("2026-03-31T12:00:01Z").unwrap_err(),
            say("instant-in-future").with("text", "2026-03-31T12:00:01Z")
        );
    }

    #[test]
    fn a_length_says_all_of_it_in_few_words() {
        let said = |seconds| words(Language::NB).of(&length(seconds));
        assert_eq!(said(5400.0), "1 t 30 min");
        assert_eq!(said(7200.0), "2 t");
        assert_eq!(said(0.0), "0 s");
        assert_eq!(said(61.5), "1 min 1,5 s");
        assert_eq!(words(Language::NB).of(&length_rounded_up(61.0)), "2 min");
    }

    #[test]
    fn an_instant_is_shown_with_the_offset_of_its_day() {
        let oslo = TimeZone::get("Europe/Oslo").unwrap();
        let at: Timestamp = "2026-07-06T13:00:00Z".parse().unwrap();
        assert_eq!(with_offset(at, &oslo), "2026-07-06T15:00:00+02:00");
    }
}
