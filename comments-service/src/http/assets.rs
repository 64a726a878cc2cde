//! The script and the styles.

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::app::App;
use crate::thread_html::{COMMENTS_CSS, EMBED_JS};

const PAGE_CSS: &str = include_str!("../../assets/page.css");

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/embed.js", get(script))
        .route("/comments.css", get(styles))
}

async fn script() -> Response {
    asset("text/javascript; charset=utf-8", EMBED_JS.to_owned())
}

/// The styles with the company's colours in front.
async fn styles(State(app): State<App>) -> Response {
    let site = app.site();
    let accent = colour(&site.file.brand.accent).unwrap_or("#0b5c55");
    let accent_dark = colour(&site.file.brand.accent_dark).unwrap_or("#6fd3c4");
    let brand = format!(
        ":root {{ --svar-accent: {accent}; color-scheme: light dark }}\n\
         @media (prefers-color-scheme: dark) {{ :root {{ --svar-accent: {accent_dark} }} }}\n"
    );
    asset(
        "text/css; charset=utf-8",
        format!("{brand}{PAGE_CSS}{COMMENTS_CSS}"),
    )
}

fn asset(kind: &'static str, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "max-age=300"),
    ];
    (headers, body).into_response()
}

/// A colour of the site file, if it is nothing more than that.
pub(super) fn colour(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('#')?;
    let is_good = matches!(digits.len(), 3 | 6) && digits.chars().all(|c| c.is_ascii_hexdigit());
    is_good.then_some(text)
}
