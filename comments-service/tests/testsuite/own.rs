//! Changing and withdrawing: for a quarter of an hour, by who wrote it, and fair to who has answered.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use svar_comments::staff::Role;
use svar_comments::thread::ThreadKey;

use crate::database::TestDatabase;
use crate::service::{Answer, SITE, Service};

const COMMENTS: &str = "/api/v1/threads/fiber/comments";

/// A comment with the key to it.
struct Own {
    id: String,
    token: String,
}

async fn write(service: &Service, markdown: &str) -> Own {
    let fields = [("name", "Ola"), ("markdown", markdown)];
    let sent = service.post(COMMENTS).json(&fields).send().await;
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let body = sent.json();
    Own {
        id: text(&body["id"]),
        token: text(&body["edit"]["token"]),
    }
}

async fn act(service: &Service, method: Method, own: &Own, markdown: &str) -> Answer {
    let path = format!("/api/v1/comments/{}", own.id);
    let asking = service.ask(method, &path).header("origin", SITE);
    let asking = asking.header("edit-token", &own.token);
    asking.json(&[("markdown", markdown)]).send().await
}

async fn edit(service: &Service, own: &Own, markdown: &str) -> Answer {
    act(service, Method::PATCH, own, markdown).await
}

async fn withdraw(service: &Service, own: &Own) -> Answer {
    act(service, Method::DELETE, own, "").await
}

async fn thread(service: &Service) -> Value {
    service.get("/api/v1/threads/fiber").send().await.json()
}

#[tokio::test]
async fn a_changed_comment_is_in_the_very_next_read_and_its_clock_does_not_move() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let own = write(&service, "Er det **fiver** i Vik?").await;
        let before = thread(&service).await["comments"][0].clone();
        service.pass(14 * 60);
        let changed = edit(
            &service,
            &own,
            "Er det **fiber** i Vik? <script>alert(1)</script>",
        )
        .await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
        assert_eq!(changed.json()["message"], "Endringen er lagret.");
        let after = thread(&service).await["comments"][0].clone();
        let html = after["html"].as_str().unwrap();
        assert_eq!(
            html,
            "<p>Er det <strong>fiber</strong> i Vik? &lt;script&gt;alert(1)&lt;/script&gt;</p>"
        );
        assert_eq!(after["received_at"], before["received_at"]);
        assert_eq!(after["edited_at"], json!("2026-03-02T13:14:00Z"));
        let page = service.get("/threads/fiber").send().await.body;
        assert!(
            page.contains("svar-edited") && !page.contains("fiver"),
            "{page}"
        );
        let key = ThreadKey::parse("fiber").unwrap();
        let earlier = service.app.store.earlier_versions(&key).await.unwrap();
        assert!(
            earlier.len() == 1 && earlier[0].html.contains("fiver"),
            "kept for staff"
        );
        assert!(!service.everything_public().await.contains("fiver"));
    })
    .await;
}

#[tokio::test]
async fn only_the_key_of_a_comment_changes_it_and_only_for_a_quarter_of_an_hour() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let mine = write(&service, "Mitt").await;
        service.pass(1);
        let other = write(&service, "Ditt").await;
        let crossed = Own {
            id: mine.id.clone(),
            token: other.token.clone(),
        };
        let none = Own {
            id: mine.id.clone(),
            token: String::new(),
        };
        for wrong in [&crossed, &none] {
            let answer = edit(&service, wrong, "Overtatt").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
            assert_eq!(
                withdraw(&service, wrong).await.status,
                StatusCode::FORBIDDEN
            );
        }
        let elsewhere = service
            .ask(Method::PATCH, &format!("/api/v1/comments/{}", mine.id))
            .header("origin", "https://evil.example")
            .header("edit-token", &mine.token)
            .json(&[("markdown", "Overtatt")])
            .send()
            .await;
        assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
        service.pass(15 * 60);
        let late = edit(&service, &mine, "For sent").await;
        assert_eq!(late.status, StatusCode::FORBIDDEN);
        assert!(
            late.body.contains("Tiden til å endre kommentaren er ute."),
            "{}",
            late.body
        );
        assert_eq!(
            withdraw(&service, &mine).await.status,
            StatusCode::FORBIDDEN
        );
        let thread = thread(&service).await;
        assert_eq!(thread["count"], 2);
        assert_eq!(thread["comments"][0]["html"], "<p>Mitt</p>");
    })
    .await;
}

#[tokio::test]
async fn a_change_passes_the_checks_of_a_new_comment() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let own = write(&service, "Hei").await;
        for (markdown, told) in [
            (" \n ".to_owned(), "Skriv en kommentar."),
            ("å".repeat(10_001), "Kommentaren er for lang."),
        ] {
            let refused = edit(&service, &own, &markdown).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(told), "{}", refused.body);
        }
        assert_eq!(thread(&service).await["comments"][0]["html"], "<p>Hei</p>");
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_comment_is_gone_at_once_and_counts_nowhere() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let staff = service.staff("ingrid", Role::Editor, None).await;
        let own = write(&service, "Angrer").await;
        let done = withdraw(&service, &own).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        assert_eq!(thread(&service).await["comments"], json!([]));
        assert!(!service.everything_public().await.contains("Angrer"));
        let waiting = service
            .get("/api/v1/turns?state=waiting")
            .token(&staff)
            .send()
            .await;
        assert!(!waiting.body.contains(&own.id), "{}", waiting.body);
        for again in [
            edit(&service, &own, "Hei").await,
            withdraw(&service, &own).await,
        ] {
            assert_eq!(again.status, StatusCode::GONE, "{}", again.body);
        }
    })
    .await;
}

#[tokio::test]
async fn an_answered_comment_is_not_changed_but_can_be_withdrawn_and_the_answer_stays() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let staff = service.staff("ingrid", Role::Editor, None).await;
        let own = write(&service, "Når kommer fiber?").await;
        service.pass(1);
        let path = format!("/api/v1/comments/{}/replies", own.id);
        let reply = [("markdown", "I mai."), ("kind", "full"), ("voice", "own")];
        let sent = service.post(&path).json(&reply).token(&staff).send().await;
        assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
        let refused = edit(&service, &own, "Hvorfor lyver dere?").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(
            refused.body.contains("Kommentaren er besvart"),
            "{}",
            refused.body
        );
        assert_eq!(withdraw(&service, &own).await.status, StatusCode::OK);
        let thread = thread(&service).await;
        assert_eq!(thread["comments"][0]["state"], "withdrawn");
        assert_eq!(thread["comments"][0]["writer"]["name"], "");
        assert_eq!(thread["comments"][1]["html"], "<p>I mai.</p>");
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_waits_can_be_changed_and_one_that_staff_have_read_cannot() {
    TestDatabase::each(async |database| {
        let options = svar_comments::http::AppOptions {
            posts_per_minute: 0,
            ..Default::default()
        };
        let service = Service::with(database, "hold-all", options).await;
        let staff = service.staff("ingrid", Role::Editor, None).await;
        let own = write(&service, "Marsvin").await;
        assert_eq!(
            edit(&service, &own, "Marsvin og høner").await.status,
            StatusCode::OK
        );
        assert!(
            !service.everything_public().await.contains("Marsvin"),
            "it still waits"
        );
        service.pass(60);
        let publish = format!("/api/v1/comments/{}/publication", own.id);
        let shown = service.post(&publish).token(&staff).send().await;
        assert_eq!(shown.status, StatusCode::NO_CONTENT, "{}", shown.body);
        let refused = edit(&service, &own, "Kjøp klokker").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(
            refused.body.contains("Redaksjonen leste"),
            "{}",
            refused.body
        );
        let html = thread(&service).await["comments"][0]["html"].clone();
        assert_eq!(html, "<p>Marsvin og høner</p>");
        let removal = format!("/api/v1/comments/{}/removal", own.id);
        let reason = [("reason", "Reklame")];
        service
            .post(&removal)
            .json(&reason)
            .token(&staff)
            .send()
            .await;
        for gone in [
            edit(&service, &own, "Hei").await,
            withdraw(&service, &own).await,
        ] {
            assert_eq!(gone.status, StatusCode::GONE, "{}", gone.body);
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_script_the_page_after_posting_changes_and_withdraws() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let fields = [
            ("name", "Ola"),
            ("markdown", "Hei"),
            ("token", "0123456789abcdef"),
        ];
        let place = async || {
            let sent = service
                .post(COMMENTS)
                .form(&fields)
                .header("origin", SITE)
                .send()
                .await;
            sent.header("location").to_owned()
        };
        let (first, again) = (place().await, place().await);
        assert_ne!(first, again, "a second click gives a key of its own");
        for address in [&first, &again] {
            let page = service.get(address).send().await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.body);
            assert!(page.body.contains("Takk! Kommentaren din er lagt ut."));
            assert!(page.body.contains("tilbake til kl. 14.15"), "{}", page.body);
            assert_eq!(page.header("cache-control"), "no-store");
            assert_eq!(page.header("referrer-policy"), "no-referrer");
        }
        let preview = [("action", "preview"), ("markdown", "Hei **du**")];
        let page = service
            .post(&first)
            .form(&preview)
            .header("origin", "null")
            .send()
            .await;
        assert!(
            page.body.contains("<strong>du</strong>")
                && page.body.contains("Hei **du**</textarea>")
        );
        assert_eq!(thread(&service).await["comments"][0]["html"], "<p>Hei</p>");
        let empty = service
            .post(&first)
            .form(&[("action", "save"), ("markdown", " ")])
            .send()
            .await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let save = [("action", "save"), ("markdown", "Hei igjen")];
        let saved = service.post(&first).form(&save).send().await;
        assert_eq!(saved.header("location"), format!("{first}?done=edited"));
        assert_eq!(
            thread(&service).await["comments"][0]["html"],
            "<p>Hei igjen</p>"
        );
        let gone = service
            .post(&again)
            .form(&[("action", "withdraw")])
            .send()
            .await;
        let page = service.get(gone.header("location")).send().await;
        assert!(
            page.body.contains("Kommentaren er trukket tilbake."),
            "{}",
            page.body
        );
        assert!(
            !page.body.contains("Hei igjen") && !page.body.contains("<form"),
            "{}",
            page.body
        );
        assert_eq!(thread(&service).await["count"], 0);
        let none = service.get("/written/0123456789abcdef").send().await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn who_only_knows_the_words_of_a_comment_gets_no_key_to_it() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let own = write(&service, "Hei").await;
        for (token, gets_key) in [("", false), ("t1", false)] {
            let fields = [("name", "Ola"), ("markdown", "Hei"), ("token", token)];
            service.post(COMMENTS).json(&fields).send().await;
            let again = service.post(COMMENTS).json(&fields).send().await;
            assert_eq!(
                again.json().get("edit").is_some(),
                gets_key,
                "{}",
                again.body
            );
        }
        assert!(!service.everything_public().await.contains(&own.token));
        if let Some(file) = database.url.strip_prefix("sqlite:") {
            let wal = std::fs::read(format!("{file}-wal")).unwrap();
            let is_there = |text: &str| wal.windows(text.len()).any(|part| part == text.as_bytes());
            assert!(
                is_there(&own.id) && !is_there(&own.token),
                "only its hash is kept"
            );
        }
    })
    .await;
}
