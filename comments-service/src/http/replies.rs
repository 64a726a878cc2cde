//! `POST /api/v1/comments/{id}/replies`, `DELETE /api/v1/replies/{id}`: staff answer, and take back.

use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, post};
use axum::{Json, Router};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use super::app::App;
use super::failure::Failure;
use super::form_body::{FormBody, LONGEST_BODY};
use super::page_key::PathId;
use super::rights::{Author, Staff};
use super::staff_page::StaffPage;
use crate::comment::CommentId;
use crate::replying::{ReplyDraft, ReplyMistake, sign};
use crate::staff::StaffMember;
use crate::store::{CommentPlace, NewReply};
use crate::thread_html::FormError;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/comments/{id}/replies", post(answer))
        .route("/api/v1/replies/{id}", delete(take_back))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

/// A draft as it is sent; a form may send one comment under `also_answers`.
#[derive(Debug, Deserialize)]
struct Body {
    #[serde(flatten)]
    draft: ReplyDraft,
}

async fn answer(
    State(app): State<App>,
    staff: Staff<Author>,
    PathId(parent): PathId,
    body: FormBody<Body>,
) -> Result<Response, Failure> {
    let draft = body.value.draft;
    let reply = store_reply(&app, &staff.member, parent, draft).await?;
    let url = format!("/threads/{}#c-{}", reply.thread, reply.id);
    let body = json!({ "id": reply.id, "published_at": reply.published_at, "url": url });
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// Checks, signs and stores a reply to a public comment.
pub(super) async fn store_reply(
    app: &App,
    member: &StaffMember,
    parent: CommentId,
    draft: ReplyDraft,
) -> Result<NewReply, Failure> {
    let now = app.clock.now();
    let place = public_place(app, &parent, now).await?;
    let found = StaffPage::find(app, &place.thread).await?;
    let StaffPage { site, page } = found.ok_or(Failure::NotFound)?;
    let signature = sign(member, draft.voice, &page, &site.file.brand.company)
        .ok_or(Failure::Forbidden("You answer on posts of your own."))?;
    let markdown = draft.check(now).map_err(invalid)?;
    for other in &draft.also_answers {
        let other = &CommentId::parse(&other.0).ok_or(Failure::NotFound)?;
        let place = public_place(app, other, now).await?;
        if place.thread != page.key {
            return Err(invalid(ReplyMistake::AlsoAnswersElsewhere));
        }
    }
    let reply = NewReply {
        id: CommentId(app.clock.new_id()),
        thread: page.key.clone(),
        parent,
        staff: member.id.clone(),
        responder: signature.responder,
        voice: draft.voice,
        name: signature.name,
        title: signature.title,
        badge: signature.badge,
        html: crate::markup::render(&markdown),
        markdown,
        kind: draft.kind,
        promised_at: draft.promised_at,
        also_answers: draft.also_answers,
        received_at: now,
        published_at: now,
    };
    app.store.add_reply(&reply).await?;
    Ok(reply)
}

/// Who wrote a reply takes it back; others need the right to remove.
async fn take_back(
    State(app): State<App>,
    staff: Staff<Author>,
    PathId(id): PathId,
) -> Result<StatusCode, Failure> {
    end_reply(&app, &staff.member, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a public reply back: where it stood.
pub(super) async fn end_reply(
    app: &App,
    member: &StaffMember,
    id: CommentId,
) -> Result<CommentPlace, Failure> {
    let now = app.clock.now();
    let place = public_place(app, &id, now).await?;
    let writer = place.staff.as_ref().ok_or(Failure::NotFound)?;
    if *writer != member.id && !member.role.removes_comments() {
        return Err(Failure::Forbidden(
            "Only who wrote a reply or an editor takes it back.",
        ));
    }
    app.store
        .take_back(&id, &place.thread, &member.id, now)
        .await?;
    Ok(place)
}

/// Where a public comment stands; hidden ones are as if they were not there.
async fn public_place(app: &App, id: &CommentId, now: Timestamp) -> Result<CommentPlace, Failure> {
    let place = app.store.place(id, now).await?;
    place
        .filter(|place| place.is_public)
        .ok_or(Failure::NotFound)
}

fn invalid(mistake: ReplyMistake) -> Failure {
    Failure::Refused(
        StatusCode::UNPROCESSABLE_ENTITY,
        vec![FormError {
            field: mistake.field(),
            text: mistake.to_string(),
        }],
    )
}
