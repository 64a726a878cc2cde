//! Checks `theme.yaml`: what a theme says about itself, and for which templates' interface it was made.

use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::message::say;
use svar_comments::yaml::{Fields, Yaml};

use super::layers::ThemeFile;

/// The version of what templates see.
const INTERFACE: u32 = 1;

/// What is wrong in the file; keys that do not exist are told with what was probably meant.
pub(super) fn check(file: &ThemeFile) -> Result<(), Diagnostics> {
    let text =
        std::str::from_utf8(&file.bytes).map_err(|_| super::of_one(super::not_text(file)))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let yaml = Yaml::read(&file.origin, text, 0..text.len());
    if let Some(fields) = yaml.fields() {
        read(fields);
    }
    let problems: Vec<Diagnostic> = yaml.into_diagnostics().into_iter().collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems.into_iter().collect())
    }
}

fn read(fields: Fields<'_>) {
    for key in [
        "name",
        "description",
        "license",
        "version",
        "author",
        "homepage",
    ] {
        fields.string(key);
    }
    if let (Some(node), Some(made_for)) = (fields.get("api"), fields.whole_number("api"))
        && made_for != INTERFACE
    {
        let message = say("theme-version")
            .with("theme", i64::from(made_for))
            .with("svar", i64::from(INTERFACE));
        let help = say("theme-version.help");
        node.error("theme-version", message, help);
    }
    fields.finish();
}
