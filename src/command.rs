//! Does what the command line asks.

mod build;
mod check;
mod explain;
mod import;
mod init;
mod list;
mod new;
mod serve;
mod theme;

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{ColorChoice, Parser, Subcommand, ValueEnum};
use svar_comments::clock::Clock;
pub use svar_comments::command::CommandError;
use svar_comments::config::{Config, LoadConfigError, spoken_language};
use svar_comments::diagnostic::Diagnostics;
use svar_comments::language::Language;
use svar_comments::message::{Message, Words};

use crate::build::BuildError;
use crate::words::words;

/// A blog in many personal voices, where every reader gets an answer.
#[derive(Debug, Parser)]
#[command(name = "svar", version, arg_required_else_help = true)]
pub struct CommandLine {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    command: Command,
}

/// What holds for every command.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Options {
    /// The folder of the site
    #[arg(short, long, global = true, default_value = ".")]
    pub(crate) root: PathBuf,
    /// The configuration, from the folder of the site
    #[arg(short, long, global = true, default_value = "svar.yaml")]
    pub(crate) config: PathBuf,
    /// Whether messages have colours
    #[arg(long, global = true, default_value = "auto")]
    color: ColorChoice,
    /// Say only what is wrong
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Say more, such as how long each step took
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
    /// The language in which the site is spoken about.
    #[arg(skip = Language::EN)]
    pub(crate) language: Language,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a new site that builds as it is
    Init(init::Init),
    /// Start a post, a page, an author, a guest or a series
    New(new::New),
    /// Build the site
    Build(build::Build),
    /// Show the site while you write, with comments and the inbox
    Serve(serve::Serve),
    /// Look for mistakes without building
    Check(check::Check),
    /// List posts or authors
    List(list::List),
    /// Say why a file is or is not published, and where it appears
    Explain(explain::Explain),
    /// Move in from another system
    #[command(subcommand)]
    Import(import::Import),
    /// Take a template of the theme into the site
    #[command(subcommand)]
    Theme(theme::ThemeCommand),
    /// Do what `svar-comments` does
    #[command(subcommand)]
    Comments(svar_comments::command::Command),
}

/// How an answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

impl From<BuildError> for CommandError {
    fn from(error: BuildError) -> Self {
        match error {
            BuildError::Content(diagnostics) => Self::Content(diagnostics),
            BuildError::Machine(error) => Self::Machine(error),
        }
    }
}

impl CommandLine {
    /// Tells the person at the terminal why nothing came of it.
    pub fn tell(&self, error: &CommandError) {
        let Self { options, .. } = self;
        eprint!("{}", error.to_text(options.words(), options.has_colour()));
    }

    /// The same, speaking the language of the site; `variable` reads the environment.
    #[must_use]
    pub fn in_language_of_site(mut self, variable: &dyn Fn(&str) -> Option<String>) -> Self {
        let Options { root, config, .. } = &self.options;
        self.options.language = spoken_language(root, config, variable);
        self
    }
}

impl Options {
    /// The words of all messages in the language of the site.
    pub(crate) fn words(&self) -> Words {
        words(self.language)
    }

    /// Whether messages go to a terminal that shows colours.
    pub(crate) fn has_colour(&self) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => std::io::stderr().is_terminal(),
        }
    }

    /// Reads the configuration.
    pub(crate) fn load_config(&self) -> Result<Config, LoadConfigError> {
        Config::load(&self.root, &self.config)
    }

    /// Prints an answer unless the person asked for quiet.
    pub(crate) fn say(&self, text: &str) {
        if !self.quiet {
            println!("{text}");
        }
    }

    /// The same with an answer that still needs its words.
    pub(crate) fn tell(&self, message: &Message) {
        self.say(&self.words().of(message));
    }

    /// Prints warnings unless the person asked for quiet.
    pub(crate) fn warn(&self, diagnostics: &Diagnostics) {
        if !self.quiet && !diagnostics.is_empty() {
            eprint!("{}", diagnostics.to_text(self.words(), self.has_colour()));
        }
    }
}

/// Runs a command. `variable` reads the environment, which holds the secrets of the comments service.
pub fn run(
    line: &CommandLine,
    clock: &Clock,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<(), CommandError> {
    let options = &line.options;
    match &line.command {
        Command::Init(command) => command.run(options),
        Command::New(command) => command.run(options, clock),
        Command::Build(command) => command.run(options, clock),
        Command::Serve(command) => command.run(options, clock),
        Command::Check(command) => command.run(options, clock),
        Command::List(command) => command.run(options, clock),
        Command::Explain(command) => command.run(options, clock),
        Command::Import(command) => command.run(options),
        Command::Theme(command) => command.run(options),
        Command::Comments(command) => comments(options, command, clock, variable),
    }
}

fn comments(
    options: &Options,
    command: &svar_comments::command::Command,
    clock: &Clock,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<(), CommandError> {
    let environment = svar_comments::command::Environment::read(variable)?;
    let place = svar_comments::command::Options {
        root: options.root.clone(),
        config: options.config.clone(),
    };
    svar_comments::command::run(
        &place,
        command,
        &environment,
        clock,
        options.words(),
        &mut std::io::stdout().lock(),
    )
}
