//! Every act is written down for ever, and whoever changes the log is found.

use axum::http::{Method, StatusCode};
use serde_json::json;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use svar_comments::acts::Break;
use svar_comments::comment::{CommentId, StaffId};
use svar_comments::history::DecisionKind;
use svar_comments::staff::Role;
use svar_comments::store::{NewDecision, Store};
use svar_comments::thread::ThreadKey;

use crate::commands::{run, said};
use crate::database::TestDatabase;
use crate::service::Service;

/// Runs statements past the service, as somebody with the database in their hands would.
async fn tamper(database: &TestDatabase, statements: &str) -> sqlx::Result<()> {
    let sql = AssertSqlSafe(statements.to_owned());
    if database.url.starts_with("sqlite") {
        let mut connection = SqliteConnection::connect(&database.url).await?;
        sqlx::raw_sql(sql).execute(&mut connection).await?;
    } else {
        let mut connection = PgConnection::connect(&database.url).await?;
        sqlx::raw_sql(sql).execute(&mut connection).await?;
    }
    Ok(())
}

/// Takes away what refuses changes.
async fn disarm(database: &TestDatabase) {
    let statements = if database.url.starts_with("sqlite") {
        "DROP TRIGGER act_log_keeps_rows; DROP TRIGGER act_log_loses_none; DROP TRIGGER act_log_head_grows;"
    } else {
        "DROP TRIGGER act_log_keeps_rows ON act_log; DROP TRIGGER act_log_head_grows ON act_log_head;"
    };
    tamper(database, statements).await.unwrap();
}

/// Some acts of two people: the first account, the second, a reply, its taking back, a mark.
async fn some_acts(service: &Service) -> (String, String) {
    let editor = service.staff("eva", Role::Editor, None).await;
    let responder = service.staff("ida", Role::Responder, None).await;
    let comment = service.comment("Ola", "HEMMELIG tekst", "").await;
    let path = format!("/api/v1/comments/{comment}/replies");
    let asking = service.post(&path).token(&editor);
    let reply = asking.value(&json!({ "markdown": "Takk" })).send().await;
    let path = format!("/api/v1/replies/{}", reply.json()["id"].as_str().unwrap());
    service.pass(1);
    let gone = service.ask(Method::DELETE, &path).token(&editor).send();
    assert_eq!(gone.await.status, StatusCode::NO_CONTENT);
    let path = format!("/api/v1/comments/{comment}/marks");
    let mark = json!({ "mark": "criticism" });
    service.post(&path).token(&editor).value(&mark).send().await;
    (editor, responder)
}

#[tokio::test]
async fn every_act_is_in_the_log_and_doctor_follows_it() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let empty = said(&run(database, &["doctor"], ""));
        assert!(empty.contains("Loggen er tom.\n"), "{empty}");
        let (editor, responder) = some_acts(&service).await;
        let entries = service.app.store.acts(i64::MAX, 100).await.unwrap();
        let done: Vec<_> = entries.iter().rev().map(|one| &*one.act.action).collect();
        assert_eq!(done, ["staff", "staff", "reply", "take back", "mark"]);
        let healthy = run(database, &["doctor"], "");
        let whole = format!("Den har 5 handlinger og slutter på {}.\n", entries[0].hash);
        assert!(said(&healthy).contains(&whole), "{}", said(&healthy));
        assert_eq!(healthy.status.code(), Some(0));

        let page = service.get("/inbox/log").token(&editor).send().await.body;
        for words in [
            "Eva Moe",
            "Trakk et svar tilbake",
            "Merket: kritikk",
            "Driften",
        ] {
            assert!(page.contains(words), "{words} is not in {page}");
        }
        assert!(!page.contains("HEMMELIG") && !page.contains('⟦'), "{page}");
        let refused = service.get("/inbox/log").token(&responder).send().await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn the_database_refuses_to_change_what_was_done() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        some_acts(&service).await;
        for statement in [
            "UPDATE act_log SET staff = 'ida' WHERE number = 3",
            "DELETE FROM act_log WHERE number = 5",
            "UPDATE act_log_head SET number = 4",
            "DELETE FROM act_log_head",
        ] {
            let refused = tamper(database, statement).await.unwrap_err();
            assert!(refused.to_string().contains("only ever appended to"));
        }
        assert!(service.app.store.check_acts().await.unwrap().is_ok());
    })
    .await;
}

#[tokio::test]
async fn doctor_says_where_somebody_changed_the_log() {
    for (statement, broken, words) in [
        (
            "UPDATE act_log SET staff = 'ida' WHERE number = 3",
            Break::Changed(3),
            "handling 3 i loggen er endret",
        ),
        (
            "UPDATE act_log SET actor = 'nobody' WHERE number = 2",
            Break::Changed(2),
            "handling 2 i loggen er endret",
        ),
        (
            "DELETE FROM act_log WHERE number IN (2, 3)",
            Break::Missing(2, 3),
            "handlingene 2 til 3 mangler",
        ),
        (
            "DELETE FROM act_log WHERE number > 3",
            Break::Missing(4, 5),
            "handlingene 4 til 5 mangler",
        ),
    ] {
        TestDatabase::each(async |database| {
            let service = Service::on(database).await;
            some_acts(&service).await;
            disarm(database).await;
            tamper(database, statement).await.unwrap();
            let found = service.app.store.check_acts().await.unwrap();
            assert_eq!(found, Err(broken.clone()), "{statement}");
            let told = run(database, &["doctor"], "");
            assert_eq!(told.status.code(), Some(2), "{}", said(&told));
            assert!(said(&told).contains(words), "{}", said(&told));
        })
        .await;
    }
}

#[tokio::test]
async fn two_processes_append_to_one_chain() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        service.staff("eva", Role::Editor, None).await;
        let comment = CommentId(service.comment("Ola", "Hei", "").await);
        let other = Store::open(&database.url).await.unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for number in 0..40 {
            let stores = [&service.app.store, &other];
            let store = stores[number % 2].clone();
            let decision = NewDecision {
                id: service.clock.new_id(),
                comment: comment.clone(),
                thread: ThreadKey::parse("fiber").unwrap(),
                kind: DecisionKind::Promoted,
                reason: String::new(),
                staff: StaffId("eva".into()),
                at: service.clock.now(),
            };
            tasks.spawn(async move { store.decide(&decision).await });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap().unwrap();
        }
        let head = other.check_acts().await.unwrap().unwrap();
        assert_eq!(head.number, 41);
    })
    .await;
}

#[tokio::test]
async fn acts_from_before_there_was_a_chain_are_taken_over() {
    TestDatabase::each(async |database| {
        Store::open(&database.url).await.unwrap().close().await;
        let earlier = "INSERT INTO audit_log (id, staff, action, subject, at)
             VALUES ('b', 'ida', 'removed', 'comment-2', 2000), ('a', 'eva', 'reply', 'comment-1', 1000)";
        tamper(database, earlier).await.unwrap();
        for _ in 0..2 {
            let store = Store::open(&database.url).await.unwrap();
            let entries = store.acts(i64::MAX, 10).await.unwrap();
            let done: Vec<_> = entries.iter().rev().map(|one| &*one.act.subject).collect();
            assert_eq!(done, ["comment-1", "comment-2"]);
            assert_eq!(store.check_acts().await.unwrap().unwrap().number, 2);
        }
    })
    .await;
}
