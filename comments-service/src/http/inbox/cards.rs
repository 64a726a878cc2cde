//! Turns the comments of a thread into what the page shows of each: its text, how its turn stands, what
//! was decided about it, and what this person may do.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::list::{self, MarkLabel};
use super::screen::Screen;
use super::thread::{is_public, name_of};
use super::words::{Moment, Words};
use crate::comment::{CommentId, Responder, StaffId};
use crate::history::{HistoryComment, StaffReply, Writer};
use crate::http::decisions::MARKS;
use crate::http::rights::{Author, Right};
use crate::reply_clock::{ClockState, PromiseState, Turn};
use crate::site_file::SitePage;
use crate::store::{CommentText, DecisionReason};

/// Below this depth answers stand no further in.
const DEEPEST: usize = 4;

/// Everything about a thread.
pub(super) struct Thread {
    pub(super) now: Timestamp,
    pub(super) facts: BTreeMap<CommentId, HistoryComment>,
    pub(super) turns: Vec<Turn>,
    pub(super) listed: Vec<CommentId>,
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
            may_publish: may_decide && !was_public && !is_hidden,
            may_promote: may_decide && is_listed,
            may_take_back: staff.is_some_and(|reply| is_public && self.may_take_back(reply)),
            may_decide: may_decide && !is_hidden,
            may_exclude: may_hide && !is_hidden,
            has_actions: false,
        };
        card.has_actions = card.may_reply
            || card.may_publish
            || card.may_take_back
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

    fn turn_note(&self, turn: &Turn) -> TurnNote {
        let is_open = turn.is_open();
        let due = turn.next_due().map(|(due, _)| due).filter(|_| is_open);
        let clock = if turn.first.is_unanswered() {
            &turn.first
        } else {
            &turn.full
        };
        let is_overdue = turn.is_overdue(self.thread.now);
        let mut words = self.turn_words(turn, is_overdue);
        if let Some(left) = clock.left.filter(|_| is_open && clock.due == due) {
            words = format!(
                "{words} · {}",
                list::left(self.words(), Some(left.as_secs_f64()), is_overdue)
            );
        }
        TurnNote {
            words,
            is_open,
            is_overdue,
            is_late_triage: turn.is_late_triage(),
            due: due.map(|due| self.words().moment(due)),
            target: is_open.then(|| clock.target.clone()),
        }
    }

    fn turn_words(&self, turn: &Turn, is_overdue: bool) -> String {
        let (worked, wall) = (
            turn.first.worked.as_secs_f64(),
            turn.first.wall.as_secs_f64(),
        );
        let words = self.words();
        let time = || {
            [
                ("time", words.length(worked).into()),
                ("wall", words.wall_length(wall).into()),
            ]
        };
        let is_late = [&turn.first, &turn.full]
            .iter()
            .any(|clock| clock.state == ClockState::Missed);
        if turn.first.is_unanswered() {
            self.words().say(if is_overdue {
                "inbox-turn-overdue"
            } else {
                "inbox-turn-waiting"
            })
        } else if turn.is_open() {
            self.words().say("inbox-turn-held")
        } else if turn.full.closed_at.is_some() {
            self.words().say("inbox-turn-closed")
        } else if is_late {
            self.words().with("inbox-turn-answered-late", &time())
        } else {
            self.words().with("inbox-turn-answered", &time())
        }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let id = &self.text.id;
        if self
            .thread
            .turns
            .iter()
            .any(|turn| turn.comments[1..].contains(id))
        {
            notes.push(self.words().say("inbox-turn-continued"));
        }
        if self.thread.listed.contains(id) {
            notes.push(self.words().say("inbox-turn-listed"));
        }
        notes.extend(self.visibility_note());
        let promises = self.thread.turns.iter().flat_map(|turn| &turn.promises);
        let is_broken = |state| state == PromiseState::Broken;
        if promises
            .filter(|promise| promise.reply == *id)
            .any(|promise| is_broken(promise.state))
        {
            notes.push(self.words().say("inbox-note-promise-broken"));
        }
        notes.extend(self.reasons().map(|reason| self.reason_note(reason)));
        notes
    }

    fn visibility_note(&self) -> Option<String> {
        let fact = self.fact().filter(|_| !self.is_public())?;
        if let Some(soon) = fact.public.iter().find(|span| self.thread.now < span.from) {
            let at = self.words().moment(soon.from);
            return Some(
                self.words()
                    .with("inbox-note-soon", &[("at", at.into_words().into())]),
            );
        }
        let is_hidden = self.reasons().any(|reason| hides(&reason.kind));
        match fact.writer {
            Writer::Staff(_) => Some(self.words().say("inbox-note-taken-back")),
            Writer::Reader(_) if !is_hidden => Some(self.words().say("inbox-note-hidden")),
            Writer::Reader(_) => None,
        }
    }

    fn reason_note(&self, reason: &DecisionReason) -> String {
        let what = self.words().say(&format!("inbox-decided-{}", reason.kind));
        let who = reason
            .staff
            .as_ref()
            .map(|id| name_of(&self.thread.people, id));
        let values = [
            ("what", what.into()),
            ("reason", reason.reason.clone().into()),
            (
                "who",
                who.unwrap_or_else(|| self.words().say("inbox-by-filter"))
                    .into(),
            ),
            ("at", self.words().moment(reason.at).into_words().into()),
        ];
        self.words().with("inbox-note-decided", &values)
    }

    /// What holds about this comment and can be undone by this person.
    fn undo(&self) -> Vec<Undo> {
        let may_hide = self.screen.member.role.removes_comments();
        self.reasons()
            .filter(|reason| may_hide || !hides(&reason.kind))
            .filter(|reason| reason.kind != "withdrawn")
            .map(|reason| {
                let word = match reason.kind.as_str() {
                    known @ ("no_reply_needed" | "removed" | "promoted") => known,
                    _ => "excluded",
                };
                let label = self.words().say(&format!("inbox-undo-{word}"));
                Undo {
                    kind: reason.kind.clone(),
                    label,
                }
            })
            .collect()
    }

    fn marks(&self) -> Vec<MarkButton> {
        let turn = self
            .thread
            .turns
            .iter()
            .find(|turn| turn.comments.contains(&self.text.id));
        let is_set = |mark: &str| turn.is_some_and(|turn| turn.marks.iter().any(|set| set == mark));
        let button = |mark| MarkButton {
            mark: list::mark_label(self.words(), mark),
            is_set: is_set(mark),
        };
        MARKS.into_iter().map(button).collect()
    }

    fn decisions(&self, may_remove: bool) -> Vec<DecisionForm> {
        let form = |kind, key: &str| DecisionForm {
            kind,
            label: self.words().say(&format!("inbox-{key}")),
            hint: self.words().say(&format!("inbox-{key}-hint")),
            button: self.words().say(&format!("inbox-{key}-button")),
        };
        let is_open = self.turn().is_some_and(Turn::is_open);
        let close = is_open.then(|| form("no_reply_needed", "close"));
        let remove = may_remove.then(|| form("removed", "remove"));
        close.into_iter().chain(remove).collect()
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
