//! Makes the keys of staff, sessions, API tokens and one-time links, and the hashes that are stored.

use sha2::{Digest, Sha256};

use crate::clock::random_bytes;
use crate::hexadecimal::hex;

/// A new key: 32 random bytes as text.
pub fn new_key() -> String {
    hex(&random_bytes::<32>())
}

/// What is stored of a key: who reads the database cannot sign in with it.
pub fn hash_of(key: &str) -> String {
    hex(&Sha256::digest(key.as_bytes()))
}
