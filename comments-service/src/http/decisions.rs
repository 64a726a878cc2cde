//! `POST /api/v1/comments/{id}/decisions`, `/marks`: what staff decide about a reader's comment.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use serde::Deserialize;

use super::app::App;
use super::failure::Failure;
use super::form_body::FormBody;
use super::page_key::PathId;
use super::rights::{Author, Staff};
use super::staff_page;
use crate::comment::CommentId;
use crate::history::{DecisionKind, Exclusion};
use crate::staff::StaffMember;
use crate::store::NewDecision;

/// The most characters of a reason that are kept.
const LONGEST_REASON: usize = 500;
/// The triage marks.
pub(super) const MARKS: [&str; 4] = ["urgent", "criticism", "question", "praise"];

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/comments/{id}/decisions", post(decide_by_api))
        .route("/api/v1/comments/{id}/marks", post(mark_by_api))
}

/// What somebody decides.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct DecisionBody {
    kind: DecisionWord,
    #[serde(default)]
    reason: String,
    /// Whether such a decision is undone instead.
    #[serde(default)]
    undo: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum DecisionWord {
    NoReplyNeeded,
    Promoted,
    Removed,
    Spam,
    Duplicate,
    Test,
    Blocked,
    Withdrawn,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct MarkBody {
    mark: String,
    #[serde(default = "yes")]
    set: bool,
}

fn yes() -> bool {
    true
}

async fn decide_by_api(
    State(app): State<App>,
    staff: Staff<Author>,
    PathId(comment): PathId,
    body: FormBody<DecisionBody>,
) -> Result<StatusCode, Failure> {
    decide(&app, &staff.member, comment, &body.value).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn mark_by_api(
    State(app): State<App>,
    staff: Staff<Author>,
    PathId(comment): PathId,
    body: FormBody<MarkBody>,
) -> Result<StatusCode, Failure> {
    let MarkBody { mark: word, set } = body.value;
    mark(&app, &staff.member, comment, &word, set).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes or undoes a decision about a reader's comment.
pub(super) async fn decide(
    app: &App,
    member: &StaffMember,
    comment: CommentId,
    body: &DecisionBody,
) -> Result<NewDecision, Failure> {
    let kind = body.kind.kind();
    let hides = matches!(kind, DecisionKind::Removed | DecisionKind::Excluded(_));
    if hides && !member.role.removes_comments() {
        return Err(Failure::Forbidden("Only editors hide comments."));
    }
    let reason = kept_reason(&body.reason);
    let needs_reason = matches!(kind, DecisionKind::Removed | DecisionKind::NoReplyNeeded);
    if needs_reason && !body.undo && reason.is_empty() {
        return Err(Failure::BadRequest("Say why: the reason is kept."));
    }
    let decision = new_decision(app, member, comment, kind, reason).await?;
    if body.undo {
        let moderation = app.config.comments.moderation;
        app.store.undo(&decision, moderation).await?;
    } else {
        app.store.decide(&decision).await?;
    }
    Ok(decision)
}

/// Sets or ends a triage mark on a reader's comment.
pub(super) async fn mark(
    app: &App,
    member: &StaffMember,
    comment: CommentId,
    mark: &str,
    is_set: bool,
) -> Result<NewDecision, Failure> {
    if !MARKS.contains(&mark) {
        return Err(Failure::BadRequest(
            "A mark is urgent, criticism, question or praise.",
        ));
    }
    // What is decided does not matter here: a mark shares its place, its writer and its instant.
    let decision =
        new_decision(app, member, comment, DecisionKind::Promoted, String::new()).await?;
    app.store.mark(&decision, mark, is_set).await?;
    Ok(decision)
}

/// A decision about a reader's comment on a page where this person may answer.
async fn new_decision(
    app: &App,
    member: &StaffMember,
    comment: CommentId,
    kind: DecisionKind,
    reason: String,
) -> Result<NewDecision, Failure> {
    let now = app.clock.now();
    let place = app
        .store
        .place(&comment, now)
        .await?
        .ok_or(Failure::NotFound)?;
    if !staff_page::sees(app, member, &place.thread).await? {
        return Err(Failure::Forbidden(
            "You decide about comments on posts of your own.",
        ));
    }
    if place.staff.is_some() {
        return Err(Failure::Conflict(
            "Only comments of readers are decided on.",
        ));
    }
    let id = app.clock.new_id();
    let staff = member.id.clone();
    Ok(NewDecision {
        id,
        comment,
        thread: place.thread,
        kind,
        reason,
        staff,
        at: now,
    })
}

/// A reason as it is kept: not without end, and without NUL, which PostgreSQL takes in no text.
pub(super) fn kept_reason(text: &str) -> String {
    let seen: String = text.chars().filter(|c| *c != '\0').collect();
    let kept: String = seen.trim().chars().take(LONGEST_REASON).collect();
    kept.trim_end().to_owned()
}

impl DecisionBody {
    /// What an ordinary form says.
    pub(super) fn read(kind: &str, reason: &str, undo: bool) -> Result<Self, Failure> {
        let kind = serde_json::from_value(kind.into())
            .map_err(|_| Failure::BadRequest("There is no such decision."))?;
        Ok(Self {
            kind,
            reason: reason.to_owned(),
            undo,
        })
    }
}

impl DecisionWord {
    fn kind(self) -> DecisionKind {
        match self {
            Self::NoReplyNeeded => DecisionKind::NoReplyNeeded,
            Self::Promoted => DecisionKind::Promoted,
            Self::Removed => DecisionKind::Removed,
            Self::Spam => DecisionKind::Excluded(Exclusion::Spam),
            Self::Duplicate => DecisionKind::Excluded(Exclusion::Duplicate),
            Self::Test => DecisionKind::Excluded(Exclusion::Test),
            Self::Blocked => DecisionKind::Excluded(Exclusion::Blocked),
            Self::Withdrawn => DecisionKind::Excluded(Exclusion::Withdrawn),
        }
    }
}
