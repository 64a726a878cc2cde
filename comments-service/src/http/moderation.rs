//! `POST /api/v1/comments/{id}/removal`, `/publication`: editors remove a comment, or show one that waits.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use serde::Deserialize;

use super::app::App;
use super::decisions::kept_reason;
use super::failure::Failure;
use super::form_body::FormBody;
use super::page_key::PathId;
use super::rights::{Editor, Responder, Staff};
use crate::comment::CommentId;
use crate::store::Removal;
use crate::thread::ThreadKey;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/comments/{id}/removal", post(remove))
        .route("/api/v1/comments/{id}/publication", post(publish))
}

#[derive(Debug, Deserialize)]
struct RemovalBody {
    reason: String,
}

/// One documented act: a reason, the kept text, a public note in its place.
async fn remove(
    State(app): State<App>,
    staff: Staff<Editor>,
    PathId(comment): PathId,
    body: FormBody<RemovalBody>,
) -> Result<StatusCode, Failure> {
    let reason = kept_reason(&body.value.reason);
    if reason.is_empty() {
        return Err(Failure::BadRequest(
            "Say why the comment is removed: the reason is kept.",
        ));
    }
    let now = app.clock.now();
    let place = app
        .store
        .place(&comment, now)
        .await?
        .ok_or(Failure::NotFound)?;
    if place.staff.is_some() {
        return Err(Failure::Conflict(
            "A reply of staff is not removed: whoever wrote it, or an editor, takes it back.",
        ));
    }
    let id = app.clock.new_id();
    let (thread, staff) = (place.thread, staff.member.id);
    app.store
        .remove(&Removal {
            id,
            comment,
            thread,
            reason,
            staff,
            at: now,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn publish(
    State(app): State<App>,
    staff: Staff<Responder>,
    PathId(comment): PathId,
) -> Result<StatusCode, Failure> {
    show(&app, &staff, &comment).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Shows a reader's comment that waits, and nothing else: what was public once and is gone stays gone.
pub(super) async fn show(
    app: &App,
    staff: &Staff<Responder>,
    comment: &CommentId,
) -> Result<ThreadKey, Failure> {
    let now = app.clock.now();
    let place = app
        .store
        .place(comment, now)
        .await?
        .ok_or(Failure::NotFound)?;
    let thread = place.thread;
    let is_shown = app
        .store
        .publish(comment, &thread, &staff.member.id, now)
        .await?;
    if !is_shown {
        return Err(Failure::Conflict(
            "Only a comment of a reader that waits for approval can be shown; this one does not wait.",
        ));
    }
    Ok(thread)
}
