//! Gives a test an empty SQLite file and an empty PostgreSQL database of its own, so that it runs on both.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// An empty database that belongs to one test, gone when the test has passed.
#[derive(Debug)]
pub(crate) struct TestDatabase {
    /// What `SVAR_DATABASE_URL` would hold: `sqlite:…` or `postgres:…`.
    pub(crate) url: String,
    folder: tempfile::TempDir,
}

impl TestDatabase {
    /// Runs `body` on SQLite and then on PostgreSQL.
    ///
    /// PostgreSQL is the cluster of `SVAR_TEST_POSTGRES`, which `tests/postgres COMMAND` sets; without it the test says
    /// that it ran on SQLite alone, or fails where `SVAR_TEST_REQUIRE_POSTGRES` promises one.
    pub(crate) async fn each(body: impl AsyncFn(&Self)) {
        let sqlite = Self::sqlite();
        eprintln!("on SQLite");
        body(&sqlite).await;
        if let Ok(cluster) = std::env::var("SVAR_TEST_POSTGRES") {
            Self::on_postgres(&cluster, body).await;
        } else {
            let is_promised = std::env::var_os("SVAR_TEST_REQUIRE_POSTGRES").is_some();
            assert!(
                !is_promised,
                "SVAR_TEST_REQUIRE_POSTGRES is set without SVAR_TEST_POSTGRES: run tests/postgres cargo test"
            );
            eprintln!(
                "SKIPPED ON POSTGRESQL: SVAR_TEST_POSTGRES is not set; run tests/postgres cargo test"
            );
        }
    }

    /// An empty SQLite file.
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("the machine has a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("comments.db").display());
        Self { url, folder }
    }

    /// A folder that lives as long as the database.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    async fn on_postgres(cluster: &str, body: impl AsyncFn(&Self)) {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "test_{}_{}",
            std::process::id(),
            MADE.fetch_add(1, Ordering::Relaxed)
        );
        let (server, _) = cluster
            .rsplit_once('/')
            .expect("SVAR_TEST_POSTGRES ends in the name of a database");
        run(cluster, format!("CREATE DATABASE {name}")).await;
        let folder = tempfile::tempdir().expect("the machine has a temporary folder");
        eprintln!("on PostgreSQL");
        body(&Self {
            url: format!("{server}/{name}"),
            folder,
        })
        .await;
        run(cluster, format!("DROP DATABASE {name} WITH (FORCE)")).await;
    }
}

/// Runs one administrative statement on the cluster.
async fn run(cluster: &str, statement: String) {
    let mut connection = PgConnection::connect(cluster)
        .await
        .expect("SVAR_TEST_POSTGRES answers");
    sqlx::raw_sql(AssertSqlSafe(statement))
        .execute(&mut connection)
        .await
        .expect("the test may make databases");
    connection
        .close()
        .await
        .expect("the cluster lets go of a connection");
}
