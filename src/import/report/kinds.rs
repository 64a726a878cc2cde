//! Says in words what kinds of things an import counts.

use svar_comments::message::{Message, say};

/// The words for a kind; what Liquid, kramdown and HTML call by name keeps its name.
pub(super) fn in_words(kind: &str) -> Message {
    match kind {
        "post" => say("import-kind-post"),
        "draft" => say("import-kind-draft"),
        "author" => say("import-kind-author"),
        "guest" => say("import-kind-guest"),
        "tag" => say("import-kind-tag"),
        "date" => say("import-kind-date"),
        "page" => say("import-kind-page"),
        "setting" => say("import-kind-setting"),
        "settings" => say("import-kind-settings"),
        "settings file" => say("import-kind-settings-file"),
        "data file" => say("import-kind-data-file"),
        "layout or plugin" => say("import-kind-machinery"),
        "copied file" => say("import-kind-copied-file"),
        "other file" => say("import-kind-other-file"),
        "front matter key" => say("import-kind-key"),
        "redirect" => say("import-kind-redirect"),
        "address" => say("import-kind-address"),
        "address of a page" => say("import-kind-page-address"),
        "address of a picture" => say("import-kind-picture-address"),
        "picture of another site" => say("import-kind-picture-elsewhere"),
        "anchor" => say("import-kind-anchor"),
        "Liquid never closed" => say("import-kind-liquid-open"),
        "kramdown abbreviation" => say("import-kind-abbreviation"),
        "kramdown attributes {: …}" => say("import-kind-attributes"),
        "kramdown end of block (^)" => say("import-kind-end-of-block"),
        "kramdown extension {::…}" => say("import-kind-extension"),
        "kramdown heading without a blank" => say("import-kind-heading"),
        other => match other.strip_prefix("HTML attribute ") {
            Some(name) => say("import-kind-html-attribute").with("name", name),
            None => Message::verbatim(other),
        },
    }
}
