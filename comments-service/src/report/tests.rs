//! Whole reports of one small month.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::{GroupBy, Report, ReportRequest, report};
use crate::calendar::TargetScope;
use crate::history::{DecisionKind, Exclusion};
use crate::language::Language;
use crate::reply_clock::tests::story::{Story, calendars, oslo, targets};
use crate::reply_clock::{Rules, reckon};
use crate::words::words;

/// A question in March that is answered, one held, one closed, one excluded, one left; and one in April.
fn month() -> Story {
    Story::new()
        .tag("drift", "2026-03-09T00:00")
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .full("s1", "c1", "2026-03-02T12:00")
        .reader("per", "c2", "", "2026-03-03T10:00")
        .holding("s2", "c2", "2026-03-03T11:00", "2026-03-04T11:00")
        .full("s3", "c2", "2026-03-04T10:30")
        .reader("eli", "c3", "", "2026-03-03T12:00")
        .decide(DecisionKind::NoReplyNeeded, "c3", "2026-03-03T12:30")
        .reader("bot", "c4", "", "2026-03-03T13:00")
        .decide(
            DecisionKind::Excluded(Exclusion::Spam),
            "c4",
            "2026-03-03T13:00",
        )
        .reader("siv", "c5", "", "2026-03-27T16:59")
        .reader("tor", "c6", "", "2026-04-01T00:00")
}

fn march(story: &Story, by: GroupBy) -> Report {
    let (calendars, targets) = (calendars(), targets());
    let rules = Rules {
        calendars: &calendars,
        targets: &targets,
    };
    let request = ReportRequest {
        from: oslo("2026-03-01T00:00"),
        to: oslo("2026-04-01T00:00"),
        as_of: oslo("2026-04-01T00:00"),
        by,
    };
    report(
        &story.0,
        rules,
        &TimeZone::get("Europe/Oslo").unwrap(),
        request,
    )
}

#[test]
fn a_month_for_people() {
    insta::assert_snapshot!(march(&month(), GroupBy::Week).to_text(words(Language::EN)));
}

#[test]
fn a_month_for_people_in_norway() {
    insta::assert_snapshot!(march(&month(), GroupBy::Responder).to_text(words(Language::NB)));
}

#[test]
fn a_month_for_programs() {
    insta::assert_snapshot!(march(&month(), GroupBy::None).to_json());
}

#[test]
fn a_month_for_spreadsheets() {
    insta::assert_snapshot!(
        march(&month(), GroupBy::Person)
            .to_csv()
            .replace("\r\n", "\n")
    );
}

#[test]
fn a_spreadsheet_tells_which_percentiles_were_not_reached() {
    let story = (0..20).fold(Story::new(), |story, number| {
        let at = format!("2026-03-02T10:{number:02}");
        story.reader("ola", &format!("c{number}"), "", &at)
    });
    let csv = march(&story, GroupBy::None).to_csv();
    let mut lines = csv.lines().map(|line| line.split(','));
    let cells: BTreeMap<_, _> = lines.next().unwrap().zip(lines.next().unwrap()).collect();
    for flag in [
        "median_is_over",
        "p90_is_over",
        "wall_median_is_over",
        "wall_p90_is_over",
    ] {
        for clock in ["first", "full"] {
            assert_eq!(cells[&*format!("{clock}_{flag}")], "true", "{clock} {flag}");
        }
    }
}

#[test]
fn a_finished_month_is_the_same_whatever_happens_later() {
    let then = march(&month(), GroupBy::Post);
    let later = month()
        .full("s9", "c5", "2026-04-02T10:00")
        .decide(DecisionKind::Removed, "c1", "2026-04-03T10:00")
        .mark("urgent", "c1", "2026-04-03T10:00");
    assert_eq!(march(&later, GroupBy::Post).to_json(), then.to_json());
}

#[test]
fn a_finished_month_keeps_the_titles_authors_and_languages_that_pages_had() {
    let then = month();
    let mut later = month();
    let (page, april) = (&mut later.0.pages[0], oslo("2026-04-10T10:00"));
    let lars = vec![("lars".to_owned(), "Lars".to_owned())];
    page.titles.push(("Kabel".to_owned(), april));
    page.authors.push((lars, april));
    page.languages.push((Language::DA, april));
    for by in [GroupBy::Post, GroupBy::Author] {
        assert_eq!(march(&later, by).to_json(), march(&then, by).to_json());
    }
    let danish = TargetScope {
        languages: vec!["da".to_owned()],
        ..TargetScope::default()
    };
    let (calendars, mut targets) = (calendars(), targets());
    targets[1].applies_to = danish;
    let rules = Rules {
        calendars: &calendars,
        targets: &targets,
    };
    let turns = reckon(&later.0, rules, april).turns;
    assert!(turns.iter().all(|turn| turn.first.target == "default"));
}

#[test]
fn an_author_who_changes_name_stands_once() {
    let mut story = month();
    let married = vec![("kari".to_owned(), "Kari Hansen".to_owned())];
    let authors = &mut story.0.pages[0].authors;
    authors.push((married, oslo("2026-03-03T11:00")));
    let groups = march(&story, GroupBy::Author).groups;
    assert_eq!(groups.len(), 1);
    assert_eq!(
        (&*groups[0].label, groups[0].figures.turns),
        ("Kari Hansen", 4)
    );
}

#[test]
fn a_turn_stands_with_each_author_and_tag_and_with_none_where_there_is_none() {
    let mut story = month();
    story.0.pages[0].authors[0]
        .0
        .push(("lars".to_owned(), "Lars".to_owned()));
    let groups = |by| {
        let groups = march(&story, by).groups;
        groups
            .into_iter()
            .map(|group| (group.key, group.figures.turns))
            .collect::<Vec<_>>()
    };
    let named = |names: &[(&str, usize)]| {
        names
            .iter()
            .map(|(name, turns)| ((*name).to_owned(), *turns))
            .collect::<Vec<_>>()
    };
    assert_eq!(groups(GroupBy::Author), named(&[("kari", 4), ("lars", 4)]));
    assert_eq!(groups(GroupBy::Tag), named(&[("", 3), ("drift", 1)]));
    assert_eq!(groups(GroupBy::Responder), named(&[("", 2), ("comms", 2)]));
    assert_eq!(groups(GroupBy::None), named(&[]));
}
