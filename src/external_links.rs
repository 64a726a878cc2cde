//! Asks the web about the links that lead away from the site, each address once, and remembers the answers.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use svar_comments::diagnostic::{Diagnostic, Diagnostics, Place};
use svar_comments::message::{Message, say};

use crate::lint::Subject;
use crate::parse::Document;

mod asking;
mod private;
mod remembered;

use asking::{Asking, ask_all};
use remembered::Remembered;
pub use remembered::{Answer, Trouble};

/// How the web is asked.
#[derive(Clone, Copy)]
pub struct Manner<'a> {
    /// The instant of the answers; those that are too old as of it are asked for again.
    pub now: Timestamp,
    /// How long to wait between two questions to one host.
    pub pause: Duration,
    /// How long to wait for one answer.
    pub patience: Duration,
    /// Is told how many addresses have been asked, of how many.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What the web said.
#[derive(Debug, Default)]
pub struct Heard {
    /// A warning at each place from which a link leads nowhere, or somewhere else by now.
    pub warnings: Diagnostics,
    /// How many addresses there are.
    pub addresses: usize,
    /// How many of them were asked; for the others an earlier answer holds.
    pub asked: usize,
    /// Whether nobody at all answered, which is this machine's matter and not that of the links.
    pub is_offline: bool,
}

/// Where an address stands.
type Places = Vec<(String, Place)>;

/// Asks about every address outside the site that the texts link to. The answers are kept in
/// `.svar/links.json` below `root`. Fails where that file cannot be written.
pub fn ask_about_links(
    subject: Subject<'_>,
    root: &Path,
    manner: Manner<'_>,
) -> anyhow::Result<Heard> {
    let wanted = addresses(subject);
    let mut remembered = Remembered::read(root);
    let unknown: Vec<&str> = wanted
        .keys()
        .map(String::as_str)
        .filter(|address| remembered.answer(address, manner.now).is_none())
        .collect();
    let config = &subject.site.config;
    let asking = Asking {
        allowed: &config.checks.allow_hosts,
        introduction: &config.url,
        manner,
    };
    let answers = ask_all(&unknown, &asking);
    let is_offline = is_offline(&answers);
    let mut heard = Heard {
        addresses: wanted.len(),
        asked: answers.len(),
        is_offline,
        ..Heard::default()
    };
    if !is_offline {
        for (address, answer) in answers {
            remembered.keep(address, answer, manner.now);
        }
        remembered.write(root, wanted.keys().map(String::as_str))?;
    }
    for (address, places) in &wanted {
        if let Some(answer) = remembered.answer(address, manner.now) {
            heard.warnings.extend(warnings(address, answer, places));
        }
    }
    heard.warnings = heard.warnings.without(&config.checks.off);
    Ok(heard)
}

/// Several hosts, of which not one could even be reached: there is no network here.
fn is_offline(answers: &[(String, Answer)]) -> bool {
    let mut hosts: Vec<&str> = answers
        .iter()
        .map(|(address, _)| asking::host_of(address))
        .collect();
    hosts.dedup();
    let is_unreached = |answer: &Answer| matches!(answer, Answer::Trouble(trouble) if matches!(trouble, Trouble::NoHost | Trouble::NoConnection | Trouble::TooSlow));
    hosts.len() > 1 && answers.iter().all(|(_, answer)| is_unreached(answer))
}

fn addresses(subject: Subject<'_>) -> BTreeMap<String, Places> {
    let mut found = BTreeMap::new();
    let own = &subject.site.config.url;
    for text in subject.posts().chain(subject.pages()) {
        of_body(text, own, &mut found);
    }
    let documents = subject.documents;
    for author in &documents.authors {
        of_body(author, own, &mut found);
        for (_, address) in &author.matter.links {
            let at = author.source.text.find(address.as_str()).unwrap_or(0);
            add(author, address, own, at..at + address.len(), &mut found);
        }
    }
    let terms = documents.series.iter().chain(&documents.tags);
    for term in terms.chain(&documents.categories) {
        of_body(term, own, &mut found);
    }
    found
}

fn of_body<M>(document: &Document<M>, own: &str, found: &mut BTreeMap<String, Places>) {
    for reference in &document.body.references {
        let bytes = reference.written_at.clone();
        add(document, &reference.target, own, bytes, found);
    }
}

fn add<M>(
    document: &Document<M>,
    target: &str,
    own: &str,
    bytes: std::ops::Range<usize>,
    found: &mut BTreeMap<String, Places>,
) {
    let target = target
        .strip_prefix("//")
        .map_or_else(|| target.to_owned(), |rest| format!("https://{rest}"));
    let is_web = target.starts_with("https://") || target.starts_with("http://");
    if !is_web || target.starts_with(own) {
        return;
    }
    let address = target.split('#').next().unwrap_or(&target).to_owned();
    let place = Place::of_bytes(&document.source.text, bytes);
    let places = found.entry(address).or_default();
    places.push((document.source.path.clone(), place));
}

fn warnings(address: &str, answer: &Answer, places: &Places) -> Vec<Diagnostic> {
    let (code, message, help) = match answer {
        Answer::Good => return Vec::new(),
        Answer::Moved(to) => (
            "moved-link",
            say("moved-link").with("to", to.as_str()),
            say("moved-link.help").with("to", to.as_str()),
        ),
        Answer::Status(status) => (
            "dead-link",
            status_message(*status),
            say("dead-link.help").with("address", address),
        ),
        Answer::Trouble(trouble) => (
            "dead-link",
            trouble_message(*trouble, address),
            trouble_help(*trouble, address),
        ),
    };
    let told = places.iter().map(|(file, place)| {
        let warning = Diagnostic::warning(code, file, message.clone());
        warning.at(place.clone()).help(help.clone())
    });
    told.collect()
}

fn status_message(status: u16) -> Message {
    match status {
        404 | 410 => say("dead-link.gone"),
        500.. => say("dead-link.broken").with("status", u32::from(status)),
        _ => say("dead-link").with("status", u32::from(status)),
    }
}

fn trouble_message(trouble: Trouble, address: &str) -> Message {
    let host = asking::host_of(address);
    match trouble {
        Trouble::NoHost => say("dead-link.no-host").with("host", host),
        Trouble::NoConnection => say("dead-link.no-connection").with("host", host),
        Trouble::TooSlow => say("dead-link.too-slow").with("host", host),
        Trouble::Unsafe => say("dead-link.unsafe").with("host", host),
        Trouble::Circle => say("dead-link.circle"),
        Trouble::Private => say("dead-link.private").with("host", host),
    }
}

fn trouble_help(trouble: Trouble, address: &str) -> Message {
    match trouble {
        Trouble::Private => say("dead-link.private-help").with("host", asking::host_of(address)),
        _ => say("dead-link.help").with("address", address),
    }
}
