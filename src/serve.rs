//! `svar serve`: shows the site while it is written, with comments and the inbox, in one process.

mod demo;
mod pages;
mod preview;
mod watch;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use anyhow::Context;
use jiff::SignedDuration;
use svar_comments::clock::Clock;
use svar_comments::comment::StaffId;
use svar_comments::config::Config;
use svar_comments::http::{self, App, AppOptions};
use svar_comments::site_file::SiteFile;
use svar_comments::staff::{Role, StaffMember};
use svar_comments::staff_keys;
use svar_comments::store::{KeyKind, Store};
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::build::{Steps, build_site};
use crate::command::{CommandError, Options};
use crate::link::LinkOptions;
use crate::site::{OutputContent, OutputFile};
use preview::Preview;

/// How the preview is served.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct ServeOptions {
    /// The port; 0 for any that is free
    #[arg(long, default_value_t = 1111)]
    port: u16,
    /// The address of the network interface
    #[arg(long, default_value = "127.0.0.1")]
    interface: IpAddr,
    /// Show drafts, coming and expired posts too, marked as such
    #[arg(long)]
    drafts: bool,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Fill a throw-away database with sample conversations
    #[arg(long)]
    demo: bool,
}

/// How long the printed link waits to be used.
const LINK_HOURS: i64 = 24;
/// Who signs in by the printed link where there is no demonstration.
const PREVIEW_STAFF: &str = "preview";

impl ServeOptions {
    /// Serves until the process is told to stop.
    pub(crate) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        let config = options.load_config()?;
        let runtime = tokio::runtime::Runtime::new().context("cannot start")?;
        runtime.block_on(self.serve(config, options, clock))?;
        Ok(())
    }

    async fn serve(&self, config: Config, options: &Options, clock: &Clock) -> anyhow::Result<()> {
        let listener = TcpListener::bind((self.interface, self.port)).await.with_context(|| {
            format!("cannot listen on port {}; is another preview running? `--port` takes another one", self.port)
        })?;
        let address = address(listener.local_addr()?);
        let builder = Builder {
            options: options.clone(),
            drafts: self.drafts,
            base_url: address.clone(),
            clock: clock.clone(),
        };
        let preview = Arc::new(Preview::new());
        let site = builder
            .show(&preview)
            .unwrap_or_else(|| no_pages(&config, &address));
        let (store, _folder) = self.open_store(options).await?;
        if self.demo {
            demo::fill(&store, &site, clock).await?;
        }
        let link = sign_in_link(&store, clock, self.staff(), &address).await?;
        let app = App::with_store(
            config,
            site,
            store.clone(),
            clock.clone(),
            AppOptions::default(),
        )
        .await?;
        let (watch, mut changes) = watch::watch(&options.root)?;
        let router = http::router(app.clone()).merge(pages::router(Arc::clone(&preview)));
        self.tell(options, &address, &link);
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let rebuilding = async {
            while changes.recv().await.is_some() {
                rebuild(&builder, &preview, &app).await;
            }
        };
        tokio::select! {
            served = async { axum::serve(listener, service).await } => served?,
            () = rebuilding => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        drop(watch);
        store.close().await;
        Ok(())
    }

    /// The database of the preview, or one that goes with its folder.
    async fn open_store(&self, options: &Options) -> anyhow::Result<(Store, Option<TempDir>)> {
        let (path, folder) = if self.demo {
            let folder = TempDir::with_prefix("svar-demo-")
                .context("cannot make a folder for the demonstration")?;
            (folder.path().join("demo.db"), Some(folder))
        } else {
            (options.root.join(".svar/preview.db"), None)
        };
        let store = Store::open(&format!("sqlite:{}", path.display())).await?;
        Ok((store, folder))
    }

    fn staff(&self) -> &'static str {
        if self.demo {
            demo::SIGNED_IN
        } else {
            PREVIEW_STAFF
        }
    }

    fn tell(&self, options: &Options, address: &str, link: &str) {
        options.say(&format!("Site:   {address}/"));
        options.say(&format!("Inbox:  {link}"));
        options.say(&format!(
            "        (a link to sign in with once, within {LINK_HOURS} hours)"
        ));
        if self.demo {
            options.say("The conversations are made up, and go when you stop this with Ctrl-C.");
        }
        if self.open && open::that_detached(address).is_err() {
            options.say("No browser could be opened; the address above is the site.");
        }
    }
}

/// Builds the site for the preview, as often as it is asked to.
#[derive(Clone)]
struct Builder {
    options: Options,
    drafts: bool,
    base_url: String,
    clock: Clock,
}

impl Builder {
    /// Shows a new build; where there are mistakes, the last good one stays and they are told. Returns what the
    /// comments service needs to know of the new one.
    fn show(&self, preview: &Preview) -> Option<SiteFile> {
        match self.build() {
            Ok(files) => {
                let site = site_file(&files);
                preview.show(files);
                site
            }
            Err(CommandError::Content(diagnostics)) => {
                eprint!("{}", diagnostics.to_text(self.options.has_colour()));
                preview.complain(diagnostics.to_text(false));
                None
            }
            Err(error) => {
                eprintln!("error: {error}");
                preview.complain(error.to_string());
                None
            }
        }
    }

    fn build(&self) -> Result<Vec<OutputFile>, CommandError> {
        let config = self.options.load_config()?;
        let mut steps = Steps::default();
        let link_options = LinkOptions {
            drafts: self.drafts,
            future: self.drafts,
            base_url: Some(self.base_url.clone()),
            ..LinkOptions::public(self.clock.now())
        };
        let built = build_site(&self.options.root, &config, link_options, &mut steps)?;
        self.options.warn(&built.warnings);
        if self.options.verbose {
            self.options.say(&steps.to_text());
        }
        Ok(built.files)
    }
}

async fn rebuild(builder: &Builder, preview: &Arc<Preview>, app: &App) {
    let (builder, preview) = (builder.clone(), Arc::clone(preview));
    // A build that panics is a defect; the preview of the last one stays.
    let site = tokio::task::spawn_blocking(move || builder.show(&preview))
        .await
        .unwrap_or_default();
    if let Some(site) = site
        && let Err(error) = app.replace_site(site).await
    {
        eprintln!("error: {error}");
    }
}

fn site_file(files: &[OutputFile]) -> Option<SiteFile> {
    let file = files.iter().find(|file| file.path == "svar-site.json")?;
    match &file.content {
        OutputContent::Bytes(bytes) => serde_json::from_slice(bytes).ok(),
        OutputContent::Copy(_) => None,
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
        brand: svar_comments::site_file::SiteBrand {
            company: config.brand.company.clone(),
            accent: config.brand.accent.clone(),
            accent_dark: config.brand.accent_dark.clone(),
        },
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
        store.save_staff(&member, &clock.new_id(), now).await?;
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
