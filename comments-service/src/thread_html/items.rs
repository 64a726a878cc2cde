//! Turns the comments of a thread into the flat list of items that the template walks.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Serialize;

use super::{ThreadView, texts};
use crate::comments_file::{
    Badge, PublicComment, PublicState, PublicWriter, ReactionKind, Standing,
};

/// How deep answers are set in; deeper ones stand beside each other and say whom they answer.
const DEEPEST: usize = 3;

/// One comment as the template shows it.
#[derive(Serialize)]
pub(super) struct Item<'a> {
    id: &'a str,
    name: &'a str,
    title: Option<&'a str>,
    badge: Option<&'static str>,
    html: &'a str,
    state: &'static str,
    received: Moment,
    edited: Option<Moment>,
    promised: Option<Moment>,
    standing: Option<StandingShown<'a>>,
    reactions: Vec<ReactionShown>,
    /// Whom it answers, where the indentation does not say so.
    answers: Option<Answered<'a>>,
    /// Whether it begins a list of answers.
    begins: bool,
    /// Whether answers follow inside it.
    holds_answers: bool,
    /// One entry for each list of answers that ends behind it.
    ends: Vec<()>,
}

/// How far the answer to a comment has come.
#[derive(Serialize)]
struct StandingShown<'a> {
    kind: &'static str,
    name: Option<&'a str>,
    until: Option<Moment>,
    reply: Option<&'a str>,
}

/// What readers think of a comment.
#[derive(Serialize)]
struct ReactionShown {
    kind: &'static str,
    label: String,
    count: u32,
}

/// What stands in front of a thread.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    solved: Option<Moment>,
    pinned: Option<Item<'a>>,
    highlighted: Option<Item<'a>>,
}

/// What stands in front of a thread; `None` where nothing does.
pub(super) fn head<'a>(view: &ThreadView<'a>) -> Option<Head<'a>> {
    let head = view.head;
    let highlighted = head.highlighted.as_ref().and_then(|id| {
        let comment = view.comments.iter().find(|comment| comment.id == *id)?;
        Some(item(view, comment))
    });
    let pinned = head.pinned.as_ref().map(|pinned| Item {
        id: "",
        name: &pinned.name,
        title: pinned.title.as_deref(),
        badge: Some(badge_word(pinned.badge)),
        html: &pinned.html,
        state: "shown",
        received: moment(view, pinned.at),
        edited: None,
        promised: None,
        standing: None,
        reactions: Vec::new(),
        answers: None,
        begins: false,
        holds_answers: false,
        ends: Vec::new(),
    });
    let solved = head.solved_at.map(|at| moment(view, at));
    (solved.is_some() || pinned.is_some() || highlighted.is_some()).then_some(Head {
        solved,
        pinned,
        highlighted,
    })
}

fn standing<'a>(view: &ThreadView, standing: &'a Standing) -> StandingShown<'a> {
    let (kind, name, until, reply) = match standing {
        Standing::Received => ("received", None, None, None),
        Standing::Seen { name } => ("seen", Some(name), None, None),
        Standing::Promised { name, until, reply } => {
            ("promised", Some(name), Some(*until), Some(reply))
        }
        Standing::Answered { name, reply } => ("answered", Some(name), None, Some(reply)),
    };
    StandingShown {
        kind,
        name: name.map(String::as_str),
        until: until.map(|at| moment(view, at)),
        reply: reply.map(|id| id.0.as_str()),
    }
}

/// The buttons of reactions. They are there for every comment, so that the numbers move nothing.
fn reactions(labels: &[String; 3], comment: &PublicComment) -> Vec<ReactionShown> {
    let shown = |(kind, label): (ReactionKind, &String)| ReactionShown {
        kind: kind.word(),
        label: label.clone(),
        count: comment.reactions.of(kind),
    };
    ReactionKind::ALL
        .into_iter()
        .zip(labels)
        .map(shown)
        .collect()
}

/// What the reactions are called, looked up once for a thread.
fn reaction_labels(view: &ThreadView) -> [String; 3] {
    ReactionKind::ALL.map(|kind| {
        let key = match kind {
            ReactionKind::Helpful => "comments-react-helpful",
            ReactionKind::Agree => "comments-react-agree",
            ReactionKind::Thanks => "comments-react-thanks",
        };
        texts().get(view.language, key, &[])
    })
}

#[derive(Serialize)]
struct Answered<'a> {
    id: &'a str,
    name: &'a str,
}

/// An instant for machines and in words.
#[derive(Serialize)]
pub(super) struct Moment {
    iso: String,
    words: String,
}

/// An instant in the view's language and time zone.
pub(super) fn moment(view: &ThreadView, instant: Timestamp) -> Moment {
    Moment {
        iso: instant.to_string(),
        words: in_words(view, instant),
    }
}

fn in_words(view: &ThreadView, instant: Timestamp) -> String {
    let local = instant.to_zoned(view.timezone.clone());
    texts().date_time_words(view.language, local.datetime())
}

/// The comments in reading order: answers directly behind what they answer.
pub(super) fn arrange<'a>(view: &ThreadView<'a>) -> Vec<Item<'a>> {
    let known: BTreeSet<&str> = view
        .comments
        .iter()
        .map(|comment| comment.id.0.as_str())
        .collect();
    let mut answers: BTreeMap<Option<&str>, Vec<&PublicComment>> = BTreeMap::new();
    for comment in view.comments {
        let parent = comment.parent.as_ref().map(|id| id.0.as_str());
        answers
            .entry(parent.filter(|id| known.contains(id)))
            .or_default()
            .push(comment);
    }
    let ordered = walk(&answers);
    let labels = reaction_labels(view);
    let mut items = Vec::with_capacity(ordered.len());
    for (index, (depth, comment)) in ordered.iter().enumerate() {
        let level = (*depth).min(DEEPEST);
        let before = index
            .checked_sub(1)
            .map_or(0, |i| ordered[i].0.min(DEEPEST));
        let after = ordered
            .get(index + 1)
            .map_or(0, |(depth, _)| (*depth).min(DEEPEST));
        let mut item = item(view, comment);
        item.reactions = reactions(&labels, comment);
        item.begins = level > before;
        item.holds_answers = after > level;
        item.ends = vec![(); level.saturating_sub(after)];
        item.answers = (*depth > DEEPEST)
            .then(|| answered(view, comment))
            .flatten();
        items.push(item);
    }
    items
}

/// Depth first without recursion: readers decide how deep a thread is.
fn walk<'a>(
    answers: &BTreeMap<Option<&str>, Vec<&'a PublicComment>>,
) -> Vec<(usize, &'a PublicComment)> {
    let mut ordered = Vec::new();
    let mut waiting: Vec<(usize, &PublicComment)> = Vec::new();
    let below = |id| answers.get(&id).into_iter().flatten().rev().copied();
    waiting.extend(below(None).map(|comment| (0, comment)));
    while let Some((depth, comment)) = waiting.pop() {
        ordered.push((depth, comment));
        waiting.extend(below(Some(comment.id.0.as_str())).map(|answer| (depth + 1, answer)));
    }
    ordered
}

fn answered<'a>(view: &ThreadView<'a>, comment: &PublicComment) -> Option<Answered<'a>> {
    let parent = view
        .comments
        .iter()
        .find(|other| Some(&other.id) == comment.parent.as_ref())?;
    Some(Answered {
        id: &parent.id.0,
        name: parent.writer.name(),
    })
}

fn item<'a>(view: &ThreadView<'a>, comment: &'a PublicComment) -> Item<'a> {
    let (title, badge, promised) = match &comment.writer {
        PublicWriter::Reader { .. } => (None, None, None),
        PublicWriter::Staff {
            title,
            badge,
            promised_at,
            ..
        } => (title.as_deref(), Some(*badge), *promised_at),
    };
    Item {
        id: &comment.id.0,
        name: comment.writer.name(),
        title,
        badge: badge.map(badge_word),
        html: &comment.html,
        state: match comment.state {
            PublicState::Shown => "shown",
            PublicState::Removed => "removed",
            PublicState::Withdrawn => "withdrawn",
            PublicState::Gone => "gone",
        },
        received: moment(view, comment.received_at),
        edited: comment.edited_at.map(|at| moment(view, at)),
        promised: promised.map(|at| moment(view, at)),
        standing: comment.standing.as_ref().map(|it| standing(view, it)),
        reactions: Vec::new(),
        answers: None,
        begins: false,
        holds_answers: false,
        ends: Vec::new(),
    }
}

fn badge_word(badge: Badge) -> &'static str {
    match badge {
        Badge::Staff => "staff",
        Badge::Author => "author",
        Badge::Guest => "guest",
    }
}
