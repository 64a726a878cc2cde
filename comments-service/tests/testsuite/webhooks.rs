//! Webhooks: what they are told, how a receiver knows that it is us, and where they never lead.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use svar_comments::config::Webhook;
use svar_comments::mail::{Delivery, Mailer};
use svar_comments::staff::Role;
use svar_comments::webhooks::Caller;
use tokio::net::TcpListener;

use crate::database::TestDatabase;
use crate::service::Service;

const SECRET: &str = "c41f7b0e9d2a4c6f8b1e3d5a7c9f0b2d";

/// A receiver as the documentation describes it.
#[derive(Clone, Default)]
struct Receiver {
    calls: Arc<Mutex<Vec<(HeaderMap, String)>>>,
    status: Arc<Mutex<u16>>,
}

impl Receiver {
    async fn start(status: u16) -> (Self, String) {
        let receiver = Self::default();
        *receiver.status.lock().unwrap() = status;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let own = receiver.clone();
        let take = async move |headers: HeaderMap, body: Bytes| {
            let status = *own.status.lock().unwrap();
            let body = String::from_utf8(body.to_vec()).unwrap();
            own.calls.lock().unwrap().push((headers, body));
            let status = StatusCode::from_u16(status).unwrap();
            (status, [("location", "http://127.0.0.1:9/elsewhere")])
        };
        let router = Router::new().route("/hook", post(take));
        tokio::spawn(async move { axum::serve(listener, router).await });
        (receiver, url)
    }

    fn calls(&self) -> Vec<(HeaderMap, String)> {
        self.calls.lock().unwrap().clone()
    }
}

/// Whether a call is genuine: its signature is right and its time is near.
fn is_genuine(headers: &HeaderMap, body: &str, key: &str, now: Timestamp) -> bool {
    let text = |name: &str| headers[name].to_str().unwrap().to_owned();
    let seconds: i64 = text("webhook-timestamp").parse().unwrap();
    let key = STANDARD
        .decode(key.strip_prefix("whsec_").unwrap())
        .unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(format!("{}.{seconds}.{body}", text("webhook-id")).as_bytes());
    let expected = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
    text("webhook-signature") == expected && (now.as_second() - seconds).abs() < 300
}

fn mailer(service: &Service, url: &str, is_inside: bool) -> Mailer {
    let mut mailer = service
        .app
        .mailer(Delivery::Keep, Some(Caller::new(SECRET)));
    let mut config = service.app.config.clone();
    config.webhooks = vec![Webhook {
        name: "chat".to_owned(),
        url: url.to_owned(),
        is_inside,
        events: Vec::new(),
    }];
    mailer.config = Arc::new(config);
    mailer
}

#[tokio::test]
async fn threat_20_a_receiver_can_tell_a_genuine_call_from_one_that_was_changed_or_repeated() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let (receiver, url) = Receiver::start(200).await;
        let mailer = mailer(&service, &url, true);
        service.comment("Ola", "Når \"kommer\" fiberen?", "").await;
        mailer.round().await.unwrap();
        let calls = receiver.calls();
        assert_eq!(calls.len(), 1);
        let (headers, body) = &calls[0];
        let key = Caller::new(SECRET).key("chat");
        let now = service.clock.now();
        assert!(is_genuine(headers, body, &key, now));
        assert!(
            !is_genuine(headers, &body.replace("Ola", "Kari"), &key, now),
            "tampered"
        );
        let later = now + jiff::SignedDuration::from_mins(10);
        assert!(!is_genuine(headers, body, &key, later), "replayed");
        let other = Caller::new(SECRET).key("other");
        assert!(
            !is_genuine(headers, body, &other, now),
            "each webhook has a key of its own"
        );
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(body["type"], "comment.received");
        assert_eq!(body["comment"]["excerpt"], "Når \"kommer\" fiberen?");
        assert_eq!(body["id"].as_str().unwrap(), headers["webhook-id"]);
    })
    .await;
}

#[tokio::test]
async fn a_webhook_that_is_down_is_called_again_under_the_same_name() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let (receiver, url) = Receiver::start(503).await;
        let mailer = mailer(&service, &url, true);
        let id = service.comment("Ola", "Hei", "").await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        mailer.round().await.unwrap();
        *receiver.status.lock().unwrap() = 204;
        service.pass(61);
        mailer.round().await.unwrap();
        let calls = receiver.calls();
        assert_eq!(calls.len(), 2);
        assert_eq!(calls[0].0["webhook-id"], calls[1].0["webhook-id"]);
        assert_ne!(
            calls[0].0["webhook-timestamp"],
            calls[1].0["webhook-timestamp"]
        );
        let path = format!("/api/v1/comments/{id}/replies");
        let fields = [
            ("markdown", "Hei på deg"),
            ("kind", "full"),
            ("voice", "own"),
        ];
        service.post(&path).token(&token).json(&fields).send().await;
        mailer.round().await.unwrap();
        let body: serde_json::Value = serde_json::from_str(&receiver.calls()[2].1).unwrap();
        assert_eq!(body["type"], "reply.published");
    })
    .await;
}

#[tokio::test]
async fn threat_05_no_webhook_leads_into_a_private_network_or_follows_a_redirect() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let (receiver, url) = Receiver::start(200).await;
        let outside = mailer(&service, &url.replace("127.0.0.1", "localhost"), false);
        service.comment("Ola", "Hei", "").await;
        outside.round().await.unwrap();
        assert_eq!(
            receiver.calls().len(),
            0,
            "the name is public, the address is not"
        );
        let entry = service.app.store.outbox(10).await.unwrap().remove(0);
        assert!(entry.problem.unwrap().contains("private network"));
        let (moving, url) = Receiver::start(307).await;
        let inside = mailer(&service, &url, true);
        service.pass(61);
        inside.round().await.unwrap();
        assert_eq!(moving.calls().len(), 1);
        let entry = service.app.store.outbox(10).await.unwrap().remove(0);
        assert!(entry.outcome.is_none(), "a redirect is no answer");
    })
    .await;
}

#[tokio::test]
async fn threat_05_nothing_that_a_reader_types_is_ever_called() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let (receiver, url) = Receiver::start(200).await;
        let text = format!("{url} [x]({url}) ![x]({url}) <{url}>");
        service.comment("Ola", &text, "").await;
        service
            .post("/api/v1/preview")
            .json(&[("markdown", &*text)])
            .send()
            .await;
        service.mailer(None).round().await.unwrap();
        assert_eq!(receiver.calls().len(), 0);
    })
    .await;
}
