//! Reads the front matter of an author's file.

use jiff::civil::Date;
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::yaml::{Fields, Node, Step, Value};

use super::Context;
use super::career::{CareerStep, steps};
use super::front_matter::aliases;
use crate::site::AuthorKind;

/// Stands for the organisation of a guest that nobody knows any more, as after an import: nothing is
/// shown for it.
pub const UNKNOWN_ORGANISATION: &str = "unknown";

pub(super) const KINDS: [(&str, AuthorKind); 4] = [
    ("employee", AuthorKind::Employee),
    ("guest", AuthorKind::Guest),
    ("team", AuthorKind::Team),
    ("former", AuthorKind::Former),
];

/// What stands in the front matter of an author's file.
#[derive(Debug)]
pub struct AuthorMatter {
    /// Plain text; a translated biography may leave it out.
    pub name: Option<String>,
    /// The work title by language, where the author has had only one.
    pub title: Vec<(Language, String)>,
    /// What changed when, where `title` is a list; the earliest first.
    pub steps: Vec<CareerStep>,
    /// The organisation.
    pub organisation: Option<String>,
    /// Employee, guest, team or former.
    pub kind: Option<AuthorKind>,
    /// Why a guest writes here, by language.
    pub disclosure: Vec<(Language, String)>,
    /// Links with their labels.
    pub links: Vec<(String, String)>,
    /// The portrait's file, with its place.
    pub portrait: Option<(String, Vec<Step>)>,
    /// The first day with the company.
    pub from: Option<Date>,
    /// The last one.
    pub until: Option<Date>,
    /// Old addresses.
    pub aliases: Vec<String>,
}

pub(super) fn read(fields: &Fields<'_>, context: Context<'_>) -> (AuthorMatter, Option<Language>) {
    let language = context.name.language.unwrap_or(context.config.language);
    let is_translation = context.name.language.is_some();
    let name = if is_translation {
        fields.string("name")
    } else {
        fields.required("name", say("no-person-name"))
    };
    let title = fields.get("title");
    let history = title.as_ref().filter(|node| is_list(node));
    let matter = AuthorMatter {
        name,
        title: title
            .as_ref()
            .filter(|node| !is_list(node))
            .map(|node| node.by_language(language))
            .unwrap_or_default(),
        steps: history
            .map(|node| steps(node, language))
            .unwrap_or_default(),
        organisation: fields.string("organisation"),
        kind: fields.one_of("kind", &KINDS),
        disclosure: fields
            .get("disclosure")
            .map(|node| node.by_language(language))
            .unwrap_or_default(),
        links: fields
            .get("links")
            .map(|node| links(&node))
            .unwrap_or_default(),
        portrait: fields
            .get("portrait")
            .and_then(|node| Some((node.string()?, node.steps().to_vec()))),
        from: fields.date("from"),
        until: fields.date("until"),
        aliases: aliases(fields),
    };
    if !is_translation {
        check_guest(fields, &matter);
    }
    check_order(fields, &matter);
    (matter, None)
}

fn is_list(node: &Node<'_>) -> bool {
    matches!(node.value(), Value::List(_))
}

/// A reader must see who a guest is. The disclosure may stand on each post instead.
fn check_guest(fields: &Fields<'_>, matter: &AuthorMatter) {
    let is_guest = matter.kind == Some(AuthorKind::Guest);
    let mut steps = matter.steps.iter();
    let first = matter
        .steps
        .first()
        .and_then(|step| step.organisation.as_ref());
    let is_unnamed = is_guest && matter.organisation.as_ref().or(first).is_none();
    // Who becomes a guest speaks for somebody else than before.
    if is_unnamed
        || steps.any(|step| step.kind == Some(AuthorKind::Guest) && step.organisation.is_none())
    {
        let help = say("guest-organisation.help");
        fields.error("guest-organisation", say("guest-organisation"), help);
    }
}

/// Who leaves before they came has a date that is wrong.
fn check_order(fields: &Fields<'_>, matter: &AuthorMatter) {
    let is_backwards = matter.until.is_some() && matter.until < matter.from;
    if let Some(node) = fields.get("until").filter(|_| is_backwards) {
        node.error(
            "date",
            say("until-before-from"),
            say("until-before-from.help"),
        );
    }
}

/// `{label, url}` or addresses in a list, or `label: url` below the key.
fn links(node: &Node<'_>) -> Vec<(String, String)> {
    let pairs: Vec<(String, Node<'_>, String)> = if node.is_map() {
        let Some(fields) = node.fields() else {
            return Vec::new();
        };
        let pairs = fields.all().into_iter();
        pairs
            .filter_map(|(label, url)| Some((label.to_owned(), url.clone(), url.string()?)))
            .collect()
    } else {
        node.entries()
            .into_iter()
            .filter_map(labelled_link)
            .collect()
    };
    pairs
        .into_iter()
        .filter_map(|(label, node, url)| Some((label, safe_link(&node, url)?)))
        .collect()
}

/// A bare address is labelled with its host.
fn labelled_link(entry: Node<'_>) -> Option<(String, Node<'_>, String)> {
    if !entry.is_map() {
        let url = entry.string()?;
        let host = url::Url::parse(&url).ok()?.host_str().map(str::to_owned);
        let label = host.unwrap_or_else(|| url.clone());
        return Some((label.trim_start_matches("www.").to_owned(), entry, url));
    }
    let fields = entry.fields()?;
    let label = fields.required("label", say("no-link-label"));
    let url = fields.required("url", say("no-link-url"));
    fields.finish();
    Some((label?, entry, url?))
}

fn safe_link(node: &Node<'_>, url: String) -> Option<String> {
    let is_good = ["https://", "http://", "mailto:", "/"]
        .iter()
        .any(|start| url.starts_with(start));
    if !is_good {
        let message = say("not-a-web-address").with("text", &url);
        node.error("address", message, say("author-link"));
    }
    is_good.then_some(url)
}
