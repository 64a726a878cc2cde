//! Brings a database to the shape that this build needs.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use super::StoreError;
use super::database::Database;

const MIGRATIONS: [(i64, &str, &str); 5] = [
    (1, "comments", include_str!("migrations/0001_comments.sql")),
    (
        2,
        "page facts",
        include_str!("migrations/0002_page_facts.sql"),
    ),
    (3, "mail", include_str!("migrations/0003_mail.sql")),
    (
        4,
        "moderation",
        include_str!("migrations/0004_moderation.sql"),
    ),
    (
        5,
        "conversation",
        include_str!("migrations/0005_conversation.sql"),
    ),
];

/// What a migration says to one of the databases alone: each has its own words for triggers.
const SQLITE_ONLY: [(i64, &str); 1] = [(4, include_str!("migrations/0004_sqlite.sql"))];
const POSTGRES_ONLY: [(i64, &str); 1] = [(4, include_str!("migrations/0004_postgres.sql"))];

/// Runs what has not run yet.
pub(super) async fn run(database: &Database) -> Result<(), StoreError> {
    match database {
        Database::Sqlite { write, .. } => migrator(for_sqlite, &SQLITE_ONLY).run(write).await,
        Database::Postgres(pool) => migrator(str::to_owned, &POSTGRES_ONLY).run(pool).await,
    }
    .map_err(|error| StoreError::Migration(Box::new(error)))
}

fn migrator(dialect: fn(&str) -> String, own: &[(i64, &str)]) -> Migrator {
    let migration = |&(version, name, text): &(i64, &'static str, &'static str)| {
        // The text is one of the files above: nothing in it comes from outside.
        let own = own.iter().filter(|(of, _)| *of == version);
        let text = own.fold(dialect(text), |text, (_, own)| text + own);
        let sql = sqlx::AssertSqlSafe(text).into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    };
    Migrator::with_migrations(MIGRATIONS.iter().map(migration).collect())
}

/// SQLite refuses the names of wider types in STRICT tables, and STRICT is what makes it refuse text
/// in a column of numbers. Its INTEGER holds 64 bits and its TRUE is 1, so only the names differ.
fn for_sqlite(text: &str) -> String {
    text.replace(" BIGINT", " INTEGER")
        .replace(" BOOLEAN", " INTEGER")
        .replace("\n);", "\n) STRICT;")
}
