//! Reads what only staff see: the texts behind the turns, hidden ones too, and why they were decided on.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::database::{on_pool, row};
use super::threads::instant;
use super::{Store, StoreError};
use crate::comment::{CommentId, StaffId};
use crate::reply_clock::{Rules, reckon};
use crate::site_file::{CommentsPolicy, SiteAuthor, SitePage};
use crate::thread::ThreadKey;
use crate::waiting::{Opening, WaitingTurn, waiting_turns};

row! {
    struct TextRow {
        id: String,
        parent: Option<String>,
        received_at: i64,
        name: String,
        title: Option<String>,
        voice: Option<String>,
        mail: Option<String>,
        markdown: String,
        html: String,
        edited_at: Option<i64>,
        origin: String,
    }
}
row! {
    struct KnownPageRow { title: String, language: String, authors: String }
}
row! {
    struct ReasonRow {
        comment: String,
        kind: String,
        reason: String,
        staff: Option<String>,
        decided_at: i64,
    }
}

/// What a comment says, public or not, and who signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentText {
    /// The comment.
    pub id: CommentId,
    /// The comment that it answers.
    pub parent: Option<CommentId>,
    /// When the server received it.
    pub received_at: Timestamp,
    /// The name that is shown.
    pub name: String,
    /// The title that is shown, of staff.
    pub title: Option<String>,
    /// Whether a staff reply speaks for the company.
    pub is_company_voice: bool,
    /// The reader's mail address, which only staff see.
    pub mail: Option<String>,
    /// The text as written.
    pub markdown: String,
    /// The text as shown.
    pub html: String,
    /// When it was last changed.
    pub edited_at: Option<Timestamp>,
    /// Whether it came with an import, and so counts nowhere.
    pub is_imported: bool,
    /// Whether a reader wrote it.
    pub is_by_reader: bool,
}

/// Why something was decided about a comment, as long as it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionReason {
    /// The comment.
    pub comment: CommentId,
    /// The word for what was decided, for example `no_reply_needed`.
    pub kind: String,
    /// The reason, in words.
    pub reason: String,
    /// Who decided; `None` for the filter or the reader.
    pub staff: Option<StaffId>,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// The turns that wait as of an instant, by due time.
    pub async fn waiting_turns(
        &self,
        rules: Rules<'_>,
        as_of: Timestamp,
    ) -> Result<Vec<WaitingTurn>, StoreError> {
        let history = self.history().await?;
        let reckoning = reckon(&history, rules, as_of);
        let mut openings = BTreeMap::new();
        for turn in reckoning.turns.iter().filter(|turn| turn.is_open()) {
            if let Some(text) = self.comment_text(&turn.id).await? {
                let opening = Opening {
                    reader: text.name,
                    markdown: text.markdown,
                };
                openings.insert(turn.id.clone(), opening);
            }
        }
        Ok(waiting_turns(&history, &reckoning, rules, &openings))
    }

    /// A page as it was when the site file last listed it, without comments now. Who of its authors
    /// were guests is not kept: all are taken for one.
    pub async fn known_page(&self, key: &ThreadKey) -> Result<Option<SitePage>, StoreError> {
        let row: Option<KnownPageRow> = on_pool!(&self.database, pool => {
            sqlx::query_as("SELECT title, language, authors FROM pages WHERE key = $1")
                .bind(key.as_str()).fetch_optional(pool).await
        })?;
        row.map(|row| known_page(key, row)).transpose()
    }

    /// The text of one comment.
    pub async fn comment_text(&self, id: &CommentId) -> Result<Option<CommentText>, StoreError> {
        let row: Option<TextRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, parent, received_at, name, title, voice, mail, markdown, html, edited_at,
                     origin
                 FROM comments WHERE id = $1",
            )
            .bind(&id.0).fetch_optional(pool).await
        })?;
        row.map(comment_text).transpose()
    }

    /// The texts of all comments of a thread, by time.
    pub async fn thread_texts(&self, key: &ThreadKey) -> Result<Vec<CommentText>, StoreError> {
        let rows: Vec<TextRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, parent, received_at, name, title, voice, mail, markdown, html, edited_at,
                     origin
                 FROM comments WHERE thread = $1 AND origin <> 'practice' ORDER BY received_at, id",
            )
            .bind(key.as_str()).fetch_all(pool).await
        })?;
        rows.into_iter().map(comment_text).collect()
    }

    /// The decisions that hold about the comments of a thread, with their reasons.
    pub async fn decision_reasons(
        &self,
        key: &ThreadKey,
    ) -> Result<Vec<DecisionReason>, StoreError> {
        let rows: Vec<ReasonRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT comment, decisions.kind AS kind, reason, decisions.staff AS staff, decided_at
                 FROM decisions JOIN comments ON comments.id = comment
                 WHERE thread = $1 AND undone_at IS NULL ORDER BY decided_at, decisions.id",
            )
            .bind(key.as_str()).fetch_all(pool).await
        })?;
        let reason = |row: ReasonRow| {
            Ok(DecisionReason {
                comment: CommentId(row.comment),
                kind: row.kind,
                reason: row.reason,
                staff: row.staff.map(StaffId),
                at: instant(row.decided_at)?,
            })
        };
        rows.into_iter().map(reason).collect()
    }
}

fn known_page(key: &ThreadKey, row: KnownPageRow) -> Result<SitePage, StoreError> {
    let authors: Vec<(String, String)> = serde_json::from_str(&row.authors)
        .map_err(|_| StoreError::Unreadable(row.authors.clone()))?;
    let author = |(id, name)| SiteAuthor {
        id,
        name,
        guest: true,
    };
    Ok(SitePage {
        key: key.clone(),
        url: String::new(),
        title: row.title,
        lang: row
            .language
            .parse()
            .map_err(|_| StoreError::Unreadable(row.language.clone()))?,
        authors: authors.into_iter().map(author).collect(),
        tags: Vec::new(),
        published: Timestamp::UNIX_EPOCH,
        comments: CommentsPolicy::Off,
    })
}

fn comment_text(row: TextRow) -> Result<CommentText, StoreError> {
    Ok(CommentText {
        id: CommentId(row.id),
        parent: row.parent.map(CommentId),
        received_at: instant(row.received_at)?,
        name: row.name,
        title: row.title,
        is_company_voice: row.voice.as_deref() == Some("company"),
        mail: row.mail,
        markdown: row.markdown,
        html: row.html,
        edited_at: row.edited_at.map(instant).transpose()?,
        is_imported: row.origin == "imported",
        is_by_reader: row.voice.is_none(),
    })
}
