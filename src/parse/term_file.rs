//! Reads the front matter of the file of a tag or of a series.

use svar_comments::language::Language;
use svar_comments::yaml::Fields;

use super::Context;
use super::front_matter::aliases;

/// What stands in the front matter of the file of a tag or of a series.
#[derive(Debug)]
pub struct TermMatter {
    /// What it is called, by language.
    pub label: Vec<(Language, String)>,
    /// How many parts of a series are planned.
    pub parts: Option<u32>,
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
        let help = "write `title: ` and what readers shall read";
        fields.error("missing-key", "`title` is missing", help);
    }
    let is_series = context.name.folder.starts_with("content/series");
    let matter = TermMatter {
        label: title
            .map(|node| node.by_language(language))
            .unwrap_or_default(),
        parts: is_series.then(|| fields.whole_number("parts")).flatten(),
        aliases: aliases(fields),
    };
    // Asked for in any case, so that either name of the key is known.
    fields.get("label");
    (matter, lang)
}
