//! Writes the editorial calendar for people: a paragraph for each week, what is missing, and where there is room.

use std::fmt::Write as _;

use jiff::civil::{Date, Weekday};
use svar_comments::message::{Message, Words, say};

use super::{Entry, Note, Plan, State, Week, When, has_time};

/// A longer title is cut: the columns behind it stay in their places.
const LONGEST_TITLE: usize = 56;

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// The text for a date, which every set of texts has, as it has those for the months.
const DATE: &str = "date-words";

impl Plan<'_> {
    /// For people, in the language of the words.
    pub fn to_text(&self, words: Words) -> String {
        let mut lines = vec![
            words.of(&self.head()),
            words.of(&self.goal()),
            String::new(),
        ];
        let width = self.title_width();
        for week in &self.weeks {
            lines.push(self.week_line(week, words));
            lines.extend(self.day_lines(week, width, words));
            lines.push(String::new());
        }
        lines.push(words.of(&say("calendar-legend")));
        lines.extend(self.outlook().iter().map(|message| words.of(message)));
        let mut text = String::new();
        for line in lines {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }

    fn head(&self) -> Message {
        let first = self.weeks.first().map(|week| week.monday);
        let last = self.weeks.last().map(Week::sunday);
        say("calendar-head")
            .with("site", self.title)
            .with("from", date(first.unwrap_or_default()))
            .with("to", date(last.unwrap_or_default()))
    }

    fn goal(&self) -> Message {
        match self.goals.posts_per_week {
            Some(goal) => say("calendar-goal").with("n", goal),
            None => say("calendar-no-goal"),
        }
    }

    fn title_width(&self) -> usize {
        let entries = self.weeks.iter().flat_map(|week| &week.entries);
        let length = |entry: &Entry<'_>| entry.post.title.chars().count() + 10;
        entries.map(length).max().unwrap_or(0).min(LONGEST_TITLE)
    }

    fn week_line(&self, week: &Week<'_>, words: Words) -> String {
        let name = words.of(&week_name(say("calendar-week"), week.monday));
        let days = words.of(&days(week));
        let count = match self.goals.posts_per_week {
            Some(goal) => say("calendar-count-of")
                .with("count", week.count)
                .with("goal", goal),
            None => say("calendar-count").with("n", week.count),
        };
        let mut line = format!("{name:<7} {days:<34} {}", words.of(&count));
        for remark in remarks(week) {
            line.push_str("  · ");
            line.push_str(&words.of(&remark));
        }
        line
    }

    /// Posts and public holidays by day.
    fn day_lines(&self, week: &Week<'_>, width: usize, words: Words) -> Vec<String> {
        let shown = week.entries.iter().filter(|entry| !entry.is_translation);
        let posts = shown.map(|entry| {
            (
                entry.post.date.datetime(),
                self.entry_line(week, entry, width, words),
            )
        });
        let holidays = week.holidays.iter().map(|holiday| {
            let start = holiday.date.to_datetime(jiff::civil::Time::MIN);
            let line = format!("  {}         ✦ {}", day(holiday.date, words), holiday.name);
            (start, line)
        });
        let mut lines: Vec<_> = holidays.chain(posts).collect();
        lines.sort_by_key(|(at, _)| *at);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn entry_line(&self, week: &Week<'_>, entry: &Entry<'_>, width: usize, words: Words) -> String {
        let post = entry.post;
        let time = if has_time(&post.date) {
            post.date.strftime("%H:%M").to_string()
        } else {
            String::new()
        };
        let languages = if self.site.languages.len() > 1 {
            format!(" ({})", self.languages(week, entry))
        } else {
            String::new()
        };
        let room = width.saturating_sub(languages.chars().count());
        let title = format!("{}{languages}", shortened(&post.title, room));
        let symbol = symbol(entry.state);
        let mut line = format!(
            "  {}  {time:<5}  {symbol} {title:<width$}  {}",
            day(post.date.date(), words),
            self.authors(entry)
        );
        for note in &entry.notes {
            line.push_str("  ! ");
            line.push_str(&words.of(&note_message(*note)));
        }
        line
    }

    /// What follows from all of it.
    fn outlook(&self) -> Vec<Message> {
        if self.goals.posts_per_week.is_none() {
            return Vec::new();
        }
        let of = |when: When| self.weeks.iter().filter(move |week| week.when == when);
        let mut messages = Vec::new();
        let past = of(When::Past).count();
        if past > 0 {
            let reached = of(When::Past).filter(|week| week.missing == 0).count();
            let message = say("calendar-reached").with("reached", reached);
            messages.push(message.with("weeks", past));
        }
        let ahead = || of(When::Current).chain(of(When::Coming));
        match ahead().find(|week| week.missing > 0) {
            Some(week) => messages.push(
                say("calendar-next-gap")
                    .with("week", week_name(say("calendar-week.inside"), week.monday))
                    .with("days", days(week))
                    .with("weeks", ahead().filter(|week| week.missing > 0).count()),
            ),
            None if ahead().next().is_some() => messages.push(say("calendar-no-gap")),
            None => {}
        }
        messages
    }
}

/// What is said behind a week.
fn remarks(week: &Week<'_>) -> Vec<Message> {
    let mut remarks = Vec::new();
    if week.when == When::Current {
        remarks.push(say("calendar-this-week"));
    }
    let drafts = week.entries.iter();
    let drafts = drafts
        .filter(|entry| entry.state == State::Draft && !entry.is_translation)
        .count();
    match (week.missing, week.when) {
        (0, _) => {}
        (missing, When::Past) => remarks.push(say("calendar-fell-short").with("n", missing)),
        (missing, _) if drafts > 0 => remarks.push(
            say("calendar-missing.drafts")
                .with("n", missing)
                .with("drafts", drafts),
        ),
        (missing, _) => remarks.push(say("calendar-missing").with("n", missing)),
    }
    remarks
}

fn note_message(note: Note<'_>) -> Message {
    match note {
        Note::Weekend => say("calendar-note-weekend"),
        Note::Holiday(name) => say("calendar-note-holiday").with("name", name),
        Note::SameDay(title) => say("calendar-note-same-day").with("title", title),
        Note::Overdue => say("calendar-note-overdue"),
    }
}

fn symbol(state: State) -> char {
    match state {
        State::Published => '●',
        State::Scheduled => '○',
        State::Draft => '◇',
        State::Expired => '×',
    }
}

fn week_name(name: Message, monday: Date) -> Message {
    name.with("number", i64::from(monday.iso_week_date().week()))
}

/// “16.–22. november”.
fn days(week: &Week<'_>) -> Message {
    let (first, last) = (week.monday, week.sunday());
    let days = if first.month() == last.month() {
        say("calendar-days")
    } else {
        say("calendar-days.two-months")
    };
    days.with("first", i64::from(first.day()))
        .with("first_month", month(first))
        .with("last", i64::from(last.day()))
        .with("last_month", month(last))
}

/// “3. mars 2026”.
pub(crate) fn date(date: Date) -> Message {
    say(DATE)
        .with("day", i64::from(date.day()))
        .with("month", month(date))
        .with("year", date.year().to_string())
}

fn month(date: Date) -> Message {
    say(MONTHS[usize::from(date.month().unsigned_abs()) - 1])
}

/// “tir 17.”, as wide for one day as for another.
fn day(date: Date, words: Words) -> String {
    let weekday = match date.weekday() {
        Weekday::Monday => say("weekday-short-1"),
        Weekday::Tuesday => say("weekday-short-2"),
        Weekday::Wednesday => say("weekday-short-3"),
        Weekday::Thursday => say("weekday-short-4"),
        Weekday::Friday => say("weekday-short-5"),
        Weekday::Saturday => say("weekday-short-6"),
        Weekday::Sunday => say("weekday-short-7"),
    };
    let message = say("calendar-day")
        .with("weekday", weekday)
        .with("day", format!("{:>2}", date.day()));
    words.of(&message)
}

fn shortened(title: &str, room: usize) -> String {
    if title.chars().count() <= room {
        return title.to_owned();
    }
    let start: String = title.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}
