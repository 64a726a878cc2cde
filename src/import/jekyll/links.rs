//! Turns the addresses in a text into those of the new site, and notes which of them hit nothing.

use std::collections::{BTreeMap, BTreeSet};
use svar_comments::message::{Message, say};

use super::address::clean;
use super::anchors::Anchors;
use super::config::JekyllConfig;
use super::lines::{Line, LineKind, classify, outside_code};
use crate::import::report::{Fate, LossReport};

/// What addresses may hit.
#[derive(Debug)]
pub(super) struct Links<'a> {
    pub(super) config: &'a JekyllConfig,
    /// Addresses of pages and aliases.
    pub(super) addresses: &'a BTreeSet<String>,
    /// The addresses to which aliases lead.
    pub(super) moved: &'a BTreeMap<String, String>,
    /// Paths of files that are copied.
    pub(super) files: &'a BTreeSet<String>,
}

/// The page that an address stands on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing<'a> {
    pub(super) file: &'a str,
    pub(super) url: &'a str,
    pub(super) anchors: &'a Anchors,
}

impl Links<'_> {
    /// Rewrites every address in a text that is not code.
    pub(super) fn rewrite(&self, lines: &mut [Line], on: Standing<'_>, report: &mut LossReport) {
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
            let place = (on.file, line.source);
            for range in addresses_in(&line.text).into_iter().rev() {
                if is_picture_elsewhere(&line.text, &range) {
                    let note = say("import-picture-elsewhere");
                    let address = &line.text[range.clone()];
                    report.tell(
                        place,
                        "picture of another site",
                        Fate::ForTheEditor,
                        address,
                        note,
                    );
                }
                let address = self.address(&line.text[range.clone()], line.source, on, report);
                line.text.replace_range(range, &address);
            }
        }
    }

    /// One address for the new site; what it hits is counted.
    pub(super) fn address(
        &self,
        address: &str,
        line: usize,
        on: Standing<'_>,
        report: &mut LossReport,
    ) -> String {
        let place = (on.file, line);
        if let Some(note) = fault(address) {
            report.account(place, "address", Fate::LeftOut, address, note);
            return on.url.to_owned();
        }
        let Some(path) = self.path_of(address, on.url) else {
            return with_scheme(address);
        };
        let (path, rest) = split_path(&path);
        let (kind, target) = self.target(path);
        let Some(target) = target else {
            let note = say("import-points-nowhere");
            report.account(place, kind, Fate::LeftOut, address, note);
            return format!("{path}{rest}");
        };
        let (target, is_lost) = with_anchor(&target, rest, on);
        if is_lost {
            let note = say("import-lost-anchor");
            report.account(place, "anchor", Fate::LeftOut, address, note);
        }
        let fate = if target == address {
            Fate::Kept
        } else {
            Fate::Turned
        };
        report.read(kind, 1);
        report.became(kind, fate, 1);
        target
    }

    /// The address of the page of the site that an address leads to, if it does.
    pub(super) fn page_of(&self, address: &str, standing_on: &str) -> Option<String> {
        let path = self.path_of(address, standing_on)?;
        self.target(split_path(&path).0).1
    }

    fn known(&self, path: &str) -> Option<String> {
        let moved = self.moved.get(path).cloned();
        moved.or_else(|| self.addresses.get(path).cloned())
    }

    /// The path on this site; none for what is elsewhere.
    fn path_of(&self, address: &str, standing_on: &str) -> Option<String> {
        let own = self.config.own_path(address);
        if own.is_none() && (is_elsewhere(address) || address.starts_with("www.")) {
            return None;
        }
        let path = own.unwrap_or(address);
        if path.is_empty() && own.is_some() {
            return Some("/".to_owned());
        }
        if path.is_empty() || path.starts_with('#') {
            let page = if own.is_some() { "/" } else { standing_on };
            return Some(format!("{page}{path}"));
        }
        if !path.starts_with('/') {
            return Some(joined(standing_on, path));
        }
        let (path, rest) = split_path(path);
        let path = path.strip_prefix(&self.config.base_path).unwrap_or(path);
        Some(format!("{}{rest}", clean(path)))
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
        if let Some(now) = self.moved.get(path) {
            return (kind, Some(now.clone()));
        }
        let with_slash = clean(&format!("{}/", path.trim_end_matches(".html")));
        (kind, self.known(&with_slash))
    }
}

fn split_path(path: &str) -> (&str, &str) {
    path.split_at(path.find(['#', '?']).unwrap_or(path.len()))
}

/// The target with the anchor that is there; whether an anchor was lost.
fn with_anchor(target: &str, rest: &str, on: Standing<'_>) -> (String, bool) {
    let Some((query, anchor)) = rest
        .split_once('#')
        .filter(|(_, anchor)| !anchor.is_empty())
    else {
        return (format!("{target}{}", rest.trim_end_matches('#')), false);
    };
    // Lists and pictures have no text of their own in which an anchor could be looked for.
    let found = on
        .anchors
        .get(target)
        .and_then(|anchors| anchors.get(anchor));
    match found {
        Some(anchor) if target == on.url => (format!("#{anchor}"), false),
        Some(anchor) => (format!("{target}{query}#{anchor}"), false),
        None => (format!("{target}{query}"), true),
    }
}

fn is_elsewhere(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
    address.starts_with("//") || scheme.contains(':')
}

/// What makes an address unusable.
fn fault(address: &str) -> Option<Message> {
    if address.trim().is_empty() {
        return Some(say("import-empty-link"));
    }
    let scheme = address
        .split_once(':')
        .map(|(scheme, _)| scheme.to_lowercase());
    let scheme = scheme.filter(|_| is_elsewhere(address) && !address.starts_with("//"))?;
    let is_good = ["http", "https", "mailto", "tel", "sms"].contains(&scheme.as_str());
    (!is_good).then(|| say("import-unsafe-link"))
}

fn with_scheme(address: &str) -> String {
    if address.starts_with("www.") {
        format!("https://{address}")
    } else {
        address.to_owned()
    }
}

/// A relative address, seen from a page.
fn joined(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    clean(&parts.join("/"))
}

/// Every address in a text that is not code.
pub(super) fn addresses_of(lines: &[Line]) -> Vec<String> {
    let kinds = classify(
        &lines
            .iter()
            .map(|line| line.text.as_str())
            .collect::<Vec<_>>(),
    );
    let lines = lines
        .iter()
        .zip(kinds)
        .filter(|(_, kind)| *kind != LineKind::Code);
    let found = lines.flat_map(|(line, _)| {
        addresses_in(&line.text)
            .into_iter()
            .map(|range| line.text[range].to_owned())
    });
    found.collect()
}

fn is_picture_elsewhere(line: &str, range: &std::ops::Range<usize>) -> bool {
    let is_elsewhere = ["https://", "http://", "//"]
        .iter()
        .any(|start| line[range.start..].starts_with(start));
    let before = &line[..range.start];
    let label = before
        .strip_suffix("](")
        .and_then(|before| before.rsplit_once('['));
    let is_markdown =
        label.is_some_and(|(before, alt)| before.ends_with('!') && !alt.contains("]("));
    let attribute = before.strip_suffix(['"', '\'']).map(str::trim_end);
    is_elsewhere && (is_markdown || attribute.is_some_and(|before| before.ends_with("src=")))
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
        ("src= \"", "\""),
        ("src= '", "'"),
    ] {
        for (at, _) in line.match_indices(mark) {
            let start = at + mark.len();
            let blanks = line[start..].len() - line[start..].trim_start_matches([' ', '<']).len();
            let start = start + blanks;
            let end = line[start..]
                .find(|c| ends.contains(c))
                .map_or(line.len(), |end| start + end);
            if outside.iter().any(|range| range.contains(&at)) && (end > start || mark == "](") {
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
