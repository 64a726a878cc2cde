//! Reads the front matter of the file of a tag, of a category or of a series.

use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::yaml::{Fields, Node, Value};

use super::Context;
use super::front_matter::aliases;

/// What stands in the front matter of the file of a tag, of a category or of a series.
#[derive(Debug)]
pub struct TermMatter {
    /// What it is called, by language.
    pub label: Vec<(Language, String)>,
    /// How many parts of a series are planned.
    pub parts: Option<u32>,
    /// The titles of the planned parts by language, where the file names them.
    pub part_titles: Vec<Vec<(Language, String)>>,
    /// Old addresses.
    pub aliases: Vec<String>,
}

pub(super) fn read(fields: &Fields<'_>, context: Context<'_>) -> (TermMatter, Option<Language>) {
    let choices = Language::ALL.map(|language| (language.code(), language));
    let lang = fields.one_of("lang", &choices);
    let language = context
        .name
        .language
        .or(lang)
        .unwrap_or(context.config.language);
    let title = fields.get("title").or_else(|| fields.get("label"));
    if title.is_none() && context.name.language.is_none() {
        let message = say("missing-key").with("key", "title");
        fields.error("missing-key", message, say("no-term-title"));
    }
    let is_series = context.name.folder.starts_with("content/series");
    let (parts, part_titles) = is_series
        .then(|| fields.get("parts"))
        .flatten()
        .map(|node| planned(&node, language))
        .unwrap_or_default();
    let matter = TermMatter {
        label: title
            .map(|node| node.by_language(language))
            .unwrap_or_default(),
        parts,
        part_titles,
        aliases: aliases(fields),
    };
    // Asked for in any case, so that either name of the key is known.
    fields.get("label");
    (matter, lang)
}

/// `parts: 5`, or the titles of the parts in order.
fn planned(node: &Node<'_>, language: Language) -> (Option<u32>, Vec<Vec<(Language, String)>>) {
    if !matches!(node.value(), Value::List(_)) {
        return (node.whole_number(), Vec::new());
    }
    let titles: Vec<_> = node
        .entries()
        .iter()
        .map(|title| title.by_language(language))
        .collect();
    (u32::try_from(titles.len()).ok(), titles)
}
