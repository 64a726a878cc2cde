//! Reads how mails are sent, to whom of the staff, and where webhooks lead.

use jiff::civil::Time;
use url::Url;

use crate::calendar::Target;
use crate::diagnostic::did_you_mean_or;
use crate::mail_address::MailAddress;
use crate::message::say;
use crate::staff::Role;
use crate::yaml::{Fields, Node};

/// How mails are sent; the mail server itself comes from the environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfig {
    /// The name and the address that mails come from; readers are offered mails once there is one.
    pub from: Option<(String, MailAddress)>,
    /// Where answers to mails go, if elsewhere.
    pub reply_to: Option<MailAddress>,
    /// The time of day of digests for readers and of the morning overview for staff.
    pub digest_at: Time,
    /// How many mails about answers or comments somebody gets within an hour; what is more comes together.
    pub per_hour: u32,
    /// Which staff hear at once of which comments.
    pub alerts: Vec<AlertRule>,
    /// Which staff get the morning overview: roles and ids.
    pub morning_to: Vec<String>,
}

/// Which staff hear at once of which comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertRule {
    /// Of which.
    pub when: AlertWhen,
    /// Roles and ids; empty means the authors of the post.
    pub to: Vec<String>,
}

/// Of which comments staff hear at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AlertWhen {
    /// Those on posts of their own.
    OwnPost,
    /// All.
    Every,
    /// Those for which the target of this name holds, by page or once they are marked as urgent.
    Target(String),
}

/// Who is called when something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// Its name in the configuration.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// Whether it stands in the company's own network.
    pub is_inside: bool,
    /// What it is told of; empty means everything.
    pub events: Vec<String>,
}

impl MailConfig {
    /// Whether mails can be sent at all.
    pub fn is_set_up(&self) -> bool {
        self.from.is_some()
    }
}

impl Default for MailConfig {
    fn default() -> Self {
        let roles = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Self {
            from: None,
            reply_to: None,
            digest_at: Time::constant(7, 30, 0, 0),
            per_hour: 4,
            alerts: vec![
                AlertRule {
                    when: AlertWhen::OwnPost,
                    to: Vec::new(),
                },
                AlertRule {
                    when: AlertWhen::Target("urgent".to_owned()),
                    to: roles(&["admin", "editor", "responder"]),
                },
            ],
            morning_to: roles(&["admin", "editor", "responder"]),
        }
    }
}

impl Webhook {
    /// Whether it is told of something.
    pub fn wants(&self, event: &str) -> bool {
        self.events.is_empty() || self.events.iter().any(|wanted| wanted == event)
    }
}

/// What webhooks can be told of.
const EVENTS: [&str; 5] = [
    "comment.received",
    "comment.published",
    "comment.urgent",
    "comment.removed",
    "reply.published",
];
/// The words of `on` beside the names of targets.
const ALWAYS: [&str; 2] = ["own-posts", "every"];

pub(super) fn read(fields: &Fields<'_>, targets: &[Target]) -> MailConfig {
    let defaults = MailConfig::default();
    let Some(mail) = fields.map("mail") else {
        return defaults;
    };
    let alerts = mail.get("alerts").map(|node| {
        let entries = node.entries();
        let rules = entries.iter().filter_map(|rule| alert_rule(rule, targets));
        rules.collect()
    });
    let read = MailConfig {
        from: mail.get("from").and_then(|node| named_address(&node)),
        reply_to: mail
            .get("reply_to")
            .and_then(|node| named_address(&node))
            .map(|(_, address)| address),
        digest_at: mail
            .get("digest_at")
            .and_then(|node| time_of_day(&node))
            .unwrap_or(defaults.digest_at),
        per_hour: per_hour(&mail).unwrap_or(defaults.per_hour),
        alerts: alerts.unwrap_or(defaults.alerts),
        morning_to: match mail.get("morning_to") {
            Some(node) => people(&node),
            None => defaults.morning_to,
        },
    };
    mail.finish();
    read
}

/// `Name <address>`, or an address alone.
fn named_address(node: &Node<'_>) -> Option<(String, MailAddress)> {
    let written = node.string()?;
    let (name, address) = match written.split_once('<') {
        Some((name, rest)) => (name.trim().trim_matches('"'), rest.strip_suffix('>')),
        None => ("", Some(written.as_str())),
    };
    let address = address.and_then(|address| MailAddress::parse(address.trim()));
    let is_line = !name.chars().any(char::is_control);
    if let Some(address) = address.filter(|_| is_line) {
        return Some((name.to_owned(), address));
    }
    let message = say("not-a-mail-address").with("text", &written);
    node.error("mail", message, say("not-a-mail-address.help"));
    None
}

fn time_of_day(node: &Node<'_>) -> Option<Time> {
    let written = node.string()?;
    let parts = written.split_once(':');
    let number =
        |text: &str, most: i8| text.parse::<i8>().ok().filter(|it| (0..=most).contains(it));
    let time = parts
        .and_then(|(hour, minute)| Time::new(number(hour, 23)?, number(minute, 59)?, 0, 0).ok());
    if time.is_none() {
        let message = say("not-a-time-of-day").with("text", &written);
        node.error("mail", message, say("not-a-time-of-day.help"));
    }
    time
}

fn per_hour(mail: &Fields<'_>) -> Option<u32> {
    let node = mail.get("per_hour")?;
    let number = node.whole_number()?;
    if number == 0 {
        node.error(
            "number",
            say("no-mails-an-hour"),
            say("no-mails-an-hour.help"),
        );
        return None;
    }
    Some(number)
}

fn alert_rule(node: &Node<'_>, targets: &[Target]) -> Option<AlertRule> {
    let fields = node.fields()?;
    let word = fields.required("on", say("no-alert-on"));
    let to = fields
        .get("to")
        .map(|node| people(&node))
        .unwrap_or_default();
    let when = word.and_then(|word| alert_when(&word, &fields, targets));
    fields.finish();
    let when = when?;
    if to.is_empty() && when != AlertWhen::OwnPost {
        node.error("mail", say("alert-to-nobody"), say("alert-to-nobody.help"));
    }
    Some(AlertRule { when, to })
}

fn alert_when(word: &str, fields: &Fields<'_>, targets: &[Target]) -> Option<AlertWhen> {
    match word {
        "own-posts" => return Some(AlertWhen::OwnPost),
        "every" => return Some(AlertWhen::Every),
        _ => {}
    }
    if targets.iter().any(|target| target.name == word) {
        return Some(AlertWhen::Target(word.to_owned()));
    }
    let names = || {
        let targets = targets.iter().map(|target| target.name.as_str());
        ALWAYS.into_iter().chain(targets)
    };
    let help = did_you_mean_or(word, names(), || {
        say("unknown-alert.help").with("names", names().collect::<Vec<_>>().join(", "))
    });
    let node = fields.get("on")?;
    node.error(
        "unknown-value",
        say("unknown-alert").with("name", word),
        help,
    );
    None
}

/// Roles and ids of staff. Who has an account is not known here, but a role that is misspelled shows.
fn people(node: &Node<'_>) -> Vec<String> {
    let roles = Role::ALL.map(Role::word);
    let mut people = Vec::new();
    for entry in node.entries() {
        let Some(word) = entry.string() else { continue };
        let near = roles
            .into_iter()
            .find(|role| *role != word && strsim::damerau_levenshtein(role, &word) == 1);
        if let Some(role) = near {
            let message = say("unknown-role").with("name", &word);
            entry.error(
                "unknown-value",
                message,
                say("did-you-mean").with("close", role),
            );
        }
        people.push(word);
    }
    people
}

/// Webhooks by name.
pub(super) fn webhooks(fields: &Fields<'_>) -> Vec<Webhook> {
    let Some(by_name) = fields.map("webhooks") else {
        return Vec::new();
    };
    let all = by_name.all();
    all.into_iter()
        .filter_map(|(name, node)| webhook(name, &node))
        .collect()
}

fn webhook(name: &str, node: &Node<'_>) -> Option<Webhook> {
    let fields = node.fields()?;
    let url = fields.required("url", say("webhook-address.help"));
    let events = fields
        .strings("events")
        .into_iter()
        .filter_map(|(word, node)| event(&word, &node))
        .collect();
    let is_inside = fields.bool("inside").unwrap_or(false);
    let url = url.filter(|written| {
        let is_good = Url::parse(written).is_ok_and(|url| {
            (url.scheme() == "https" || (is_inside && url.scheme() == "http"))
                && url.has_host()
                && url.username().is_empty()
                && url.password().is_none()
        });
        if !is_good && let Some(node) = fields.get("url") {
            let message = say("webhook-address").with("url", written);
            node.error("address", message, say("webhook-address.help"));
        }
        is_good
    });
    fields.finish();
    Some(Webhook {
        name: name.to_owned(),
        url: url?,
        is_inside,
        events,
    })
}

fn event(word: &str, node: &Node<'_>) -> Option<String> {
    if EVENTS.contains(&word) {
        return Some(word.to_owned());
    }
    let help = did_you_mean_or(word, EVENTS, || {
        say("unknown-event.help").with("names", EVENTS.join(", "))
    });
    node.error(
        "unknown-value",
        say("unknown-event").with("name", word),
        help,
    );
    None
}
