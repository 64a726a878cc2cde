//! Tells a history in a few words: who wrote what under what, and when, in Oslo's local time.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::calendar::{Calendar, CalendarVersion, HolidayCountry, Target, TargetScope};
use crate::comment::{CommentId, ReaderKey, ReplyKind, Responder, StaffId};
use crate::history::{
    Decision, DecisionKind, History, HistoryComment, HistoryPage, Mark, Span, StaffReply, Writer,
};
use crate::language::Language;
use crate::reply_clock::{Reckoning, Rules, Turn, reckon};
use crate::thread::ThreadKey;

/// An instant from a local time in Oslo such as `2026-03-06T15:00`.
pub(crate) fn oslo(text: &str) -> Timestamp {
    let local: jiff::civil::DateTime = text.parse().unwrap();
    local
        .to_zoned(TimeZone::get("Europe/Oslo").unwrap())
        .unwrap()
        .timestamp()
}

/// The default calendars and targets, with `drift` and `urgent` for the urgent one.
pub(crate) fn calendars() -> Vec<Calendar> {
    let calendar = |name: &str, interval| {
        let work = || vec![interval];
        let version = CalendarVersion {
            from: jiff::civil::Date::MIN,
            timezone: TimeZone::get("Europe/Oslo").unwrap(),
            hours: [work(), work(), work(), work(), work(), vec![], vec![]],
            holidays: Some(HolidayCountry::Norway),
            closed: Vec::new(),
        };
        Calendar {
            name: name.to_owned(),
            versions: vec![version],
        }
    };
    vec![
        calendar("working_days", (0, 1440)),
        calendar("desk_hours", (480, 960)),
    ]
}

pub(crate) fn targets() -> Vec<Target> {
    let target = |name: &str, calendar: &str, first: i64, full: i64, applies_to| Target {
        name: name.to_owned(),
        calendar: calendar.to_owned(),
        first_seconds: first * 3600,
        full_seconds: full * 3600,
        applies_to,
    };
    let urgent = TargetScope {
        tags: vec!["drift".to_owned()],
        triage: vec!["urgent".to_owned()],
        ..TargetScope::default()
    };
    vec![
        target("default", "working_days", 24, 72, TargetScope::default()),
        target("urgent", "desk_hours", 1, 8, urgent),
    ]
}

/// A history being told. The page is `fiber`, without tags.
pub(crate) struct Story(pub(crate) History);

impl Story {
    pub(crate) fn new() -> Self {
        let page = HistoryPage {
            key: ThreadKey::parse("fiber").unwrap(),
            titles: vec![("Fiber".to_owned(), Timestamp::UNIX_EPOCH)],
            languages: vec![(Language::NB, Timestamp::UNIX_EPOCH)],
            authors: vec![(
                vec![("kari".to_owned(), "Kari Nordmann".to_owned())],
                Timestamp::UNIX_EPOCH,
            )],
            tags: Vec::new(),
        };
        Self(History {
            pages: vec![page],
            ..History::default()
        })
    }

    fn comment(mut self, id: &str, under: &str, at: &str, writer: Writer) -> Self {
        self.0.comments.push(HistoryComment {
            id: CommentId(id.to_owned()),
            thread: ThreadKey::parse("fiber").unwrap(),
            parent: (!under.is_empty()).then(|| CommentId(under.to_owned())),
            writer,
            received_at: oslo(at),
            public: vec![Span::since(oslo(at))],
        });
        self
    }

    /// A reader writes; `under` is empty at the top level.
    pub(crate) fn reader(self, name: &str, id: &str, under: &str, at: &str) -> Self {
        self.comment(id, under, at, Writer::Reader(ReaderKey(name.to_owned())))
    }

    /// Staff give a full reply, public at once.
    pub(crate) fn full(self, id: &str, under: &str, at: &str) -> Self {
        self.full_also(id, under, at, &[])
    }

    /// Staff give a full reply and tick other comments under "also answers".
    pub(crate) fn full_also(self, id: &str, under: &str, at: &str, also: &[&str]) -> Self {
        self.staff(id, under, at, ReplyKind::Full, None, also)
    }

    /// Staff give a holding reply with a promised time.
    pub(crate) fn holding(self, id: &str, under: &str, at: &str, promised: &str) -> Self {
        self.staff(id, under, at, ReplyKind::Holding, Some(oslo(promised)), &[])
    }

    fn staff(
        self,
        id: &str,
        under: &str,
        at: &str,
        kind: ReplyKind,
        promised_at: Option<Timestamp>,
        also: &[&str],
    ) -> Self {
        let reply = StaffReply {
            staff: StaffId("ingrid".to_owned()),
            responder: Responder::Comms,
            kind,
            promised_at,
            also_answers: also.iter().map(|id| CommentId((*id).to_owned())).collect(),
        };
        self.comment(id, under, at, Writer::Staff(reply))
    }

    /// The comment was public only between two instants; an empty `until` means that it still is.
    pub(crate) fn public(mut self, id: &str, from: &str, until: &str) -> Self {
        let until = (!until.is_empty()).then(|| oslo(until));
        let comment = self
            .0
            .comments
            .iter_mut()
            .find(|comment| comment.id.0 == id)
            .unwrap();
        comment.public = vec![Span {
            from: oslo(from),
            until,
        }];
        self
    }

    pub(crate) fn decide(self, kind: DecisionKind, id: &str, at: &str) -> Self {
        self.decide_and_undo(kind, id, at, "")
    }

    pub(crate) fn decide_and_undo(
        mut self,
        kind: DecisionKind,
        id: &str,
        at: &str,
        undone: &str,
    ) -> Self {
        let undone_at = (!undone.is_empty()).then(|| oslo(undone));
        self.0.decisions.push(Decision {
            comment: CommentId(id.to_owned()),
            kind,
            at: oslo(at),
            undone_at,
        });
        self
    }

    pub(crate) fn mark(mut self, mark: &str, id: &str, at: &str) -> Self {
        self.0.marks.push(Mark {
            comment: CommentId(id.to_owned()),
            mark: mark.to_owned(),
            span: Span::since(oslo(at)),
        });
        self
    }

    /// The page has a tag from an instant on.
    pub(crate) fn tag(mut self, tag: &str, from: &str) -> Self {
        self.0.pages[0]
            .tags
            .push((tag.to_owned(), Span::since(oslo(from))));
        self
    }

    pub(crate) fn reckon(&self, as_of: &str) -> Reckoning {
        let (calendars, targets) = (calendars(), targets());
        reckon(
            &self.0,
            Rules {
                calendars: &calendars,
                targets: &targets,
            },
            oslo(as_of),
        )
    }

    /// The turn of that name as of an instant.
    pub(crate) fn turn(&self, id: &str, as_of: &str) -> Turn {
        let turns = self.reckon(as_of).turns;
        turns.into_iter().find(|turn| turn.id.0 == id).unwrap()
    }

    /// The identifiers of the turns' comments, a `+` between those of one turn.
    pub(crate) fn turns(&self, as_of: &str) -> Vec<String> {
        let names = |turn: &Turn| {
            turn.comments
                .iter()
                .map(|id| id.0.clone())
                .collect::<Vec<_>>()
                .join("+")
        };
        self.reckon(as_of).turns.iter().map(names).collect()
    }
}

pub(crate) fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}
