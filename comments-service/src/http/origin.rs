//! Tells from where in the web a request was made: another site may neither read nor act.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use url::Url;

use super::app::App;

/// Lets scripts on the site's own pages read what readers may read: the exact origin, no cookies.
pub(super) async fn share_with_site(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let origin = request.headers().get(header::ORIGIN).cloned();
    let is_site = origin
        .as_ref()
        .is_some_and(|origin| is_origin_of_site(origin, &app));
    let is_preflight = request.method() == Method::OPTIONS;
    let mut response = if is_preflight {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin.filter(|_| is_site) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if is_preflight {
            let allow = |text| HeaderValue::from_static(text);
            headers.insert(
                header::ACCESS_CONTROL_ALLOW_METHODS,
                allow("GET, POST, PATCH, DELETE"),
            );
            let names = allow("content-type, edit-token, idempotency-key");
            headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, names);
            headers.insert(header::ACCESS_CONTROL_MAX_AGE, allow("86400"));
        }
    }
    response
}

/// Whether a reader's form may come from where it came from: the site, the service itself, or no
/// browser at all.
pub(super) fn may_post(headers: &HeaderMap, app: &App) -> bool {
    headers
        .get(header::ORIGIN)
        .is_none_or(|origin| is_origin_of_site(origin, app) || is_own_origin(origin, headers))
}

/// Whether a request that acts for a signed-in person was made by a page of the service itself.
pub(super) fn is_same_origin(headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => headers
            .get(header::ORIGIN)
            .is_some_and(|origin| is_own_origin(origin, headers)),
    }
}

fn is_origin_of_site(origin: &HeaderValue, app: &App) -> bool {
    let site = app.site();
    let address = Url::parse(&site.file.base_url);
    address.is_ok_and(|address| origin == address.origin().ascii_serialization().as_str())
}

/// Compares with the host that the request was sent to: a browser lets no page choose it.
fn is_own_origin(origin: &HeaderValue, headers: &HeaderMap) -> bool {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let origin = origin.to_str().ok();
    origin.zip(host).is_some_and(|(origin, host)| {
        origin
            .strip_prefix("https://")
            .or(origin.strip_prefix("http://"))
            == Some(host)
    })
}
