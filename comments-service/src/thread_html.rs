//! Turns a thread into the HTML that the service serves, the script swaps in and the generator bakes.

mod empty;
mod items;

use std::sync::{Arc, LazyLock};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use tera::{Context, Tera};

use crate::comment::CommentId;
use crate::comments_file::{PublicComment, ThreadHead};
use crate::language::Language;
use crate::texts::Texts;
use crate::thread::ThreadKey;

pub use empty::EmptyThread;

/// The most characters that a comment may have.
pub const LONGEST_COMMENT: usize = 10_000;

/// The styles of a thread, set by the custom properties that its first rule names.
pub const COMMENTS_CSS: &str = include_str!("../assets/comments.css");

/// The script of a thread. A built site carries its own copy, so that a page can say that the service
/// does not answer even where nothing of the service can be loaded.
pub fn embed_js() -> &'static str {
    static SCRIPT: LazyLock<String> =
        LazyLock::new(|| without_comments(include_str!("../assets/embed.js")));
    &SCRIPT
}

/// The script without what only its writers need: lines of comment, and indentation. None of its texts
/// goes over a line.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim_start);
    let mut kept = String::with_capacity(script.len());
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with("//")) {
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

/// Everything that the HTML of a thread depends on: the same view gives the same bytes.
#[derive(Clone, Debug)]
pub struct ThreadView<'a> {
    /// The key of the page.
    pub key: &'a ThreadKey,
    /// The language of the page, and so of every text around the comments.
    pub language: Language,
    /// The time zone in which times are shown.
    pub timezone: &'a TimeZone,
    /// The address of the comments service without a slash at the end; empty on its own pages.
    pub service_url: &'a str,
    /// The address of the guidelines page, if there is one.
    pub guidelines: Option<&'a str>,
    /// How soon readers may expect an answer.
    pub promise: ShownPromise,
    /// The public comments, by time within each parent.
    pub comments: &'a [PublicComment],
    /// What staff put in front of the thread.
    pub head: &'a ThreadHead,
    /// Whether readers may write; if not, a notice stands in place of the form.
    pub is_open: bool,
    /// For a page that was built: the instant of the comments, which the script tells when the
    /// service cannot be reached.
    pub as_of: Option<Timestamp>,
    /// Whether readers may ask to hear of answers by mail.
    pub offers_mail: bool,
    /// The version of the thread, by which a page that is open hears whether it has the newest; a built
    /// page has none.
    pub version: Option<i64>,
    /// What stands in the form: empty unless a reader was sent back to it.
    pub form: FormState,
}

/// How soon readers may expect an answer, as it stands above the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind", content = "hours")]
pub enum ShownPromise {
    /// Nothing is promised.
    #[default]
    Hidden,
    /// The target, as a goal: so many hours on working days.
    Goal(u32),
    /// What the figures say: most readers got an answer within so many hours on working days.
    Usual(u32),
}

/// What stands in the form.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormState {
    /// The name as typed.
    pub name: String,
    /// The mail address as typed.
    pub mail: String,
    /// Whether the reader wants to hear of answers by mail, as chosen.
    pub tell: String,
    /// The comment as typed.
    pub markdown: String,
    /// The comment that is being answered.
    pub parent: Option<CommentId>,
    /// Marks this one form, so that sending it twice gives one comment.
    pub token: Option<String>,
    /// The comment as it would look, if that was asked for.
    pub preview: Option<String>,
    /// What is wrong, in the reader's language.
    pub errors: Vec<FormError>,
}

/// What is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormError {
    /// The field that it belongs to: `name`, `mail`, `markdown` or `parent`.
    pub field: &'static str,
    /// The text, in the reader's language.
    pub text: String,
}

/// Renders the thread with its form.
pub fn render_thread(view: &ThreadView) -> String {
    let mut context = Context::new();
    context.insert("lang", view.language.code());
    context.insert("key", view.key.as_str());
    context.insert("service", view.service_url);
    context.insert("guidelines", &view.guidelines);
    context.insert("promise", &promise_text(view.promise, view.language));
    context.insert("items", &items::arrange(view));
    context.insert("head", &items::head(view));
    context.insert("count", &count_shown(view.comments));
    context.insert("is_open", &view.is_open);
    context.insert("as_of", &view.as_of.map(|at| items::moment(view, at)));
    context.insert("offers_mail", &view.offers_mail);
    context.insert("version", &view.version);
    context.insert("form", &view.form);
    context.insert(
        "answers",
        &view.form.parent.as_ref().and_then(|id| name_of(view, id)),
    );
    context.insert("longest", &LONGEST_COMMENT);
    TEMPLATES
        .render("thread.html", &context)
        .expect("the template is part of the program and a test renders every branch of it")
}

/// How many comments a thread shows, notes in place of removed ones left out.
pub fn count_shown(comments: &[PublicComment]) -> usize {
    use crate::comments_file::PublicState;
    comments
        .iter()
        .filter(|comment| comment.state == PublicState::Shown)
        .count()
}

/// The promise as a sentence; `None` where nothing is promised.
pub fn promise_text(promise: ShownPromise, language: Language) -> Option<String> {
    let (key, hours) = match promise {
        ShownPromise::Hidden => return None,
        ShownPromise::Goal(hours) => ("comments-promise-goal", hours),
        ShownPromise::Usual(hours) => ("comments-promise-usual", hours),
    };
    Some(texts().get(language, key, &[("hours", i64::from(hours).into())]))
}

/// The texts of the comments service, in every language.
pub fn texts() -> &'static Arc<Texts> {
    &TEXTS
}

fn name_of<'a>(view: &ThreadView<'a>, id: &CommentId) -> Option<&'a str> {
    view.comments
        .iter()
        .find(|comment| comment.id == *id)
        .map(|comment| comment.writer.name())
}

/// The files of texts, for the test that all languages say the same.
const FILES: [(Language, &str); 4] = [
    (Language::NB, include_str!("../texts/nb.ftl")),
    (Language::NN, include_str!("../texts/nn.ftl")),
    (Language::DA, include_str!("../texts/da.ftl")),
    (Language::EN, include_str!("../texts/en.ftl")),
];

static TEXTS: LazyLock<Arc<Texts>> = LazyLock::new(|| {
    Arc::new(Texts::new(&FILES).expect("the texts are part of the program and a test reads them"))
});

static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::default();
    texts().register(&mut tera);
    tera.add_raw_template("thread.html", include_str!("../templates/thread.html"))
        .expect("the template is part of the program and a test renders it");
    tera
});

#[cfg(test)]
mod tests;
