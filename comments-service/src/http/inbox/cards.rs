//! Turns the comments of a thread into what the page shows of each: its text, how its turn stands, what
//! was decided about it, and what this person may do.

mod acting;
mod telling;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::list::MarkLabel;
use super::screen::Screen;
use super::thread::{is_public, name_of};
use super::words::{Moment, Words};
use crate::comment::{CommentId, Responder, StaffId};
use crate::comments_file::ThreadHead;
use crate::history::{HistoryComment, StaffReply, Writer};
use crate::http::rights::{Author, Right};
use crate::reply_clock::Turn;
use crate::site_file::SitePage;
use crate::store::{CommentText, DecisionReason, EarlierVersion};

/// Below this depth answers stand no further in.
const DEEPEST: usize = 4;

/// Everything about a thread.
pub(super) struct Thread {
    pub(super) now: Timestamp,
    pub(super) facts: BTreeMap<CommentId, HistoryComment>,
    pub(super) turns: Vec<Turn>,
    pub(super) listed: Vec<CommentId>,
    pub(super) head: ThreadHead,
    pub(super) versions: Vec<EarlierVersion>,
    pub(super) texts: Vec<CommentText>,
    pub(super) reasons: Vec<DecisionReason>,
    pub(super) people: BTreeMap<StaffId, String>,
}

/// A comment as the page shows it.
#[derive(Debug, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the template asks for each of them by its name"
)]
pub(super) struct Card {
    id: CommentId,
    depth: usize,
    name: String,
    title: Option<String>,
    badge: Option<String>,
    signed_by: Option<String>,
    answers: Option<Answered>,
    received: Moment,
    is_edited: bool,
    earlier: Vec<Earlier>,
    is_highlighted: bool,
    may_highlight: bool,
    is_staff: bool,
    is_public: bool,
    html: String,
    promised: Option<Moment>,
    turn: Option<TurnNote>,
    notes: Vec<String>,
    undo: Vec<Undo>,
    marks: Vec<MarkButton>,
    decisions: Vec<DecisionForm>,
    may_reply: bool,
    /// Whether nobody waits for that reply.
    is_quiet: bool,
    may_publish: bool,
    may_promote: bool,
    may_take_back: bool,
    may_decide: bool,
    may_exclude: bool,
    has_actions: bool,
}

#[derive(Debug, Serialize)]
struct Answered {
    id: CommentId,
    name: String,
}

/// How the turn stands that begins with a comment.
#[derive(Debug, Serialize)]
struct TurnNote {
    words: String,
    is_open: bool,
    is_overdue: bool,
    is_late_triage: bool,
    due: Option<Moment>,
    target: Option<String>,
}

/// What a comment said before its writer changed it.
#[derive(Debug, Serialize)]
struct Earlier {
    html: String,
    until: Moment,
}

#[derive(Debug, Serialize)]
struct Undo {
    kind: String,
    label: String,
}

#[derive(Debug, Serialize)]
struct MarkButton {
    #[serde(flatten)]
    mark: MarkLabel,
    is_set: bool,
}

#[derive(Debug, Serialize)]
struct DecisionForm {
    kind: &'static str,
    label: String,
    hint: String,
    button: String,
}

impl Card {
    /// Whether it is the comment `id` and this person may reply to it.
    pub(super) fn is_answerable(&self, id: &CommentId) -> bool {
        self.id == *id && self.may_reply
    }
}

/// The cards of a thread, each below the one that it answers.
pub(super) fn arrange(screen: &Screen, page: &SitePage, thread: &Thread) -> Vec<Card> {
    let mut below: BTreeMap<Option<&CommentId>, Vec<&CommentText>> = BTreeMap::new();
    let is_there = |id: &&CommentId| thread.texts.iter().any(|text| text.id == **id);
    for text in &thread.texts {
        below
            .entry(text.parent.as_ref().filter(is_there))
            .or_default()
            .push(text);
    }
    let mut cards = Vec::new();
    let mut waiting: Vec<_> = below
        .remove(&None)
        .unwrap_or_default()
        .into_iter()
        .rev()
        .map(|it| (it, 0))
        .collect();
    while let Some((text, depth)) = waiting.pop() {
        cards.push(
            Making {
                screen,
                page,
                thread,
                text,
            }
            .card(depth),
        );
        let answers = below.remove(&Some(&text.id)).unwrap_or_default();
        waiting.extend(
            answers
                .into_iter()
                .rev()
                .map(|it| (it, (depth + 1).min(DEEPEST))),
        );
    }
    cards
}

/// One card in the making.
struct Making<'t> {
    screen: &'t Screen,
    page: &'t SitePage,
    thread: &'t Thread,
    text: &'t CommentText,
}

impl Making<'_> {
    fn card(&self, depth: usize) -> Card {
        let text = self.text;
        let staff = self.staff();
        let is_public = self.is_public();
        let is_reader = self.fact().is_some() && staff.is_none();
        let may_decide = is_reader && self.may_answer();
        let may_hide = is_reader && self.screen.member.role.removes_comments();
        let is_hidden = self.reasons().any(|reason| hides(&reason.kind));
        let was_public = self.fact().is_some_and(|fact| !fact.public.is_empty());
        let is_listed = self.thread.listed.contains(&text.id);
        let mut card = Card {
            id: text.id.clone(),
            depth,
            name: text.name.clone(),
            title: text.title.clone(),
            badge: self.badge(staff),
            signed_by: staff
                .filter(|_| text.is_company_voice)
                .map(|reply| name_of(&self.thread.people, &reply.staff)),
            answers: self.answered(),
            received: self.words().moment(text.received_at),
            is_edited: text.edited_at.is_some(),
            earlier: self.earlier(),
            is_highlighted: self.thread.head.highlighted.as_ref() == Some(&text.id),
            may_highlight: is_public && text.parent.is_some() && self.may_answer(),
            is_staff: staff.is_some(),
            is_public,
            html: text.html.clone(),
            promised: staff
                .and_then(|reply| reply.promised_at)
                .map(|promised_at| self.words().moment(promised_at)),
            turn: self.turn().map(|turn| self.turn_note(turn)),
            notes: self.notes(),
            undo: if may_decide { self.undo() } else { Vec::new() },
            marks: if may_decide { self.marks() } else { Vec::new() },
            decisions: if may_decide {
                self.decisions(may_hide && !is_hidden)
            } else {
                Vec::new()
            },
            may_reply: may_decide && is_public,
            is_quiet: !self.waits(),
            may_publish: may_decide
                && self.screen.member.role.answers_anywhere()
                && !was_public
                && !is_hidden,
            may_promote: may_decide && is_listed,
            may_take_back: staff.is_some_and(|reply| is_public && self.may_take_back(reply)),
            may_decide: may_decide && !is_hidden,
            may_exclude: may_hide && !is_hidden,
            has_actions: false,
        };
        card.has_actions = card.may_reply
            || card.may_publish
            || card.may_take_back
            || card.may_highlight
            || card.may_decide
            || !card.undo.is_empty();
        card
    }

    fn words(&self) -> &Words {
        &self.screen.words
    }

    fn fact(&self) -> Option<&HistoryComment> {
        self.thread.facts.get(&self.text.id)
    }

    fn staff(&self) -> Option<&StaffReply> {
        match &self.fact()?.writer {
            Writer::Staff(reply) => Some(reply),
            Writer::Reader(_) => None,
        }
    }

    /// Imported comments have no facts and are always there.
    fn is_public(&self) -> bool {
        self.fact()
            .is_none_or(|fact| is_public(fact, self.thread.now))
    }

    fn may_answer(&self) -> bool {
        let member = &self.screen.member;
        Author::is_held_by(member.role) && member.sees(Some(self.page))
    }

    fn may_take_back(&self, reply: &StaffReply) -> bool {
        let member = &self.screen.member;
        self.may_answer() && (reply.staff == member.id || member.role.removes_comments())
    }

    fn reasons(&self) -> impl Iterator<Item = &DecisionReason> {
        self.thread
            .reasons
            .iter()
            .filter(|reason| reason.comment == self.text.id)
    }

    /// Whether it belongs to a turn that needs a reply.
    fn waits(&self) -> bool {
        let open = self.thread.turns.iter().filter(|turn| turn.is_open());
        open.flat_map(|turn| &turn.comments)
            .any(|id| *id == self.text.id)
    }

    /// The turn that begins with this comment.
    fn turn(&self) -> Option<&Turn> {
        self.thread
            .turns
            .iter()
            .find(|turn| turn.id == self.text.id && turn.excluded.is_none())
    }

    fn earlier(&self) -> Vec<Earlier> {
        let versions = self.thread.versions.iter();
        let own = versions.filter(|version| version.comment == self.text.id);
        own.map(|version| Earlier {
            html: version.html.clone(),
            until: self.words().moment(version.replaced_at),
        })
        .collect()
    }

    fn answered(&self) -> Option<Answered> {
        let parent = self.text.parent.as_ref()?;
        let above = self.thread.texts.iter().find(|text| text.id == *parent)?;
        Some(Answered {
            id: above.id.clone(),
            name: above.name.clone(),
        })
    }

    fn badge(&self, staff: Option<&StaffReply>) -> Option<String> {
        let key = match staff {
            Some(reply) => badge_key(reply.responder),
            None if self.text.is_imported => "inbox-badge-imported",
            None => return None,
        };
        Some(self.words().say(key))
    }
}

/// The key of what a responder is called.
pub(super) fn badge_key(responder: Responder) -> &'static str {
    match responder {
        Responder::Comms => "inbox-badge-staff",
        Responder::Employee => "inbox-badge-author",
        Responder::Guest => "inbox-badge-guest",
    }
}

/// Whether a decision of this word takes a comment out of sight.
fn hides(kind: &str) -> bool {
    !matches!(kind, "no_reply_needed" | "promoted")
}
