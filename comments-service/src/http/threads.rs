//! `GET /api/v1/threads/{key}`: a thread as JSON, or as the ready HTML.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::app::App;
use super::failure::Failure;
use super::page_key::PageKey;
use super::ready::{self, ReadyBytes};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/api/v1/threads/{key}", get(show))
}

async fn show(
    State(app): State<App>,
    page: PageKey,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let ready = ready::thread(&app, &page).await?;
    if mentions(&headers, &header::ACCEPT, "text/html") {
        Ok(send(
            ready.html(&app, &page),
            "text/html; charset=utf-8",
            &headers,
        ))
    } else {
        Ok(send(ready.json(&page), "application/json", &headers))
    }
}

/// Sends ready bytes, compressed where that is understood, or only word that nothing has changed.
fn send(bytes: &ReadyBytes, kind: &'static str, request: &HeaderMap) -> Response {
    let is_compressed = mentions(request, &header::ACCEPT_ENCODING, "gzip");
    let tag = format!(
        "\"{}{}\"",
        bytes.tag,
        if is_compressed { "-gzip" } else { "" }
    );
    let is_known = mentions(request, &header::IF_NONE_MATCH, &bytes.tag);
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else if is_compressed {
        let encoding = [(header::CONTENT_ENCODING, "gzip")];
        (encoding, bytes.compressed()).into_response()
    } else {
        bytes.plain.clone().into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(
        header::VARY,
        HeaderValue::from_static("Accept, Accept-Encoding"),
    );
    // Ask every time: an answer that has not changed costs one small exchange and is never stale.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// Whether a header names something.
pub(super) fn mentions(headers: &HeaderMap, name: &HeaderName, what: &str) -> bool {
    let values = headers.get_all(name);
    values
        .iter()
        .any(|value| value.to_str().is_ok_and(|value| value.contains(what)))
}
