//! Keeps threads ready to send: the bytes, compressed too, and their tags, exact for each thread.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use axum::body::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::app::App;
use super::page_key::PageKey;
use super::site::is_open;
use crate::comments_file::PublicComment;
use crate::hexadecimal::hex;
use crate::store::{PublicThread, StoreError};
use crate::thread::ThreadKey;
use crate::thread_html::{FormState, ShownPromise, ThreadView, count_shown, render_thread};

/// The threads that are ready.
#[derive(Debug, Default)]
pub(super) struct Ready {
    threads: RwLock<BTreeMap<ThreadKey, Arc<ReadyThread>>>,
}

/// Everything that the bytes of a thread depend on, apart from the program itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Basis {
    version: i64,
    generation: u64,
    is_open: bool,
    promise: ShownPromise,
}

/// A thread that is ready to send.
#[derive(Debug)]
pub(super) struct ReadyThread {
    basis: Basis,
    thread: PublicThread,
    html: OnceLock<ReadyBytes>,
    json: OnceLock<ReadyBytes>,
}

/// A body in both encodings, with its tag.
#[derive(Debug)]
pub(super) struct ReadyBytes {
    pub(super) plain: Bytes,
    pub(super) tag: String,
    compressed: OnceLock<Bytes>,
}

impl ReadyThread {
    /// The comments that everyone may see.
    pub(super) fn comments(&self) -> &[PublicComment] {
        &self.thread.comments
    }

    /// How many comments are shown.
    pub(super) fn count(&self) -> usize {
        count_shown(&self.thread.comments)
    }

    /// The version of the thread that this was read at.
    pub(super) fn version(&self) -> String {
        self.basis.version.to_string()
    }

    /// The thread as HTML.
    pub(super) fn html(&self, app: &App, page: &PageKey) -> &ReadyBytes {
        self.html.get_or_init(|| {
            let guidelines = guidelines(app, page);
            let view = view(self, app, page, guidelines.as_deref());
            ReadyBytes::new(render_thread(&view))
        })
    }

    /// The thread as JSON.
    pub(super) fn json(&self, page: &PageKey) -> &ReadyBytes {
        self.json.get_or_init(|| {
            let body = serde_json::json!({
                "key": page.key,
                "title": page.page().title,
                "lang": page.page().lang,
                "open": self.basis.is_open,
                "promise": self.basis.promise,
                "count": self.count(),
                "head": self.thread.head,
                "comments": self.comments(),
            });
            ReadyBytes::new(body.to_string())
        })
    }

    fn is_good_at(&self, now: Timestamp) -> bool {
        self.thread.changes_at.is_none_or(|at| now < at)
    }
}

impl ReadyBytes {
    fn new(body: String) -> Self {
        let digest = Sha256::digest(body.as_bytes());
        let tag = hex(&digest[..12]);
        Self {
            plain: Bytes::from(body),
            tag,
            compressed: OnceLock::new(),
        }
    }

    /// The body in gzip.
    pub(super) fn compressed(&self) -> Bytes {
        self.compressed.get_or_init(|| gzip(&self.plain)).clone()
    }
}

/// The thread of a page, as it is at this moment.
pub(super) async fn thread(app: &App, page: &PageKey) -> Result<Arc<ReadyThread>, StoreError> {
    // Read before the clock and the comments: what is committed meanwhile makes the next reader look again.
    let version = app.store.version(&page.key).await?;
    let now = app.clock.now();
    let basis = Basis {
        version,
        generation: page.site.generation,
        is_open: is_open(page.page(), &app.config, now),
        promise: app.promise(),
    };
    let known = {
        let threads = app
            .ready
            .threads
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        threads.get(&page.key).cloned()
    };
    if let Some(known) = known.filter(|known| known.basis == basis && known.is_good_at(now)) {
        return Ok(known);
    }
    let thread = app.store.thread(&page.key, now).await?;
    let ready = Arc::new(ReadyThread {
        basis,
        thread,
        html: OnceLock::new(),
        json: OnceLock::new(),
    });
    let mut threads = app
        .ready
        .threads
        .write()
        .unwrap_or_else(PoisonError::into_inner);
    threads.insert(page.key.clone(), Arc::clone(&ready));
    Ok(ready)
}

/// The view of a thread for pages of the site.
pub(super) fn view<'a>(
    ready: &'a ReadyThread,
    app: &'a App,
    page: &'a PageKey,
    guidelines: Option<&'a str>,
) -> ThreadView<'a> {
    ThreadView {
        key: &page.key,
        language: page.page().lang,
        timezone: &app.config.timezone,
        service_url: &app.config.comments.url,
        guidelines,
        promise: ready.basis.promise,
        comments: ready.comments(),
        head: &ready.thread.head,
        is_open: ready.basis.is_open,
        as_of: None,
        offers_mail: app.config.mail.is_set_up(),
        version: Some(ready.basis.version),
        form: FormState::default(),
    }
}

/// The address of the guidelines.
pub(super) fn guidelines(app: &App, page: &PageKey) -> Option<String> {
    app.config
        .comments
        .guidelines
        .as_deref()
        .map(|path| page.site.address(path))
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::fast());
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    Bytes::from(written.expect("writing into memory cannot fail"))
}
