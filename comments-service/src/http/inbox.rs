//! `/inbox`: the pages on which staff see who waits, answer, decide and look at the figures. They are
//! whole without any script.

mod actions;
mod cards;
mod editor;
mod fields;
mod head;
mod list;
mod log;
mod mails;
mod report;
mod screen;
mod thread;
mod words;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

pub(super) use screen::preferred;

use super::app::App;
use super::form_body::LONGEST_BODY;

const INBOX_CSS: &str = include_str!("../../assets/inbox.css");

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/inbox", get(list::show))
        .route("/inbox/", get(list::show))
        .route("/inbox/inbox.css", get(styles))
        .route("/inbox/report", get(report::show))
        .route("/inbox/log", get(log::show))
        .route("/inbox/mails", get(mails::show).post(mails::choose))
        .route("/inbox/mails/{id}", get(mails::one))
        .route("/inbox/mails/{id}/html", get(mails::html))
        .route("/inbox/mails/{id}/retry", post(mails::retry))
        .route("/inbox/comments/{id}", get(log::find))
        .route("/inbox/threads/{key}", get(thread::show))
        .route("/inbox/threads/{key}/note", post(actions::note))
        .route("/inbox/comments/{id}/reply", post(actions::reply))
        .route("/inbox/comments/{id}/take-back", post(actions::take_back))
        .route("/inbox/comments/{id}/publish", post(actions::publish))
        .route("/inbox/comments/{id}/decide", post(actions::decide))
        .route("/inbox/comments/{id}/mark", post(actions::mark))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

/// The styles with the company's colours in front.
async fn styles(State(app): State<App>) -> Response {
    let site = app.site();
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "max-age=300"),
    ];
    (headers, format!("{INBOX_CSS}{}", site.file.brand.sheet())).into_response()
}
