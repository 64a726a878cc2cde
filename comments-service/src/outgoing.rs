//! What waits to leave: mails to people and calls of webhooks, and what became of them.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::comment::CommentId;
use crate::language::Language;
use crate::letter::Letter;
use crate::mail_address::MailAddress;

/// What a mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MailKind {
    /// Asks whether an address wants to be told of answers.
    Confirmation,
    /// Tells a reader of answers.
    Answers,
    /// Tells staff of comments at once.
    Alert,
    /// Tells staff in the morning what waits.
    Morning,
    /// Tells a writer why a comment was removed.
    Removal,
    /// Tells a writer what became of an objection.
    Objection,
}

impl MailKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Confirmation,
        Self::Answers,
        Self::Alert,
        Self::Morning,
        Self::Removal,
        Self::Objection,
    ];

    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Answers => "answers",
            Self::Alert => "alert",
            Self::Morning => "morning",
            Self::Removal => "removal",
            Self::Objection => "objection",
        }
    }

    /// The kind of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A mail on its way into the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMail {
    /// An identifier; the Message-ID is made of it.
    pub id: String,
    /// What it is for.
    pub kind: MailKind,
    /// Who gets it.
    pub to: MailAddress,
    /// The language of the frame around the words.
    pub language: Language,
    /// What it says.
    pub content: Content,
    /// The comment that it is about, if it is about one.
    pub comment: Option<CommentId>,
    /// The name of what must not be said twice: a second mail with it is dropped.
    pub once: Option<String>,
    /// When it was queued.
    pub queued_at: Timestamp,
}

/// What a mail or a call holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// The words, as they were when it was queued.
    Letter(Letter),
    /// The words are looked up while it is sent, so that nothing is told that is gone by then.
    Notices,
    /// The body of a webhook's call.
    Event(String),
}

/// What takes a mail or a call along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// Mail.
    Mail,
    /// A call of a webhook.
    Webhook,
}

impl Channel {
    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Webhook => "webhook",
        }
    }

    /// The channel of a word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Mail, Self::Webhook]
            .into_iter()
            .find(|channel| channel.word() == word)
    }
}

/// A mail or a call whose turn has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its identifier.
    pub id: String,
    /// What takes it along.
    pub channel: Channel,
    /// What it is, in a word.
    pub kind: String,
    /// A mail address or the name of a webhook.
    pub recipient: String,
    /// The language of its frame.
    pub language: Language,
    /// What it holds.
    pub content: Content,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// How often it was tried before.
    pub attempts: i64,
}

/// How an attempt ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The other side has taken it.
    Sent,
    /// Nobody needs it any more.
    Void,
    /// It was refused.
    Failed {
        /// What the other side said.
        problem: String,
        /// Whether it said that trying again is of no use.
        is_final: bool,
    },
    /// The other side was not reached at all, which says nothing about what was sent.
    Unreached {
        /// What went wrong.
        problem: String,
    },
}

impl Outcome {
    /// What went wrong, if anything.
    pub fn problem(&self) -> Option<&str> {
        match self {
            Self::Sent | Self::Void => None,
            Self::Failed { problem, .. } | Self::Unreached { problem } => Some(problem),
        }
    }
}

/// How long what nobody takes is tried again.
const PATIENCE: SignedDuration = SignedDuration::from_hours(24 * 5);
/// How long after a refusal that calls itself final: the mistake may be in our own settings.
const PATIENCE_WHEN_REFUSED: SignedDuration = SignedDuration::from_hours(24);

/// How long it waits after another side that was not reached.
const NOT_REACHED: SignedDuration = SignedDuration::from_mins(1);

impl Outgoing {
    /// When it is tried again after an attempt that ended at `now`; `None` if it is done or given up.
    pub fn next_attempt(&self, outcome: &Outcome, now: Timestamp) -> Option<Timestamp> {
        let (patience, wait) = match outcome {
            Outcome::Sent | Outcome::Void => return None,
            Outcome::Unreached { .. } => (PATIENCE, NOT_REACHED),
            Outcome::Failed { is_final: true, .. } => {
                (PATIENCE_WHEN_REFUSED, wait_after(self.attempts))
            }
            Outcome::Failed { .. } => (PATIENCE, wait_after(self.attempts)),
        };
        (now < self.queued_at + patience).then(|| now + wait)
    }
}

/// The wait grows with every attempt that failed before.
fn wait_after(attempts: i64) -> SignedDuration {
    SignedDuration::from_mins(match attempts {
        ..=0 => 1,
        1 => 5,
        2 => 15,
        3 => 60,
        4 => 180,
        _ => 360,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_is_tried_ever_more_rarely_and_given_up_after_days() {
        let until_given_up = |outcome: &Outcome| {
            let mut outgoing = Outgoing {
                id: "1".to_owned(),
                channel: Channel::Mail,
                kind: "answers".to_owned(),
                recipient: "ola@fjordlys.example".to_owned(),
                language: Language::NB,
                content: Content::Notices,
                queued_at: Timestamp::UNIX_EPOCH,
                attempts: 0,
            };
            let mut now = outgoing.queued_at;
            while let Some(next) = outgoing.next_attempt(outcome, now) {
                assert!(next > now);
                now = next;
                outgoing.attempts += 1;
            }
            (
                now.duration_since(outgoing.queued_at).as_hours(),
                outgoing.attempts,
            )
        };
        let failed = |is_final| Outcome::Failed {
            problem: String::new(),
            is_final,
        };
        assert_eq!(until_given_up(&failed(false)), (124, 25));
        assert_eq!(until_given_up(&failed(true)), (28, 9));
        let problem = String::new();
        assert_eq!(
            until_given_up(&Outcome::Unreached { problem }),
            (120, 7_200)
        );
    }
}
