//! Turns a site into its editorial calendar: what came out and what is to come, week by week, with gaps and
//! collisions.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use svar_comments::config::Goals;
use svar_comments::holidays::{Holiday, public_holidays};
use svar_comments::message::{Message, say};

use crate::site::{Post, PreviewReason, Site};

mod ics;
mod rows;
mod text;

pub use rows::COLUMNS;
pub(crate) use text::date as date_in_words;

/// How far back a calendar goes that nobody asked for more.
const WEEKS_BACK: i32 = 4;
/// How far ahead.
const WEEKS_AHEAD: i32 = 8;

/// Which days are wanted; whole weeks are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// The weeks of a span, with what is published in them.
#[derive(Debug)]
pub struct Plan<'s> {
    /// The site's name.
    pub title: &'s str,
    /// The instant for which it holds.
    pub as_of: Timestamp,
    /// The site's time zone.
    pub timezone: &'s TimeZone,
    /// What the company means to publish.
    pub goals: &'s Goals,
    /// Without a gap, oldest first, never empty.
    pub weeks: Vec<Week<'s>>,
    site: &'s Site,
}

/// A week from Monday to Sunday.
#[derive(Debug)]
pub struct Week<'s> {
    /// Its first day.
    pub monday: Date,
    /// Whether the instant of the plan lies before it, in it or behind it.
    pub when: When,
    /// By time, those of one text in several languages beside each other.
    pub entries: Vec<Entry<'s>>,
    /// The days of the week on which the country has a public holiday.
    pub holidays: Vec<Holiday>,
    /// How many texts came out or will, of those that are no drafts.
    pub count: usize,
    /// How many are missing to reach the goal.
    pub missing: usize,
}

/// Where a week lies, seen from the instant of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Over.
    Past,
    /// Now.
    Current,
    /// Yet to begin.
    Coming,
}

/// A post in the calendar.
#[derive(Debug)]
pub struct Entry<'s> {
    /// The post.
    pub post: &'s Post,
    /// Whether the public sees it.
    pub state: State,
    /// Whether it says in another language what an entry of the same day says already.
    pub is_translation: bool,
    /// What a press officer may want to look at.
    pub notes: Vec<Note<'s>>,
}

/// Whether the public sees a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is out.
    Published,
    /// It comes out by itself.
    Scheduled,
    /// It does not come out until somebody says so.
    Draft,
    /// It was taken down.
    Expired,
}

/// What is to be looked at about a post that is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note<'s> {
    /// It comes out on a Saturday or a Sunday.
    Weekend,
    /// It comes out on a public holiday.
    Holiday(&'static str),
    /// Another text comes out that day, more than the goal has a use for.
    SameDay(&'s str),
    /// A draft whose day has passed.
    Overdue,
}

impl State {
    /// Its name in lists for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Scheduled => "scheduled",
            Self::Draft => "draft",
            Self::Expired => "expired",
        }
    }

    /// Its name for people.
    fn in_words(self) -> Message {
        match self {
            Self::Published => say("calendar-published"),
            Self::Scheduled => say("calendar-scheduled"),
            Self::Draft => say("calendar-draft"),
            Self::Expired => say("calendar-expired"),
        }
    }

    fn of(post: &Post) -> Self {
        match post.preview {
            None => Self::Published,
            Some(PreviewReason::Future) => Self::Scheduled,
            Some(PreviewReason::Draft) => Self::Draft,
            Some(PreviewReason::Expired) => Self::Expired,
        }
    }
}

/// The calendar of a site that is linked with drafts and coming posts, as of an instant.
pub fn plan(site: &Site, as_of: Timestamp, span: Span) -> Plan<'_> {
    let config = &site.config;
    let today = as_of.to_zoned(config.timezone.clone()).date();
    let first = monday_of(span.from.unwrap_or_else(|| weeks_from(today, -WEEKS_BACK)));
    let last = monday_of(span.to.unwrap_or_else(|| weeks_from(today, WEEKS_AHEAD))).max(first);
    let mut posts: Vec<&Post> = site.posts.iter().collect();
    posts.sort_by_key(|post| (post.date.date(), group(site, post), post.date.timestamp()));
    let mut weeks = Vec::new();
    let mut monday = first;
    while monday <= last {
        weeks.push(week(site, monday, today, &posts));
        let next = weeks_from(monday, 1);
        if next <= monday {
            break;
        }
        monday = next;
    }
    Plan {
        title: &config.title,
        as_of,
        timezone: &config.timezone,
        goals: &config.goals,
        weeks,
        site,
    }
}

/// What sorts the languages of one text beside each other: when the first of them comes out, and its key.
fn group<'s>(site: &'s Site, post: &'s Post) -> (Timestamp, &'s str) {
    let day = post.date.date();
    let same_day = post
        .translations
        .iter()
        .map(|id| &site.posts[id.0])
        .filter(|other| other.date.date() == day);
    same_day
        .chain(std::iter::once(post))
        .map(|one| (one.date.timestamp(), one.key.as_str()))
        .min()
        .unwrap_or((post.date.timestamp(), post.key.as_str()))
}

fn week<'s>(site: &'s Site, monday: Date, today: Date, posts: &[&'s Post]) -> Week<'s> {
    let sunday = monday.saturating_add(6.days());
    let first = posts.partition_point(|post| post.date.date() < monday);
    let length = posts[first..].partition_point(|post| post.date.date() <= sunday);
    let posts = &posts[first..first + length];
    let holidays = holidays_of(site, monday, sunday);
    let entries: Vec<Entry<'s>> = posts
        .iter()
        .map(|post| entry(site, post, posts, &holidays, today))
        .collect();
    let counts = |entry: &&Entry<'_>| entry.state != State::Draft && !entry.is_translation;
    let count = entries.iter().filter(counts).count();
    let goal = site.config.goals.posts_per_week.unwrap_or(0) as usize;
    let when = if sunday < today {
        When::Past
    } else if monday > today {
        When::Coming
    } else {
        When::Current
    };
    Week {
        monday,
        when,
        entries,
        holidays,
        count,
        missing: goal.saturating_sub(count),
    }
}

fn entry<'s>(
    site: &'s Site,
    post: &'s Post,
    of_week: &[&'s Post],
    holidays: &[Holiday],
    today: Date,
) -> Entry<'s> {
    let state = State::of(post);
    let day = post.date.date();
    let same_day = of_week.iter().filter(|other| other.date.date() == day);
    let leads = same_day
        .clone()
        .find(|other| State::of(other) == state && is_same_text(site, other, post));
    let is_translation = leads.is_some_and(|leader| !std::ptr::eq(*leader, post));
    let mut notes = Vec::new();
    if state == State::Draft && day < today {
        notes.push(Note::Overdue);
    } else if matches!(state, State::Draft | State::Scheduled) && !is_translation {
        notes.extend(free_day(day, holidays));
        let others = same_day.filter(|other| !is_same_text(site, other, post));
        let others: Vec<&&Post> = others.collect();
        if others.len() >= most_in_a_day(&site.config.goals) {
            notes.extend(others.first().map(|other| Note::SameDay(&other.title)));
        }
    }
    Entry {
        post,
        state,
        is_translation,
        notes,
    }
}

/// So many posts a day are no collision: a goal of one a day, or less, has a use for one.
fn most_in_a_day(goals: &Goals) -> usize {
    let working_days = 5;
    goals
        .posts_per_week
        .map_or(1, |goal| goal.div_ceil(working_days).max(1) as usize)
}

fn is_same_text(site: &Site, one: &Post, other: &Post) -> bool {
    let mut languages = one.translations.iter();
    std::ptr::eq(one, other) || languages.any(|id| std::ptr::eq(&raw const site.posts[id.0], other))
}

/// Why nobody is there to answer on a day.
pub fn free_day<'s>(day: Date, holidays: &[Holiday]) -> Option<Note<'s>> {
    let holiday = holidays.iter().find(|holiday| holiday.date == day);
    let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    holiday
        .map(|holiday| Note::Holiday(holiday.name))
        .or(is_weekend.then_some(Note::Weekend))
}

fn holidays_of(site: &Site, first: Date, last: Date) -> Vec<Holiday> {
    let years = first.year()..=last.year();
    years
        .flat_map(|year| public_holidays(site.config.country, year))
        .filter(|holiday| (first..=last).contains(&holiday.date))
        .collect()
}

fn monday_of(day: Date) -> Date {
    let days = i32::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(days.days())
}

fn weeks_from(day: Date, weeks: i32) -> Date {
    day.saturating_add(weeks.weeks())
}

/// Whether somebody wrote a time: a day alone is midnight.
fn has_time(date: &Zoned) -> bool {
    date.time() != jiff::civil::Time::midnight()
}

impl Plan<'_> {
    fn authors(&self, entry: &Entry<'_>) -> String {
        let credits = entry.post.credits.iter();
        let names = credits.map(|credit| self.site.authors[credit.author.0].name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }

    /// The languages of a text: those of its translations that stand behind it in the week.
    fn languages(&self, week: &Week<'_>, entry: &Entry<'_>) -> String {
        let others = week.entries.iter().filter(|other| {
            other.is_translation
                && other.state == entry.state
                && other.post.date.date() == entry.post.date.date()
                && is_same_text(self.site, entry.post, other.post)
        });
        let languages = std::iter::once(entry).chain(others);
        let codes = languages.map(|one| one.post.language.code());
        codes.collect::<Vec<_>>().join(", ")
    }
}

impl Week<'_> {
    /// Its last day.
    pub fn sunday(&self) -> Date {
        self.monday.saturating_add(6.days())
    }
}
