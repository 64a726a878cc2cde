//! The editorial calendar: what is planned, where there is room, and what other calendar programs read.

use std::io::BufReader;

use ical::property::Property;
use svar::planning::Span;
use svar::words::words;
use svar_comments::language::Language;

use crate::site_test::SiteTest;

/// Easter and the goal of one post a week, seen from Wednesday 25 March 2026.
fn easter() -> SiteTest {
    SiteTest::small()
        .at("2026-03-25T08:00:00Z")
        .config("goals: { posts_per_week: 1 }\n")
        .titled("2026-03-03-a", "Ut i tide", "date: 2026-03-03 08:00\n", "A")
        .titled(
            "2026-03-03-a.en",
            "Out in time",
            "date: 2026-03-03 08:00\n",
            "A",
        )
        .titled("2026-03-20-b", "Glemt", "draft: true\n", "B")
        .titled(
            "2026-04-03-c",
            "Langfredagsro",
            "date: 2026-04-03 07:30\n",
            "C",
        )
        .titled("2026-04-14-d", r"Kaffe, te; og\brus", "", "D")
        .titled("2026-04-14-e", "Samme dag", "", "E")
        .titled("2026-04-18-f", "Lørdag", "", "F")
}

#[test]
fn weeks_show_what_came_out_what_is_to_come_and_what_is_missing() {
    let text = easter().with_plan(Span::default(), |plan| plan.to_text(words(Language::NB)));
    insta::assert_snapshot!(text);
}

#[test]
fn a_span_is_rounded_to_whole_weeks() {
    let span = Span {
        from: Some(jiff::civil::date(2026, 12, 30)),
        to: Some(jiff::civil::date(2027, 1, 4)),
    };
    let text = easter().with_plan(span, |plan| plan.to_text(words(Language::EN)));
    insta::assert_snapshot!(text);
}

#[test]
fn a_translation_of_the_same_day_counts_once() {
    easter().with_plan(Span::default(), |plan| {
        let week = plan.weeks.iter().find(|week| !week.entries.is_empty());
        let week = week.expect("there are posts");
        assert_eq!((week.entries.len(), week.count, week.missing), (2, 1, 0));
    });
}

#[test]
fn programs_get_weeks_and_spreadsheets_get_rows() {
    let (json, rows) = easter().with_plan(Span::default(), |plan| (plan.to_json(), plan.rows()));
    insta::assert_snapshot!(format!("{:#}", json["weeks"][5]));
    let kinds: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {}", row[1], row[3]))
        .collect();
    insta::assert_snapshot!(kinds.join("\n"));
}

fn value<'p>(properties: &'p [Property], name: &str) -> &'p str {
    let found = properties.iter().find(|property| property.name == name);
    let value = found.and_then(|property| property.value.as_deref());
    value.unwrap_or_else(|| panic!("{name} is missing in {properties:?}"))
}

#[test]
fn another_program_reads_the_events_with_their_times_and_names() {
    let ics = easter().with_plan(Span::default(), |plan| plan.to_ics(words(Language::NB)));
    assert!(ics.split("\r\n").all(|line| line.len() <= 75), "{ics}");
    let mut calendars = ical::IcalParser::new(BufReader::new(ics.as_bytes()));
    let calendar = calendars
        .next()
        .expect("one calendar")
        .expect("it can be read");
    assert!(calendars.next().is_none());
    assert_eq!(value(&calendar.properties, "VERSION"), "2.0");
    let of = |start: &str| {
        let mut events = calendar
            .events
            .iter()
            .map(|event| event.properties.as_slice());
        let found = events.find(|event| value(event, "UID").starts_with(start));
        found.unwrap_or_else(|| panic!("no event has the uid {start}"))
    };
    // Half past seven in Oslo, where summer time has begun.
    let friday = of("c@fjord.example");
    assert_eq!(value(friday, "DTSTART"), "20260403T053000Z");
    assert_eq!(value(friday, "DTSTAMP"), "20260325T080000Z");
    assert_eq!(value(friday, "SUMMARY"), "Langfredagsro");
    // A day without a time is a whole day, and what means something to the format is escaped.
    let whole_day = of("d@fjord.example");
    assert_eq!(value(whole_day, "DTSTART"), "20260414");
    assert_eq!(value(whole_day, "SUMMARY"), r"Kaffe\, te\; og\\brus");
    assert_eq!(value(of("b@fjord.example"), "STATUS"), "TENTATIVE");
    assert_eq!(value(of("a.en@fjord.example"), "SUMMARY"), "Out in time");
    assert_eq!(value(of("2026-04-05-"), "SUMMARY"), "Første påskedag");
    assert_eq!(calendar.events.len(), 7 + 8);
}
