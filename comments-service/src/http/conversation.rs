//! `GET /threads/{key}`: a thread with its form on a page of its own, which needs no script.

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tera::Context;

use super::app::App;
use super::failure::Failure;
use super::page_key::PageKey;
use super::{pages, ready};
use crate::clock::random_bytes;
use crate::comment::CommentId;
use crate::hexadecimal::hex;
use crate::thread_html::{FormState, render_thread, texts};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/threads/{key}", get(show))
}

async fn show(
    State(app): State<App>,
    page: PageKey,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let wanted = |name| parameter(query.as_deref(), name).and_then(|id| CommentId::parse(&id));
    let form = FormState {
        parent: wanted("reply"),
        ..FormState::default()
    };
    let notice = match wanted("posted") {
        Some(posted) => notice(&app, &page, &posted).await?,
        None => None,
    };
    let html = page_with_form(&app, &page, form, notice.as_deref()).await?;
    Ok((StatusCode::OK, html).into_response())
}

/// The page with what stands in its form.
pub(super) async fn page_with_form(
    app: &App,
    page: &PageKey,
    mut form: FormState,
    notice: Option<&str>,
) -> Result<Html<String>, Failure> {
    let ready = ready::thread(app, page).await?;
    let guidelines = ready::guidelines(app, page);
    let is_there = |id: &CommentId| ready.comments().iter().any(|comment| comment.id == *id);
    form.parent = form.parent.filter(is_there);
    form.token = form
        .token
        .filter(|token| !token.is_empty())
        .or_else(|| Some(new_token()));
    let mut view = ready::view(&ready, app, page, guidelines.as_deref());
    view.service_url = "";
    view.form = form;
    let mut context = Context::new();
    context.insert("title", &page.page().title);
    context.insert("address", &page.site.address(&page.page().url));
    context.insert("notice", &notice);
    context.insert("thread", &render_thread(&view));
    Ok(pages::render(
        "conversation.html",
        page.page().lang,
        context,
    ))
}

/// What became of the comment that was just sent.
async fn notice(app: &App, page: &PageKey, id: &CommentId) -> Result<Option<String>, Failure> {
    let place = app.store.place(id, app.clock.now()).await?;
    let place = place.filter(|place| place.thread == page.key && place.staff.is_none());
    Ok(place.map(|place| {
        let key = if place.is_public {
            "page-posted"
        } else {
            "page-held"
        };
        texts().get(page.page().lang, key, &[])
    }))
}

fn new_token() -> String {
    hex(&random_bytes::<16>())
}

/// The value of a parameter in the query.
pub(super) fn parameter(query: Option<&str>, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query?.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}
