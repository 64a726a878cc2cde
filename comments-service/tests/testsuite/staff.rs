//! Staff: who may do what, and how they sign in.

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use serde_json::json;
use svar_comments::comment::StaffId;
use svar_comments::passwords;
use svar_comments::staff::Role;
use svar_comments::staff_keys::{hash_of, new_key};
use svar_comments::store::KeyKind;

use crate::database::TestDatabase;
use crate::service::{HOST, Service};

#[tokio::test]
async fn each_role_may_do_its_own_and_no_more() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let roles = [
            ("admin", Role::Admin, None),
            ("editor", Role::Editor, None),
            ("responder", Role::Responder, None),
            ("kari", Role::Author, Some("kari")),
            ("per", Role::Author, Some("per")),
            ("viewer", Role::Viewer, None),
        ];
        let mut table = String::new();
        for (id, role, author) in roles {
            let token = service.staff(id, role, author).await;
            let comment = service.comment("Ola", &format!("Til {id}"), "").await;
            let post = async |action: &str, body: serde_json::Value| {
                let path = format!("/api/v1/comments/{comment}/{action}");
                service.post(&path).token(&token).value(&body).send().await
            };
            let reply = post("replies", json!({ "markdown": "Takk" }))
                .await
                .status
                .as_u16();
            let publish = post("publication", json!({})).await.status.as_u16();
            let remove = post("removal", json!({ "reason": "test" }))
                .await
                .status
                .as_u16();
            let line = format!("{id}: reply {reply}, publish {publish}, remove {remove}\n");
            table.push_str(&line);
        }
        let comment = service.comment("Ola", "Til ingen", "").await;
        for token in ["", "feil", "Bearer"] {
            let path = format!("/api/v1/comments/{comment}/replies");
            let body = json!({ "markdown": "Takk" });
            let answer = service.post(&path).token(token).value(&body).send().await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{token}");
        }
        assert_eq!(
            table,
            "admin: reply 201, publish 409, remove 204\n\
             editor: reply 201, publish 409, remove 204\n\
             responder: reply 201, publish 409, remove 403\n\
             kari: reply 201, publish 403, remove 403\n\
             per: reply 403, publish 403, remove 403\n\
             viewer: reply 403, publish 403, remove 403\n"
        );
    })
    .await;
}

#[tokio::test]
async fn a_guest_answers_on_their_own_post_as_a_guest() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let guest = service.staff("gunnar", Role::Author, Some("gunnar")).await;
        let fields = [("name", "Ola"), ("markdown", "Hi")];
        let sent = service
            .post("/api/v1/threads/kabel/comments")
            .json(&fields)
            .send()
            .await;
        let path = format!(
            "/api/v1/comments/{}/replies",
            sent.json()["id"].as_str().unwrap()
        );
        let body = json!({ "markdown": "Thanks!", "voice": "company" });
        service.pass(1);
        let answer = service.post(&path).token(&guest).value(&body).send().await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        let json = service.get("/api/v1/threads/kabel").send().await.json();
        assert_eq!(json["comments"][1]["writer"]["badge"], "guest");
        assert_eq!(json["comments"][1]["writer"]["name"], "Gunnar Moe");
    })
    .await;
}

#[tokio::test]
async fn a_reply_of_another_is_taken_back_by_an_editor_only() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let writer = service.staff("ida", Role::Responder, None).await;
        let other = service.staff("omar", Role::Responder, None).await;
        let editor = service.staff("eva", Role::Editor, None).await;
        let comment = service.comment("Ola", "Hei", "").await;
        let path = format!("/api/v1/comments/{comment}/replies");
        let answer = service
            .post(&path)
            .token(&writer)
            .value(&json!({ "markdown": "Takk" }))
            .send()
            .await;
        let path = format!("/api/v1/replies/{}", answer.json()["id"].as_str().unwrap());
        let take_back = async |token: &str| {
            service
                .ask(Method::DELETE, &path)
                .token(token)
                .send()
                .await
                .status
        };
        assert_eq!(take_back(&other).await, StatusCode::FORBIDDEN);
        assert_eq!(take_back(&editor).await, StatusCode::NO_CONTENT);
        assert_eq!(take_back(&editor).await, StatusCode::NOT_FOUND);
        let reader = service
            .ask(Method::DELETE, &format!("/api/v1/replies/{comment}"))
            .token(&editor)
            .send()
            .await;
        assert_eq!(
            reader.status,
            StatusCode::NOT_FOUND,
            "a reader's comment is removed, not taken back"
        );
    })
    .await;
}

#[tokio::test]
async fn a_bad_reply_says_what_is_wrong() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ida", Role::Responder, None).await;
        let comment = service.comment("Ola", "Hei", "").await;
        let path = format!("/api/v1/comments/{comment}/replies");
        for (body, field) in [
            (json!({ "markdown": " " }), "markdown"),
            (json!({ "markdown": "a", "kind": "holding" }), "promised_at"),
            (json!({ "markdown": "a", "kind": "holding", "promised_at": "2026-03-01T00:00:00Z" }), "promised_at"),
            (json!({ "markdown": "a", "promised_at": "2026-04-01T00:00:00Z" }), "promised_at"),
        ] {
            let answer = service.post(&path).token(&token).value(&body).send().await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
            assert_eq!(answer.json()["errors"][0]["field"], field);
        }
        let elsewhere = json!({ "markdown": "a", "also_answers": ["finnes-ikke"] });
        let answer = service.post(&path).token(&token).value(&elsewhere).send().await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_password_opens_a_session_that_ends() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        service.staff("ida", Role::Editor, None).await;
        let hash = passwords::hash("korrekt hest batteri").unwrap();
        service
            .app
            .store
            .set_password(&StaffId("ida".into()), &hash, service.clock.now())
            .await
            .unwrap();
        let own = format!("https://{HOST}");
        let try_in = async |login: &str, password: &str, to: &str| {
            let fields = [("login", login), ("password", password), ("to", to)];
            service
                .post("/sign-in")
                .form(&fields)
                .header("origin", &own)
                .send()
                .await
        };
        let wrong = try_in("ida", "feil passord her", "/inbox").await;
        let nobody = try_in("finnes-ikke", "feil passord her", "/inbox").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            wrong.body.replace("value=\"ida\"", ""),
            nobody.body.replace("value=\"finnes-ikke\"", "")
        );
        for (to, expected) in [
            ("/inbox?x=1", "/inbox?x=1"),
            ("//evil.example", "/inbox"),
            ("https://evil.example", "/inbox"),
        ] {
            let good = try_in("IDA@fjordlys.example", "korrekt hest batteri", to).await;
            assert_eq!(
                (good.status, good.header("location")),
                (StatusCode::SEE_OTHER, expected)
            );
        }
        let good = try_in("ida", "korrekt hest batteri", "/inbox").await;
        let cookie = good.header("set-cookie").to_owned();
        for part in [
            "__Host-svar-session=",
            "HttpOnly",
            "Secure",
            "SameSite=Lax",
            "Path=/",
        ] {
            assert!(cookie.contains(part), "{cookie}");
        }
        let cookie = cookie.split(';').next().unwrap();
        let comment = service.comment("Ola", "Hei", "").await;
        let reply = async |origin: &[(&str, &str)]| {
            let path = format!("/api/v1/comments/{comment}/replies");
            let mut asking = service
                .post(&path)
                .value(&json!({ "markdown": "Takk" }))
                .header("cookie", cookie);
            for (name, value) in origin {
                asking = asking.header(name, value);
            }
            asking.send().await.status
        };
        assert_eq!(reply(&[("origin", &own)]).await, StatusCode::CREATED);
        assert_eq!(
            reply(&[("sec-fetch-site", "same-origin")]).await,
            StatusCode::CREATED
        );
        for forged in [
            &[("origin", "https://evil.example")][..],
            &[("origin", "null")],
            &[],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site"), ("origin", &own)],
            &[("sec-fetch-site", "none")],
        ] {
            assert_eq!(reply(forged).await, StatusCode::FORBIDDEN, "{forged:?}");
        }
        let out = service
            .post("/sign-out")
            .header("cookie", cookie)
            .header("origin", &own)
            .send()
            .await;
        assert_eq!(out.status, StatusCode::SEE_OTHER);
        assert_eq!(reply(&[("origin", &own)]).await, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn passwords_cannot_be_tried_for_ever() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let mut last = StatusCode::OK;
        for n in 0..11 {
            let fields = [("login", "ida"), ("password", "feil passord her")];
            let asking = service
                .post("/sign-in")
                .form(&fields)
                .header("sec-fetch-site", "same-origin");
            last = asking.from(&format!("198.51.{n}.1")).send().await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    })
    .await;
}

#[tokio::test]
async fn a_link_signs_in_once_and_only_by_its_button() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        service.staff("ida", Role::Editor, None).await;
        let (key, now) = (new_key(), service.clock.now());
        let end = now + SignedDuration::from_hours(72);
        let ida = StaffId("ida".into());
        service
            .app
            .store
            .add_key(KeyKind::Link, &hash_of(&key), &ida, now, end)
            .await
            .unwrap();
        for _ in 0..3 {
            let page = service.get(&format!("/sign-in/link/{key}")).send().await;
            assert!(page.body.contains("<button") && page.header("set-cookie").is_empty());
        }
        let press = async |key: &str| {
            let asking = service.post("/sign-in/link").form(&[("link", key)]);
            asking.header("sec-fetch-site", "same-origin").send().await
        };
        assert_eq!(press("").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            press(&key[1..]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(press(&key).await.header("location"), "/inbox");
        assert_eq!(press(&key).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let late = new_key();
        service
            .app
            .store
            .add_key(KeyKind::Link, &hash_of(&late), &ida, now, end)
            .await
            .unwrap();
        service.pass(73 * 3600);
        assert_eq!(press(&late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn who_has_not_signed_in_makes_the_service_keep_little() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let try_in = async |n: usize, login: &str| {
            let fields = [("login", login), ("password", "feil passord her")];
            let asking = service.post("/sign-in").form(&fields);
            let asking = asking.header("sec-fetch-site", "same-origin");
            asking.from(&format!("198.51.{n}.1")).send().await.status
        };
        assert_eq!(
            try_in(100, &"a".repeat(16 * 1024)).await,
            StatusCode::PAYLOAD_TOO_LARGE
        );
        let mut last = StatusCode::OK;
        for n in 0..11 {
            // Names that no account can have count as one.
            last = try_in(n, &"a".repeat(255 + n)).await;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    })
    .await;
}
