//! `GET /inbox/log`: who did what, the newest first, for those who may remove comments.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};
use tera::Context;

use super::screen::Screen;
use super::thread::name_of;
use super::words::{Moment, Words};
use crate::acts::{Act, Actor, Entry};
use crate::comment::{CommentId, StaffId};
use crate::http::app::App;
use crate::http::failure::Failure;
use crate::http::page_key::PathId;
use crate::http::rights::{AnyStaff, Editor, Staff};

/// How many acts a page shows.
const MOST: i64 = 100;
/// What is done to accounts.
const ON_ACCOUNTS: [&str; 3] = ["staff", "staff end", "password"];
/// What is done to threads; everything else is done to comments.
const ON_THREADS: [&str; 6] = [
    "solved",
    "unsolved",
    "highlighted",
    "unhighlighted",
    "pinned",
    "unpinned",
];

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    before: Option<i64>,
}

#[derive(Debug, Serialize)]
struct Row {
    number: i64,
    at: Moment,
    who: String,
    what: String,
    /// The comment, where it was done to one.
    comment: Option<String>,
    /// The thread, where it was done to one.
    thread: Option<String>,
    /// The account, where it was done to one.
    account: Option<String>,
    hash: String,
}

pub(super) async fn show(
    State(app): State<App>,
    _staff: Staff<Editor>,
    screen: Screen,
    Query(wanted): Query<Wanted>,
) -> Result<Html<String>, Failure> {
    let before = wanted.before.unwrap_or(i64::MAX);
    let entries = app.store.acts(before, MOST).await?;
    let people = app.store.staff().await?;
    let people: BTreeMap<StaffId, String> = people.into_iter().map(|it| (it.id, it.name)).collect();
    let older = entries.last().map(|entry| entry.number);
    let older = older.filter(|number| *number > 1);
    let rows: Vec<Row> = entries
        .into_iter()
        .map(|entry| row(&screen.words, &people, entry))
        .collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("older", &older);
    Ok(screen.render("inbox/log.html", "log", context))
}

/// Leads from a comment to its place in its thread.
pub(super) async fn find(
    State(app): State<App>,
    _staff: Staff<AnyStaff>,
    PathId(comment): PathId,
) -> Result<Response, Failure> {
    let place = app.store.place(&comment, app.clock.now()).await?;
    let CommentId(id) = comment;
    let thread = place.ok_or(Failure::NotFound)?.thread;
    Ok(Redirect::to(&format!("/inbox/threads/{thread}#c-{id}")).into_response())
}

fn row(words: &Words, people: &BTreeMap<StaffId, String>, entry: Entry) -> Row {
    let Entry {
        number, act, hash, ..
    } = entry;
    let is_thread = ON_THREADS.contains(&act.action.as_str());
    let is_account = ON_ACCOUNTS.contains(&act.action.as_str());
    Row {
        number,
        at: words.moment(act.at),
        who: who(words, people, &act.actor),
        what: what(words, &act),
        comment: (!is_account && !is_thread).then(|| act.subject.clone()),
        thread: is_thread.then(|| act.subject.clone()),
        account: is_account.then(|| act.subject.clone()),
        hash: hash[..12.min(hash.len())].to_owned(),
    }
}

fn who(words: &Words, people: &BTreeMap<StaffId, String>, actor: &Actor) -> String {
    match actor {
        Actor::Staff(id) => name_of(people, id),
        other => words.say(&format!("log-by-{}", other.word())),
    }
}

/// What was done, in words where this version knows it, with what else stands in the entry.
fn what(words: &Words, act: &Act) -> String {
    let key = format!("log-{}", act.action.replace([' ', '_'], "-"));
    let said = words.say(&key);
    let said = if said.starts_with('⟦') {
        act.action.clone()
    } else {
        said
    };
    if act.detail.is_empty() {
        return said;
    }
    format!("{said}: {}", detail(words, &act.detail))
}

/// Words of the product in the language of the page; an identifier as it is.
fn detail(words: &Words, detail: &str) -> String {
    let said = words.say(&format!("log-word-{}", detail.replace([' ', '_'], "-")));
    if said.starts_with('⟦') {
        detail.to_owned()
    } else {
        said
    }
}
