//! Brings a database to the shape that this build needs.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use super::StoreError;
use super::database::Database;

const MIGRATIONS: [(i64, &str, &str); 2] = [
    (1, "comments", include_str!("migrations/0001_comments.sql")),
    (
        2,
        "page facts",
        include_str!("migrations/0002_page_facts.sql"),
    ),
];

/// Runs what has not run yet.
pub(super) async fn run(database: &Database) -> Result<(), StoreError> {
    match database {
        Database::Sqlite { write, .. } => migrator(for_sqlite).run(write).await,
        Database::Postgres(pool) => migrator(str::to_owned).run(pool).await,
    }
    .map_err(|error| StoreError::Migration(Box::new(error)))
}

fn migrator(dialect: fn(&str) -> String) -> Migrator {
    let migration = |&(version, name, text): &(i64, &'static str, &'static str)| {
        // The text is one of the files above: nothing in it comes from outside.
        let sql = sqlx::AssertSqlSafe(dialect(text)).into_sql_str();
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
