//! Pictures that nobody describes, or that are described by the name of their file.

use svar_comments::diagnostic::Diagnostic;
use svar_comments::message::say;
use svar_comments::yaml::Step;

use super::key;
use super::prose::{Pieces, Prose};
use crate::parse::{Document, FrontMatter};

const ENDINGS: [&str; 9] = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".tif", ".heic",
];
/// How cameras and programs begin the names of their files.
const STARTS: [&str; 5] = ["img_", "img-", "dsc_", "dscn", "screenshot"];
/// Words that say no more than that there is a picture.
const EMPTY_WORDS: [&str; 12] = [
    "bilde",
    "bilete",
    "billede",
    "foto",
    "photo",
    "picture",
    "image",
    "illustrasjon",
    "illustration",
    "figur",
    "figure",
    "skjermbilde",
];

pub(super) fn of(prose: &Prose<'_>, pieces: &Pieces) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    for picture in &pieces.pictures {
        if says_nothing(&picture.alt, &picture.target) {
            let message = say("alt-file-name").with("alt", picture.alt.trim());
            let help = say("alt-file-name.help");
            found.push(prose.warning("alt-file-name", picture.range.clone(), message, help));
        }
    }
    for range in &pieces.raw_html {
        let html = prose.written(range);
        for (at, tag) in tags(html, "<img") {
            if !has_attribute(tag, "alt") {
                let bytes = range.start + at..range.start + at + tag.len();
                let help = say("missing-alt.html-help");
                found.push(prose.warning("missing-alt", bytes, say("missing-alt"), help));
            }
        }
    }
    found
}

/// The picture at the top of a post.
pub(super) fn cover(post: &Document<FrontMatter>) -> Option<Diagnostic> {
    let cover = post.matter.cover.as_ref()?;
    let (target, alt) = (&cover.image, &cover.alt);
    let steps = key("cover");
    if alt.is_empty() {
        let message = say("missing-alt.cover").with("picture", target);
        let warning = Diagnostic::warning("missing-alt", &post.source.path, message);
        let help = say("missing-alt.cover-help").with("picture", target);
        return Some(warning.at(post.place_of(&steps)).help(help));
    }
    let alt_steps = [steps[0].clone(), Step::Key("alt".to_owned())];
    says_nothing(alt, target).then(|| {
        let message = say("alt-file-name").with("alt", alt.trim());
        Diagnostic::warning("alt-file-name", &post.source.path, message)
            .at(post.place_of(&alt_steps))
            .help(say("alt-file-name.help"))
    })
}

fn says_nothing(alt: &str, target: &str) -> bool {
    let alt = alt.trim().to_lowercase();
    let file = target.rsplit('/').next().unwrap_or(target).to_lowercase();
    let stem = file
        .rsplit_once('.')
        .map_or(file.as_str(), |(stem, _)| stem);
    let is_one_word = !alt.contains(char::is_whitespace);
    let is_file = is_one_word && (ENDINGS.iter().any(|ending| alt.ends_with(ending)));
    let is_camera = is_one_word && STARTS.iter().any(|start| alt.starts_with(start));
    // `boat.jpg` may well show a “boat”; `boat-2.jpg` is no description.
    let is_stem =
        alt == stem && alt.contains(['-', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    !alt.is_empty() && (is_file || is_camera || is_stem || EMPTY_WORDS.contains(&alt.as_str()))
}

/// The tags of a kind in some HTML, with their positions.
pub(super) fn tags<'h>(html: &'h str, start: &'static str) -> Vec<(usize, &'h str)> {
    let lower = html.to_ascii_lowercase();
    let tag = |(at, _): (usize, &str)| {
        let next = lower[at + start.len()..].chars().next();
        let is_whole = next.is_none_or(|letter| !letter.is_ascii_alphanumeric());
        let end = lower[at..].find('>').map_or(html.len(), |end| at + end + 1);
        is_whole.then(|| (at, &html[at..end]))
    };
    lower.match_indices(start).filter_map(tag).collect()
}

fn has_attribute(tag: &str, name: &str) -> bool {
    let lower = tag.to_ascii_lowercase();
    let mut found = lower.match_indices(name);
    found.any(|(at, _)| {
        let before = lower[..at].chars().next_back();
        let after = lower[at + name.len()..].chars().next();
        before.is_some_and(char::is_whitespace)
            && after
                .is_none_or(|letter| matches!(letter, '=' | '>' | '/') || letter.is_whitespace())
    })
}
