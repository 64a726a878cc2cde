//! Puts the text of an include where it stands.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use svar_comments::message::say;

use super::expression::operand;
use super::facts::Page;
use super::{Meaning, Turning};

/// The variable that holds what an include was given.
const GIVEN: &str = "include";

impl Turning<'_> {
    pub(super) fn include(&mut self, rest: &str) -> Meaning {
        let (name, given) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let Some(text) = self.facts.includes.get(name) else {
            return Meaning::nothing(say("import-no-include").with("name", name));
        };
        if self.variables.contains_key(GIVEN) {
            return Meaning::nothing(say("import-nested-include").with("name", name));
        }
        let mut variables = BTreeMap::new();
        variables.insert(GIVEN.to_owned(), Value::Object(self.given(given)));
        let file = format!("_includes/{name}");
        let page = Page::new(&file, self.page.parts, self.page.url);
        let lines = Turning::run(
            text.trim_end(),
            1,
            &page,
            self.facts,
            variables,
            self.report,
        );
        let lines: Vec<_> = lines.into_iter().map(|line| line.text).collect();
        Meaning::text(lines.join("\n"))
    }

    /// The values of `name="text" other=page.title`.
    fn given(&self, text: &str) -> Map<String, Value> {
        let mut given = Map::new();
        let mut rest = text.trim();
        while let Some((name, behind)) = rest.split_once('=') {
            let behind = behind.trim_start();
            let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
            let end = match quote {
                Some(quote) => behind[1..].find(quote).map(|end| end + 2),
                None => behind.find(char::is_whitespace),
            };
            let (value, next) = behind.split_at(end.unwrap_or(behind.len()));
            if let Some(value) = self.value_of(&operand(value)) {
                given.insert(name.trim().to_owned(), value);
            }
            rest = next.trim_start();
        }
        given
    }
}
