//! The real program, killed while it takes comments: whatever it acknowledged is there.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::database::TestDatabase;

const ROUNDS: usize = 3;
const CONNECTIONS: usize = 4;
const ENOUGH: usize = 60;

#[tokio::test]
async fn no_acknowledged_comment_is_lost_or_doubled_when_the_process_is_killed() {
    TestDatabase::each(async |database| {
        let root = database.folder();
        std::fs::write(root.join("svar.yaml"), CONFIG).unwrap();
        let site = serde_json::to_string(&crate::service::site()).unwrap();
        std::fs::write(root.join("site.json"), site).unwrap();
        let acknowledged = Mutex::new(BTreeSet::new());
        for round in 0..ROUNDS {
            let (mut service, address) = start(root, &database.url);
            let before = acknowledged.lock().unwrap().len();
            let is_over = AtomicBool::new(false);
            std::thread::scope(|scope| {
                for connection in 0..CONNECTIONS {
                    let (acknowledged, is_over, address) = (&acknowledged, &is_over, &address);
                    scope.spawn(move || {
                        send_until_dead(address, round, connection, acknowledged, is_over);
                    });
                }
                while acknowledged.lock().unwrap().len() < before + ENOUGH {
                    std::thread::yield_now();
                }
                service.kill().unwrap();
                is_over.store(true, Ordering::SeqCst);
            });
            service.wait().unwrap();
        }
        let (mut service, address) = start(root, &database.url);
        let thread = get(&address, "/api/v1/threads/fiber").unwrap();
        service.kill().unwrap();
        service.wait().unwrap();
        let acknowledged = acknowledged.into_inner().unwrap();
        assert!(acknowledged.len() >= ROUNDS * ENOUGH);
        for id in &acknowledged {
            assert_eq!(
                thread.matches(&format!("\"id\":\"{id}\"")).count(),
                1,
                "{id}"
            );
        }
    })
    .await;
}

const CONFIG: &str = "\
title: Fjordlys
description: Blogg
url: https://blogg.fjordlys.example
language: nb
timezone: Europe/Oslo
country: NO
";

/// Starts the program; it says where it listens.
fn start(root: &Path, database: &str) -> (Child, String) {
    let mut service = Command::new(env!("CARGO_BIN_EXE_svar-comments"))
        .args([
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--posts-per-minute",
            "0",
            "--root",
        ])
        .arg(root)
        .arg("--site")
        .arg(root.join("site.json"))
        .env("SVAR_DATABASE_URL", database)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(service.stderr.take().unwrap());
    let mut line = String::new();
    let address = loop {
        line.clear();
        assert_ne!(
            said.read_line(&mut line).unwrap(),
            0,
            "the program did not start"
        );
        if let Some(address) = line
            .trim()
            .split_once("http://")
            .map(|(_, address)| address)
        {
            break address.to_owned();
        }
    };
    std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
    (service, address)
}

/// Sends comments one after the other until the program is gone, and notes each that was acknowledged.
fn send_until_dead(
    address: &str,
    round: usize,
    connection: usize,
    acknowledged: &Mutex<BTreeSet<String>>,
    is_over: &AtomicBool,
) {
    for n in 0.. {
        let body = format!("{{\"name\":\"Ola\",\"markdown\":\"{round} {connection} {n}\"}}");
        let request = format!(
            "POST /api/v1/threads/fiber/comments HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        match exchange(address, &request) {
            Some(answer) if answer.starts_with("HTTP/1.1 201") => {
                let start = answer.find("{\"id\":\"").unwrap() + "{\"id\":\"".len();
                acknowledged
                    .lock()
                    .unwrap()
                    .insert(answer[start..start + 36].to_owned());
            }
            Some(answer) if !is_over.load(Ordering::SeqCst) && !answer.is_empty() => {
                panic!("{answer}");
            }
            _ if is_over.load(Ordering::SeqCst) => return,
            // The answer was cut off: nothing was promised.
            _ => {}
        }
    }
}

fn get(address: &str, path: &str) -> Option<String> {
    exchange(
        address,
        &format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    )
}

fn exchange(address: &str, request: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}
