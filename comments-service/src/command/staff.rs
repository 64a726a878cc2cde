//! `staff add`, `list`, `password`, `end`: the accounts of those who answer.

use std::io::Read;

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::SignedDuration;

use super::CommandError;
use crate::clock::Clock;
use crate::columns::columns;
use crate::comment::StaffId;
use crate::config::Config;
use crate::message::{Message, Words, say};
use crate::passwords;
use crate::staff::{Role, StaffMember};
use crate::staff_keys::{hash_of, new_key};
use crate::store::{KeyKind, Store};

/// How long a one-time link waits to be used.
const LINK_HOURS: i64 = 72;
/// How long an API token is good.
const TOKEN_DAYS: i64 = 365;

/// What to do about accounts.
#[derive(Debug, Subcommand)]
pub enum StaffCommand {
    /// Add somebody, or change them, and print a one-time link to sign in
    Add(AddCommand),
    /// List everybody who may sign in
    List,
    /// Set somebody's password, which is read from standard input, and sign them out everywhere
    Password {
        /// The id that `staff add` was given
        id: String,
    },
    /// Close somebody's account: sessions, links and API tokens stop working at once
    End {
        /// The id that `staff add` was given
        id: String,
    },
}

/// Who is added.
#[derive(Debug, clap::Args)]
pub struct AddCommand {
    /// A short name for the account: letters, digits and hyphens
    id: String,
    /// The name that signs replies
    #[arg(long)]
    name: String,
    /// The mail address, never shown to readers
    #[arg(long)]
    mail: String,
    /// What the person may do: admin, editor, responder, author or viewer
    #[arg(long, value_parser = roles())]
    role: Role,
    /// The title that stands beside the name
    #[arg(long)]
    title: Option<String>,
    /// The author id of the site, for somebody who answers on posts of their own
    #[arg(long, value_name = "AUTHOR_ID")]
    author: Option<String>,
    /// Print an API token instead of a link
    #[arg(long)]
    token: bool,
}

fn roles() -> impl TypedValueParser<Value = Role> {
    let words = PossibleValuesParser::new(Role::ALL.map(Role::word));
    words.map(|word| Role::parse(&word).expect("these are the words of roles"))
}

impl StaffCommand {
    /// Does it; the answer is ready to print.
    pub async fn run(
        &self,
        config: &Config,
        store: &Store,
        clock: &Clock,
        words: Words,
    ) -> Result<String, CommandError> {
        match self {
            Self::Add(command) => command.run(config, store, clock).await,
            Self::List => list(store, words).await,
            Self::Password { id } => set_password(store, clock, id, &read_password()?, words).await,
            Self::End { id } => end(store, clock, id, words).await,
        }
    }
}

impl AddCommand {
    async fn run(
        &self,
        config: &Config,
        store: &Store,
        clock: &Clock,
    ) -> Result<String, CommandError> {
        let member = self.member()?;
        let now = clock.now();
        store.save_staff(&member, now).await?;
        let key = new_key();
        let (kind, lasts) = if self.token {
            (KeyKind::Token, SignedDuration::from_hours(24 * TOKEN_DAYS))
        } else {
            (KeyKind::Link, SignedDuration::from_hours(LINK_HOURS))
        };
        store
            .add_key(kind, &hash_of(&key), &member.id, now, now + lasts)
            .await?;
        Ok(if self.token {
            format!("{key}\n")
        } else {
            link(config, &key)
        })
    }

    fn member(&self) -> Result<StaffMember, CommandError> {
        let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let mistake = if self.id.is_empty() || !self.id.chars().all(is_id) {
            Some(say("staff-id"))
        } else if !self.mail.contains('@') {
            Some(say("staff-mail"))
        } else if self.name.trim().is_empty() {
            Some(say("staff-name"))
        } else if self.role == Role::Author && self.author.is_none() {
            Some(say("staff-author"))
        } else {
            None
        };
        if let Some(mistake) = mistake {
            return Err(CommandError::Request(mistake));
        }
        Ok(StaffMember {
            id: StaffId(self.id.clone()),
            name: self.name.trim().to_owned(),
            mail: self.mail.trim().to_owned(),
            role: self.role,
            title: self.title.clone(),
            author: self.author.clone(),
        })
    }
}

/// The service stands at its configured address, else where `serve` listens by itself.
fn link(config: &Config, key: &str) -> String {
    let service = match config.comments.url.as_str() {
        "" => "http://127.0.0.1:7777",
        url => url,
    };
    format!("{service}/sign-in/link/{key}\n")
}

async fn list(store: &Store, words: Words) -> Result<String, CommandError> {
    let staff = store.staff().await?;
    if staff.is_empty() {
        return Ok(words.of(&say("staff-nobody")) + "\n");
    }
    let headings = [
        say("staff-head-id"),
        say("staff-head-role"),
        say("staff-head-name"),
        say("staff-head-title"),
        say("staff-head-author"),
        say("staff-head-mail"),
    ];
    let row = |member: StaffMember| {
        vec![
            member.id.to_string(),
            words.of(&role(member.role)),
            member.name,
            member.title.unwrap_or_default(),
            member.author.unwrap_or_default(),
            member.mail,
        ]
    };
    let headings = headings.map(|heading| words.of(&heading)).to_vec();
    let rows: Vec<_> = std::iter::once(headings)
        .chain(staff.into_iter().map(row))
        .collect();
    Ok(columns(&rows))
}

fn role(role: Role) -> Message {
    match role {
        Role::Admin => say("role-admin"),
        Role::Editor => say("role-editor"),
        Role::Responder => say("role-responder"),
        Role::Author => say("role-author"),
        Role::Viewer => say("role-viewer"),
    }
}

async fn set_password(
    store: &Store,
    clock: &Clock,
    id: &str,
    password: &str,
    words: Words,
) -> Result<String, CommandError> {
    let hash = passwords::hash(password).map_err(|error| CommandError::Request(error.message()))?;
    let staff = StaffId(id.to_owned());
    let is_known = store.set_password(&staff, &hash, clock.now()).await?;
    told(is_known, say("password-set"), id, words)
}

async fn end(store: &Store, clock: &Clock, id: &str, words: Words) -> Result<String, CommandError> {
    let staff = StaffId(id.to_owned());
    let is_known = store.end_staff(&staff, clock.now()).await?;
    told(is_known, say("staff-ended"), id, words)
}

fn told(is_known: bool, done: Message, id: &str, words: Words) -> Result<String, CommandError> {
    if is_known {
        Ok(words.of(&done.with("id", id)) + "\n")
    } else {
        Err(CommandError::Request(say("staff-unknown").with("id", id)))
    }
}

fn read_password() -> Result<String, CommandError> {
    let mut text = String::new();
    let limited = std::io::stdin().take(passwords::LONGEST as u64 * 2);
    std::io::BufReader::new(limited)
        .read_to_string(&mut text)
        .map_err(|error| CommandError::machine(say("cannot-read-password"), error))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
