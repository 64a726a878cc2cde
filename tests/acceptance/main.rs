//! The promises of the whole product, tried on the real binary with real databases over real HTTP.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../../comments-service/tests/testsuite/database.rs"]
mod database;
mod site;

mod alone;
mod conversation;
mod crash;
mod reproducible;
