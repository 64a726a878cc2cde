//! Stores the accounts of staff.

use jiff::Timestamp;

use super::acts::append;
use super::database::{execute, on_pool, row};
use super::staff_keys::end_keys;
use super::{KeyKind, Store, StoreError};
use crate::acts::{Act, Actor};
use crate::comment::StaffId;
use crate::staff::{Role, StaffMember};

row! {
    pub(super) struct StaffRow {
        id: String,
        name: String,
        mail: String,
        role: String,
        title: Option<String>,
        author: Option<String>,
    }
}

impl StaffRow {
    pub(super) fn member(self) -> Result<StaffMember, StoreError> {
        let role = Role::parse(&self.role).ok_or(StoreError::Unreadable(self.role))?;
        Ok(StaffMember {
            id: StaffId(self.id),
            name: self.name,
            mail: self.mail,
            role,
            title: self.title,
            author: self.author,
        })
    }
}

impl Store {
    /// Adds an account, or changes the one with the same id.
    pub async fn save_staff(&self, member: &StaffMember, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.database.begin().await?;
        execute!(
            &mut tx,
            "INSERT INTO staff (id, name, mail, role, title, author, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, mail = excluded.mail,
                 role = excluded.role, title = excluded.title, author = excluded.author, ended_at = NULL",
            &member.id.0,
            &member.name,
            &member.mail,
            member.role.word(),
            member.title.as_deref(),
            member.author.as_deref(),
            now.as_millisecond(),
        )?;
        let act = Act::new(Actor::Operator, "staff", &member.id.0, now);
        append(&mut tx, vec![act.with(member.role.word())]).await?;
        tx.commit().await
    }

    /// Everybody who may sign in, by id.
    pub async fn staff(&self) -> Result<Vec<StaffMember>, StoreError> {
        let rows: Vec<StaffRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, name, mail, role, title, author FROM staff
                 WHERE ended_at IS NULL ORDER BY id",
            )
            .fetch_all(pool).await
        })?;
        rows.into_iter().map(StaffRow::member).collect()
    }

    /// Every name that a reader must not use: of staff and of those who were.
    pub async fn staff_names(&self) -> Result<Vec<String>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT name FROM staff ORDER BY id").fetch_all(pool).await
        })?)
    }

    /// Ends an account: nothing opens with its password or its keys any more, also if it comes back.
    pub async fn end_staff(&self, id: &StaffId, now: Timestamp) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let rows = execute!(
            &mut tx,
            "UPDATE staff SET ended_at = $2, password = NULL WHERE id = $1 AND ended_at IS NULL",
            &id.0,
            now.as_millisecond(),
        )?;
        if rows == 1 {
            end_keys(&mut tx, id, &KeyKind::ALL, now).await?;
            let act = Act::new(Actor::Operator, "staff end", &id.0, now);
            append(&mut tx, vec![act]).await?;
        }
        tx.commit().await?;
        Ok(rows == 1)
    }

    /// Sets the hash of a password; sessions and links from before it open nothing any more.
    pub async fn set_password(
        &self,
        id: &StaffId,
        hash: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.begin().await?;
        let rows = execute!(
            &mut tx,
            "UPDATE staff SET password = $2 WHERE id = $1 AND ended_at IS NULL",
            &id.0,
            hash
        )?;
        end_keys(&mut tx, id, &[KeyKind::Session, KeyKind::Link], now).await?;
        if rows == 1 {
            let act = Act::new(Actor::Operator, "password", &id.0, now);
            append(&mut tx, vec![act]).await?;
        }
        tx.commit().await?;
        Ok(rows == 1)
    }

    /// The id and the hash of the password of who signs in with an id or a mail address.
    pub async fn password_of(
        &self,
        login: &str,
    ) -> Result<Option<(StaffId, Option<String>)>, StoreError> {
        let row: Option<(String, Option<String>)> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT id, password FROM staff
                 WHERE ended_at IS NULL AND (id = $1 OR LOWER(mail) = LOWER($1)) ORDER BY id",
            )
            .bind(login).fetch_optional(pool).await
        })?;
        Ok(row.map(|(id, hash)| (StaffId(id), hash)))
    }
}
