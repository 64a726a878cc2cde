//! `svar check`: tells every mistake that a build would meet, and writes nothing.

use svar_comments::clock::Clock;
use svar_comments::diagnostic::Diagnostics;

use super::build::Which;
use super::{CommandError, Format, Options};
use crate::build::{Steps, inspect};
use crate::lint::{Subject, lint};
use crate::theme::Theme;

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    #[command(flatten)]
    which: Which,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
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
        if let Err(found) = Theme::load(&options.root, &config.theme) {
            diagnostics.append(found);
        }
        if options.verbose {
            options.say(&steps.to_text());
        }
        match self.format {
            Format::Json => print!("{}", diagnostics.to_json(options.words())),
            Format::Text if diagnostics.is_empty() => {
                let (posts, pages) = (linked.site.posts.len(), linked.site.pages.len());
                options.say(&format!(
                    "Nothing is wrong with {posts} posts and {pages} pages."
                ));
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
