//! Turns `redirect_from` and `redirect_to` into aliases of the pages to which they lead.

use std::collections::{BTreeMap, BTreeSet};
use svar_comments::message::say;

use super::address::clean;
use super::config::JekyllConfig;
use super::documents::redirects_of;
use super::front_matter::Parts;
use super::people::{Author, People};
use super::posts::Post;
use crate::import::report::{Fate, LossReport};

const KIND: &str = "redirect";

/// The aliases of every address. Posts that were only a redirect to a page of the new site leave
/// `posts`; those that led elsewhere become drafts.
pub(super) fn gather(
    posts: &mut Vec<Post>,
    people: &mut People,
    config: &JekyllConfig,
    report: &mut LossReport,
) -> BTreeMap<String, Vec<String>> {
    let named: BTreeSet<String> = posts.iter().flat_map(|post| post.authors.clone()).collect();
    let hidden = people.take_hidden(&named);
    let mut aliases = Aliases {
        claimed: BTreeSet::new(),
        by_target: BTreeMap::new(),
    };
    aliases
        .claimed
        .extend(posts.iter().map(|post| post.url.clone()));
    aliases
        .claimed
        .extend(people.by_id.values().map(|author| author.url.clone()));
    for author in &hidden {
        aliases.leave_author(author, config, report);
    }
    posts.retain_mut(|post| {
        let target = post.parts.text("redirect_to");
        target.is_none_or(|target| aliases.keep(post, &target, config, report))
    });
    for author in people.by_id.values() {
        aliases.take_from(&author.file, &author.parts, &author.url, report);
    }
    for post in posts.iter() {
        aliases.take_from(&post.file, &post.parts, &post.url, report);
        aliases.add_moved(post, report);
    }
    aliases.by_target
}

struct Aliases {
    claimed: BTreeSet<String>,
    by_target: BTreeMap<String, Vec<String>>,
}

impl Aliases {
    fn is_page(&self, path: &str) -> bool {
        self.claimed.contains(path)
    }

    /// An author without a page: a redirect to a page of the new site, or nothing at all.
    fn leave_author(&mut self, author: &Author, config: &JekyllConfig, report: &mut LossReport) {
        let (file, parts) = (author.file.as_str(), &author.parts);
        let Some(target) = parts.text("redirect_to") else {
            let place = (file, parts.line_of("published"));
            let note = say("import-unpublished-author");
            report.became("author", Fate::LeftOut, 1);
            report.tell(place, "author", Fate::LeftOut, &author.name, note);
            return leave_redirects(author, report);
        };
        let place = (file, parts.line_of("redirect_to"));
        let path = target_path(&target, config);
        report.read(KIND, 1);
        if self.is_page(&path) {
            report.became("author", Fate::Turned, 1);
            return self.add(&author.url, &path, place, report);
        }
        let note = say("import-author-redirect");
        report.became(KIND, Fate::LeftOut, 1);
        report.became("author", Fate::LeftOut, 1);
        report.tell(
            place,
            "author",
            Fate::LeftOut,
            &format!("{} → {target}", author.name),
            note,
        );
        leave_redirects(author, report);
    }

    /// Whether a post with `redirect_to` stays among the posts.
    fn keep(
        &mut self,
        post: &mut Post,
        target: &str,
        config: &JekyllConfig,
        report: &mut LossReport,
    ) -> bool {
        let place = (post.file.as_str(), post.parts.line_of("redirect_to"));
        let path = target_path(target, config);
        report.read(KIND, 1);
        let is_alias = !post.is_draft && self.is_page(&path) && path != post.url;
        if is_alias {
            self.claimed.remove(&post.url);
            report.became("post", Fate::Turned, 1);
            report.tell(place, "post", Fate::Turned, &post.slug, say("import-alias"));
            self.add(&post.url, &path, place, report);
        } else {
            report.became(KIND, Fate::LeftOut, 1);
            let note = say("import-led-away").with("target", target);
            report.tell(place, KIND, Fate::ForTheEditor, target, note);
            post.is_draft = true;
        }
        !is_alias
    }

    fn take_from(&mut self, file: &str, parts: &Parts, target: &str, report: &mut LossReport) {
        for old in redirects_of(parts) {
            let line = parts.line_of_value("redirect_from", old.trim_matches('/'));
            report.read(KIND, 1);
            self.add(&old, target, (file, line), report);
        }
    }

    /// A post that Svar puts elsewhere is found at its old address too.
    fn add_moved(&mut self, post: &Post, report: &mut LossReport) {
        if post.old_url == post.url || post.is_draft {
            return;
        }
        let note = say("import-moved").with("address", &post.url);
        report.tell(
            (&post.file, 1),
            "address",
            Fate::Turned,
            &post.old_url,
            note,
        );
        report.read(KIND, 1);
        self.add(&post.old_url, &post.url, (&post.file, 1), report);
    }

    fn add(&mut self, old: &str, target: &str, place: (&str, usize), report: &mut LossReport) {
        let is_unusable = old.split('/').any(|part| part == ".." || part == ".")
            || old.contains(['\\', '\0', '*', '?', '#', '%']);
        let note = if is_unusable {
            say("import-bad-address")
        } else if old == target {
            say("import-there-already")
        } else if !self.claimed.insert(with_end(old)) {
            say("import-address-taken")
        } else {
            self.by_target
                .entry(target.to_owned())
                .or_default()
                .push(with_end(old));
            report.became(KIND, Fate::Turned, 1);
            return;
        };
        report.became(KIND, Fate::LeftOut, 1);
        report.tell(place, KIND, Fate::LeftOut, old, note);
    }
}

fn leave_redirects(author: &Author, report: &mut LossReport) {
    for old in redirects_of(&author.parts) {
        let place = (
            author.file.as_str(),
            author.parts.line_of_value("redirect_from", &old),
        );
        report.account(place, KIND, Fate::LeftOut, &old, say("import-to-no-author"));
    }
}

/// An address ends with a slash, unless it is that of a file.
fn with_end(address: &str) -> String {
    let name = address.rsplit('/').next().unwrap_or_default();
    if name.is_empty() || name.contains('.') {
        address.to_owned()
    } else {
        format!("{address}/")
    }
}

fn target_path(target: &str, config: &JekyllConfig) -> String {
    with_end(&clean(config.own_path(target).unwrap_or(target)))
}
