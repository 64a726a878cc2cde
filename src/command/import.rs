//! `svar import`: moves in from another system and prints the account of it.

use std::path::PathBuf;

use clap::Subcommand;
use svar_comments::message::say;

use super::{CommandError, Options};
use crate::import::{self, Refusal};

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// From the source folder of a Jekyll blog
    Jekyll {
        /// The folder that holds `_posts`
        source: PathBuf,
        /// The folder of the new site
        #[arg(long, value_name = "DIR", default_value = ".")]
        into: PathBuf,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
    },
}

impl Import {
    pub(super) fn run(&self, options: &Options) -> Result<(), CommandError> {
        let Self::Jekyll {
            source,
            into,
            dry_run,
        } = self;
        let report = import::import_jekyll(source, into, *dry_run).map_err(|error| match error
            .downcast::<Refusal>(
        ) {
            Ok(refusal) => CommandError::Request(refusal.message),
            Err(error) => CommandError::Machine(error),
        })?;
        if *dry_run {
            options.say(report.to_text(options.words()).trim_end());
            options.tell(&say("dry-run"));
            return Ok(());
        }
        options.say(report.summary(options.words()).trim_end());
        let list = into.join("import-report.txt");
        options.tell(
            &say("imported")
                .with("files", report.files_written)
                .with("folder", into.display().to_string())
                .with("waiting", report.rows_for_the_editor())
                .with("report", list.display().to_string()),
        );
        Ok(())
    }
}
