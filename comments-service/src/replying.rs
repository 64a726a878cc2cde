//! Checks a reply of staff and works out how it is signed.

use jiff::Timestamp;
use serde::Deserialize;

use crate::comment::{CommentId, ReplyKind, Responder, Voice};
use crate::comments_file::Badge;
use crate::site_file::SitePage;
use crate::staff::StaffMember;
use crate::thread_html::LONGEST_COMMENT;

/// A reply as it was written.
#[derive(Clone, Debug, Deserialize)]
pub struct ReplyDraft {
    /// The text.
    pub markdown: String,
    /// Full unless it says otherwise.
    #[serde(default = "full")]
    pub kind: ReplyKind,
    /// For a holding reply: by when more is promised.
    #[serde(default)]
    pub promised_at: Option<Timestamp>,
    /// In whose name; the writer's own unless it says otherwise.
    #[serde(default = "own")]
    pub voice: Voice,
    /// Comments outside its chain that it answers too.
    #[serde(default)]
    pub also_answers: Vec<CommentId>,
}

fn full() -> ReplyKind {
    ReplyKind::Full
}

fn own() -> Voice {
    Voice::Own
}

/// What is wrong with a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplyMistake {
    /// Nothing is written.
    #[error("Write a reply.")]
    Empty,
    /// Too much is written.
    #[error("The reply is too long. Use at most 10,000 characters.")]
    TooLong,
    /// A holding reply without a time.
    #[error("A holding reply says by when more is to come: set promised_at.")]
    NoPromise,
    /// A promised time that has passed.
    #[error("The promised time has passed.")]
    PromisePassed,
    /// A full reply with a promised time.
    #[error("Only a holding reply has a promised time.")]
    NeedlessPromise,
    /// A comment of another page.
    #[error("A reply answers comments of its own page only.")]
    AlsoAnswersElsewhere,
}

impl ReplyMistake {
    /// The field that it belongs to.
    pub fn field(self) -> &'static str {
        match self {
            Self::Empty | Self::TooLong => "markdown",
            Self::NoPromise | Self::PromisePassed | Self::NeedlessPromise => "promised_at",
            Self::AlsoAnswersElsewhere => "also_answers",
        }
    }
}

impl ReplyDraft {
    /// The text as it is stored: with its lines ending in one way.
    pub fn text(&self) -> String {
        self.markdown.replace("\r\n", "\n").replace('\0', "")
    }

    /// Checks it: the text with its lines ending in one way.
    pub fn check(&self, now: Timestamp) -> Result<String, ReplyMistake> {
        let markdown = self.text();
        if markdown.trim().is_empty() {
            return Err(ReplyMistake::Empty);
        }
        if markdown.chars().count() > LONGEST_COMMENT {
            return Err(ReplyMistake::TooLong);
        }
        match (self.kind, self.promised_at) {
            (ReplyKind::Holding, None) => Err(ReplyMistake::NoPromise),
            (ReplyKind::Holding, Some(at)) if at <= now => Err(ReplyMistake::PromisePassed),
            (ReplyKind::Full, Some(_)) => Err(ReplyMistake::NeedlessPromise),
            _ => Ok(markdown),
        }
    }
}

/// How a reply is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// What the writer is to the page.
    pub responder: Responder,
    /// The name that is shown.
    pub name: String,
    /// The title that is shown.
    pub title: Option<String>,
    /// The badge that is shown.
    pub badge: Badge,
}

/// Signs a reply; `None` for an author on a post that is not their own.
pub fn sign(
    member: &StaffMember,
    voice: Voice,
    page: &SitePage,
    company: &str,
) -> Option<Signature> {
    let own = page
        .authors
        .iter()
        .find(|author| Some(&author.id) == member.author.as_ref());
    let responder = match own {
        _ if member.role.answers_anywhere() => Responder::Comms,
        Some(author) if author.guest => Responder::Guest,
        Some(_) => Responder::Employee,
        None => return None,
    };
    // A guest speaks for nobody but themselves.
    let speaks_for_company = voice == Voice::Company && responder != Responder::Guest;
    Some(if speaks_for_company {
        Signature {
            responder,
            name: company.to_owned(),
            title: None,
            badge: Badge::Staff,
        }
    } else {
        let badge = match own {
            Some(author) if author.guest => Badge::Guest,
            Some(_) => Badge::Author,
            None => Badge::Staff,
        };
        Signature {
            responder,
            name: member.name.clone(),
            title: member.title.clone(),
            badge,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::StaffId;
    use crate::language::Language;
    use crate::site_file::{CommentsPolicy, SiteAuthor};
    use crate::staff::Role;
    use crate::thread::ThreadKey;

    fn member(role: Role, author: Option<&str>) -> StaffMember {
        StaffMember {
            id: StaffId("kari".into()),
            name: "Kari Dahl".into(),
            mail: "kari@fjordlys.example".into(),
            role,
            title: Some("Nettsjef".into()),
            author: author.map(str::to_owned),
        }
    }

    fn page(guest: bool) -> SitePage {
        SitePage {
            key: ThreadKey::parse("fiber").unwrap(),
            url: "/fiber/".into(),
            title: "Fiber".into(),
            lang: Language::NB,
            authors: vec![SiteAuthor {
                id: "kari".into(),
                name: "Kari Dahl".into(),
                guest,
            }],
            tags: Vec::new(),
            published: Timestamp::UNIX_EPOCH,
            comments: CommentsPolicy::Open,
        }
    }

    fn signed(role: Role, author: Option<&str>, voice: Voice, guest: bool) -> String {
        let signature = sign(&member(role, author), voice, &page(guest), "Fjordlys");
        signature.map_or("nobody".into(), |s| {
            format!("{:?} {} {:?}", s.responder, s.name, s.badge)
        })
    }

    #[test]
    fn a_reply_is_signed_by_what_its_writer_is_to_the_page() {
        use Role::{Author, Responder};
        assert_eq!(
            signed(Responder, None, Voice::Own, false),
            "Comms Kari Dahl Staff"
        );
        assert_eq!(
            signed(Responder, Some("kari"), Voice::Own, false),
            "Comms Kari Dahl Author"
        );
        assert_eq!(
            signed(Author, Some("kari"), Voice::Own, false),
            "Employee Kari Dahl Author"
        );
        assert_eq!(
            signed(Author, Some("kari"), Voice::Own, true),
            "Guest Kari Dahl Guest"
        );
        assert_eq!(signed(Author, Some("ola"), Voice::Own, false), "nobody");
        assert_eq!(signed(Author, None, Voice::Own, false), "nobody");
    }

    #[test]
    fn the_company_signs_for_staff_and_never_for_a_guest() {
        assert_eq!(
            signed(Role::Editor, None, Voice::Company, false),
            "Comms Fjordlys Staff"
        );
        assert_eq!(
            signed(Role::Author, Some("kari"), Voice::Company, true),
            "Guest Kari Dahl Guest"
        );
    }
}
