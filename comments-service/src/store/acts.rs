//! Appends to the log of acts, reads it, and finds where somebody changed it.

use jiff::Timestamp;

use super::database::{Tx, execute, in_tx, on_pool, row};
use super::threads::instant;
use super::{Store, StoreError};
use crate::acts::{Act, Actor, Break, Entry, Head};
use crate::comment::StaffId;

/// How many entries are read at once.
const PAGE: i64 = 1_000;

row! {
    struct ActRow {
        number: i64,
        at: i64,
        actor: String,
        staff: Option<String>,
        action: String,
        subject: String,
        detail: String,
        previous: String,
        hash: String,
    }
}
row! { struct EarlierRow { id: String, staff: Option<String>, action: String, subject: String, at: i64 } }
row! { struct HeadRow { number: i64, hash: String } }

impl Store {
    /// The newest acts before a number, the newest first.
    pub async fn acts(&self, before: i64, most: i64) -> Result<Vec<Entry>, StoreError> {
        let rows: Vec<ActRow> = on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT number, at, actor, staff, action, subject, detail, previous, hash
                 FROM act_log WHERE number < $1 ORDER BY number DESC LIMIT $2",
            )
            .bind(before).bind(most).fetch_all(pool).await
        })?;
        let unreadable =
            |number: i64| StoreError::Unreadable(number.to_string() + " as the number of an act");
        rows.into_iter()
            .map(|row| entry(row).map_err(unreadable))
            .collect()
    }

    /// Follows the whole log from its beginning: its end, or where it breaks.
    pub async fn check_acts(&self) -> Result<Result<Head, Break>, StoreError> {
        let end = self.acts_head().await?;
        let mut head = Head::default();
        while head.number < end.number {
            // What is appended meanwhile lies behind the end that was there.
            let mut rows = self.acts_after(head.number).await?;
            rows.retain(|row| row.number <= end.number);
            match follow(&head, rows) {
                Ok(next) if next == head => {
                    return Ok(Err(Break::Missing(head.number + 1, end.number)));
                }
                Ok(next) => head = next,
                Err(broken) => return Ok(Err(broken)),
            }
        }
        Ok(if head == end {
            Ok(head)
        } else {
            Err(Break::Foreign(end.number))
        })
    }

    async fn acts_head(&self) -> Result<Head, StoreError> {
        let row: HeadRow = on_pool!(&self.database, pool => {
            sqlx::query_as("SELECT number, hash FROM act_log_head").fetch_one(pool).await
        })?;
        Ok(Head {
            number: row.number,
            hash: row.hash,
        })
    }

    async fn acts_after(&self, number: i64) -> Result<Vec<ActRow>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_as(
                "SELECT number, at, actor, staff, action, subject, detail, previous, hash
                 FROM act_log WHERE number > $1 ORDER BY number LIMIT $2",
            )
            .bind(number).bind(PAGE).fetch_all(pool).await
        })?)
    }

    /// Takes the acts over that were written down before there was a chain.
    pub(super) async fn chain_earlier_acts(&self) -> Result<(), StoreError> {
        let is_done: bool = on_pool!(&self.database, pool => {
            sqlx::query_scalar("SELECT NOT EXISTS (SELECT 1 FROM audit_log)").fetch_one(pool).await
        })?;
        if is_done {
            return Ok(());
        }
        let mut tx = self.database.begin().await?;
        // Taken before looking: another process that does the same waits here, and then finds nothing.
        let head = take_head(&mut tx).await?;
        let rows: Vec<EarlierRow> = in_tx!(&mut tx, connection => {
            sqlx::query_as("SELECT id, staff, action, subject, at FROM audit_log ORDER BY at, id")
                .fetch_all(connection).await
        })?;
        let act = |row: &EarlierRow| {
            let actor = match &row.staff {
                Some(id) => Actor::Staff(StaffId(id.clone())),
                None => Actor::Filter,
            };
            Ok(Act::new(actor, &row.action, &row.subject, instant(row.at)?))
        };
        let acts = rows.iter().map(act).collect::<Result<_, StoreError>>()?;
        append_behind(&mut tx, head, acts).await?;
        for row in &rows {
            execute!(&mut tx, "DELETE FROM audit_log WHERE id = $1", &row.id)?;
        }
        tx.commit().await
    }
}

/// Appends acts to the log, in their order. It is the last thing that a transaction does before it marks threads
/// as changed: whoever appends makes others wait until the commit.
pub(super) async fn append(tx: &mut Tx, acts: Vec<Act>) -> Result<(), StoreError> {
    if acts.is_empty() {
        return Ok(());
    }
    let head = take_head(tx).await?;
    append_behind(tx, head, acts).await
}

/// Writes down what a member of staff did.
pub(super) async fn log(
    tx: &mut Tx,
    staff: &StaffId,
    action: &str,
    subject: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    append(tx, vec![Act::of_staff(staff, action, subject, at)]).await
}

/// The end of the chain, which from now on is this transaction's until it commits.
async fn take_head(tx: &mut Tx) -> Result<Head, StoreError> {
    let row: HeadRow = in_tx!(tx, connection => {
        sqlx::query_as(
            "UPDATE act_log_head SET number = number WHERE name = 'head' RETURNING number, hash",
        )
        .fetch_one(connection).await
    })?;
    Ok(Head {
        number: row.number,
        hash: row.hash,
    })
}

async fn append_behind(tx: &mut Tx, mut head: Head, acts: Vec<Act>) -> Result<(), StoreError> {
    for act in acts {
        let entry = head.append(act);
        insert(tx, &entry).await?;
        head = Head {
            number: entry.number,
            hash: entry.hash,
        };
    }
    execute!(
        tx,
        "UPDATE act_log_head SET number = $1, hash = $2 WHERE name = 'head'",
        head.number,
        &head.hash,
    )?;
    Ok(())
}

async fn insert(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    execute!(
        tx,
        "INSERT INTO act_log (number, at, actor, staff, action, subject, detail, previous, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        entry.number,
        entry.act.at.as_millisecond(),
        entry.act.actor.word(),
        entry.act.actor.staff().map(|id| id.0.as_str()),
        &entry.act.action,
        &entry.act.subject,
        &entry.act.detail,
        &entry.previous,
        &entry.hash,
    )?;
    Ok(())
}

fn follow(head: &Head, rows: Vec<ActRow>) -> Result<Head, Break> {
    let mut head = head.clone();
    for row in rows {
        head = head.follow(&entry(row).map_err(Break::Changed)?)?;
    }
    Ok(head)
}

/// An entry as it stands there, or the number of one that was not written like this.
fn entry(row: ActRow) -> Result<Entry, i64> {
    let number = row.number;
    let actor = Actor::parse(&row.actor, row.staff).ok_or(number)?;
    Ok(Entry {
        number: row.number,
        act: Act {
            actor,
            action: row.action,
            subject: row.subject,
            detail: row.detail,
            at: instant(row.at).map_err(|_| number)?,
        },
        previous: row.previous,
        hash: row.hash,
    })
}
