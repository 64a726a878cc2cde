//! Knows which mail addresses have said yes, and which of them hear of answers to which comment.

use jiff::Timestamp;

use super::database::{Tx, execute, on_pool};
use super::outbox::use_key;
use super::{Store, StoreError};
use crate::language::Language;
use crate::letter::Act;
use crate::mail_address::MailAddress;
use crate::subscription::Stop;

impl Store {
    /// The language of an address that has said yes; `None` for any other.
    pub async fn confirmed_language(
        &self,
        address: &MailAddress,
    ) -> Result<Option<Language>, StoreError> {
        let code: Option<String> = on_pool!(&self.database, pool => {
            sqlx::query_scalar(
                "SELECT language FROM mail_addresses WHERE address = $1 AND confirmed_at IS NOT NULL",
            )
            .bind(address.as_str()).fetch_optional(pool).await
        })?;
        code.map(language_of).transpose()
    }

    /// The language of an address, whether it has said yes or not.
    pub async fn address_language(&self, address: &str) -> Result<Option<Language>, StoreError> {
        let code: Option<String> = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT language FROM mail_addresses WHERE address = $1")
                .bind(address).fetch_optional(pool).await
        })?;
        code.map(language_of).transpose()
    }

    /// Takes the answer of an address to the question in a mail; `None` if the key opens nothing.
    pub async fn answer_confirmation(
        &self,
        hash: &str,
        says_yes: bool,
        now: Timestamp,
    ) -> Result<Option<MailAddress>, StoreError> {
        let mut tx = self.database.begin().await?;
        let Some(subject) = use_key(&mut tx, Act::Confirm, hash, now).await? else {
            return Ok(None);
        };
        let address = MailAddress::parse(&subject).ok_or(StoreError::Unreadable(subject))?;
        if says_yes {
            confirm(&mut tx, &address, now).await?;
        } else {
            end_subscriptions(&mut tx, &address, None, now).await?;
            refuse(&mut tx, &address, now).await?;
        }
        tx.commit().await?;
        Ok(Some(address))
    }

    /// Ends mails to an address: those about one conversation, or all. It may be asked again and again;
    /// `false` if the key opens nothing.
    pub async fn unsubscribe(
        &self,
        hash: &str,
        what: Stop,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some((subject, _)) = self.mail_key(Act::Unsubscribe, hash, now).await? else {
            return Ok(false);
        };
        let (address, comment) = subject.split_once(' ').unwrap_or((&subject, ""));
        let Some(address) = MailAddress::parse(address) else {
            return Err(StoreError::Unreadable(subject));
        };
        let mut tx = self.database.begin().await?;
        match what {
            Stop::Conversation => {
                end_subscriptions(&mut tx, &address, Some(comment), now).await?;
            }
            Stop::All => {
                end_subscriptions(&mut tx, &address, None, now).await?;
                withdraw(&mut tx, &address).await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }
}

async fn confirm(tx: &mut Tx, address: &MailAddress, now: Timestamp) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE mail_addresses SET confirmed_at = $2 WHERE address = $1 AND confirmed_at IS NULL",
        address.as_str(),
        now.as_millisecond(),
    )?;
    execute!(
        tx,
        "UPDATE mailboxes SET asks = 0 WHERE mailbox = $1",
        address.mailbox(),
    )?;
    Ok(())
}

async fn refuse(tx: &mut Tx, address: &MailAddress, now: Timestamp) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE mail_addresses SET confirmed_at = NULL WHERE mailbox = $1",
        address.mailbox(),
    )?;
    execute!(
        tx,
        "UPDATE mailboxes SET refused_at = $2 WHERE mailbox = $1",
        address.mailbox(),
        now.as_millisecond(),
    )?;
    Ok(())
}

/// Takes the yes of an address back: it is asked anew before it hears anything.
async fn withdraw(tx: &mut Tx, address: &MailAddress) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE mail_addresses SET confirmed_at = NULL WHERE address = $1",
        address.as_str(),
    )?;
    Ok(())
}

/// Ends the subscriptions of an address in the thread of a comment, or all of them.
async fn end_subscriptions(
    tx: &mut Tx,
    address: &MailAddress,
    comment: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    execute!(
        tx,
        "UPDATE subscriptions SET ended_at = $3 WHERE address = $1 AND ended_at IS NULL
             AND ($2 IS NULL OR comment IN (SELECT id FROM comments
                 WHERE thread = (SELECT thread FROM comments WHERE id = $2)))",
        address.as_str(),
        comment,
        now.as_millisecond(),
    )?;
    Ok(())
}

fn language_of(code: String) -> Result<Language, StoreError> {
    code.parse().map_err(|_| StoreError::Unreadable(code))
}
