//! Lists the turns that wait for staff, what is due first on top.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use pulldown_cmark::{Event, Parser, TagEnd};
use serde::Serialize;

use crate::comment::CommentId;
use crate::history::{History, HistoryComment, HistoryPage};
use crate::language::Language;
use crate::reply_clock::{ClockState, PromiseState, Reckoning, ReplyClock, Rules, Turn, WaitsFor};
use crate::thread::ThreadKey;

/// How many characters of a comment stand in the list.
const EXCERPT: usize = 200;

/// A turn that waits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WaitingTurn {
    /// The turn: the identifier of its first comment.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// The title of the page.
    pub title: String,
    /// The page's language.
    pub language: Option<Language>,
    /// Whether its first comment still waits for approval: nobody but staff has ever seen it.
    pub held: bool,
    /// The name that the reader gave.
    pub reader: String,
    /// The beginning of its first comment.
    pub excerpt: String,
    /// Its comments, in order.
    pub comments: Vec<CommentId>,
    /// When it started.
    pub start: Timestamp,
    /// What it waits for next.
    pub waits_for: WaitsFor,
    /// When that is due.
    pub due: Option<Timestamp>,
    /// Working seconds left until then, but seconds by the clock on the wall until a promised time, which
    /// may lie outside working hours; negative once it has passed.
    pub seconds_left: Option<f64>,
    /// Whether it has passed.
    pub overdue: bool,
    /// By when a holding reply promised more, if that is open.
    pub promised_at: Option<Timestamp>,
    /// Triage marks, sorted.
    pub marks: Vec<String>,
    /// The clock of the first reply.
    pub first: WaitingClock,
    /// The clock of the full reply.
    pub full: WaitingClock,
}

/// One clock of a turn that waits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WaitingClock {
    /// How it stands.
    pub state: ClockState,
    /// The target in force.
    pub target: String,
    /// That target's calendar.
    pub calendar: String,
    /// When the reply is due.
    pub due: Option<Timestamp>,
    /// When it came.
    pub answered_at: Option<Timestamp>,
    /// Working seconds so far, or until the answer.
    pub seconds: f64,
}

/// Who wrote the first comment of a turn, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The name that the reader gave.
    pub reader: String,
    /// The text as written.
    pub markdown: String,
}

/// The open turns of a reckoning, by due time, those without one last.
pub fn waiting_turns(
    history: &History,
    reckoning: &Reckoning,
    rules: Rules<'_>,
    openings: &BTreeMap<CommentId, Opening>,
) -> Vec<WaitingTurn> {
    let pages: BTreeMap<_, _> = history.pages.iter().map(|page| (&page.key, page)).collect();
    let was_shown = |comment: &HistoryComment| {
        let mut spans = comment.public.iter();
        spans.any(|span| span.from <= reckoning.as_of)
    };
    let never_shown = history
        .comments
        .iter()
        .filter(|comment| !was_shown(comment));
    let held: BTreeSet<_> = never_shown.map(|comment| &comment.id).collect();
    let open = reckoning.turns.iter().filter(|turn| turn.is_open());
    let mut waiting: Vec<_> = open
        .map(|turn| WaitingTurn {
            held: held.contains(&turn.id),
            ..entry(
                turn,
                pages.get(&turn.thread).copied(),
                openings.get(&turn.id),
                rules,
                reckoning.as_of,
            )
        })
        .collect();
    waiting.sort_by(|a, b| {
        let order = |it: &WaitingTurn| (it.due.unwrap_or(Timestamp::MAX), it.start);
        order(a).cmp(&order(b)).then_with(|| a.id.cmp(&b.id))
    });
    waiting
}

fn entry(
    turn: &Turn,
    page: Option<&HistoryPage>,
    opening: Option<&Opening>,
    rules: Rules<'_>,
    now: Timestamp,
) -> WaitingTurn {
    let next = turn.next_due();
    let waits_for = next.map_or(WaitsFor::Full, |(_, waits_for)| waits_for);
    let clock = if waits_for == WaitsFor::First {
        &turn.first
    } else {
        &turn.full
    };
    let left = next.map(|(due, waits_for)| match waits_for {
        WaitsFor::Promise => due.duration_since(now),
        _ => rules.working_time_left(&clock.calendar, turn.start, now, due),
    });
    let is_open = |state| matches!(state, PromiseState::Pending | PromiseState::Broken);
    WaitingTurn {
        id: turn.id.clone(),
        thread: turn.thread.clone(),
        title: page
            .map(|page| page.title_at(now).to_owned())
            .unwrap_or_default(),
        language: page.and_then(|page| page.language_at(now)),
        held: false,
        reader: opening
            .map(|opening| opening.reader.clone())
            .unwrap_or_default(),
        excerpt: opening
            .map(|opening| excerpt(&opening.markdown))
            .unwrap_or_default(),
        comments: turn.comments.clone(),
        start: turn.start,
        waits_for,
        due: next.map(|(due, _)| due),
        seconds_left: left.map(|left| left.as_secs_f64()),
        overdue: turn.is_overdue(now),
        promised_at: turn
            .promises
            .iter()
            .filter(|promise| is_open(promise.state))
            .map(|promise| promise.promised_at)
            .min(),
        marks: turn.marks.clone(),
        first: waiting_clock(&turn.first),
        full: waiting_clock(&turn.full),
    }
}

fn waiting_clock(clock: &ReplyClock) -> WaitingClock {
    WaitingClock {
        state: clock.state,
        target: clock.target.clone(),
        calendar: clock.calendar.clone(),
        due: clock.due,
        answered_at: clock.answer.as_ref().map(|answer| answer.at),
        seconds: clock.worked.as_secs_f64(),
    }
}

/// The beginning of a text on one line, without its Markdown.
pub fn excerpt(markdown: &str) -> String {
    beginning(markdown, EXCERPT)
}

/// The first characters of a text on one line, without its Markdown.
pub fn beginning(markdown: &str, most: usize) -> String {
    let mut text = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => text += &words,
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {}
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
            _ => {}
        }
    }
    let words: Vec<_> = text.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply_clock::tests::story::{Story, calendars, targets};

    #[test]
    fn a_comment_is_held_until_the_instant_at_which_it_is_shown() {
        let story = Story::new()
            .reader("ola", "c1", "", "2026-03-02T10:00")
            .public("c1", "2026-03-02T12:00", "");
        let (calendars, targets) = (calendars(), targets());
        let rules = Rules {
            calendars: &calendars,
            targets: &targets,
        };
        let is_held = |as_of| {
            let reckoning = story.reckon(as_of);
            waiting_turns(&story.0, &reckoning, rules, &BTreeMap::new())[0].held
        };
        assert!(is_held("2026-03-02T11:59"));
        assert!(!is_held("2026-03-02T12:00"));
    }

    #[test]
    fn an_excerpt_is_one_line_of_plain_words() {
        assert_eq!(
            excerpt("Dere gravde **hele** veien.\n\n> Og så?\n\n- en\n- to"),
            "Dere gravde hele veien. Og så? en to"
        );
        assert_eq!(
            excerpt("[her](https://a.example), er 3 \\* 4"),
            "her, er 3 * 4"
        );
        let long = excerpt(&"å".repeat(300));
        assert_eq!((long.chars().count(), long.ends_with('…')), (201, true));
    }
}
