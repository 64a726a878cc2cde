//! `POST /api/v1/preview`: how a comment would look.

use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::app::App;
use super::failure::Failure;
use super::form_body::{FormBody, LONGEST_BODY};
use super::network::Network;
use crate::markup;
use crate::submission::text_to_preview;
use crate::thread_html::{FormError, texts};

#[derive(Debug, Deserialize)]
struct Draft {
    markdown: String,
}

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/preview", post(preview))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

async fn preview(
    State(app): State<App>,
    network: Network,
    body: FormBody<Draft>,
) -> Result<Json<Value>, Failure> {
    let refused = |status, key| {
        let text = texts().get(app.config.language, key, &[]);
        let field = "markdown";
        Failure::Refused(status, vec![FormError { field, text }])
    };
    let text = text_to_preview(&body.value.markdown)
        .map_err(|key| refused(StatusCode::UNPROCESSABLE_ENTITY, key))?;
    if !app.limits.allows_preview(network, app.clock.now()) {
        let status = StatusCode::TOO_MANY_REQUESTS;
        return Err(refused(status, "comments-error-limit"));
    }
    Ok(Json(json!({ "html": markup::render(&text) })))
}
