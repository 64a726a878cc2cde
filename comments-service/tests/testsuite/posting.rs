//! Writing: nothing typed is lost, nothing is stored twice, and what is wrong is said in the page's language.

use axum::http::StatusCode;
use serde_json::json;
use svar_comments::http::AppOptions;
use svar_comments::staff::Role;
use svar_comments::thread::ThreadKey;

use crate::database::TestDatabase;
use crate::service::{HOST, SITE, Service};

const COMMENTS: &str = "/api/v1/threads/fiber/comments";

#[tokio::test]
async fn a_form_without_script_leads_to_the_comment() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let fields = [
            ("name", "Ola"),
            ("mail", "ola@fjordlys.example"),
            ("markdown", "Hei"),
            ("parent", ""),
        ];
        let sent = service
            .post(COMMENTS)
            .form(&fields)
            .header("origin", SITE)
            .send()
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let place = sent.header("location").to_owned();
        assert!(place.starts_with("/written/"), "{place}");
        let page = service.get(&place).send().await;
        assert!(
            page.body.contains("Takk! Kommentaren din er lagt ut."),
            "{}",
            page.body
        );
        let (_, link) = page.body.split_once("href=\"/threads/fiber#c-").unwrap();
        let id = link.split_once('"').unwrap().0;
        let page = service.get("/threads/fiber").send().await;
        assert!(page.body.contains(&format!("id=\"c-{id}\"")));
        assert!(
            page.body
                .contains("href=\"https://blogg.fjordlys.example/2026/02/fiber/\"")
        );
        assert!(
            !page.body.contains("ola@fjordlys.example"),
            "a mail address is never shown"
        );
    })
    .await;
}

#[tokio::test]
async fn every_mistake_is_told_above_the_form_with_everything_typed_still_in_it() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let long = "å".repeat(10_001);
        let fields = [
            ("name", "Kundeservice"),
            ("mail", "ola@"),
            ("markdown", long.as_str()),
        ];
        let page = service.post(COMMENTS).form(&fields).send().await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for text in [
            "Dette navnet kan forveksles med noen som svarer for oss.",
            "E-postadressen ser ikke riktig ut.",
            "Kommentaren er for lang.",
            "value=\"Kundeservice\"",
            "value=\"ola@\"",
            &long,
        ] {
            assert!(page.body.contains(text), "{text}");
        }
        let english = service
            .post("/api/v1/threads/kabel/comments")
            .form(&[("name", "Ola")])
            .send()
            .await;
        assert!(
            english.body.contains("Please write a comment."),
            "{}",
            english.body
        );
        let program = service.post(COMMENTS).json(&[("name", "Ola")]).send().await;
        assert_eq!(program.header("content-type"), "application/problem+json");
        assert_eq!(
            program.json()["errors"],
            json!([{ "field": "markdown", "text": "Skriv en kommentar." }])
        );
        assert_eq!(service.app.store.comment_count().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_comment_sent_twice_is_one_comment_and_other_words_are_another() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let send = async |words: &str, token: &str| {
            let fields = [("name", "Ola"), ("markdown", words), ("token", token)];
            let sent = service.post(COMMENTS).json(&fields).send().await;
            sent.json()["id"].as_str().unwrap().to_owned()
        };
        let first = send("Hei", "t1").await;
        assert_eq!(send("Hei", "t1").await, first);
        let other = send("Noe annet", "t1").await;
        assert_ne!(other, first, "the same form with other words loses nothing");
        let plain = send("Hei", "").await;
        assert_eq!(
            send("Hei", "").await,
            plain,
            "a double click without a token"
        );
        service.pass(11 * 60);
        assert_ne!(
            send("Hei", "").await,
            plain,
            "the same words later are meant"
        );
        assert_eq!(send("Hei", "t1").await, first);
        assert_eq!(service.app.store.comment_count().await.unwrap(), 4);
        let keyed = async || {
            let fields = [("name", "Kari"), ("markdown", "Hei")];
            service
                .post(COMMENTS)
                .json(&fields)
                .header("idempotency-key", "k")
                .send()
                .await
                .json()["id"]
                .clone()
        };
        assert_eq!(keyed().await, keyed().await);
    })
    .await;
}

#[tokio::test]
async fn many_at_once_are_all_kept_and_each_once() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let posts = (0..200).map(|n| {
            let service = &service;
            async move {
                service
                    .comment("Ola", &format!("nummer {}", n / 2), "")
                    .await
            }
        });
        let mut ids = futures_join(posts).await;
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 100);
        let json = service.get("/api/v1/threads/fiber").send().await.json();
        assert_eq!(json["count"], 100);
        // Every durable commit raises the version by one.
        let key = ThreadKey::parse("fiber").unwrap();
        let commits = service.app.store.version(&key).await.unwrap();
        assert!(commits <= 20, "100 comments at once took {commits} commits");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_that_take_comments_at_once_do_not_stand_in_each_others_way() {
    TestDatabase::each(async |database| {
        if database.url.starts_with("sqlite") {
            return;
        }
        let services = [Service::on(database).await, Service::on(database).await];
        let posts = (0..200).map(|n| {
            let service = &services[n % 2];
            let thread = ["fiber", "kabel"][(n / 2 + n) % 2];
            async move {
                let path = format!("/api/v1/threads/{thread}/comments");
                // Every comment is sent to both processes, in crossing order.
                let words = format!("nummer {}", n / 4);
                let fields = [
                    ("name", "Ola"),
                    ("markdown", words.as_str()),
                    ("token", "t"),
                ];
                service.post(&path).json(&fields).send().await.status
            }
        });
        for status in futures_join(posts).await {
            assert_eq!(status, StatusCode::CREATED);
        }
        assert_eq!(services[0].app.store.comment_count().await.unwrap(), 100);
    })
    .await;
}

/// Runs futures together on one task.
async fn futures_join<T>(futures: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = futures.map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        let mut is_done = true;
        for (future, result) in &mut waiting {
            if result.is_none() {
                match future.as_mut().poll(context) {
                    std::task::Poll::Ready(value) => *result = Some(value),
                    std::task::Poll::Pending => is_done = false,
                }
            }
        }
        if is_done {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    waiting
        .into_iter()
        .filter_map(|(_, result)| result)
        .collect()
}

#[tokio::test]
async fn a_reply_needs_a_comment_that_everyone_can_see_on_the_same_page() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let here = service.comment("Ola", "Hei", "").await;
        let fields = [
            ("name", "Kari"),
            ("markdown", "Svaret mitt"),
            ("parent", here.as_str()),
        ];
        let elsewhere = service
            .post("/api/v1/threads/kabel/comments")
            .form(&fields)
            .send()
            .await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
        assert!(
            elsewhere.body.contains("no longer there") && elsewhere.body.contains("Svaret mitt")
        );
        let fields = [
            ("name", "Kari"),
            ("markdown", "Svar"),
            ("parent", "finnes-ikke"),
        ];
        assert_eq!(
            service.post(COMMENTS).form(&fields).send().await.status,
            StatusCode::NOT_FOUND
        );
        service.comment("Kari", "Svar", &here).await;
        let page = service
            .get(&format!("/threads/fiber?reply={here}"))
            .send()
            .await;
        assert!(page.body.contains(&format!(
            "name=\"parent\" id=\"svar-parent\" value=\"{here}\""
        )));
        assert!(page.body.contains(">Svar til Ola</h3>"));
    })
    .await;
}

#[tokio::test]
async fn a_closed_thread_says_so_and_keeps_what_was_typed() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let fields = [("name", "Ola"), ("markdown", "Hei")];
        let closed = service
            .post("/api/v1/threads/stengt/comments")
            .form(&fields)
            .send()
            .await;
        assert_eq!(closed.status, StatusCode::FORBIDDEN);
        assert!(closed.body.contains("Kommentarfeltet er stengt."));
        let open = service.get("/api/v1/threads/fiber").send().await.json();
        assert_eq!(open["open"], true);
        service.pass(366 * 24 * 3600);
        let old = service
            .get("/api/v1/threads/fiber")
            .header("accept", "text/html")
            .send()
            .await;
        assert!(old.body.contains("Kommentarfeltet er stengt.") && !old.body.contains("svar-form"));
        assert_eq!(
            service.post(COMMENTS).form(&fields).send().await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn a_preview_stores_nothing_and_keeps_the_form() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let fields = [
            ("name", "Ola"),
            ("markdown", "Hei **du**"),
            ("action", "preview"),
        ];
        let page = service.post(COMMENTS).form(&fields).send().await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("<p>Hei <strong>du</strong></p>")
                && page.body.contains("\nHei **du**</textarea>")
        );
        let html = service
            .post("/api/v1/preview")
            .form(&[("markdown", "*a*")])
            .send()
            .await
            .json();
        assert_eq!(html, json!({ "html": "<p><em>a</em></p>" }));
        assert_eq!(service.app.store.comment_count().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_preview_is_no_way_around_the_limits() {
    TestDatabase::each(async |database| {
        let options = AppOptions {
            posts_per_minute: 2,
            ..AppOptions::default()
        };
        let service = Service::with(database, "", options).await;
        let preview = async |path: &str, markdown: &str| {
            let fields = [("markdown", markdown), ("action", "preview")];
            let answer = service.post(path).form(&fields).send().await;
            (answer.status, answer.body)
        };
        let longest = "å\r\n".repeat(5_000);
        for path in [COMMENTS, "/api/v1/preview"] {
            let (status, body) = preview(path, &"å".repeat(10_001)).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert!(body.contains("Kommentaren er for lang."), "{body}");
            assert_eq!(preview(path, &longest).await.0, StatusCode::OK, "{path}");
        }
        for path in [COMMENTS, "/api/v1/preview"] {
            let (status, body) = preview(path, "Hei").await;
            assert_eq!(status, StatusCode::TOO_MANY_REQUESTS, "{path}");
            assert!(body.contains("mange kommentarer fra nettverket"), "{body}");
        }
        service.comment("Ola", "Hei", "").await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_waits_is_shown_when_somebody_has_read_it() {
    TestDatabase::each(async |database| {
        let service = Service::with(database, "hold-first", AppOptions::default()).await;
        let token = service.staff("ingrid", Role::Responder, None).await;
        let first = service.comment("Ola", "Første", "").await;
        let page = service
            .get(&format!("/threads/fiber?posted={first}"))
            .send()
            .await;
        assert!(
            page.body
                .contains("Den vises når noen hos oss har lest den."),
            "{}",
            page.body
        );
        assert_eq!(
            service.get("/api/v1/threads/fiber").send().await.json()["count"],
            0
        );
        let path = format!("/api/v1/comments/{first}/publication");
        assert_eq!(
            service.post(&path).token(&token).send().await.status,
            StatusCode::NO_CONTENT
        );
        assert_eq!(
            service.get("/api/v1/threads/fiber").send().await.json()["count"],
            1
        );
    })
    .await;
}

#[tokio::test]
async fn a_name_that_anybody_can_type_makes_nobody_a_known_reader() {
    TestDatabase::each(async |database| {
        let options = AppOptions {
            posts_per_minute: 0,
            ..AppOptions::default()
        };
        let service = Service::with(database, "hold-first", options).await;
        let token = service.staff("ingrid", Role::Responder, None).await;
        let send = async |name: &str, mail: &str, words: &str| {
            let fields = [("name", name), ("mail", mail), ("markdown", words)];
            service.post(COMMENTS).json(&fields).send().await.json()
        };
        for (name, mail) in [("Ola", ""), ("Kari", "kari@post.example")] {
            let first = send(name, mail, "Første").await;
            assert_eq!(first["state"], "held");
            let id = first["id"].as_str().unwrap();
            let path = format!("/api/v1/comments/{id}/publication");
            let shown = service.post(&path).token(&token).send().await.status;
            assert_eq!(shown, StatusCode::NO_CONTENT);
        }
        let (held, published) = (json!("held"), json!("published"));
        assert_eq!(send("Ola", "", "Andre").await["state"], held);
        assert_eq!(send("kari@post.example", "", "Andre").await["state"], held);
        assert_eq!(
            send("K", "Kari@Post.example", "Andre").await["state"],
            published
        );
    })
    .await;
}

#[tokio::test]
async fn a_network_that_sends_too_much_waits_and_cannot_lie_about_who_it_is() {
    TestDatabase::each(async |database| {
        let options = AppOptions {
            posts_per_minute: 2,
            trusted_proxies: vec!["10.0.0.1".parse().unwrap()],
            ..AppOptions::default()
        };
        let service = Service::with(database, "", options).await;
        let post = async |peer: &str, forwarded: &str, words: &str| {
            let fields = [("name", "Ola"), ("markdown", words)];
            let asking = service.post(COMMENTS).form(&fields).from(peer);
            asking
                .header("x-forwarded-for", forwarded)
                .header("x-real-ip", forwarded)
                .send()
                .await
                .status
        };
        assert_eq!(
            post("203.0.113.5", "1.1.1.1", "a").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            post("203.0.113.6", "2.2.2.2", "b").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            post("203.0.113.7", "3.3.3.3", "c").await,
            StatusCode::TOO_MANY_REQUESTS
        );
        assert_eq!(
            post("10.0.0.1", "4.4.4.4", "d").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            post("10.0.0.1", "5.5.5.5", "e").await,
            StatusCode::SEE_OTHER
        );
    })
    .await;
}

#[tokio::test]
async fn only_the_site_and_the_service_itself_may_send_a_form() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let fields = [("name", "Ola"), ("markdown", "Hei")];
        let own = format!("https://{HOST}");
        for origin in [SITE, &own] {
            let sent = service
                .post(COMMENTS)
                .form(&fields)
                .header("origin", origin)
                .send()
                .await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{origin}");
        }
        for origin in [
            "null",
            "https://evil.example",
            "https://blogg.fjordlys.example.evil.example",
            "http://blogg.fjordlys.example",
            "https://xblogg.fjordlys.example",
            "https://blogg.fjordlys.example:444",
        ] {
            let sent = service
                .post(COMMENTS)
                .form(&fields)
                .header("origin", origin)
                .send()
                .await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{origin}");
            assert!(
                sent.body.contains(">\nHei</textarea>"),
                "nothing typed is lost"
            );
        }
    })
    .await;
}
