//! Looks whether what `svar.yaml` links to is there.

use svar_comments::config::{Brand, BrandFont};
use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::message::say;

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
    let newsletter = config.newsletter.as_ref();
    let privacy = newsletter.and_then(|newsletter| newsletter.privacy.as_deref());
    let privacy = privacy.map(|path| ("privacy", path, ReferenceKind::Link));
    let brand = brand_files(&config.brand);
    let brand = brand
        .iter()
        .map(|(key, path)| (*key, path.as_str(), ReferenceKind::Picture));
    for (key, path, kind) in menu.chain(guidelines).chain(privacy).chain(brand) {
        if let Err((message, help)) = directory.check_path(path, kind) {
            let message = say("setting").with("key", key).with("message", message);
            diagnostics.push(Diagnostic::warning("broken-link", "svar.yaml", message).help(help));
        }
    }
}

/// The files that stand for the company: their keys and their paths.
fn brand_files(brand: &Brand) -> Vec<(&'static str, String)> {
    let font = |font: &'_ Option<BrandFont>| font.as_ref().map(|font| font.file.clone());
    let files = [
        ("logo", brand.logo.clone()),
        ("logo_dark", brand.logo_dark.clone()),
        ("fonts.text", font(&brand.text_font)),
        ("fonts.heading", font(&brand.heading_font)),
    ];
    files
        .into_iter()
        .filter_map(|(key, path)| Some((key, format!("/{}", path?))))
        .collect()
}
