//! `svar check`: tells every mistake that a build would meet, and writes nothing.

use std::io::IsTerminal;
use std::time::Duration;

use svar_comments::clock::Clock;
use svar_comments::diagnostic::Diagnostics;
use svar_comments::message::say;

use super::build::Which;
use super::{CommandError, Format, Options};
use crate::build::{Steps, inspect};
use crate::external_links::{Manner, ask_about_links};
use crate::lint::{Subject, lint};
use crate::theme::Theme;

/// Between two questions to one host.
const PAUSE: Duration = Duration::from_millis(250);
/// For one answer.
const PATIENCE: Duration = Duration::from_secs(15);

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    #[command(flatten)]
    which: Which,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
    /// Ask about every link that leads away from the site; answers are kept in .svar/links.json
    #[arg(long)]
    external_links: bool,
    /// How the answer is printed
    #[arg(long, default_value = "text")]
    format: Format,
}

impl Check {
    pub(super) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        let config = options.load_config()?;
        let link_options = self.which.link_options(clock);
        let (as_of, has_drafts) = (link_options.as_of, link_options.drafts);
        let mut steps = Steps::default();
        let linked = inspect(&options.root, &config, link_options, &mut steps)?;
        let subject = Subject {
            documents: &linked.documents,
            site: &linked.site,
            as_of,
            has_drafts,
        };
        let mut diagnostics = linked.diagnostics.clone();
        diagnostics.append(steps.run("check", || lint(subject)));
        if self.external_links {
            diagnostics.append(links(subject, options)?);
        }
        if let Err(found) = Theme::load(&options.root, &config.theme) {
            diagnostics.append(found);
        }
        if options.verbose {
            options.say(&steps.to_text(options.words()));
        }
        match self.format {
            Format::Json => print!("{}", diagnostics.to_json(options.words())),
            Format::Text if diagnostics.is_empty() => {
                let (posts, pages) = (linked.site.posts.len(), linked.site.pages.len());
                options.tell(
                    &say("nothing-wrong")
                        .with("posts", posts)
                        .with("pages", pages),
                );
            }
            Format::Text => eprint!(
                "{}",
                diagnostics.to_text(options.words(), options.has_colour())
            ),
        }
        if self.fails(&diagnostics) {
            Err(CommandError::Told)
        } else {
            Ok(())
        }
    }

    fn fails(&self, diagnostics: &Diagnostics) -> bool {
        diagnostics.errors() > 0 || (self.strict && diagnostics.warnings() > 0)
    }
}

/// Asks the web, and says how it went.
fn links(subject: Subject<'_>, options: &Options) -> anyhow::Result<Diagnostics> {
    let words = options.words();
    let shows_progress = !options.quiet && std::io::stderr().is_terminal();
    let progress = |done: usize, all: usize| {
        if shows_progress {
            let message = say("links-asked").with("done", done).with("all", all);
            eprint!("\r{}", words.of(&message));
        }
    };
    let manner = Manner {
        now: subject.as_of,
        pause: PAUSE,
        patience: PATIENCE,
        progress: &progress,
    };
    let heard = ask_about_links(subject, &options.root, manner)?;
    if shows_progress && heard.asked > 0 {
        eprintln!();
    }
    if heard.is_offline {
        eprintln!("{}", words.of(&say("links-offline").with("n", heard.asked)));
    } else if !options.quiet {
        let message = say("links-known")
            .with("all", heard.addresses)
            .with("asked", heard.asked);
        eprintln!("{}", words.of(&message));
    }
    Ok(heard.warnings)
}
