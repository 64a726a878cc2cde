//! What every handler works with: the store, the site, the clock and what is ready to send.

use std::net::IpAddr;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use super::events::Listeners;
use super::limits::Limits;
use super::ready::Ready;
use super::site::Site;
use crate::clock::Clock;
use crate::config::Config;
use crate::mail::{Delivery, Identity, Mailer, Pause};
use crate::site_file::SiteFile;
use crate::store::{Store, StoreError, Writer};
use crate::thread_html::ShownPromise;
use crate::webhooks::Caller;

/// The running service; a clone is the same service.
#[derive(Clone, Debug)]
pub struct App(Arc<Inner>);

/// What the operator decides when the service starts.
#[derive(Clone, Debug)]
pub struct AppOptions {
    /// The proxies whose forwarded addresses are believed; none unless named.
    pub trusted_proxies: Vec<IpAddr>,
    /// How many comments a network may send a minute; 0 for any number.
    pub posts_per_minute: u32,
    /// How long a request may take: who sends a byte a minute holds nothing for ever.
    pub longest_request: Duration,
    /// How many pages may wait to be told of new comments.
    pub most_listeners: usize,
    /// How many of them from one network.
    pub most_listeners_of_network: usize,
}

impl Default for AppOptions {
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            posts_per_minute: 20,
            longest_request: Duration::from_secs(30),
            most_listeners: 2_000,
            most_listeners_of_network: 100,
        }
    }
}

/// The parts of the service.
#[derive(Debug)]
pub struct Inner {
    /// The comments.
    pub store: Store,
    /// The task that stores readers' comments.
    pub writer: Writer,
    /// The time and new identifiers.
    pub clock: Clock,
    /// The configuration of the site.
    pub config: Config,
    /// What the operator decided.
    pub options: AppOptions,
    pub(super) ready: Ready,
    pub(super) limits: Limits,
    pub(super) listeners: Listeners,
    stopping: watch::Sender<bool>,
    site: RwLock<Arc<Site>>,
    people: Mutex<Kept<Arc<Vec<String>>>>,
    promise: Mutex<Kept<ShownPromise>>,
}

/// How long a promise is shown before it is worked out again.
const PROMISE_LASTS: SignedDuration = SignedDuration::from_mins(1);
/// With more comments than this the first promise comes a moment after the start and not before it.
const QUICKLY_COUNTED: i64 = 5_000;

/// A value that is looked up again after a while.
#[derive(Debug)]
struct Kept<T> {
    until: Timestamp,
    value: T,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// Opens the database at an address, brings it up to date and takes over the pages of the site.
    pub async fn open(
        config: Config,
        site: SiteFile,
        database_url: &str,
        clock: Clock,
    ) -> Result<Self, StoreError> {
        let store = Store::open(database_url).await?;
        Self::with_store(config, site, store, clock, AppOptions::default()).await
    }

    /// The same with an open store and the operator's decisions.
    pub async fn with_store(
        config: Config,
        site: SiteFile,
        store: Store,
        clock: Clock,
        options: AppOptions,
    ) -> Result<Self, StoreError> {
        store.record_site(&site, clock.now()).await?;
        store.sweep(clock.now()).await?;
        let long_ago = Timestamp::MIN;
        let is_quick = store.comment_count().await? <= QUICKLY_COUNTED;
        let app = Self(Arc::new(Inner {
            writer: Writer::start(store.clone()),
            limits: Limits::new(options.posts_per_minute),
            ready: Ready::default(),
            listeners: Listeners::default(),
            stopping: watch::channel(false).0,
            site: RwLock::new(Arc::new(Site::new(site, 0))),
            people: Mutex::new(Kept {
                until: long_ago,
                value: Arc::default(),
            }),
            promise: Mutex::new(Kept {
                until: long_ago,
                value: ShownPromise::Hidden,
            }),
            store,
            clock,
            config,
            options,
        }));
        if is_quick {
            app.clone().renew_promise(app.clock.now()).await;
        }
        Ok(app)
    }

    /// Lets go of the pages that wait to be told of new comments: they ask the next process.
    pub fn stop_listeners(&self) {
        self.stopping.send_replace(true);
    }

    /// Becomes `true` when they are let go.
    pub(super) fn stopping(&self) -> watch::Receiver<bool> {
        self.stopping.subscribe()
    }

    /// The site as its file last described it.
    pub fn site(&self) -> Arc<Site> {
        Arc::clone(&self.site.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes over a new site file: pages that it no longer lists have no thread from now on.
    pub async fn replace_site(&self, file: SiteFile) -> Result<(), StoreError> {
        self.store.record_site(&file, self.clock.now()).await?;
        let mut site = self.site.write().unwrap_or_else(PoisonError::into_inner);
        *site = Arc::new(Site::new(file, site.generation + 1));
        Ok(())
    }

    /// What tells people by mail and by webhook what happens here; its address is the service's own.
    pub fn mailer(&self, delivery: Delivery, caller: Option<Caller>) -> Mailer {
        let mail = &self.config.mail;
        let (name, address) = mail.from.clone().unzip();
        let own = Arc::clone(&self.0);
        let url = &self.config.comments.url;
        Mailer {
            store: self.store.clone(),
            clock: self.clock.clone(),
            site: Arc::new(move || Self(Arc::clone(&own)).site()),
            config: Arc::new(self.config.clone()),
            delivery,
            caller,
            identity: Identity {
                name: name
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| self.config.title.clone()),
                address,
                reply_to: mail.reply_to.clone(),
            },
            service_url: if url.starts_with("http") {
                url.clone()
            } else {
                format!("{}{url}", self.site().file.base_url)
            },
            pause: Pause::default(),
        }
    }

    /// The names of staff, looked up every few seconds: accounts are made by another process.
    pub(super) async fn people(&self) -> Result<Arc<Vec<String>>, StoreError> {
        let now = self.clock.now();
        if let Some(names) = fresh(&self.people, now) {
            return Ok(names);
        }
        let names = Arc::new(self.store.staff_names().await?);
        keep(&self.people, now + SignedDuration::from_secs(5), &names);
        Ok(names)
    }

    /// What the form promises. It is worked out again now and then, beside the requests and not in one:
    /// nobody waits for it, however much has happened since the beginning.
    pub(super) fn promise(&self) -> ShownPromise {
        let now = self.clock.now();
        let mut kept = self.promise.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.until <= now {
            kept.until = now + PROMISE_LASTS;
            tokio::spawn(self.clone().renew_promise(now));
        }
        kept.value
    }

    async fn renew_promise(self, now: Timestamp) {
        match super::promise::work_out(&self, now).await {
            Ok(promise) => keep(&self.promise, now + PROMISE_LASTS, &promise),
            Err(error) => tracing::error!(%error, "the promise was not worked out"),
        }
    }
}

fn fresh<T: Clone>(kept: &Mutex<Kept<T>>, now: Timestamp) -> Option<T> {
    let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    (now < kept.until).then(|| kept.value.clone())
}

fn keep<T: Clone>(kept: &Mutex<Kept<T>>, until: Timestamp, value: &T) {
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    *kept = Kept {
        until,
        value: value.clone(),
    };
}
