//! Reads what an author was when: the steps below `title`.

use jiff::civil::Date;
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::yaml::Node;

use super::author_file::KINDS;
use crate::site::AuthorKind;

/// A day on which something about an author changed. What a step does not say stays as it was, but
/// who becomes something else to the company leaves the title behind.
#[derive(Debug)]
pub struct CareerStep {
    /// The first day; the earliest step may leave it open.
    pub from: Option<Date>,
    /// The new work title by language.
    pub title: Vec<(Language, String)>,
    /// The new organisation.
    pub organisation: Option<String>,
    /// What the author is to the company from now on.
    pub kind: Option<AuthorKind>,
}

/// The steps, the earliest first; those out of order are told.
pub(super) fn steps(node: &Node<'_>, language: Language) -> Vec<CareerStep> {
    let mut steps: Vec<CareerStep> = Vec::new();
    for (at, entry) in node.entries().iter().enumerate() {
        let Some(step) = step(entry, language, at == 0) else {
            continue;
        };
        let is_later = steps.last().is_none_or(|before| before.from < step.from);
        if !is_later && step.from.is_some() {
            entry.error("date", say("career-order"), say("career-order.help"));
        }
        steps.push(step);
    }
    steps.sort_by_key(|step| step.from);
    steps
}

fn step(entry: &Node<'_>, language: Language, is_first: bool) -> Option<CareerStep> {
    let fields = entry.fields()?;
    let from = fields.date("from");
    if from.is_none() && !is_first && fields.get("from").is_none() {
        let message = say("missing-key").with("key", "from");
        fields.error("missing-key", message, say("no-career-from"));
    }
    let step = CareerStep {
        from,
        title: fields
            .get("title")
            .map(|node| node.by_language(language))
            .unwrap_or_default(),
        organisation: fields.string("organisation"),
        kind: fields.one_of("kind", &KINDS),
    };
    if step.title.is_empty() && step.organisation.is_none() && step.kind.is_none() {
        let message = say("missing-key").with("key", "title");
        fields.error("missing-key", message, say("no-career-title"));
    }
    fields.finish();
    Some(step)
}
