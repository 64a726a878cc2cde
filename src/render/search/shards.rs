//! Cuts the sorted stems into files of about equal size: a reader loads those in which the stems of a
//! question stand, whatever letters they start with.

use super::index::Terms;

/// A shard ends behind so many bytes.
const SHARD: usize = 16 * 1024;

/// The shards, and where each begins.
pub(super) struct Packed<'s> {
    /// The first stem of each.
    pub(super) keys: Vec<&'s str>,
    /// Each an object of stems and lists as JSON.
    pub(super) shards: Vec<String>,
}

/// Cuts.
pub(super) fn pack<'s>(terms: &Terms<'s>) -> Packed<'s> {
    let mut packed = Packed {
        keys: Vec::new(),
        shards: Vec::new(),
    };
    let mut lists = &*terms.lists;
    while let Some((first, _)) = lists.first() {
        let mut size = 0;
        let is_full = |(stem, list): &(&str, String)| {
            size += stem.len() + list.len();
            size > SHARD
        };
        let end = lists.iter().position(is_full).unwrap_or(lists.len()).max(1);
        packed.keys.push(first);
        packed.shards.push(object(&lists[..end]));
        lists = &lists[end..];
    }
    packed
}

/// Stems and lists are letters, digits and hyphens, which stand in JSON as they are.
pub(super) fn object(lists: &[(&str, String)]) -> String {
    let mut json = String::from("{");
    for (at, (stem, list)) in lists.iter().enumerate() {
        json.extend([
            if at == 0 { "\"" } else { ",\"" },
            stem,
            "\":\"",
            list,
            "\"",
        ]);
    }
    json.push('}');
    json
}
