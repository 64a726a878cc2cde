//! Says times and lengths of time in the language of the person who reads them.

use std::sync::{Arc, LazyLock};

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::language::Language;
use crate::texts::Texts;

/// The files of texts, for the test that all languages say the same.
pub(super) const FILES: [(Language, &str); 4] = [
    (Language::NB, include_str!("../../../texts/inbox/nb.ftl")),
    (Language::NN, include_str!("../../../texts/inbox/nn.ftl")),
    (Language::DA, include_str!("../../../texts/inbox/da.ftl")),
    (Language::EN, include_str!("../../../texts/inbox/en.ftl")),
];

pub(super) static TEXTS: LazyLock<Arc<Texts>> = LazyLock::new(|| {
    Arc::new(Texts::new(&FILES).expect("the texts are part of the program and a test reads them"))
});

/// The words of one reader of the inbox.
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub(super) language: Language,
    pub(super) zone: TimeZone,
}

/// An instant for machines and for people.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Moment {
    iso: String,
    words: String,
}

impl Moment {
    pub(super) fn into_words(self) -> String {
        self.words
    }
}

impl Words {
    pub(super) fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    pub(super) fn with(&self, key: &str, values: &[(&str, FluentValue)]) -> String {
        TEXTS.get(self.language, key, values)
    }

    pub(super) fn moment(&self, at: Timestamp) -> Moment {
        let local = self.zone.to_datetime(at);
        Moment {
            iso: at.to_string(),
            words: TEXTS.date_time_words(self.language, local),
        }
    }

    /// The local day of an instant in words.
    pub(super) fn day(&self, at: Timestamp) -> String {
        TEXTS.date_words(self.language, self.zone.to_datetime(at).date())
    }

    /// A wait in working time, rounded up to whole minutes: never shorter than it was. There are no days
    /// in it, because a working day is as long as its calendar says.
    pub(super) fn length(&self, seconds: f64) -> String {
        self.minutes((seconds / 60.0).ceil() as i64)
    }

    /// A wait by the clock on the wall, rounded up.
    pub(super) fn wall_length(&self, seconds: f64) -> String {
        let hours = (seconds / 3600.0).ceil() as i64;
        if hours < 72 {
            return self.length(seconds);
        }
        self.with(
            "time-days",
            &[("d", (hours / 24).into()), ("h", (hours % 24).into())],
        )
    }

    /// Time that is left, rounded down to whole minutes: never longer than it is.
    pub(super) fn time_left(&self, seconds: f64) -> String {
        self.minutes((seconds / 60.0).floor() as i64)
    }

    fn minutes(&self, minutes: i64) -> String {
        match (minutes / 60, minutes % 60) {
            (0, rest) => self.with("time-minutes", &[("m", rest.into())]),
            (hours, 0) => self.with("time-whole-hours", &[("h", hours.into())]),
            (hours, rest) => self.with("time-hours", &[("h", hours.into()), ("m", rest.into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_languages_say_the_same() {
        let english = Texts::keys(&FILES, Language::EN);
        for language in Language::ALL {
            assert_eq!(Texts::keys(&FILES, language), english, "{language}");
        }
    }

    #[test]
    fn waits_are_rounded_up_and_time_left_is_rounded_down() {
        let words = Words {
            language: Language::EN,
            zone: TimeZone::UTC,
        };
        assert_eq!(words.length(3600.001), "1 h 1 min");
        assert_eq!(words.time_left(3599.0), "59 min");
        assert_eq!(words.length(7200.0), "2 h");
        assert_eq!(words.length(80.0 * 3600.0), "80 h");
        assert_eq!(words.wall_length(79.5 * 3600.0), "3 d 8 h");
    }
}
