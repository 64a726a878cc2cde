//! Hashes and checks passwords with Argon2id; slow on purpose, so never on a thread that serves.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

use crate::message::{Message, say};

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;
/// The most bytes that are hashed, so that nobody makes the machine hash a book.
pub const LONGEST: usize = 1_024;

/// Why a password was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// It is too short.
    #[error(
        "the password is too short: use at least {SHORTEST} characters, for example four words"
    )]
    TooShort,
    /// It is too long.
    #[error("the password is too long: use at most {LONGEST} bytes")]
    TooLong,
    /// The machine could not hash it.
    #[error("the password could not be hashed")]
    Hash,
}

impl PasswordError {
    /// What the person who chose it is told.
    pub fn message(self) -> Message {
        match self {
            Self::TooShort => say("password-short").with("least", SHORTEST),
            Self::TooLong => say("password-long").with("most", LONGEST),
            Self::Hash => say("password-failed"),
        }
    }
}

/// The hash that is stored.
pub fn hash(password: &str) -> Result<String, PasswordError> {
    if password.chars().count() < SHORTEST {
        return Err(PasswordError::TooShort);
    }
    if password.len() > LONGEST {
        return Err(PasswordError::TooLong);
    }
    let hash = Argon2::default().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string())
        .map_err(|_| PasswordError::Hash)
}

/// Whether a password is right. Takes as long where there is no account or no password: nobody learns
/// from the clock who works here.
pub fn is_right(password: &str, stored: Option<&str>) -> bool {
    if password.len() > LONGEST {
        return false;
    }
    let hash = PasswordHash::new(stored.unwrap_or(NOBODY)).or_else(|_| PasswordHash::new(NOBODY));
    let verified = hash.is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    });
    verified && stored.is_some()
}

/// The hash of a password that was thrown away, made with the same settings.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c3Zhci1ub2JvZHktc2FsdA$\
    LIxpgYJVYEMvMBCBvhAIjBlvR8QLMv0AnBt8uLkA5dE";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_is_right() {
        let stored = hash("korrekt hest batteri").unwrap();
        assert!(
            stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{stored}"
        );
        assert!(is_right("korrekt hest batteri", Some(&stored)));
        assert!(!is_right("korrekt hest batteri ", Some(&stored)));
        assert!(!is_right("", Some(&stored)));
        assert!(!is_right("", None));
        assert_eq!(hash("kort"), Err(PasswordError::TooShort));
    }

    #[test]
    fn an_unknown_account_takes_as_long_as_a_known_one() {
        assert!(PasswordHash::new(NOBODY).is_ok());
        let stored = hash("korrekt hest batteri").unwrap();
        let time = |stored| {
            let started = std::time::Instant::now();
            assert!(!is_right("feil passord her", stored));
            started.elapsed().as_secs_f64()
        };
        let fastest = |stored| (0..3).map(|_| time(stored)).fold(f64::MAX, f64::min);
        let ratio = fastest(None) / fastest(Some(&stored));
        assert!((0.5..2.0).contains(&ratio), "{ratio}");
    }
}
