//! Watches the site's folder and says when to build again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};
use svar_comments::message::say;
use tokio::sync::mpsc;

/// How long a burst of saves may last before it is one change; editors write a file in several steps.
const PAUSE: Duration = Duration::from_millis(20);

/// What a site is made of.
const FOLDERS: [&str; 4] = ["content", "static", "themes", "templates"];

/// A running watch; it ends when this is dropped.
pub(crate) struct Watch {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    root: PathBuf,
    watched: BTreeSet<PathBuf>,
}

/// Starts to watch what a site is made of below `root`; each change below it is one message. Fails
/// where the operating system watches no more files.
pub(crate) fn watch(root: &Path) -> anyhow::Result<(Watch, mpsc::Receiver<()>)> {
    let (tell, changes) = mpsc::channel(1);
    let mut debouncer = new_debouncer(PAUSE, None, move |result: DebounceEventResult| {
        let is_change = result.is_ok_and(|events| events.iter().any(is_content));
        if is_change {
            // A full channel already holds the message that a build is due.
            let _ = tell.try_send(());
        }
    })
    .context(say("cannot-watch").with("path", root))?;
    // The root itself, not what is below it: editors replace `svar.yaml` rather than write it.
    debouncer
        .watch(root, RecursiveMode::NonRecursive)
        .with_context(|| say("cannot-watch").with("path", root))?;
    let mut watch = Watch {
        debouncer,
        root: root.to_owned(),
        watched: BTreeSet::new(),
    };
    watch.follow_folders()?;
    Ok((watch, changes))
}

impl Watch {
    /// Watches those folders, too, that came since, and forgets those that went. Called before each build, so that
    /// nothing that a new folder held before it was watched is missed.
    pub(crate) fn follow_folders(&mut self) -> anyhow::Result<()> {
        for folder in FOLDERS.map(|name| self.root.join(name)) {
            if !folder.is_dir() {
                if self.watched.remove(&folder) {
                    // It is gone, and mostly its watch with it.
                    let _ = self.debouncer.unwatch(&folder);
                }
            } else if !self.watched.contains(&folder) {
                self.debouncer
                    .watch(&folder, RecursiveMode::Recursive)
                    .with_context(|| say("cannot-watch").with("path", &folder))?;
                self.watched.insert(folder);
            }
        }
        Ok(())
    }
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    async fn is_told(changes: &mut mpsc::Receiver<()>) -> bool {
        let patience = Duration::from_secs(20);
        tokio::time::timeout(patience, changes.recv()).await == Ok(Some(()))
    }

    #[tokio::test]
    async fn a_folder_that_comes_later_is_watched_too() {
        let root = tempfile::tempdir().unwrap();
        let (mut watch, mut changes) = watch(root.path()).unwrap();
        let folder = root.path().join("templates");
        fs::create_dir(&folder).unwrap();
        assert!(is_told(&mut changes).await);
        watch.follow_folders().unwrap();
        fs::write(folder.join("404.html"), "lost").unwrap();
        assert!(is_told(&mut changes).await);
        fs::remove_dir_all(&folder).unwrap();
        assert!(is_told(&mut changes).await);
        watch.follow_folders().unwrap();
        assert_eq!(watch.watched, BTreeSet::new());
    }
}
