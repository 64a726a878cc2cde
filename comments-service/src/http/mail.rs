//! `/mail/confirm/{key}`, `/mail/unsubscribe/{key}`: what a link in a mail asks. Scanners open every link, so
//! showing a page changes nothing and a button does.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tera::Context;

use super::app::App;
use super::failure::Failure;
use super::pages;
use crate::comment::CommentId;
use crate::language::Language;
use crate::letter::Act;
use crate::mail_address::MailAddress;
use crate::staff_keys::hash_of;
use crate::subscription::{Mailing, Stop};
use crate::thread_html::texts;

/// The most bytes of a form.
const LONGEST_BODY: usize = 4 * 1024;
/// The most bytes of a key: ours have 64.
const LONGEST_KEY: usize = 128;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/mail/confirm/{key}", get(ask).post(answer))
        .route("/mail/unsubscribe/{key}", get(ask_to_stop).post(stop))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

/// A page that says something, with the buttons that can be pressed on it.
struct Page {
    status: StatusCode,
    language: Language,
    /// The texts are called `mail-page-NAME` and `mail-page-NAME-more`.
    name: &'static str,
    /// Field, value and the text on the button.
    buttons: Vec<(&'static str, &'static str, &'static str)>,
    address: String,
}

async fn ask(State(app): State<App>, Path(key): Path<String>) -> Result<Response, Failure> {
    let Some(subject) = unused(&app, Act::Confirm, &key).await? else {
        return Ok(gone(&app));
    };
    let language = language_of(&app, &subject).await?;
    let page = Page {
        status: StatusCode::OK,
        language,
        name: "confirm",
        buttons: vec![
            ("answer", "yes", "mail-page-yes"),
            ("answer", "never", "mail-page-never"),
        ],
        address: subject,
    };
    Ok(page.show(&app))
}

async fn answer(
    State(app): State<App>,
    Path(key): Path<String>,
    body: Bytes,
) -> Result<Response, Failure> {
    let says_yes = match pressed(&body, "answer").as_str() {
        "yes" => true,
        "never" => false,
        _ => return ask(State(app), Path(key)).await,
    };
    let Some(hash) = hash(&key) else {
        return Ok(gone(&app));
    };
    let now = app.clock.now();
    let answered = app.store.answer_confirmation(&hash, says_yes, now).await?;
    let Some(address) = answered else {
        return Ok(gone(&app));
    };
    let page = Page {
        status: StatusCode::OK,
        language: language_of(&app, address.as_str()).await?,
        name: if says_yes { "confirmed" } else { "refused" },
        buttons: Vec::new(),
        address: address.to_string(),
    };
    Ok(page.show(&app))
}

async fn ask_to_stop(State(app): State<App>, Path(key): Path<String>) -> Result<Response, Failure> {
    let Some(mailing) = mailing(&app, &key).await? else {
        return Ok(gone(&app));
    };
    let page = match &mailing {
        Mailing::Answers(address, comment) => {
            let language = language_of_answers(&app, address, comment.as_ref()).await?;
            let mut buttons = vec![("what", "all", "mail-page-stop-all")];
            if comment.is_some() {
                buttons.insert(0, ("what", "conversation", "mail-page-stop-conversation"));
            }
            Page {
                status: StatusCode::OK,
                language,
                name: "stop",
                buttons,
                address: address.to_string(),
            }
        }
        Mailing::Alerts(_) | Mailing::Morning(_) => Page {
            status: StatusCode::OK,
            language: app.config.language,
            name: "stop-staff",
            buttons: vec![("what", "all", "mail-page-stop-staff-button")],
            address: String::new(),
        },
    };
    Ok(page.show(&app))
}

async fn stop(
    State(app): State<App>,
    Path(key): Path<String>,
    body: Bytes,
) -> Result<Response, Failure> {
    let (Some(hash), Some(mailing)) = (hash(&key), mailing(&app, &key).await?) else {
        return Ok(gone(&app));
    };
    let what = if pressed(&body, "what") == "conversation" {
        Stop::Conversation
    } else {
        Stop::All
    };
    let (language, address) = match &mailing {
        Mailing::Answers(address, comment) => {
            app.store.unsubscribe(&hash, what, app.clock.now()).await?;
            let language = language_of_answers(&app, address, comment.as_ref()).await?;
            (language, address.to_string())
        }
        Mailing::Alerts(staff) | Mailing::Morning(staff) => {
            let language = stop_for_staff(&app, staff, &mailing).await?;
            (language, String::new())
        }
    };
    let page = Page {
        status: StatusCode::OK,
        language,
        name: match (&mailing, what) {
            (Mailing::Answers(..), Stop::Conversation) => "stopped-conversation",
            (Mailing::Answers(..), Stop::All) => "stopped",
            (Mailing::Alerts(_) | Mailing::Morning(_), _) => "stopped-staff",
        },
        buttons: Vec::new(),
        address,
    };
    Ok(page.show(&app))
}

/// Ends one kind of mails to a member of staff; their language.
async fn stop_for_staff(app: &App, staff: &str, mailing: &Mailing) -> Result<Language, Failure> {
    let contacts = app.store.staff_contacts(app.config.language).await?;
    let contact = contacts.into_iter().find(|it| it.member.id.0 == staff);
    let Some(mut contact) = contact else {
        return Ok(app.config.language);
    };
    match mailing {
        Mailing::Morning(_) => contact.wants_digest = false,
        _ => contact.wants_alerts = false,
    }
    app.store.set_staff_mail(&contact).await?;
    Ok(contact.language)
}

/// The value of a button. A mail program that ends mails by itself sends `List-Unsubscribe=One-Click`, in
/// whatever form it likes (RFC 8058): that is no button of ours, and ends everything.
fn pressed(body: &[u8], name: &str) -> String {
    let fields = url::form_urlencoded::parse(body);
    let mut values = fields.filter(|(field, _)| field == name);
    values
        .next()
        .map_or(String::new(), |(_, value)| value.into_owned())
}

/// The subject of a key that has not been used.
async fn unused(app: &App, act: Act, key: &str) -> Result<Option<String>, Failure> {
    let Some(hash) = hash(key) else {
        return Ok(None);
    };
    let found = app.store.mail_key(act, &hash, app.clock.now()).await?;
    Ok(found
        .filter(|(_, is_used)| !is_used)
        .map(|(subject, _)| subject))
}

/// What a key ends; it may be used again and again, because mail programs do so.
async fn mailing(app: &App, key: &str) -> Result<Option<Mailing>, Failure> {
    let Some(hash) = hash(key) else {
        return Ok(None);
    };
    let found = app
        .store
        .mail_key(Act::Unsubscribe, &hash, app.clock.now())
        .await?;
    Ok(found.and_then(|(subject, _)| Mailing::parse(&subject)))
}

fn hash(key: &str) -> Option<String> {
    (key.len() <= LONGEST_KEY).then(|| hash_of(key))
}

/// The language of the page whose answers a mail told of, else that of the address.
async fn language_of_answers(
    app: &App,
    address: &MailAddress,
    comment: Option<&CommentId>,
) -> Result<Language, Failure> {
    if let Some(comment) = comment
        && let Some(place) = app.store.place(comment, app.clock.now()).await?
        && let Some(page) = app.site().listed(&place.thread)
    {
        return Ok(page.lang);
    }
    language_of(app, address.as_str()).await
}

async fn language_of(app: &App, address: &str) -> Result<Language, Failure> {
    let address = MailAddress::parse(address);
    let known = match address {
        Some(address) => app.store.address_language(address.as_str()).await?,
        None => None,
    };
    Ok(known.unwrap_or(app.config.language))
}

/// Unknown, used and run out are one: nobody learns from it who has which address.
fn gone(app: &App) -> Response {
    let page = Page {
        status: StatusCode::GONE,
        language: app.config.language,
        name: "gone",
        buttons: Vec::new(),
        address: String::new(),
    };
    page.show(app)
}

impl Page {
    fn show(self, app: &App) -> Response {
        let say = |key: &str| {
            let values = [("address", self.address.as_str().into())];
            texts().get(self.language, key, &values)
        };
        let mut context = Context::new();
        context.insert("heading", &say(&format!("mail-page-{}", self.name)));
        context.insert("more", &say(&format!("mail-page-{}-more", self.name)));
        let buttons = self.buttons.iter();
        let buttons: Vec<_> = buttons
            .map(|(name, value, label)| (*name, *value, say(label)))
            .collect();
        context.insert("buttons", &buttons);
        context.insert("home", &app.site().file.base_url);
        let html = pages::render("mail.html", self.language, context);
        (self.status, html).into_response()
    }
}
