//! Reads a whole database as text: to find what should not be in it, or that nothing has changed.

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::database::TestDatabase;

impl TestDatabase {
    /// Everything that stands in the tables, as text.
    pub(crate) async fn content(&self) -> String {
        let mut all = String::new();
        if self.url.starts_with("sqlite") {
            let mut connection = SqliteConnection::connect(&self.url)
                .await
                .expect("it opens");
            let tables: Vec<String> = sqlx::query_scalar(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            )
            .fetch_all(&mut connection)
            .await
            .expect("tables");
            for table in tables {
                let columns: Vec<String> =
                    sqlx::query_scalar("SELECT name FROM pragma_table_info($1)")
                        .bind(&table)
                        .fetch_all(&mut connection)
                        .await
                        .expect("columns");
                let columns = columns.iter().map(|name| format!("quote({name})"));
                let columns = columns.collect::<Vec<_>>().join(" || '|' || ");
                let sql = format!("SELECT {columns} FROM {table} ORDER BY 1");
                let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
                    .fetch_all(&mut connection)
                    .await
                    .expect("rows");
                all += &[table.as_str(), &rows.join("\n"), ""].join("\n");
            }
        } else {
            let mut connection = PgConnection::connect(&self.url).await.expect("it answers");
            let tables: Vec<String> = sqlx::query_scalar(
                "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
            )
            .fetch_all(&mut connection)
            .await
            .expect("tables");
            for table in tables {
                let sql = format!("SELECT t::text FROM {table} AS t ORDER BY 1");
                let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
                    .fetch_all(&mut connection)
                    .await
                    .expect("rows");
                all += &[table.as_str(), &rows.join("\n"), ""].join("\n");
            }
        }
        all
    }

    /// Whether a text stands anywhere in the tables.
    pub(crate) async fn holds(&self, text: &str) -> bool {
        self.content().await.contains(text)
    }
}
