//! Reads what was sent, as JSON or as an ordinary form.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use serde::de::DeserializeOwned;

use super::failure::Failure;

/// The most bytes that are read: four times the longest comment in the widest encoding.
pub(super) const LONGEST_BODY: usize = 512 * 1024;

/// A body and how it was written.
#[derive(Debug)]
pub(super) struct FormBody<T> {
    pub(super) value: T,
    /// Whether it was an ordinary form and not JSON.
    pub(super) is_form: bool,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for FormBody<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|_| Failure::TooLarge)?;
        match kind.as_str() {
            "application/json" => serde_json::from_slice(&body)
                .map(|value| Self {
                    value,
                    is_form: false,
                })
                .map_err(|_| {
                    Failure::BadRequest("The JSON cannot be read, or a field is missing.")
                }),
            "application/x-www-form-urlencoded" => read_form(&body).map(|value| Self {
                value,
                is_form: true,
            }),
            _ => Err(Failure::BadRequest(
                "Send a form or JSON, and say so in Content-Type.",
            )),
        }
    }
}

/// Reads the fields of a form.
fn read_form<T: DeserializeOwned>(body: &[u8]) -> Result<T, Failure> {
    let fields: serde_json::Map<String, serde_json::Value> = url::form_urlencoded::parse(body)
        .map(|(name, value)| (name.into_owned(), value.into_owned().into()))
        .collect();
    serde_json::from_value(fields.into())
        .map_err(|_| Failure::BadRequest("The form cannot be read, or a field is missing."))
}
