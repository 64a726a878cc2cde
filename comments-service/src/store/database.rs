//! The two databases behind one literal text per statement.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Postgres, Sqlite, Transaction};

use super::StoreError;

/// Either database. A statement is written once and runs on both.
#[derive(Clone, Debug)]
pub(super) enum Database {
    /// A file: many connections read, one writes.
    Sqlite { read: SqlitePool, write: SqlitePool },
    /// A server.
    Postgres(PgPool),
}

/// A transaction that writes, on either database.
#[derive(Debug)]
pub(super) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs an expression with the pool of the database that is there.
macro_rules! on_pool {
    ($database:expr, $pool:ident => $expression:expr) => {
        match $database {
            $crate::store::database::Database::Sqlite { read: $pool, .. } => $expression,
            $crate::store::database::Database::Postgres($pool) => $expression,
        }
    };
}

/// Runs an expression with the connection of a transaction.
macro_rules! in_tx {
    ($tx:expr, $connection:ident => $expression:expr) => {
        match $tx {
            $crate::store::database::Tx::Sqlite(tx) => {
                let $connection = &mut **tx;
                $expression
            }
            $crate::store::database::Tx::Postgres(tx) => {
                let $connection = &mut **tx;
                $expression
            }
        }
    };
}

/// Executes one statement in a transaction: the number of rows that it touched.
macro_rules! execute {
    ($tx:expr, $sql:literal $(, $value:expr)* $(,)?) => {
        $crate::store::database::in_tx!($tx, connection => {
            sqlx::query($sql)$(.bind($value))*.execute(connection).await.map(|done| done.rows_affected())
        })
    };
}

/// Declares a struct that reads itself from a row of either database, by the names of its fields.
macro_rules! row {
    ($visibility:vis struct $name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        #[derive(Clone, Debug)]
        $visibility struct $name { $($visibility $field: $type),* }

        impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for $name
        where
            &'static str: sqlx::ColumnIndex<R>,
            $($type: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>),*
        {
            fn from_row(row: &'r R) -> sqlx::Result<Self> {
                Ok(Self { $($field: row.try_get(stringify!($field))?),* })
            }
        }
    };
}

pub(super) use {execute, in_tx, on_pool, row};

impl Database {
    /// Opens `sqlite:PATH` or `postgres://…`; a file that is not there is made.
    pub(super) async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("sqlite:") {
            open_sqlite(url).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = PgPoolOptions::new().max_connections(10);
            let pool = pool
                .acquire_timeout(Duration::from_secs(5))
                .connect(url)
                .await?;
            Ok(Self::Postgres(pool))
        } else {
            Err(StoreError::UnknownDatabase)
        }
    }

    /// Begins a transaction that may write.
    pub(super) async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            // Taking the lock at once lets another process wait its turn instead of failing halfway.
            Self::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Whether other processes may write to the same database while this one runs.
    pub(super) fn is_shared(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Waits for running statements and lets go of the database.
    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes everything in it durable.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

async fn open_sqlite(url: &str) -> Result<Database, StoreError> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // A 201 is a promise: the comment is on the disk and not in a buffer of the machine.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true);
    if let Some(folder) = options.get_filename().parent() {
        // Fails where the folder cannot be made, and then opening says which file it is about.
        let _ = tokio::fs::create_dir_all(folder).await;
    }
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options.clone())
        .await?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .connect_lazy_with(options);
    Ok(Database::Sqlite { read, write })
}
