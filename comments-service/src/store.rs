//! Keeps comments and everything that ever happened to them: the only SQL of the service.

mod acts;
mod addresses;
mod database;
mod decisions;
mod happenings;
mod history;
mod inbox;
mod migrations;
mod notices;
mod outbox;
mod outbox_list;
mod own;
mod pages;
mod posting;
mod reactions;
mod replies;
mod staff;
mod staff_keys;
mod standings;
mod thread_notes;
mod threads;
mod upkeep;
mod writer;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

pub use decisions::{NewDecision, Removal};
pub use happenings::{
    Consequences, HappenedComment, Happening, HappeningKind, Listener, NewNotice, Recipient,
};
pub use inbox::{CommentText, DecisionReason};
pub use notices::{AnsweredComment, ToldComment};
pub use outbox::NewCall;
pub use outbox_list::{OutboxCounts, OutboxEntry};
pub use own::{EarlierVersion, Edit, Locked, OwnComment};
pub use posting::{EditKey, NewComment, Posted};
pub use reactions::Reactor;
pub use replies::{CommentPlace, NewReply};
pub use staff_keys::KeyKind;
pub use thread_notes::{NewNote, Note, NoteKind};
pub use threads::PublicThread;
pub use writer::{PostError, Writer};

use crate::message::{Message, say};
use crate::thread::ThreadKey;
use database::Database;

/// The comments and their history, in SQLite or PostgreSQL.
#[derive(Clone, Debug)]
pub struct Store {
    database: Database,
    versions: Arc<Mutex<BTreeMap<ThreadKey, i64>>>,
    changes: watch::Sender<u64>,
}

/// What can go wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address names no database that the service knows.
    #[error("the database address must start with `sqlite:` or `postgres:`")]
    UnknownDatabase,
    /// The database could not be brought to the shape that this build needs.
    #[error("the database could not be brought up to date: {0}")]
    Migration(#[source] Box<sqlx::migrate::MigrateError>),
    /// The database refused or did not answer.
    #[error("the database did not do what it was asked: {0}")]
    Database(#[from] sqlx::Error),
    /// The comment shared a commit with others, and the commit failed.
    #[error("the comment was not stored: {0}")]
    NotStored(String),
    /// The database holds something that this build did not write.
    #[error("the database holds {0}, which this version does not understand")]
    Unreadable(String),
}

impl StoreError {
    /// What the person at the terminal is told; what the database answered is the source of the error.
    pub fn message(&self) -> Message {
        match self {
            Self::UnknownDatabase => say("unknown-database"),
            Self::Migration(_) => say("database-migration"),
            Self::Database(_) => say("database-failed"),
            Self::NotStored(why) => say("not-stored").with("why", why),
            Self::Unreadable(what) => say("database-unreadable").with("what", what),
        }
    }
}

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…` and brings it up to date.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let database = Database::open(url).await?;
        migrations::run(&database).await?;
        let (changes, _) = watch::channel(0);
        let store = Self {
            database,
            versions: Arc::default(),
            changes,
        };
        store.chain_earlier_acts().await?;
        Ok(store)
    }

    /// Waits for running statements and lets go of the database.
    pub async fn close(&self) {
        self.database.close().await;
    }

    /// Wakes whoever waits for something to change; the number only ever grows.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Tells this process that threads have changed; called between a commit and its answer.
    fn note_changes<'a>(&self, threads: impl IntoIterator<Item = &'a ThreadKey>) {
        let mut versions = self.versions.lock().unwrap_or_else(PoisonError::into_inner);
        for thread in threads {
            *versions.entry(thread.clone()).or_default() += 1;
        }
        drop(versions);
        self.changes.send_modify(|count| *count += 1);
    }
}
