//! Reads the files of a theme, layer over layer: the default theme inside the program, the folder
//! of the chosen theme, the site's own templates.

use std::collections::BTreeMap;
use std::path::Path;

use rust_embed::RustEmbed;
use svar_comments::diagnostic::{Diagnostic, Diagnostics, did_you_mean};
use svar_comments::message::say;
use walkdir::WalkDir;

#[derive(RustEmbed)]
#[folder = "themes/default"]
struct DefaultTheme;

/// A file of a theme.
pub(super) struct ThemeFile {
    /// Where it came from, for messages.
    pub(super) origin: String,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

/// The files of all layers by their path in a theme, for example `templates/post.html`. A file of texts
/// that is laid over another keeps that one under [`below`], because texts replace each other key
/// by key.
pub(super) fn read(root: &Path, name: &str) -> Result<BTreeMap<String, ThemeFile>, Diagnostics> {
    let mut files = embedded();
    let folder = root.join("themes").join(name);
    if folder.is_dir() {
        lay_over(&mut files, root, &folder, "")?;
    } else if name != "default" {
        return Err([no_such_theme(root, name)].into_iter().collect());
    }
    let templates = root.join("templates");
    if templates.is_dir() {
        lay_over(&mut files, root, &templates, "templates/")?;
    }
    Ok(files)
}

/// Under which path a file of texts is kept that another one is laid over.
pub(super) fn below(path: &str) -> String {
    format!("below/{path}")
}

fn embedded() -> BTreeMap<String, ThemeFile> {
    DefaultTheme::iter()
        .filter_map(|path| {
            let bytes = DefaultTheme::get(&path)?.data.into_owned();
            let origin = format!("themes/default/{path}");
            Some((path.into_owned(), ThemeFile { origin, bytes }))
        })
        .collect()
}

fn lay_over(
    files: &mut BTreeMap<String, ThemeFile>,
    root: &Path,
    folder: &Path,
    prefix: &str,
) -> Result<(), Diagnostics> {
    let mut problems = Diagnostics::default();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        match entry
            .map_err(std::io::Error::from)
            .and_then(|entry| read_entry(&entry))
        {
            Ok(Some((path, bytes))) => {
                let in_theme = format!("{prefix}{}", slashed(&path, folder));
                let file = ThemeFile {
                    origin: slashed(&path, root),
                    bytes,
                };
                lay_file_over(files, &in_theme, file);
            }
            Ok(None) => {}
            Err(error) => problems.push(unreadable(&slashed(folder, root), &error)),
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn lay_file_over(files: &mut BTreeMap<String, ThemeFile>, path: &str, file: ThemeFile) {
    let is_text = path.starts_with("texts/");
    if let Some(covered) = files.insert(path.to_owned(), file)
        && is_text
    {
        files.insert(below(path), covered);
    }
}

fn read_entry(entry: &walkdir::DirEntry) -> std::io::Result<Option<(std::path::PathBuf, Vec<u8>)>> {
    let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    if !entry.file_type().is_file() || is_hidden {
        return Ok(None);
    }
    let bytes = std::fs::read(entry.path())?;
    Ok(Some((entry.path().to_owned(), bytes)))
}

fn slashed(path: &Path, from: &Path) -> String {
    let inner = path.strip_prefix(from).unwrap_or(path);
    inner.to_string_lossy().replace('\\', "/")
}

fn unreadable(folder: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error(
        "theme-unreadable",
        folder,
        say("theme-unreadable").with("why", error.to_string()),
    )
}

fn no_such_theme(root: &Path, name: &str) -> Diagnostic {
    let mut known = vec!["default".to_owned()];
    if let Ok(folders) = std::fs::read_dir(root.join("themes")) {
        known.extend(
            folders
                .flatten()
                .map(|folder| folder.file_name().to_string_lossy().into_owned()),
        );
    }
    known.sort();
    let close = did_you_mean(name, known.iter().map(String::as_str));
    let help = match close {
        Some(close) => say("did-you-mean").with("close", format!("theme: {close}")),
        None => say("unknown-theme.help").with("name", name),
    };
    Diagnostic::error(
        "unknown-theme",
        "svar.yaml",
        say("unknown-theme").with("name", name),
    )
    .help(help)
}
