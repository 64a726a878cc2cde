//! Makes the texts with which a post is shared: one for each network, within its limits.
//!
//! A text always names who wrote the post, says that a guest is a guest and what ties them to the
//! company, and ends with the address.

mod fitting;
mod limits;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use svar_comments::config::ShareTarget;
use svar_comments::language::Language;
use svar_comments::texts::Texts;

use crate::site::{Post, Role, Site};
use fitting::fitted;

/// Everything but what an address may hold unescaped.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Where a post is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// A mail.
    Mail,
    /// The network `LinkedIn`.
    LinkedIn,
    /// Facebook.
    Facebook,
    /// Bluesky.
    Bluesky,
    /// Mastodon, on any server.
    Mastodon,
    /// X.
    X,
}

impl Network {
    /// Those with the long texts first.
    pub const ALL: [Self; 6] = [
        Self::Mail,
        Self::LinkedIn,
        Self::Facebook,
        Self::Mastodon,
        Self::Bluesky,
        Self::X,
    ];

    /// The word for it in programs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::LinkedIn => "linkedin",
            Self::Facebook => "facebook",
            Self::Bluesky => "bluesky",
            Self::Mastodon => "mastodon",
            Self::X => "x",
        }
    }

    /// Its own name; a mail has none.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Mail => None,
            Self::LinkedIn => Some("LinkedIn"),
            Self::Facebook => Some("Facebook"),
            Self::Bluesky => Some("Bluesky"),
            Self::Mastodon => Some("Mastodon"),
            Self::X => Some("X"),
        }
    }

    /// Whether its readers find posts by the words with `#`.
    fn has_hashtags(self) -> bool {
        matches!(self, Self::LinkedIn | Self::Mastodon)
    }
}

impl From<ShareTarget> for Network {
    fn from(target: ShareTarget) -> Self {
        match target {
            ShareTarget::Mail => Self::Mail,
            ShareTarget::LinkedIn => Self::LinkedIn,
            ShareTarget::Facebook => Self::Facebook,
            ShareTarget::Bluesky => Self::Bluesky,
            ShareTarget::X => Self::X,
        }
    }
}

/// A text for a network.
#[derive(Debug)]
pub struct ShareText {
    /// For which.
    pub network: Network,
    /// The text, with the address at its end.
    pub text: String,
    /// How long it is, as the network counts.
    pub length: usize,
    /// How long it may be, as the network counts.
    pub limit: usize,
}

/// What the texts about a post are made of.
#[derive(Debug)]
pub struct ShareFacts {
    title: String,
    /// The names of those who wrote it.
    byline: String,
    /// Who of all is a guest, with the word for it.
    guests: Option<String>,
    disclosure: Option<String>,
    summary: String,
    /// With the `#`.
    hashtags: String,
    url: String,
}

impl ShareFacts {
    /// The facts of a post whose absolute address is `url`; the words come from the theme.
    pub fn new(site: &Site, texts: &Texts, post: &Post, url: String) -> Self {
        let word = |key| texts.get(post.language, key, &[]);
        let writers = post.credits.iter().filter(|it| it.role == Role::Text);
        let mut names: Vec<&str> = writers.map(|it| &*site.authors[it.author.0].name).collect();
        if names.is_empty() {
            let all = post.credits.iter();
            names = all.map(|it| &*site.authors[it.author.0].name).collect();
        }
        Self {
            title: post.title.clone(),
            byline: joined(&names, &word("and")),
            guests: guests(site, post, &word("guest-badge")),
            disclosure: post.disclosure.clone(),
            summary: post.summary.clone(),
            hashtags: hashtags(site, post),
            url,
        }
    }

    /// The absolute address of the post.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The text for a network.
    pub fn text(&self, network: Network) -> ShareText {
        let text = fitted(self, network);
        ShareText {
            network,
            length: limits::length(network, &text),
            limit: limits::limit(network),
            text,
        }
    }

    /// The address of the page on which a reader shares the post; Mastodon has none that suits every server.
    pub fn link(&self, network: Network) -> Option<String> {
        let escaped = |text: &str| utf8_percent_encode(text, ESCAPED).collect::<String>();
        let (url, text) = (|| escaped(&self.url), || escaped(&fitted(self, network)));
        Some(match network {
            Network::Mail => {
                let text = fitted(self, network).replace('\n', "\r\n");
                format!(
                    "mailto:?subject={}&body={}",
                    escaped(&self.title),
                    escaped(&text)
                )
            }
            Network::LinkedIn => {
                format!(
                    "https://www.linkedin.com/sharing/share-offsite/?url={}",
                    url()
                )
            }
            Network::Facebook => {
                format!("https://www.facebook.com/sharer/sharer.php?u={}", url())
            }
            Network::Bluesky => format!("https://bsky.app/intent/compose?text={}", text()),
            Network::X => format!("https://x.com/intent/post?text={}", text()),
            Network::Mastodon => return None,
        })
    }

    /// One line that says who wrote the post and who is a guest.
    pub(crate) fn people(&self) -> String {
        match &self.guests {
            // Where the only writer is the guest, the name stands there once.
            Some(guests) if guests.contains(&self.byline) => guests.clone(),
            Some(guests) => format!("{}. {guests}", self.byline),
            None => self.byline.clone(),
        }
    }
}

/// Names in one line, `and` before the last: `A, B and C`.
pub(crate) fn joined(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// The guests among the authors, each with the organisation that they spoke for that day, behind the
/// word for a guest.
pub(crate) fn guests(site: &Site, post: &Post, label: &str) -> Option<String> {
    let guests = post.credits.iter().filter(|credit| site.is_guest(credit));
    let named = guests.map(|credit| {
        let name = &site.authors[credit.author.0].name;
        match &site.held(credit).organisation {
            Some(organisation) => format!("{name}, {organisation}"),
            None => name.clone(),
        }
    });
    let named = named.collect::<Vec<_>>().join("; ");
    (!named.is_empty()).then(|| format!("{label}: {named}"))
}

/// The tags as words that networks find, at most three, each with a capital at the start of every word,
/// so that screen readers tell them apart.
fn hashtags(site: &Site, post: &Post) -> String {
    let label = |labels: &[(Language, String)]| {
        let own = labels
            .iter()
            .find(|(language, _)| *language == post.language);
        own.or(labels.first()).map(|(_, label)| label.clone())
    };
    let tags = post
        .tags
        .iter()
        .filter_map(|tag| label(&site.tags[tag.0].label));
    let hashtags = tags
        .take(3)
        .map(|label| format!("#{}", capitalised(&label)));
    hashtags.collect::<Vec<_>>().join(" ")
}

fn capitalised(label: &str) -> String {
    let words = label.split(|c: char| !c.is_alphanumeric());
    let mut out = String::new();
    for word in words {
        let mut letters = word.chars();
        out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(letters.as_str());
    }
    out
}

#[cfg(test)]
mod tests;
