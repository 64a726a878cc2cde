//! Reads with which networks a post may be shared from its page.

use crate::yaml::Fields;

/// Where a reader can share a post from its page, by a plain link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareTarget {
    /// The reader's own mail program.
    Mail,
    /// The network `LinkedIn`.
    LinkedIn,
    /// Facebook.
    Facebook,
    /// Bluesky.
    Bluesky,
    /// X.
    X,
}

const TARGETS: [(&str, ShareTarget); 5] = [
    ("mail", ShareTarget::Mail),
    ("linkedin", ShareTarget::LinkedIn),
    ("facebook", ShareTarget::Facebook),
    ("bluesky", ShareTarget::Bluesky),
    ("x", ShareTarget::X),
];

/// In the order of the file; all of them where the file says nothing.
pub(super) fn read(fields: &Fields<'_>) -> Vec<ShareTarget> {
    if fields.get("share").is_none() {
        return TARGETS.map(|(_, target)| target).to_vec();
    }
    let entries = fields.entries("share");
    entries
        .iter()
        .filter_map(|node| node.one_of(&TARGETS))
        .collect()
}
