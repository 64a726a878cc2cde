//! How a reader wants to hear of answers, and what they can stop.

use serde::{Deserialize, Serialize};

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
