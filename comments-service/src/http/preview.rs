//! `POST /api/v1/preview`: how a comment would look.

use axum::extract::DefaultBodyLimit;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::app::App;
use super::failure::Failure;
use super::form_body::{FormBody, LONGEST_BODY};
use crate::markup;
use crate::thread_html::LONGEST_COMMENT;

#[derive(Debug, Deserialize)]
struct Draft {
    markdown: String,
}

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/preview", post(preview))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

async fn preview(body: FormBody<Draft>) -> Result<Json<Value>, Failure> {
    if body.value.markdown.chars().count() > LONGEST_COMMENT {
        return Err(Failure::TooLarge);
    }
    Ok(Json(
        json!({ "html": markup::render(&body.value.markdown) }),
    ))
}
