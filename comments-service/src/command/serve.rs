//! `serve`: answers readers and staff until it is told to stop.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::{CommandError, Environment, Options, outgoing};
use crate::clock::Clock;
use crate::config::Config;
use crate::http::{self, App, AppOptions};
use crate::message::{Words, say};
use crate::site_watch::{self, SiteWatch};
use crate::store::Store;

/// How often what has run out is deleted.
const SWEEP_EVERY: Duration = Duration::from_hours(1);

/// Where and for whom to listen.
#[derive(Debug, clap::Args)]
pub struct ServeCommand {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:7777", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// The site file; without it `svar-site.json` in the folder of the built site
    #[arg(long, value_name = "FILE")]
    site: Option<PathBuf>,
    /// The address of a proxy whose X-Forwarded-For is believed; may be given several times
    #[arg(long, value_name = "IP")]
    trusted_proxy: Vec<IpAddr>,
    /// How many comments one network may send a minute; 0 for any number
    #[arg(long, value_name = "NUMBER", default_value_t = AppOptions::default().posts_per_minute)]
    posts_per_minute: u32,
}

impl ServeCommand {
    /// Serves until the process is told to stop.
    pub async fn run(
        &self,
        config: Config,
        options: &Options,
        store: Store,
        environment: &Environment,
        clock: &Clock,
        words: Words,
    ) -> Result<String, CommandError> {
        // Fails where the program that called has a log of its own.
        let _ = tracing_subscriber::fmt()
            .with_writer(std::io::stderr)
            .with_ansi(false)
            .try_init();
        let path = self.site_path(&config, options);
        let watch = SiteWatch::new(path.clone());
        let site =
            site_watch::read(&path).map_err(|error| CommandError::Request(error.message()))?;
        let app_options = AppOptions {
            trusted_proxies: self.trusted_proxy.clone(),
            posts_per_minute: self.posts_per_minute,
            ..AppOptions::default()
        };
        let app = App::with_store(config, site, store.clone(), clock.clone(), app_options).await?;
        let mailer = outgoing::mailer(&app, environment)?;
        let (stop, stopped) = oneshot::channel::<()>();
        let listener = self.listen(words).await?;
        let sending = tokio::spawn(mailer.run(async move {
            // Whoever drops the other end wants it to stop too.
            let _ = stopped.await;
        }));
        let follower = tokio::spawn(watch.follow(app.clone()));
        let sweeper = tokio::spawn(sweep(store.clone(), clock.clone()));
        http::serve(listener, app, told_to_stop())
            .await
            .map_err(|error| CommandError::machine(say("cannot-serve"), error))?;
        drop(stop);
        // What is being sent is sent to the end, so that it need not be sent again.
        let _ = sending.await;
        follower.abort();
        sweeper.abort();
        store.close().await;
        Ok(String::new())
    }

    /// Listens, and says where: port 0 becomes any that is free.
    async fn listen(&self, words: Words) -> Result<TcpListener, CommandError> {
        let failed = |error| {
            let tried = say("cannot-listen").with("address", self.listen.to_string());
            CommandError::machine(tried, error)
        };
        let listener = TcpListener::bind(self.listen).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let message = say("listening").with("address", format!("http://{address}"));
        eprintln!("{}", words.of(&message));
        Ok(listener)
    }

    fn site_path(&self, config: &Config, options: &Options) -> PathBuf {
        let built = || options.root.join(&config.output_dir).join("svar-site.json");
        self.site.clone().unwrap_or_else(built)
    }
}

/// Deletes what has run out, every hour.
async fn sweep(store: Store, clock: Clock) {
    loop {
        tokio::time::sleep(SWEEP_EVERY).await;
        if let Err(error) = store.sweep(clock.now()).await {
            tracing::error!(%error, "what has run out was not deleted");
        }
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
            return;
        }
    }
    // Where signals cannot be heard the process is ended by force, which loses nothing acknowledged.
    let _ = interrupted.await;
}
