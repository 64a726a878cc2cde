//! Splits the turns of a period into groups and gives the figures of each, for people, programs and
//! spreadsheets.

mod csv;
mod request;
mod text;

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::comment::Responder;
use crate::history::{History, HistoryPage};
use crate::message::{Message, Part, say};
use crate::reply_clock::{Rules, Turn, reckon};
use crate::statistics::{Figures, figures};
use crate::thread::ThreadKey;

pub use request::ReportWords;

/// What a report is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportRequest {
    /// The first instant of the period.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
    /// What happened later is as if it had not.
    pub as_of: Timestamp,
    /// How it is split.
    pub by: GroupBy,
}

/// How the turns of a period are split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GroupBy {
    /// Not at all.
    None,
    /// By page.
    Post,
    /// By author of the page; a turn under two authors stands with both.
    Author,
    /// By tag of the page; a turn under two tags stands with both.
    Tag,
    /// By who gave the first reply; credit goes to the writer, also where the company signed.
    Person,
    /// By what that person was to the page: comms staff, employee or guest.
    Responder,
    /// By the ISO week of the start, in the site's time zone.
    Week,
}

/// The figures of a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The first instant of the period.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
    /// The instant at which things stood as the report says.
    pub as_of: Timestamp,
    /// The calendar on which the percentiles are measured: that of the default target.
    pub calendar: String,
    /// How it is split.
    pub by: GroupBy,
    /// All turns of the period.
    pub total: Figures,
    /// The parts, by key; empty where it is not split.
    pub groups: Vec<Group>,
    /// The time zone of its dates.
    #[serde(skip)]
    zone: TimeZone,
}

/// One part of a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// What the part is called in addresses and programs; empty for turns that have no such thing.
    pub key: String,
    /// What people call it.
    pub label: String,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
}

/// Makes the report of a period by cohort: of the turns that started in it.
pub fn report(
    history: &History,
    rules: Rules<'_>,
    zone: &TimeZone,
    request: ReportRequest,
) -> Report {
    let ReportRequest {
        from,
        to,
        as_of,
        by,
    } = request;
    let reckoning = reckon(history, rules, as_of);
    let is_in_period = |turn: &&Turn| from <= turn.start && turn.start < to;
    let cohort: Vec<_> = reckoning.turns.iter().filter(is_in_period).collect();
    let pages = history.pages.iter().map(|page| (&page.key, page)).collect();
    let splitting = Splitting { by, zone, pages };
    Report {
        from,
        to,
        as_of,
        calendar: rules.default_target().calendar.clone(),
        by,
        total: figures(&cohort, as_of),
        groups: splitting.split(&cohort, as_of),
        zone: zone.clone(),
    }
}

struct Splitting<'h> {
    by: GroupBy,
    zone: &'h TimeZone,
    pages: BTreeMap<&'h ThreadKey, &'h HistoryPage>,
}

impl Splitting<'_> {
    fn split(&self, cohort: &[&Turn], as_of: Timestamp) -> Vec<Group> {
        let mut parts: BTreeMap<String, (String, Vec<&Turn>)> = BTreeMap::new();
        for turn in cohort {
            for (key, label) in self.parts_of(turn, as_of) {
                let part = parts.entry(key).or_default();
                // Who changed their name meanwhile stands once, under the latest.
                part.0 = label;
                part.1.push(turn);
            }
        }
        let group = |(key, (label, turns)): (String, (String, Vec<&Turn>))| Group {
            key,
            label,
            figures: figures(&turns, as_of),
        };
        parts.into_iter().map(group).collect()
    }

    /// The keys and labels of the parts that a turn belongs to.
    fn parts_of(&self, turn: &Turn, as_of: Timestamp) -> Vec<(String, String)> {
        let page = self.pages.get(&turn.thread);
        let same = |word: &str| (word.to_owned(), word.to_owned());
        let answer = turn.first.answer.as_ref();
        let parts: Vec<_> = match self.by {
            GroupBy::None => return Vec::new(),
            GroupBy::Post => {
                let title = page.map_or(turn.thread.as_str(), |page| page.title_at(as_of));
                let title = title.to_owned();
                vec![(turn.thread.to_string(), title)]
            }
            GroupBy::Author => page
                .map(|page| page.authors_at(turn.start).to_vec())
                .unwrap_or_default(),
            GroupBy::Tag => {
                let tags = page.iter().flat_map(|page| &page.tags);
                tags.filter(|(_, span)| span.contains(turn.start))
                    .map(|(tag, _)| same(tag))
                    .collect()
            }
            GroupBy::Person => answer
                .map(|answer| same(&answer.staff.0))
                .into_iter()
                .collect(),
            GroupBy::Responder => answer
                .map(|answer| same(word_of(answer.responder)))
                .into_iter()
                .collect(),
            GroupBy::Week => vec![same(&iso_week(turn.start, self.zone))],
        };
        if parts.is_empty() {
            vec![(String::new(), "–".to_owned())]
        } else {
            parts
        }
    }
}

fn word_of(responder: Responder) -> &'static str {
    match responder {
        Responder::Comms => "comms",
        Responder::Employee => "employee",
        Responder::Guest => "guest",
    }
}

fn iso_week(at: Timestamp, zone: &TimeZone) -> String {
    let week = zone.to_datetime(at).date().iso_week_date();
    format!("{}-W{:02}", week.year(), week.week())
}

impl GroupBy {
    /// All of them with the words for them.
    pub const ALL: [(&'static str, Self); 7] = [
        ("none", Self::None),
        ("post", Self::Post),
        ("author", Self::Author),
        ("tag", Self::Tag),
        ("person", Self::Person),
        ("responder", Self::Responder),
        ("week", Self::Week),
    ];
}

impl FromStr for GroupBy {
    type Err = Message;

    fn from_str(word: &str) -> Result<Self, Message> {
        let found = Self::ALL
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, by)| *by);
        found.ok_or_else(|| {
            let names = Self::ALL.map(|(name, _)| name.to_owned());
            say("unknown-part")
                .with("word", word)
                .with("names", Part::OneOf(names.to_vec()))
        })
    }
}

impl Report {
    /// The report as JSON, with all figures unrounded.
    pub fn to_json(&self) -> String {
        let json = serde_json::to_string_pretty(self);
        json.expect("a report holds nothing that JSON has no form for") + "\n"
    }
}

#[cfg(test)]
mod tests;
