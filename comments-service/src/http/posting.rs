//! `POST /api/v1/threads/{key}/comments`: takes a reader's comment, from a form or from a program.

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::app::App;
use super::failure::Failure;
use super::form_body::{FormBody, LONGEST_BODY};
use super::network::Network;
use super::page_key::PageKey;
use super::site::is_open;
use super::threads::mentions;
use super::{conversation, origin, own};
use crate::comment::CommentId;
use crate::hexadecimal::hex;
use crate::mail_address::MailAddress;
use crate::markup;
use crate::store::{NewComment, PostError, Posted};
use crate::submission::{CheckedSubmission, Mistake, ReservedNames, Submission, text_to_preview};
use crate::subscription::Subscription;
use crate::thread_html::{FormError, FormState, texts};

/// How long a form or a key counts as the same.
const TOKEN_HOURS: i64 = 24;
/// How long the same words count as the same where the form had no token.
const WORDS_MINUTES: i64 = 10;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/threads/{key}/comments", post(take))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

/// Why a comment was not taken.
enum Refusal {
    /// Something that the reader can mend, and the status that says so to a program.
    Mistakes(StatusCode, Vec<Mistake>),
    /// The machine failed.
    Failed(Failure),
}

/// A comment that is stored, and the key with which its writer may change it.
struct Written {
    posted: Posted,
    key: Option<String>,
}

async fn take(
    State(app): State<App>,
    page: PageKey,
    network: Network,
    headers: HeaderMap,
    body: FormBody<Submission>,
) -> Result<Response, Failure> {
    let submission = body.value;
    // The script sends the form as it is and asks for JSON; a browser without it wants a page.
    let wants_page = body.is_form && !mentions(&headers, &header::ACCEPT, "application/json");
    let result = if submission.action == "preview" {
        preview(&app, &page, network, &submission).await
    } else {
        let stored = store(&app, &page, network, &headers, &submission).await;
        stored.map(|posted| {
            if wants_page {
                see_other(&page, &posted)
            } else {
                created(&page, &posted)
            }
        })
    };
    match result {
        Ok(response) => Ok(response),
        Err(refusal) => refuse(&app, &page, &submission, refusal, wants_page).await,
    }
}

/// The page with the form and what the comment would look like.
async fn preview(
    app: &App,
    page: &PageKey,
    network: Network,
    submission: &Submission,
) -> Result<Response, Refusal> {
    let text = text_to_preview(&submission.markdown);
    let text = text.map_err(|text| mistake(StatusCode::UNPROCESSABLE_ENTITY, text))?;
    if !app.limits.allows_preview(network, app.clock.now()) {
        return Err(mistake(
            StatusCode::TOO_MANY_REQUESTS,
            "comments-error-limit",
        ));
    }
    let mut form = form_state(submission, Vec::new());
    form.preview = Some(markup::render(&text));
    let html = conversation::page_with_form(app, page, form, None).await;
    html.map(IntoResponse::into_response)
        .map_err(Refusal::Failed)
}

async fn store(
    app: &App,
    page: &PageKey,
    network: Network,
    headers: &HeaderMap,
    submission: &Submission,
) -> Result<Written, Refusal> {
    let now = app.clock.now();
    if !origin::may_post(headers, app) {
        return Err(mistake(StatusCode::FORBIDDEN, "comments-error-origin"));
    }
    if !is_open(page.page(), &app.config, now) {
        return Err(mistake(StatusCode::FORBIDDEN, "comments-error-closed"));
    }
    let checked = check(app, page, submission).await?;
    if let Some(parent) = &checked.parent {
        check_parent(app, page, parent, now).await?;
    }
    if !app.limits.allows_post(network, now) {
        return Err(mistake(
            StatusCode::TOO_MANY_REQUESTS,
            "comments-error-limit",
        ));
    }
    let mut comment = new_comment(app, page, headers, submission, checked, now);
    let key = own::new_key(app, form_mark(headers, submission), now);
    let (key, stored) = key.unzip();
    comment.edit_key = stored;
    let posted = app
        .writer
        .post(comment)
        .await
        .map_err(|error| match error {
            PostError::Busy => mistake(StatusCode::SERVICE_UNAVAILABLE, "comments-error-busy"),
            PostError::Store(error) => Refusal::Failed(Failure::from(error)),
        })?;
    let key = key.filter(|_| posted.editable_until.is_some_and(|until| now < until));
    Ok(Written { posted, key })
}

async fn check(
    app: &App,
    page: &PageKey,
    submission: &Submission,
) -> Result<CheckedSubmission, Refusal> {
    let staff = app
        .people()
        .await
        .map_err(|error| Refusal::Failed(error.into()))?;
    let authors = page.page().authors.iter().map(|author| author.name.clone());
    let people: Vec<String> = staff.iter().cloned().chain(authors).collect();
    let company = &page.site.file.brand.company;
    let reserved = ReservedNames {
        company,
        people: &people,
    };
    submission.check(reserved).map_err(|mistakes| {
        let is_parent_only = mistakes.iter().all(|mistake| mistake.field == "parent");
        let status = if is_parent_only {
            StatusCode::NOT_FOUND
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        Refusal::Mistakes(status, mistakes)
    })
}

async fn check_parent(
    app: &App,
    page: &PageKey,
    parent: &CommentId,
    now: Timestamp,
) -> Result<(), Refusal> {
    let place = app.store.place(parent, now).await;
    let place = place.map_err(|error| Refusal::Failed(error.into()))?;
    if place.is_some_and(|place| place.thread == page.key && place.is_public) {
        return Ok(());
    }
    let mistake = Mistake {
        field: "parent",
        text: "comments-error-parent",
    };
    Err(Refusal::Mistakes(StatusCode::NOT_FOUND, vec![mistake]))
}

fn new_comment(
    app: &App,
    page: &PageKey,
    headers: &HeaderMap,
    submission: &Submission,
    checked: CheckedSubmission,
    now: Timestamp,
) -> NewComment {
    let address = checked.mail.as_deref().and_then(MailAddress::parse);
    let subscription = checked
        .tell
        .zip(address)
        .map(|(pace, address)| Subscription {
            address,
            language: page.page().lang,
            pace,
        });
    NewComment {
        id: CommentId(app.clock.new_id()),
        thread: page.key.clone(),
        receipt: receipt(page, headers, submission, &checked, now),
        html: markup::render(&checked.markdown),
        parent: checked.parent,
        name: checked.name,
        mail: checked.mail,
        reader: checked.reader,
        markdown: checked.markdown,
        received_at: now,
        moderation: app.config.comments.moderation,
        is_spam: submission.is_trapped(),
        edit_key: None,
        subscription,
    }
}

/// What marks the form that was sent, so that sending it twice gives one comment; may be empty.
fn form_mark<'a>(headers: &'a HeaderMap, submission: &'a Submission) -> &'a [u8] {
    headers
        .get("idempotency-key")
        .map_or(submission.token.as_bytes(), |key| key.as_bytes())
}

/// What makes two sendings the same: the words, and the mark of the form if it has one. Other words in
/// the same form are another comment: nothing that somebody wrote is dropped.
fn receipt(
    page: &PageKey,
    headers: &HeaderMap,
    submission: &Submission,
    checked: &CheckedSubmission,
    now: Timestamp,
) -> (String, Timestamp) {
    let key = form_mark(headers, submission);
    let mut digest = Sha256::new();
    for part in [
        page.key.as_str().as_bytes(),
        checked
            .parent
            .as_ref()
            .map_or(&[][..], |id| id.0.as_bytes()),
        checked.name.as_bytes(),
        checked.mail.as_deref().unwrap_or_default().as_bytes(),
        checked.markdown.as_bytes(),
        key,
    ] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    let lasts = if key.is_empty() {
        SignedDuration::from_mins(WORDS_MINUTES)
    } else {
        SignedDuration::from_hours(TOKEN_HOURS)
    };
    (hex(&digest.finalize()), now + lasts)
}

fn mistake(status: StatusCode, text: &'static str) -> Refusal {
    Refusal::Mistakes(
        status,
        vec![Mistake {
            field: "markdown",
            text,
        }],
    )
}

/// Where a comment stands on the service's own page.
fn address(page: &PageKey, posted: &Posted) -> String {
    format!("/threads/{}?posted={}#c-{}", page.key, posted.id, posted.id)
}

/// Leads to the page on which the comment can be changed, or to where it stands.
fn see_other(page: &PageKey, written: &Written) -> Response {
    let address = match &written.key {
        Some(key) => format!("/written/{key}"),
        None => address(page, &written.posted),
    };
    Redirect::to(&address).into_response()
}

fn created(page: &PageKey, Written { posted, key }: &Written) -> Response {
    let (state, notice) = if posted.is_public {
        ("published", "page-posted")
    } else {
        ("held", "page-held")
    };
    let mut body = json!({
        "id": posted.id,
        "state": state,
        "url": address(page, posted),
        "message": texts().get(page.page().lang, notice, &[]),
    });
    if let Some(key) = key {
        body["edit"] = json!({ "token": key, "until": posted.editable_until });
    }
    let location = [(header::LOCATION, address(page, posted))];
    (StatusCode::CREATED, location, axum::Json(body)).into_response()
}

/// Sends the form back with everything typed still in it, or tells a program what is wrong.
async fn refuse(
    app: &App,
    page: &PageKey,
    submission: &Submission,
    refusal: Refusal,
    wants_page: bool,
) -> Result<Response, Failure> {
    let language = page.page().lang;
    let (status, errors) = match refusal {
        Refusal::Failed(Failure::Internal(id)) if wants_page => {
            let text = texts().get(language, "comments-error-internal", &[("id", id.into())]);
            let errors = vec![FormError {
                field: "markdown",
                text,
            }];
            (StatusCode::INTERNAL_SERVER_ERROR, errors)
        }
        Refusal::Failed(failure) => return Err(failure),
        Refusal::Mistakes(status, mistakes) => {
            let error = |mistake: Mistake| FormError {
                field: mistake.field,
                text: texts().get(language, mistake.text, &[]),
            };
            (status, mistakes.into_iter().map(error).collect())
        }
    };
    if !wants_page {
        return Err(Failure::Refused(status, errors));
    }
    let form = form_state(submission, errors);
    let html = conversation::page_with_form(app, page, form, None).await?;
    let mut response = (status, html).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    }
    Ok(response)
}

fn form_state(submission: &Submission, errors: Vec<FormError>) -> FormState {
    FormState {
        name: submission.name.clone(),
        mail: submission.mail.clone(),
        tell: submission.tell.clone(),
        markdown: submission.markdown.clone(),
        parent: Some(CommentId(submission.parent.clone())),
        token: Some(submission.token.clone()),
        preview: None,
        errors,
    }
}
