//! `svar theme eject`: copies a template of the theme into the site, where it takes the theme's place.

use clap::Subcommand;

use super::{CommandError, Options};
use crate::theme::Theme;

#[derive(Debug, Subcommand)]
pub(crate) enum ThemeCommand {
    /// Copy a template into `templates/`, to change it there
    Eject {
        /// Its name, for example `post.html`
        template: String,
    },
}

impl ThemeCommand {
    pub(super) fn run(&self, options: &Options) -> Result<(), CommandError> {
        let Self::Eject { template } = self;
        let config = options.load_config()?;
        let theme = Theme::load(&options.root, &config.theme).map_err(CommandError::Content)?;
        let Some(source) = theme.template_text(template) else {
            let names = theme.template_names().collect::<Vec<_>>().join(", ");
            return Err(CommandError::Request(format!(
                "the theme has no template `{template}`; it has {names}"
            )));
        };
        let path = options.root.join("templates").join(template);
        super::new::write_new(&path, source)?;
        options.say(&format!(
            "{} now takes the place of the theme's own.",
            path.display()
        ));
        Ok(())
    }
}
