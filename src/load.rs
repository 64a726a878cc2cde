//! Reads a site's folder: disk → [`Sources`]. Follows no link out of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;
use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::message::say;
use walkdir::{DirEntry, WalkDir};

use crate::pictures::{PictureFacts, PictureFlaw};

mod picture;
mod picture_size;

/// What stands in the folder of a site, unread but for its encoding. Everything is sorted by path.
#[derive(Debug, Default)]
pub struct Sources {
    /// The Markdown files below `content/`.
    pub texts: Vec<Source>,
    /// All other files below `content/`.
    pub files: Vec<FileSource>,
    /// The files below `static/`.
    pub static_files: Vec<FileSource>,
    /// The paths of Markdown files that are not text.
    pub unread: Vec<String>,
    /// Files that cannot be read as text, and links that lead out of the folder.
    pub diagnostics: Diagnostics,
}

/// A Markdown file.
#[derive(Debug)]
pub struct Source {
    /// Its path from the root of the site, with slashes.
    pub path: String,
    /// Its text; lines end with `\n`, and no byte order mark stands before it.
    pub text: String,
}

/// A file that is copied, not read.
#[derive(Debug)]
pub struct FileSource {
    /// Its path from the root of the site, with slashes.
    pub path: String,
    /// Where it is on disk.
    pub disk: PathBuf,
    /// Width and height in pixels, for a picture whose header tells.
    pub size: Option<(u32, u32)>,
    /// What a JPEG, PNG or WebP is, or why it cannot be shown.
    pub picture: Option<Result<PictureFacts, PictureFlaw>>,
    /// The text of an author's drawing, which stands on cards.
    pub drawing: Option<Arc<str>>,
}

/// Reads `content/` and `static/` in the folder `root`.
pub fn load(root: &Path) -> Result<Sources> {
    let real_root = root
        .canonicalize()
        .with_context(|| say("cannot-read").with("path", root))?;
    let mut diagnostics = Diagnostics::default();
    let content = files_below(&real_root, "content", &mut diagnostics)?;
    let static_files = files_below(&real_root, "static", &mut diagnostics)?;
    let (texts, files): (Vec<_>, Vec<_>) =
        content.into_iter().partition(|(path, _)| is_markdown(path));
    let read: Vec<Result<Result<Source, Diagnostic>>> = texts
        .into_par_iter()
        .map(|(path, disk)| read_text(path, &disk))
        .collect();
    let mut sources = Sources {
        files: with_sizes(files)?,
        static_files: with_sizes(static_files)?,
        ..Sources::default()
    };
    for one in read {
        match one? {
            Ok(source) => sources.texts.push(source),
            Err(diagnostic) => {
                sources.unread.push(diagnostic.file.clone());
                diagnostics.push(diagnostic);
            }
        }
    }
    sources.diagnostics = diagnostics;
    Ok(sources)
}

fn is_markdown(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ending| ending == "md" || ending == "markdown")
}

/// Paths from the root with the places on disk, sorted.
fn files_below(
    root: &Path,
    folder: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Vec<(String, PathBuf)>> {
    let start = root.join(folder);
    if !start.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    let mut walk = WalkDir::new(&start)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error
                    .path()
                    .map_or_else(|| start.clone(), Path::to_path_buf);
                diagnostics.push(unreadable_link(root, &path, &error)?);
                continue;
            }
        };
        if is_hidden(&entry) || leads_outside(&entry, root, diagnostics) {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            continue;
        }
        if entry.file_type().is_file() {
            files.push((path_from(root, entry.path()), entry.into_path()));
        }
    }
    files.sort();
    Ok(files)
}

/// A link in a circle or to nothing is a mistake in the content; all else is the machine's.
fn unreadable_link(root: &Path, path: &Path, error: &walkdir::Error) -> Result<Diagnostic> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|data| data.file_type().is_symlink());
    if !is_link {
        let tried = say("cannot-read").with("path", path);
        return Err(anyhow::Error::msg(error.to_string()).context(tried));
    }
    let path = path_from(root, path);
    Ok(
        Diagnostic::error("broken-symlink", &path, say("broken-symlink"))
            .help(say("broken-symlink.help")),
    )
}

/// Editors and systems keep files of their own with a dot at the front.
fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
}

/// Whether a symbolic link leads to what is no part of the site: out of its folder, or to hidden files in it.
fn leads_outside(entry: &DirEntry, root: &Path, diagnostics: &mut Diagnostics) -> bool {
    if !entry.path_is_symlink() {
        return false;
    }
    let target = entry.path().canonicalize().unwrap_or_default();
    let message = match target.strip_prefix(root) {
        Err(_) => say("link-out"),
        Ok(path)
            if path
                .iter()
                .any(|part| part.to_string_lossy().starts_with('.')) =>
        {
            say("link-to-hidden")
        }
        Ok(_) => return false,
    };
    let path = path_from(root, entry.path());
    diagnostics.push(Diagnostic::error("outside", &path, message).help(say("link-out.help")));
    true
}

fn path_from(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

fn read_text(path: String, disk: &Path) -> Result<Result<Source, Diagnostic>> {
    let bytes = fs::read(disk).with_context(|| say("cannot-read").with("path", disk))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Ok(Source {
            path,
            text: normalised(text),
        }),
        Err(error) => Err(not_text(
            &path,
            error.as_bytes(),
            error.utf8_error().valid_up_to(),
        )),
    })
}

fn normalised(text: String) -> String {
    let without_mark = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if without_mark.contains('\r') {
        without_mark.replace("\r\n", "\n")
    } else {
        without_mark
    }
}

fn not_text(path: &str, bytes: &[u8], good: usize) -> Diagnostic {
    let before = &bytes[..good];
    let line_start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let line_end = bytes[good..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |at| good + at);
    let place = Place {
        line: before.split(|byte| *byte == b'\n').count(),
        column: String::from_utf8_lossy(&before[line_start..])
            .chars()
            .count()
            + 1,
        width: 1,
        source_line: String::from_utf8_lossy(&bytes[line_start..line_end])
            .trim_end()
            .to_owned(),
    };
    Diagnostic::error("not-utf-8", path, say("not-utf-8"))
        .at(place)
        .help(say("latin-1"))
}

fn with_sizes(files: Vec<(String, PathBuf)>) -> Result<Vec<FileSource>> {
    files
        .into_par_iter()
        .map(|(path, disk)| {
            let picture = picture::of_file(&disk)?;
            let size = match &picture {
                Some(Ok(facts)) => Some(facts.size),
                Some(Err(_)) => None,
                None => picture_size::of_file(&disk),
            };
            let drawing = picture::drawing(&path, &disk);
            Ok(FileSource {
                path,
                disk,
                size,
                picture,
                drawing,
            })
        })
        .collect()
}
