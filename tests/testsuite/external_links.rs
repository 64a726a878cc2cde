//! Links that lead away: asked once, politely, remembered, and never into the company's own network.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use svar::external_links::{Heard, Manner, ask_about_links};
use svar::lint::Subject;
use svar::words::words;
use svar_comments::language::Language;

use crate::site_test::SiteTest;

const ALLOWED: &str = "language: en\nchecks: { allow_hosts: [127.0.0.1] }\n";

/// A web server that remembers what it was asked.
struct Web {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Web {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("it listens"));
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let list = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                answer(stream, &list);
            }
        });
        Self { address, asked }
    }

    fn asked(&self) -> Vec<String> {
        let mut asked = self.asked.lock().expect("no thread failed");
        let mut all = std::mem::take(&mut *asked);
        all.sort();
        all
    }
}

fn answer(mut stream: TcpStream, asked: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    let request = request.trim_end_matches(" HTTP/1.1").to_owned();
    // The connection is closed after the answer, and must have been read to its end before.
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let head = match request.split(' ').next_back() {
        Some("/good") => "200 OK",
        Some("/get-only") if request.starts_with("GET") => "200 OK",
        Some("/get-only") => "405 Method Not Allowed",
        Some("/secret") => "403 Forbidden",
        Some("/moved") => "301 Moved Permanently\r\nLocation: /good",
        Some("/for-now") => "302 Found\r\nLocation: /good",
        Some("/ring") => "302 Found\r\nLocation: /ring",
        Some("/ill") => "503 Service Unavailable",
        _ => "404 Not Found",
    };
    asked.lock().expect("no thread failed").push(request);
    let text = format!("HTTP/1.1 {head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    // A client that has gone has its answer.
    let _ = stream.write_all(text.as_bytes());
}

fn ask(site: &SiteTest, now: &str) -> Heard {
    let linked = site.linked();
    let now: Timestamp = now.parse().expect("the test names an instant");
    let subject = Subject {
        documents: &linked.documents,
        site: &linked.site,
        as_of: now,
        has_drafts: false,
    };
    let manner = Manner {
        now,
        pause: Duration::ZERO,
        patience: Duration::from_secs(10),
        progress: &|_, _| {},
    };
    ask_about_links(subject, site.root(), manner).expect("the folder can be written")
}

fn said(heard: &Heard, web: &Web) -> String {
    let text = heard.warnings.to_text(words(Language::EN), false);
    text.replace(&web.address, "http://web.example")
}

/// One post that links to the paths of a server.
fn linking(web: &Web, paths: &[&str]) -> SiteTest {
    let links = paths
        .iter()
        .map(|path| format!("[et ord]({}{path})\n", web.address));
    SiteTest::small()
        .config(ALLOWED)
        .post("2026-03-01-a", "", &links.collect::<String>())
}

#[test]
fn dead_and_moved_links_are_told_at_their_places() {
    let web = Web::start();
    let paths = [
        "/good",
        "/gone",
        "/moved#part",
        "/ill",
        "/ring",
        "/for-now",
        "/secret",
        "/get-only",
    ];
    let heard = ask(&linking(&web, &paths), "2026-03-15T12:00:00Z");
    // The port differs from run to run, and with it the width of the marks below the links.
    let text = said(&heard, &web);
    let lines = text.lines().filter(|line| !line.contains('^'));
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn each_address_is_asked_once_and_its_answer_holds_for_a_while() {
    let web = Web::start();
    let site = linking(&web, &["/good", "/good#part", "/gone"]);
    assert_eq!(ask(&site, "2026-03-15T12:00:00Z").warnings.warnings(), 1);
    assert_eq!(web.asked(), ["GET /gone", "HEAD /gone", "HEAD /good"]);
    let again = ask(&site, "2026-03-16T11:59:00Z");
    assert_eq!((again.asked, again.warnings.warnings()), (0, 1));
    assert_eq!(web.asked(), [""; 0]);
    // A bad answer holds for a day, a good one for a week.
    ask(&site, "2026-03-16T12:00:01Z");
    assert_eq!(web.asked(), ["GET /gone", "HEAD /gone"]);
    ask(&site, "2026-03-22T12:00:01Z");
    assert_eq!(web.asked(), ["GET /gone", "HEAD /gone", "HEAD /good"]);
}

#[test]
fn a_stranger_cannot_make_the_check_knock_inside_the_house() {
    let web = Web::start();
    let site = linking(&web, &["/good"]).config("language: en\n");
    let heard = ask(&site, "2026-03-15T12:00:00Z");
    let text = said(&heard, &web);
    assert!(
        text.contains("127.0.0.1 is in a private network and was not asked"),
        "{text}"
    );
    assert_eq!(web.asked(), [""; 0]);
    // Once it is allowed, the earlier refusal does not stand in the way.
    assert!(
        ask(&site.config(ALLOWED), "2026-03-15T12:00:00Z")
            .warnings
            .is_empty()
    );
    assert_eq!(web.asked(), ["HEAD /good"]);
}

#[test]
fn a_name_that_leads_inside_is_refused_where_it_is_looked_up() {
    let heard = ask(
        &SiteTest::small().post(
            "2026-03-01-a",
            "",
            "[ord](http://localhost:9/) [ord](http://[::1]:9/)",
        ),
        "2026-03-15T12:00:00Z",
    );
    let text = heard.warnings.to_text(words(Language::EN), false);
    assert_eq!(text.matches("is in a private network").count(), 2, "{text}");
}

#[test]
fn a_machine_without_a_network_is_told_once_and_nothing_is_remembered() {
    let text = "[en](http://127.0.0.1:9/a) og [to](http://127.0.0.2:9/b)";
    let site = SiteTest::small()
        .config("checks: { allow_hosts: [127.0.0.1, 127.0.0.2] }\n")
        .post("2026-03-01-a", "", text);
    let heard = ask(&site, "2026-03-15T12:00:00Z");
    assert!(heard.is_offline && heard.warnings.is_empty());
    assert!(!site.root().join(".svar/links.json").exists());
}
