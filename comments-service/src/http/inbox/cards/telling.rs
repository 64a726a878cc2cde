//! Says how the turn of a comment stands, and what else is to be known about the comment.

use super::{Making, TurnNote, hides};
use crate::history::Writer;
use crate::http::inbox::list;
use crate::http::inbox::thread::name_of;
use crate::reply_clock::{ClockState, PromiseState, Turn};
use crate::store::DecisionReason;

impl Making<'_> {
    pub(super) fn turn_note(&self, turn: &Turn) -> TurnNote {
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

    pub(super) fn notes(&self) -> Vec<String> {
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
}
