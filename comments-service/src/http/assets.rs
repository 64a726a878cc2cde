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
    asset(
        "text/css; charset=utf-8",
        format!("{}{PAGE_CSS}{COMMENTS_CSS}", site.file.brand.sheet()),
    )
}

fn asset(kind: &'static str, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "max-age=300"),
    ];
    (headers, body).into_response()
}
