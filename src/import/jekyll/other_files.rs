//! Copies what Jekyll copied, and accounts for everything that is neither post nor author.

use std::io::Read as _;

use serde_json::Value;
use svar_comments::message::{Message, say};

use super::config::JekyllConfig;
use super::front_matter::scalar_text;
use super::source::{FileKind, SourceFile};
use crate::import::new_files::NewFiles;
use crate::import::report::{Fate, LossReport};

/// What Jekyll leaves alone without being told.
const LEFT_ALONE: [&str; 4] = ["Gemfile", "Gemfile.lock", "README.md", "_config.yml"];

/// Takes all other files.
pub(super) fn take(
    sources: &[SourceFile],
    config: &JekyllConfig,
    files: &mut NewFiles,
    report: &mut LossReport,
) {
    for source in sources {
        match source.kind {
            FileKind::Post | FileKind::Draft | FileKind::Author => {}
            FileKind::Data if source.is_list_of_authors() => {
                report.read("data file", 1);
                report.became("data file", Fate::Turned, 1);
            }
            FileKind::Data => {
                let note = say("import-data");
                leave_out(source, "data file", note, report);
            }
            FileKind::Machinery if source.path == "_config.yml" => {
                report.read("settings file", 1);
                report.became("settings file", Fate::Turned, 1);
            }
            FileKind::Machinery => {
                let note = say("import-machinery");
                leave_out(source, "layout or plugin", note, report);
            }
            FileKind::Other => take_other(source, config, files, report),
        }
    }
}

fn take_other(
    source: &SourceFile,
    config: &JekyllConfig,
    files: &mut NewFiles,
    report: &mut LossReport,
) {
    if is_excluded(&source.path, config) {
        leave_out(source, "other file", say("import-excluded"), report);
    } else if has_front_matter(source) {
        let note = say("import-page");
        leave_out(source, "page", note, report);
    } else {
        match files.add_copy(&format!("static/{}", source.path), source.on_disk.clone()) {
            Ok(()) => {
                report.read("copied file", 1);
                report.became("copied file", Fate::Kept, 1);
            }
            Err(refusal) => leave_out(source, "copied file", refusal.message, report),
        }
    }
}

fn leave_out(source: &SourceFile, kind: &str, note: Message, report: &mut LossReport) {
    report.account((&source.path, 0), kind, Fate::LeftOut, &source.path, note);
}

fn is_excluded(path: &str, config: &JekyllConfig) -> bool {
    let listed = config.map.get("exclude").and_then(Value::as_array);
    let listed = listed.into_iter().flatten().filter_map(scalar_text);
    let mut patterns = listed.chain(LEFT_ALONE.map(str::to_owned));
    patterns.any(|pattern| {
        let folder = pattern.trim_end_matches('/');
        let is_start = pattern
            .strip_suffix('*')
            .is_some_and(|start| path.starts_with(start));
        is_start || path == folder || path.starts_with(&format!("{folder}/"))
    })
}

fn has_front_matter(source: &SourceFile) -> bool {
    let mut start = [0; 4];
    let read = std::fs::File::open(&source.on_disk).and_then(|mut file| file.read(&mut start));
    read.is_ok_and(|length| matches!(&start[..length], b"---\n" | b"---\r"))
}
