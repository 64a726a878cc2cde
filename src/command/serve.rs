//! `svar serve`: reads how the preview is wanted.

use std::net::IpAddr;

use svar_comments::clock::Clock;

use super::{CommandError, Options};
use crate::serve::{self, Preview};

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Serve {
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

impl Serve {
    pub(super) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        let config = options.load_config()?;
        let wanted = Preview {
            root: options.root.clone(),
            config_path: options.config.clone(),
            listen: (self.interface, self.port).into(),
            has_drafts: self.drafts,
            is_demo: self.demo,
            opens_browser: self.open,
            has_colour: options.has_colour(),
            words: options.words(),
            is_quiet: options.quiet,
        };
        Ok(serve::serve(wanted, config, clock)?)
    }
}
