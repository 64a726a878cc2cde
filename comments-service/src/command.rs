//! Does what the command line asks: the only reader of arguments.
//!
//! `svar comments …` runs the same commands, so nothing here belongs to one binary alone.

pub mod calendar;
mod environment;
pub mod export;
mod log;
mod outgoing;
pub mod report;
pub mod serve;
pub mod staff;
pub mod unanswered;
pub mod upkeep;
pub mod webhook;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

pub use environment::Environment;

use crate::clock::Clock;
use crate::config::{Config, LoadConfigError, spoken_language};
use crate::diagnostic::Diagnostics;
use crate::message::{Message, Words, say};
use crate::store::{Store, StoreError};

/// Keeps the comments of a blog, shows which nobody has answered and measures the wait for a reply.
#[derive(Debug, Parser)]
#[command(name = "svar-comments", version)]
pub struct CommandLine {
    /// What holds for every command.
    #[command(flatten)]
    pub options: Options,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// What holds for every command.
#[derive(Clone, Debug, clap::Args)]
pub struct Options {
    /// The folder of the site
    #[arg(short, long, global = true, default_value = ".")]
    pub root: PathBuf,
    /// The configuration, from the folder of the site
    #[arg(short, long, global = true, default_value = "svar.yaml")]
    pub config: PathBuf,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer readers and staff over HTTP
    Serve(serve::ServeCommand),
    /// Write all public comments as one file, for `svar build` to bake in
    Export(export::ExportCommand),
    /// Add and list those who answer, and set their passwords
    #[command(subcommand)]
    Staff(staff::StaffCommand),
    /// Work out due times and working time, so that anyone can check them
    #[command(subcommand)]
    Calendar(calendar::CalendarCommand),
    /// List the readers who wait for an answer, what is due first on top
    Unanswered(unanswered::UnansweredCommand),
    /// Say how long readers waited, and how many still wait
    Report(report::ReportCommand),
    /// Bring the database up to date
    Migrate,
    /// Look whether the database answers and is whole
    Doctor,
    /// Print the key by which the receiver of a webhook knows that a call is ours
    Webhook(webhook::WebhookCommand),
    /// Write a copy of the database, also while the service runs
    Backup(upkeep::BackupCommand),
}

/// How an answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The content is wrong: exit 1.
    #[error("the content has mistakes")]
    Content(Diagnostics),
    /// The answer is printed already, and it is no: exit 1.
    #[error("the content has mistakes")]
    Told,
    /// The request is wrong: exit 1.
    #[error("{0}")]
    Request(Message),
    /// The machine failed: exit 2.
    #[error("{0:#}")]
    Machine(#[from] anyhow::Error),
}

impl CommandError {
    /// The number that the process ends with.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Content(_) | Self::Told | Self::Request(_) => ExitCode::from(1),
            Self::Machine(_) => ExitCode::from(2),
        }
    }

    /// The machine failed: what was tried, and what the machine answered.
    pub fn machine(tried: Message, error: impl Into<anyhow::Error>) -> Self {
        Self::Machine(error.into().context(tried))
    }

    /// What the person at the terminal is told.
    pub fn to_text(&self, words: Words, has_colour: bool) -> String {
        let of_error = |what: String| format!("{}: {what}\n", words.of(&say("error")));
        match self {
            Self::Content(diagnostics) => diagnostics.to_text(words, has_colour),
            Self::Told => String::new(),
            Self::Request(message) => of_error(words.of(message)),
            Self::Machine(error) => of_error(in_words(error, words)),
        }
    }
}

/// What was tried, in the language of the words, and what the machine answered, in its own.
pub fn in_words(error: &anyhow::Error, words: Words) -> String {
    let of_store = || error.downcast_ref().map(StoreError::message);
    let tried = error.downcast_ref::<Message>().cloned().or_else(of_store);
    match tried {
        Some(message) if error.chain().len() == 1 => words.of(&message),
        Some(message) => format!("{}: {}", words.of(&message), error.root_cause()),
        None => format!("{}: {error:#}", words.of(&say("machine-failed"))),
    }
}

impl From<LoadConfigError> for CommandError {
    fn from(error: LoadConfigError) -> Self {
        match error {
            LoadConfigError::Content(diagnostics) => Self::Content(diagnostics),
            LoadConfigError::Machine { path, source } => {
                Self::machine(say("cannot-read").with("path", &path), source)
            }
        }
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::UnknownDatabase => Self::Request(error.message()),
            other => Self::Machine(other.into()),
        }
    }
}

impl Options {
    /// The words of this program in the language of the site; `variable` reads the environment.
    pub fn words(&self, variable: &dyn Fn(&str) -> Option<String>) -> Words {
        crate::words::words(spoken_language(&self.root, &self.config, variable))
    }

    /// Reads the configuration of the site.
    pub fn load_config(&self) -> Result<Config, CommandError> {
        Ok(Config::load(&self.root, &self.config)?)
    }
}

/// Runs one command; what it answers goes to `out`, in the language of `words`.
pub fn run(
    options: &Options,
    command: &Command,
    environment: &Environment,
    clock: &Clock,
    words: Words,
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|error| CommandError::machine(say("cannot-start"), error))?;
    let answer = runtime.block_on(answer(options, command, environment, clock, words))?;
    out.write_all(answer.as_bytes())
        .map_err(|error| CommandError::machine(say("cannot-print"), error))
}

async fn answer(
    options: &Options,
    command: &Command,
    environment: &Environment,
    clock: &Clock,
    words: Words,
) -> Result<String, CommandError> {
    let config = options.load_config()?;
    let open = async || -> Result<Store, CommandError> {
        Ok(Store::open(&environment.database_url(options)).await?)
    };
    let now = clock.now();
    match command {
        Command::Serve(command) => {
            let store = open().await?;
            command
                .run(config, options, store, environment, clock, words)
                .await
        }
        Command::Export(command) => command.run(&open().await?, now, words).await,
        Command::Staff(command) => command.run(&config, &open().await?, clock, words).await,
        Command::Calendar(command) => command.run(&config, clock, words),
        Command::Unanswered(command) => command.run(&config, &open().await?, now, words).await,
        Command::Report(command) => command.run(&config, &open().await?, now, words).await,
        Command::Migrate => open().await.map(|_| upkeep::migrated(words)),
        Command::Doctor => {
            let store = open().await?;
            let found = upkeep::doctor(&store, words).await?;
            Ok(found + &outgoing::check(&config, environment, &store, words).await?)
        }
        Command::Webhook(command) => command.run(&config, environment),
        Command::Backup(command) => command.run(&open().await?, words).await,
    }
}
