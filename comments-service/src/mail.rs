//! Tells people by mail, in their language, what they asked to be told: the only SMTP of the service.

mod delivery;
mod drawing;
mod letters;
mod message;
mod morning;
mod sender;
mod telling;
mod words;

pub use delivery::{Delivery, SmtpUrlError};
pub use drawing::{Drawn, Look, draw};
pub use sender::{Mailer, Pause, SiteSource};

use crate::mail_address::MailAddress;

/// Whom mails come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The name that mail programs show.
    pub name: String,
    /// The address; without one no mail leaves.
    pub address: Option<MailAddress>,
    /// Where answers go, if elsewhere.
    pub reply_to: Option<MailAddress>,
}
