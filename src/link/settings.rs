//! Looks whether what `svar.yaml` links to is there.

use svar_comments::diagnostic::{Diagnostic, Diagnostics};

use super::Joining;
use super::directory::Directory;
use crate::parse::ReferenceKind;

pub(super) fn check(
    joining: &Joining<'_>,
    directory: &Directory<'_>,
    diagnostics: &mut Diagnostics,
) {
    let config = joining.config;
    let menu = config
        .menu
        .iter()
        .map(|item| ("menu", item.link.as_str(), ReferenceKind::Link));
    let guidelines = config.comments.guidelines.iter();
    let guidelines = guidelines.map(|path| ("guidelines", path.as_str(), ReferenceKind::Link));
    let logo = config.brand.logo.as_ref().map(|logo| format!("/{logo}"));
    let logo = logo
        .iter()
        .map(|path| ("logo", path.as_str(), ReferenceKind::Picture));
    for (key, path, kind) in menu.chain(guidelines).chain(logo) {
        if let Err((message, help)) = directory.check_path(path, kind) {
            let message = format!("`{key}`: {message}");
            diagnostics.push(Diagnostic::warning("broken-link", "svar.yaml", message).help(help));
        }
    }
}
