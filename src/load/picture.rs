//! Reads what a JPEG, PNG or WebP is, and lets its pixels go.

use std::fs::read;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use svar_comments::message::say;

use crate::pictures::{PictureFacts, PictureFlaw, facts_of};

/// The largest file that is looked at: more than any camera writes.
const LARGEST: u64 = 256 << 20;
/// The largest drawing that is drawn on cards.
const LARGEST_DRAWING: u64 = 512 << 10;

/// The facts of a picture; `None` for any other file.
pub(super) fn of_file(path: &Path) -> Result<Option<Result<PictureFacts, PictureFlaw>>> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let ending = ending.unwrap_or_default().to_ascii_lowercase();
    if !["jpg", "jpeg", "png", "webp"].contains(&ending.as_str()) {
        return Ok(None);
    }
    let failed = || say("cannot-read").with("path", path);
    let length = path.metadata().with_context(failed)?.len();
    if length > LARGEST {
        return Ok(Some(Err(PictureFlaw::TooHeavy)));
    }
    Ok(Some(facts_of(&read(path).with_context(failed)?)))
}

/// What lets a small drawing ask for any amount of memory: texts that stand for longer ones, and areas of any size.
const BOUNDLESS: [&str; 3] = ["<!ENTITY", "pattern", "filter"];

/// The text of a drawing beside an author's file, as far as it is of a size for a face.
pub(super) fn drawing(path: &str, disk: &Path) -> Option<Arc<str>> {
    let is_drawing = disk.extension().is_some_and(|ending| ending == "svg");
    let is_face = is_drawing && path.starts_with("content/authors/");
    let is_small = is_face && disk.metadata().is_ok_and(|it| it.len() <= LARGEST_DRAWING);
    // One that cannot be read is missed where it is copied.
    let text = is_small.then(|| std::fs::read_to_string(disk).ok())??;
    let is_bounded = !BOUNDLESS.iter().any(|word| text.contains(word));
    is_bounded.then(|| text.into())
}
