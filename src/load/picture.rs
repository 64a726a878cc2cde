//! Reads what a JPEG, PNG or WebP is, and lets its pixels go.

use std::fs::read;
use std::path::Path;

use anyhow::{Context, Result};

use crate::pictures::{PictureFacts, PictureFlaw, facts_of};

/// The largest file that is looked at: more than any camera writes.
const LARGEST: u64 = 256 << 20;

/// The facts of a picture; `None` for any other file.
pub(super) fn of_file(path: &Path) -> Result<Option<Result<PictureFacts, PictureFlaw>>> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let ending = ending.unwrap_or_default().to_ascii_lowercase();
    if !["jpg", "jpeg", "png", "webp"].contains(&ending.as_str()) {
        return Ok(None);
    }
    let failed = || format!("cannot read {}", path.display());
    let length = path.metadata().with_context(failed)?.len();
    if length > LARGEST {
        return Ok(Some(Err(PictureFlaw::TooHeavy)));
    }
    Ok(Some(facts_of(&read(path).with_context(failed)?)))
}
