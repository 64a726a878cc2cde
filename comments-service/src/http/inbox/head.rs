//! What the page of a thread shows of what stands in front of it, and what this person may change there.

use serde::Serialize;

use super::cards::Thread;
use super::screen::Screen;
use super::words::Moment;
use crate::comment::Voice;
use crate::http::rights::{Author, Right};
use crate::http::staff_page::StaffPage;
use crate::replying::sign;

/// What stands in front of a thread, for whoever may change it.
#[derive(Debug, Serialize)]
pub(super) struct Head {
    solved: Option<Moment>,
    /// The update as it is shown.
    pinned: Option<String>,
    /// The company, where this person may speak for it.
    company: Option<String>,
}

impl Head {
    /// `None` for who only looks.
    pub(super) fn of(screen: &Screen, page: &StaffPage, thread: &Thread) -> Option<Self> {
        let (member, company) = (&screen.member, &page.site.file.brand.company);
        let may_change = Author::is_held_by(member.role) && member.sees(Some(&page.page));
        let signature = sign(member, Voice::Company, &page.page, company);
        let speaks = signature.filter(|signature| signature.name == *company);
        may_change.then(|| Self {
            solved: thread.head.solved_at.map(|at| screen.words.moment(at)),
            pinned: thread
                .head
                .pinned
                .as_ref()
                .map(|pinned| pinned.html.clone()),
            company: speaks.map(|_| company.clone()),
        })
    }
}
