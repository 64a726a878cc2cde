//! `PATCH|DELETE /api/v1/comments/{id}`: readers change and withdraw what they wrote.

use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::patch;
use axum::{Json, Router};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::app::App;
use super::failure::Failure;
use super::form_body::{FormBody, LONGEST_BODY};
use super::network::Network;
use super::origin;
use super::page_key::PathId;
use crate::comment::CommentId;
use crate::language::Language;
use crate::markup;
use crate::staff_keys::hash_of;
use crate::store::{Edit, EditKey, Locked, OwnComment};
use crate::submission::checked_text;
use crate::thread::ThreadKey;
use crate::thread_html::{FormError, texts};

/// The header in which a script sends the key.
const KEY_HEADER: &str = "edit-token";
/// The key of a form or a program has at least so many characters where nobody could have guessed it.
const UNGUESSABLE: usize = 16;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/comments/{id}", patch(change).delete(take_back))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

/// Why nothing was done to a comment: the status for programs and the key of the text for readers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refused(pub(super) StatusCode, pub(super) &'static str);

/// The new words.
#[derive(Debug, Deserialize)]
struct Words {
    markdown: String,
}

async fn change(
    State(app): State<App>,
    network: Network,
    PathId(id): PathId,
    headers: HeaderMap,
    body: FormBody<Words>,
) -> Result<Json<Value>, Failure> {
    let (key, own) = find(&app, &headers, &id).await?;
    let done = edit(&app, network, &key, &own, &body.value.markdown).await?;
    done.map_err(|refused| failure(&app, &own.thread, refused))?;
    Ok(told(&app, &own, "written-edited"))
}

async fn take_back(
    State(app): State<App>,
    PathId(id): PathId,
    headers: HeaderMap,
) -> Result<Json<Value>, Failure> {
    let (key, own) = find(&app, &headers, &id).await?;
    let done = withdraw(&app, &key, &own).await?;
    done.map_err(|refused| failure(&app, &own.thread, refused))?;
    Ok(told(&app, &own, "written-withdrawn"))
}

/// The comment of a request and the hash of the key to it.
async fn find(
    app: &App,
    headers: &HeaderMap,
    id: &CommentId,
) -> Result<(String, OwnComment), Failure> {
    let key = headers.get(KEY_HEADER).and_then(|key| key.to_str().ok());
    let key = hash_of(key.unwrap_or_default());
    let own = app.store.own_comment(&key, app.clock.now()).await?;
    let own = own.filter(|own| own.id == *id);
    if !origin::may_post(headers, app) {
        return Err(Failure::Forbidden(
            "This must be sent from a page of the site or of the service.",
        ));
    }
    match (own, app.store.place(id, app.clock.now()).await?) {
        (Some(own), _) => Ok((key, own)),
        (None, Some(place)) => Err(failure(app, &place.thread, Locked::Over.refused())),
        (None, None) => Err(Failure::NotFound),
    }
}

/// Changes a comment as its writer, if that may still be.
pub(super) async fn edit(
    app: &App,
    network: Network,
    key: &str,
    own: &OwnComment,
    markdown: &str,
) -> Result<Result<(), Refused>, Failure> {
    let now = app.clock.now();
    let markdown = match (own.locked, checked_text(markdown)) {
        (Some(locked), _) => return Ok(Err(locked.refused())),
        (None, Err(text)) => return Ok(Err(Refused(StatusCode::UNPROCESSABLE_ENTITY, text))),
        (None, Ok(markdown)) => markdown,
    };
    if markdown == own.markdown {
        return Ok(Ok(()));
    }
    if !app.limits.allows_post(network, now) {
        let status = StatusCode::TOO_MANY_REQUESTS;
        return Ok(Err(Refused(status, "comments-error-limit")));
    }
    let edit = Edit {
        id: app.clock.new_id(),
        key: key.to_owned(),
        comment: own.id.clone(),
        html: markup::render(&markdown),
        markdown,
        at: now,
    };
    let is_done = app.store.edit(&edit, &own.thread).await?;
    // Something has locked it since it was read.
    Ok(if is_done {
        Ok(())
    } else {
        Err(still_locked(app, key).await?)
    })
}

/// Withdraws a comment as its writer, also one that is answered: the answer stays, below a note.
pub(super) async fn withdraw(
    app: &App,
    key: &str,
    own: &OwnComment,
) -> Result<Result<(), Refused>, Failure> {
    let (id, now) = (app.clock.new_id(), app.clock.now());
    let is_done = app.store.withdraw(key, own, &id, now).await?;
    Ok(if is_done {
        Ok(())
    } else {
        Err(still_locked(app, key).await?)
    })
}

async fn still_locked(app: &App, key: &str) -> Result<Refused, Failure> {
    let own = app.store.own_comment(key, app.clock.now()).await?;
    let locked = own.and_then(|own| own.locked).unwrap_or(Locked::Over);
    Ok(locked.refused())
}

/// A new key for the writer of a comment, and what is stored of it; `None` where nothing may be changed.
/// `form` is what marks the form that was sent: who sends the same one again is the same reader, unless
/// others could have guessed it.
pub(super) fn new_key(app: &App, form: &[u8], now: Timestamp) -> Option<(String, EditKey)> {
    let minutes = app.config.comments.edit_minutes;
    let key = crate::staff_keys::new_key();
    let stored = EditKey {
        hash: hash_of(&key),
        expires_at: now + SignedDuration::from_mins(minutes.into()),
        is_for_repeats: form.len() >= UNGUESSABLE,
    };
    (minutes > 0).then_some((key, stored))
}

impl Locked {
    pub(super) fn refused(self) -> Refused {
        match self {
            Self::Over => Refused(StatusCode::FORBIDDEN, "written-over"),
            Self::Gone => Refused(StatusCode::GONE, "written-gone"),
            Self::Answered => Refused(StatusCode::CONFLICT, "written-answered"),
            Self::Approved => Refused(StatusCode::CONFLICT, "written-approved"),
        }
    }
}

/// The language of a thread.
pub(super) fn language_of(app: &App, thread: &ThreadKey) -> Language {
    let site = app.site();
    site.listed(thread)
        .map_or(app.config.language, |page| page.lang)
}

fn failure(app: &App, thread: &ThreadKey, Refused(status, key): Refused) -> Failure {
    let text = texts().get(language_of(app, thread), key, &[]);
    let field = "markdown";
    Failure::Refused(status, vec![FormError { field, text }])
}

fn told(app: &App, own: &OwnComment, key: &str) -> Json<Value> {
    let message = texts().get(language_of(app, &own.thread), key, &[]);
    Json(json!({ "id": own.id, "message": message }))
}
