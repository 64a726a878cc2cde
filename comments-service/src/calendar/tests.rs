//! The cases and properties of working time.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::{Calendar, CalendarVersion, HolidayCountry};

const DAY: (u16, u16) = (0, 1440);
const OFFICE: (u16, u16) = (8 * 60, 16 * 60);

fn version(zone: &str, interval: (u16, u16), holidays: Option<HolidayCountry>) -> CalendarVersion {
    let work = || vec![interval];
    CalendarVersion {
        from: Date::MIN,
        timezone: TimeZone::get(zone).unwrap(),
        hours: [work(), work(), work(), work(), work(), vec![], vec![]],
        holidays,
        closed: Vec::new(),
    }
}

fn working_days() -> CalendarVersion {
    version("Europe/Oslo", DAY, Some(HolidayCountry::Norway))
}

fn desk_hours() -> CalendarVersion {
    version("Europe/Oslo", OFFICE, Some(HolidayCountry::Norway))
}

fn danish_days() -> CalendarVersion {
    version("Europe/Copenhagen", DAY, Some(HolidayCountry::Denmark))
}

/// Every hour of every day.
fn always() -> CalendarVersion {
    let mut calendar = version("Europe/Oslo", DAY, None);
    calendar.hours = std::array::from_fn(|_| vec![DAY]);
    calendar
}

fn oslo(text: &str) -> Timestamp {
    local("Europe/Oslo", text)
}

fn local(zone: &str, text: &str) -> Timestamp {
    let zone = TimeZone::get(zone).unwrap();
    text.parse::<jiff::civil::DateTime>()
        .unwrap()
        .to_zoned(zone)
        .unwrap()
        .timestamp()
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

/// The due time in Oslo's local time, to the second.
fn due(calendar: &CalendarVersion, start: &str, amount: SignedDuration) -> String {
    let due = calendar.due(oslo(start), amount).unwrap();
    due.to_zoned(calendar.timezone.clone())
        .datetime()
        .to_string()
}

#[test]
fn friday_15_00_is_due_on_monday_15_00() {
    assert_eq!(
        due(&working_days(), "2026-03-06T15:00", hours(24)),
        "2026-03-09T15:00:00"
    );
}

#[test]
fn friday_16_59() {
    assert_eq!(
        due(&working_days(), "2026-03-06T16:59", hours(24)),
        "2026-03-09T16:59:00"
    );
    assert_eq!(
        due(&desk_hours(), "2026-03-06T15:59", hours(1)),
        "2026-03-09T08:59:00"
    );
    assert_eq!(
        due(&desk_hours(), "2026-03-06T16:59", hours(1)),
        "2026-03-09T09:00:00"
    );
}

#[test]
fn saturday() {
    assert_eq!(
        due(&working_days(), "2026-03-07T11:00", hours(24)),
        "2026-03-10T00:00:00"
    );
}

#[test]
fn monday_15_30_with_an_hour_at_the_desk_is_due_on_tuesday_08_30() {
    assert_eq!(
        due(&desk_hours(), "2026-03-09T15:30", hours(1)),
        "2026-03-10T08:30:00"
    );
}

#[test]
fn an_amount_that_ends_with_the_day_is_due_at_its_end_and_not_next_morning() {
    assert_eq!(
        due(&desk_hours(), "2026-03-09T08:00", hours(8)),
        "2026-03-09T16:00:00"
    );
}

#[test]
fn the_eve_of_a_holiday() {
    // Wednesday before Maundy Thursday: the next working day is the Tuesday after Easter.
    assert_eq!(
        due(&working_days(), "2026-04-01T15:00", hours(24)),
        "2026-04-07T15:00:00"
    );
    // Christmas Eve 2026 is a Thursday and an ordinary day; the 25th is a holiday.
    assert_eq!(
        due(&working_days(), "2026-12-24T10:00", hours(24)),
        "2026-12-28T10:00:00"
    );
}

#[test]
fn a_closed_day_of_the_company_counts_as_a_holiday() {
    let mut calendar = working_days();
    calendar.closed.push(date(2026, 12, 24));
    assert_eq!(
        due(&calendar, "2026-12-23T10:00", hours(24)),
        "2026-12-28T10:00:00"
    );
}

#[test]
fn seventeenth_of_may_on_a_thursday() {
    // 2029: Wednesday the 16th, Thursday the 17th, Friday the 18th; Monday the 21st is Whit Monday.
    assert_eq!(date(2029, 5, 17).weekday(), jiff::civil::Weekday::Thursday);
    assert_eq!(
        due(&working_days(), "2029-05-16T12:00", hours(24)),
        "2029-05-18T12:00:00"
    );
    assert_eq!(
        due(&working_days(), "2029-05-18T12:00", hours(24)),
        "2029-05-22T12:00:00"
    );
}

#[test]
fn store_bededag_2023_and_2024() {
    // The fourth Friday after Easter: 5 May 2023 and, were it still a holiday, 26 April 2024.
    assert_eq!(
        due(&danish_days(), "2023-05-04T12:00", hours(24)),
        "2023-05-08T12:00:00"
    );
    assert_eq!(
        due(&danish_days(), "2024-04-25T12:00", hours(24)),
        "2024-04-26T12:00:00"
    );
}

#[test]
fn the_last_sundays_of_march_and_october_in_europe_oslo() {
    let whole_day = |day: &str, next: &str| always().elapsed(oslo(day), oslo(next));
    assert_eq!(whole_day("2026-03-29T00:00", "2026-03-30T00:00"), hours(23));
    assert_eq!(whole_day("2026-10-25T00:00", "2026-10-26T00:00"), hours(25));
    assert_eq!(
        due(&always(), "2026-03-28T12:00", hours(24)),
        "2026-03-29T13:00:00"
    );
    assert_eq!(
        due(&always(), "2026-10-24T12:00", hours(24)),
        "2026-10-25T11:00:00"
    );
    // A working weekend in between changes nothing for Monday to Friday.
    assert_eq!(
        due(&working_days(), "2026-03-27T12:00", hours(24)),
        "2026-03-30T12:00:00"
    );
}

#[test]
fn a_local_time_that_does_not_exist_is_the_first_instant_after_it() {
    let mut nights = always();
    nights.hours = std::array::from_fn(|_| vec![(2 * 60 + 30, 6 * 60)]);
    let sunday = nights.elapsed(oslo("2026-03-29T00:00"), oslo("2026-03-30T00:00"));
    assert_eq!(
        sunday,
        hours(3),
        "from 03:00, the first instant after 02:30, until 06:00"
    );
    let october = nights.elapsed(oslo("2026-10-25T00:00"), oslo("2026-10-26T00:00"));
    assert_eq!(
        october,
        SignedDuration::from_mins(4 * 60 + 30),
        "from the first 02:30"
    );
}

#[test]
fn two_time_zones() {
    let instant = local("Europe/London", "2026-03-06T15:30");
    let london = version("Europe/London", OFFICE, None);
    let oslo = version("Europe/Oslo", OFFICE, None);
    // It is 16:30 in Oslo, where the day is over.
    assert!(london.is_open(instant) && !oslo.is_open(instant));
    assert_eq!(
        london.due(instant, hours(1)).unwrap(),
        local("Europe/London", "2026-03-09T08:30")
    );
    assert_eq!(
        oslo.due(instant, hours(1)).unwrap(),
        local("Europe/Oslo", "2026-03-09T09:00")
    );
}

#[test]
fn twenty_ninth_of_february() {
    assert_eq!(
        due(&working_days(), "2028-02-28T12:00", hours(24)),
        "2028-02-29T12:00:00"
    );
    assert_eq!(
        due(&working_days(), "2028-02-29T12:00", hours(24)),
        "2028-03-01T12:00:00"
    );
    assert_eq!(
        due(&working_days(), "2027-02-26T12:00", hours(24)),
        "2027-03-01T12:00:00"
    );
}

#[test]
fn an_answer_outside_the_calendar_takes_no_working_time() {
    let (asked, answered) = (oslo("2026-03-07T11:00"), oslo("2026-03-08T20:00"));
    assert_eq!(
        working_days().elapsed(asked, answered),
        SignedDuration::ZERO
    );
    assert!(!working_days().is_open(answered));
}

#[test]
fn several_intervals_a_day() {
    let mut calendar = desk_hours();
    calendar.hours[0] = vec![(8 * 60, 12 * 60), (13 * 60, 17 * 60)];
    assert_eq!(
        due(&calendar, "2026-03-09T11:30", hours(1)),
        "2026-03-09T13:30:00"
    );
    assert!(
        !calendar.is_open(oslo("2026-03-09T12:00")) && calendar.is_open(oslo("2026-03-09T13:00"))
    );
}

#[test]
fn milliseconds_are_not_dropped() {
    let start = oslo("2026-03-09T15:00")
        .checked_add(SignedDuration::from_millis(1))
        .unwrap();
    assert_eq!(
        due(&working_days(), "2026-03-09T15:00:00.001", hours(24)),
        "2026-03-10T15:00:00.001"
    );
    let end = oslo("2026-03-10T15:00");
    assert_eq!(
        working_days().elapsed(start, end),
        hours(24) - SignedDuration::from_millis(1)
    );
}

#[test]
fn a_turn_keeps_the_version_in_force_when_it_started() {
    let (old, mut new) = (desk_hours(), working_days());
    new.from = date(2026, 3, 9);
    let calendar = Calendar {
        name: "x".to_owned(),
        versions: vec![old.clone(), new.clone()],
    };
    assert_eq!(calendar.version_at(oslo("2026-03-08T23:59:59.999")), &old);
    assert_eq!(calendar.version_at(oslo("2026-03-09T00:00")), &new);
}

#[test]
fn a_calendar_that_is_never_open_has_no_due_time() {
    let mut never = working_days();
    never.hours = std::array::from_fn(|_| Vec::new());
    assert_eq!(never.due(oslo("2026-03-09T15:00"), hours(1)), None);
}

fn any_calendar() -> impl Strategy<Value = CalendarVersion> {
    prop_oneof![
        Just(working_days()),
        Just(desk_hours()),
        Just(danish_days()),
        Just(always())
    ]
}

/// Instants between 2020 and 2035, to the millisecond.
fn any_instant() -> impl Strategy<Value = Timestamp> {
    (1_577_836_800_000_i64..2_051_222_400_000)
        .prop_map(|ms| Timestamp::from_millisecond(ms).unwrap())
}

fn later(start: Timestamp, milliseconds: i64) -> Timestamp {
    start
        .checked_add(SignedDuration::from_millis(milliseconds))
        .unwrap()
}

/// Up to about forty days.
const SPAN: std::ops::Range<i64> = 0..3_500_000_000;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn working_time_is_additive_over_adjacent_spans(
        calendar in any_calendar(), start in any_instant(), first in SPAN, second in SPAN,
    ) {
        let (middle, end) = (later(start, first), later(start, first + second));
        let parts = calendar.elapsed(start, middle) + calendar.elapsed(middle, end);
        prop_assert_eq!(calendar.elapsed(start, end), parts);
    }

    #[test]
    fn working_time_never_decreases_as_the_end_moves(
        calendar in any_calendar(), start in any_instant(), first in SPAN, more in SPAN,
    ) {
        let shorter = calendar.elapsed(start, later(start, first));
        let longer = calendar.elapsed(start, later(start, first + more));
        prop_assert!(shorter <= longer);
        prop_assert!(longer - shorter <= SignedDuration::from_millis(more));
    }

    #[test]
    fn working_time_stays_when_both_ends_move_by_whole_weeks_without_holidays(
        start in any_instant(), length in SPAN, weeks in 0_i64..60,
    ) {
        let mut calendar = desk_hours();
        calendar.holidays = None;
        let move_by_weeks = |instant: Timestamp| {
            let zoned = instant.to_zoned(calendar.timezone.clone());
            zoned.checked_add(jiff::Span::new().weeks(weeks)).unwrap().timestamp()
        };
        let end = later(start, length);
        let moved = calendar.elapsed(move_by_weeks(start), move_by_weeks(end));
        prop_assert_eq!(calendar.elapsed(start, end), moved);
    }

    #[test]
    fn exactly_the_asked_amount_has_passed_at_the_due_time_and_less_before(
        calendar in any_calendar(), start in any_instant(), amount in 1_i64..400_000_000,
    ) {
        let amount = SignedDuration::from_millis(amount);
        let due = calendar.due(start, amount).unwrap();
        prop_assert_eq!(calendar.elapsed(start, due), amount);
        prop_assert!(calendar.elapsed(start, later(due, -1)) < amount);
    }
}
