//! Answers where a link goes: to a content file, a picture, an address of the site, or away.

use std::collections::BTreeMap;

use svar_comments::diagnostic::did_you_mean;
use svar_comments::message::{Message, say};

use super::addresses::Addresses;
use super::assets::Assets;
use super::authors::JoinedAuthor;
use super::placed::Visibility;
use super::{Joining, already_told, picture_mistakes};
use crate::load::FileSource;
use crate::parse::{Body, FileName, ReferenceKind};

/// Everything that a link can go to.
pub(super) struct Directory<'s> {
    files: BTreeMap<&'s str, Target<'s>>,
    anchors: BTreeMap<String, &'s [String]>,
    addresses: &'s Addresses,
    assets: &'s Assets<'s>,
    joining: &'s Joining<'s>,
}

/// A content file that can be linked to.
struct Target<'s> {
    permalink: String,
    anchors: &'s [String],
    visibility: Visibility,
}

/// Where a link goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) url: String,
    /// Of a picture.
    pub(super) size: Option<(u32, u32)>,
}

/// What is wrong with a link.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken {
    pub(super) is_error: bool,
    pub(super) code: &'static str,
    pub(super) message: Message,
    pub(super) help: Message,
}

type Answer = Result<Resolved, Broken>;

/// The text that a link stands in.
#[derive(Clone, Copy)]
pub(super) struct From<'f> {
    pub(super) name: &'f FileName,
    pub(super) body: &'f Body,
    pub(super) is_published: bool,
}

impl<'s> Directory<'s> {
    pub(super) fn new(
        joining: &'s Joining<'s>,
        addresses: &'s Addresses,
        assets: &'s Assets<'s>,
        authors: &'s [JoinedAuthor<'s>],
    ) -> Self {
        let mut directory = Self {
            files: BTreeMap::new(),
            anchors: BTreeMap::new(),
            addresses,
            assets,
            joining,
        };
        let documents = joining.documents;
        let posts = documents.posts.iter().zip(&joining.posts);
        let pages = documents.pages.iter().zip(&joining.pages);
        for (document, placed) in posts.chain(pages) {
            let permalink = placed.permalink.0.to_string();
            directory.add(
                &document.source.path,
                permalink,
                &document.body,
                placed.visibility,
            );
        }
        for author in authors {
            let permalink = author.permalink.0.to_string();
            let document = author.document;
            directory.add(
                &document.source.path,
                permalink,
                &document.body,
                Visibility::Published,
            );
        }
        directory
    }

    fn add(&mut self, path: &'s str, permalink: String, body: &'s Body, visibility: Visibility) {
        self.anchors.insert(permalink.clone(), &body.anchors);
        self.files.insert(
            path,
            Target {
                permalink,
                anchors: &body.anchors,
                visibility,
            },
        );
    }

    /// Where a link in a text goes.
    pub(super) fn resolve(&self, target: &str, kind: ReferenceKind, from: From<'_>) -> Answer {
        let own = format!("{}/", self.joining.config.url);
        if let Some(path) = target.strip_prefix(&own) {
            self.check_address(&format!("/{path}"), kind)?;
            return Ok(plain(target));
        }
        if let Some(scheme) = scheme_of(target) {
            return check_scheme(scheme, kind).map_or_else(Err, |()| Ok(plain(target)));
        }
        if target.starts_with("//") {
            return Ok(plain(target));
        }
        if target.starts_with('/') {
            return self.check_address(target, kind);
        }
        if let Some(anchor) = target.strip_prefix('#') {
            check_anchor(anchor, &from.body.anchors, || say("this-text"))?;
            return Ok(plain(target));
        }
        self.resolve_file(target, kind, from)
    }

    /// Whether a path of the site leads anywhere; anything else is not looked at.
    pub(super) fn check_path(
        &self,
        path: &str,
        kind: ReferenceKind,
    ) -> Result<(), (Message, Message)> {
        if !path.starts_with('/') || path.starts_with("//") {
            return Ok(());
        }
        let answer = self.check_address(path, kind);
        answer
            .map(|_| ())
            .map_err(|broken| (broken.message, broken.help))
    }

    /// A path from the root of the site.
    fn check_address(&self, target: &str, kind: ReferenceKind) -> Answer {
        let (path, anchor) = split_anchor(target);
        let path = decoded(path.split('?').next().unwrap_or(path));
        if let Some(file) = self.assets.at_address(&path) {
            return shown(target.to_owned(), file, target, kind, false);
        }
        if kind == ReferenceKind::Link
            && (self.addresses.knows(&path) || is_made_by_the_theme(&path))
        {
            if let (Some(anchor), Some(anchors)) = (anchor, self.anchors.get(&path)) {
                check_anchor(anchor, anchors, || Message::verbatim(&path))?;
            }
            return Ok(plain(target));
        }
        Err(self.no_such_address(&path, kind))
    }

    fn no_such_address(&self, path: &str, kind: ReferenceKind) -> Broken {
        let (message, help) = if kind == ReferenceKind::Link {
            let close = did_you_mean(path.trim_end_matches('/'), self.addresses.all());
            let help = match close {
                Some(close) => {
                    let close = format!("{}/", close.trim_end_matches('/'));
                    say("did-you-mean").with("close", close)
                }
                None => say("no-such-page.help"),
            };
            (say("no-such-page"), help)
        } else {
            let help = say("no-such-file-here.help").with("path", path);
            (say("no-such-file-here"), help)
        };
        Broken {
            is_error: false,
            code: "broken-link",
            message: message.with("path", path),
            help,
        }
    }

    /// A path relative to the text's folder, or from `content/`.
    fn resolve_file(&self, target: &str, kind: ReferenceKind, from: From<'_>) -> Answer {
        let (path, anchor) = split_anchor(target);
        let path = decoded(path);
        let candidates = [joined(&from.name.folder, &path), joined("content", &path)];
        let Some(by_folder) = &candidates[0] else {
            return Err(outside(target));
        };
        for candidate in candidates.iter().flatten() {
            if let Some(file) = self.files.get(candidate.as_str()) {
                return file.linked(target, anchor, from);
            }
            if let Some((url, file)) = self.assets.below_content(candidate) {
                return shown(url, file, target, kind, true);
            }
            if already_told(self.joining.documents, candidate) {
                return Ok(plain("#"));
            }
        }
        Err(self.missing(target, by_folder, kind, from))
    }

    fn missing(&self, target: &str, path: &str, kind: ReferenceKind, from: From<'_>) -> Broken {
        let is_hidden = self
            .joining
            .documents
            .files
            .iter()
            .any(|file| file.path == path);
        if is_hidden && !from.is_published {
            let help = say("hidden-file.help");
            let message = say("hidden-file").with("target", target);
            return Broken {
                is_error: false,
                code: "missing-file",
                message,
                help,
            };
        }
        let help = match self.suggestion(path, &from.name.folder) {
            Some(close) => say("did-you-mean").with("close", close),
            None => say("no-such-file.help"),
        };
        let (code, message) = if kind == ReferenceKind::Picture {
            ("missing-picture", say("no-such-picture"))
        } else {
            ("missing-file", say("no-such-file"))
        };
        Broken {
            is_error: true,
            code,
            message: message.with("target", target),
            help,
        }
    }

    /// A file whose name is close, written as a link from the folder.
    fn suggestion(&self, path: &str, folder: &str) -> Option<String> {
        let all = || self.files.keys().copied().chain(self.assets.sources());
        let found = did_you_mean(path, all()).or_else(|| {
            let name = name_of(path);
            let close = did_you_mean(name, all().map(name_of))?;
            all().find(|path| name_of(path) == close)
        })?;
        let inside = found
            .strip_prefix(folder)
            .and_then(|rest| rest.strip_prefix('/'));
        Some(
            inside
                .unwrap_or(found.trim_start_matches("content/"))
                .to_owned(),
        )
    }
}

impl Target<'_> {
    fn linked(&self, target: &str, anchor: Option<&str>, from: From<'_>) -> Answer {
        if self.visibility != Visibility::Published && from.is_published {
            return Err(Broken {
                is_error: true,
                code: "unpublished-link",
                message: match self.visibility {
                    Visibility::Published | Visibility::Draft => say("link-to-draft"),
                    Visibility::Future => say("link-to-future"),
                    Visibility::Expired => say("link-to-expired"),
                }
                .with("target", target),
                help: say("link-to-draft.help"),
            });
        }
        let Some(anchor) = anchor else {
            return Ok(plain(&self.permalink));
        };
        check_anchor(anchor, self.anchors, || {
            Message::verbatim(format!("`{target}`"))
        })?;
        Ok(plain(&format!("{}#{anchor}", self.permalink)))
    }
}

/// A file at its address; a picture must be one.
fn shown(
    url: String,
    file: &FileSource,
    target: &str,
    kind: ReferenceKind,
    is_error: bool,
) -> Answer {
    if let (ReferenceKind::Picture, Some(Err(flaw))) = (kind, &file.picture) {
        let (message, help) = picture_mistakes::in_words(target, flaw);
        return Err(Broken {
            is_error,
            code: "broken-picture",
            message,
            help,
        });
    }
    Ok(Resolved {
        url,
        size: file.size,
    })
}

fn plain(url: &str) -> Resolved {
    Resolved {
        url: url.to_owned(),
        size: None,
    }
}

fn name_of(path: &str) -> &str {
    let name = path.strip_suffix("/index.md").unwrap_or(path);
    name.rsplit('/')
        .next()
        .unwrap_or(name)
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '-')
}

fn split_anchor(target: &str) -> (&str, Option<&str>) {
    match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor).filter(|anchor| !anchor.is_empty())),
        None => (target, None),
    }
}

fn check_anchor(
    anchor: &str,
    anchors: &[String],
    whole: impl FnOnce() -> Message,
) -> Result<(), Broken> {
    let anchor = decoded(anchor);
    let is_footnote = anchor.starts_with("fn-") || anchor.starts_with("fnref-");
    if anchor.is_empty() || is_footnote || anchor.starts_with("c-") || anchors.contains(&anchor) {
        return Ok(());
    }
    let help = match did_you_mean(&anchor, anchors.iter().map(String::as_str)) {
        Some(close) => say("did-you-mean").with("close", format!("#{close}")),
        None if anchors.is_empty() => say("missing-anchor.none"),
        None => say("missing-anchor.help").with("anchors", format!("#{}", anchors.join(", #"))),
    };
    let message = say("missing-anchor")
        .with("anchor", anchor)
        .with("whole", whole());
    Err(Broken {
        is_error: true,
        code: "missing-anchor",
        message,
        help,
    })
}

/// The scheme of an absolute address, for example `https`.
fn scheme_of(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    // A control character inside a word is dropped by browsers: `java\nscript:`.
    let is_tricky = scheme.chars().any(|c| c.is_control() || c.is_whitespace());
    (is_scheme || is_tricky).then_some(scheme)
}

fn check_scheme(scheme: &str, kind: ReferenceKind) -> Result<(), Broken> {
    let scheme = scheme.to_lowercase();
    let is_good = match kind {
        ReferenceKind::Link => ["https", "http", "mailto", "tel", "sms"].contains(&scheme.as_str()),
        ReferenceKind::Picture | ReferenceKind::Resource => {
            ["https", "http"].contains(&scheme.as_str())
        }
    };
    if is_good {
        return Ok(());
    }
    Err(Broken {
        is_error: true,
        code: "unsafe-link",
        message: say("unsafe-link").with("scheme", scheme.escape_debug().to_string()),
        help: say("unsafe-link.help"),
    })
}

fn outside(target: &str) -> Broken {
    Broken {
        is_error: true,
        code: "outside",
        message: say("outside").with("target", target),
        help: say("outside.help"),
    }
}

/// A relative path below a folder, without `.` and `..`; `None` where it leads out of `content/`.
fn joined(folder: &str, path: &str) -> Option<String> {
    if path.contains('\\') {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    (parts.first() == Some(&"content")).then(|| parts.join("/"))
}

fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let value = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(value.unwrap_or(*first));
        rest = if value.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Feeds, the site map and the theme's own files are there only when the site is drawn.
fn is_made_by_the_theme(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["xml", "json", "txt"].contains(&ending)
        || path.starts_with("/assets/")
        || path.contains("/page/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_in_the_content() {
        assert_eq!(
            joined("content/posts", "../pages/om.md").as_deref(),
            Some("content/pages/om.md")
        );
        for trick in [
            "../../etc/passwd",
            "../../../../etc/passwd",
            "..\\..\\x",
            "../../content/../x",
        ] {
            assert_eq!(joined("content/posts", trick), None, "{trick}");
        }
    }

    #[test]
    fn only_harmless_schemes_are_linked() {
        assert!(check_scheme("HTTPS", ReferenceKind::Link).is_ok());
        for trick in [
            "javascript:x",
            "JavaScript:x",
            "java\nscript:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
        ] {
            let scheme = scheme_of(trick).unwrap();
            assert!(
                check_scheme(scheme, ReferenceKind::Link).is_err(),
                "{trick}"
            );
        }
        assert_eq!(scheme_of("2026-03-01-a.md"), None);
        assert_eq!(scheme_of("om.md#kl-10:30"), None);
    }
}
