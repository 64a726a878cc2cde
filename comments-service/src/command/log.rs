//! Follows the log of acts for `doctor`, and says where somebody changed it.

use super::CommandError;
use crate::acts::Break;
use crate::message::{Message, say};
use crate::store::Store;

/// Says how long the log is and what its last hash is, to be compared with what somebody noted earlier.
pub(super) async fn check(store: &Store) -> Result<Message, CommandError> {
    match store.check_acts().await? {
        Ok(head) if head.number == 0 => Ok(say("log-empty")),
        Ok(head) => Ok(say("log-whole")
            .with("n", head.number)
            .with("hash", head.hash)),
        Err(broken) => Err(CommandError::Machine(anyhow::Error::msg(message(&broken)))),
    }
}

fn message(broken: &Break) -> Message {
    match broken {
        Break::Missing(from, to) => say("log-missing").with("from", *from).with("to", *to),
        Break::Changed(number) => say("log-changed").with("n", *number),
        Break::Foreign(number) => say("log-foreign").with("n", *number),
    }
}
