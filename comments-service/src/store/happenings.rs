//! Notes what has happened in the transaction in which it happens, and carries out what follows from it.

use jiff::{SignedDuration, Timestamp};

use super::addresses::may_ask;
use super::database::{Tx, execute, in_tx, on_pool, row};
use super::outbox::{NewCall, queue, queue_call};
use super::threads::instant;
use super::{Store, StoreError};
use crate::comment::{CommentId, StaffId};
use crate::mail_address::MailAddress;
use crate::outgoing::{MailKind, NewMail};
use crate::subscription::Pace;
use crate::thread::ThreadKey;

/// How many happenings are looked at together.
const BATCH: i64 = 200;

/// What has happened to a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HappeningKind {
    /// A reader sent it.
    Posted,
    /// It became public later.
    Shown,
    /// Staff wrote it.
    Replied,
    /// It was removed.
    Removed,
    /// Staff have marked it as urgent.
    Urgent,
}

impl HappeningKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Posted,
        Self::Shown,
        Self::Replied,
        Self::Removed,
        Self::Urgent,
    ];

    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Posted => "posted",
            Self::Shown => "shown",
            Self::Replied => "replied",
            Self::Removed => "removed",
            Self::Urgent => "urgent",
        }
    }
}

/// Something that has happened and that nobody has been told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// What.
    pub kind: HappeningKind,
    /// When.
    pub at: Timestamp,
    /// The comment that it happened to.
    pub comment: HappenedComment,
}

/// A comment to which something happened, as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HappenedComment {
    /// Its identifier.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// The name that is shown.
    pub name: String,
    /// The address of the reader who wrote it.
    pub mail: Option<MailAddress>,
    /// Who of the staff wrote it, and that person's address.
    pub staff: Option<(StaffId, String)>,
    /// The address that wants to hear of answers to it.
    pub subscriber: Option<MailAddress>,
    /// Whether everyone can see it.
    pub is_public: bool,
    /// Whether it was taken for spam or hidden otherwise.
    pub is_hidden: bool,
}

/// Somebody who wants to hear of answers to a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listener {
    /// The comment.
    pub comment: CommentId,
    /// The address.
    pub address: MailAddress,
    /// How often.
    pub pace: Pace,
    /// How many steps above the answer the comment stands; none where it stands elsewhere.
    pub steps: Option<i64>,
}

/// What somebody is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNotice {
    /// Who.
    pub address: MailAddress,
    /// The reader's comment that is answered; none where staff are told of a comment.
    pub answers: Option<CommentId>,
    /// When.
    pub due_at: Timestamp,
}

/// What follows from a happening.
#[derive(Clone, Debug, Default)]
pub struct Consequences {
    /// A question to an address, unless it has been asked enough.
    pub question: Option<NewMail>,
    /// Who is told.
    pub notices: Vec<NewNotice>,
    /// Which webhooks are called.
    pub calls: Vec<NewCall>,
}

row! {
    struct HappeningRow {
        kind: String,
        at: i64,
        id: String,
        thread: String,
        parent: Option<String>,
        name: String,
        mail: Option<String>,
        staff: Option<String>,
        staff_mail: Option<String>,
        subscriber: Option<String>,
        is_public: bool,
        is_hidden: bool,
    }
}
row! {
    struct ListenerRow { comment: String, address: String, pace: String, steps: Option<i64> }
}
row! {
    struct RecipientRow { address: String, kind: String }
}

/// Somebody for whom notices are due, and of which kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The address.
    pub address: MailAddress,
    /// `answer` or `alert`.
    pub kind: MailKind,
}

impl Store {
    /// The oldest of what has happened and nobody has been told yet.
    pub async fn happenings(&self, now: Timestamp) -> Result<Vec<Happening>, StoreError> {
        let rows: Vec<HappeningRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT happenings.kind AS kind, at, comments.id AS id, thread, parent, comments.name AS name,
                     comments.mail AS mail, comments.staff AS staff, staff.mail AS staff_mail,
                     subscriptions.address AS subscriber,
                     EXISTS (SELECT 1 FROM public_spans WHERE comment = comments.id AND since <= $1
                         AND (until IS NULL OR until > $1)) AS is_public,
                     EXISTS (SELECT 1 FROM decisions WHERE comment = comments.id AND undone_at IS NULL
                         AND decisions.kind NOT IN ('no_reply_needed', 'promoted')) AS is_hidden
                 FROM happenings JOIN comments ON comments.id = happenings.comment
                 LEFT JOIN staff ON staff.id = comments.staff
                 LEFT JOIN subscriptions ON subscriptions.comment = comments.id
                     AND subscriptions.ended_at IS NULL
                 WHERE at <= $1 ORDER BY at, happenings.comment LIMIT $2",
            )
            .bind(now.as_millisecond()).bind(BATCH).fetch_all(pool).await
        })?;
        rows.into_iter().map(happening).collect()
    }

    /// Who wants to hear of a comment: the writers of those above it and of those that it answers too.
    pub async fn listeners(&self, comment: &CommentId) -> Result<Vec<Listener>, StoreError> {
        let rows: Vec<ListenerRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "WITH RECURSIVE above (id, parent, steps) AS (
                     SELECT id, parent, 0 FROM comments WHERE id = $1
                     UNION ALL SELECT comments.id, comments.parent, steps + 1
                     FROM above JOIN comments ON comments.id = above.parent)
                 SELECT subscriptions.comment AS comment, address, pace,
                     (SELECT CAST(steps AS BIGINT) FROM above WHERE above.id = subscriptions.comment) AS steps
                 FROM subscriptions
                 WHERE ended_at IS NULL AND subscriptions.comment <> $1
                     AND (subscriptions.comment IN (SELECT id FROM above)
                         OR subscriptions.comment IN (SELECT comment FROM also_answers WHERE reply = $1))
                 ORDER BY subscriptions.comment",
            )
            .bind(&comment.0).fetch_all(pool).await
        })?;
        rows.into_iter().map(listener).collect()
    }

    /// Stores what follows from some happenings, and that they have been looked at, in one commit. What
    /// another process has looked at first is left to it.
    pub async fn carry_out(
        &self,
        all: &[(Happening, Consequences)],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        for (happening, consequences) in all {
            carry_out_one(&mut tx, happening, consequences, now).await?;
        }
        tx.commit().await
    }
}

async fn carry_out_one(
    tx: &mut Tx,
    happening: &Happening,
    consequences: &Consequences,
    now: Timestamp,
) -> Result<(), StoreError> {
    let comment = &happening.comment.id;
    let rows = execute!(
        &mut *tx,
        "DELETE FROM happenings WHERE comment = $1 AND kind = $2",
        &comment.0,
        happening.kind.word(),
    )?;
    if rows == 0 {
        return Ok(());
    }
    if let Some(question) = &consequences.question
        && may_ask(tx, &question.to, now).await?
    {
        queue(tx, question).await?;
    }
    for notice in &consequences.notices {
        add_notice(tx, comment, notice).await?;
    }
    for call in &consequences.calls {
        queue_call(tx, call).await?;
    }
    Ok(())
}

impl Store {
    /// For whom notices are due; an address that has not said yes hears nothing until it does.
    pub async fn due_recipients(&self, now: Timestamp) -> Result<Vec<Recipient>, StoreError> {
        let rows: Vec<RecipientRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT DISTINCT address, kind FROM notices
                 WHERE mail IS NULL AND due_at <= $1 AND (kind = 'alert' OR EXISTS
                     (SELECT 1 FROM mail_addresses WHERE mail_addresses.address = notices.address
                         AND confirmed_at IS NOT NULL))
                 ORDER BY address, kind",
            )
            .bind(now.as_millisecond()).fetch_all(pool).await
        })?;
        rows.into_iter()
            .map(|row| {
                Ok(Recipient {
                    address: address(row.address)?,
                    kind: if row.kind == "alert" {
                        MailKind::Alert
                    } else {
                        MailKind::Answers
                    },
                })
            })
            .collect()
    }

    /// Queues one mail that takes along what is due for somebody. Whoever was written to `cap` times within
    /// the hour waits until it is over, and then gets everything at once. `false` if nothing was queued.
    pub async fn gather(&self, mail: &NewMail, cap: u32) -> Result<bool, StoreError> {
        let now = mail.queued_at;
        let mut tx = self.database.begin().await?;
        let (count, oldest): (i64, Option<i64>) = in_tx!(&mut tx, connection => {
            sqlx::query_as(
                "SELECT COUNT(*), MIN(queued_at) FROM outbox
                 WHERE recipient = $1 AND kind = $2 AND queued_at > $3",
            )
            .bind(mail.to.as_str()).bind(mail.kind.word())
            .bind((now - HOUR).as_millisecond()).fetch_one(connection).await
        })?;
        if count >= i64::from(cap) {
            let over = instant(oldest.unwrap_or_default())? + HOUR;
            postpone(&mut tx, mail, over).await?;
            tx.commit().await?;
            return Ok(false);
        }
        queue(&mut tx, mail).await?;
        let rows = execute!(
            &mut tx,
            "UPDATE notices SET mail = $1
             WHERE address = $2 AND kind = $3 AND mail IS NULL AND due_at <= $4",
            &mail.id,
            mail.to.as_str(),
            notice_word(mail.kind),
            now.as_millisecond(),
        )?;
        // Another process has taken them along: this mail has nothing to say and is not stored.
        if rows > 0 {
            tx.commit().await?;
        }
        Ok(rows > 0)
    }
}

/// For how long mails to somebody are counted.
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// Notes that something has happened, once until it is looked at.
pub(super) async fn note(
    tx: &mut Tx,
    comment: &CommentId,
    kind: HappeningKind,
    at: Timestamp,
) -> Result<(), StoreError> {
    execute!(
        tx,
        "INSERT INTO happenings (comment, kind, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &comment.0,
        kind.word(),
        at.as_millisecond(),
    )?;
    Ok(())
}

async fn add_notice(
    tx: &mut Tx,
    comment: &CommentId,
    notice: &NewNotice,
) -> Result<(), StoreError> {
    let kind = if notice.answers.is_some() {
        MailKind::Answers
    } else {
        MailKind::Alert
    };
    execute!(
        tx,
        "INSERT INTO notices (address, kind, comment, answers, due_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        notice.address.as_str(),
        notice_word(kind),
        &comment.0,
        notice.answers.as_ref().map(|id| id.0.as_str()),
        notice.due_at.as_millisecond(),
    )?;
    Ok(())
}

async fn postpone(tx: &mut Tx, mail: &NewMail, until: Timestamp) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE notices SET due_at = $1
         WHERE address = $2 AND kind = $3 AND mail IS NULL AND due_at <= $4",
        until.as_millisecond(),
        mail.to.as_str(),
        notice_word(mail.kind),
        mail.queued_at.as_millisecond(),
    )?;
    Ok(())
}

/// What the notices are called that a kind of mail takes along.
fn notice_word(kind: MailKind) -> &'static str {
    if kind == MailKind::Alert {
        "alert"
    } else {
        "answer"
    }
}

fn happening(row: HappeningRow) -> Result<Happening, StoreError> {
    let kind = HappeningKind::ALL
        .into_iter()
        .find(|kind| kind.word() == row.kind)
        .ok_or(StoreError::Unreadable(row.kind))?;
    Ok(Happening {
        kind,
        at: instant(row.at)?,
        comment: HappenedComment {
            id: CommentId(row.id),
            thread: ThreadKey::parse(&row.thread).ok_or(StoreError::Unreadable(row.thread))?,
            parent: row.parent.map(CommentId),
            name: row.name,
            mail: row.mail.as_deref().and_then(MailAddress::parse),
            staff: row.staff.map(StaffId).zip(row.staff_mail),
            subscriber: row.subscriber.as_deref().and_then(MailAddress::parse),
            is_public: row.is_public,
            is_hidden: row.is_hidden,
        },
    })
}

fn listener(row: ListenerRow) -> Result<Listener, StoreError> {
    Ok(Listener {
        comment: CommentId(row.comment),
        address: address(row.address)?,
        pace: Pace::parse(&row.pace).ok_or(StoreError::Unreadable(row.pace))?,
        steps: row.steps,
    })
}

fn address(text: String) -> Result<MailAddress, StoreError> {
    MailAddress::parse(&text).ok_or(StoreError::Unreadable(text))
}
