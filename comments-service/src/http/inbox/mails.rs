//! `GET /inbox/mails`: what the outbox holds, mails to be read where none is sent, and which mails a member
//! of staff wants.

use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Serialize;
use tera::Context;

use super::fields::Fields;
use super::screen::Screen;
use super::words::{Moment, Words};
use crate::http::app::App;
use crate::http::failure::Failure;
use crate::http::page_key::PathId;
use crate::http::rights::{AnyStaff, Editor, Right, Staff};
use crate::language::Language;
use crate::mail::Drawn;
use crate::mail_address::MailAddress;
use crate::staff::StaffContact;
use crate::store::OutboxEntry;

/// How many mails are listed.
const MOST: i64 = 200;
/// As on every page, but with a frame of our own.
const WITH_FRAME: &str = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// A mail may style itself and do nothing else.
const FRAMED: &str = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; \
    base-uri 'none'; frame-ancestors 'self'; sandbox";

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    what: String,
    to: String,
    queued: Moment,
    state: String,
    problem: Option<String>,
    is_given_up: bool,
    is_kept: bool,
}

#[derive(Debug, Serialize)]
struct Choice {
    code: &'static str,
    name: &'static str,
    is_chosen: bool,
}

pub(super) async fn show(screen: Screen) -> Result<Html<String>, Failure> {
    let app = &screen.app;
    let contact = contact(&screen).await?;
    let mut context = Context::new();
    context.insert("contact", &contact.mail.as_str());
    context.insert("wants_alerts", &contact.wants_alerts);
    context.insert("wants_digest", &contact.wants_digest);
    let languages = Language::ALL.map(|language| Choice {
        code: language.code(),
        name: language.own_name(),
        is_chosen: language == contact.language,
    });
    context.insert("languages", &languages);
    let sees_all = Editor::is_held_by(screen.member.role);
    let rows = if sees_all {
        let entries = app.store.outbox(MOST).await?;
        let rows = entries.into_iter();
        rows.map(|entry| row(&screen.words, entry)).collect()
    } else {
        Vec::new()
    };
    context.insert("sees_all", &sees_all);
    context.insert("rows", &rows);
    Ok(screen.render("inbox/mails.html", "mails", context))
}

/// One mail as it was sent, where mails are kept and not sent.
pub(super) async fn one(
    State(app): State<App>,
    _staff: Staff<Editor>,
    screen: Screen,
    PathId(id): PathId,
) -> Result<Response, Failure> {
    let (entry, drawn) = kept(&app, &id.0).await?;
    let mut context = Context::new();
    let links: Vec<&str> = drawn
        .text
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("http://") || line.starts_with("https://"))
        .collect();
    context.insert("links", &links);
    context.insert("drawn", &drawn);
    context.insert("row", &row(&screen.words, entry));
    let page = screen.render("inbox/mail.html", "mails", context);
    Ok(([(header::CONTENT_SECURITY_POLICY, WITH_FRAME)], page).into_response())
}

/// The HTML of a mail, for a frame in which it can do nothing.
pub(super) async fn html(
    State(app): State<App>,
    _staff: Staff<Editor>,
    PathId(id): PathId,
) -> Result<Response, Failure> {
    let (_, drawn) = kept(&app, &id.0).await?;
    let headers = [
        (header::CONTENT_SECURITY_POLICY, FRAMED),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    ];
    Ok((headers, Html(drawn.html)).into_response())
}

/// Tries again what was given up.
pub(super) async fn retry(
    State(app): State<App>,
    _staff: Staff<Editor>,
    PathId(id): PathId,
) -> Result<Redirect, Failure> {
    app.store.try_again(&id.0, app.clock.now()).await?;
    Ok(Redirect::to("/inbox/mails"))
}

/// Keeps which mails somebody wants, in which language.
pub(super) async fn choose(
    State(app): State<App>,
    _staff: Staff<AnyStaff>,
    screen: Screen,
    fields: Fields,
) -> Result<Redirect, Failure> {
    let mut contact = contact(&screen).await?;
    contact.wants_alerts = fields.text("alerts") == "yes";
    contact.wants_digest = fields.text("digest") == "yes";
    if let Ok(language) = fields.text("language").parse() {
        contact.language = language;
    }
    app.store.set_staff_mail(&contact).await?;
    Ok(Redirect::to("/inbox/mails"))
}

async fn kept(app: &App, id: &str) -> Result<(OutboxEntry, Drawn), Failure> {
    let entry = app.store.outbox_entry(id).await?.ok_or(Failure::NotFound)?;
    let drawn = entry
        .kept
        .as_deref()
        .and_then(|kept| serde_json::from_str(kept).ok());
    Ok((entry, drawn.ok_or(Failure::NotFound)?))
}

async fn contact(screen: &Screen) -> Result<StaffContact, Failure> {
    let contacts = screen
        .app
        .store
        .staff_contacts(screen.app.config.language)
        .await?;
    let own = |contact: &StaffContact| contact.member.id == screen.member.id;
    let known = contacts.into_iter().find(own);
    // An account without a usable address gets no mails, but may look at the page.
    let nowhere = || {
        Some(StaffContact {
            mail: MailAddress::parse("nobody@svar.invalid")?,
            language: screen.words.language,
            wants_alerts: false,
            wants_digest: false,
            member: screen.member.clone(),
        })
    };
    known.or_else(nowhere).ok_or(Failure::NotFound)
}

fn row(words: &Words, entry: OutboxEntry) -> Row {
    let outcome = entry.outcome.as_deref();
    let is_kept = entry.kept.is_some();
    let state = match (outcome, entry.problem.is_some()) {
        (Some("sent"), _) if is_kept => "mails-state-kept",
        (Some("sent"), _) => "mails-state-sent",
        (Some(_), _) => "mails-state-given-up",
        (None, true) => "mails-state-again",
        (None, false) => "mails-state-waiting",
    };
    let kinds = [
        "confirmation",
        "answers",
        "alert",
        "morning",
        "removal",
        "objection",
    ];
    Row {
        what: if kinds.contains(&entry.kind.as_str()) {
            words.say(&format!("mails-kind-{}", entry.kind))
        } else {
            entry.kind.clone()
        },
        queued: words.moment(entry.queued_at),
        state: words.say(state),
        is_given_up: outcome == Some("given_up"),
        problem: entry.problem.filter(|_| outcome != Some("sent")),
        to: entry.recipient,
        id: entry.id,
        is_kept,
    }
}
