//! `GET /api/v1/reports/reply-times`: how long readers waited, as JSON or CSV.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::app::App;
use super::failure::Failure;
use super::rights::{Staff, Viewer};
use crate::reply_clock::Rules;
use crate::report::{ReportWords, report};
use crate::thread_html::FormError;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/api/v1/reports/reply-times", get(reply_times))
}

#[derive(Debug, Deserialize)]
struct Wanted {
    from: Option<String>,
    to: Option<String>,
    as_of: Option<String>,
    by: Option<String>,
    format: Option<String>,
}

async fn reply_times(
    State(app): State<App>,
    _staff: Staff<Viewer>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let Wanted {
        from,
        to,
        as_of,
        by,
        format,
    } = wanted;
    let zone = &app.config.timezone;
    let words = ReportWords {
        from,
        to,
        as_of,
        by,
    };
    let request = words.request(zone, app.clock.now()).map_err(|text| {
        Failure::Refused(
            axum::http::StatusCode::UNPROCESSABLE_ENTITY,
            vec![FormError {
                field: "period",
                text,
            }],
        )
    })?;
    let history = app.store.history().await?;
    let report = report(&history, Rules::of(&app.config), zone, request);
    let (kind, body) = match format.as_deref() {
        None | Some("json") => ("application/json", report.to_json()),
        Some("csv") => ("text/csv; charset=utf-8", report.to_csv()),
        Some(_) => return Err(Failure::BadRequest("The format is `json` or `csv`.")),
    };
    Ok(([(header::CONTENT_TYPE, kind)], body).into_response())
}
