//! `GET /api/v1/reports/reply-times`: how long readers waited, as JSON or CSV; `/workload`: who answered.

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::app::App;
use super::failure::Failure;
use super::rights::{Staff, Viewer};
use crate::reply_clock::{Rules, reckon};
use crate::report::{ReportRequest, ReportWords, report};
use crate::thread_html::FormError;
use crate::words::words;
use crate::workload::workload;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/reports/reply-times", get(reply_times))
        .route("/api/v1/reports/workload", get(who_answered))
}

#[derive(Clone, Debug, Deserialize)]
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
    let request = wanted.request(&app)?;
    let history = app.store.history().await?;
    let report = report(
        &history,
        Rules::of(&app.config),
        &app.config.timezone,
        request,
    );
    let (kind, body) = match wanted.format.as_deref() {
        None | Some("json") => ("application/json", report.to_json()),
        Some("csv") => ("text/csv; charset=utf-8", report.to_csv()),
        Some(_) => return Err(Failure::BadRequest("The format is `json` or `csv`.")),
    };
    Ok(([(header::CONTENT_TYPE, kind)], body).into_response())
}

async fn who_answered(
    State(app): State<App>,
    _staff: Staff<Viewer>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Value>, Failure> {
    let ReportRequest {
        from, to, as_of, ..
    } = wanted.request(&app)?;
    let history = app.store.history().await?;
    let reckoning = reckon(&history, Rules::of(&app.config), as_of);
    let people = workload(&history, &reckoning, from, to);
    Ok(Json(
        json!({ "from": from, "to": to, "as_of": as_of, "people": people }),
    ))
}

impl Wanted {
    fn request(&self, app: &App) -> Result<ReportRequest, Failure> {
        let Self {
            from,
            to,
            as_of,
            by,
            ..
        } = self.clone();
        let typed = ReportWords {
            from,
            to,
            as_of,
            by,
        };
        let request = typed.request(&app.config.timezone, app.clock.now());
        request.map_err(|message| {
            let errors = vec![FormError {
                field: "period",
                text: words(app.config.language).of(&message),
            }];
            Failure::Refused(StatusCode::UNPROCESSABLE_ENTITY, errors)
        })
    }
}
