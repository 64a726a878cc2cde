//! Reading: always exact, ready, and the same on every page that shows it.

use axum::http::StatusCode;
use serde_json::json;
use sqlx::{Connection, PgConnection, SqliteConnection};
use svar_comments::language::Language;
use svar_comments::staff::Role;
use svar_comments::store::Store;

use crate::database::TestDatabase;
use crate::service::Service;

const THREAD: &str = "/api/v1/threads/fiber";

#[tokio::test]
async fn a_comment_shows_in_the_very_next_read() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let empty = service
            .get(THREAD)
            .header("accept", "text/html")
            .send()
            .await;
        assert!(empty.body.contains("Ingen har skrevet noe ennå"));
        let id = service.comment("Ola", "Hei **alle**", "").await;
        let html = service
            .get(THREAD)
            .header("accept", "text/html")
            .send()
            .await;
        assert!(
            html.body.contains(&format!("id=\"c-{id}\"")),
            "{}",
            html.body
        );
        assert!(html.body.contains("<p>Hei <strong>alle</strong></p>"));
        assert_ne!(html.header("etag"), empty.header("etag"));
        let json = service.get(THREAD).send().await.json();
        assert_eq!(json["comments"][0]["id"], id);
        assert_eq!(json["count"], 1);
        let counts = service
            .get("/api/v1/counts?key=fiber&key=kabel&key=nei&key=Fiber")
            .send()
            .await;
        assert_eq!(
            counts.json(),
            json!({ "counts": { "fiber": 1, "kabel": 0 } })
        );
    })
    .await;
}

#[tokio::test]
async fn what_a_browser_has_is_not_sent_again() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        service.comment("Ola", "Hei", "").await;
        let first = service
            .get(THREAD)
            .header("accept-encoding", "gzip, br")
            .send()
            .await;
        assert_eq!(first.header("content-encoding"), "gzip");
        let again = service
            .get(THREAD)
            .header("if-none-match", first.header("etag"))
            .send()
            .await;
        assert_eq!(
            (again.status, again.body.as_str()),
            (StatusCode::NOT_MODIFIED, "")
        );
        service.comment("Kari", "Hei selv", "").await;
        let changed = service
            .get(THREAD)
            .header("if-none-match", first.header("etag"))
            .send()
            .await;
        assert_eq!(changed.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn two_processes_on_one_server_are_never_stale() {
    TestDatabase::each(async |database| {
        if database.url.starts_with("sqlite") {
            return;
        }
        let (one, other) = (Service::on(database).await, Service::on(database).await);
        for n in 1..=5 {
            let (writes, reads) = if n % 2 == 0 {
                (&one, &other)
            } else {
                (&other, &one)
            };
            reads.get(THREAD).send().await;
            writes.comment("Ola", &format!("nummer {n}"), "").await;
            assert_eq!(reads.get(THREAD).send().await.json()["count"], n);
        }
    })
    .await;
}

#[tokio::test]
async fn only_a_page_of_the_site_spelled_exactly_has_a_thread() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let long = "a".repeat(5_000);
        for key in [
            "nei",
            "Fiber",
            "FIBER",
            "fiber%20",
            "fiber%00",
            "%2e%2e",
            "..%2ffiber",
            "fiber%2f",
            "%ff",
            "taus",
            "fiber.nb",
            &long,
            "'%20OR%201=1--",
        ] {
            for path in [format!("/api/v1/threads/{key}"), format!("/threads/{key}")] {
                let answer = service.get(&path).send().await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
                for leak in ["SELECT", "sqlx", "/src/", "panicked", "OR 1=1", "aaaa"] {
                    assert!(!answer.body.contains(leak), "{path}: {}", answer.body);
                }
            }
            let fields = [("name", "Ola"), ("markdown", "Hei")];
            let path = format!("/api/v1/threads/{key}/comments");
            assert_eq!(
                service.post(&path).form(&fields).send().await.status,
                StatusCode::NOT_FOUND
            );
        }
        assert_eq!(
            service.get("/api/v1/threads/").send().await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(service.app.store.comment_count().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_leaves_the_site_takes_its_thread_along_and_brings_it_back() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        service.comment("Ola", "Hei", "").await;
        let mut site = crate::service::site();
        let page = site.pages.remove(0);
        service.app.replace_site(site.clone()).await.unwrap();
        assert_eq!(
            service.get(THREAD).send().await.status,
            StatusCode::NOT_FOUND
        );
        site.pages.insert(0, page);
        site.pages[0].title = "Et nytt navn".into();
        site.pages[0].tags = vec!["ros".into()];
        service.pass(60);
        service.app.replace_site(site).await.unwrap();
        let json = service.get(THREAD).send().await.json();
        assert_eq!(
            (&json["count"], &json["title"]),
            (&json!(1), &json!("Et nytt navn"))
        );
        let history = service.app.store.history().await.unwrap();
        let tags = &history
            .pages
            .iter()
            .find(|page| page.key.as_str() == "fiber")
            .unwrap()
            .tags;
        assert_eq!(tags.len(), 2, "the old tag keeps its span: {tags:?}");
        assert_eq!(tags[0].1.until, Some(service.clock.now()));
    })
    .await;
}

#[tokio::test]
async fn a_page_keeps_the_title_language_and_authors_that_it_had() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let then = service.clock.now();
        let mut site = crate::service::site();
        let before = site.pages[0].clone();
        let page = &mut site.pages[0];
        page.title = "Et nytt navn".into();
        page.lang = Language::DA;
        page.authors.clear();
        service.pass(60);
        service.app.replace_site(site).await.unwrap();
        let now = service.clock.now();
        let store = &service.app.store;
        let find = async |store: &Store| {
            let pages = store.history().await.unwrap().pages;
            pages
                .into_iter()
                .find(|page| page.key == before.key)
                .unwrap()
        };
        let page = find(store).await;
        let authors: Vec<_> = page
            .authors_at(then)
            .iter()
            .map(|author| &*author.0)
            .collect();
        assert_eq!(
            (page.title_at(then), page.language_at(then), authors),
            (
                &*before.title,
                Some(before.lang),
                before.authors.iter().map(|author| &*author.id).collect(),
            )
        );
        assert_eq!(
            (
                page.title_at(now),
                page.language_at(now),
                page.authors_at(now)
            ),
            ("Et nytt navn", Some(Language::DA), &[][..])
        );
        // A database from before this was kept takes over what it knows.
        store.close().await;
        for statement in [
            "DROP TABLE page_facts",
            "DELETE FROM _sqlx_migrations WHERE version = 2",
        ] {
            execute(&database.url, statement).await.unwrap();
        }
        let store = Store::open(&database.url).await.unwrap();
        assert_eq!(find(&store).await.title_at(then), "Et nytt navn");
        store.close().await;
    })
    .await;
}

/// Executes one statement behind the back of the store.
async fn execute(url: &str, statement: &'static str) -> sqlx::Result<()> {
    if url.starts_with("sqlite") {
        let mut connection = SqliteConnection::connect(url).await?;
        sqlx::raw_sql(statement).execute(&mut connection).await?;
    } else {
        let mut connection = PgConnection::connect(url).await?;
        sqlx::raw_sql(statement).execute(&mut connection).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_reply_shows_its_badge_its_promise_and_goes_when_it_is_taken_back() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let comms = service.staff("ingrid", Role::Responder, None).await;
        let comment = service.comment("Ola", "Når kommer fiber?", "").await;
        let path = format!("/api/v1/comments/{comment}/replies");
        let holding = json!({ "markdown": "Vi sjekker.", "kind": "holding", "promised_at": "2026-03-03T11:00:00Z" });
        let answer = service.post(&path).token(&comms).value(&holding).send().await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        let reply = answer.json()["id"].as_str().unwrap().to_owned();
        let html = service.get(THREAD).header("accept", "text/html").send().await.body;
        assert!(html.contains("<span class=\"svar-badge svar-badge-staff\">Ansatt</span>"), "{html}");
        assert!(html.contains("Mer kommer innen <time datetime=\"2026-03-03T11:00:00Z\">3. mars 2026 kl. 12.00"));
        service.pass(60);
        let path = format!("/api/v1/replies/{reply}");
        let gone = service.ask(axum::http::Method::DELETE, &path).token(&comms).send().await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT);
        assert_eq!(service.get(THREAD).send().await.json()["count"], 1);
        let history = service.app.store.history().await.unwrap();
        let kept = history.comments.iter().find(|comment| comment.id.0 == reply).unwrap();
        assert_eq!(kept.public[0].until, Some(service.clock.now()), "what happened stays known");
    })
    .await;
}

#[tokio::test]
async fn a_removed_comment_leaves_a_note_and_its_answers_stand() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let editor = service.staff("ingrid", Role::Editor, None).await;
        let comment = service.comment("Ola", "MARKERORD", "").await;
        service.comment("Kari", "Enig", &comment).await;
        let path = format!("/api/v1/comments/{comment}/removal");
        let nothing = service
            .post(&path)
            .token(&editor)
            .json(&[("reason", " ")])
            .send()
            .await;
        assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
        let done = service
            .post(&path)
            .token(&editor)
            .json(&[("reason", "trussel")])
            .send()
            .await;
        assert_eq!(done.status, StatusCode::NO_CONTENT);
        let html = service
            .get(THREAD)
            .header("accept", "text/html")
            .send()
            .await
            .body;
        assert!(
            html.contains("Kommentaren er fjernet av redaksjonen."),
            "{html}"
        );
        assert!(html.contains("Enig"));
        assert!(!service.everything_public().await.contains("MARKERORD"));
        let history = service.app.store.history().await.unwrap();
        assert_eq!(history.decisions.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_machine_whose_clock_is_behind_does_not_keep_what_was_removed() {
    TestDatabase::each(async |database| {
        let ahead = Service::on(database).await;
        let editor = ahead.staff("eva", Role::Editor, None).await;
        let comment = ahead.comment("Ola", "Sjikane", "").await;
        ahead.pass(60);
        let behind = ahead.beside(2).await;
        let path = format!("/api/v1/comments/{comment}/removal");
        let reason = [("reason", "Sjikane")];
        let removed = ahead.post(&path).token(&editor).json(&reason).send().await;
        assert_eq!(removed.status, StatusCode::NO_CONTENT);
        let read = async || behind.get("/api/v1/threads/fiber").send().await.body;
        assert!(read().await.contains("Sjikane"), "its clock is behind");
        behind.pass(3);
        assert!(!read().await.contains("Sjikane"));
    })
    .await;
}
