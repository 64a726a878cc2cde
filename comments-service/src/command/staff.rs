//! `staff add`, `list`, `password`, `end`: the accounts of those who answer.

use std::io::Read;

use clap::Subcommand;
use jiff::SignedDuration;

use super::CommandError;
use crate::clock::Clock;
use crate::comment::StaffId;
use crate::config::Config;
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
    #[arg(long, value_parser = role)]
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

fn role(word: &str) -> Result<Role, String> {
    let words = Role::ALL.map(Role::word).join(", ");
    Role::parse(word).ok_or_else(|| format!("a role is one of {words}"))
}

impl StaffCommand {
    /// Does it; the answer is ready to print.
    pub async fn run(
        &self,
        config: &Config,
        store: &Store,
        clock: &Clock,
    ) -> Result<String, CommandError> {
        match self {
            Self::Add(command) => command.run(config, store, clock).await,
            Self::List => list(store).await,
            Self::Password { id } => set_password(store, clock, id, &read_password()?).await,
            Self::End { id } => end(store, clock, id).await,
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
        store
            .save_staff(&member, now)
            .await
            .map_err(anyhow::Error::from)?;
        let key = new_key();
        let (kind, lasts) = if self.token {
            (KeyKind::Token, SignedDuration::from_hours(24 * TOKEN_DAYS))
        } else {
            (KeyKind::Link, SignedDuration::from_hours(LINK_HOURS))
        };
        let stored = store
            .add_key(kind, &hash_of(&key), &member.id, now, now + lasts)
            .await;
        stored.map_err(anyhow::Error::from)?;
        Ok(if self.token {
            format!("{key}\n")
        } else {
            link(config, &key)
        })
    }

    fn member(&self) -> Result<StaffMember, CommandError> {
        let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if self.id.is_empty() || !self.id.chars().all(is_id) {
            return Err(request(
                "an id holds letters, digits and hyphens, for example `ingrid`",
            ));
        }
        if !self.mail.contains('@') {
            return Err(request("--mail needs a mail address"));
        }
        if self.name.trim().is_empty() {
            return Err(request("--name needs the name that signs replies"));
        }
        if self.role == Role::Author && self.author.is_none() {
            return Err(request(
                "an author answers on posts of their own: say which with --author AUTHOR_ID \
                 (the name of a file in content/authors, without `.md`)",
            ));
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

async fn list(store: &Store) -> Result<String, CommandError> {
    let staff = store.staff().await.map_err(anyhow::Error::from)?;
    let line = |member: StaffMember| {
        let title = member
            .title
            .map(|title| format!(", {title}"))
            .unwrap_or_default();
        let author = member
            .author
            .map(|id| format!(" (author {id})"))
            .unwrap_or_default();
        let (id, name, mail, role) = (member.id, member.name, member.mail, member.role.word());
        format!("{id}\t{role}\t{name}{title}{author}\t{mail}\n")
    };
    Ok(staff.into_iter().map(line).collect())
}

async fn set_password(
    store: &Store,
    clock: &Clock,
    id: &str,
    password: &str,
) -> Result<String, CommandError> {
    let hash = passwords::hash(password).map_err(|error| request(&error.to_string()))?;
    let staff = StaffId(id.to_owned());
    let is_known = store.set_password(&staff, &hash, clock.now()).await;
    if is_known.map_err(anyhow::Error::from)? {
        Ok(format!("the password of {id} is set\n"))
    } else {
        Err(unknown(id))
    }
}

async fn end(store: &Store, clock: &Clock, id: &str) -> Result<String, CommandError> {
    let staff = StaffId(id.to_owned());
    let is_known = store
        .end_staff(&staff, clock.now())
        .await
        .map_err(anyhow::Error::from)?;
    if is_known {
        Ok(format!(
            "{id} may no longer sign in; open sessions, links and tokens are ended\n"
        ))
    } else {
        Err(unknown(id))
    }
}

fn unknown(id: &str) -> CommandError {
    request(&format!(
        "there is no account `{id}`; `staff list` shows all of them"
    ))
}

fn read_password() -> Result<String, CommandError> {
    let mut text = String::new();
    let limited = std::io::stdin().take(passwords::LONGEST as u64 * 2);
    std::io::BufReader::new(limited)
        .read_to_string(&mut text)
        .map_err(anyhow::Error::from)?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn request(text: &str) -> CommandError {
    CommandError::request(text.to_owned())
}
