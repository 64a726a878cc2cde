//! The site as its file describes it, with its pages by key.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::config::Config;
use crate::site_file::{CommentsPolicy, SiteFile, SitePage};
use crate::thread::ThreadKey;

/// The site as its file describes it.
#[derive(Debug)]
pub struct Site {
    /// The file.
    pub file: SiteFile,
    /// Grows with every new file, so that ready answers can be compared.
    pub generation: u64,
    by_key: BTreeMap<ThreadKey, usize>,
}

impl Site {
    pub(super) fn new(file: SiteFile, generation: u64) -> Self {
        let by_key = file
            .pages
            .iter()
            .enumerate()
            .map(|(index, page)| (page.key.clone(), index))
            .collect();
        Self {
            file,
            generation,
            by_key,
        }
    }

    /// The page with exactly this key, unless it has no comments at all: what readers may see.
    pub fn page(&self, key: &ThreadKey) -> Option<&SitePage> {
        self.listed(key)
            .filter(|page| page.comments != CommentsPolicy::Off)
    }

    /// The page with exactly this key, also one without comments: what staff may see.
    pub fn listed(&self, key: &ThreadKey) -> Option<&SitePage> {
        Some(&self.file.pages[*self.by_key.get(key)?])
    }

    /// The whole address of a page or a path of the site.
    pub fn address(&self, path: &str) -> String {
        if path.starts_with('/') {
            format!("{}{path}", self.file.base_url)
        } else {
            path.to_owned()
        }
    }
}

/// Whether readers may write on a page at an instant.
pub(super) fn is_open(page: &SitePage, config: &Config, now: Timestamp) -> bool {
    let closes_at = config.comments.close_after_days.and_then(|days| {
        page.published
            .checked_add(SignedDuration::from_hours(24 * i64::from(days)))
            .ok()
    });
    page.comments == CommentsPolicy::Open
        && config.comments.enabled
        && closes_at.is_none_or(|closes_at| now < closes_at)
}
