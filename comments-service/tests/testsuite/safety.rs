//! What must not get out and what must not get in: scripts, hidden comments, other sites, statements.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use axum::http::{Method, StatusCode};
use serde_json::json;
use svar_comments::http::{self, AppOptions};
use svar_comments::staff::Role;
use svar_comments::thread::ThreadKey;
use tokio::net::TcpListener;

use crate::database::TestDatabase;
use crate::service::{SITE, Service};

const COMMENTS: &str = "/api/v1/threads/fiber/comments";

#[tokio::test]
async fn no_script_gets_from_any_way_in_to_any_way_out() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let editor = service.staff("ingrid", Role::Editor, None).await;
        let comment = service.comment("Ola", "Hei", "").await;
        for payload in [
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg/onload=alert(1)>",
            "</textarea><script>alert(1)</script>",
            "<iframe src=javascript:alert(1)>",
            "{{ 7*7 }}<style>",
            "[x](javascript:alert(1))",
        ] {
            service.comment(payload, payload, &comment).await;
            let reply = json!({ "markdown": payload });
            let path = format!("/api/v1/comments/{comment}/replies");
            assert_eq!(
                service
                    .post(&path)
                    .token(&editor)
                    .value(&reply)
                    .send()
                    .await
                    .status,
                StatusCode::CREATED
            );
            let fields = [
                ("name", payload),
                ("mail", payload),
                ("markdown", payload),
                ("parent", payload),
                ("token", payload),
            ];
            let page = service.post(COMMENTS).form(&fields).send().await.body;
            let preview = service
                .post("/api/v1/preview")
                .form(&[("markdown", payload)])
                .send()
                .await;
            let shown = preview.json()["html"].as_str().unwrap().to_owned();
            let signed = service
                .post("/sign-in")
                .form(&[("login", payload), ("to", payload)])
                .send()
                .await
                .body;
            for out in [page, shown, signed] {
                assert_harmless(&out, payload);
            }
        }
        for path in ["/api/v1/threads/fiber", "/threads/fiber"] {
            let html = service.get(path).header("accept", "text/html").send().await;
            assert!(
                html.header("content-security-policy")
                    .contains("default-src 'none'")
            );
            assert_harmless(&html.body, path);
        }
        let json = service.get("/api/v1/threads/fiber").send().await.json();
        for comment in json["comments"].as_array().unwrap() {
            assert_harmless(comment["html"].as_str().unwrap(), "JSON");
        }
    })
    .await;
}

/// No element that runs or loads anything, and no attribute that does.
fn assert_harmless(html: &str, what: &str) {
    let lower = html.to_lowercase();
    for element in [
        "<script", "<img", "<svg", "<iframe", "<style", "<object", "<embed", "<math",
    ] {
        assert!(!lower.contains(element), "{what}: {element} in {html}");
    }
    for tag in lower.split('<').skip(1) {
        let tag = &tag[..tag.find('>').unwrap_or(tag.len())];
        let unquoted: String = tag.split('"').step_by(2).collect::<Vec<_>>().join("\"\"");
        assert!(!unquoted.contains(" on"), "{what}: <{tag}>");
        assert!(!tag.contains("=\"javascript:"), "{what}: <{tag}>");
    }
}

#[tokio::test]
async fn a_hidden_comment_is_in_nothing_that_anybody_can_read() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let editor = service.staff("ingrid", Role::Editor, None).await;
        let trapped = [
            ("name", "Robot SKJULT1"),
            ("markdown", "SKJULT1"),
            ("website", "http://spam.example"),
        ];
        let sent = service.post(COMMENTS).form(&trapped).send().await;
        assert_eq!(
            sent.status,
            StatusCode::SEE_OTHER,
            "a machine is not told that it was seen"
        );
        let landed = service.get(sent.header("location")).send().await;
        assert!(
            landed.body.contains("Vi har fått kommentaren din"),
            "{}",
            landed.body
        );
        let removed = service.comment("Ola SKJULT2", "SKJULT2", "").await;
        let path = format!("/api/v1/comments/{removed}/removal");
        service
            .post(&path)
            .token(&editor)
            .json(&[("reason", "SKJULT3")])
            .send()
            .await;
        let public = service.comment("Kari", "Synlig", "").await;
        let path = format!("/api/v1/comments/{public}/replies");
        let reply = service
            .post(&path)
            .token(&editor)
            .value(&json!({ "markdown": "SKJULT4" }))
            .send()
            .await;
        let reply = reply.json()["id"].as_str().unwrap().to_owned();
        service.pass(1);
        service
            .ask(Method::DELETE, &format!("/api/v1/replies/{reply}"))
            .token(&editor)
            .send()
            .await;
        let all = service.everything_public().await;
        assert!(all.contains("Synlig"));
        assert!(!all.contains("SKJULT"), "{all}");
        let reply = [
            ("name", "Per"),
            ("markdown", "Hei"),
            ("parent", reply.as_str()),
        ];
        assert_eq!(
            service.post(COMMENTS).form(&reply).send().await.status,
            StatusCode::NOT_FOUND
        );
        for id in [&removed, &public] {
            let page = service
                .get(&format!("/threads/fiber?posted={id}&reply={id}"))
                .send()
                .await;
            assert!(!page.body.contains("SKJULT"));
        }
    })
    .await;
}

#[tokio::test]
async fn only_the_sites_own_pages_may_read_along() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let reader = [
            "/api/v1/threads/fiber",
            "/api/v1/counts?key=fiber",
            "/api/v1/promise",
            "/embed.js",
            COMMENTS,
        ];
        let others = [
            "/threads/fiber",
            "/sign-in",
            "/healthz",
            "/api/v1/comments/x/replies",
        ];
        for origin in [
            SITE,
            "null",
            "https://evil.example",
            "https://blogg.fjordlys.example.evil.example",
            "http://blogg.fjordlys.example",
            "https://evilblogg.fjordlys.example",
        ] {
            for path in reader.iter().chain(&others) {
                for method in [Method::GET, Method::OPTIONS] {
                    let answer = service
                        .ask(method, path)
                        .header("origin", origin)
                        .send()
                        .await;
                    let expected = if origin == SITE && reader.contains(path) {
                        SITE
                    } else {
                        ""
                    };
                    assert_eq!(
                        answer.header("access-control-allow-origin"),
                        expected,
                        "{origin} {path}"
                    );
                    assert_eq!(answer.header("access-control-allow-credentials"), "");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn statements_in_what_is_typed_are_only_words() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let words = "'); DROP TABLE comments; -- $1 %s \\' \" ; SELECT";
        let id = service.comment(words, words, "").await;
        let json = service.get("/api/v1/threads/fiber").send().await.json();
        assert_eq!(json["comments"][0]["writer"]["name"], words);
        assert_eq!(json["comments"][0]["id"], id);
        let nul = service
            .post(COMMENTS)
            .json(&[("name", "O\0la"), ("markdown", "a\0b"), ("token", "\0")])
            .send()
            .await;
        assert_eq!(nul.status, StatusCode::CREATED, "{}", nul.body);
        let parent = [("name", "Ola"), ("markdown", "x"), ("parent", "\0")];
        assert_eq!(
            service.post(COMMENTS).json(&parent).send().await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn what_staff_send_is_read_as_carefully_as_what_readers_send() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let editor = service.staff("ingrid", Role::Editor, None).await;
        for (path, fields) in [
            ("/api/v1/comments/a%00/decisions", &[("kind", "promoted")]),
            ("/api/v1/comments/a%00/marks", &[("mark", "urgent")]),
            ("/api/v1/comments/a%00/removal", &[("reason", "Sjikane")]),
            ("/inbox/comments/a%00/decide", &[("kind", "promoted")]),
            ("/inbox/comments/a%00/mark", &[("mark", "urgent")]),
            ("/inbox/comments/a%00/reply", &[("markdown", "Takk")]),
            ("/inbox/comments/a%00/publish", &[("done", "")]),
            ("/inbox/comments/a%00/take-back", &[("done", "")]),
        ] {
            let sent = service.post(path).token(&editor).form(fields).send().await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}: {}", sent.body);
        }
        let long = "\0 Sjik\0ane ".to_owned() + &"å".repeat(600);
        let kept = "Sjikane ".to_owned() + &"å".repeat(492);
        for action in ["removal", "decisions"] {
            let comment = service.comment("Ola", action, "").await;
            let path = format!("/api/v1/comments/{comment}/{action}");
            let send = async |reason: &str| {
                let body = json!({ "kind": "removed", "reason": reason });
                let asking = service.post(&path).token(&editor).value(&body);
                asking.send().await.status
            };
            assert_eq!(send("\0 ").await, StatusCode::BAD_REQUEST);
            assert_eq!(send(&long).await, StatusCode::NO_CONTENT);
        }
        let fiber = ThreadKey::parse("fiber").unwrap();
        let reasons = service.app.store.decision_reasons(&fiber).await.unwrap();
        let reasons: Vec<_> = reasons.iter().map(|one| one.reason.as_str()).collect();
        assert_eq!(reasons, [&kept, &kept]);
    })
    .await;
}

#[tokio::test]
async fn who_never_ends_a_request_holds_nothing_for_ever() {
    TestDatabase::each(async |database| {
        let options = AppOptions {
            longest_request: Duration::from_millis(100),
            ..AppOptions::default()
        };
        let service = Service::with(database, "", options).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = http::serve(listener, service.app.clone(), std::future::pending());
        let serving = tokio::spawn(serving);
        for path in [
            COMMENTS,
            "/sign-in",
            "/inbox/comments/x/decide",
            "/api/v1/comments/x/replies",
        ] {
            let begun = format!(
                "POST {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\n\
                 content-type: application/json\r\ncontent-length: 9\r\n\r\n"
            );
            let first_line = tokio::task::spawn_blocking(move || begin_only(address, &begun));
            let first_line = first_line.await.unwrap();
            assert_eq!(first_line, "HTTP/1.1 408", "{path}");
        }
        serving.abort();
    })
    .await;
}

/// Sends the beginning of a request, and gives what the answer begins with.
fn begin_only(address: SocketAddr, begun: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let patience = Some(Duration::from_secs(10));
    stream.set_read_timeout(patience).unwrap();
    stream.write_all(begun.as_bytes()).unwrap();
    let mut start = [0; 12];
    let read = stream.read_exact(&mut start);
    read.map_or_else(
        |error| error.to_string(),
        |()| String::from_utf8_lossy(&start).into(),
    )
}
