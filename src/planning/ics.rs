//! Writes the editorial calendar as iCalendar (RFC 5545): an event for each post, a day for each public holiday.

use icalendar::{Calendar, Component, Event, EventStatus, Property};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use svar_comments::holidays::Holiday;
use svar_comments::message::{Words, say};

use super::{Entry, Plan, State, has_time};

impl Plan<'_> {
    /// For calendar programs. The same plan as of the same instant gives the same bytes.
    pub fn to_ics(&self, words: Words) -> String {
        let mut calendar = Calendar::empty();
        let name = words.of(&say("calendar-name").with("site", self.title));
        for (key, value) in [
            ("VERSION", "2.0"),
            ("PRODID", "-//Svar//svar list calendar//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
        ] {
            calendar.append_property(Property::new(key, value));
        }
        calendar.name(&name);
        if let Some(zone) = self.timezone.iana_name() {
            calendar.append_property(Property::new("X-WR-TIMEZONE", zone));
        }
        for week in &self.weeks {
            for holiday in &week.holidays {
                calendar.push(self.holiday(holiday));
            }
            for entry in &week.entries {
                calendar.push(self.event(entry, words));
            }
        }
        calendar.to_string()
    }

    fn event(&self, entry: &Entry<'_>, words: Words) -> Event {
        let post = entry.post;
        let mut event = Event::with_uid(&format!("{}@{}", post.key, self.host()));
        self.stamp(&mut event);
        if has_time(&post.date) {
            let start = post.date.timestamp();
            event.add_property("DTSTART", utc(start));
            event.add_property(
                "DTEND",
                utc(start.checked_add(15.minutes()).unwrap_or(start)),
            );
        } else {
            whole_day(&mut event, post.date.date());
        }
        let status = match entry.state {
            State::Published | State::Scheduled => EventStatus::Confirmed,
            State::Draft => EventStatus::Tentative,
            State::Expired => EventStatus::Cancelled,
        };
        let title = match entry.state {
            State::Published | State::Scheduled => say("calendar-event"),
            State::Draft => say("calendar-event.draft"),
            State::Expired => say("calendar-event.expired"),
        };
        event.summary(&words.of(&title.with("title", one_line(&post.title))));
        event.status(status);
        let address = format!("{}{}", self.site.config.url, post.permalink.0);
        event.url(&address);
        event.description(&format!(
            "{}\n{}\n{address}",
            one_line(&self.authors(entry)),
            one_line(&post.source)
        ));
        event.add_property("CATEGORIES", words.of(&entry.state.in_words()));
        event.done()
    }

    fn holiday(&self, holiday: &Holiday) -> Event {
        let name: String = holiday
            .name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let uid = format!("{}-{name}@{}", holiday.date, self.host());
        let mut event = Event::with_uid(&uid);
        self.stamp(&mut event);
        whole_day(&mut event, holiday.date);
        event.summary(holiday.name);
        event.done()
    }

    /// What every event has; none of them blocks a person's time.
    fn stamp(&self, event: &mut Event) {
        event.add_property("DTSTAMP", utc(self.as_of));
        event.add_property("TRANSP", "TRANSPARENT");
    }

    fn host(&self) -> &str {
        let url = &self.site.config.url;
        let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
        rest.split(['/', ':']).next().unwrap_or(rest)
    }
}

/// A bare carriage return would start a property in the eyes of some programs.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn utc(instant: Timestamp) -> String {
    instant
        .to_zoned(TimeZone::UTC)
        .strftime("%Y%m%dT%H%M%SZ")
        .to_string()
}

fn whole_day(event: &mut Event, day: Date) {
    for (key, day) in [("DTSTART", day), ("DTEND", day.saturating_add(1.day()))] {
        let mut property = Property::new(key, day.strftime("%Y%m%d").to_string());
        event.append_property(property.add_parameter("VALUE", "DATE"));
    }
}
