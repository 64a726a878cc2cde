//! Public holidays of Norway and Denmark for any year, as the law had them that year.
//!
//! Only days that the law makes free for everyone: neither Christmas Eve nor New Year's Eve in
//! either country, nor Denmark's Constitution Day (5 June), which agreements and shop hours treat as
//! a day off. A company that is closed on them lists them under `closed` in its calendar.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::calendar::HolidayCountry;

/// A public holiday with its name in the country's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// What the country calls it.
    pub name: &'static str,
}

/// A holiday at a distance in days from Easter Sunday, with the first and last year of its law.
type Movable = (i32, &'static str, i16, i16);
/// A holiday on a month and day, with the first and last year of its law.
type Fixed = (i8, i8, &'static str, i16, i16);

const ALWAYS: i16 = i16::MIN;
const STILL: i16 = i16::MAX;

const NORWAY_MOVABLE: &[Movable] = &[
    (-3, "Skjærtorsdag", ALWAYS, STILL),
    (-2, "Langfredag", ALWAYS, STILL),
    (0, "Første påskedag", ALWAYS, STILL),
    (1, "Andre påskedag", ALWAYS, STILL),
    (39, "Kristi himmelfartsdag", ALWAYS, STILL),
    (49, "Første pinsedag", ALWAYS, STILL),
    (50, "Andre pinsedag", ALWAYS, STILL),
];

// The act of 26 April 1947 made 1 May and 17 May public holidays.
const NORWAY_FIXED: &[Fixed] = &[
    (1, 1, "Første nyttårsdag", ALWAYS, STILL),
    (5, 1, "Arbeidernes dag", 1947, STILL),
    (5, 17, "Grunnlovsdagen", 1947, STILL),
    (12, 25, "Første juledag", ALWAYS, STILL),
    (12, 26, "Andre juledag", ALWAYS, STILL),
];

// Act no. 214 of 6 March 2023 abolished Store bededag (of 1686) from 1 January 2024.
const DENMARK_MOVABLE: &[Movable] = &[
    (-3, "Skærtorsdag", ALWAYS, STILL),
    (-2, "Langfredag", ALWAYS, STILL),
    (0, "Påskedag", ALWAYS, STILL),
    (1, "Anden påskedag", ALWAYS, STILL),
    (26, "Store bededag", 1686, 2023),
    (39, "Kristi himmelfartsdag", ALWAYS, STILL),
    (49, "Pinsedag", ALWAYS, STILL),
    (50, "Anden pinsedag", ALWAYS, STILL),
];

const DENMARK_FIXED: &[Fixed] = &[
    (1, 1, "Nytårsdag", ALWAYS, STILL),
    (12, 25, "Juledag", ALWAYS, STILL),
    (12, 26, "Anden juledag", ALWAYS, STILL),
];

/// The public holidays of a country in a year, by date; two that fall on one day both stand there.
pub fn public_holidays(country: HolidayCountry, year: i16) -> Vec<Holiday> {
    let (movable, fixed) = match country {
        HolidayCountry::Norway => (NORWAY_MOVABLE, NORWAY_FIXED),
        HolidayCountry::Denmark => (DENMARK_MOVABLE, DENMARK_FIXED),
    };
    let easter = easter_sunday(year);
    let movable = movable
        .iter()
        .filter(|(.., first, last)| (*first..=*last).contains(&year))
        .filter_map(|(days, name, ..)| Some((easter.checked_add(days.days()).ok()?, *name)));
    let fixed = fixed
        .iter()
        .filter(|(.., first, last)| (*first..=*last).contains(&year))
        .map(|(month, day, name, ..)| (date(year, *month, *day), *name));
    let mut holidays: Vec<_> = movable
        .chain(fixed)
        .map(|(date, name)| Holiday { date, name })
        .collect();
    holidays.sort_unstable();
    holidays
}

/// Easter Sunday of the Gregorian calendar.
///
/// The "anonymous Gregorian" algorithm as in Meeus, *Astronomical Algorithms*, chapter 8; it needs
/// no exceptions for any year.
#[expect(
    clippy::many_single_char_names,
    reason = "the names of the published algorithm"
)]
pub fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let a = y.rem_euclid(19);
    let (b, c) = (y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    date(year, (sum / 31) as i8, (sum % 31 + 1) as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(country: HolidayCountry, year: i16) -> Vec<String> {
        public_holidays(country, year)
            .iter()
            .map(|h| format!("{} {}", h.date, h.name))
            .collect()
    }

    #[test]
    fn easter_falls_where_the_tables_have_it() {
        let table = [
            (1818, 3, 22),
            (1886, 4, 25),
            (1943, 4, 25),
            (1954, 4, 18),
            (1961, 4, 2),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2019, 4, 21),
            (2023, 4, 9),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
            (2049, 4, 18),
            (2076, 4, 19),
            (2285, 3, 22),
            (4200, 4, 20),
        ];
        for (year, month, day) in table {
            assert_eq!(easter_sunday(year), date(year, month, day));
        }
    }

    #[test]
    fn norway_2026() {
        let expected = "2026-01-01 Første nyttårsdag, 2026-04-02 Skjærtorsdag, 2026-04-03 Langfredag, \
            2026-04-05 Første påskedag, 2026-04-06 Andre påskedag, 2026-05-01 Arbeidernes dag, \
            2026-05-14 Kristi himmelfartsdag, 2026-05-17 Grunnlovsdagen, 2026-05-24 Første pinsedag, \
            2026-05-25 Andre pinsedag, 2026-12-25 Første juledag, 2026-12-26 Andre juledag";
        assert_eq!(days(HolidayCountry::Norway, 2026).join(", "), expected);
    }

    #[test]
    fn store_bededag_is_a_holiday_in_2023_and_not_in_2024() {
        let has_it = |year| {
            days(HolidayCountry::Denmark, year)
                .iter()
                .any(|d| d.contains("bededag"))
        };
        assert_eq!(
            [2022, 2023, 2024, 2030].map(has_it),
            [true, true, false, false]
        );
        assert!(
            days(HolidayCountry::Denmark, 2023).contains(&"2023-05-05 Store bededag".to_owned())
        );
    }

    #[test]
    fn denmark_2023() {
        let expected = "2023-01-01 Nytårsdag, 2023-04-06 Skærtorsdag, 2023-04-07 Langfredag, \
            2023-04-09 Påskedag, 2023-04-10 Anden påskedag, 2023-05-05 Store bededag, \
            2023-05-18 Kristi himmelfartsdag, 2023-05-28 Pinsedag, 2023-05-29 Anden pinsedag, \
            2023-12-25 Juledag, 2023-12-26 Anden juledag";
        assert_eq!(days(HolidayCountry::Denmark, 2023).join(", "), expected);
    }

    #[test]
    fn half_days_and_constitution_day_are_no_public_holidays() {
        for country in [HolidayCountry::Norway, HolidayCountry::Denmark] {
            for (month, day) in [(6, 5), (12, 24), (12, 31)] {
                let day = date(2026, month, day);
                assert!(
                    public_holidays(country, 2026)
                        .iter()
                        .all(|holiday| holiday.date != day)
                );
            }
        }
    }

    #[test]
    fn two_holidays_on_one_day_both_stand_there() {
        let names: Vec<_> = public_holidays(HolidayCountry::Norway, 2027)
            .into_iter()
            .filter(|holiday| holiday.date == date(2027, 5, 17))
            .map(|holiday| holiday.name)
            .collect();
        assert_eq!(names, ["Andre pinsedag", "Grunnlovsdagen"]);
    }
}
