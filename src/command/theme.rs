//! `svar theme eject`: copies a file of the theme into the site, where it takes the theme's place, or lists them.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use svar_comments::diagnostic::did_you_mean;
use svar_comments::message::{Message, say};

use super::{CommandError, Options};
use crate::theme::Theme;

#[derive(Debug, Subcommand)]
pub(crate) enum ThemeCommand {
    /// Copy a file of the theme into the site, to change it there; without a name, list them
    Eject {
        /// Its name, for example `post.html`, or `assets/theme.css`
        template: Option<String>,
    },
}

impl ThemeCommand {
    pub(super) fn run(&self, options: &Options) -> Result<(), CommandError> {
        let Self::Eject { template } = self;
        let config = options.load_config()?;
        let theme = Theme::load(&options.root, &config.theme).map_err(CommandError::Content)?;
        if let Some(name) = template {
            return eject(&theme, &config.theme, name, options);
        }
        options.say(&names(&theme).join("\n"));
        Ok(())
    }
}

/// What can be ejected, templates first.
fn names(theme: &Theme) -> Vec<String> {
    let templates = theme.template_names().map(str::to_owned);
    let assets = theme.own_assets().map(|(path, _)| path.to_owned());
    templates.chain(assets).collect()
}

fn eject(
    theme: &Theme,
    theme_name: &str,
    name: &str,
    options: &Options,
) -> Result<(), CommandError> {
    let asset = theme.own_assets().find(|(path, _)| *path == name);
    let (place, bytes) = match (theme.template_text(name), asset) {
        (Some(text), _) => (
            Path::new("templates").join(name),
            with_head(name, text).into_bytes(),
        ),
        (None, Some((path, bytes))) => (
            PathBuf::from("themes").join(theme_name).join(path),
            bytes.to_vec(),
        ),
        (None, None) => return Err(unknown(theme, name)),
    };
    super::new::write_new_bytes(&options.root.join(&place), &bytes)?;
    let shown = place.to_string_lossy().replace('\\', "/");
    let told = say("theme-ejected").with("file", shown);
    options.tell(&told);
    Ok(())
}

/// The template with a line in front that says where it comes from. The engine drops the line.
fn with_head(name: &str, text: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "{{#- {name} of Svar {version}, in place of the theme's own. Delete this file to go back to it. -#}}\n{text}"
    )
}

fn unknown(theme: &Theme, name: &str) -> CommandError {
    let names = names(theme);
    let help: Message = match did_you_mean(name, names.iter().map(String::as_str)) {
        Some(close) => say("did-you-mean").with("close", close),
        None => say("theme-no-template.help"),
    };
    let message = say("theme-no-template")
        .with("name", name)
        .with("help", help);
    CommandError::Request(message)
}
