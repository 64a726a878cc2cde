//! Drives the whole service as readers, staff and other sites meet it, without a socket.

use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::Timestamp;
use serde_json::Value;
use svar_comments::clock::Clock;
use svar_comments::comment::StaffId;
use svar_comments::config::Config;
use svar_comments::http::{self, App, AppOptions};
use svar_comments::mail::{Delivery, Mailer};
use svar_comments::site_file::SiteFile;
use svar_comments::staff::{Role, StaffMember};
use svar_comments::staff_keys::{hash_of, new_key};
use svar_comments::store::{KeyKind, Store};
use tower::ServiceExt;

use crate::database::TestDatabase;
use crate::mail_server::MailServer;

/// Where the site's own pages are.
pub(crate) const SITE: &str = "https://blogg.fjordlys.example";
/// Where the service is.
pub(crate) const HOST: &str = "svar.fjordlys.example";

/// The configuration of the test's site.
pub(crate) const CONFIG: &str = "\
title: Fjordlys-bloggen
description: Fra oss til deg
url: https://blogg.fjordlys.example
language: nb
timezone: Europe/Oslo
country: NO
brand: { company: Fjordlys }
mail: { from: Fjordlys-bloggen <blogg@fjordlys.example> }
comments: { url: \"https://svar.fjordlys.example\", close_after_days: 365, guidelines: /retningslinjer/ }
";

/// A running service with a clock that the test sets.
pub(crate) struct Service {
    pub(crate) app: App,
    pub(crate) clock: Clock,
    router: Router,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// A request that is being put together.
pub(crate) struct Asking<'a> {
    service: &'a Service,
    request: axum::http::request::Builder,
    body: String,
    peer: IpAddr,
}

impl Service {
    /// A service on a database, on Monday 2 March 2026 at 14:00 in Oslo.
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        Self::with(
            database,
            "",
            AppOptions {
                posts_per_minute: 0,
                ..AppOptions::default()
            },
        )
        .await
    }

    /// The same with more configuration and other decisions of the operator.
    pub(crate) async fn with(
        database: &TestDatabase,
        moderation: &str,
        options: AppOptions,
    ) -> Self {
        let text = if moderation.is_empty() {
            CONFIG.to_owned()
        } else {
            CONFIG.replace(
                "close_after_days",
                &format!("moderation: {moderation}, close_after_days"),
            )
        };
        let config = Config::parse("svar.yaml", &text).expect("the test's configuration is good");
        let clock = Clock::at("2026-03-02T13:00:00Z".parse().expect("an instant"));
        let store = Store::open(&database.url)
            .await
            .expect("the database opens");
        let app = App::with_store(config, site(), store, clock.clone(), options)
            .await
            .expect("the service starts");
        Self {
            router: http::service(app.clone()),
            app,
            clock,
        }
    }

    /// Another machine with the same database, whose clock is behind by some seconds.
    pub(crate) async fn beside(&self, seconds: i64) -> Self {
        let clock = Clock::at(self.clock.now() - jiff::SignedDuration::from_secs(seconds));
        let (config, store) = (self.app.config.clone(), self.app.store.clone());
        let options = self.app.options.clone();
        let app = App::with_store(config, site(), store, clock.clone(), options)
            .await
            .expect("the service starts");
        Self {
            router: http::service(app.clone()),
            app,
            clock,
        }
    }

    pub(crate) fn get(&self, path: &str) -> Asking<'_> {
        self.ask(Method::GET, path)
    }

    pub(crate) fn post(&self, path: &str) -> Asking<'_> {
        self.ask(Method::POST, path)
    }

    pub(crate) fn ask(&self, method: Method, path: &str) -> Asking<'_> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, HOST);
        let peer = IpAddr::from([192, 0, 2, 1]);
        Asking {
            service: self,
            request,
            body: String::new(),
            peer,
        }
    }

    /// Posts a comment as a program does; its id.
    pub(crate) async fn comment(&self, name: &str, markdown: &str, parent: &str) -> String {
        let fields = [("name", name), ("markdown", markdown), ("parent", parent)];
        let answer = self
            .post("/api/v1/threads/fiber/comments")
            .json(&fields)
            .send()
            .await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        answer.json()["id"].as_str().expect("an id").to_owned()
    }

    /// Adds somebody and gives the API token.
    pub(crate) async fn staff(&self, id: &str, role: Role, author: Option<&str>) -> String {
        let member = StaffMember {
            id: StaffId(id.to_owned()),
            name: format!("{} Moe", id[..1].to_uppercase() + &id[1..]),
            mail: format!("{id}@fjordlys.example"),
            role,
            title: Some("Rådgiver".to_owned()),
            author: author.map(str::to_owned),
        };
        let now = self.clock.now();
        self.app
            .store
            .save_staff(&member, now)
            .await
            .expect("the account is saved");
        let token = new_key();
        let end = now + jiff::SignedDuration::from_hours(10_000);
        let hash = hash_of(&token);
        let added = self
            .app
            .store
            .add_key(KeyKind::Token, &hash, &member.id, now, end)
            .await;
        added.expect("the token is saved");
        token
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, seconds: i64) {
        self.clock
            .set(self.clock.now() + jiff::SignedDuration::from_secs(seconds));
    }

    /// What sends this service's mails, to a mail server or, without one, to be read in the browser.
    pub(crate) fn mailer(&self, server: Option<&MailServer>) -> Mailer {
        let delivery = server.map_or(Delivery::Keep, MailServer::delivery);
        self.app.mailer(delivery, None)
    }

    /// Everything that anybody can read without signing in.
    pub(crate) async fn everything_public(&self) -> String {
        let mut all = String::new();
        for path in [
            "/api/v1/threads/fiber",
            "/api/v1/threads/kabel",
            "/threads/fiber",
            "/api/v1/counts?key=fiber&key=kabel",
            "/api/v1/promise",
        ] {
            all += &self.get(path).send().await.body;
            all += &self
                .get(path)
                .header("accept", "text/html")
                .send()
                .await
                .body;
        }
        let export = self
            .app
            .store
            .export(self.clock.now())
            .await
            .expect("the export works");
        all + &serde_json::to_string(&export).expect("the export is JSON")
    }
}

impl Asking<'_> {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub(crate) fn token(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub(crate) fn from(mut self, peer: &str) -> Self {
        self.peer = peer.parse().expect("an address");
        self
    }

    /// Sends fields as an ordinary form.
    pub(crate) fn form(mut self, fields: &[(&str, &str)]) -> Self {
        self.body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.header("content-type", "application/x-www-form-urlencoded")
    }

    /// Sends fields as JSON.
    pub(crate) fn json(self, fields: &[(&str, &str)]) -> Self {
        let body: serde_json::Map<String, Value> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).into()))
            .collect();
        self.value(&body.into())
    }

    pub(crate) fn value(mut self, body: &Value) -> Self {
        self.body = body.to_string();
        self.header("content-type", "application/json")
    }

    /// Sends a text as it is.
    pub(crate) fn text(mut self, body: &str) -> Self {
        body.clone_into(&mut self.body);
        self
    }

    pub(crate) async fn send(self) -> Answer {
        let mut request = self.request.body(Body::from(self.body)).expect("a request");
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::from((self.peer, 4711))));
        let response = self
            .service
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a whole body");
        let body = String::from_utf8_lossy(&body).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("a readable header"))
    }
}

/// Two open pages and one without comments.
pub(crate) fn site() -> SiteFile {
    let published: Timestamp = "2026-02-27T08:00:00Z".parse().expect("an instant");
    let page = |key: &str, lang: &str, author: &str, guest: bool, comments: &str| {
        serde_json::json!({
            "key": key, "url": format!("/2026/02/{key}/"), "title": format!("Om {key} & mer"),
            "lang": lang, "authors": [{ "id": author, "name": format!("{author} Dahl"), "guest": guest }],
            "tags": ["drift"], "published": published, "comments": comments,
        })
    };
    serde_json::from_value(serde_json::json!({
        "version": 1, "name": "Fjordlys-bloggen", "base_url": SITE, "language": "nb",
        "languages": ["nb", "en"],
        "brand": { "company": "Fjordlys", "accent": "#0b5c55", "accent_dark": "#6fd3c4" },
        "pages": [
            page("fiber", "nb", "kari", false, "open"),
            page("kabel", "en", "gunnar", true, "open"),
            page("stengt", "nb", "kari", false, "closed"),
            page("taus", "nb", "kari", false, "off"),
        ],
    }))
    .expect("the test's site is good")
}
