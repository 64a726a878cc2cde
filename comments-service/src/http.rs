//! Answers readers and staff over HTTP: the only web framework of the service.

mod app;
mod assets;
mod conversation;
mod counts;
mod failure;
mod form_body;
mod headers;
mod limits;
mod moderation;
mod network;
mod operation;
mod origin;
mod page_key;
mod pages;
mod posting;
mod preview;
mod promise;
mod ready;
mod replies;
mod rights;
mod sign_in;
mod site;
mod threads;

use axum::Router;
use axum::middleware;

pub use app::{App, AppOptions};
pub use failure::Failure;
pub use pages::render_page;
pub use rights::{Admin, AnyStaff, Author, Editor, Responder, Right, Staff, Viewer};
pub use site::Site;

/// Every route of the service, ready to be served alone or merged into another router.
pub fn router(app: App) -> Router {
    let readers = threads::routes()
        .merge(posting::routes())
        .merge(preview::routes())
        .merge(counts::routes())
        .merge(promise::routes())
        .merge(assets::routes())
        .layer(middleware::from_fn_with_state(app.clone(), origin::share_with_site));
    let staff = replies::routes().merge(moderation::routes()).merge(sign_in::routes());
    let others = conversation::routes().merge(operation::routes());
    readers
        .merge(staff)
        .merge(others)
        .layer(middleware::from_fn_with_state(app.clone(), failure::dress))
        .layer(middleware::from_fn(headers::protect))
        .with_state(app)
}

/// The service on its own: every other address is a page that says that it does not exist.
pub fn service(app: App) -> Router {
    let missing = Router::new()
        .fallback(async || Failure::NotFound)
        .layer(middleware::from_fn_with_state(app.clone(), failure::dress))
        .layer(middleware::from_fn(headers::protect));
    router(app).merge(missing)
}

