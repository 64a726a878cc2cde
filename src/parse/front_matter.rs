//! Reads the front matter of posts and pages.

use std::ops::Range;

use jiff::Zoned;
use jiff::tz::TimeZone;
use svar_comments::diagnostic::{Diagnostic, Place};
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::site_file::CommentsPolicy;
use svar_comments::yaml::{Fields, Node, Step, Value};

use super::Context;
use crate::load::Source;
use crate::site::Role;
use crate::slug::{is_slug, slugify};

/// What stands in the front matter of a post or a page.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key that a writer answers with true or false"
)]
pub struct FrontMatter {
    /// Plain text.
    pub title: String,
    /// When it is published, in the site's time zone; posts always have one once their mistakes are
    /// mended.
    pub date: Option<Zoned>,
    /// When it was last changed in substance.
    pub updated: Option<Zoned>,
    /// When it is taken down.
    pub expires: Option<Zoned>,
    /// Whether it is not to be published yet.
    pub is_draft: bool,
    /// What stands for the title in the address.
    pub slug: String,
    /// The key of the thread, where it is not the slug.
    pub id: Option<String>,
    /// Old addresses.
    pub aliases: Vec<String>,
    /// What joins translations that are not joined by their file names.
    pub translation_key: Option<String>,
    /// In order.
    pub authors: Vec<CreditLine>,
    /// Whether the post is a guest's, whatever its authors are.
    pub is_guest: bool,
    /// Why a guest writes here.
    pub disclosure: Option<String>,
    /// Tags as written, with their places.
    pub tags: Vec<(String, Vec<Step>)>,
    /// Categories as written, with their places.
    pub categories: Vec<(String, Vec<Step>)>,
    /// The series by its id.
    pub series: Option<String>,
    /// Its part of the series, from 1.
    pub part: Option<u32>,
    /// Plain text.
    pub summary: Option<String>,
    /// The picture at the top.
    pub cover: Option<Cover>,
    /// A canonical address elsewhere.
    pub canonical_url: Option<String>,
    /// Slugs, keys or files of posts to read next, with their places.
    pub related: Vec<(String, Vec<Step>)>,
    /// Whether it stays on top of the front page.
    pub is_pinned: bool,
    /// Whether it takes comments, where the file says so.
    pub comments: Option<CommentsPolicy>,
    /// The question above the comments.
    pub prompt: Prompt,
    /// Whether it wants a table of contents.
    pub wants_toc: bool,
    /// A template of its own.
    pub template: Option<String>,
    /// Whatever the site's own templates want to know.
    pub extra: Value,
}

/// The picture at the top of a post.
#[derive(Debug, Default)]
pub struct Cover {
    /// Where it is.
    pub image: String,
    /// What it shows.
    pub alt: String,
    /// What stands below it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// What a text asks its readers.
#[derive(Debug, PartialEq, Eq)]
pub enum Prompt {
    /// One of the questions in the configuration, if there are any.
    OfTheSite,
    /// A question of its own.
    Own(String),
    /// `prompt: false`: nothing.
    None,
}

/// An author as the front matter names them.
#[derive(Debug)]
pub struct CreditLine {
    /// The id.
    pub id: String,
    /// What they did.
    pub role: Role,
    /// Where it stands.
    pub steps: Vec<Step>,
}

/// The bytes of the front matter, and where the text behind it starts. A text that only translates
/// another needs none.
pub(super) fn split(
    source: &Source,
    is_optional: bool,
) -> Result<(Range<usize>, usize), Box<Diagnostic>> {
    let text = &source.text;
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != "---" {
        if is_optional {
            return Ok((0..0, 0));
        }
        let end = first.len().max(1).min(text.len());
        return Err(Box::new(
            Diagnostic::error("no-front-matter", &source.path, say("no-front-matter"))
                .at(Place::of_bytes(text, 0..end))
                .help(say("no-front-matter.help")),
        ));
    }
    let start = text.find('\n').map_or(text.len(), |newline| newline + 1);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" || line.trim_end() == "..." {
            return Ok((start..at, at + line.len()));
        }
        at += line.len();
    }
    Err(Box::new(
        Diagnostic::error("no-front-matter", &source.path, say("endless-front-matter"))
            .at(Place::of_bytes(text, 0..3))
            .help(say("endless-front-matter.help")),
    ))
}

/// A post: has a date and authors.
pub(super) fn read_post(
    fields: &Fields<'_>,
    context: Context<'_>,
) -> (FrontMatter, Option<Language>) {
    let (matter, language) = read(fields, context);
    if matter.date.is_none() && fields.get("date").is_none() && context.name.date.is_none() {
        let message = say("missing-key").with("key", "date");
        fields.error("missing-key", message, say("no-date"));
    }
    if !names_an_author(fields) {
        fields.error("missing-key", say("no-author"), say("no-author.help"));
    }
    (matter, language)
}

/// `authors: []` names nobody; what is written but wrong is told where it is read.
fn names_an_author(fields: &Fields<'_>) -> bool {
    !fields.entries("authors").is_empty() || fields.get("author").is_some()
}

/// A page: has what stands on a page of its own, and is in no list.
pub(super) fn read_page(
    fields: &Fields<'_>,
    context: Context<'_>,
) -> (FrontMatter, Option<Language>) {
    let read = read(fields, context);
    for key in [
        "tags",
        "categories",
        "series",
        "part",
        "pinned",
        "related",
        "cover",
        "guest",
    ] {
        if let Some(node) = fields.get(key) {
            let message = say("page-key").with("key", key);
            node.warning("page-key", message, say("page-key.help"));
        }
    }
    read
}

fn read(fields: &Fields<'_>, context: Context<'_>) -> (FrontMatter, Option<Language>) {
    let language = language(fields, context);
    let zone = &context.config.timezone;
    let title = fields.required("title", say("no-text-title"));
    let date = moment(fields, "date", zone)
        .or_else(|| Some(svar_comments::yaml::Moment::Day(context.name.date?).in_zone(zone)));
    let slug_language = context
        .name
        .language
        .or(language)
        .unwrap_or(context.config.language);
    let matter = FrontMatter {
        slug: slug(fields, context, slug_language),
        title: title.unwrap_or_default(),
        date,
        updated: moment(fields, "updated", zone),
        expires: moment(fields, "expires", zone),
        is_draft: fields.bool("draft").unwrap_or(false),
        id: fields.string("id"),
        aliases: aliases(fields),
        translation_key: fields.string("translation_key"),
        authors: authors(fields),
        is_guest: fields.bool("guest").unwrap_or(false),
        disclosure: fields.string("disclosure"),
        tags: topics(fields, "tags"),
        categories: topics(fields, "categories"),
        series: fields.string("series"),
        part: fields.whole_number("part"),
        summary: summary(fields),
        cover: cover(fields),
        canonical_url: web_address(fields, "canonical_url"),
        related: with_steps(fields, "related"),
        is_pinned: fields.bool("pinned").unwrap_or(false),
        comments: comments(fields),
        prompt: prompt(fields),
        wants_toc: fields.bool("toc").unwrap_or(false),
        template: fields.string("template"),
        extra: fields.free("extra"),
    };
    check_order_of_dates(fields, &matter);
    (matter, language)
}

fn check_order_of_dates(fields: &Fields<'_>, matter: &FrontMatter) {
    let is_over_at_once = matter.expires.is_some() && matter.expires <= matter.date;
    if let Some(node) = fields.get("expires").filter(|_| is_over_at_once) {
        node.error("date", say("over-at-once"), say("over-at-once.help"));
    }
}

fn language(fields: &Fields<'_>, context: Context<'_>) -> Option<Language> {
    let choices = Language::ALL.map(|language| (language.code(), language));
    let node = fields.get("lang")?;
    let language = node.one_of(&choices)?;
    if let Some(by_name) = context.name.language.filter(|by_name| *by_name != language) {
        let message = say("two-languages")
            .with("here", language)
            .with("there", by_name);
        node.error("language", message, say("two-languages.help"));
    }
    Some(language)
}

fn moment(fields: &Fields<'_>, key: &'static str, zone: &TimeZone) -> Option<Zoned> {
    fields.moment(key).map(|moment| moment.in_zone(zone))
}

fn slug(fields: &Fields<'_>, context: Context<'_>, language: Language) -> String {
    let from_name = || slugify(&context.name.stem, language);
    let Some(node) = fields.get("slug") else {
        return nested(context, from_name());
    };
    let Some(slug) = node.string() else {
        return from_name();
    };
    if is_slug(&slug) {
        return slug;
    }
    let better = slugify(&slug, language);
    let help = say("slug.help").with("better", &better);
    node.error("slug", say("slug").with("slug", slug), help);
    better
}

/// A page in a folder of `content/pages/` has the folder in its address.
fn nested(context: Context<'_>, slug: String) -> String {
    let Some(below) = context.name.folder.strip_prefix("content/pages/") else {
        return slug;
    };
    let mut folders: Vec<&str> = below.split('/').collect();
    if context.name.is_bundle {
        folders.pop();
    }
    let language = context.name.language.unwrap_or(context.config.language);
    let mut parts: Vec<String> = folders
        .iter()
        .map(|folder| slugify(folder, language))
        .collect();
    parts.push(slug);
    parts.join("/")
}

/// Old addresses on this site.
pub(super) fn aliases(fields: &Fields<'_>) -> Vec<String> {
    let mut aliases = Vec::new();
    for (alias, node) in fields.strings("aliases") {
        if !alias.starts_with('/')
            || alias.starts_with("//")
            || alias.split('/').any(|part| part == ".." || part == ".")
            || alias.contains(['\\', '?', '#', '%'])
        {
            node.error(
                "alias",
                say("alias").with("alias", alias),
                say("alias.help"),
            );
        } else {
            aliases.push(alias);
        }
    }
    aliases
}

fn authors(fields: &Fields<'_>) -> Vec<CreditLine> {
    let mut entries = fields.entries("authors");
    let single = fields.get("author");
    if let (Some(node), false) = (&single, entries.is_empty()) {
        let message = say("author-and-authors");
        node.error("duplicate-key", message, say("author-and-authors.help"));
    }
    entries.extend(single);
    entries.iter().filter_map(credit_line).collect()
}

fn credit_line(node: &Node<'_>) -> Option<CreditLine> {
    if !node.is_map() {
        let id = node.string()?;
        return Some(CreditLine {
            id,
            role: Role::Text,
            steps: node.steps().to_vec(),
        });
    }
    let fields = node.fields()?;
    let roles = [
        ("text", Role::Text),
        ("photo", Role::Photo),
        ("illustration", Role::Illustration),
        ("translation", Role::Translation),
    ];
    let role = fields.one_of("role", &roles).unwrap_or(Role::Text);
    let id = fields.required("id", say("no-author-id"));
    let mut steps = node.steps().to_vec();
    steps.push(Step::Key("id".to_owned()));
    fields.finish();
    Some(CreditLine {
        id: id?,
        role,
        steps,
    })
}

fn with_steps(fields: &Fields<'_>, key: &'static str) -> Vec<(String, Vec<Step>)> {
    let words = fields.strings(key).into_iter();
    words
        .map(|(word, node)| (word, node.steps().to_vec()))
        .collect()
}

fn topics(fields: &Fields<'_>, key: &'static str) -> Vec<(String, Vec<Step>)> {
    let mut topics = with_steps(fields, key);
    topics.retain(|(topic, _)| !topic.is_empty());
    topics
}

fn prompt(fields: &Fields<'_>) -> Prompt {
    match fields.get("prompt") {
        Some(node) if *node.value() == Value::Bool(false) => Prompt::None,
        Some(node) => node.string().map_or(Prompt::OfTheSite, Prompt::Own),
        None => Prompt::OfTheSite,
    }
}

fn summary(fields: &Fields<'_>) -> Option<String> {
    let description = fields.string("description");
    fields.string("summary").or(description)
}

fn cover(fields: &Fields<'_>) -> Option<Cover> {
    let node = fields.get("cover")?;
    if !node.is_map() {
        return Some(Cover {
            image: node.string()?,
            ..Cover::default()
        });
    }
    let cover = node.fields()?;
    let image = cover.required("image", say("no-cover-image"));
    let read = Cover {
        image: image.clone().unwrap_or_default(),
        alt: cover.string("alt").unwrap_or_default(),
        caption: cover.string("caption"),
        credit: cover.string("credit"),
    };
    cover.finish();
    image.map(|_| read)
}

fn web_address(fields: &Fields<'_>, key: &'static str) -> Option<String> {
    let node = fields.get(key)?;
    let address = node.string()?;
    let is_web = url::Url::parse(&address)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if !is_web {
        let message = say("not-a-web-address").with("text", &address);
        let help = say("web-address-in").with("key", key);
        node.error("address", message, help);
    }
    is_web.then_some(address)
}

fn comments(fields: &Fields<'_>) -> Option<CommentsPolicy> {
    let choices = [
        ("open", CommentsPolicy::Open),
        ("closed", CommentsPolicy::Closed),
        ("off", CommentsPolicy::Off),
        ("true", CommentsPolicy::Open),
        ("false", CommentsPolicy::Off),
    ];
    fields.one_of("comments", &choices)
}
