//! `POST /api/v1/comments/{id}/reactions`: what readers think of a comment, without knowing who they are.

use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::app::App;
use super::failure::Failure;
use super::form_body::FormBody;
use super::network::Network;
use super::page_key::{PageKey, PathId};
use super::threads::mentions;
use super::{conversation, origin};
use crate::comments_file::ReactionKind;
use crate::store::Reactor;
use crate::thread_html::{FormError, FormState, texts};

/// A form of two short fields.
const LONGEST_FORM: usize = 4096;
/// The random number of a browser has so many characters.
const BROWSER_LENGTHS: std::ops::RangeInclusive<usize> = 16..=64;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/comments/{id}/reactions", post(react))
        .layer(DefaultBodyLimit::max(LONGEST_FORM))
}

#[derive(Debug, Deserialize)]
struct Reaction {
    kind: ReactionKind,
    /// The random number that the browser made up; without a script there is none.
    #[serde(default)]
    browser: String,
}

async fn react(
    State(app): State<App>,
    network: Network,
    PathId(id): PathId,
    headers: HeaderMap,
    body: FormBody<Reaction>,
) -> Result<Response, Failure> {
    if !origin::may_post(&headers, &app) {
        return Err(Failure::Forbidden(
            "This must be sent from a page of the site or of the service.",
        ));
    }
    let now = app.clock.now();
    let place = app.store.place(&id, now).await?;
    let place = place.filter(|place| place.is_public);
    let page = place.and_then(|place| PageKey::find(&app, place.thread.as_str()));
    let page = page.ok_or(Failure::NotFound)?;
    let wants_page = body.is_form && !mentions(&headers, &header::ACCEPT, "application/json");
    if !app.limits.allows_reaction(network, &id.0, now) {
        return too_many(&app, &page, wants_page).await;
    }
    let Reaction { kind, browser } = body.value;
    let is_number = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let by = if BROWSER_LENGTHS.contains(&browser.len()) && browser.chars().all(is_number) {
        Reactor::Browser(browser)
    } else {
        Reactor::Network(format!("{network:?}"))
    };
    let is_on = app.store.react(&id, &page.key, kind, &by, now).await?;
    Ok(if wants_page {
        Redirect::to(&format!("/threads/{}#c-{id}", page.key)).into_response()
    } else {
        Json(json!({ "kind": kind, "on": is_on })).into_response()
    })
}

async fn too_many(app: &App, page: &PageKey, wants_page: bool) -> Result<Response, Failure> {
    let status = StatusCode::TOO_MANY_REQUESTS;
    let text = texts().get(page.page().lang, "comments-react-limit", &[]);
    if !wants_page {
        let field = "kind";
        return Err(Failure::Refused(status, vec![FormError { field, text }]));
    }
    let html = conversation::page_with_form(app, page, FormState::default(), Some(&text)).await?;
    Ok((status, html).into_response())
}
