//! Working-time calendars: how much of a span counts, and when an amount of it has passed.

use jiff::civil::Date;
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::holidays::{Holiday, public_holidays};

/// How far ahead a due time is looked for: a calendar that is never open would have none.
pub const HORIZON_YEARS: i64 = 20;

const MINUTES_A_DAY: u16 = 24 * 60;

/// A calendar with its versions, oldest first; a turn keeps the version in force when it started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The name in the configuration, for example `working_days`.
    pub name: String,
    /// Never empty; the first is valid from the beginning of time.
    pub versions: Vec<CalendarVersion>,
}

/// What a calendar is from a date on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarVersion {
    /// The first local day on which it is in force; [`Date::MIN`] for the first version.
    pub from: Date,
    /// The time zone of its hours.
    pub timezone: TimeZone,
    /// Intervals of each weekday, Monday first, as minutes from midnight (0 to 1440), in order and
    /// without overlap.
    pub hours: [Vec<(u16, u16)>; 7],
    /// Whose public holidays are days off.
    pub holidays: Option<HolidayCountry>,
    /// Other days off.
    pub closed: Vec<Date>,
}

/// A country whose public holidays are computed for every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayCountry {
    /// Norway.
    Norway,
    /// Denmark.
    Denmark,
}

/// Within how much calendar time a reply is due, and for which turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The name in the configuration, for example `default`.
    pub name: String,
    /// The name of its calendar.
    pub calendar: String,
    /// Seconds of that calendar until the first reply is due.
    pub first_seconds: i64,
    /// Seconds of that calendar until the full reply is due.
    pub full_seconds: i64,
    /// Which turns it is for.
    pub applies_to: TargetScope,
}

/// The turns for which a target holds: those that match any of these lists. All empty: every turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetScope {
    /// Tags of the page, as slugs.
    pub tags: Vec<String>,
    /// Keys of pages.
    pub posts: Vec<String>,
    /// Language codes of pages.
    pub languages: Vec<String>,
    /// Triage marks that staff set on a turn, for example `urgent`.
    pub triage: Vec<String>,
}

impl Calendar {
    /// The version in force at an instant: a turn keeps the one of its start.
    pub fn version_at(&self, start: Timestamp) -> &CalendarVersion {
        let is_in_force =
            |version: &&CalendarVersion| version.from <= version.timezone.to_datetime(start).date();
        self.versions
            .iter()
            .rev()
            .find(is_in_force)
            .or(self.versions.first())
            .expect("a calendar is never without versions")
    }
}

impl CalendarVersion {
    /// How much working time lies between two instants; none where the second is not later.
    pub fn elapsed(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        self.open_spans(from, to)
            .map(|(opens, closes)| closes.min(to).duration_since(opens.max(from)))
            .sum()
    }

    /// The first instant at which `amount` of working time has passed since `start`; `None` where the
    /// calendar does not have so much within [`HORIZON_YEARS`].
    pub fn due(&self, start: Timestamp, amount: SignedDuration) -> Option<Timestamp> {
        let horizon = start.checked_add(SignedDuration::from_hours(HORIZON_YEARS * 8766));
        let mut left = amount;
        if left <= SignedDuration::ZERO {
            return Some(start);
        }
        for (opens, closes) in self.open_spans(start, horizon.unwrap_or(Timestamp::MAX)) {
            let begins = opens.max(start);
            let length = closes.duration_since(begins);
            if left <= length {
                return begins.checked_add(left).ok();
            }
            left -= length;
        }
        None
    }

    /// Whether an instant is inside the calendar's hours.
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.open_spans(
            at,
            at.checked_add(SignedDuration::from_nanos(1)).unwrap_or(at),
        )
        .next()
        .is_some()
    }

    /// The open spans that overlap `from..to`, in order, uncut.
    fn open_spans(
        &self,
        from: Timestamp,
        to: Timestamp,
    ) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let mut days_off = DaysOff {
            version: self,
            year: None,
            holidays: Vec::new(),
        };
        let first = self.timezone.to_datetime(from).date();
        first
            .series(1.day())
            .take_while(move |day| {
                self.instant_of(*day, 0)
                    .is_some_and(|midnight| midnight < to)
            })
            .filter(move |day| !days_off.contains(*day))
            .flat_map(move |day| {
                self.hours[day.weekday().to_monday_zero_offset() as usize]
                    .iter()
                    .filter_map(move |(opens, closes)| {
                        Some((
                            self.instant_of(day, *opens)?,
                            self.instant_of(day, *closes)?,
                        ))
                    })
            })
            .filter(move |(opens, closes)| opens < closes && *opens < to && from < *closes)
    }

    /// The instant of a minute of a local day, 1440 being the next midnight.
    ///
    /// A local time that does not exist is the first instant after the gap; one that exists twice is
    /// the earlier. So adjoining intervals neither overlap nor leave a hole, and a day on which the
    /// clocks change is 23 or 25 hours long.
    fn instant_of(&self, day: Date, minute: u16) -> Option<Timestamp> {
        let (day, minute) = if minute == MINUTES_A_DAY {
            (day.tomorrow().ok()?, 0)
        } else {
            (day, minute)
        };
        let local = day.at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
        let ambiguous = self.timezone.to_ambiguous_timestamp(local);
        match ambiguous.offset() {
            AmbiguousOffset::Gap { .. } => {
                let after = ambiguous
                    .later()
                    .ok()?
                    .checked_add(SignedDuration::from_nanos(1))
                    .ok()?;
                self.timezone
                    .preceding(after)
                    .next()
                    .map(|transition| transition.timestamp())
            }
            AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => {
                ambiguous.earlier().ok()
            }
        }
    }
}

/// The days off of a version, year by year as a walk over days needs them.
struct DaysOff<'v> {
    version: &'v CalendarVersion,
    year: Option<i16>,
    holidays: Vec<Holiday>,
}

impl DaysOff<'_> {
    fn contains(&mut self, day: Date) -> bool {
        if self.year != Some(day.year()) {
            self.year = Some(day.year());
            let of_country = |country| public_holidays(country, day.year());
            self.holidays = self.version.holidays.map(of_country).unwrap_or_default();
        }
        self.holidays.iter().any(|holiday| holiday.date == day)
            || self.version.closed.contains(&day)
    }
}

impl Target {
    /// Within how much calendar time the first reply is due.
    pub fn first(&self) -> SignedDuration {
        SignedDuration::from_secs(self.first_seconds)
    }

    /// Within how much calendar time the full reply is due.
    pub fn full(&self) -> SignedDuration {
        SignedDuration::from_secs(self.full_seconds)
    }
}

#[cfg(test)]
mod tests;
