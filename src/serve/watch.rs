//! Watches the site's folder and says when to build again.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};
use tokio::sync::mpsc;

/// How long a burst of saves may last before it is one change; editors write a file in several steps.
const PAUSE: Duration = Duration::from_millis(20);

/// A running watch; it ends when this is dropped.
pub(crate) type Watch = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Starts to watch what a site is made of below `root`; each change below it is one message. Fails
/// where the operating system watches no more files.
pub(crate) fn watch(root: &Path) -> anyhow::Result<(Watch, mpsc::Receiver<()>)> {
    let (tell, changes) = mpsc::channel(1);
    let mut watch = new_debouncer(PAUSE, None, move |result: DebounceEventResult| {
        let is_change = result.is_ok_and(|events| events.iter().any(is_content));
        if is_change {
            // A full channel already holds the message that a build is due.
            let _ = tell.try_send(());
        }
    })
    .context("cannot watch files")?;
    for part in parts(root) {
        let mode = if part == root {
            RecursiveMode::NonRecursive
        } else {
            RecursiveMode::Recursive
        };
        watch
            .watch(&part, mode)
            .with_context(|| format!("cannot watch {}", part.display()))?;
    }
    Ok((watch, changes))
}

fn parts(root: &Path) -> Vec<PathBuf> {
    let folders = ["content", "static", "themes", "templates"].map(|name| root.join(name));
    // The root itself, not what is below it: editors replace `svar.yaml` rather than write it.
    let mut parts = vec![root.to_owned()];
    parts.extend(folders.into_iter().filter(|folder| folder.is_dir()));
    parts
}

fn is_content(event: &DebouncedEvent) -> bool {
    let is_change = !matches!(event.kind, EventKind::Access(_));
    is_change && event.paths.iter().any(|path| !is_passing(path))
}

/// Whether this is a file that an editor or a build makes beside the content.
fn is_passing(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let is_built = matches!(name.as_str(), "public" | "target" | "comments.json");
    let is_swap = path.extension().is_some_and(|extension| extension == "swp");
    is_built || is_swap || name.starts_with('.') || name.ends_with('~')
}
