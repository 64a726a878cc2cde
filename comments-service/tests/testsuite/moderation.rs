//! What staff decide never shows what nobody approved, and what is gone says no more than is true.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use svar_comments::http::AppOptions;
use svar_comments::staff::Role;

use crate::database::TestDatabase;
use crate::service::Service;

const COMMENTS: &str = "/api/v1/threads/fiber/comments";

async fn service_that(database: &TestDatabase, moderation: &str) -> Service {
    let options = AppOptions {
        posts_per_minute: 0,
        ..AppOptions::default()
    };
    Service::with(database, moderation, options).await
}

impl Service {
    /// Asks for an act of staff about a comment.
    async fn act(&self, token: &str, comment: &str, action: &str, body: Value) -> StatusCode {
        let path = format!("/api/v1/comments/{comment}/{action}");
        let answer = self.post(&path).token(token).value(&body).send().await;
        if answer.status == StatusCode::CONFLICT {
            assert!(answer.json()["detail"].as_str().unwrap().len() > 20);
        }
        answer.status
    }

    /// A reply of staff; its id.
    async fn staff_reply(&self, token: &str, comment: &str, markdown: &str) -> String {
        let path = format!("/api/v1/comments/{comment}/replies");
        let body = json!({ "markdown": markdown });
        let answer = self.post(&path).token(token).value(&body).send().await;
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    async fn thread_json(&self) -> Value {
        self.get("/api/v1/threads/fiber").send().await.json()
    }
}

#[tokio::test]
async fn only_a_readers_comment_that_waits_can_be_shown() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let editor = service.staff("eva", Role::Editor, None).await;
        let responder = service.staff("ida", Role::Responder, None).await;
        let comment = service.comment("Ola", "Hei", "").await;
        let reply = service.staff_reply(&responder, &comment, "SKJULT").await;
        let removal = json!({ "reason": "feil" });
        let refused = service.act(&editor, &reply, "removal", removal).await;
        assert_eq!(refused, StatusCode::CONFLICT, "a reply is taken back");
        service.pass(1);
        let path = format!("/api/v1/replies/{reply}");
        let gone = service.ask(Method::DELETE, &path).token(&editor).send();
        assert_eq!(gone.await.status, StatusCode::NO_CONTENT);
        let removed = service.comment("Per", "SKJULT", "").await;
        let removal = json!({ "reason": "trussel" });
        let done = service.act(&editor, &removed, "removal", removal).await;
        assert_eq!(done, StatusCode::NO_CONTENT);
        service.pass(1);
        for id in [&reply, &removed, &comment] {
            let status = service.act(&responder, id, "publication", json!({})).await;
            assert_eq!(status, StatusCode::CONFLICT, "{id}");
            let path = format!("/inbox/comments/{id}/publish");
            let form = service.post(&path).token(&responder).form(&[]).send().await;
            assert_eq!(form.status, StatusCode::CONFLICT, "{id}");
        }
        assert!(!service.everything_public().await.contains("SKJULT"));
    })
    .await;
}

#[tokio::test]
async fn undoing_a_decision_shows_nothing_that_nobody_approved() {
    TestDatabase::each(async |database| {
        let service = service_that(database, "hold-all").await;
        let editor = service.staff("eva", Role::Editor, None).await;
        let held = service.comment("Ola", "Hei", "").await;
        let trap = [
            ("name", "Kari"),
            ("markdown", "Felle"),
            ("website", "http://a.example"),
        ];
        let trapped = service.post(COMMENTS).json(&trap).send().await.json();
        let trapped = trapped["id"].as_str().unwrap();
        let spam = json!({ "kind": "spam" });
        service.act(&editor, &held, "decisions", spam).await;
        for (count, id) in [held.as_str(), trapped].into_iter().enumerate() {
            let undo = json!({ "kind": "spam", "undo": true });
            let undone = service.act(&editor, id, "decisions", undo.clone()).await;
            assert_eq!(undone, StatusCode::NO_CONTENT);
            assert_eq!(
                service.thread_json().await["count"],
                count,
                "it waits again"
            );
            let shown = service.act(&editor, id, "publication", json!({})).await;
            assert_eq!(shown, StatusCode::NO_CONTENT);
            assert_eq!(service.thread_json().await["count"], count + 1);
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_public_and_what_only_the_filter_hid_is_public_again() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let editor = service.staff("eva", Role::Editor, None).await;
        let comment = service.comment("Ola", "Hei", "").await;
        let trap = [
            ("name", "Kari"),
            ("markdown", "Felle"),
            ("website", "http://a.example"),
        ];
        let trapped = service.post(COMMENTS).json(&trap).send().await.json();
        let spam = json!({ "kind": "spam" });
        service.act(&editor, &comment, "decisions", spam).await;
        service.pass(1);
        for id in [comment.as_str(), trapped["id"].as_str().unwrap()] {
            let undo = json!({ "kind": "spam", "undo": true });
            service.act(&editor, id, "decisions", undo).await;
        }
        assert_eq!(service.thread_json().await["count"], 2);
    })
    .await;
}

#[tokio::test]
async fn a_note_does_not_say_that_a_writer_withdrew_what_others_took_away() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let editor = service.staff("eva", Role::Editor, None).await;
        let comment = service.comment("Ola", "Hei", "").await;
        let reply = service.staff_reply(&editor, &comment, "Takk").await;
        service.comment("Ola", "Selv takk", &reply).await;
        service.pass(1);
        let spam = json!({ "kind": "spam" });
        service.act(&editor, &comment, "decisions", spam).await;
        let path = format!("/api/v1/replies/{reply}");
        let gone = service.ask(Method::DELETE, &path).token(&editor).send();
        assert_eq!(gone.await.status, StatusCode::NO_CONTENT);
        let page = service.get("/threads/fiber").send().await.body;
        assert!(!page.contains("trukket tilbake av den som skrev"), "{page}");
        assert_eq!(
            page.matches("Denne kommentaren vises ikke lenger.").count(),
            2
        );
        let thread = service.thread_json().await;
        // Those of one instant stand in any order.
        let states = thread["comments"].as_array().unwrap().iter();
        assert_eq!(states.filter(|it| it["state"] == "gone").count(), 2);
        let other = service.comment("Per", "Angrer", "").await;
        service.comment("Ola", "Hvorfor?", &other).await;
        let withdrawn = json!({ "kind": "withdrawn" });
        service.act(&editor, &other, "decisions", withdrawn).await;
        let page = service.get("/threads/fiber").send().await.body;
        assert!(page.contains("trukket tilbake av den som skrev"));
    })
    .await;
}

#[tokio::test]
async fn an_author_sees_answers_on_their_own_posts_below_many_newer_ones_elsewhere() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let author = service.staff("kari", Role::Author, Some("kari")).await;
        let mine = service.comment("Ola", "Spørsmål", "").await;
        service
            .comment("Per", "Svaret på mitt innlegg", &mine)
            .await;
        let post = async |markdown: &str, parent: &str| {
            let fields = [("name", "Ola"), ("markdown", markdown), ("parent", parent)];
            let path = "/api/v1/threads/kabel/comments";
            let answer = service.post(path).json(&fields).send().await;
            answer.json()["id"].as_str().unwrap().to_owned()
        };
        let above = post("Et annet sted", "").await;
        for number in 0..21 {
            service.pass(1);
            let fields = [
                ("name", "Kari"),
                ("markdown", &format!("Nummer {number}")),
                ("parent", &above),
            ];
            let path = "/api/v1/threads/kabel/comments";
            service.post(path).json(&fields).send().await;
        }
        let list = service.get("/inbox").token(&author).send().await.body;
        assert!(list.contains("Svaret på mitt innlegg"), "{list}");
        assert!(!list.contains("Nummer 20"));
    })
    .await;
}

#[tokio::test]
async fn time_left_of_a_promise_is_counted_by_the_clock_on_the_wall() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ida", Role::Responder, None).await;
        // On a Saturday nobody works, and on the Sunday of the promise neither.
        service.pass(4 * 24 * 3600 + 10 * 3600);
        let comment = service.comment("Ola", "Når?", "").await;
        let path = format!("/api/v1/comments/{comment}/replies");
        let held = json!({ "markdown": "Søndag.", "kind": "holding", "promised_at": "2026-03-08T12:00:00Z" });
        let answer = service.post(&path).token(&token).value(&held).send().await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        let list = service.get("/inbox").token(&token).send().await.body;
        assert!(list.contains("37 t igjen"), "{list}");
        service.pass(39 * 3600);
        let list = service.get("/inbox").token(&token).send().await.body;
        assert!(list.contains("2 t over fristen"), "{list}");
    })
    .await;
}
