//! Turns the addresses in a text into those of the new site, and notes which of them hit nothing.

use std::collections::BTreeSet;

use super::address::clean;
use super::config::JekyllConfig;
use super::lines::{Line, LineKind, classify, outside_code};
use crate::import::report::{Fate, LossReport};

/// What addresses may hit.
#[derive(Debug)]
pub(super) struct Links<'a> {
    pub(super) config: &'a JekyllConfig,
    /// Addresses of pages and aliases.
    pub(super) addresses: &'a BTreeSet<String>,
    /// Paths of files in the source.
    pub(super) files: &'a BTreeSet<String>,
}

impl Links<'_> {
    /// Rewrites every address in a text that is not code.
    pub(super) fn rewrite(&self, lines: &mut [Line], file: &str, report: &mut LossReport) {
        let kinds = classify(
            &lines
                .iter()
                .map(|line| line.text.as_str())
                .collect::<Vec<_>>(),
        );
        for (line, kind) in lines.iter_mut().zip(kinds) {
            if kind == LineKind::Code {
                continue;
            }
            let place = (file, line.source);
            for range in addresses_in(&line.text).into_iter().rev() {
                if is_picture_elsewhere(&line.text, &range) {
                    let note = "Readers' browsers ask another site for this picture; copy it into static/.";
                    let address = &line.text[range.clone()];
                    report.tell(
                        place,
                        "picture of another site",
                        Fate::ForTheEditor,
                        address,
                        note,
                    );
                }
                let address = self.address(&line.text[range.clone()], place, report);
                line.text.replace_range(range, &address);
            }
        }
    }

    /// One address for the new site; what it hits is counted.
    pub(super) fn address(
        &self,
        address: &str,
        place: (&str, usize),
        report: &mut LossReport,
    ) -> String {
        let own = self.config.own_path(address);
        let Some(path) = own.or_else(|| Some(address).filter(|address| is_rooted(address))) else {
            return address.to_owned();
        };
        let (path, rest) = path.split_at(path.find(['#', '?']).unwrap_or(path.len()));
        let path = path.strip_prefix(&self.config.base_path).unwrap_or(path);
        let path = clean(path);
        let (kind, target) = self.target(&path);
        let Some(target) = target else {
            let note = "What it points to is not in the source.";
            report.account(place, kind, Fate::LeftOut, address, note);
            return format!("{path}{rest}");
        };
        let is_changed = own.is_some() || target != path;
        report.read(kind, 1);
        report.became(kind, if is_changed { Fate::Turned } else { Fate::Kept }, 1);
        format!("{target}{rest}")
    }

    /// What kind of thing a path points to, and the path under which that is found.
    fn target(&self, path: &str) -> (&'static str, Option<String>) {
        const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"];
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        let kind = if PICTURES.contains(&extension.to_lowercase().as_str()) {
            "address of a picture"
        } else {
            "address of a page"
        };
        if self.files.contains(path.trim_start_matches('/')) {
            return (kind, Some(path.to_owned()));
        }
        let with_slash = clean(&format!("{}/", path.trim_end_matches(".html")));
        (
            kind,
            self.addresses.contains(&with_slash).then_some(with_slash),
        )
    }
}

fn is_rooted(address: &str) -> bool {
    address.starts_with('/') && !address.starts_with("//")
}

fn is_picture_elsewhere(line: &str, range: &std::ops::Range<usize>) -> bool {
    let is_elsewhere = ["https://", "http://", "//"]
        .iter()
        .any(|start| line[range.start..].starts_with(start));
    let before = &line[..range.start];
    let label = before
        .strip_suffix("](")
        .and_then(|before| before.rsplit_once('['));
    let is_markdown = label.is_some_and(|(before, _)| before.ends_with('!'));
    is_elsewhere && (is_markdown || before.ends_with("src=\"") || before.ends_with("src='"))
}

/// Where addresses stand in a line: in Markdown links, definitions and attributes.
fn addresses_in(line: &str) -> Vec<std::ops::Range<usize>> {
    let outside = outside_code(line);
    let mut found = Vec::new();
    for (mark, ends) in [
        ("](", " )\t"),
        ("href=\"", "\""),
        ("src=\"", "\""),
        ("href='", "'"),
        ("src='", "'"),
    ] {
        for (at, _) in line.match_indices(mark) {
            let start = at + mark.len();
            let blanks = line[start..].len() - line[start..].trim_start_matches([' ', '<']).len();
            let start = start + blanks;
            let end = line[start..]
                .find(|c| ends.contains(c))
                .map_or(line.len(), |end| start + end);
            if outside.iter().any(|range| range.contains(&at)) && end > start {
                found.push(start..end);
            }
        }
    }
    if let Some(definition) = definition(line) {
        found.push(definition);
    }
    found.sort_by_key(|range| range.start);
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

/// The address in `[name]: address`.
fn definition(line: &str) -> Option<std::ops::Range<usize>> {
    let name_end = line
        .find("]: ")
        .filter(|_| line.starts_with('[') && !line.starts_with("[^"))?;
    let start =
        name_end + 3 + (line[name_end + 3..].len() - line[name_end + 3..].trim_start().len());
    let end = line[start..]
        .find(char::is_whitespace)
        .map_or(line.len(), |end| start + end);
    (end > start).then_some(start..end)
}
