//! `svar serve`: shows the site while it is written, with comments and the inbox, in one process.

mod demo;
mod pages;
mod pictures;
mod shown;
mod watch;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use jiff::SignedDuration;
use svar_comments::clock::Clock;
use svar_comments::command::in_words;
use svar_comments::comment::StaffId;
use svar_comments::comments_file::CommentsFile;
use svar_comments::config::Config;
use svar_comments::diagnostic::Diagnostics;
use svar_comments::http::{self, App, AppOptions};
use svar_comments::mail::Delivery;
use svar_comments::message::{Message, Words, say};
use svar_comments::site_file::SiteFile;
use svar_comments::staff::{Role, StaffMember};
use svar_comments::staff_keys;
use svar_comments::store::{KeyKind, Store, StoreError};
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::build::{BuildError, Built, Steps, build_site};
use crate::link::LinkOptions;
use crate::site::{OutputContent, OutputFile};
use crate::write::Cache;
use shown::Shown;

/// How the preview is wanted.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(crate) struct Preview {
    /// The folder of the site.
    pub(crate) root: PathBuf,
    /// The configuration, from that folder.
    pub(crate) config_path: PathBuf,
    /// Where to listen; port 0 for any that is free.
    pub(crate) listen: SocketAddr,
    /// Whether drafts, coming and expired posts are shown.
    pub(crate) has_drafts: bool,
    /// Whether a throw-away database with sample conversations is used.
    pub(crate) is_demo: bool,
    /// Whether the browser is opened.
    pub(crate) opens_browser: bool,
    /// Whether mistakes are told in colour.
    pub(crate) has_colour: bool,
    /// The language of what is told.
    pub(crate) words: Words,
    /// Whether only mistakes are told.
    pub(crate) is_quiet: bool,
}

/// How long the printed link waits to be used.
const LINK_HOURS: i64 = 24;
/// Who signs in by the printed link where there is no demonstration.
const PREVIEW_STAFF: &str = "preview";

/// Serves until the process is told to stop.
pub(crate) fn serve(wanted: Preview, config: Config, clock: &Clock) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context(say("cannot-start"))?;
    runtime.block_on(run(wanted, config, clock))
}

async fn run(wanted: Preview, config: Config, clock: &Clock) -> anyhow::Result<()> {
    let listener = TcpListener::bind(wanted.listen).await.with_context(|| {
        let port = wanted.listen.port();
        say("serve-port").with("port", u32::from(port))
    })?;
    let address = address(listener.local_addr()?);
    let (store, _folder) = wanted.open_store().await?;
    let builder = Builder {
        wanted,
        base_url: address.clone(),
        clock: clock.clone(),
    };
    let shown = Arc::new(Shown::new(
        Cache::of_site(&builder.wanted.root),
        builder.wanted.words,
    ));
    let comments = builder.comments(&store).await?;
    let site = builder
        .show(&shown, comments)
        .unwrap_or_else(|| no_pages(&config, &address));
    if builder.wanted.is_demo {
        demo::fill(&store, &site, clock).await?;
        builder.show(&shown, builder.comments(&store).await?);
    }
    let link = sign_in_link(&store, clock, builder.wanted.staff(), &address).await?;
    let options = AppOptions::default();
    let app = App::with_store(config, site, store.clone(), clock.clone(), options).await?;
    let (mut watch, mut changes) = watch::watch(&builder.wanted.root)?;
    // Nobody is written to from a preview: the mails are read in the inbox.
    let mailing = app.mailer(Delivery::Keep, None).run(std::future::pending());
    let router = http::router(app.clone()).merge(pages::router(Arc::clone(&shown)));
    builder.wanted.tell(&address, &link);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let rebuilding = async {
        while changes.recv().await.is_some() {
            if let Err(error) = watch.follow_folders() {
                builder.wanted.tell_error(&error);
            }
            rebuild(&builder, &shown, &app, &store).await;
        }
    };
    tokio::select! {
        served = async { axum::serve(listener, service).await } => served?,
        () = rebuilding => {}
        () = mailing => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    drop(watch);
    store.close().await;
    Ok(())
}

impl Preview {
    /// The database of the preview, or one that goes with its folder.
    async fn open_store(&self) -> anyhow::Result<(Store, Option<TempDir>)> {
        let (path, folder) = if self.is_demo {
            let folder = TempDir::with_prefix("svar-demo-").context(say("cannot-fill-demo"))?;
            (folder.path().join("demo.db"), Some(folder))
        } else {
            (self.root.join(".svar/preview.db"), None)
        };
        let store = Store::open(&format!("sqlite:{}", path.display())).await?;
        Ok((store, folder))
    }

    fn staff(&self) -> &'static str {
        if self.is_demo {
            demo::SIGNED_IN
        } else {
            PREVIEW_STAFF
        }
    }

    fn tell_error(&self, error: &anyhow::Error) {
        let word = self.words.of(&say("error"));
        eprintln!("{word}: {}", in_words(error, self.words));
    }

    /// The two addresses are told even to who wants quiet: there is no other way to them.
    fn tell(&self, address: &str, link: &str) {
        let told = |message: Message| self.words.of(&message);
        let site = say("serve-site").with("address", format!("{address}/"));
        println!("{}", told(site));
        println!("{}", told(say("serve-inbox").with("address", link)));
        if !self.is_quiet {
            println!("{}", told(say("serve-link").with("hours", LINK_HOURS)));
            if self.is_demo {
                println!("{}", told(say("serve-demo")));
            }
        }
        if self.opens_browser && open::that_detached(address).is_err() {
            println!("{}", told(say("serve-no-browser")));
        }
    }
}

/// Builds the site for the preview, as often as it is asked to.
#[derive(Clone)]
struct Builder {
    wanted: Preview,
    base_url: String,
    clock: Clock,
}

impl Builder {
    /// The comments as they are now, baked in as in a published site: a thread that came with the script only would
    /// push down what is below it.
    async fn comments(&self, store: &Store) -> Result<CommentsFile, StoreError> {
        store.export(self.clock.now()).await
    }

    /// Shows a new build; where there are mistakes, the last good one stays and they are told. Returns
    /// what the comments service needs to know of the new one.
    fn show(&self, shown: &Shown, comments: CommentsFile) -> Option<SiteFile> {
        match self.build(comments) {
            Ok(built) => {
                let site = site_file(&built.files);
                self.complain(&built.warnings);
                shown.show(built.files);
                site
            }
            Err(BuildError::Content(diagnostics)) => {
                self.complain(&diagnostics);
                shown.complain(diagnostics.to_text(self.wanted.words, false));
                None
            }
            Err(BuildError::Machine(error)) => {
                self.wanted.tell_error(&error);
                shown.complain(in_words(&error, self.wanted.words));
                None
            }
        }
    }

    fn build(&self, comments: CommentsFile) -> Result<Built, BuildError> {
        let Preview {
            root,
            config_path,
            has_drafts,
            ..
        } = &self.wanted;
        let config = Config::load(root, config_path)?;
        let options = LinkOptions {
            drafts: *has_drafts,
            future: *has_drafts,
            base_url: Some(self.base_url.clone()),
            comments: Some(comments),
            ..LinkOptions::public(self.clock.now())
        };
        build_site(root, &config, options, &mut Steps::default())
    }

    fn complain(&self, diagnostics: &Diagnostics) {
        if diagnostics.errors() > 0 || (!self.wanted.is_quiet && !diagnostics.is_empty()) {
            eprint!(
                "{}",
                diagnostics.to_text(self.wanted.words, self.wanted.has_colour)
            );
        }
    }
}

async fn rebuild(builder: &Builder, shown: &Arc<Shown>, app: &App, store: &Store) {
    let wanted = &builder.wanted;
    let comments = match builder.comments(store).await {
        Ok(comments) => comments,
        Err(error) => return wanted.tell_error(&error.into()),
    };
    let (builder, shown) = (builder.clone(), Arc::clone(shown));
    // A build that panics is a defect; the preview of the last one stays.
    let site = tokio::task::spawn_blocking(move || builder.show(&shown, comments))
        .await
        .unwrap_or_default();
    if let Some(site) = site
        && let Err(error) = app.replace_site(site).await
    {
        wanted.tell_error(&error.into());
    }
}

fn site_file(files: &[OutputFile]) -> Option<SiteFile> {
    let file = files.iter().find(|file| file.path == "svar-site.json")?;
    match &file.content {
        OutputContent::Bytes(bytes) => serde_json::from_slice(bytes).ok(),
        OutputContent::Copy(_) | OutputContent::Made(_) => None,
    }
}

/// What the comments service is told where the very first build has mistakes.
fn no_pages(config: &Config, address: &str) -> SiteFile {
    SiteFile {
        version: svar_comments::site_file::VERSION,
        name: config.title.clone(),
        base_url: address.to_owned(),
        language: config.language,
        languages: vec![config.language],
        brand: (&config.brand).into(),
        pages: Vec::new(),
    }
}

async fn sign_in_link(
    store: &Store,
    clock: &Clock,
    staff: &str,
    address: &str,
) -> anyhow::Result<String> {
    let now = clock.now();
    let id = StaffId(staff.to_owned());
    if staff == PREVIEW_STAFF {
        let member = StaffMember {
            id: id.clone(),
            name: "Preview".to_owned(),
            mail: "preview@localhost".to_owned(),
            role: Role::Admin,
            title: None,
            author: None,
        };
        store.save_staff(&member, now).await?;
    }
    let key = staff_keys::new_key();
    let until = now + SignedDuration::from_hours(LINK_HOURS);
    store
        .add_key(KeyKind::Link, &staff_keys::hash_of(&key), &id, now, until)
        .await?;
    Ok(format!("{address}/sign-in/link/{key}"))
}

/// The address for a browser on this machine.
fn address(at: SocketAddr) -> String {
    if at.ip().is_unspecified() {
        format!("http://127.0.0.1:{}", at.port())
    } else {
        format!("http://{at}")
    }
}
