//! Stores a reader's comment, once, however often it is sent.

use jiff::Timestamp;

use super::StoreError;
use super::addresses::subscribe;
use super::database::{Tx, execute, in_tx};
use super::happenings::{HappeningKind, note};
use super::threads::instant;
use crate::comment::{CommentId, ReaderKey};
use crate::config::Moderation;
use crate::subscription::Subscription;
use crate::thread::ThreadKey;

/// A reader's comment on its way in: checked and rendered.
#[derive(Clone, Debug)]
pub struct NewComment {
    /// Its identifier.
    pub id: CommentId,
    /// Where it stands.
    pub thread: ThreadKey,
    /// The public comment of the same thread that it answers.
    pub parent: Option<CommentId>,
    /// The name as shown.
    pub name: String,
    /// The mail address, never shown.
    pub mail: Option<String>,
    /// Who counts as the same reader.
    pub reader: ReaderKey,
    /// The text as written.
    pub markdown: String,
    /// The text as shown.
    pub html: String,
    /// When the server received it.
    pub received_at: Timestamp,
    /// What makes two sendings the same, and until when.
    pub receipt: (String, Timestamp),
    /// Whether it waits for a member of staff.
    pub moderation: Moderation,
    /// Whether a trap for machines was stepped into: kept, never shown, and staff can rescue it.
    pub is_spam: bool,
    /// Whether its writer wants to hear of answers, and how.
    pub subscription: Option<Subscription>,
    /// The key with which its writer may change it.
    pub edit_key: Option<EditKey>,
}

/// The key with which a reader changes or withdraws a comment, as it is stored.
#[derive(Clone, Debug)]
pub struct EditKey {
    /// Its hash.
    pub hash: String,
    /// Until when it opens anything.
    pub expires_at: Timestamp,
    /// Whether whoever sends the same comment again is surely the one who sent it first: then they get
    /// this key too.
    pub is_for_repeats: bool,
}

/// What became of a comment that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The identifier: of the earlier one, where this was sent before.
    pub id: CommentId,
    /// Whether everyone can see it.
    pub is_public: bool,
    /// Whether it was sent before.
    pub is_repeated: bool,
    /// Until when the key that came with it opens it; `None` where it opens nothing.
    pub editable_until: Option<Timestamp>,
}

/// Stores one comment inside the transaction of a batch.
pub(super) async fn insert(tx: &mut Tx, comment: &NewComment) -> Result<Posted, StoreError> {
    if !claim_receipt(tx, comment).await? {
        return earlier(tx, comment).await;
    }
    let has_mail = comment.mail.is_some();
    let is_held = is_held(tx, comment.moderation, &comment.reader, has_mail).await?;
    let is_public = !comment.is_spam && !is_held;
    let received_at = comment.received_at.as_millisecond();
    execute!(
        tx,
        "INSERT INTO comments (id, thread, parent, origin, name, markdown, html, received_at, reader, mail)
         VALUES ($1, $2, $3, 'posted', $4, $5, $6, $7, $8, $9)",
        &comment.id.0,
        comment.thread.as_str(),
        comment.parent.as_ref().map(|id| id.0.as_str()),
        &comment.name,
        &comment.markdown,
        &comment.html,
        received_at,
        &comment.reader.0,
        comment.mail.as_deref(),
    )?;
    if is_public {
        execute!(
            tx,
            "INSERT INTO public_spans (comment, since) VALUES ($1, $2)",
            &comment.id.0,
            received_at,
        )?;
    } else if comment.is_spam {
        execute!(
            tx,
            "INSERT INTO decisions (id, comment, kind, reason, decided_at)
             VALUES ($1, $1, 'spam', 'trap', $2)",
            &comment.id.0,
            received_at,
        )?;
    }
    let editable_until = add_key(tx, &comment.id, comment.edit_key.as_ref()).await?;
    if let Some(subscription) = &comment.subscription {
        subscribe(tx, &comment.id, subscription, comment.received_at).await?;
    }
    note(tx, &comment.id, HappeningKind::Posted, comment.received_at).await?;
    Ok(Posted {
        id: comment.id.clone(),
        is_public,
        is_repeated: false,
        editable_until,
    })
}

/// Stores the key of a comment: until when it opens it.
async fn add_key(
    tx: &mut Tx,
    comment: &CommentId,
    key: Option<&EditKey>,
) -> Result<Option<Timestamp>, StoreError> {
    let Some(key) = key else { return Ok(None) };
    execute!(
        tx,
        "INSERT INTO edit_keys (hash, comment, expires_at) VALUES ($1, $2, $3)",
        &key.hash,
        &comment.0,
        key.expires_at.as_millisecond(),
    )?;
    Ok(Some(key.expires_at))
}

/// Whether this is the first sending: the receipt is new, or the old one has run out.
async fn claim_receipt(tx: &mut Tx, comment: &NewComment) -> Result<bool, StoreError> {
    let (key, expires_at) = &comment.receipt;
    let rows = execute!(
        tx,
        "INSERT INTO receipts (key, comment, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (key) DO UPDATE SET comment = excluded.comment, expires_at = excluded.expires_at
         WHERE receipts.expires_at <= $4",
        key,
        &comment.id.0,
        expires_at.as_millisecond(),
        comment.received_at.as_millisecond(),
    )?;
    Ok(rows == 1)
}

/// The comment as it was sent before. Its time to change it runs from then.
async fn earlier(tx: &mut Tx, comment: &NewComment) -> Result<Posted, StoreError> {
    let (id, received_at, is_public): (String, i64, bool) = in_tx!(&mut *tx, connection => {
        sqlx::query_as(
            "SELECT id, received_at, EXISTS (SELECT 1 FROM public_spans
                 WHERE public_spans.comment = comments.id AND until IS NULL)
             FROM receipts JOIN comments ON comments.id = receipts.comment WHERE key = $1",
        )
        .bind(&comment.receipt.0).fetch_one(connection).await
    })?;
    let id = CommentId(id);
    let later = comment.received_at.duration_since(instant(received_at)?);
    let key = comment.edit_key.clone().filter(|key| key.is_for_repeats);
    let key = key.map(|key| EditKey {
        expires_at: key.expires_at - later,
        ..key
    });
    let editable_until = add_key(tx, &id, key.as_ref()).await?;
    Ok(Posted {
        id,
        is_public,
        is_repeated: true,
        editable_until,
    })
}

/// Whether a reader's comment waits for a member of staff. Anybody can type a name, so only a reader who
/// gives a mail address gets known.
pub(super) async fn is_held(
    tx: &mut Tx,
    moderation: Moderation,
    reader: &ReaderKey,
    has_mail: bool,
) -> Result<bool, StoreError> {
    match moderation {
        Moderation::Open => Ok(false),
        Moderation::HoldAll => Ok(true),
        Moderation::HoldFirst if !has_mail => Ok(true),
        Moderation::HoldFirst => {
            let is_known: bool = in_tx!(tx, connection => {
                sqlx::query_scalar(
                    "SELECT EXISTS (SELECT 1 FROM comments JOIN public_spans ON comment = id
                         WHERE reader = $1 AND mail IS NOT NULL AND until IS NULL)",
                )
                .bind(&reader.0).fetch_one(connection).await
            })?;
            Ok(!is_known)
        }
    }
}
