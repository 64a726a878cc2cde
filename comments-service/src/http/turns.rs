//! `GET /api/v1/turns?state=waiting`: who waits for an answer, what is due first on top.

use axum::extract::{Query, State};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::app::App;
use super::failure::Failure;
use super::rights::{AnyStaff, Staff};
use super::staff_page::keep_seen;
use crate::reply_clock::Rules;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/api/v1/turns", get(list))
}

#[derive(Debug, Deserialize)]
struct Wanted {
    state: Option<String>,
}

/// Authors see the turns on their own posts, everybody else all of them.
async fn list(
    State(app): State<App>,
    staff: Staff<AnyStaff>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Value>, Failure> {
    if wanted.state.is_some_and(|state| state != "waiting") {
        return Err(Failure::BadRequest(
            "The only state that can be asked for is `waiting`.",
        ));
    }
    let now = app.clock.now();
    let turns = app.store.waiting_turns(Rules::of(&app.config), now).await?;
    let turns = keep_seen(&app, &staff.member, turns, |turn| &turn.thread).await?;
    Ok(Json(json!({ "as_of": now, "turns": turns })))
}
