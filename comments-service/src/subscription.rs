//! How a reader wants to hear of answers, and what they can stop.

use serde::{Deserialize, Serialize};

use crate::comment::CommentId;
use crate::language::Language;
use crate::mail_address::MailAddress;

/// How often a reader hears of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pace {
    /// Of each as it comes.
    Each,
    /// Of all of a day at once.
    Daily,
}

impl Pace {
    /// The word for it in forms and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Each => "each",
            Self::Daily => "daily",
        }
    }

    /// The pace of a word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Each, Self::Daily]
            .into_iter()
            .find(|pace| pace.word() == word)
    }
}

/// What a reader wants no more mails about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// One conversation: all comments of theirs under one post.
    Conversation,
    /// Anything here.
    All,
}

/// How the writer of a comment wants to hear of answers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Where.
    pub address: MailAddress,
    /// In the language of the page.
    pub language: Language,
    /// How often.
    pub pace: Pace,
}

/// Mails that somebody can end: the subject of the link that does so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mailing {
    /// A reader's mails about answers, and the comment of theirs that one was about.
    Answers(MailAddress, Option<CommentId>),
    /// The alerts of a member of staff, by id.
    Alerts(String),
    /// The morning overview of a member of staff, by id.
    Morning(String),
}

impl Mailing {
    /// As text.
    pub fn to_subject(&self) -> String {
        match self {
            Self::Answers(address, None) => format!("answers {address}"),
            Self::Answers(address, Some(comment)) => format!("answers {address} {comment}"),
            Self::Alerts(staff) => format!("alerts {staff}"),
            Self::Morning(staff) => format!("morning {staff}"),
        }
    }

    /// What a text stands for.
    pub fn parse(subject: &str) -> Option<Self> {
        let (kind, rest) = subject.split_once(' ')?;
        Some(match kind {
            "answers" => {
                let (address, comment) = match rest.split_once(' ') {
                    Some((address, comment)) => (address, CommentId::parse(comment)),
                    None => (rest, None),
                };
                Self::Answers(MailAddress::parse(address)?, comment)
            }
            "alerts" => Self::Alerts(rest.to_owned()),
            "morning" => Self::Morning(rest.to_owned()),
            _ => return None,
        })
    }
}
