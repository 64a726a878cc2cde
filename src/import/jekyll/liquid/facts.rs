//! What Liquid may ask of the site and of the page that it stands on.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::super::front_matter::{Parts, scalar_text};
use super::Turning;
use super::expression::Operand;

/// What Liquid may ask of the whole site.
#[derive(Debug, Default)]
pub(in super::super) struct Facts {
    /// `_config.yml`.
    pub(in super::super) config: Map<String, Value>,
    /// Names of authors by id.
    pub(in super::super) people: BTreeMap<String, String>,
    /// Addresses of authors' pages by id.
    pub(in super::super) people_urls: BTreeMap<String, String>,
    /// Addresses of posts by the name of their file, without folder and extension.
    pub(in super::super) posts: BTreeMap<String, String>,
    /// Texts of the files in `_includes/`, by their path there.
    pub(in super::super) includes: BTreeMap<String, String>,
    /// Paths of all files in the source.
    pub(in super::super) files: BTreeSet<String>,
}

/// The page that Liquid stands on.
#[derive(Debug)]
pub(in super::super) struct Page<'a> {
    pub(in super::super) file: &'a str,
    pub(in super::super) parts: &'a Parts,
    pub(in super::super) url: &'a str,
}

impl Turning<'_> {
    /// The value of an operand, if it has one.
    pub(super) fn value_of(&self, operand: &Operand) -> Option<Value> {
        match operand {
            Operand::Literal(text) => Some(Value::String(text.clone())),
            Operand::Path(steps) => self.look_up(steps),
        }
    }

    fn look_up(&self, steps: &[String]) -> Option<Value> {
        let (first, rest) = steps.split_first()?;
        let start = match (first.as_str(), rest.first().map(String::as_str)) {
            // The new site adds its own base path to every address.
            ("site", Some("baseurl")) => return Some(Value::String(String::new())),
            ("page", Some("url")) => return Some(Value::String(self.page.url.to_owned())),
            ("site", _) => Value::Object(self.facts.config.clone()),
            ("page" | "post", _) => Value::Object(self.page.parts.keys.clone()),
            (name, _) => return walk(self.variables.get(name)?.clone(), rest),
        };
        walk(start, rest)
    }
}

fn walk(start: Value, steps: &[String]) -> Option<Value> {
    let found = steps
        .iter()
        .try_fold(start, |value, step| match (value, step.as_str()) {
            (Value::Array(mut items), "first") if !items.is_empty() => Some(items.swap_remove(0)),
            (Value::Array(mut items), "last") => items.pop(),
            (Value::Array(items), "size") => Some(Value::from(items.len())),
            (Value::Array(items), step) => items.into_iter().nth(step.parse().ok()?),
            (Value::Object(mut map), step) => map.remove(step),
            _ => None,
        })?;
    (!found.is_null()).then_some(found)
}

/// A value as Liquid prints it.
pub(super) fn printed(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(printed).collect(),
        value => scalar_text(value).unwrap_or_default(),
    }
}
