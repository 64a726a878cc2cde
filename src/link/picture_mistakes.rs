//! Says what is wrong with a picture that a page wants to show, and what is odd about one that it may.

use svar_comments::diagnostic::Diagnostic;
use svar_comments::message::{Message, say};

use crate::load::FileSource;
use crate::pictures::PictureFlaw;

/// What is wrong with a picture, and how to mend it.
pub(super) fn in_words(name: &str, flaw: &PictureFlaw) -> (Message, Message) {
    let (message, help) = match flaw {
        PictureFlaw::Empty => (say("picture-empty"), say("picture-empty.help")),
        PictureFlaw::Unknown => (say("picture-unknown"), say("picture-unknown.help")),
        PictureFlaw::CutShort => (say("picture-cut-short"), say("picture-cut-short.help")),
        PictureFlaw::TooLarge(width, height) => (
            say("picture-too-large")
                .with("width", width.to_string())
                .with("height", height.to_string()),
            say("picture-too-large.help"),
        ),
        PictureFlaw::TooHeavy => (say("picture-too-heavy"), say("picture-too-large.help")),
    };
    (message.with("name", name), help)
}

/// A name that says another format than the bytes: servers would tell browsers the wrong one.
pub(super) fn of_name(file: &FileSource) -> Option<Diagnostic> {
    let facts = file.picture.as_ref()?.as_ref().ok()?;
    let (_, ending) = file.path.rsplit_once('.')?;
    if facts.kind.has_ending(ending) {
        return None;
    }
    let right = facts.kind.ending();
    let message = say("picture-ending")
        .with("ending", ending)
        .with("kind", right.to_ascii_uppercase());
    let help = say("picture-ending.help").with("right", right);
    Some(Diagnostic::warning("picture-ending", &file.path, message).help(help))
}

/// What lies in `static/` is published as it is, with everything that the camera wrote into it.
pub(super) fn of_static(file: &FileSource) -> Option<Diagnostic> {
    let facts = file.picture.as_ref()?.as_ref().ok()?;
    let warning = Diagnostic::warning("picture-place", &file.path, say("picture-place"));
    facts
        .has_place
        .then(|| warning.help(say("picture-place.help")))
}
