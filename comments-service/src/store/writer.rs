//! The one task that stores readers' comments: those that arrive together share a durable commit.

use std::collections::BTreeSet;

use tokio::sync::{mpsc, oneshot};

use super::database::{Tx, execute};
use super::posting::{self, NewComment, Posted};
use super::{Store, StoreError};
use crate::thread::ThreadKey;

/// How many comments may wait for the writer; more are told to come back.
const LONGEST_QUEUE: usize = 4_096;
/// How many comments may share a commit, so that none waits long for the others.
const LARGEST_BATCH: usize = 256;

/// Hands comments to the task that stores them.
#[derive(Clone, Debug)]
pub struct Writer {
    jobs: mpsc::Sender<Job>,
}

#[derive(Debug)]
struct Job {
    comment: NewComment,
    answer: oneshot::Sender<Result<Posted, StoreError>>,
}

/// Why a comment was not stored.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// Too many are waiting; the sender may try again in a moment.
    #[error("too many comments are waiting to be stored")]
    Busy,
    /// The database refused it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Writer {
    /// Starts the task; it ends when the last `Writer` is dropped and everything is stored.
    pub fn start(store: Store) -> Self {
        let (jobs, waiting) = mpsc::channel(LONGEST_QUEUE);
        tokio::spawn(work(store, waiting));
        Self { jobs }
    }

    /// Stores a comment; when this returns it is on the disk.
    pub async fn post(&self, comment: NewComment) -> Result<Posted, PostError> {
        let (answer, answered) = oneshot::channel();
        self.jobs
            .try_send(Job { comment, answer })
            .map_err(|_| PostError::Busy)?;
        Ok(answered.await.map_err(|_| PostError::Busy)??)
    }
}

async fn work(store: Store, mut waiting: mpsc::Receiver<Job>) {
    let mut batch = Vec::with_capacity(LARGEST_BATCH);
    while waiting.recv_many(&mut batch, LARGEST_BATCH).await > 0 {
        // Two processes that are sent the same comments claim the receipts in one order: neither waits for
        // what the other holds.
        batch.sort_by(|one, other| one.comment.receipt.0.cmp(&other.comment.receipt.0));
        let (comments, answers): (Vec<_>, Vec<_>) =
            batch.drain(..).map(|job| (job.comment, job.answer)).unzip();
        match store_or_retry(&store, &comments).await {
            Ok(results) => {
                for (answer, result) in answers.into_iter().zip(results) {
                    // Nobody waits for the answer where the connection was closed meanwhile.
                    let _ = answer.send(result);
                }
            }
            Err(error) => {
                tracing::error!(%error, comments = comments.len(), "a batch was not stored");
                for answer in answers {
                    let _ = answer.send(Err(StoreError::NotStored(error.to_string())));
                }
            }
        }
    }
}

/// Stores a batch, and once more if that failed: the connection was lost, or two processes stood in each
/// other's way. Receipts keep what had been stored after all from being stored again.
async fn store_or_retry(
    store: &Store,
    comments: &[NewComment],
) -> Result<Vec<Result<Posted, StoreError>>, StoreError> {
    match store_batch(store, comments).await {
        Ok(results) => Ok(results),
        Err(error) => {
            tracing::warn!(%error, comments = comments.len(), "a batch is stored once more");
            store_batch(store, comments).await
        }
    }
}

/// Stores a batch in one commit; a comment that the database refuses takes no other with it.
async fn store_batch(
    store: &Store,
    comments: &[NewComment],
) -> Result<Vec<Result<Posted, StoreError>>, StoreError> {
    let mut tx = store.database.begin().await?;
    let mut results = Vec::with_capacity(comments.len());
    let mut changed: BTreeSet<&ThreadKey> = BTreeSet::new();
    for comment in comments {
        execute!(&mut tx, "SAVEPOINT comment")?;
        let result = posting::insert(&mut tx, comment).await;
        if result.is_err() {
            execute!(&mut tx, "ROLLBACK TO SAVEPOINT comment")?;
        }
        execute!(&mut tx, "RELEASE SAVEPOINT comment")?;
        if result.as_ref().is_ok_and(|posted| !posted.is_repeated) {
            changed.insert(&comment.thread);
        }
        results.push(result);
    }
    let changed: Vec<&ThreadKey> = changed.into_iter().collect();
    raise_versions(&mut tx, &changed).await?;
    tx.commit().await?;
    store.note_changes(changed);
    Ok(results)
}

/// Marks threads as changed, in the order of their keys: two processes cannot block each other.
pub(super) async fn raise_versions(tx: &mut Tx, threads: &[&ThreadKey]) -> Result<(), StoreError> {
    for thread in threads {
        execute!(
            tx,
            "UPDATE pages SET version = version + 1 WHERE key = $1",
            thread.as_str()
        )?;
    }
    Ok(())
}
