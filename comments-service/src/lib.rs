//! Keeps the comments of a static blog, shows which nobody has answered, and measures the wait for a
//! reply.
//!
//! The files at the root are the domain and know neither a database nor HTTP; `store` is the only
//! SQL, `http` the only web framework, `command` the only reader of arguments. What the generator
//! shares with the service (the configuration, diagnostics, the interface languages, the markup of
//! a thread, the two exchange files) lives here too, because the generator depends on this crate.

pub mod clock;
pub mod language;
pub mod texts;

pub mod message;
pub mod words;

pub mod diagnostic;
pub mod yaml;

pub mod calendar;
pub mod config;
pub mod holidays;
pub mod palette;
pub mod private_network;

pub mod acts;
pub mod comment;
pub mod comments_file;
pub mod site_file;
pub mod thread;

pub mod thread_html;

pub mod history;
pub mod promise;
pub mod reply_clock;
pub mod statistics;

pub mod columns;
pub mod instant;
pub mod report;
pub mod waiting;
pub mod workload;

pub mod hexadecimal;
pub mod markup;
pub mod names;
pub mod passwords;
pub mod replying;
pub mod staff;
pub mod staff_keys;
pub mod submission;

pub mod letter;
pub mod mail_address;
pub mod outgoing;
pub mod subscription;

pub mod store;

pub mod http;
pub mod mail;
pub mod site_watch;
pub mod webhooks;

pub mod command;
