//! What happened to comments, with instants: the material from which the reply clock works out who
//! waits. It holds facts and never a conclusion, so that the same facts give the same answer for
//! ever, as of any instant.

use jiff::Timestamp;

use crate::comment::{CommentId, ReaderKey, ReplyKind, Responder, StaffId};
use crate::language::Language;
use crate::thread::ThreadKey;

/// Everything that the reply clock looks at. The order of the lists does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The pages that have threads.
    pub pages: Vec<HistoryPage>,
    /// All comments of readers and staff, public or not; without imported and practice ones.
    pub comments: Vec<HistoryComment>,
    /// What staff, readers and the spam filter decided about comments.
    pub decisions: Vec<Decision>,
    /// Triage marks.
    pub marks: Vec<Mark>,
}

/// A page as targets and reports see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryPage {
    /// Its key.
    pub key: ThreadKey,
    /// Its titles as plain text, each with its first instant, in order: it held until the next.
    pub titles: Vec<(String, Timestamp)>,
    /// Its languages in the same way: one, as a rule.
    pub languages: Vec<(Language, Timestamp)>,
    /// Its authors in the same way: the id and the name of each.
    pub authors: Vec<(Vec<(String, String)>, Timestamp)>,
    /// Its tags, as slugs, each with when it stood on the page.
    pub tags: Vec<(String, Span)>,
}

/// A span of time: from an instant, which belongs to it, until another, which does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first instant of it.
    pub from: Timestamp,
    /// The first instant after it; `None` while it lasts.
    pub until: Option<Timestamp>,
}

/// A comment, by a reader or by staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryComment {
    /// Its identifier.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// The comment that it answers; `None` at the top level.
    pub parent: Option<CommentId>,
    /// Who wrote it.
    pub writer: Writer,
    /// When the server received it; editing does not move it.
    pub received_at: Timestamp,
    /// When everyone could see it: after moderation, the undo window and any second pair of eyes, until
    /// it was taken back or removed. In order, without overlap; may lie in the future.
    pub public: Vec<Span>,
}

/// Who wrote a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writer {
    /// A reader.
    Reader(ReaderKey),
    /// A signed-in responder.
    Staff(StaffReply),
}

/// What only a staff reply has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffReply {
    /// Who wrote it, also where the company signs: credit goes to the writer.
    pub staff: StaffId,
    /// What that person was to the page when they wrote it.
    pub responder: Responder,
    /// Full or holding.
    pub kind: ReplyKind,
    /// For a holding reply: by when more is promised.
    pub promised_at: Option<Timestamp>,
    /// Comments outside its chain that it answers too: what the writer ticked under "also answers".
    pub also_answers: Vec<CommentId>,
}

/// Something decided about a comment by a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The comment.
    pub comment: CommentId,
    /// What was decided.
    pub kind: DecisionKind,
    /// When. What the spam filter decided on arrival has the comment's own instant.
    pub at: Timestamp,
    /// When it was undone, if it was: spam rescued, a removal reversed, a closed turn opened again.
    pub undone_at: Option<Timestamp>,
}

/// What can be decided about a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionKind {
    /// The turn of this comment needs no reply.
    NoReplyNeeded,
    /// The comment was removed by staff.
    Removed,
    /// The comment counts nowhere.
    Excluded(Exclusion),
    /// A reader's answer to another reader needs a reply from staff.
    Promoted,
}

/// Why a comment counts nowhere.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Exclusion {
    /// Advertising and the like, found by the filter or by staff.
    Spam,
    /// From a blocked sender.
    Blocked,
    /// Sent twice.
    Duplicate,
    /// Somebody trying whether it works.
    Test,
    /// Taken back by its reader.
    Withdrawn,
}

/// A triage mark on the turn of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Any comment of the turn.
    pub comment: CommentId,
    /// The mark, for example `urgent`, `criticism`, `question`, `praise`.
    pub mark: String,
    /// While it was set.
    pub span: Span,
}

impl HistoryPage {
    /// A page of which nothing but its tags is known yet.
    pub fn new(key: ThreadKey, tags: Vec<(String, Span)>) -> Self {
        Self {
            key,
            titles: Vec::new(),
            languages: Vec::new(),
            authors: Vec::new(),
            tags,
        }
    }

    /// Its title as of an instant.
    pub fn title_at(&self, instant: Timestamp) -> &str {
        value_at(&self.titles, instant).map_or_else(|| self.key.as_str(), String::as_str)
    }

    /// Its language as of an instant.
    pub fn language_at(&self, instant: Timestamp) -> Option<Language> {
        value_at(&self.languages, instant).copied()
    }

    /// Its authors as of an instant: id and name.
    pub fn authors_at(&self, instant: Timestamp) -> &[(String, String)] {
        value_at(&self.authors, instant).map_or(&[], Vec::as_slice)
    }
}

/// The value that held at an instant; before anything is known, the first.
fn value_at<T>(values: &[(T, Timestamp)], instant: Timestamp) -> Option<&T> {
    let held = values.iter().rev().find(|(_, since)| *since <= instant);
    held.or(values.first()).map(|(value, _)| value)
}

impl Span {
    /// A span that lasts.
    pub fn since(from: Timestamp) -> Self {
        Self { from, until: None }
    }

    /// Whether `instant` lies in it.
    pub fn contains(&self, instant: Timestamp) -> bool {
        self.from <= instant && self.until.is_none_or(|until| instant < until)
    }

    /// Whether any of it lies between two instants, both included.
    pub fn touches(&self, from: Timestamp, to: Timestamp) -> bool {
        self.from <= to && self.until.is_none_or(|until| from < until)
    }
}

impl Decision {
    /// Whether it holds as of `instant`: taken by then and not yet undone.
    pub fn holds_at(&self, instant: Timestamp) -> bool {
        Span {
            from: self.at,
            until: self.undone_at,
        }
        .contains(instant)
    }
}
