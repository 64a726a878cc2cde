//! Prepares every statement of the store on both databases: the stand-in for checking at compile time.

use std::path::Path;

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};
use svar_comments::store::Store;

use crate::database::TestDatabase;

#[tokio::test]
async fn both_databases_understand_every_statement_of_the_store() {
    let statements = statements();
    assert!(
        statements.len() > 40,
        "found only {}: has the store moved?",
        statements.len()
    );
    TestDatabase::each(async |database| {
        Store::open(&database.url).await.unwrap().close().await;
        for statement in &statements {
            prepare(&database.url, statement)
                .await
                .unwrap_or_else(|error| panic!("{error}\nin: {statement}"));
        }
    })
    .await;
}

async fn prepare(url: &str, statement: &str) -> sqlx::Result<()> {
    let sql = AssertSqlSafe(statement.to_owned()).into_sql_str();
    if url.starts_with("sqlite") {
        SqliteConnection::connect(url).await?.prepare(sql).await?;
    } else {
        PgConnection::connect(url).await?.prepare(sql).await?;
    }
    Ok(())
}

/// Every string in the store that begins like a statement, except those for one database alone.
fn statements() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    let texts = files
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap());
    texts.flat_map(|text| statements_in(&text)).collect()
}

fn statements_in(source: &str) -> Vec<String> {
    let is_statement = |text: &&str| {
        ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "]
            .iter()
            .any(|word| text.starts_with(word))
            && !text.contains("pragma_")
    };
    source
        .split('"')
        .filter(is_statement)
        .map(str::to_owned)
        .collect()
}
