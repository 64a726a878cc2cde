//! Makes the links under a post by which readers share it.

use super::material::Material;
use super::view::{ShareLinkView, ShareView};
use crate::share::{Network, ShareFacts};
use crate::site::Post;

/// None where the site wants no such links, and on a post that the public does not see.
pub(super) fn view(material: &Material, post: &Post, facts: &ShareFacts) -> Option<ShareView> {
    let targets = &material.site.config.share;
    if targets.is_empty() || post.preview.is_some() {
        return None;
    }
    let link = |network: Network| {
        let label = || material.text(post.language, "share-mail", "");
        Some(ShareLinkView {
            network: network.id(),
            label: network.name().map_or_else(label, str::to_owned),
            url: facts.link(network)?,
        })
    };
    let networks = targets.iter().map(|target| Network::from(*target));
    Some(ShareView {
        links: networks.filter_map(link).collect(),
        url: facts.url().to_owned(),
    })
}
