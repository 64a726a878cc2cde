//! What a mail says, before it is drawn as plain text and as HTML.

use serde::{Deserialize, Serialize};

use crate::names;

/// The words of a mail, in the language of its recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The subject, which is the heading too.
    pub subject: String,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
    /// Below a line at the end: why the recipient gets it.
    pub because: String,
    /// For what can be ended: the subject of [`Act::Unsubscribe`], and what the link to it says.
    pub unsubscribe: Option<(String, String)>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading inside the letter.
    Heading(String),
    /// Running text.
    Paragraph(String),
    /// What somebody else wrote: never with a live link.
    Quote {
        /// Who wrote it, and what that person is.
        by: String,
        /// The words.
        text: String,
    },
    /// A list.
    List(Vec<Entry>),
    /// What the recipient can do, as a button.
    Button {
        /// What it says.
        label: String,
        /// Where it leads.
        link: Link,
    },
    /// Something besides, in small print.
    Note(String),
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it says first.
    pub label: String,
    /// What it says more.
    pub text: String,
    /// Where it leads, if anywhere.
    pub link: Option<Link>,
}

/// Where a part of a letter leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// A whole address, which shows something.
    Address(String),
    /// A page on which something can be done; it gets its key while the mail is sent.
    Act(Act, String),
}

/// What can be done through a link in a mail: one act each, to one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Say whether an address wants mails; the subject is the address.
    Confirm,
    /// End mails; the subject is a [`Mailing`](crate::subscription::Mailing).
    Unsubscribe,
    /// Object to a removal; the subject is the decision.
    Object,
}

impl Act {
    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Unsubscribe => "unsubscribe",
            Self::Object => "object",
        }
    }

    /// The path of its page, in front of the key.
    pub fn path(self) -> &'static str {
        match self {
            Self::Confirm => "/mail/confirm/",
            Self::Unsubscribe => "/mail/unsubscribe/",
            Self::Object => "/objections/",
        }
    }

    /// How many hours its key opens something. Ending mails must work as long as mails lie about; an
    /// objection may come within six months (DSA, article 20).
    pub fn hours(self) -> i64 {
        match self {
            Self::Confirm => 72,
            Self::Unsubscribe => 24 * 400,
            Self::Object => 24 * 184,
        }
    }
}

/// Something that a reader wrote on one line, without characters that nobody can see and without anything
/// that a mail program would turn into a link.
pub fn unlinked(text: &str, link: &str) -> String {
    let plain = |c: char| if is_break(c) { ' ' } else { c };
    let shown: String = text
        .chars()
        .filter(|c| !names::is_invisible(*c))
        .map(plain)
        .collect();
    shown
        .split_whitespace()
        .map(|word| unlinked_word(word, link))
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Addresses give way to a word. A dot that only might be one, as in "f.eks." or "example.com", is followed
/// by a space of no width: it looks the same and links nowhere.
fn unlinked_word(word: &str, link: &str) -> String {
    let lower = word.to_lowercase();
    let has_domain = has_inner_dot(word);
    let is_address = lower.contains(":/")
        || lower.contains("www.")
        || ["mailto:", "tel:", "sms:", "javascript:", "data:"]
            .iter()
            .any(|scheme| lower.contains(scheme))
        || (has_domain && word.contains(['@', '/', '?', '#']));
    if is_address {
        format!("[{link}]")
    } else if has_domain {
        let parted: String = word.chars().flat_map(parted).collect();
        parted.trim_end_matches(NO_WIDTH).to_owned()
    } else {
        word.to_owned()
    }
}

/// A space that takes no room.
const NO_WIDTH: char = '\u{200b}';

fn parted(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c).chain(is_dot(c).then_some(NO_WIDTH))
}

/// Whether a dot stands between two letters.
fn has_inner_dot(word: &str) -> bool {
    let characters: Vec<char> = word.chars().collect();
    characters
        .windows(3)
        .any(|three| three[0].is_alphanumeric() && is_dot(three[1]) && three[2].is_alphabetic())
}

/// The dots that browsers take for one in an address.
fn is_dot(c: char) -> bool {
    matches!(c, '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_words_of_a_reader_becomes_a_link() {
        for (word, expected) in [
            ("https://evil.example/x", "[lenke]"),
            ("(www.evil.example)", "[lenke]"),
            ("evil.example/bank", "[lenke]"),
            ("post@evil.example", "[lenke]"),
            ("hxxp:evil", "hxxp:evil"),
            ("JavaScript:alert(1)", "[lenke]"),
            ("evil.example", "evil.\u{200b}example"),
            ("f.eks.", "f.\u{200b}eks."),
            ("14.30", "14.30"),
            ("Slutt.", "Slutt."),
            ("a\u{200b}\r\nb\0c\u{2028}d", "a b c d"),
        ] {
            assert_eq!(unlinked(word, "lenke"), expected, "{word}");
        }
    }

    #[test]
    fn dots_of_other_alphabets_are_dots() {
        assert_eq!(unlinked("evil\u{3002}example/x", "link"), "[link]");
        assert!(!unlinked("evil\u{ff0e}example", "link").contains("\u{ff0e}e"));
    }
}
