//! Turns a value with Liquid's filters into what readers saw.

use serde_json::Value;
use svar_comments::message::say;

use super::expression::{Expression, Filter};
use super::facts::printed;
use super::{Markup, Meaning, Turning, media};
use crate::import::jekyll::address::slugify;
use crate::import::report::Fate;

impl Turning<'_> {
    /// What an output means.
    pub(super) fn evaluate(&self, expression: &Expression) -> Meaning {
        let Some(mut value) = self.value_of(&expression.value) else {
            if let Some(value) = default_of(self, &expression.filters) {
                return Meaning::text(printed(&value));
            }
            return Meaning::nothing(say("import-no-value"));
        };
        for filter in &expression.filters {
            if let Some(meaning) = self.special(filter, &printed(&value)) {
                return meaning;
            }
            match self.filtered(filter, &value) {
                Some(next) => value = next,
                None => return unknown_filter(&filter.name, &value),
            }
        }
        Meaning::text(printed(&value))
    }

    /// The filters that make more than a string of a string.
    fn special(&self, filter: &Filter, input: &str) -> Option<Meaning> {
        match filter.name.as_str() {
            "team_link" => Some(self.person_link(input)),
            "team_photo" => Some(self.person_picture(input)),
            "embed" => {
                let title = filter
                    .arguments
                    .first()
                    .and_then(|title| self.value_of(title));
                Some(media::video(
                    input,
                    &title.as_ref().map(printed).unwrap_or_default(),
                ))
            }
            _ => None,
        }
    }

    fn person_link(&self, id: &str) -> Meaning {
        let people = &self.facts.people;
        let Some((id, name)) = people.get_key_value(id) else {
            let note = match nearest(people.keys(), id) {
                Some(close) => say("import-no-person.close").with("close", close),
                None => say("import-no-person"),
            };
            let note = note.with("id", id);
            return Meaning::text(name_from_id(id)).with_note(Fate::ForTheEditor, note);
        };
        let Some(url) = self.facts.people_urls.get(id).cloned() else {
            return Meaning::text(name);
        };
        Meaning {
            markup: Markup::Link {
                text: name.clone(),
                url,
            },
            fate: Fate::Turned,
            note: None,
        }
    }

    fn person_picture(&self, id: &str) -> Meaning {
        let found = ["jpg", "png", "jpeg", "webp"]
            .map(|extension| format!("assets/img/team/{id}.{extension}"))
            .into_iter()
            .find(|path| self.facts.files.contains(path));
        match found {
            Some(path) => {
                let alt = self.facts.people.get(id).cloned().unwrap_or_default();
                let markup = Markup::Picture {
                    alt,
                    url: format!("/{path}"),
                };
                Meaning {
                    markup,
                    fate: Fate::Turned,
                    note: None,
                }
            }
            None => Meaning::nothing(say("import-no-portrait").with("id", id)),
        }
    }

    fn filtered(&self, filter: &Filter, value: &Value) -> Option<Value> {
        let input = printed(value);
        let mut arguments = filter.arguments.iter();
        let mut argument = || {
            arguments
                .next()
                .and_then(|operand| self.value_of(operand))
                .map(|value| printed(&value))
        };
        let text = match filter.name.as_str() {
            "relative_url"
            | "default"
            | "markdownify"
            | "escape_once"
            | "normalize_whitespace"
            | "smartify" => input,
            "absolute_url" => format!("{}{input}", self.site_url()),
            "append" => input + &argument()?,
            "prepend" => argument()? + &input,
            "replace" => input.replace(&argument()?, &argument().unwrap_or_default()),
            "replace_first" => input.replacen(&argument()?, &argument().unwrap_or_default(), 1),
            "remove" => input.replace(&argument()?, ""),
            "strip" => input.trim().to_owned(),
            "strip_newlines" => input.replace('\n', ""),
            "upcase" => input.to_uppercase(),
            "downcase" => input.to_lowercase(),
            "capitalize" => capitalize(&input),
            "slugify" => slugify(&input),
            "escape" | "xml_escape" => media::escape(&input),
            "join" => {
                let separator = argument().unwrap_or_else(|| " ".to_owned());
                value
                    .as_array()?
                    .iter()
                    .map(printed)
                    .collect::<Vec<_>>()
                    .join(&separator)
            }
            "first" => return value.as_array()?.first().cloned(),
            "last" => return value.as_array()?.last().cloned(),
            "size" => value
                .as_array()
                .map_or(input.chars().count(), Vec::len)
                .to_string(),
            _ => return None,
        };
        Some(Value::String(text))
    }

    fn site_url(&self) -> String {
        self.facts
            .config
            .get("url")
            .map(printed)
            .unwrap_or_default()
    }
}

fn default_of(turning: &Turning<'_>, filters: &[Filter]) -> Option<Value> {
    let filter = filters.iter().find(|filter| filter.name == "default")?;
    turning.value_of(filter.arguments.first()?)
}

fn unknown_filter(name: &str, value: &Value) -> Meaning {
    let note = say("import-filter").with("name", name);
    Meaning::text(printed(value)).with_note(Fate::ForTheEditor, note)
}

/// `philip-harding` → `Philip Harding`.
pub(in super::super) fn name_from_id(id: &str) -> String {
    id.split(['-', '_'])
        .map(capitalize)
        .collect::<Vec<_>>()
        .join(" ")
}

fn capitalize(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The name that is most like a word, if one is like it at all.
pub(in super::super) fn nearest<'a>(
    names: impl Iterator<Item = &'a String>,
    word: &str,
) -> Option<&'a str> {
    let scored = names.map(|name| (strsim::jaro_winkler(name, word), name.as_str()));
    scored
        .filter(|(score, _)| *score > 0.92)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
