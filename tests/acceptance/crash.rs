//! A comment that was acknowledged survives `kill -9` of the service at any moment.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use crate::database::TestDatabase;
use crate::site::Site;

const ROUNDS: usize = 5;
const WRITERS: usize = 4;
const KEY: &str = "/api/v1/threads/fiber-under-fjorden";

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_loses_no_comment_that_was_acknowledged() {
    TestDatabase::each(async |database: &TestDatabase| {
        let site = Site::on(database);
        let mut acknowledged = BTreeSet::new();
        for round in 0..ROUNDS {
            site.start();
            acknowledged.append(&mut write_until_killed(&site, round));
        }
        site.start();
        let held = comments_held(&site);
        let lost: Vec<_> = acknowledged.difference(&held).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        assert!(
            acknowledged.len() >= ROUNDS * 20,
            "only {} were tried",
            acknowledged.len()
        );
    })
    .await;
}

/// Lets several readers write until the service is killed in the midst of it; gives what was acknowledged.
fn write_until_killed(site: &Site, round: usize) -> BTreeSet<String> {
    let acknowledged = Mutex::new(BTreeSet::new());
    let is_over = AtomicBool::new(false);
    let many = 20 + round * 7;
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (acknowledged, is_over) = (&acknowledged, &is_over);
            scope.spawn(move || {
                let mut number = 0;
                while !is_over.load(Ordering::SeqCst) {
                    number += 1;
                    let markdown = format!("Kommentar {round}-{writer}-{number}.");
                    let body = json!({ "name": format!("Leser {writer}"), "markdown": markdown });
                    match site.post_json(&format!("{KEY}/comments"), None, &body) {
                        Some(answer) if answer.status == 201 => {
                            let id = answer.json()["id"].as_str().unwrap().to_owned();
                            acknowledged
                                .lock()
                                .unwrap_or_else(PoisonError::into_inner)
                                .insert(id);
                        }
                        Some(answer) => panic!("{}: {}", answer.status, answer.body),
                        None => {}
                    }
                }
            });
        }
        while acknowledged
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .len()
            < many
        {
            std::thread::yield_now();
        }
        site.kill();
        is_over.store(true, Ordering::SeqCst);
    });
    acknowledged
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
}

fn comments_held(site: &Site) -> BTreeSet<String> {
    let thread = site.get(KEY).unwrap().json();
    let comments = thread["comments"].as_array().unwrap();
    comments
        .iter()
        .map(|comment: &Value| comment["id"].as_str().unwrap().to_owned())
        .collect()
}
