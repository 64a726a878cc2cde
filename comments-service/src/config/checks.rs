//! Reads what `svar check` looks for, and how names are spelled.

use super::{Checks, Spelling};
use crate::diagnostic::did_you_mean_or;
use crate::message::say;
use crate::yaml::{Fields, Node};

/// The rules that a site can switch off, by the names that stand in brackets behind `warning`.
pub const RULES: [&str; 26] = [
    "alt-file-name",
    "bare-link",
    "broken-link",
    "dead-link",
    "emphasis-heading",
    "empty-link",
    "equal-titles",
    "future-date",
    "guidelines",
    "heading-order",
    "holiday",
    "long-summary",
    "long-title",
    "missing-alt",
    "missing-summary",
    "moved-link",
    "page-key",
    "placeholder-date",
    "series-gap",
    "short-summary",
    "spelling",
    "table-head",
    "unused-author",
    "unused-tag",
    "vague-link",
    "weekend",
];

pub(super) fn read(fields: &Fields<'_>) -> Checks {
    let Some(checks) = fields.map("checks") else {
        return Checks::default();
    };
    let off = checks.strings("off").into_iter();
    let read = Checks {
        off: off.filter_map(|(name, node)| rule(&name, &node)).collect(),
        allow_hosts: checks
            .strings("allow_hosts")
            .into_iter()
            .map(|(host, _)| host.to_lowercase())
            .collect(),
    };
    checks.finish();
    read
}

fn rule(name: &str, node: &Node<'_>) -> Option<String> {
    if RULES.contains(&name) {
        return Some(name.to_owned());
    }
    let help = did_you_mean_or(name, RULES, || {
        say("unknown-rule.help").with("names", RULES.join(", "))
    });
    node.error(
        "unknown-value",
        say("unknown-rule").with("name", name),
        help,
    );
    None
}

/// `- { write: …, not: […] }` a line, or `right: [wrong, wrong]` a key.
pub(super) fn read_spelling(fields: &Fields<'_>) -> Vec<Spelling> {
    let Some(node) = fields.get("spelling") else {
        return Vec::new();
    };
    let is_one_entry = node.is_map() && node.fields().is_some_and(|map| map.get("write").is_some());
    if node.is_map() && !is_one_entry {
        let all = node.fields().map(|map| map.all()).unwrap_or_default();
        let by_name = all.into_iter();
        return by_name
            .map(|(right, wrong)| spelling(right.to_owned(), &wrong))
            .collect();
    }
    node.entries().iter().filter_map(entry).collect()
}

fn entry(node: &Node<'_>) -> Option<Spelling> {
    let fields = node.fields()?;
    let write = fields.required("write", say("no-right-spelling"));
    let wrong = fields.get("not");
    if wrong.is_none() {
        let message = say("missing-key").with("key", "not");
        fields.error("missing-key", message, say("no-wrong-spelling"));
    }
    fields.finish();
    Some(spelling(write?, &wrong?))
}

fn spelling(write: String, wrong: &Node<'_>) -> Spelling {
    let entries = wrong.entries();
    let mut not = Vec::new();
    for node in &entries {
        let Some(text) = node.string().filter(|text| !text.is_empty()) else {
            continue;
        };
        if text == write {
            let message = say("right-and-wrong-spelling").with("text", text);
            node.error("spelling", message, say("right-and-wrong-spelling.help"));
        } else {
            not.push(text);
        }
    }
    Spelling { write, not }
}
