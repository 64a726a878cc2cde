//! `/written/{key}`: the page after a comment was sent without a script, on which its writer can change
//! or withdraw it. The key stands in its address, so nothing keeps the page and no link tells of it.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jiff::Timestamp;
use serde::Deserialize;
use tera::Context;

use super::app::App;
use super::conversation::parameter;
use super::failure::Failure;
use super::form_body::{FormBody, LONGEST_BODY};
use super::network::Network;
use super::own::{self, Refused, language_of};
use super::pages;
use crate::markup;
use crate::staff_keys::hash_of;
use crate::store::{Locked, OwnComment};
use crate::submission::text_to_preview;
use crate::thread_html::{LONGEST_COMMENT, texts};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/written/{key}", get(show).post(act))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

/// What the form on the page says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Act {
    action: String,
    markdown: String,
}

/// What stands on the page besides the comment.
#[derive(Default)]
struct Shown {
    notice: Option<&'static str>,
    error: Option<&'static str>,
    typed: Option<String>,
    preview: Option<String>,
}

async fn show(
    State(app): State<App>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let comment = find(&app, &key).await?;
    let notice = match parameter(query.as_deref(), "done").as_deref() {
        Some("edited") => "written-edited",
        Some("withdrawn") => "written-withdrawn",
        _ if comment.is_public => "page-posted",
        _ => "page-held",
    };
    // Of a comment that is gone for another reason there is nothing to thank for.
    let is_good = comment.locked != Some(Locked::Gone) || notice == "written-withdrawn";
    let shown = Shown {
        notice: is_good.then_some(notice),
        ..Shown::default()
    };
    Ok(page(&app, &key, &comment, StatusCode::OK, &shown))
}

async fn act(
    State(app): State<App>,
    network: Network,
    Path(key): Path<String>,
    body: FormBody<Act>,
) -> Result<Response, Failure> {
    let comment = find(&app, &key).await?;
    let hash = hash_of(&key);
    let Act { action, markdown } = body.value;
    let (done, result) = match action.as_str() {
        "preview" => return Ok(preview(&app, network, &key, &comment, markdown)),
        "withdraw" => ("withdrawn", own::withdraw(&app, &hash, &comment).await?),
        _ => {
            let edited = own::edit(&app, network, &hash, &comment, &markdown).await?;
            ("edited", edited)
        }
    };
    Ok(match result {
        Ok(()) => private(Redirect::to(&format!("/written/{key}?done={done}")).into_response()),
        Err(refused) => refuse(&app, &key, &comment, markdown, refused),
    })
}

async fn find(app: &App, key: &str) -> Result<OwnComment, Failure> {
    let found = app.store.own_comment(&hash_of(key), app.clock.now()).await;
    found?.ok_or(Failure::NotFound)
}

fn preview(
    app: &App,
    network: Network,
    key: &str,
    comment: &OwnComment,
    markdown: String,
) -> Response {
    let text = match text_to_preview(&markdown) {
        Ok(text) if app.limits.allows_preview(network, app.clock.now()) => text,
        Ok(_) => {
            let refused = Refused(StatusCode::TOO_MANY_REQUESTS, "comments-error-limit");
            return refuse(app, key, comment, markdown, refused);
        }
        Err(text) => {
            let refused = Refused(StatusCode::UNPROCESSABLE_ENTITY, text);
            return refuse(app, key, comment, markdown, refused);
        }
    };
    let shown = Shown {
        typed: Some(markdown),
        preview: Some(markup::render(&text)),
        ..Shown::default()
    };
    page(app, key, comment, StatusCode::OK, &shown)
}

/// The page once more with what was typed and why it was not taken.
fn refuse(
    app: &App,
    key: &str,
    comment: &OwnComment,
    markdown: String,
    Refused(status, error): Refused,
) -> Response {
    let shown = Shown {
        error: Some(error),
        typed: Some(markdown),
        ..Shown::default()
    };
    page(app, key, comment, status, &shown)
}

fn page(app: &App, key: &str, comment: &OwnComment, status: StatusCode, shown: &Shown) -> Response {
    let language = language_of(app, &comment.thread);
    let say = |key: &str| texts().get(language, key, &[]);
    let site = app.site();
    let page = site.listed(&comment.thread);
    let is_there = comment.locked != Some(Locked::Gone);
    let mut context = Context::new();
    context.insert("title", page.map_or("", |page| page.title.as_str()));
    context.insert("address", &page.map(|page| site.address(&page.url)));
    context.insert(
        "conversation",
        &format!("/threads/{}#c-{}", comment.thread, comment.id),
    );
    context.insert("key", key);
    context.insert("name", &comment.name);
    context.insert("html", &is_there.then_some(&comment.html));
    context.insert("notice", &shown.notice.map(say));
    context.insert("error", &shown.error.map(say));
    context.insert("preview", &shown.preview);
    context.insert(
        "markdown",
        &shown.typed.as_ref().unwrap_or(&comment.markdown),
    );
    context.insert("longest", &LONGEST_COMMENT);
    context.insert("until", &until_words(app, comment.until));
    let is_over = matches!(comment.locked, Some(Locked::Over));
    context.insert("may_edit", &comment.locked.is_none());
    context.insert("may_withdraw", &(is_there && !is_over));
    let why = comment.locked.filter(|why| *why != Locked::Gone);
    context.insert("why_not", &why.map(|why| say(why.refused().1)));
    let html = pages::render("written.html", language, context);
    private((status, html).into_response())
}

fn until_words(app: &App, until: Timestamp) -> [String; 2] {
    let local = app.config.timezone.to_datetime(until);
    [local.hour(), local.minute()].map(|number| format!("{number:02}"))
}

/// Keeps the address to whoever has it.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
