//! What somebody did, as the log keeps it: each entry holds the hash of the one before, so that none is changed,
//! dropped or inserted unseen.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::comment::StaffId;
use crate::hexadecimal::hex;

/// Something that was done. It holds no text of a comment and no mail address: erasing a person leaves the
/// chain whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Who did it.
    pub actor: Actor,
    /// The word for what was done, for example `removed`.
    pub action: String,
    /// The identifier of what it was done to.
    pub subject: String,
    /// A word or an identifier more; empty as a rule.
    pub detail: String,
    /// When.
    pub at: Timestamp,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A member of staff.
    Staff(StaffId),
    /// A reader, whom the log does not name.
    Reader,
    /// A rule.
    Filter,
    /// Whoever runs the commands.
    Operator,
}

/// An act in its place in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1 without gaps.
    pub number: i64,
    /// What was done.
    pub act: Act,
    /// The hash of the entry before it; empty for the first.
    pub previous: String,
    /// The hash of all of this.
    pub hash: String,
}

/// The end of a chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry; 0 where there is none.
    pub number: i64,
    /// Its hash.
    pub hash: String,
}

/// Where a chain breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// Entries are missing: from the first number to the last.
    Missing(i64, i64),
    /// The entry does not say what it said when it was written.
    Changed(i64),
    /// The entry is not the one that followed the entry before it.
    Foreign(i64),
}

impl Act {
    /// What a member of staff did.
    pub fn of_staff(staff: &StaffId, action: &str, subject: &str, at: Timestamp) -> Self {
        Self::new(Actor::Staff(staff.clone()), action, subject, at)
    }

    /// What somebody did.
    pub fn new(actor: Actor, action: &str, subject: &str, at: Timestamp) -> Self {
        Self {
            actor,
            action: action.to_owned(),
            subject: subject.to_owned(),
            detail: String::new(),
            at,
        }
    }

    /// The same with a word or an identifier more.
    #[must_use]
    pub fn with(mut self, detail: &str) -> Self {
        detail.clone_into(&mut self.detail);
        self
    }
}

impl Actor {
    /// The word for the kind of actor.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Staff(_) => "staff",
            Self::Reader => "reader",
            Self::Filter => "filter",
            Self::Operator => "operator",
        }
    }

    /// The member of staff, if it was one.
    pub fn staff(&self) -> Option<&StaffId> {
        match self {
            Self::Staff(id) => Some(id),
            _ => None,
        }
    }

    /// The actor that a word and perhaps an identifier stand for.
    pub fn parse(word: &str, staff: Option<String>) -> Option<Self> {
        match (word, staff) {
            ("staff", Some(id)) => Some(Self::Staff(StaffId(id))),
            ("reader", None) => Some(Self::Reader),
            ("filter", None) => Some(Self::Filter),
            ("operator", None) => Some(Self::Operator),
            _ => None,
        }
    }
}

impl Head {
    /// The entry that an act becomes behind this end.
    pub fn append(&self, act: Act) -> Entry {
        let number = self.number + 1;
        let hash = hash_of(&self.hash, number, &act);
        Entry {
            number,
            act,
            previous: self.hash.clone(),
            hash,
        }
    }

    /// The end behind an entry, or where the chain breaks.
    pub fn follow(&self, entry: &Entry) -> Result<Self, Break> {
        if entry.number != self.number + 1 {
            return Err(Break::Missing(self.number + 1, entry.number - 1));
        }
        if entry.hash != hash_of(&entry.previous, entry.number, &entry.act) {
            return Err(Break::Changed(entry.number));
        }
        if entry.previous != self.hash {
            return Err(Break::Foreign(entry.number));
        }
        Ok(Self {
            number: entry.number,
            hash: entry.hash.clone(),
        })
    }
}

/// SHA-256 over everything in an entry; each part stands behind its length, so that no two entries read alike.
fn hash_of(previous: &str, number: i64, act: &Act) -> String {
    let staff = act.actor.staff().map_or("", |id| id.0.as_str());
    let mut digest = Sha256::new();
    for part in [
        "svar act 1",
        previous,
        &number.to_string(),
        &act.at.as_millisecond().to_string(),
        act.actor.word(),
        staff,
        &act.action,
        &act.subject,
        &act.detail,
    ] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    hex(&digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain() -> Vec<Entry> {
        let at = Timestamp::from_second(1_000_000).unwrap();
        let eva = StaffId("eva".into());
        let acts = ["removed", "publish", "spam"]
            .map(|action| Act::of_staff(&eva, action, "comment-1", at).with("offensive"));
        let mut head = Head::default();
        let mut entries = Vec::new();
        for act in acts {
            let entry = head.append(act);
            head = head.follow(&entry).unwrap();
            entries.push(entry);
        }
        entries
    }

    fn check(entries: &[Entry]) -> Result<Head, Break> {
        let mut head = Head::default();
        for entry in entries {
            head = head.follow(entry)?;
        }
        Ok(head)
    }

    #[test]
    fn a_chain_says_where_somebody_changed_dropped_or_replaced_an_entry() {
        let whole = chain();
        assert_eq!(check(&whole).unwrap().number, 3);
        let mut changed = whole.clone();
        changed[1].act.detail = "spam".into();
        assert_eq!(check(&changed), Err(Break::Changed(2)));
        let mut dropped = whole.clone();
        dropped.remove(1);
        assert_eq!(check(&dropped), Err(Break::Missing(2, 2)));
        let mut replaced = whole.clone();
        let other = Act {
            action: "mark".into(),
            ..whole[1].act.clone()
        };
        let before = check(&whole[..1]).unwrap();
        replaced[1] = before.append(other);
        assert_eq!(check(&replaced), Err(Break::Foreign(3)));
    }

    #[test]
    fn parts_that_are_shifted_into_each_other_are_another_entry() {
        let at = Timestamp::from_second(1_000_000).unwrap();
        let act = |action, subject| Act::new(Actor::Reader, action, subject, at);
        let head = Head::default();
        let (one, other) = (head.append(act("ab", "c")), head.append(act("a", "bc")));
        assert_ne!(one.hash, other.hash);
    }
}
