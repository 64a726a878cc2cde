//! Does what the command line asks: the only reader of arguments.
//!
//! `svar comments …` runs the same commands, so nothing here belongs to one binary alone.

pub mod calendar;
mod environment;
pub mod export;
pub mod report;
pub mod serve;
pub mod staff;
pub mod unanswered;
pub mod upkeep;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

pub use environment::Environment;

use crate::clock::Clock;
use crate::config::{Config, LoadConfigError};
use crate::store::Store;

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
    /// The content or the request is wrong: exit 1.
    #[error("{0}")]
    Request(String),
    /// The machine failed: exit 2.
    #[error("{0:#}")]
    Machine(#[from] anyhow::Error),
}

impl CommandError {
    /// The number that the process ends with.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Request(_) => ExitCode::from(1),
            Self::Machine(_) => ExitCode::from(2),
        }
    }
}

impl From<LoadConfigError> for CommandError {
    fn from(error: LoadConfigError) -> Self {
        match error {
            LoadConfigError::Content(_) => Self::Request(error.to_string()),
            LoadConfigError::Machine { .. } => Self::Machine(error.into()),
        }
    }
}

impl Options {
    /// Reads the configuration of the site.
    pub fn load_config(&self) -> Result<Config, CommandError> {
        Ok(Config::load(&self.root, &self.config)?)
    }
}

/// Runs one command; what it answers goes to `out`.
pub fn run(
    options: &Options,
    command: &Command,
    environment: &Environment,
    clock: &Clock,
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let runtime = tokio::runtime::Runtime::new().map_err(anyhow::Error::from)?;
    let answer = runtime.block_on(answer(options, command, environment, clock))?;
    out.write_all(answer.as_bytes())
        .map_err(|error| CommandError::Machine(error.into()))
}

async fn answer(
    options: &Options,
    command: &Command,
    environment: &Environment,
    clock: &Clock,
) -> Result<String, CommandError> {
    let config = options.load_config()?;
    let open = async || -> Result<Store, CommandError> {
        Ok(Store::open(&environment.database_url(options)).await?)
    };
    match command {
        Command::Serve(command) => command.run(config, options, open().await?, clock).await,
        Command::Export(command) => command.run(&open().await?, clock.now()).await,
        Command::Staff(command) => command.run(&config, &open().await?, clock).await,
        Command::Calendar(command) => command.run(&config, clock),
        Command::Unanswered(command) => command.run(&config, &open().await?, clock.now()).await,
        Command::Report(command) => command.run(&config, &open().await?, clock.now()).await,
        Command::Migrate => open().await.map(|_| upkeep::migrated()),
        Command::Doctor => upkeep::doctor(&open().await?).await,
        Command::Backup(command) => command.run(&open().await?).await,
    }
}
