//! `GET /api/v1/promise`: how soon readers may expect an answer.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::app::App;
use crate::promise::{PublicPromise, public_promise};
use crate::reply_clock::Rules;
use crate::store::StoreError;
use crate::thread_html::{ShownPromise, promise_text};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/api/v1/promise", get(show))
}

async fn show(State(app): State<App>) -> Json<Value> {
    let promise = app.promise();
    let text = promise_text(promise, app.config.language);
    Json(json!({ "promise": promise, "text": text }))
}

/// Works the promise out from everything that happened.
pub(super) async fn work_out(app: &App, now: Timestamp) -> Result<ShownPromise, StoreError> {
    let history = app.store.history().await?;
    let working = app.clone();
    let reckoning = move || public_promise(&history, Rules::of(&working.config), now);
    // Years of comments take a while to go through, and a thread that serves has no time for that.
    let promise = tokio::task::spawn_blocking(reckoning)
        .await
        .unwrap_or(PublicPromise::Hidden);
    let hours = promise.hours().and_then(|hours| u32::try_from(hours).ok());
    Ok(match (promise, hours) {
        (PublicPromise::Usually { .. }, Some(hours)) => ShownPromise::Usual(hours),
        (PublicPromise::Goal { .. }, Some(hours)) => ShownPromise::Goal(hours),
        _ => ShownPromise::Hidden,
    })
}
