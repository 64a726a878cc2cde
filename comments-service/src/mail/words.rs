//! Says things in mails in the language of whoever gets them.

use std::sync::{Arc, LazyLock};

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::language::Language;
use crate::letter::unlinked;
use crate::texts::Texts;

/// The files of texts, for the test that all languages say the same.
pub(super) const FILES: [(Language, &str); 4] = [
    (Language::NB, include_str!("../../texts/mail/nb.ftl")),
    (Language::NN, include_str!("../../texts/mail/nn.ftl")),
    (Language::DA, include_str!("../../texts/mail/da.ftl")),
    (Language::EN, include_str!("../../texts/mail/en.ftl")),
];

static TEXTS: LazyLock<Arc<Texts>> = LazyLock::new(|| {
    Arc::new(Texts::new(&FILES).expect("the texts are part of the program and a test reads them"))
});

/// The most characters of a name in a mail.
const LONGEST_NAME: usize = 60;

/// The words for one person.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    pub(super) language: Language,
    pub(super) zone: &'a TimeZone,
}

impl Words<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    pub(super) fn with(&self, key: &str, values: &[(&str, FluentValue)]) -> String {
        TEXTS.get(self.language, key, values)
    }

    /// An instant in words.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        TEXTS.date_time_words(self.language, self.zone.to_datetime(at))
    }

    /// What somebody wrote, on one line and without anything that would become a link.
    pub(super) fn foreign(&self, text: &str) -> String {
        unlinked(text, &self.say("mail-link"))
    }

    /// A name that somebody gave themselves.
    pub(super) fn name(&self, name: &str) -> String {
        let name = self.foreign(name);
        match name.char_indices().nth(LONGEST_NAME) {
            Some((end, _)) => format!("{}…", name[..end].trim_end()),
            None => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_languages_say_the_same() {
        for language in Language::ALL {
            assert_eq!(
                Texts::keys(&FILES, language),
                Texts::keys(&FILES, Language::EN),
                "{language}"
            );
        }
    }
}
