//! Reads what a mail has to tell, as it is at the moment in which the mail is sent.

use jiff::Timestamp;

use super::database::{execute, on_pool, row};
use super::threads::instant;
use super::{Store, StoreError};
use crate::comment::{CommentId, ReplyKind, StaffId};
use crate::language::Language;
use crate::mail_address::MailAddress;
use crate::staff::{Role, StaffContact, StaffMember};
use crate::thread::ThreadKey;

/// A comment that somebody is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldComment {
    /// Its identifier.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// The name that is shown.
    pub name: String,
    /// The title beside it.
    pub title: Option<String>,
    /// The text as written.
    pub markdown: String,
    /// Of a staff reply, its kind.
    pub kind: Option<ReplyKind>,
    /// Of a holding reply, by when more is promised.
    pub promised_at: Option<Timestamp>,
    /// Whether everyone can see it.
    pub is_public: bool,
    /// Whether staff have marked it as urgent.
    pub is_urgent: bool,
    /// The reader's own comment that it answers.
    pub answers: Option<AnsweredComment>,
}

/// A reader's own comment that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredComment {
    /// Its identifier.
    pub id: CommentId,
    /// The text as written.
    pub markdown: String,
}

row! {
    struct ToldRow {
        id: String,
        thread: String,
        name: String,
        title: Option<String>,
        markdown: String,
        kind: Option<String>,
        promised_at: Option<i64>,
        is_public: bool,
        is_urgent: bool,
        answers: Option<String>,
        answered: Option<String>,
    }
}
row! {
    struct ContactRow {
        id: String,
        name: String,
        mail: String,
        role: String,
        title: Option<String>,
        author: Option<String>,
        language: Option<String>,
        wants_alerts: bool,
        wants_digest: bool,
    }
}

impl Store {
    /// What a mail to a reader or to staff takes along: what can still be told. An answer must be public
    /// and still be wanted, a comment that staff hear of must not be hidden.
    pub async fn told(&self, mail: &str, now: Timestamp) -> Result<Vec<ToldComment>, StoreError> {
        let rows: Vec<ToldRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "WITH told AS (
                     SELECT comments.id AS id, comments.thread AS thread, comments.name AS name,
                         comments.title AS title, comments.markdown AS markdown, comments.kind AS kind,
                         comments.promised_at AS promised_at, comments.received_at AS received_at,
                         notices.kind AS notice, notices.answers AS answers, own.markdown AS answered,
                         notices.address AS address,
                         EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id AND since <= $2
                             AND (until IS NULL OR until > $2)) AS is_public,
                         EXISTS (SELECT 1 FROM marks WHERE comment = comments.id AND mark = 'urgent'
                             AND until IS NULL) AS is_urgent,
                         EXISTS (SELECT 1 FROM decisions WHERE comment = comments.id AND undone_at IS NULL
                             AND decisions.kind NOT IN ('no_reply_needed', 'promoted')) AS is_hidden
                     FROM notices JOIN comments ON comments.id = notices.comment
                     LEFT JOIN comments AS own ON own.id = notices.answers
                     WHERE notices.mail = $1)
                 SELECT id, thread, name, title, markdown, kind, promised_at, is_public, is_urgent,
                     answers, answered
                 FROM told
                 WHERE NOT is_hidden AND (notice = 'alert' OR (is_public AND EXISTS
                     (SELECT 1 FROM subscriptions JOIN mail_addresses
                             ON mail_addresses.address = subscriptions.address
                         WHERE subscriptions.comment = told.answers AND ended_at IS NULL
                             AND confirmed_at IS NOT NULL)))
                 ORDER BY received_at, id",
            )
            .bind(mail).bind(now.as_millisecond()).fetch_all(pool).await
        })?;
        rows.into_iter().map(told).collect()
    }

    /// Keeps how a member of staff wants mails.
    pub async fn set_staff_mail(&self, contact: &StaffContact) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        execute!(
            &mut tx,
            "INSERT INTO staff_mail (staff, language, wants_alerts, wants_digest) VALUES ($1, $2, $3, $4)
             ON CONFLICT (staff) DO UPDATE SET language = excluded.language,
                 wants_alerts = excluded.wants_alerts, wants_digest = excluded.wants_digest",
            &contact.member.id.0,
            contact.language.code(),
            contact.wants_alerts,
            contact.wants_digest,
        )?;
        tx.commit().await
    }

    /// Everybody who may sign in, with how they want their mails; `language` is that of who never said.
    pub async fn staff_contacts(
        &self,
        language: Language,
    ) -> Result<Vec<StaffContact>, StoreError> {
        let rows: Vec<ContactRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT staff.id AS id, name, mail, role, title, author, language,
                     COALESCE(wants_alerts, TRUE) AS wants_alerts,
                     COALESCE(wants_digest, TRUE) AS wants_digest
                 FROM staff LEFT JOIN staff_mail ON staff_mail.staff = staff.id
                 WHERE ended_at IS NULL ORDER BY staff.id",
            )
            .fetch_all(pool).await
        })?;
        let contacts: Result<Vec<_>, _> =
            rows.into_iter().map(|row| contact(row, language)).collect();
        // An account may have been made with something that is no address; it hears nothing.
        Ok(contacts?.into_iter().flatten().collect())
    }
}

fn told(row: ToldRow) -> Result<ToldComment, StoreError> {
    let answers = row.answers.zip(row.answered);
    Ok(ToldComment {
        id: CommentId(row.id),
        thread: ThreadKey::parse(&row.thread).ok_or(StoreError::Unreadable(row.thread))?,
        name: row.name,
        title: row.title,
        markdown: row.markdown,
        kind: row.kind.map(|kind| {
            if kind == "holding" {
                ReplyKind::Holding
            } else {
                ReplyKind::Full
            }
        }),
        promised_at: row.promised_at.map(instant).transpose()?,
        is_public: row.is_public,
        is_urgent: row.is_urgent,
        answers: answers.map(|(id, markdown)| AnsweredComment {
            id: CommentId(id),
            markdown,
        }),
    })
}

fn contact(row: ContactRow, language: Language) -> Result<Option<StaffContact>, StoreError> {
    let Some(mail) = MailAddress::parse(&row.mail) else {
        return Ok(None);
    };
    let role = Role::parse(&row.role).ok_or(StoreError::Unreadable(row.role))?;
    Ok(Some(StaffContact {
        mail,
        language: row
            .language
            .and_then(|code| code.parse().ok())
            .unwrap_or(language),
        wants_alerts: row.wants_alerts,
        wants_digest: row.wants_digest,
        member: StaffMember {
            id: StaffId(row.id),
            name: row.name,
            mail: row.mail,
            role,
            title: row.title,
            author: row.author,
        },
    }))
}
