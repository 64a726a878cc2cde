//! Dates that nobody filled in, and days on which nobody is there to answer.

use jiff::ToSpan;
use jiff::civil::Date;
use svar_comments::diagnostic::Diagnostic;
use svar_comments::holidays::public_holidays;
use svar_comments::message::{Message, say};

use super::{Subject, key};
use crate::link::{Visibility, visibility};
use crate::parse::{Document, FrontMatter};
use crate::planning::{Note, date_in_words, free_day};

/// Web logs are younger than this; an earlier date is one that somebody forgot to fill in.
const FIRST_LIKELY_YEAR: i16 = 1994;
/// Days that programs and people write where they know no better.
const PLACEHOLDERS: [(i16, i8, i8); 3] = [(1999, 12, 31), (2000, 1, 1), (2001, 1, 1)];
/// Nobody plans a post for longer ahead.
const YEARS_AHEAD: i32 = 3;

pub(super) fn of(subject: Subject<'_>, post: &Document<FrontMatter>) -> Option<Diagnostic> {
    let day = post.matter.date.as_ref()?.date();
    unlikely(subject, post, day).or_else(|| on_a_free_day(subject, post, day))
}

fn unlikely(subject: Subject<'_>, post: &Document<FrontMatter>, day: Date) -> Option<Diagnostic> {
    let parts = (day.year(), day.month(), day.day());
    let today = subject
        .as_of
        .to_zoned(subject.site.config.timezone.clone())
        .date();
    let furthest = today.saturating_add(YEARS_AHEAD.years());
    let in_words = date_in_words(day);
    if day.year() < FIRST_LIKELY_YEAR || PLACEHOLDERS.contains(&parts) {
        let message = say("placeholder-date").with("date", in_words);
        let help = say("placeholder-date.help");
        return Some(warning("placeholder-date", post, message, help));
    }
    (day > furthest).then(|| {
        let message = say("future-date").with("date", in_words);
        warning("future-date", post, message, say("future-date.help"))
    })
}

/// Only what is still to come can be moved.
fn on_a_free_day(
    subject: Subject<'_>,
    post: &Document<FrontMatter>,
    day: Date,
) -> Option<Diagnostic> {
    if visibility(post, subject.as_of) != Visibility::Future {
        return None;
    }
    let holidays = public_holidays(subject.site.config.country, day.year());
    let in_words = date_in_words(day);
    let (code, message) = match free_day(day, &holidays)? {
        Note::Holiday(name) => ("holiday", say("holiday").with("name", name)),
        _ => ("weekend", say("weekend")),
    };
    let message = message.with("date", in_words);
    Some(warning(code, post, message, say("weekend.help")))
}

/// At the date, where the front matter has it.
fn warning(
    code: &'static str,
    post: &Document<FrontMatter>,
    message: Message,
    help: Message,
) -> Diagnostic {
    let warning = Diagnostic::warning(code, &post.source.path, message).help(help);
    if post.has_key("date") {
        warning.at(post.place_of(&key("date")))
    } else {
        warning
    }
}
