//! Who may do what: the roles of staff.

use serde::{Deserialize, Serialize};

use crate::comment::StaffId;
use crate::language::Language;
use crate::mail_address::MailAddress;
use crate::site_file::SitePage;

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Everything, accounts included.
    Admin,
    /// Answers anywhere and removes comments.
    Editor,
    /// Answers anywhere.
    Responder,
    /// Answers on posts of their own.
    Author,
    /// Reads the inbox and the reports.
    Viewer,
}

impl Role {
    /// All of them, the mightiest first.
    pub const ALL: [Self; 5] = [
        Self::Admin,
        Self::Editor,
        Self::Responder,
        Self::Author,
        Self::Viewer,
    ];

    /// The word for it in commands and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Editor => "editor",
            Self::Responder => "responder",
            Self::Author => "author",
            Self::Viewer => "viewer",
        }
    }

    /// The role of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether this role answers on every page and not only on posts of its own.
    pub fn answers_anywhere(self) -> bool {
        matches!(self, Self::Admin | Self::Editor | Self::Responder)
    }

    /// Whether this role removes comments and takes back the replies of others.
    pub fn removes_comments(self) -> bool {
        matches!(self, Self::Admin | Self::Editor)
    }
}

/// A member of staff who may sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    /// The identifier that `staff add` gave.
    pub id: StaffId,
    /// The name that signs replies.
    pub name: String,
    /// The mail address, never shown to readers.
    pub mail: String,
    /// What the person may do.
    pub role: Role,
    /// The title that stands beside the name.
    pub title: Option<String>,
    /// The author id of the site, for those who write posts.
    pub author: Option<String>,
}

impl StaffMember {
    /// Whether this person sees what happens on a page: authors only on posts of their own.
    pub fn sees(&self, page: Option<&SitePage>) -> bool {
        let is_own = |page: &SitePage| {
            page.authors
                .iter()
                .any(|author| Some(&author.id) == self.author.as_ref())
        };
        self.role != Role::Author || page.is_some_and(is_own)
    }
}

/// A member of staff as somebody who gets mails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffContact {
    /// Who it is.
    pub member: StaffMember,
    /// Where mails go.
    pub mail: MailAddress,
    /// The language in which that person last signed in.
    pub language: Language,
    /// Whether that person wants to hear of comments at once.
    pub wants_alerts: bool,
    /// Whether that person wants an overview in the morning.
    pub wants_digest: bool,
}
