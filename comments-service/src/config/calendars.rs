//! Reads the working-time calendars, and the targets that are measured by them.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::calendar::{Calendar, CalendarVersion, HolidayCountry, Target, TargetScope};
use crate::diagnostic::did_you_mean_or;
use crate::message::say;
use crate::yaml::{Fields, Node, Value};

type Hours = [Vec<(u16, u16)>; 7];

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WHOLE_DAY: (u16, u16) = (0, 24 * 60);
const DESK: (u16, u16) = (8 * 60, 16 * 60);

/// The calendars of the file, with `working_days` and `desk_hours` added where they are missing.
pub(super) fn read(fields: &Fields<'_>, zone: &TimeZone, country: HolidayCountry) -> Vec<Calendar> {
    let mut calendars = Vec::new();
    if let Some(by_name) = fields.map("calendars") {
        for (name, node) in by_name.all() {
            let versions = versions(&node, zone, country);
            if !versions.is_empty() {
                calendars.push(Calendar {
                    name: name.to_owned(),
                    versions,
                });
            }
        }
    }
    for (name, interval) in [("working_days", WHOLE_DAY), ("desk_hours", DESK)] {
        if !calendars.iter().any(|calendar| calendar.name == name) {
            let mut hours = Hours::default();
            hours[..5].fill(vec![interval]);
            let version = CalendarVersion {
                from: Date::MIN,
                timezone: zone.clone(),
                hours,
                holidays: Some(country),
                closed: Vec::new(),
            };
            calendars.push(Calendar {
                name: name.to_owned(),
                versions: vec![version],
            });
        }
    }
    calendars
}

fn versions(node: &Node<'_>, zone: &TimeZone, country: HolidayCountry) -> Vec<CalendarVersion> {
    let mut versions: Vec<CalendarVersion> = Vec::new();
    for entry in node.entries() {
        let Some(fields) = entry.fields() else {
            continue;
        };
        let Some(mut version) = version(&fields, zone, country) else {
            continue;
        };
        fields.finish();
        match versions.last() {
            None => version.from = Date::MIN,
            Some(before) if before.from >= version.from => {
                entry.error(
                    "calendar",
                    say("calendar-order"),
                    say("calendar-order.help"),
                );
            }
            Some(_) => {}
        }
        versions.push(version);
    }
    versions
}

fn version(
    fields: &Fields<'_>,
    zone: &TimeZone,
    country: HolidayCountry,
) -> Option<CalendarVersion> {
    let from = fields.date("from").unwrap_or(Date::MIN);
    let choices = [
        ("NO", Some(HolidayCountry::Norway)),
        ("DK", Some(HolidayCountry::Denmark)),
        ("none", None),
    ];
    let holidays = fields.one_of("holidays", &choices).unwrap_or(Some(country));
    let closed = fields
        .entries("closed")
        .iter()
        .filter_map(Node::date)
        .collect();
    let Some(by_day) = fields.map("hours") else {
        let message = say("missing-key").with("key", "hours");
        fields.error("missing-key", message, say("no-hours"));
        return None;
    };
    let hours = hours(&by_day);
    Some(CalendarVersion {
        from,
        timezone: zone.clone(),
        hours,
        holidays,
        closed,
    })
}

fn hours(by_day: &Fields<'_>) -> Hours {
    let mut hours = Hours::default();
    for (name, node) in by_day.all() {
        let Some(days) = days_of(name) else {
            let message = say("not-a-weekday").with("text", name);
            node.error("calendar", message, say("not-a-weekday.help"));
            continue;
        };
        let intervals: Vec<(u16, u16)> = node.entries().iter().filter_map(interval).collect();
        for day in days {
            hours[day].extend(&intervals);
            hours[day].sort_unstable();
            if hours[day].windows(2).any(|pair| pair[0].1 > pair[1].0) {
                let message = say("hours-overlap").with("day", DAYS[day]);
                node.error("calendar", message, say("hours-overlap.help"));
            }
        }
    }
    hours
}

fn days_of(name: &str) -> Option<std::ops::RangeInclusive<usize>> {
    let day = |word: &str| {
        DAYS.iter()
            .position(|day| *day == word.trim().to_lowercase())
    };
    let (first, last) = name.split_once('-').unwrap_or((name, name));
    let (first, last) = (day(first)?, day(last)?);
    (first <= last).then_some(first..=last)
}

fn interval(node: &Node<'_>) -> Option<(u16, u16)> {
    let text = node.string()?;
    let minutes = |time: &str| {
        let (hour, minute) = time.trim().split_once(':')?;
        let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
        (hour <= 24 && minute < 60 && hour * 60 + minute <= WHOLE_DAY.1)
            .then_some(hour * 60 + minute)
    };
    let parsed = text
        .split_once(['-', '–'])
        .and_then(|(from, to)| Some((minutes(from)?, minutes(to)?)).filter(|(from, to)| from < to));
    if parsed.is_none() {
        let message = say("not-hours").with("text", text);
        node.error("calendar", message, say("not-hours.help"));
    }
    parsed
}

/// The targets of the file, or a day for everything and an hour for what is urgent.
pub(super) fn read_targets(fields: &Fields<'_>, calendars: &[Calendar]) -> Vec<Target> {
    let mut targets = match fields.map("targets") {
        Some(by_name) => by_name
            .all()
            .into_iter()
            .filter_map(|(name, node)| target(name, &node, calendars))
            .collect(),
        None => vec![default_target(), urgent_target()],
    };
    if !targets.iter().any(|target| target.name == "default") {
        targets.insert(0, default_target());
    }
    targets
}

fn default_target() -> Target {
    Target {
        name: "default".to_owned(),
        calendar: "working_days".to_owned(),
        first_seconds: 24 * 3600,
        full_seconds: 72 * 3600,
        applies_to: TargetScope::default(),
    }
}

fn urgent_target() -> Target {
    Target {
        name: "urgent".to_owned(),
        calendar: "desk_hours".to_owned(),
        first_seconds: 3600,
        full_seconds: 8 * 3600,
        applies_to: TargetScope {
            triage: vec!["urgent".to_owned()],
            ..TargetScope::default()
        },
    }
}

fn target(name: &str, node: &Node<'_>, calendars: &[Calendar]) -> Option<Target> {
    let fields = node.fields()?;
    let words = |key| {
        fields
            .strings(key)
            .into_iter()
            .map(|(word, _)| word)
            .collect()
    };
    let calendar = calendar_name(&fields, calendars);
    let first = duration(&fields, "first");
    let full = duration(&fields, "full");
    let applies_to = TargetScope {
        tags: words("tags"),
        posts: words("posts"),
        languages: words("languages"),
        triage: words("triage"),
    };
    fields.finish();
    let (first_seconds, full_seconds) = (first?, full?);
    if full_seconds < first_seconds {
        node.error(
            "target",
            say("full-before-first"),
            say("full-before-first.help"),
        );
    }
    Some(Target {
        name: name.to_owned(),
        calendar: calendar?,
        first_seconds,
        full_seconds,
        applies_to,
    })
}

fn calendar_name(fields: &Fields<'_>, calendars: &[Calendar]) -> Option<String> {
    let name = fields.required("calendar", say("no-calendar"))?;
    let names = || calendars.iter().map(|calendar| calendar.name.as_str());
    if names().any(|known| known == name) {
        return Some(name);
    }
    let help = did_you_mean_or(&name, names(), || {
        say("unknown-calendar.help").with("names", names().collect::<Vec<_>>().join(", "))
    });
    let node = fields.get("calendar")?;
    let message = say("unknown-calendar").with("name", name);
    node.error("unknown-value", message, help);
    None
}

/// Hours and minutes of calendar time: `24h`, `90m`, `1h30m`.
fn duration(fields: &Fields<'_>, key: &'static str) -> Option<i64> {
    let help = say("not-a-length.help");
    let Some(node) = fields.get(key) else {
        fields.error("missing-key", say("missing-key").with("key", key), help);
        return None;
    };
    let text = match node.value() {
        Value::Text(text) => text.replace(' ', ""),
        _ => node.string()?,
    };
    let seconds = seconds_of(&text).filter(|seconds| *seconds > 0);
    if seconds.is_none() {
        node.error("target", say("not-a-length").with("text", text), help);
    }
    seconds
}

fn seconds_of(text: &str) -> Option<i64> {
    let mut seconds = 0_i64;
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = rest[..digits].parse().ok()?;
        let unit = match rest.as_bytes()[digits] {
            b'h' => 3600,
            b'm' => 60,
            _ => return None,
        };
        seconds = seconds.checked_add(number.checked_mul(unit)?)?;
        rest = &rest[digits + 1..];
    }
    Some(seconds)
}
