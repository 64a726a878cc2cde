//! Turns a Jekyll folder into a list of its files, each with what Jekyll takes it for.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use svar_comments::message::{Message, say};
use walkdir::{DirEntry, WalkDir};

use crate::import::new_files::Refusal;
use crate::import::report::{Fate, LossReport};

/// A text file larger than this is not a post.
const LARGEST_TEXT: u64 = LARGEST_TEXT_MEGABYTES as u64 * 1024 * 1024;
const LARGEST_TEXT_MEGABYTES: u32 = 8;

/// What Jekyll takes a file for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FileKind {
    Post,
    Draft,
    Author,
    Data,
    /// Layouts, includes, styles, plugins and other collections.
    Machinery,
    /// Anything that Jekyll copies or renders outside its own folders.
    Other,
}

/// A file of the source.
#[derive(Clone, Debug)]
pub(super) struct SourceFile {
    /// From the root of the source, with `/`.
    pub(super) path: String,
    pub(super) kind: FileKind,
    pub(super) on_disk: PathBuf,
}

impl SourceFile {
    /// The name without folder and extension.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Whether it is the data file in which many blogs keep their authors.
    pub(super) fn is_list_of_authors(&self) -> bool {
        matches!(
            self.path.as_str(),
            "_data/authors.yml" | "_data/authors.yaml"
        )
    }
}

/// All files, sorted by path. `into` is left alone where it lies inside the source.
pub(super) fn list_files(
    root: &Path,
    into: &Path,
    report: &mut LossReport,
) -> anyhow::Result<Vec<SourceFile>> {
    if !root.join("_posts").is_dir() && !root.join("_config.yml").is_file() {
        let message = say("import-no-jekyll").with("folder", root);
        return Err(Refusal { message }.into());
    }
    let mut files = Vec::new();
    let walk = WalkDir::new(root).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| is_of_the_source(entry, into)) {
        let entry = entry.with_context(|| say("cannot-read").with("path", root))?;
        let path = path_in(root, &entry);
        if entry.path_is_symlink() {
            let note = say("import-link");
            report.account((&path, 0), "other file", Fate::LeftOut, &path, note);
        } else if entry.file_type().is_file() {
            let kind = kind_of(&path);
            files.push(SourceFile {
                path,
                kind,
                on_disk: entry.into_path(),
            });
        }
    }
    Ok(files)
}

/// The text of a file; if it has none that can be read, why.
pub(super) fn read_text(file: &SourceFile) -> Result<String, Message> {
    let about = fs::metadata(&file.on_disk).map_err(|error| unreadable(&error))?;
    if about.len() > LARGEST_TEXT {
        return Err(say("import-too-large").with("most", LARGEST_TEXT_MEGABYTES));
    }
    let bytes = fs::read(&file.on_disk).map_err(|error| unreadable(&error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good =
            error.as_bytes()[..error.utf8_error().valid_up_to()].split(|byte| *byte == b'\n');
        say("import-not-utf-8").with("line", good.count())
    })?;
    Ok(text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n"))
}

/// Why the machine does not give the text of a file.
pub(super) fn unreadable(error: &std::io::Error) -> Message {
    say("import-unreadable").with("why", error.to_string())
}

fn is_of_the_source(entry: &DirEntry, into: &Path) -> bool {
    const LEFT_ALONE: [&str; 4] = ["_site", "node_modules", "vendor", "_cache"];
    let name = entry.file_name().to_string_lossy();
    let is_hidden = name.starts_with('.') && entry.depth() > 0;
    let is_left_alone = entry.file_type().is_dir() && LEFT_ALONE.contains(&name.as_ref());
    let is_target = entry.depth() > 0
        && fs::canonicalize(entry.path())
            .is_ok_and(|path| fs::canonicalize(into).is_ok_and(|into| into == path));
    !is_hidden && !is_left_alone && !is_target
}

fn path_in(root: &Path, entry: &DirEntry) -> String {
    let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

fn kind_of(path: &str) -> FileKind {
    let folders: Vec<&str> = path.split('/').rev().skip(1).collect();
    let is_page = ["md", "markdown", "mkd", "mkdown", "mkdn", "html"]
        .iter()
        .any(|extension| path.to_lowercase().ends_with(&format!(".{extension}")));
    if folders.contains(&"_posts") {
        if is_page {
            FileKind::Post
        } else {
            FileKind::Other
        }
    } else if path.starts_with("_drafts/") && is_page {
        FileKind::Draft
    } else if path.starts_with("_authors/") && is_page {
        FileKind::Author
    } else if path.starts_with("_data/") {
        FileKind::Data
    } else if path.starts_with('_') {
        FileKind::Machinery
    } else {
        FileKind::Other
    }
}
