//! Works out what may be decided about a comment, and what can be undone.

use super::{DecisionForm, Making, MarkButton, Undo, hides};
use crate::http::decisions::MARKS;
use crate::http::inbox::list;
use crate::reply_clock::Turn;

impl Making<'_> {
    /// What holds about this comment and can be undone by this person.
    pub(super) fn undo(&self) -> Vec<Undo> {
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

    pub(super) fn marks(&self) -> Vec<MarkButton> {
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

    pub(super) fn decisions(&self, may_remove: bool) -> Vec<DecisionForm> {
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
