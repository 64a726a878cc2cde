//! Being heard: where a comment stands, what staff put in front of a thread, reactions, news for open pages.

use axum::http::StatusCode;
use serde_json::{Value, json};
use svar_comments::http::AppOptions;
use svar_comments::staff::Role;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::database::TestDatabase;
use crate::service::{HOST, SITE, Service};

async fn thread(service: &Service) -> Value {
    service.get("/api/v1/threads/fiber").send().await.json()
}

/// Where the comment `id` stands, by the JSON.
async fn standing(service: &Service, id: &str) -> Value {
    let thread = thread(service).await;
    let comments = thread["comments"].as_array().unwrap();
    let comment = comments.iter().find(|comment| comment["id"] == id);
    comment.unwrap()["standing"].clone()
}

async fn reply(service: &Service, token: &str, to: &str, draft: &Value) -> String {
    let path = format!("/api/v1/comments/{to}/replies");
    let sent = service.post(&path).token(token).value(draft).send().await;
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
    service.pass(1);
    sent.json()["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn everyone_sees_where_a_comment_stands_at_every_step() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let ingrid = service.staff("ingrid", Role::Editor, None).await;
        let viewer = service.staff("leder", Role::Viewer, None).await;
        let asked = service.comment("Ola", "Når kommer fiber?", "").await;
        service.pass(1);
        let other = service.comment("Kari", "I mai, tror jeg.", &asked).await;
        assert_eq!(
            standing(&service, &asked).await,
            json!({ "kind": "received" })
        );
        assert_eq!(
            standing(&service, &other).await,
            Value::Null,
            "nobody waits for an answer to it"
        );
        service
            .get("/inbox/threads/fiber")
            .token(&viewer)
            .send()
            .await;
        assert_eq!(
            standing(&service, &asked).await["kind"],
            "received",
            "a viewer answers nobody"
        );
        service
            .get("/inbox/threads/fiber")
            .token(&ingrid)
            .send()
            .await;
        let seen = json!({ "kind": "seen", "name": "Ingrid Moe" });
        assert_eq!(standing(&service, &asked).await, seen);
        let until = "2026-03-04T11:00:00Z";
        let holding = json!({ "markdown": "Vi sjekker.", "kind": "holding", "promised_at": until });
        let holding = reply(&service, &ingrid, &asked, &holding).await;
        assert_eq!(
            standing(&service, &asked).await,
            json!({ "kind": "promised", "name": "Ingrid Moe", "until": until, "reply": holding })
        );
        let full = json!({ "markdown": "I mai.", "voice": "company" });
        let full = reply(&service, &ingrid, &asked, &full).await;
        assert_eq!(
            standing(&service, &asked).await,
            json!({ "kind": "answered", "name": "Fjordlys", "reply": full })
        );
        let page = service.get("/threads/fiber").send().await.body;
        assert!(
            page.contains(&format!("<a href=\"#c-{full}\">Besvart av Fjordlys</a>")),
            "{page}"
        );
        let back = format!("/api/v1/replies/{full}");
        let back = service
            .ask(axum::http::Method::DELETE, &back)
            .token(&ingrid);
        back.send().await;
        assert_eq!(standing(&service, &asked).await["kind"], "promised");
        let export = service.app.store.export(service.clock.now()).await.unwrap();
        let baked = serde_json::to_string(&export).unwrap();
        assert!(
            baked.contains("\"standing\":{\"kind\":\"promised\""),
            "{baked}"
        );
    })
    .await;
}

#[tokio::test]
async fn threat_16_where_a_hidden_comment_stands_and_who_saw_it_is_nobodys_business() {
    TestDatabase::each(async |database| {
        let options = AppOptions {
            posts_per_minute: 0,
            ..AppOptions::default()
        };
        let service = Service::with(database, "hold-all", options).await;
        let ingrid = service.staff("ingrid", Role::Editor, None).await;
        let held = service.comment("Ola", "Hei", "").await;
        service
            .get("/inbox/threads/fiber")
            .token(&ingrid)
            .send()
            .await;
        let all = service.everything_public().await;
        assert!(!all.contains(&held) && !all.contains("Ingrid Moe"), "{all}");
        let publish = format!("/api/v1/comments/{held}/publication");
        service.post(&publish).token(&ingrid).send().await;
        assert_eq!(standing(&service, &held).await["name"], "Ingrid Moe");
        let removal = format!("/api/v1/comments/{held}/removal");
        service
            .post(&removal)
            .token(&ingrid)
            .json(&[("reason", "Trussel")])
            .send()
            .await;
        let all = service.everything_public().await;
        assert!(
            all.contains("\"removed\"") && !all.contains("Ingrid Moe"),
            "{all}"
        );
    })
    .await;
}

#[tokio::test]
async fn staff_put_a_solved_thread_an_answer_and_an_update_in_front_and_take_them_away() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let ingrid = service.staff("ingrid", Role::Editor, None).await;
        let asked = service.comment("Ola", "Nettet er nede!", "").await;
        let answer = reply(
            &service,
            &ingrid,
            &asked,
            &json!({ "markdown": "Nå virker det." }),
        )
        .await;
        let note = async |fields: &[(&str, &str)]| {
            let path = "/inbox/threads/fiber/note";
            let sent = service.post(path).token(&ingrid).form(fields).send().await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        };
        note(&[("kind", "solved")]).await;
        note(&[("kind", "highlighted"), ("comment", &answer)]).await;
        note(&[("kind", "pinned"), ("markdown", "Først *en*")]).await;
        note(&[
            ("kind", "pinned"),
            ("markdown", "Så <b>to</b>"),
            ("voice", "company"),
        ])
        .await;
        let head = thread(&service).await["head"].clone();
        assert_eq!(head["highlighted"], json!(answer));
        assert_eq!(head["pinned"]["html"], "<p>Så &lt;b&gt;to&lt;/b&gt;</p>");
        assert_eq!(head["pinned"]["name"], "Fjordlys");
        let page = service.get("/threads/fiber").send().await.body;
        for part in [
            "svar-solved",
            "svar-pinned",
            "Svaret fra Ingrid Moe er fremhevet",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        let inbox = service
            .get("/inbox/threads/fiber")
            .token(&ingrid)
            .send()
            .await
            .body;
        assert!(
            inbox.contains("Ikke løst likevel") && inbox.contains("Ikke fremhev lenger"),
            "{inbox}"
        );
        let export = service.app.store.export(service.clock.now()).await.unwrap();
        assert_eq!(export.heads.len(), 1);
        let back = service.ask(
            axum::http::Method::DELETE,
            &format!("/api/v1/replies/{answer}"),
        );
        back.token(&ingrid).send().await;
        assert_eq!(
            thread(&service).await["head"]["highlighted"],
            Value::Null,
            "it is gone"
        );
        for kind in ["solved", "pinned"] {
            note(&[("kind", kind), ("undo", "1")]).await;
        }
        assert_eq!(thread(&service).await["head"], json!({}));
        let log = service.get("/inbox/log").token(&ingrid).send().await.body;
        for act in [
            "Merket tråden som løst",
            "Fremhevet et svar",
            "Tok bort oppdateringen",
        ] {
            assert!(log.contains(act), "{act}: {log}");
        }
        assert!(log.contains("/inbox/threads/fiber"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn only_who_answers_on_a_page_changes_what_stands_in_front_of_it() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let kari = service.staff("kari", Role::Author, Some("kari")).await;
        let viewer = service.staff("leder", Role::Viewer, None).await;
        let hidden = service.comment("Ola", "Hei", "").await;
        let ingrid = service.staff("ingrid", Role::Editor, None).await;
        let removal = format!("/api/v1/comments/{hidden}/removal");
        service
            .post(&removal)
            .token(&ingrid)
            .json(&[("reason", "x")])
            .send()
            .await;
        let note = async |token: &str, thread: &str, body: Value| {
            let path = format!("/api/v1/threads/{thread}/notes");
            service
                .post(&path)
                .token(token)
                .value(&body)
                .send()
                .await
                .status
        };
        let solved = || json!({ "kind": "solved" });
        assert_eq!(note(&kari, "fiber", solved()).await, StatusCode::NO_CONTENT);
        assert_eq!(note(&kari, "kabel", solved()).await, StatusCode::FORBIDDEN);
        assert_eq!(
            note(&viewer, "fiber", solved()).await,
            StatusCode::FORBIDDEN
        );
        assert_eq!(note("", "fiber", solved()).await, StatusCode::UNAUTHORIZED);
        let highlight = json!({ "kind": "highlighted", "comment": hidden });
        assert_eq!(
            note(&ingrid, "fiber", highlight).await,
            StatusCode::NOT_FOUND
        );
        let empty = json!({ "kind": "pinned", "markdown": " " });
        assert_eq!(note(&ingrid, "fiber", empty).await, StatusCode::BAD_REQUEST);
    })
    .await;
}

const BROWSER: &str = "0123456789abcdef0123";

#[tokio::test]
async fn a_browser_reacts_once_and_takes_it_back_and_a_plain_form_works_too() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let id = service.comment("Ola", "Hei", "").await;
        let path = format!("/api/v1/comments/{id}/reactions");
        let react = async |kind: &str, browser: &str| {
            let fields = [("kind", kind), ("browser", browser)];
            let sent = service
                .post(&path)
                .json(&fields)
                .header("origin", SITE)
                .send()
                .await;
            assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
            sent.json()["on"].as_bool().unwrap()
        };
        let counts = async || thread(&service).await["comments"][0]["reactions"].clone();
        assert!(react("helpful", BROWSER).await && react("thanks", BROWSER).await);
        assert!(react("helpful", "another-browser-00000").await);
        assert_eq!(
            counts().await,
            json!({ "helpful": 2, "agree": 0, "thanks": 1 })
        );
        assert!(
            !react("helpful", BROWSER).await,
            "the second time takes it back"
        );
        assert_eq!(counts().await["helpful"], 1);
        let form = async || {
            let sent = service
                .post(&path)
                .form(&[("kind", "agree")])
                .header("origin", SITE)
                .send()
                .await;
            assert_eq!(sent.header("location"), format!("/threads/fiber#c-{id}"));
        };
        form().await;
        form().await;
        assert_eq!(
            counts().await["agree"],
            1,
            "a network gives one and takes nothing back"
        );
        let page = service.get("/threads/fiber").send().await.body;
        assert!(
            page.contains("value=\"agree\">Enig <b>1</b></button>"),
            "{page}"
        );
        let unknown = service.post(&path).json(&[("kind", "hate")]).send().await;
        assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
        let elsewhere = service
            .post(&path)
            .json(&[("kind", "agree")])
            .header("origin", "https://evil.example");
        assert_eq!(elsewhere.send().await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn threat_18_and_22_of_who_reacts_nothing_is_kept_and_no_network_floods() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let id = service.comment("Ola", "Hei", "").await;
        let path = format!("/api/v1/comments/{id}/reactions");
        let mut last = StatusCode::OK;
        for n in 0..25 {
            let browser = format!("{BROWSER}{n}");
            let fields = [("kind", "helpful"), ("browser", browser.as_str())];
            let sent = service
                .post(&path)
                .json(&fields)
                .from("198.51.100.7")
                .send()
                .await;
            assert!(sent.headers.get("set-cookie").is_none());
            last = sent.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(
            thread(&service).await["comments"][0]["reactions"]["helpful"],
            20
        );
        let plain = service
            .post(&path)
            .form(&[("kind", "thanks")])
            .from("198.51.100.7")
            .send()
            .await;
        assert_eq!(plain.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(plain.body.contains("mange reaksjoner"), "{}", plain.body);
        service
            .post(&path)
            .form(&[("kind", "thanks")])
            .from("203.0.113.9")
            .send()
            .await;
        if let Some(file) = database.url.strip_prefix("sqlite:") {
            let wal = std::fs::read(format!("{file}-wal")).unwrap();
            let is_there = |text: &str| wal.windows(text.len()).any(|part| part == text.as_bytes());
            for trace in [BROWSER, "198.51.100", "203.0.113"] {
                assert!(!is_there(trace), "{trace} is kept");
            }
            assert!(is_there("helpful"));
        }
    })
    .await;
}

/// A page that listens to a thread, over a real connection.
struct Page(TcpStream);

impl Page {
    async fn open(port: u16) -> Self {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        let request = format!(
            "GET /api/v1/threads/fiber/events HTTP/1.1\r\nhost: {HOST}\r\norigin: {SITE}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        Self(stream)
    }

    /// What comes until `end` does; everything where the connection ends before.
    async fn hear(&mut self, end: &str) -> String {
        let mut heard = Vec::new();
        let mut piece = [0; 1024];
        while !String::from_utf8_lossy(&heard).contains(end) {
            match self.0.read(&mut piece).await {
                Ok(0) | Err(_) => break,
                Ok(length) => heard.extend_from_slice(&piece[..length]),
            }
        }
        String::from_utf8(heard).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_open_page_hears_of_a_change_and_the_service_lets_it_go_when_it_stops() {
    TestDatabase::each(async |database| {
        let options = AppOptions {
            posts_per_minute: 0,
            longest_request: std::time::Duration::from_millis(300),
            most_listeners_of_network: 1,
            ..AppOptions::default()
        };
        let service = Service::with(database, "", options).await;
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (stop, stopped) = oneshot::channel::<()>();
        let app = service.app.clone();
        let serving = tokio::spawn(svar_comments::http::serve(listener, app, async {
            let _ = stopped.await;
        }));
        let mut page = Page::open(port).await;
        let head = page.hear("data: ").await.to_lowercase();
        assert!(head.contains("content-type: text/event-stream"), "{head}");
        assert!(
            head.contains(&format!("access-control-allow-origin: {SITE}")),
            "{head}"
        );
        assert!(!head.contains("set-cookie"), "{head}");
        let refused = Page::open(port).await.hear("\r\n").await;
        assert!(
            refused.contains("503"),
            "one network has its share: {refused}"
        );
        service.comment("Ola", "Hei", "").await;
        let news = page.hear("data: ").await;
        assert!(!news.contains("Hei"), "only that something changed: {news}");
        stop.send(()).unwrap();
        page.hear("never sent").await;
        serving.await.unwrap().unwrap();
    })
    .await;
}

#[tokio::test]
async fn threat_15_nobody_writes_as_staff_with_letters_that_look_alike() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        service.staff("ingrid", Role::Editor, None).await;
        for name in [
            "Ingrid Moe",
            "INGRID  MOE",
            "Іngrid Мое",
            "Ιngrid Μoe",
            "Ｉｎｇｒｉｄ　Ｍｏｅ",
            "In\u{200b}grid M\u{2060}oe",
            "Ingrid\u{00ad} Moe",
            "lngrid Moe",
            "Kundeservice",
            "Кundеsеrviсе",
            "Fjоrdlys",
            "kari Dahl",
        ] {
            let fields = [("name", name), ("markdown", "Hei")];
            let sent = service
                .post("/api/v1/threads/fiber/comments")
                .json(&fields)
                .send()
                .await;
            assert_eq!(
                sent.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{name}: {}",
                sent.body
            );
        }
    })
    .await;
}
