//! Turns a drawn letter into a message for the mail server: head, plain text, HTML.

use jiff::Timestamp;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::{Drawn, Identity};
use crate::language::Language;
use crate::mail_address::MailAddress;

/// Stands in place of a sender where mails are only to be read in the browser.
const NOT_SENT: &str = "preview@svar.invalid";

/// What stands in the head of a message.
pub(super) struct Head<'a> {
    /// The identifier in the outbox: a mail that is sent again after a crash keeps its Message-ID.
    pub(super) id: &'a str,
    pub(super) from: &'a Identity,
    pub(super) to: &'a MailAddress,
    pub(super) language: Language,
    pub(super) queued_at: Timestamp,
}

/// A message that no mail server would know how to carry.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unmailable {
    #[error("there is no address that mails come from")]
    NoSender,
    #[error("not an address that mail can be sent to: {0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("not a mail: {0}")]
    Message(#[from] lettre::error::Error),
}

pub(super) fn message(drawn: &Drawn, head: &Head) -> Result<Message, Unmailable> {
    let own = MailAddress::parse(NOT_SENT);
    let from = head.from.address.as_ref().or(own.as_ref());
    let from = from.ok_or(Unmailable::NoSender)?;
    let domain = from
        .as_str()
        .rsplit_once('@')
        .map_or("", |(_, domain)| domain);
    let mut builder = Message::builder()
        .from(mailbox(Some(&head.from.name), from)?)
        .to(mailbox(None, head.to)?)
        .subject(one_line(&drawn.subject))
        .date(head.queued_at.into())
        .message_id(Some(format!("<{}@{domain}>", head.id)))
        // Machines that answer for people on holiday leave it alone (RFC 3834; the second is Exchange's).
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .raw_header(header("Content-Language", head.language.code()));
    if let Some(reply_to) = &head.from.reply_to {
        builder = builder.reply_to(mailbox(None, reply_to)?);
    }
    if let Some(address) = &drawn.unsubscribe {
        // RFC 8058: the mail program shows a button of its own and sends the POST itself.
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
            .raw_header(header(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
            ));
    }
    let body = MultiPart::alternative_plain_html(drawn.text.clone(), drawn.html.clone());
    Ok(builder.multipart(body)?)
}

fn mailbox(name: Option<&str>, address: &MailAddress) -> Result<Mailbox, Unmailable> {
    let name = name.map(one_line).filter(|name| !name.is_empty());
    Ok(Mailbox::new(name, address.as_str().parse()?))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), one_line(value))
}

/// A line of a head ends where it says so and nowhere else.
fn one_line(text: &str) -> String {
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let plain = |c: char| if is_break(c) { ' ' } else { c };
    let line: String = text.chars().map(plain).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
