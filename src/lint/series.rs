//! Series in which a part is missing between others.

use std::collections::{BTreeMap, BTreeSet};

use svar_comments::diagnostic::Diagnostic;
use svar_comments::message::say;

use super::{Subject, key};
use crate::parse::{Document, FrontMatter};

/// A gap is told at the part behind it. Where no post says its part, they are counted, and there is no gap.
pub(super) fn gaps(subject: Subject<'_>) -> Vec<Diagnostic> {
    let mut parts: BTreeMap<&str, BTreeMap<u32, &Document<FrontMatter>>> = BTreeMap::new();
    let mut uncounted: BTreeMap<&str, usize> = BTreeMap::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for post in &subject.documents.posts {
        let Some(id) = post.matter.series.as_deref() else {
            continue;
        };
        match post.matter.part {
            Some(part) => {
                parts.entry(id).or_default().entry(part).or_insert(post);
            }
            // A translation without a part has that of its original.
            None if seen.insert(&post.name.group) => *uncounted.entry(id).or_default() += 1,
            None => {}
        }
    }
    let mut found = Vec::new();
    for (id, parts) in parts {
        let fillers = uncounted.get(id).copied().unwrap_or(0);
        found.extend(gaps_of(id, &parts, fillers));
    }
    found
}

fn gaps_of(
    id: &str,
    parts: &BTreeMap<u32, &Document<FrontMatter>>,
    fillers: usize,
) -> Vec<Diagnostic> {
    let mut next = 1;
    let mut found = Vec::new();
    for (part, post) in parts {
        if *part > next && fillers == 0 {
            let message = if part - next == 1 {
                say("series-gap")
            } else {
                say("series-gap.several").with("last", part - 1)
            };
            let message = message.with("series", id).with("first", next);
            let warning = Diagnostic::warning("series-gap", &post.source.path, message);
            found.push(
                warning
                    .at(post.place_of(&key("part")))
                    .help(say("series-gap.help")),
            );
        }
        next = part + 1;
    }
    found
}
