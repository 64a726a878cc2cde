//! `GET /inbox/threads/{key}`: a whole thread with everything that staff may do in it.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::Html;
use jiff::Timestamp;
use serde::Deserialize;
use tera::Context;

use super::cards::{self, Thread};
use super::editor::{self, Draft, Editor};
use super::head::Head;
use super::screen::Screen;
use crate::comment::{CommentId, StaffId};
use crate::http::app::App;
use crate::http::failure::Failure;
use crate::http::rights::{Author, Right};
use crate::http::staff_page::StaffPage;
use crate::reply_clock::{Rules, reckon};

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    reply: Option<String>,
    done: Option<String>,
}

pub(super) async fn show(
    State(_app): State<App>,
    screen: Screen,
    page: StaffPage,
    Query(wanted): Query<Wanted>,
) -> Result<Html<String>, Failure> {
    let draft = wanted.reply.map(|id| Draft::empty(CommentId(id)));
    let notice = match wanted.done.as_deref() {
        Some("sent") => Some("inbox-sent"),
        Some(_) => Some("inbox-done"),
        None => None,
    };
    let html = render(&screen, &page, draft, notice).await?;
    note_views(&screen, &page).await?;
    Ok(html)
}

/// Readers may know that somebody who can answer has their comments in front of them.
async fn note_views(screen: &Screen, page: &StaffPage) -> Result<(), Failure> {
    let (store, member) = (&screen.app.store, &screen.member);
    if !Author::is_held_by(member.role) {
        return Ok(());
    }
    let key = &page.page.key;
    let readers: Vec<_> = store
        .thread_texts(key)
        .await?
        .into_iter()
        .filter(|text| text.is_by_reader)
        .map(|text| text.id)
        .collect();
    let now = screen.app.clock.now();
    Ok(store.note_views(&readers, key, member, now).await?)
}

/// The page of a thread, with an editor where a draft is being written.
pub(super) async fn render(
    screen: &Screen,
    page: &StaffPage,
    draft: Option<Draft>,
    notice: Option<&str>,
) -> Result<Html<String>, Failure> {
    if !screen.member.sees(Some(&page.page)) {
        return Err(Failure::Forbidden(
            "You see the threads of posts of your own.",
        ));
    }
    let thread = read(screen, page).await?;
    let cards = cards::arrange(screen, &page.page, &thread);
    let may_reply = |id: &CommentId| cards.iter().any(|card| card.is_answerable(id));
    let draft = draft.filter(|draft| may_reply(&draft.comment));
    let editor: Option<Editor> = draft.map(|draft| editor::show(screen, page, &thread, draft));
    let authors: Vec<_> = page
        .page
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    let mut context = Context::new();
    context.insert("key", page.page.key.as_str());
    context.insert("title", &page.page.title);
    context.insert("byline", &authors.join(", "));
    context.insert("address", &page.address());
    let why_hidden = page.hidden_because().map(|key| screen.words.say(key));
    context.insert("hidden_because", &why_hidden);
    context.insert("page_lang", page.page.lang.code());
    let head = Head::of(screen, page, &thread);
    context.insert("head", &head);
    context.insert("zone", screen.words.zone.iana_name().unwrap_or("UTC"));
    context.insert("comments", &cards);
    context.insert("editor", &editor);
    context.insert("notice", &notice.map(|key| screen.words.say(key)));
    Ok(screen.render("inbox/thread.html", "thread", context))
}

async fn read(screen: &Screen, page: &StaffPage) -> Result<Thread, Failure> {
    let app = &screen.app;
    let now = app.clock.now();
    let history = app.store.history().await?;
    let reckoning = reckon(&history, Rules::of(&app.config), now);
    let is_here = |id: &crate::thread::ThreadKey| *id == page.page.key;
    let people = app.store.staff().await?;
    Ok(Thread {
        now,
        facts: history
            .comments
            .into_iter()
            .filter(|comment| is_here(&comment.thread))
            .map(|comment| (comment.id.clone(), comment))
            .collect(),
        turns: reckoning
            .turns
            .into_iter()
            .filter(|turn| is_here(&turn.thread))
            .collect(),
        listed: reckoning.listed,
        head: app.store.thread(&page.page.key, now).await?.head,
        versions: app.store.earlier_versions(&page.page.key).await?,
        texts: app.store.thread_texts(&page.page.key).await?,
        reasons: app.store.decision_reasons(&page.page.key).await?,
        people: people
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect(),
    })
}

/// The name of a member of staff; who is no longer there keeps the identifier.
pub(super) fn name_of(people: &BTreeMap<StaffId, String>, id: &StaffId) -> String {
    people.get(id).cloned().unwrap_or_else(|| id.0.clone())
}

/// Whether a comment is public at an instant.
pub(super) fn is_public(comment: &crate::history::HistoryComment, now: Timestamp) -> bool {
    comment.public.iter().any(|span| span.contains(now))
}
