//! `.svar/links.json`: what the web said about each address, and when.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use svar_comments::message::say;

/// A good answer holds for a week.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);
/// A bad one for a day: somebody may have mended it.
const BAD_FOR: SignedDuration = SignedDuration::from_hours(24);
const VERSION: u32 = 1;

/// What the web said about an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It is there, or its host does not tell programs.
    Good,
    /// It has moved there for good.
    Moved(String),
    /// It is not there, by the status of HTTP.
    Status(u16),
    /// There was no answer.
    Trouble(Trouble),
}

/// Why there was no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// Nobody knows the host.
    NoHost,
    /// The host takes no connection, or breaks it off.
    NoConnection,
    /// It took too long.
    TooSlow,
    /// The host cannot show that it is who it says.
    Unsafe,
    /// One address sends on to the next without an end.
    Circle,
    /// The host is in a private network, and was not asked.
    Private,
}

#[derive(Debug, Serialize, Deserialize)]
struct File {
    version: u32,
    links: BTreeMap<String, Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    at: Timestamp,
    answer: Answer,
}

/// The answers so far.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    links: BTreeMap<String, Entry>,
}

impl Remembered {
    /// A file that is not there or cannot be read is an empty one: everything is asked again.
    pub(super) fn read(root: &Path) -> Self {
        let bytes = std::fs::read(path(root)).unwrap_or_default();
        let file: Option<File> = serde_json::from_slice(&bytes).ok();
        let links = file
            .filter(|file| file.version == VERSION)
            .map(|file| file.links)
            .unwrap_or_default();
        Self { links }
    }

    /// The answer that still holds.
    pub(super) fn answer(&self, address: &str, now: Timestamp) -> Option<&Answer> {
        let entry = self.links.get(address)?;
        let good_for = match entry.answer {
            Answer::Good | Answer::Moved(_) => GOOD_FOR,
            Answer::Status(_) | Answer::Trouble(_) => BAD_FOR,
        };
        let age = now.duration_since(entry.at);
        (age >= SignedDuration::ZERO && age < good_for).then_some(&entry.answer)
    }

    pub(super) fn keep(&mut self, address: String, answer: Answer, at: Timestamp) {
        self.links.insert(address, Entry { at, answer });
    }

    /// Writes the answers about the addresses that the site still has. What was refused is asked again once
    /// the configuration allows it, and is not kept.
    pub(super) fn write<'a>(
        &self,
        root: &Path,
        wanted: impl Iterator<Item = &'a str>,
    ) -> anyhow::Result<()> {
        let wanted: BTreeSet<&str> = wanted.collect();
        let kept = self.links.iter().filter(|(address, entry)| {
            wanted.contains(address.as_str()) && entry.answer != Answer::Trouble(Trouble::Private)
        });
        let links: BTreeMap<&String, &Entry> = kept.collect();
        let json = serde_json::json!({ "version": VERSION, "links": links });
        let path = path(root);
        let folder = root.join(".svar");
        let failed = || say("cannot-write").with("path", &path);
        let is_link = folder.symlink_metadata().is_ok_and(|it| it.is_symlink());
        if is_link {
            let message = say("folder-is-link").with("folder", &folder);
            return Err(anyhow::Error::msg(message));
        }
        std::fs::create_dir_all(&folder).with_context(failed)?;
        let mut file = tempfile::NamedTempFile::new_in(&folder).with_context(failed)?;
        writeln!(file, "{json:#}").with_context(failed)?;
        file.persist(&path).with_context(failed)?;
        Ok(())
    }
}

fn path(root: &Path) -> PathBuf {
    root.join(".svar/links.json")
}
