//! `GET /api/v1/threads/{key}/events`: tells an open page that its thread has changed, and nothing else.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::HeaderName;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::{mpsc, watch};
use tokio::time::{interval, sleep};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::app::App;
use super::failure::Failure;
use super::network::Network;
use super::page_key::PageKey;
use super::ready::{self, ReadyThread};
use crate::thread::ThreadKey;

/// How often an open connection is given a sign of life. What no wake-up of this process tells of is found
/// then too: what another process stored, and a reply whose instant has come.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long after a change the next one waits: a page is told once of many at a time.
const AT_MOST_EVERY: Duration = Duration::from_secs(1);

pub(super) fn routes() -> Router<App> {
    Router::new().route("/api/v1/threads/{key}/events", get(listen))
}

/// The open connections, in all and from each network.
#[derive(Debug, Default)]
pub(super) struct Listeners {
    open: Mutex<BTreeMap<Network, usize>>,
}

/// The place of one connection; it is free again when this is dropped.
struct Place {
    app: App,
    network: Network,
}

async fn listen(
    State(app): State<App>,
    network: Network,
    page: PageKey,
) -> Result<Response, Failure> {
    let place = Place::take(&app, network).ok_or(Failure::Busy)?;
    // One at a time: who does not read is told once, however much happens.
    let (events, told) = mpsc::channel(1);
    tokio::spawn(follow(place, page.key, events));
    let stream = ReceiverStream::new(told).map(Ok::<_, Infallible>);
    // Proxies that hold answers back until they are whole would never pass this one on.
    let unbuffered = [(HeaderName::from_static("x-accel-buffering"), "no")];
    Ok((unbuffered, Sse::new(stream)).into_response())
}

/// Tells of every change until the reader goes, the page goes or the service stops.
async fn follow(place: Place, key: ThreadKey, events: mpsc::Sender<Event>) {
    let app = &place.app;
    let mut changes = app.store.changes();
    let mut stopping = app.stopping();
    let mut heartbeat = interval(HEARTBEAT);
    let mut known: Option<Arc<ReadyThread>> = None;
    let mut local = None;
    loop {
        let is_heartbeat = tokio::select! {
            () = events.closed() => return,
            () = stopped(&mut stopping) => return,
            // The store lives as long as the app: there is always somebody who may change it.
            _ = changes.changed() => false,
            _ = heartbeat.tick() => true,
        };
        let version = app.store.local_version(&key);
        if !is_heartbeat && local == Some(version) {
            continue;
        }
        local = Some(version);
        let Some(page) = PageKey::find(app, key.as_str()) else {
            return;
        };
        let Ok(ready) = ready::thread(app, &page).await else {
            return;
        };
        let is_news = known
            .as_ref()
            .is_none_or(|known| !Arc::ptr_eq(known, &ready));
        let event = if is_news {
            Event::default().data(ready.version())
        } else {
            Event::default().comment("")
        };
        known = Some(ready);
        if events.send(event).await.is_err() {
            return;
        }
        if is_news {
            tokio::select! {
                () = events.closed() => return,
                () = stopped(&mut stopping) => return,
                () = sleep(AT_MOST_EVERY) => {}
            }
        }
    }
}

/// Waits until the service stops.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // The sender lives as long as the app.
    let _ = stopping.wait_for(|is_stopping| *is_stopping).await;
}

impl Place {
    /// A place among those that listen, unless too many do.
    fn take(app: &App, network: Network) -> Option<Self> {
        let mut open = app
            .listeners
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let all: usize = open.values().sum();
        let of_network = open.get(&network).copied().unwrap_or_default();
        let is_free =
            all < app.options.most_listeners && of_network < app.options.most_listeners_of_network;
        is_free.then(|| {
            open.insert(network, of_network + 1);
            Self {
                app: app.clone(),
                network,
            }
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self
            .app
            .listeners
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.network);
            }
        }
    }
}
