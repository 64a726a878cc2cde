//! `POST /api/v1/threads/{key}/notes`: staff say what is solved, which answer to read, and how things are.

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::routing::post;
use serde::Deserialize;

use super::app::App;
use super::failure::Failure;
use super::form_body::{FormBody, LONGEST_BODY};
use super::rights::{Author, Staff};
use super::staff_page::StaffPage;
use crate::comment::{CommentId, Voice};
use crate::markup;
use crate::replying::sign;
use crate::staff::StaffMember;
use crate::store::{NewNote, Note, NoteKind};
use crate::submission::checked_text;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/threads/{key}/notes", post(put_by_api))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

/// What is put in front of a thread, or taken away.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct NoteBody {
    pub(super) kind: NoteKind,
    /// The answer to read.
    #[serde(default)]
    pub(super) comment: String,
    /// The update.
    #[serde(default)]
    pub(super) markdown: String,
    /// In whose name the update is signed.
    #[serde(default = "own")]
    pub(super) voice: Voice,
    /// Whether it is taken away instead.
    #[serde(default)]
    pub(super) undo: bool,
}

fn own() -> Voice {
    Voice::Own
}

async fn put_by_api(
    State(app): State<App>,
    staff: Staff<Author>,
    page: StaffPage,
    body: FormBody<NoteBody>,
) -> Result<StatusCode, Failure> {
    put(&app, &staff.member, &page, &body.value).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts something in front of a thread, or takes it away.
pub(super) async fn put(
    app: &App,
    member: &StaffMember,
    page: &StaffPage,
    body: &NoteBody,
) -> Result<(), Failure> {
    let thread = &page.page.key;
    if !member.sees(Some(&page.page)) {
        return Err(Failure::Forbidden(
            "You decide about threads of posts of your own.",
        ));
    }
    let now = app.clock.now();
    if body.undo {
        app.store
            .end_note(thread, body.kind, &member.id, now)
            .await?;
        return Ok(());
    }
    let note = match body.kind {
        NoteKind::Solved => Note::Solved,
        NoteKind::Highlighted => highlighted(app, page, &body.comment).await?,
        NoteKind::Pinned => pinned(member, page, body)?,
    };
    let new = NewNote {
        id: app.clock.new_id(),
        thread: thread.clone(),
        note,
        staff: member.id.clone(),
        at: now,
    };
    Ok(app.store.add_note(&new).await?)
}

/// A comment of the thread that everyone can see.
async fn highlighted(app: &App, page: &StaffPage, id: &str) -> Result<Note, Failure> {
    let id = CommentId::parse(id).ok_or(Failure::NotFound)?;
    let place = app.store.place(&id, app.clock.now()).await?;
    place
        .filter(|place| place.is_public && place.thread == page.page.key)
        .map(|_| Note::Highlighted(id))
        .ok_or(Failure::NotFound)
}

fn pinned(member: &StaffMember, page: &StaffPage, body: &NoteBody) -> Result<Note, Failure> {
    let markdown = checked_text(&body.markdown)
        .map_err(|_| Failure::BadRequest("An update has between one and 10,000 characters."))?;
    let company = &page.site.file.brand.company;
    let signature = sign(member, body.voice, &page.page, company)
        .ok_or(Failure::Forbidden("You answer on posts of your own."))?;
    Ok(Note::Pinned {
        html: markup::render(&markdown),
        markdown,
        signature,
    })
}
