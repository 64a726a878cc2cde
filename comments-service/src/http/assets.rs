//! The script, the styles and the icon.

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::app::App;
use crate::thread_html::{COMMENTS_CSS, embed_js};

const PAGE_CSS: &str = include_str!("../../assets/page.css");

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/embed.js", get(script))
        .route("/comments.css", get(styles))
        .route("/comments-icon.svg", get(icon))
}

async fn script() -> Response {
    asset("text/javascript; charset=utf-8", embed_js().to_owned())
}

/// The styles with the company's colours in front.
async fn styles(State(app): State<App>) -> Response {
    let site = app.site();
    asset(
        "text/css; charset=utf-8",
        format!("{}{PAGE_CSS}{COMMENTS_CSS}", site.file.brand.sheet()),
    )
}

/// The icon of the service's own pages; without one, browsers ask for another that is not there.
async fn icon(State(app): State<App>) -> Response {
    let site = app.site();
    let accent = site.file.brand.accent;
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="{accent}" d="M9 3h14a7 7 0 0 1 7 7v7a7 7 0 0 1-7 7H13l-9 6V24a7 7 0 0 1-2-5v-9a7 7 0 0 1 7-7z"/></svg>"#
    );
    asset("image/svg+xml", svg)
}

fn asset(kind: &'static str, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "max-age=300"),
    ];
    (headers, body).into_response()
}
