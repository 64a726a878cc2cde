//! `/healthz` and `/readyz`, for whoever runs the service.

use axum::Router;
use axum::extract::State;
use axum::routing::get;

use super::app::App;
use super::failure::Failure;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(is_ready))
}

async fn is_ready(State(app): State<App>) -> Result<&'static str, Failure> {
    match app.store.answers().await {
        Ok(()) => Ok("ready\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            Err(Failure::Busy)
        }
    }
}
