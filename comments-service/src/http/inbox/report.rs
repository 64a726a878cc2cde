//! `GET /inbox/report`: how long readers waited, with everything that does not flatter beside it.

mod figures;

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::Html;
use jiff::civil::Date;
use serde::Serialize;

use figures::View;

use super::cards::badge_key;
use super::screen::Screen;
use super::thread::name_of;
use crate::history::History;
use crate::http::app::App;
use crate::http::failure::Failure;
use crate::http::rights::{Staff, Viewer};
use crate::reply_clock::{Rules, reckon};
use crate::report::{ReportRequest, ReportWords, report};
use crate::thread::ThreadKey;
use crate::workload::{PersonsWork, workload};

#[derive(Debug, Serialize)]
struct PersonRow {
    name: String,
    role: String,
    full: usize,
    holding: usize,
    first: usize,
}

pub(super) async fn show(
    State(app): State<App>,
    _staff: Staff<Viewer>,
    screen: Screen,
    Query(asked): Query<ReportWords>,
) -> Result<Html<String>, Failure> {
    let now = app.clock.now();
    let zone = &app.config.timezone;
    let (request, error) = if let Ok(request) = asked.request(zone, now) {
        (request, None)
    } else {
        let usual = ReportWords::default().request(zone, now);
        let usual = usual.map_err(|_| Failure::BadRequest("There is no such report."))?;
        (usual, Some(screen.words.say(mistake_in(&asked))))
    };
    let history = app.store.history().await?;
    let report = report(&history, Rules::of(&app.config), zone, request);
    let people = people(&screen, &history, request).await?;
    let titles = |thread: &ThreadKey| {
        let page = history.pages.iter().find(|page| page.key == *thread);
        page.map_or_else(
            || thread.to_string(),
            |page| page.title_at(request.as_of).to_owned(),
        )
    };
    let view = View {
        words: &screen.words,
        report: &report,
        asked_as_of: asked.as_of().filter(|_| error.is_none()),
        title_of: &titles,
    };
    let mut context = view.context(request);
    context.insert("error", &error);
    context.insert("people", &people);
    Ok(screen.render("inbox/report.html", "report", context))
}

/// Who answered in the period.
async fn people(
    screen: &Screen,
    history: &History,
    request: ReportRequest,
) -> Result<Vec<PersonRow>, Failure> {
    let app = &screen.app;
    let staff = app.store.staff().await?;
    let names: BTreeMap<_, _> = staff
        .into_iter()
        .map(|member| (member.id, member.name))
        .collect();
    let reckoning = reckon(history, Rules::of(&app.config), request.as_of);
    let row = |work: PersonsWork| PersonRow {
        name: name_of(&names, &work.staff),
        role: screen.words.say(badge_key(work.responder)),
        full: work.full_replies,
        holding: work.holding_replies,
        first: work.first_answers,
    };
    let work = workload(history, &reckoning, request.from, request.to);
    Ok(work.into_iter().map(row).collect())
}

/// What is wrong with a period that cannot be shown.
fn mistake_in(asked: &ReportWords) -> &'static str {
    let is_day = |day: &Option<String>| {
        let day = day.as_deref().unwrap_or_default();
        day.is_empty() || day.parse::<Date>().is_ok()
    };
    let are_days = is_day(&asked.from) && is_day(&asked.to);
    if are_days {
        "report-error-period"
    } else {
        "report-error-date"
    }
}
