//! Turns Jekyll's rules for addresses and dates into the address at which a post stood.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};

/// A date as a file name or a key states it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moment {
    pub(super) zoned: Zoned,
    /// Whether a time of day was stated.
    pub(super) has_time: bool,
    /// Whether something that is no date stood behind it.
    pub(super) has_rest: bool,
}

impl Moment {
    /// The day as it is written into front matter; with the time where there was one.
    pub(super) fn text(&self) -> String {
        let day = self.zoned.date();
        if self.has_time {
            self.zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
        } else {
            day.to_string()
        }
    }
}

/// Reads `2014-03-12`, `2014-3-2 10:11`, `2014-03-12T10:11:00-04:00` and the like. A time without
/// an offset is UTC, as in YAML; a day without a time is that day in the site's zone.
pub(super) fn parse_moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let text = text.trim();
    let (day, rest) = text.split_at(text.find([' ', 'T']).unwrap_or(text.len()));
    let day = parse_day(day)?;
    let rest = rest.trim_start_matches([' ', 'T']);
    let clock_end = rest
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(rest.len());
    let Some(time) = parse_time(&rest[..clock_end]) else {
        let zoned = day.to_zoned(zone.clone()).ok()?;
        return Some(Moment {
            zoned,
            has_time: false,
            has_rest: !rest.is_empty(),
        });
    };
    let offset = rest[clock_end..]
        .trim_start_matches(|c: char| c == '.' || c.is_ascii_digit())
        .trim();
    let known = parse_offset(offset);
    let stamp = known
        .unwrap_or(Offset::UTC)
        .to_timestamp(DateTime::from_parts(day, time))
        .ok()?;
    Some(Moment {
        zoned: stamp.to_zoned(zone.clone()),
        has_time: true,
        has_rest: known.is_none(),
    })
}

/// `2014-3-2`.
pub(super) fn parse_day(text: &str) -> Option<Date> {
    let mut numbers = text.splitn(3, '-').map(str::parse::<i16>);
    let (year, month, day) = (
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
    );
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn parse_time(text: &str) -> Option<Time> {
    let numbers: Vec<i8> = text
        .split(':')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match numbers[..] {
        [hour, minute] => Time::new(hour, minute, 0, 0).ok(),
        [hour, minute, second] => Time::new(hour, minute, second, 0).ok(),
        _ => None,
    }
}

fn parse_offset(text: &str) -> Option<Offset> {
    const NAMED: [(&str, i8); 12] = [
        ("", 0),
        ("Z", 0),
        ("UTC", 0),
        ("GMT", 0),
        ("EST", -5),
        ("EDT", -4),
        ("CST", -6),
        ("CDT", -5),
        ("MST", -7),
        ("MDT", -6),
        ("PST", -8),
        ("PDT", -7),
    ];
    if let Some((_, hours)) = NAMED.iter().find(|(name, _)| *name == text) {
        return Some(jiff::tz::offset(*hours));
    }
    let digits = text.strip_prefix(['+', '-'])?.replace(':', "");
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "0"),
        3 | 4 => digits.split_at(digits.len() - 2),
        _ => return None,
    };
    let (hours, minutes) = (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?);
    let seconds = (hours * 60 + minutes) * 60;
    Offset::from_seconds(if text.starts_with('-') {
        -seconds
    } else {
        seconds
    })
    .ok()
}

/// Jekyll's pattern for a style that has a name.
pub(super) fn pattern_of_style(style: &str) -> &str {
    match style {
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "date" | "" => "/:categories/:year/:month/:day/:title.html",
        "ordinal" => "/:categories/:year/:y_day/:title.html",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title.html",
        "none" => "/:categories/:title.html",
        pattern => pattern,
    }
}

/// The address that Jekyll makes of its pattern.
pub(super) fn fill(pattern: &str, date: &Zoned, slug: &str, categories: &[String]) -> String {
    let categories: Vec<_> = categories.iter().map(|name| slugify(name)).collect();
    let values = [
        (":categories", categories.join("/")),
        (":short_year", date.strftime("%y").to_string()),
        (":short_day", date.strftime("%a").to_string()),
        (":y_day", date.strftime("%j").to_string()),
        (":i_month", date.month().to_string()),
        (":i_day", date.day().to_string()),
        (":year", date.strftime("%Y").to_string()),
        (":month", date.strftime("%m").to_string()),
        (":week", date.strftime("%V").to_string()),
        (":day", date.strftime("%d").to_string()),
        (":hour", date.strftime("%H").to_string()),
        (":minute", date.strftime("%M").to_string()),
        (":second", date.strftime("%S").to_string()),
        (":title", slug.to_owned()),
        (":slug", slug.to_lowercase()),
    ];
    let filled = values
        .iter()
        .fold(pattern.to_owned(), |address, (name, value)| {
            address.replace(name, value)
        });
    clean(&filled)
}

/// Svar's pattern for Jekyll's, so that as many posts as possible keep their address.
pub(super) fn svar_pattern(pattern: &str) -> String {
    let pattern = pattern
        .replace(":categories/", "")
        .replace(".html", "/")
        .replace(":output_ext", "/");
    let pattern = [":title", ":slug", ":name", ":path"]
        .iter()
        .fold(pattern, |pattern, name| pattern.replace(name, "{slug}"));
    let pattern = pattern
        .replace(":year", "{year}")
        .replace(":month", "{month}")
        .replace(":day", "{day}");
    let pattern = clean(&format!("/{pattern}/"));
    if pattern.contains(':') {
        "/{year}/{month}/{day}/{slug}/".to_owned()
    } else {
        pattern
    }
}

/// The address that Svar makes of its pattern.
pub(super) fn svar_address(pattern: &str, date: &Zoned, slug: &str) -> String {
    pattern
        .replace("{year}", &date.strftime("%Y").to_string())
        .replace("{month}", &date.strftime("%m").to_string())
        .replace("{day}", &date.strftime("%d").to_string())
        .replace("{slug}", slug)
}

/// One slash at the start, none doubled.
pub(super) fn clean(address: &str) -> String {
    let mut cleaned = format!("/{address}");
    while cleaned.contains("//") {
        cleaned = cleaned.replace("//", "/");
    }
    cleaned
}

/// Jekyll's slug of a tag or category: letters and digits in lower case, hyphens between.
pub(super) fn slugify(text: &str) -> String {
    joined_by_hyphens(&text.to_lowercase(), char::is_alphanumeric)
}

/// Jekyll's slug of a file name: its capitals and some marks stay.
pub(super) fn slug_of_name(name: &str) -> String {
    joined_by_hyphens(name, |c| {
        c.is_alphanumeric() || "._~!$&'()+,;=@".contains(c)
    })
}

fn joined_by_hyphens(text: &str, is_kept: impl Fn(char) -> bool) -> String {
    let parts = text.split(|c| !is_kept(c)).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// The start of 1970, for what has no date at all.
pub(super) fn no_date(zone: &TimeZone) -> Zoned {
    Timestamp::UNIX_EPOCH.to_zoned(zone.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_jekyll_reads_them() {
        let read = |text: &str| {
            let moment = parse_moment(text, &TimeZone::UTC)?;
            Some((moment.text(), moment.has_rest))
        };
        let rows = [
            ("2014-10-21", Some(("2014-10-21", false))),
            ("2017-11-8", Some(("2017-11-08", false))),
            ("2017-09-27 (optional)", Some(("2017-09-27", true))),
            (
                "2014-03-12T22:11:00-04:00",
                Some(("2014-03-13T02:11:00+00:00", false)),
            ),
            (
                "2015-03-17 14:00",
                Some(("2015-03-17T14:00:00+00:00", false)),
            ),
            (
                "2015-03-17 14:00:00 -0500",
                Some(("2015-03-17T19:00:00+00:00", false)),
            ),
            (
                "2015-03-17 14:00 EST",
                Some(("2015-03-17T19:00:00+00:00", false)),
            ),
            (
                "2016-06-17 12:00-400",
                Some(("2016-06-17T16:00:00+00:00", false)),
            ),
            (
                "2016-06-17 12:00 noon",
                Some(("2016-06-17T12:00:00+00:00", true)),
            ),
            ("2015-02-31", None),
            ("soon", None),
        ];
        for (text, expected) in rows {
            assert_eq!(
                read(text),
                expected.map(|(day, rest)| (day.to_owned(), rest)),
                "of {text}"
            );
        }
    }

    #[test]
    fn addresses_are_those_of_jekyll() {
        let date = parse_moment("2015-01-06", &TimeZone::UTC).unwrap().zoned;
        let categories = ["News Desk".to_owned()];
        let old = |style| fill(pattern_of_style(style), &date, "Some-Post", &categories);
        assert_eq!(old("pretty"), "/news-desk/2015/01/06/Some-Post/");
        assert_eq!(old("date"), "/news-desk/2015/01/06/Some-Post.html");
        assert_eq!(old("/blog/:year/:title/"), "/blog/2015/Some-Post/");
        assert_eq!(
            svar_pattern(pattern_of_style("pretty")),
            "/{year}/{month}/{day}/{slug}/"
        );
        assert_eq!(svar_pattern("/blog/:title"), "/blog/{slug}/");
        assert_eq!(
            svar_pattern(pattern_of_style("ordinal")),
            "/{year}/{month}/{day}/{slug}/"
        );
    }

    #[test]
    fn slugs_are_those_of_jekyll() {
        assert_eq!(slugify("U.S. Digital Service"), "u-s-digital-service");
        assert_eq!(slug_of_name("three-ways-to manage"), "three-ways-to-manage");
        assert_eq!(slug_of_name("18F & Åse"), "18F-&-Åse");
    }
}
