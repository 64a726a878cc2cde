//! Answers requests for the site's own pages out of the preview, with live reload added to them.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use svar_comments::language::Language;
use svar_comments::message::{Words, say};
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::shown::{Found, Shown, ShownFile, Status};

const RELOAD_SCRIPT: &str = include_str!("reload.js");
const RELOAD_STYLE: &str = include_str!("reload.css");
const RELOAD_TAGS: &str = "<link rel=\"stylesheet\" href=\"/__svar/reload.css\">\
    <script type=\"module\" src=\"/__svar/reload.js\"></script>";

/// What a page may load: its own site only, which is also what a published site should state.
const POLICY: &str =
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

/// The same for a page with a film, whose player the reader may ask for.
const POLICY_WITH_FILM: &str = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; \
    frame-src https://www.youtube-nocookie.com https://player.vimeo.com";
/// What only a page with a film has.
const FILM_MARK: &[u8] = b"<figure class=\"film";

/// The routes of the preview; every other path is looked up in the built site.
pub(crate) fn router(shown: Arc<Shown>) -> Router {
    Router::new()
        .route("/__svar/events", get(events))
        .route(
            "/__svar/reload.js",
            get(|| async { typed("text/javascript", RELOAD_SCRIPT) }),
        )
        .route(
            "/__svar/reload.css",
            get(|| async { typed("text/css", RELOAD_STYLE) }),
        )
        .fallback(page)
        .with_state(shown)
}

async fn page(State(shown): State<Arc<Shown>>, uri: Uri) -> Response {
    let Ok(path) = percent_encoding::percent_decode_str(uri.path()).decode_utf8() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match shown.find(&path) {
        Found::File(_, ShownFile::Made(recipe)) => {
            let file = shown.kitchen().file(&recipe).await;
            let path = file.to_string_lossy().into_owned();
            answer(StatusCode::OK, &path, ShownFile::Disk(file)).await
        }
        Found::File(path, file) => answer(StatusCode::OK, &path, file).await,
        Found::Folder => Redirect::permanent(&format!("{}/", uri.path())).into_response(),
        Found::Nothing => match not_found_page(&shown, &path) {
            Found::File(path, file) => answer(StatusCode::NOT_FOUND, &path, file).await,
            _ => {
                answer(
                    StatusCode::NOT_FOUND,
                    "404.html",
                    ShownFile::Bytes(nothing_yet(shown.words()).into()),
                )
                .await
            }
        },
    }
}

/// The page for unknown addresses in the language that the address begins with.
fn not_found_page(shown: &Shown, path: &str) -> Found {
    let first = path.split('/').nth(1).unwrap_or_default();
    let language = first.parse::<Language>().ok();
    let translated = language.map(|code| shown.find(&format!("/{code}/404.html")));
    match translated {
        Some(found @ Found::File(..)) => found,
        _ => shown.find("/404.html"),
    }
}

fn nothing_yet(words: Words) -> String {
    format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>svar serve</title>\
         <body><p>{}</p></body></html>",
        words.language(),
        words.of(&say("nothing-yet"))
    )
}

async fn answer(status: StatusCode, path: &str, file: ShownFile) -> Response {
    let bytes = match file {
        ShownFile::Bytes(bytes) => bytes,
        ShownFile::Disk(source) => match tokio::fs::read(&source).await {
            Ok(bytes) => bytes.into(),
            Err(_) => return StatusCode::NOT_FOUND.into_response(),
        },
        ShownFile::Made(_) => return StatusCode::NOT_FOUND.into_response(),
    };
    let kind = content_type(path);
    let is_page = kind.starts_with("text/html");
    let has_film = is_page && memchr_last(&bytes, FILM_MARK).is_some();
    let policy = if has_film { POLICY_WITH_FILM } else { POLICY };
    let body = if is_page {
        with_reload(&bytes)
    } else {
        Body::from(bytes)
    };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    response
}

fn content_type(path: &str) -> String {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = guess.type_() == "text"
        || matches!(guess.subtype().as_str(), "xml" | "json" | "javascript");
    let is_named_xml = guess.suffix().is_some_and(|suffix| suffix == "xml");
    if is_text || is_named_xml {
        format!("{guess}; charset=utf-8")
    } else {
        guess.to_string()
    }
}

fn with_reload(page: &Bytes) -> Body {
    let end = memchr_last(page, b"</body>").unwrap_or(page.len());
    Body::from([&page[..end], RELOAD_TAGS.as_bytes(), &page[end..]].concat())
}

fn memchr_last(page: &[u8], end: &[u8]) -> Option<usize> {
    page.windows(end.len()).rposition(|window| window == end)
}

async fn events(
    State(shown): State<Arc<Shown>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let words = shown.words();
    let stream = WatchStream::new(shown.follow()).map(move |status| Ok(event(&status, words)));
    Sse::new(stream).keep_alive(KeepAlive::default())
}

fn event(status: &Status, words: Words) -> Event {
    let data = serde_json::json!({
        "revision": status.revision,
        "language": words.language(),
        "heading": words.of(&say("last-good-build")),
        "problems": status.problems,
    });
    Event::default().data(data.to_string())
}

fn typed(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, kind)], text)
}
