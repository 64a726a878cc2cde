//! Reads the instants that people type, and writes instants and lengths of time for the command line.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Reads an instant: with `Z` or an offset as it stands, without one as local time in `zone`; a date
/// alone is its midnight.
pub fn parse_instant(text: &str, zone: &TimeZone) -> Result<Timestamp, String> {
    let text = text.trim();
    text.parse::<Timestamp>()
        .ok()
        .or_else(|| text.parse::<Zoned>().ok().map(|zoned| zoned.timestamp()))
        .or_else(|| {
            text.parse::<DateTime>()
                .ok()
                .and_then(|local| zone.to_timestamp(local).ok())
        })
        .ok_or_else(|| {
            format!(
                "`{text}` is no instant; write for example 2026-03-06T15:00:00+01:00, \
                 2026-03-06T14:00:00Z, or 2026-03-06T15:00 for the site's own time zone"
            )
        })
}

/// Reads the end of a period: a date alone stands for its whole day.
pub fn parse_period_end(text: &str, zone: &TimeZone) -> Result<Timestamp, String> {
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
pub fn parse_as_of(text: &str, zone: &TimeZone, now: Timestamp) -> Result<Timestamp, String> {
    let end = parse_period_end(text, zone)?;
    if end <= now {
        return Ok(end);
    }
    let has_begun = parse_instant(text, zone)? <= now;
    has_begun.then_some(now).ok_or_else(|| {
        format!(
            "`{}` lies in the future; name an instant that has been",
            text.trim()
        )
    })
}

/// An instant as RFC 3339 with the offset of a time zone.
pub fn with_offset(at: Timestamp, zone: &TimeZone) -> String {
    at.display_with_offset(zone.to_offset(at)).to_string()
}

/// A length of time in hours, minutes and seconds, as few words as say all of it.
pub fn length(seconds: f64) -> String {
    let whole = seconds.trunc() as i64;
    let (hours, minutes, rest) = (
        whole / 3600,
        whole % 3600 / 60,
        seconds - (whole / 60 * 60) as f64,
    );
    let parts = [
        (hours > 0, format!("{hours} h")),
        (minutes > 0, format!("{minutes} min")),
    ];
    let mut words: Vec<_> = parts
        .into_iter()
        .filter(|(is_said, _)| *is_said)
        .map(|(_, it)| it)
        .collect();
    if rest > 0.0 || words.is_empty() {
        words.push(format!("{rest} s"));
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let oslo = TimeZone::get("Europe/Oslo").unwrap();
        parse_instant(text, &oslo).map_or_else(|error| error, |at| at.to_string())
    }

    #[test]
    fn an_instant_has_an_offset_or_is_local() {
        assert_eq!(read("2026-03-06T15:00:00+01:00"), "2026-03-06T14:00:00Z");
        assert_eq!(read("2026-03-06T14:00:00.250Z"), "2026-03-06T14:00:00.25Z");
        assert_eq!(read("2026-07-06T15:00"), "2026-07-06T13:00:00Z");
        assert_eq!(read("2026-07-06 15:00"), "2026-07-06T13:00:00Z");
        assert_eq!(read("2026-07-06"), "2026-07-05T22:00:00Z");
        assert!(read("tomorrow").starts_with("`tomorrow` is no instant; write for example"));
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
        assert!(
            as_of("2026-04-01")
                .unwrap_err()
                .contains("lies in the future")
        );
        assert!(
            as_of("2026-03-31T12:00:01Z")
                .unwrap_err()
                .contains("lies in the future")
        );
    }

    #[test]
    fn an_instant_is_shown_with_the_offset_of_its_day() {
        let oslo = TimeZone::get("Europe/Oslo").unwrap();
        let at: Timestamp = "2026-07-06T13:00:00Z".parse().unwrap();
        assert_eq!(with_offset(at, &oslo), "2026-07-06T15:00:00+02:00");
    }
}
