//! `GET /inbox`: the turns that wait, what is overdue first.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::Html;
use serde::{Deserialize, Serialize};
use tera::Context;

use super::screen::Screen;
use super::words::{Moment, Words};
use crate::comment::CommentId;
use crate::history::{History, HistoryComment};
use crate::http::app::App;
use crate::http::decisions::MARKS;
use crate::http::failure::Failure;
use crate::http::staff_page::keep_seen;
use crate::language::Language;
use crate::reply_clock::{Reckoning, Rules, WaitsFor, reckon};
use crate::waiting::{Opening, WaitingTurn, excerpt, waiting_turns};

/// How many answers of readers to readers are shown: the newest.
const LISTED: usize = 20;

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    show: Option<String>,
}

/// A selection of the turns: its word, the key of its label, and what is in it.
type Selection = (&'static str, &'static str, fn(&WaitingTurn) -> bool);

const SELECTIONS: [Selection; 4] = [
    ("all", "inbox-filter-all", |_| true),
    ("overdue", "inbox-filter-overdue", |turn| turn.overdue),
    ("promised", "inbox-filter-promised", |turn| {
        turn.promised_at.is_some()
    }),
    ("critical", "inbox-filter-critical", is_critical),
];

#[derive(Debug, Serialize)]
struct Filter {
    href: String,
    label: String,
    count: usize,
    is_here: bool,
}

#[derive(Debug, Serialize)]
struct Section {
    id: &'static str,
    heading: String,
    is_overdue: bool,
    turns: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    reader: String,
    title: String,
    lang: &'static str,
    excerpt: String,
    waits_for: String,
    left: String,
    due: Option<Moment>,
    started: Moment,
    marks: Vec<MarkLabel>,
    is_promised: bool,
    is_hidden: bool,
    more: usize,
}

/// A triage mark with what it is called.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MarkLabel {
    word: String,
    label: String,
}

#[derive(Debug, Serialize)]
struct Listed {
    href: String,
    reader: String,
    title: String,
    excerpt: String,
    received: Moment,
}

pub(super) async fn show(
    State(app): State<App>,
    screen: Screen,
    Query(wanted): Query<Wanted>,
) -> Result<Html<String>, Failure> {
    let now = app.clock.now();
    let rules = Rules::of(&app.config);
    let history = app.store.history().await?;
    let reckoning = reckon(&history, rules, now);
    let open = reckoning
        .turns
        .iter()
        .filter(|turn| turn.is_open())
        .map(|turn| &turn.id);
    let openings = openings(&app, open).await?;
    let turns = waiting_turns(&history, &reckoning, rules, &openings);
    let turns = keep_seen(&app, &screen.member, turns, |turn| &turn.thread).await?;
    let here = SELECTIONS
        .iter()
        .find(|(word, ..)| Some(*word) == wanted.show.as_deref())
        .unwrap_or(&SELECTIONS[0]);
    let shown: Vec<_> = turns.iter().filter(|turn| here.2(turn)).collect();
    let mut context = Context::new();
    context.insert("as_of", &screen.words.moment(now));
    context.insert("all_waiting", &turns.len());
    context.insert("waiting", &shown.len());
    context.insert("overdue", &shown.iter().filter(|turn| turn.overdue).count());
    context.insert("filters", &filters(&screen.words, &turns, here.0));
    context.insert("sections", &sections(&screen.words, &shown));
    context.insert("listed", &listed(&screen, &history, &reckoning).await?);
    Ok(screen.render("inbox/list.html", "list", context))
}

async fn openings<'a>(
    app: &App,
    ids: impl Iterator<Item = &'a CommentId>,
) -> Result<BTreeMap<CommentId, Opening>, Failure> {
    let mut openings = BTreeMap::new();
    for id in ids {
        if let Some(text) = app.store.comment_text(id).await? {
            let opening = Opening {
                reader: text.name,
                markdown: text.markdown,
            };
            openings.insert(id.clone(), opening);
        }
    }
    Ok(openings)
}

fn is_critical(turn: &WaitingTurn) -> bool {
    turn.marks
        .iter()
        .any(|mark| mark == "criticism" || mark == "urgent")
}

fn filters(words: &Words, turns: &[WaitingTurn], here: &str) -> Vec<Filter> {
    let filter = |(word, key, is_in): &Selection| Filter {
        href: if *word == "all" {
            "/inbox".to_owned()
        } else {
            format!("/inbox?show={word}")
        },
        label: words.say(key),
        count: turns.iter().filter(|turn| is_in(turn)).count(),
        is_here: *word == here,
    };
    SELECTIONS.iter().map(filter).collect()
}

fn sections(words: &Words, turns: &[&WaitingTurn]) -> Vec<Section> {
    let section = |id, key, is_overdue| Section {
        id,
        heading: words.say(key),
        is_overdue,
        turns: turns
            .iter()
            .filter(|turn| turn.overdue == is_overdue)
            .map(|turn| row(words, turn))
            .collect(),
    };
    let both = [
        section("overdue", "inbox-section-overdue", true),
        section("waiting", "inbox-section-waiting", false),
    ];
    both.into_iter()
        .filter(|section| !section.turns.is_empty())
        .collect()
}

fn row(words: &Words, turn: &WaitingTurn) -> Row {
    let waits_for = match turn.waits_for {
        WaitsFor::First => "inbox-waits-first",
        WaitsFor::Full => "inbox-waits-full",
        WaitsFor::Promise => "inbox-waits-promise",
    };
    Row {
        href: format!(
            "/inbox/threads/{}?reply={}#c-{}",
            turn.thread, turn.id, turn.id
        ),
        reader: turn.reader.clone(),
        title: turn.title.clone(),
        lang: turn.language.map_or("", Language::code),
        excerpt: turn.excerpt.clone(),
        waits_for: words.say(waits_for),
        left: left(words, turn.seconds_left, turn.overdue),
        due: turn.due.map(|due| words.moment(due)),
        started: words.moment(turn.start),
        marks: turn
            .marks
            .iter()
            .map(|mark| mark_label(words, mark))
            .collect(),
        is_promised: turn.promised_at.is_some(),
        is_hidden: turn.held,
        more: turn.comments.len().saturating_sub(1),
    }
}

/// A triage mark with what it is called in this language; a mark of an older version is its own name.
pub(super) fn mark_label(words: &Words, mark: &str) -> MarkLabel {
    let is_known = MARKS.contains(&mark);
    let label = if is_known {
        words.say(&format!("inbox-mark-{mark}"))
    } else {
        mark.to_owned()
    };
    MarkLabel {
        word: mark.to_owned(),
        label,
    }
}

/// The working time that is left, or by which a reply is late.
pub(super) fn left(words: &Words, seconds: Option<f64>, is_overdue: bool) -> String {
    match seconds {
        None => words.say("inbox-no-due"),
        Some(seconds) if !is_overdue => {
            words.with("inbox-left", &[("time", words.time_left(seconds).into())])
        }
        // Late, but so far only outside the hours of the calendar.
        Some(seconds) if seconds > -60.0 => words.say("inbox-over-outside"),
        Some(seconds) => words.with("inbox-over", &[("time", words.length(-seconds).into())]),
    }
}

async fn listed(
    screen: &Screen,
    history: &History,
    reckoning: &Reckoning,
) -> Result<Vec<Listed>, Failure> {
    let comments: BTreeMap<_, _> = history.comments.iter().map(|it| (&it.id, it)).collect();
    let latest = reckoning.listed.iter().rev();
    let latest = latest.filter_map(|id| comments.get(id).copied()).collect();
    let mut newest: Vec<&HistoryComment> =
        keep_seen(&screen.app, &screen.member, latest, |it| &it.thread).await?;
    newest.truncate(LISTED);
    let openings = openings(&screen.app, newest.iter().map(|comment| &comment.id)).await?;
    let entry = |comment: &HistoryComment| {
        let (id, opening) = (&comment.id, openings.get(&comment.id)?);
        let mut pages = history.pages.iter();
        let page = pages.find(|page| page.key == comment.thread)?;
        Some(Listed {
            href: format!("/inbox/threads/{}#c-{id}", comment.thread),
            reader: opening.reader.clone(),
            title: page.title_at(reckoning.as_of).to_owned(),
            excerpt: excerpt(&opening.markdown),
            received: screen.words.moment(comment.received_at),
        })
    };
    Ok(newest.into_iter().filter_map(entry).collect())
}
