//! What a comment is called and who wrote it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The identifier of a comment: a UUIDv7, so that identifiers sort by time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommentId(pub String);

impl CommentId {
    /// Reads an identifier from outside: up to 64 letters, digits and hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let is_good = (1..=64).contains(&text.len()) && text.chars().all(allowed);
        is_good.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for CommentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The identifier that a member of staff was given by `staff add`, for example `ingrid`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaffId(pub String);

impl fmt::Display for StaffId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who counts as the same reader inside one thread: the mail address where one was given, else the
/// name, both folded to lower case, with `mail:` or `name:` in front so that a name which is spelled
/// like an address is nobody's address. Kept as a text that is only ever compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReaderKey(pub String);

impl ReaderKey {
    /// The key of a reader who gave this name and perhaps a mail address.
    pub fn of(name: &str, mail: Option<&str>) -> Self {
        let (kind, text) = mail.map_or(("name", name), |mail| ("mail", mail));
        Self(format!("{kind}:{}", text.to_lowercase()))
    }
}

/// The kind of a staff reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReplyKind {
    /// An answer.
    Full,
    /// "More to come by …", with a promised time.
    Holding,
}

/// In whose name a staff reply is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The person's own name and title.
    Own,
    /// The company's name; the person stands in the log.
    Company,
}

/// Which of the three responders a member of staff is; statistics can be split by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Responder {
    /// Comms staff, who answer anywhere.
    Comms,
    /// An employee, on posts that they wrote.
    Employee,
    /// A guest author, on their own post.
    Guest,
}
