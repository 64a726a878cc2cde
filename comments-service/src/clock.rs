//! The only place that asks the machine for the time and for randomness.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Tells the instant and makes identifiers; passed to everything that needs either.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's own clock.
    Machine,
    /// A clock that a test sets, in milliseconds since 1970-01-01 UTC.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `instant` until [`Clock::set`] moves it.
    pub fn at(instant: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(instant.as_millisecond())))
    }

    /// The instant, cut to whole milliseconds, which is what the database keeps.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that asks the machine"
    )]
    pub fn now(&self) -> Timestamp {
        let milliseconds = match self {
            Self::Machine => Timestamp::now().as_millisecond(),
            Self::Set(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a set clock; the machine's clock stays as it is.
    pub fn set(&self, instant: Timestamp) {
        if let Self::Set(at) = self {
            at.store(instant.as_millisecond(), Ordering::SeqCst);
        }
    }

    /// A new identifier (UUIDv7), which sorts by the clock's instant.
    pub fn new_id(&self) -> String {
        let milliseconds = self.now().as_millisecond().max(0).unsigned_abs();
        let random = random_bytes::<10>();
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random)
            .into_uuid()
            .to_string()
    }
}

/// Random bytes from the operating system, for tokens and salts.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .expect("every supported operating system has a source of randomness");
    bytes
}
