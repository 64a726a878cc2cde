//! `GET /api/v1/counts?key=…&key=…`: how many comments pages show.

use std::collections::BTreeMap;

use axum::extract::{RawQuery, State};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::app::App;
use super::failure::Failure;
use super::page_key::PageKey;
use super::ready;

/// The most pages that one request may ask about.
const MOST_KEYS: usize = 100;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/api/v1/counts", get(counts))
}

/// Pages that are not there are left out of the answer.
async fn counts(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<Value>, Failure> {
    let query = query.unwrap_or_default();
    let keys = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "key");
    let mut counts = BTreeMap::new();
    for (_, key) in keys.take(MOST_KEYS) {
        if let Some(page) = PageKey::find(&app, &key) {
            counts.insert(key.into_owned(), ready::thread(&app, &page).await?.count());
        }
    }
    Ok(Json(json!({ "counts": counts })))
}
