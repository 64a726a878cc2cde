//! Answers readers and staff over HTTP: the only web framework of the service.

mod app;
mod assets;
mod conversation;
mod counts;
mod decisions;
mod events;
mod failure;
mod form_body;
mod headers;
mod inbox;
mod limits;
mod mail;
mod moderation;
mod network;
mod notes;
mod operation;
mod origin;
mod own;
mod page_key;
mod pages;
mod posting;
mod preview;
mod promise;
mod reactions;
mod ready;
mod replies;
mod reports;
mod rights;
mod sign_in;
mod site;
mod staff_page;
mod threads;
mod turns;
mod written;

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::Redirect;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

pub use app::{App, AppOptions};
pub use failure::Failure;
pub use pages::render_page;
pub use rights::{Admin, AnyStaff, Author, Editor, Responder, Right, Staff, Viewer};
pub use site::Site;

/// Every route of the service, ready to be served alone or merged into another router.
pub fn router(app: App) -> Router {
    let in_time =
        TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, app.options.longest_request);
    let readers = threads::routes()
        .merge(posting::routes())
        .merge(own::routes())
        .merge(reactions::routes())
        .merge(preview::routes())
        .merge(counts::routes())
        .merge(promise::routes())
        .merge(assets::routes())
        .layer(in_time)
        // Stays open for as long as somebody reads.
        .merge(events::routes())
        .layer(middleware::from_fn_with_state(
            app.clone(),
            origin::share_with_site,
        ));
    let staff = replies::routes()
        .merge(moderation::routes())
        .merge(notes::routes())
        .merge(decisions::routes())
        .merge(turns::routes())
        .merge(reports::routes())
        .merge(inbox::routes())
        .merge(sign_in::routes())
        .layer(in_time);
    let others = conversation::routes()
        .merge(written::routes())
        .merge(mail::routes())
        .merge(operation::routes())
        .layer(in_time);
    readers
        .merge(staff)
        .merge(others)
        .layer(CatchPanicLayer::custom(failure::of_panic))
        .layer(middleware::from_fn_with_state(app.clone(), failure::dress))
        .layer(middleware::from_fn(headers::protect))
        .with_state(app)
}

/// The service on its own: its front page is the inbox, and every other address a page that says that it
/// does not exist.
pub fn service(app: App) -> Router {
    let missing = Router::new()
        .route("/", get(async || Redirect::to("/inbox")))
        // Browsers ask for one on their own; the pages have none, and that is no mistake.
        .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
        .fallback(async || Failure::NotFound)
        .layer(middleware::from_fn_with_state(app.clone(), failure::dress))
        .layer(middleware::from_fn(headers::protect));
    router(app).merge(missing)
}

/// How long requests that are being answered may take once the service is told to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// Serves until `stop` is done and what was being answered is answered.
pub async fn serve(
    listener: TcpListener,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (told, mut is_told) = watch::channel(false);
    let told_app = app.clone();
    let stop = async move {
        stop.await;
        told_app.stop_listeners();
        told.send_replace(true);
    };
    let service = service(app).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(stop);
    let too_long = async {
        // A sender that is gone has served to the end.
        if is_told.wait_for(|told| *told).await.is_ok() {
            tokio::time::sleep(LAST_ANSWERS).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        done = serving => done,
        () = too_long => Ok(()),
    }
}
