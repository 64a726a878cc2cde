//! Working-time calendars: how much of a span counts, and when an amount of it has passed.

use jiff::civil::Date;
use jiff::tz::TimeZone;

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
