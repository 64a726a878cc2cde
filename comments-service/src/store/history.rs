//! Reads the facts that the reply clock works from.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::database::{on_pool, row};
use super::decisions::kind_of;
use super::threads::instant;
use super::{Store, StoreError};
use crate::comment::{CommentId, ReaderKey, ReplyKind, Responder, StaffId};
use crate::history::{
    Decision, History, HistoryComment, HistoryPage, Mark, Span, StaffReply, Writer,
};
use crate::language::Language;
use crate::thread::ThreadKey;

row! { struct FactRow { thread: String, kind: String, value: String, since: i64 } }
row! { struct SpanRow { of: String, word: String, since: i64, until: Option<i64> } }
row! { struct PairRow { reply: String, comment: String } }
row! {
    struct CommentRow {
        id: String,
        thread: String,
        parent: Option<String>,
        received_at: i64,
        reader: Option<String>,
        staff: Option<String>,
        responder: Option<String>,
        kind: Option<String>,
        promised_at: Option<i64>,
    }
}

impl Store {
    /// Everything that the reply clock looks at.
    pub async fn history(&self) -> Result<History, StoreError> {
        let rows = self.comment_rows().await?;
        let spans = self.public_spans().await?;
        let comments = joined(rows, spans, self.also_answers().await?)?;
        Ok(History {
            pages: self.history_pages().await?,
            comments,
            decisions: self.decisions().await?,
            marks: self.marks().await?,
        })
    }

    /// What [`crate::reply_clock::stages`] looks at of one thread.
    pub(super) async fn thread_history(&self, thread: &ThreadKey) -> Result<History, StoreError> {
        let rows: Vec<CommentRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, thread, parent, received_at, reader, staff, responder, kind, promised_at
                 FROM comments WHERE thread = $1 AND origin = 'posted' ORDER BY received_at, id",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        let spans: Vec<SpanRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment AS of, '' AS word, since, until FROM public_spans
                 JOIN comments ON comments.id = comment WHERE thread = $1 ORDER BY comment, since",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        let pairs: Vec<PairRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT reply, comment FROM also_answers
                 JOIN comments ON comments.id = reply WHERE thread = $1 ORDER BY reply, comment",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        let decisions: Vec<SpanRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment AS of, decisions.kind AS word, decided_at AS since, undone_at AS until
                 FROM decisions JOIN comments ON comments.id = comment WHERE thread = $1
                 ORDER BY decided_at, decisions.id",
            )
            .bind(thread.as_str()).fetch_all(pool).await
        })?;
        Ok(History {
            comments: joined(rows, spans, pairs)?,
            decisions: decisions
                .into_iter()
                .map(decision)
                .collect::<Result<_, _>>()?,
            ..History::default()
        })
    }

    async fn comment_rows(&self) -> Result<Vec<CommentRow>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, thread, parent, received_at, reader, staff, responder, kind, promised_at
                 FROM comments WHERE origin = 'posted' ORDER BY received_at, id",
            )
            .fetch_all(pool).await
        })?)
    }

    async fn public_spans(&self) -> Result<Vec<SpanRow>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment AS of, '' AS word, since, until FROM public_spans
                 ORDER BY comment, since",
            )
            .fetch_all(pool).await
        })?)
    }

    async fn also_answers(&self) -> Result<Vec<PairRow>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_as("SELECT reply, comment FROM also_answers ORDER BY reply, comment")
                .fetch_all(pool).await
        })?)
    }

    async fn decisions(&self) -> Result<Vec<Decision>, StoreError> {
        let rows: Vec<SpanRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment AS of, kind AS word, decided_at AS since, undone_at AS until
                 FROM decisions ORDER BY decided_at, id",
            )
            .fetch_all(pool).await
        })?;
        rows.into_iter().map(decision).collect()
    }

    async fn marks(&self) -> Result<Vec<Mark>, StoreError> {
        let rows: Vec<SpanRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment AS of, mark AS word, since, until FROM marks ORDER BY since, id",
            )
            .fetch_all(pool).await
        })?;
        let mark = |row: SpanRow| {
            let span = span(&row)?;
            Ok(Mark {
                comment: CommentId(row.of),
                mark: row.word,
                span,
            })
        };
        rows.into_iter().map(mark).collect()
    }

    async fn history_pages(&self) -> Result<Vec<HistoryPage>, StoreError> {
        let tags: Vec<SpanRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT thread AS of, tag AS word, since, until FROM page_tags
                 ORDER BY thread, tag, since",
            )
            .fetch_all(pool).await
        })?;
        let mut tags = grouped(tags)?;
        let facts: Vec<FactRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT thread, kind, value, since FROM page_facts ORDER BY thread, since, kind",
            )
            .fetch_all(pool).await
        })?;
        let mut pages: BTreeMap<String, HistoryPage> = BTreeMap::new();
        for fact in facts {
            let page = match pages.entry(fact.thread) {
                Entry::Occupied(page) => page.into_mut(),
                Entry::Vacant(place) => {
                    let key = place.key().clone();
                    let tags = tags.remove(&key).unwrap_or_default();
                    place.insert(HistoryPage::new(thread_key(key)?, tags))
                }
            };
            let since = instant(fact.since)?;
            match &*fact.kind {
                "title" => page.titles.push((fact.value, since)),
                "language" => page.languages.push((language_of(fact.value)?, since)),
                _ => page.authors.push((authors_of(&fact.value)?, since)),
            }
        }
        Ok(pages.into_values().collect())
    }
}

/// Puts comments together with when they were public and what else they answer.
fn joined(
    rows: Vec<CommentRow>,
    spans: Vec<SpanRow>,
    pairs: Vec<PairRow>,
) -> Result<Vec<HistoryComment>, StoreError> {
    let mut spans = grouped(spans)?;
    let mut also: BTreeMap<String, Vec<CommentId>> = BTreeMap::new();
    for pair in pairs {
        also.entry(pair.reply)
            .or_default()
            .push(CommentId(pair.comment));
    }
    let comment = |row: CommentRow| {
        let public = spans.remove(&row.id).unwrap_or_default();
        let also_answers = also.remove(&row.id).unwrap_or_default();
        let public = public.into_iter().map(|(_, span)| span).collect();
        history_comment(row, public, also_answers)
    };
    rows.into_iter().map(comment).collect()
}

fn decision(row: SpanRow) -> Result<Decision, StoreError> {
    Ok(Decision {
        kind: kind_of(&row.word)?,
        at: instant(row.since)?,
        undone_at: row.until.map(instant).transpose()?,
        comment: CommentId(row.of),
    })
}

fn language_of(code: String) -> Result<Language, StoreError> {
    code.parse().map_err(|_| StoreError::Unreadable(code))
}

fn authors_of(json: &str) -> Result<Vec<(String, String)>, StoreError> {
    serde_json::from_str(json).map_err(|_| StoreError::Unreadable(json.to_owned()))
}

fn grouped(rows: Vec<SpanRow>) -> Result<BTreeMap<String, Vec<(String, Span)>>, StoreError> {
    let mut groups: BTreeMap<String, Vec<(String, Span)>> = BTreeMap::new();
    for row in rows {
        let span = span(&row)?;
        groups.entry(row.of).or_default().push((row.word, span));
    }
    Ok(groups)
}

fn span(row: &SpanRow) -> Result<Span, StoreError> {
    Ok(Span {
        from: instant(row.since)?,
        until: row.until.map(instant).transpose()?,
    })
}

fn thread_key(text: String) -> Result<ThreadKey, StoreError> {
    ThreadKey::parse(&text).ok_or(StoreError::Unreadable(text))
}

fn history_comment(
    row: CommentRow,
    public: Vec<Span>,
    also_answers: Vec<CommentId>,
) -> Result<HistoryComment, StoreError> {
    let writer = match (row.reader, row.staff) {
        (_, Some(staff)) => Writer::Staff(StaffReply {
            staff: StaffId(staff),
            responder: responder_of(row.responder.as_deref().unwrap_or_default())?,
            kind: match row.kind.as_deref() {
                Some("holding") => ReplyKind::Holding,
                _ => ReplyKind::Full,
            },
            promised_at: row.promised_at.map(instant).transpose()?,
            also_answers,
        }),
        (reader, None) => Writer::Reader(ReaderKey(reader.unwrap_or_default())),
    };
    Ok(HistoryComment {
        id: CommentId(row.id),
        thread: thread_key(row.thread)?,
        parent: row.parent.map(CommentId),
        writer,
        received_at: instant(row.received_at)?,
        public,
    })
}

fn responder_of(word: &str) -> Result<Responder, StoreError> {
    match word {
        "comms" => Ok(Responder::Comms),
        "employee" => Ok(Responder::Employee),
        "guest" => Ok(Responder::Guest),
        other => Err(StoreError::Unreadable(other.to_owned())),
    }
}
