//! What a reader or a program sees when something cannot be done: problem+json under /api, pages
//! elsewhere. What went wrong inside goes to the log, and only its number goes out.

use std::any::Any;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;
use tera::Context;

use super::app::App;
use super::pages;
use crate::clock::random_bytes;
use crate::hexadecimal::hex;
use crate::store::StoreError;
use crate::thread_html::{FormError, texts};

/// Why a request was not done.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The request cannot be read; the text says why.
    BadRequest(&'static str),
    /// Nobody is signed in.
    Unauthorized,
    /// Whoever is signed in may not do this; the text says why.
    Forbidden(&'static str),
    /// There is no such thing.
    NotFound,
    /// It cannot be done as things stand; the text says why.
    Conflict(&'static str),
    /// More was sent than is taken.
    TooLarge,
    /// What was sent is not taken; the texts, in the page's language, say why.
    Refused(StatusCode, Vec<FormError>),
    /// Too much to do at this moment.
    Busy,
    /// The machine failed; the number stands in the log.
    Internal(String),
}

impl Failure {
    /// Writes what went wrong to the log and keeps its number.
    pub fn internal(error: &dyn std::error::Error) -> Self {
        let id = hex(&random_bytes::<5>());
        tracing::error!(id, error = %error, "a request failed");
        Self::Internal(id)
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Refused(status, _) => *status,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn detail(&self) -> &str {
        match self {
            Self::BadRequest(why) | Self::Forbidden(why) | Self::Conflict(why) => why,
            Self::Unauthorized => "Sign in, or send an API token that is still good.",
            Self::NotFound => "There is nothing at this address.",
            Self::TooLarge => "More was sent than a comment can hold.",
            Self::Refused(..) => "What was sent is not taken; the errors say why.",
            Self::Busy => "Too much is waiting to be stored; try again in a second.",
            Self::Internal(_) => "Something went wrong here; the number stands in our log.",
        }
    }

    fn problem(&self) -> Response {
        let status = self.status();
        let mut body = json!({
            "type": "about:blank",
            "title": status.canonical_reason().unwrap_or_default(),
            "status": status.as_u16(),
            "detail": self.detail(),
        });
        match self {
            Self::Refused(_, errors) => body["errors"] = json!(errors),
            Self::Internal(id) => body["instance"] = json!(format!("urn:svar:error:{id}")),
            _ => {}
        }
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, kind, body.to_string()).into_response()
    }

    fn page(&self, app: &App) -> Response {
        let language = app.config.language;
        let status = self.status();
        let number = match status.as_u16() {
            known @ (403 | 404 | 429 | 500 | 503) => known,
            _ => 400,
        };
        let id = if let Self::Internal(id) = self {
            id.as_str()
        } else {
            ""
        };
        let key = format!("page-error-{number}");
        let mut context = Context::new();
        context.insert("heading", &texts().get(language, &key, &[]));
        let more = texts().get(language, &format!("{key}-more"), &[("id", id.into())]);
        context.insert("more", &more);
        context.insert("home", &app.site().file.base_url);
        (status, pages::render("message.html", language, context)).into_response()
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::internal(&error)
    }
}

impl IntoResponse for Failure {
    /// The bare status with the failure beside it; `dress` knows what the address calls for.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A handler that panics has failed like any other: its number goes out and the others go on.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer hands the panic over"
)]
pub(super) fn of_panic(panic: Box<dyn Any + Send>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or(panic.downcast_ref::<&str>().copied())
        .unwrap_or("no text");
    Failure::internal(&std::io::Error::other(text.to_owned())).into_response()
}

/// Gives every failure its form: a problem under /api, a page elsewhere, the sign-in page for staff.
pub(super) async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let is_get = request.method() == Method::GET;
    let target = request
        .uri()
        .path_and_query()
        .map(ToString::to_string)
        .unwrap_or_default();
    let response = next.run(request).await;
    let Some(failure) = response.extensions().get::<Failure>().cloned() else {
        return response;
    };
    if matches!(failure, Failure::Unauthorized) && !is_api && is_get {
        let target: String = url::form_urlencoded::byte_serialize(target.as_bytes()).collect();
        return Redirect::to(&format!("/sign-in?to={target}")).into_response();
    }
    let mut dressed = if is_api {
        failure.problem()
    } else {
        failure.page(&app)
    };
    let headers = dressed.headers_mut();
    // What the layers inside had said, such as who may read the answer, still holds.
    for (name, value) in response.headers() {
        if name != header::CONTENT_LENGTH && name != header::CONTENT_TYPE {
            headers.insert(name.clone(), value.clone());
        }
    }
    match failure.status() {
        StatusCode::SERVICE_UNAVAILABLE => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"))
        }
        StatusCode::TOO_MANY_REQUESTS => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"))
        }
        StatusCode::UNAUTHORIZED => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))
        }
        _ => None,
    };
    dressed
}
