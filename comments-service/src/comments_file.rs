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
