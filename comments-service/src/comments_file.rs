//! `comments.json`: what the service exports and the generator bakes into the pages. Version 1.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::comment::{CommentId, ReplyKind};
use crate::thread::ThreadKey;

/// The version that this build writes and reads.
pub const VERSION: u32 = 1;

/// All public comments of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentsFile {
    /// Always [`VERSION`].
    pub version: u32,
    /// The instant of the export: the pages say that they show the comments as of then.
    pub exported_at: Timestamp,
    /// The threads that have at least one public comment.
    pub threads: BTreeMap<ThreadKey, Vec<PublicComment>>,
    /// What staff put in front of threads.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub heads: BTreeMap<ThreadKey, ThreadHead>,
}

/// What staff put in front of a thread.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadHead {
    /// Since when what it was about is solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved_at: Option<Timestamp>,
    /// The answer to read: a comment of the thread that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highlighted: Option<CommentId>,
    /// How things are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<PinnedUpdate>,
}

/// An update by staff, on top of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinnedUpdate {
    /// The name of whoever signs it.
    pub name: String,
    /// Their title, or `None` where the company speaks.
    pub title: Option<String>,
    /// Which badge stands beside the name.
    pub badge: Badge,
    /// Sanitised HTML.
    pub html: String,
    /// When it was put there.
    pub at: Timestamp,
}

/// One comment as everyone may see it, in the order of a thread: by time within each parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicComment {
    /// Its identifier; its address on the page is `#c-` and this.
    pub id: CommentId,
    /// The comment that it answers, if any.
    pub parent: Option<CommentId>,
    /// Who wrote it.
    pub writer: PublicWriter,
    /// When the server received it.
    pub received_at: Timestamp,
    /// When the writer last changed it.
    pub edited_at: Option<Timestamp>,
    /// Sanitised HTML, rendered once on its way in; empty where the text is gone.
    pub html: String,
    /// What everyone sees of it.
    pub state: PublicState,
    /// How far its answer has come; `None` where nobody waits for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// What other readers think of it.
    #[serde(default, skip_serializing_if = "Reactions::is_none")]
    pub reactions: Reactions,
}

/// How far the answer to a reader's comment has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Standing {
    /// It is there.
    Received,
    /// A member of staff has read it.
    Seen {
        /// The name of the first who did.
        name: String,
    },
    /// A holding reply promises more.
    Promised {
        /// The name under which it was promised.
        name: String,
        /// By when more is to come.
        until: Timestamp,
        /// The holding reply.
        reply: CommentId,
    },
    /// It is answered.
    Answered {
        /// The name under which it was answered.
        name: String,
        /// The first full reply.
        reply: CommentId,
    },
}

/// How many readers reacted to a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reactions {
    /// It helped them.
    pub helpful: u32,
    /// They think so too.
    pub agree: u32,
    /// They say thanks.
    pub thanks: u32,
}

/// What a reader can think of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReactionKind {
    /// It helps.
    Helpful,
    /// They think so too.
    Agree,
    /// Thanks.
    Thanks,
}

impl ReactionKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Helpful, Self::Agree, Self::Thanks];

    /// Its word in forms, in the database and in the keys of its texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Helpful => "helpful",
            Self::Agree => "agree",
            Self::Thanks => "thanks",
        }
    }

    /// The kind that a word stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl Reactions {
    /// Whether nobody reacted.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// How many there are of a kind.
    pub fn of(mut self, kind: ReactionKind) -> u32 {
        *self.of_mut(kind)
    }

    /// The same, to be changed.
    pub fn of_mut(&mut self, kind: ReactionKind) -> &mut u32 {
        match kind {
            ReactionKind::Helpful => &mut self.helpful,
            ReactionKind::Agree => &mut self.agree,
            ReactionKind::Thanks => &mut self.thanks,
        }
    }
}

/// Who wrote a comment, as everyone may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum PublicWriter {
    /// A reader, by the name that they gave.
    Reader {
        /// The name.
        name: String,
    },
    /// A signed-in responder.
    Staff {
        /// The person's name, or the company's where it speaks.
        name: String,
        /// The person's title, or `None` where the company speaks.
        title: Option<String>,
        /// Which badge stands beside the name.
        badge: Badge,
        /// Whether this is a full reply or a holding one.
        reply: ReplyKind,
        /// For a holding reply: by when more is promised.
        promised_at: Option<Timestamp>,
    },
}

impl PublicWriter {
    /// The name under which the comment is shown.
    pub fn name(&self) -> &str {
        match self {
            Self::Reader { name } | Self::Staff { name, .. } => name,
        }
    }
}

/// The badge beside the name of a signed-in responder; readers can never have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Badge {
    /// Comms staff or another employee.
    Staff,
    /// An author of the page itself.
    Author,
    /// A guest who is an author of the page itself.
    Guest,
}

/// What everyone sees of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublicState {
    /// The comment itself.
    Shown,
    /// A note that it was removed, in its place.
    Removed,
    /// A note that its writer withdrew it, where answers stand below it.
    Withdrawn,
    /// A note that it is not shown for some other reason, where answers stand below it.
    Gone,
}
