//! Follows the log of acts for `doctor`, and says where somebody changed it.

use super::CommandError;
use crate::acts::Break;
use crate::message::{Message, say};
use crate::store::Store;

/// Says how long the log is and what its last hash is, to be compared with what somebody noted earlier.
pub(super) async fn check(store: &Store) -> Result<String, CommandError> {
    let checked = store.check_acts().await.map_err(anyhow::Error::from)?;
    match checked {
        Ok(head) if head.number == 0 => Ok("the log of acts is empty\n".to_owned()),
        Ok(head) => Ok(format!(
            "the log of acts is whole; it holds {} acts and ends in {}\n",
            head.number, head.hash
        )),
        Err(broken) => {
            let place = anyhow::anyhow!("act_log");
            Err(CommandError::Machine(place.context(message(&broken))))
        }
    }
}

fn message(broken: &Break) -> Message {
    match broken {
        Break::Missing(from, to) => say("log-missing").with("from", *from).with("to", *to),
        Break::Changed(number) => say("log-changed").with("n", *number),
        Break::Foreign(number) => say("log-foreign").with("n", *number),
    }
}
