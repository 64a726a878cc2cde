//! What the service does, on SQLite and on PostgreSQL; a module per feature.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod database;
mod database_content;
mod mail_server;
mod service;
mod statements;

mod access;
mod act_log;
mod commands;
mod conversation;
mod crash;
mod inbox;
mod moderation;
mod outbox;
mod own;
mod posting;
mod reply_mails;
mod safety;
mod staff;
mod staff_mails;
mod threads;
mod webhooks;

use std::sync::Mutex;

use database::TestDatabase;
use sqlx::{Connection, PgConnection};

#[tokio::test]
async fn each_test_has_an_empty_database_of_its_own() {
    let urls = Mutex::new(Vec::new());
    let note = async |database: &TestDatabase| {
        assert!(database.folder().is_dir());
        if database.url.starts_with("postgres") {
            let mut connection = PgConnection::connect(&database.url).await.unwrap();
            let tables = sqlx::query_scalar::<_, i64>(
                "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'",
            );
            assert_eq!(tables.fetch_one(&mut connection).await.unwrap(), 0);
        }
        urls.lock().unwrap().push(database.url.clone());
    };
    TestDatabase::each(note).await;
    TestDatabase::each(note).await;
    let mut urls = urls.into_inner().unwrap();
    let made = urls.len();
    urls.sort();
    urls.dedup();
    assert_eq!(urls.len(), made, "two tests would share a database");
}
