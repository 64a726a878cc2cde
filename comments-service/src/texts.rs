//! Turns keys into the interface's words in a language, in Rust and in templates.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::{Date, DateTime};
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::language::Language;

/// Month names and the order of a date, which every set of texts has.
const DATES: [(Language, &str); 4] = [
    (Language::NB, include_str!("../texts/dates/nb.ftl")),
    (Language::NN, include_str!("../texts/dates/nn.ftl")),
    (Language::DA, include_str!("../texts/dates/da.ftl")),
    (Language::EN, include_str!("../texts/dates/en.ftl")),
];

/// The keys of the months, as those texts call them.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// The interface's words in every language.
pub struct Texts {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
}

/// A Fluent file that cannot be read: which language, and what is wrong in it.
#[derive(Debug, thiserror::Error)]
#[error("the texts in {language} cannot be read: {problem}")]
pub struct TextsError {
    language: Language,
    problem: String,
}

impl Texts {
    /// Reads Fluent files, several for a language if need be; a later one replaces texts of an
    /// earlier one. Fails on a file that is not Fluent.
    pub fn new(files: &[(Language, &str)]) -> Result<Self, TextsError> {
        let mut bundles = BTreeMap::new();
        for language in Language::ALL {
            let sources = DATES.iter().chain(files).filter(|(of, _)| *of == language);
            bundles.insert(
                language,
                bundle(language, sources.map(|(_, source)| *source))?,
            );
        }
        Ok(Self { bundles })
    }

    /// The text of `key`, or of its attribute where `key` is `name.attribute`, in `language`; else the English one; else the key in white brackets, which
    /// no test of a page lets through.
    pub fn get(&self, language: Language, key: &str, values: &[(&str, FluentValue)]) -> String {
        let arguments: FluentArgs = values
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.text(language, key, &arguments).into_owned()
    }

    /// A date in words: "3. mars 2026" or "3 March 2026".
    pub fn date_words(&self, language: Language, date: Date) -> String {
        let values = self.date_values(language, date);
        self.text(language, "date-words", &values).into_owned()
    }

    /// A local date and time in words: "3. mars 2026 kl. 14.05".
    pub fn date_time_words(&self, language: Language, at: DateTime) -> String {
        let mut values = self.date_values(language, at.date());
        values.set("hour", format!("{:02}", at.hour()));
        values.set("minute", format!("{:02}", at.minute()));
        self.text(language, "date-time-words", &values).into_owned()
    }

    /// Adds to `tera` the function `t(key=…, …)` and the filters `date_words` and `date_time_words`, which
    /// take text that starts with a local date (and time) in ISO 8601. All of them speak the language in the
    /// context variable `lang`, or in the argument `lang`.
    pub fn register(self: &Arc<Self>, tera: &mut Tera) {
        let texts = Arc::clone(self);
        tera.register_function("t", move |kwargs: Kwargs, state: &State| {
            texts.translate(&kwargs, state)
        });
        let texts = Arc::clone(self);
        tera.register_filter(
            "date_words",
            move |date: &str, kwargs: Kwargs, state: &State| {
                let language = language_of(&kwargs, state)?;
                Ok::<_, tera::Error>(texts.date_words(language, local(date)?.date()))
            },
        );
        let texts = Arc::clone(self);
        tera.register_filter(
            "date_time_words",
            move |at: &str, kwargs: Kwargs, state: &State| {
                let language = language_of(&kwargs, state)?;
                Ok::<_, tera::Error>(texts.date_time_words(language, local(at)?))
            },
        );
    }

    /// The keys of a language, those of attributes too, for the test that all languages have the same.
    pub fn keys(files: &[(Language, &str)], language: Language) -> Vec<String> {
        let mut keys = Vec::new();
        let mut message = "";
        let of_language = files.iter().filter(|(of, _)| *of == language);
        for line in of_language.flat_map(|(_, source)| source.lines()) {
            let Some((name, _)) = line.split_once('=') else {
                continue;
            };
            let name = name.trim();
            if let Some(attribute) = name.strip_prefix('.') {
                keys.push(format!("{message}.{attribute}"));
            } else if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                message = name;
                keys.push(name.to_owned());
            }
        }
        keys.sort();
        keys
    }

    /// As [`Texts::get`]; only a text with values in it is put together.
    fn text(&self, language: Language, key: &str, arguments: &FluentArgs) -> Cow<'_, str> {
        [language, Language::EN]
            .iter()
            .find_map(|language| self.format(*language, key, arguments))
            .unwrap_or_else(|| format!("⟦{key}⟧").into())
    }

    fn format(
        &self,
        language: Language,
        key: &str,
        arguments: &FluentArgs,
    ) -> Option<Cow<'_, str>> {
        let bundle = self.bundles.get(&language)?;
        let (name, attribute) = match key.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (key, None),
        };
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut problems);
        debug_assert!(problems.is_empty(), "the text `{key}`: {problems:?}");
        Some(text)
    }

    fn date_values(&self, language: Language, date: Date) -> FluentArgs<'_> {
        let month = MONTHS[date.month() as usize - 1];
        let mut values = FluentArgs::with_capacity(3);
        values.set("day", i64::from(date.day()));
        values.set("month", self.text(language, month, &FluentArgs::new()));
        values.set("year", date.year().to_string());
        values
    }

    fn translate(&self, kwargs: &Kwargs, state: &State) -> TeraResult<Value> {
        let key = kwargs.must_get::<&str>("key")?;
        let language = language_of(kwargs, state)?;
        let values: FluentArgs = kwargs
            .iter()
            .filter_map(|(name, value)| Some((name.as_str()?, value)))
            .filter(|(name, _)| *name != "key")
            .map(|(name, value)| (name, fluent_value(value)))
            .collect();
        Ok(Value::from(&*self.text(language, key, &values)))
    }
}

fn bundle<'a>(
    language: Language,
    sources: impl Iterator<Item = &'a str>,
) -> Result<FluentBundle<FluentResource>, TextsError> {
    let problem = |problem: String| TextsError { language, problem };
    let identifier = language
        .code()
        .parse()
        .map_err(|error| problem(format!("{error}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The marks that isolate a value's writing direction are for mixed scripts; here they would only
    // stand in the way of searching in a page.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            problem(
                errors
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join("; "),
            )
        })?;
        bundle.add_resource_overriding(resource);
    }
    Ok(bundle)
}

fn language_of(kwargs: &Kwargs, state: &State) -> TeraResult<Language> {
    let code = match kwargs.get::<Value>("lang")? {
        Some(code) => Some(code),
        None => state.get::<Value>("lang")?,
    };
    let code = code.ok_or_else(|| tera::Error::message("the template has no variable `lang`"))?;
    let code = code.as_str().unwrap_or_default();
    code.parse().map_err(tera::Error::message)
}

fn fluent_value(value: &Value) -> FluentValue<'_> {
    match (value.as_i64(), value.as_str()) {
        (Some(number), _) => number.into(),
        (None, Some(text)) => text.into(),
        (None, None) => value.to_string().into(),
    }
}

/// Reads `2026-03-01` or `2026-03-01T14:05…`; an offset behind it is passed over.
fn local(text: &str) -> TeraResult<DateTime> {
    let good = text
        .get(..16)
        .and_then(|start| start.parse::<DateTime>().ok());
    good.or_else(|| {
        Some(
            text.get(..10)?
                .parse::<Date>()
                .ok()?
                .to_datetime(jiff::civil::Time::midnight()),
        )
    })
    .ok_or_else(|| tera::Error::message(format!("`{text}` does not start with a date")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Arc<Texts> {
        let files = [
            (
                Language::EN,
                "answers = { $n ->\n    [one] one answer\n   *[other] { $n } answers\n}\nonly-here = English",
            ),
            (
                Language::NB,
                "answers = { $n ->\n    [one] ett svar\n   *[other] { $n } svar\n}",
            ),
        ];
        Arc::new(Texts::new(&files).unwrap())
    }

    #[test]
    fn a_number_chooses_the_form_of_the_word() {
        let texts = texts();
        assert_eq!(
            texts.get(Language::NB, "answers", &[("n", 1.into())]),
            "ett svar"
        );
        assert_eq!(
            texts.get(Language::NB, "answers", &[("n", 3.into())]),
            "3 svar"
        );
    }

    #[test]
    fn a_text_missing_in_a_language_is_english_and_an_unknown_key_shows() {
        let texts = texts();
        assert_eq!(texts.get(Language::DA, "only-here", &[]), "English");
        assert_eq!(texts.get(Language::DA, "nowhere", &[]), "⟦nowhere⟧");
    }

    #[test]
    fn a_template_speaks_the_language_of_its_page() {
        let mut tera = Tera::default();
        texts().register(&mut tera);
        let template =
            "{{ t(key='answers', n=2) }} · {{ at | date_words }} · {{ at | date_time_words }}";
        tera.add_raw_template("page", template).unwrap();
        let mut context = tera::Context::new();
        context.insert("at", &"2026-03-01T14:05:00+01:00");
        context.insert("lang", &"nb");
        assert_eq!(
            tera.render("page", &context).unwrap(),
            "2 svar · 1. mars 2026 · 1. mars 2026 kl. 14.05"
        );
        context.insert("lang", &"en");
        assert_eq!(
            tera.render("page", &context).unwrap(),
            "2 answers · 1 March 2026 · 1 March 2026, 14:05"
        );
    }

    #[test]
    fn every_language_has_the_same_words_for_dates() {
        for language in Language::ALL {
            assert_eq!(
                Texts::keys(&DATES, language),
                Texts::keys(&DATES, Language::EN),
                "{language}"
            );
        }
    }
}
