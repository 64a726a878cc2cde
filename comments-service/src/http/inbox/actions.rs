//! What the forms of the inbox do; each leads back to the thread.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::SignedDuration;

use super::editor::Draft;
use super::fields::Fields;
use super::screen::Screen;
use super::thread;
use crate::comment::{CommentId, Voice};
use crate::http::app::App;
use crate::http::decisions::{self, DecisionBody};
use crate::http::failure::Failure;
use crate::http::moderation;
use crate::http::notes::{self, NoteBody};
use crate::http::page_key::PathId;
use crate::http::replies::{end_reply, store_reply};
use crate::http::rights::{Author, Responder, Staff};
use crate::http::staff_page::StaffPage;
use crate::replying::ReplyDraft;
use crate::thread::ThreadKey;

/// Who sends a form twice does so within this time; later the same words are a reply of their own.
const SENT_TWICE_WITHIN: SignedDuration = SignedDuration::from_mins(10);

pub(super) async fn reply(
    State(app): State<App>,
    staff: Staff<Author>,
    screen: Screen,
    PathId(comment): PathId,
    fields: Fields,
) -> Result<Response, Failure> {
    let now = app.clock.now();
    let place = app
        .store
        .place(&comment, now)
        .await?
        .ok_or(Failure::NotFound)?;
    let page = StaffPage::find(&app, &place.thread)
        .await?
        .ok_or(Failure::NotFound)?;
    let draft = Draft::typed(comment.clone(), &fields);
    if fields.text("action") == "preview" {
        let html = thread::render(&screen, &page, Some(draft.with_preview()), None).await?;
        return Ok(html.into_response());
    }
    match draft.check(&screen, now) {
        Ok(checked) => {
            // A form sent twice is one reply.
            if let Some(sent) = already_sent(&screen, &comment, &checked).await? {
                return Ok(back_to(&place.thread, &sent, "sent"));
            }
            let reply = store_reply(&app, &staff.member, comment, checked).await?;
            Ok(back_to(&reply.thread, &reply.id, "sent"))
        }
        Err(draft) => {
            let html = thread::render(&screen, &page, Some(*draft), None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
    }
}

/// The public reply that is this one in every way, sent a moment ago.
async fn already_sent(
    screen: &Screen,
    comment: &CommentId,
    draft: &ReplyDraft,
) -> Result<Option<CommentId>, Failure> {
    let (store, now) = (&screen.app.store, screen.app.clock.now());
    let since = now - SENT_TWICE_WITHIN;
    let staff = &screen.member.id;
    Ok(store.same_reply(comment, staff, draft, since, now).await?)
}

pub(super) async fn take_back(
    State(app): State<App>,
    staff: Staff<Author>,
    PathId(id): PathId,
) -> Result<Response, Failure> {
    let place = end_reply(&app, &staff.member, id.clone()).await?;
    Ok(back_to(&place.thread, &id, "done"))
}

pub(super) async fn publish(
    State(app): State<App>,
    staff: Staff<Responder>,
    PathId(id): PathId,
) -> Result<Response, Failure> {
    let thread = moderation::show(&app, &staff, &id).await?;
    Ok(back_to(&thread, &id, "done"))
}

pub(super) async fn decide(
    State(app): State<App>,
    staff: Staff<Author>,
    PathId(id): PathId,
    fields: Fields,
) -> Result<Response, Failure> {
    let is_undone = !fields.text("undo").is_empty();
    let body = DecisionBody::read(fields.text("kind"), fields.text("reason"), is_undone)?;
    let decision = decisions::decide(&app, &staff.member, id, &body).await?;
    Ok(back_to(&decision.thread, &decision.comment, "done"))
}

/// A mark that is set is taken off by its own button.
pub(super) async fn mark(
    State(app): State<App>,
    staff: Staff<Author>,
    PathId(id): PathId,
    fields: Fields,
) -> Result<Response, Failure> {
    let is_set = fields.text("unmark").is_empty();
    let word = fields.text(if is_set { "mark" } else { "unmark" });
    let decision = decisions::mark(&app, &staff.member, id, word, is_set).await?;
    Ok(back_to(&decision.thread, &decision.comment, "done"))
}

/// Puts something in front of a thread, or takes it away.
pub(super) async fn note(
    State(app): State<App>,
    staff: Staff<Author>,
    page: StaffPage,
    fields: Fields,
) -> Result<Response, Failure> {
    let word = |name| serde_json::Value::from(fields.text(name));
    let unknown = |_| Failure::BadRequest("There is no such note.");
    let voice = serde_json::from_value(word("voice")).unwrap_or(Voice::Own);
    let body = NoteBody {
        kind: serde_json::from_value(word("kind")).map_err(unknown)?,
        comment: fields.text("comment").to_owned(),
        markdown: fields.text("markdown").to_owned(),
        voice,
        undo: !fields.text("undo").is_empty(),
    };
    notes::put(&app, &staff.member, &page, &body).await?;
    let thread = &page.page.key;
    Ok(Redirect::to(&format!("/inbox/threads/{thread}?done=done")).into_response())
}

fn back_to(thread: &ThreadKey, comment: &CommentId, done: &str) -> Response {
    Redirect::to(&format!("/inbox/threads/{thread}?done={done}#c-{comment}")).into_response()
}
