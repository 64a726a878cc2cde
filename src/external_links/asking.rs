//! Asks hosts about addresses: several hosts at a time, each host about one address after the other.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, http};
use url::Url;

use super::Manner;
use super::private::{IsPrivate, PublicOnly, is_private_name, leads_inside};
use super::remembered::{Answer, Trouble};

/// Hosts that are asked at a time.
const AT_A_TIME: usize = 8;
/// Sending on more often leads nowhere.
const MOST_STEPS: usize = 8;
/// Answers that say nothing about whether a person would find the page.
const SILENT: [u16; 7] = [401, 402, 403, 405, 407, 429, 999];
/// Answers to HEAD after which GET may say more.
const NO_HEAD: [u16; 6] = [400, 403, 404, 405, 500, 501];

/// Who asks, and whom.
pub(super) struct Asking<'a> {
    pub(super) allowed: &'a [String],
    pub(super) introduction: &'a str,
    pub(super) manner: Manner<'a>,
}

/// The host in an address, without the port.
pub(super) fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    if host.starts_with('[') {
        return host.split_inclusive(']').next().unwrap_or(host);
    }
    host.split(':').next().unwrap_or(host)
}

/// The answers, by address.
pub(super) fn ask_all(addresses: &[&str], asking: &Asking<'_>) -> Vec<(String, Answer)> {
    let mut by_host: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        let host = host_of(address).to_lowercase();
        by_host.entry(host).or_default().push(address);
    }
    let hosts = Mutex::new(by_host.into_values());
    let answers = Mutex::new(Vec::with_capacity(addresses.len()));
    let done = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME.min(addresses.len()) {
            scope.spawn(|| {
                let agents = Agents::new(asking);
                while let Some(of_host) = next(&hosts) {
                    for (at, address) in of_host.iter().enumerate() {
                        if at > 0 {
                            std::thread::sleep(asking.manner.pause);
                        }
                        let answer = ask(address, asking, &agents);
                        let answered = ((*address).to_owned(), answer);
                        unpoisoned(&answers).push(answered);
                        let so_far = done.fetch_add(1, Ordering::Relaxed) + 1;
                        (asking.manner.progress)(so_far, addresses.len());
                    }
                }
            });
        }
    });
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by(|(one, _), (other, _)| one.cmp(other));
    answers
}

/// What is in there stands, even where the thread that put it there has failed since.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn next<'a>(hosts: &Mutex<impl Iterator<Item = Vec<&'a str>>>) -> Option<Vec<&'a str>> {
    unpoisoned(hosts).next()
}

/// One for the hosts of the world, and one for those that the configuration names, which are near.
struct Agents {
    outside: Agent,
    inside: Agent,
    /// Whether somebody else looks up the names of the hosts outside.
    has_proxy: bool,
}

impl Agents {
    fn new(asking: &Asking<'_>) -> Self {
        let config = || {
            let who = format!("svar link check (+{})", asking.introduction);
            Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .max_redirects_will_error(false)
                .timeout_global(Some(asking.manner.patience))
                .user_agent(who)
        };
        let outside = config().build();
        let resolver = PublicOnly::behind(outside.proxy());
        Self {
            has_proxy: outside.proxy().is_some(),
            outside: Agent::with_parts(outside, DefaultConnector::default(), resolver),
            inside: config().proxy(None).build().new_agent(),
        }
    }
}

/// Follows an address to where it leads now.
fn ask(address: &str, asking: &Asking<'_>, agents: &Agents) -> Answer {
    let mut at = address.to_owned();
    let mut moved_to = None;
    let mut is_for_good = true;
    for _ in 0..MOST_STEPS {
        let (status, location) = match ask_once(&at, asking, agents) {
            Ok(answered) => answered,
            Err(trouble) => return Answer::Trouble(trouble),
        };
        let next = location.and_then(|location| Url::parse(&at).ok()?.join(&location).ok());
        match (status, next) {
            (300..400, Some(next)) => {
                is_for_good = is_for_good && matches!(status, 301 | 308);
                if is_for_good {
                    moved_to = Some(next.to_string());
                }
                at = next.to_string();
            }
            (status, _) if status < 400 || SILENT.contains(&status) => {
                return moved_to.map_or(Answer::Good, Answer::Moved);
            }
            (status, _) => return Answer::Status(status),
        }
    }
    Answer::Trouble(Trouble::Circle)
}

/// The status, and where it sends on to. Some hosts do not answer HEAD, or answer it wrongly.
fn ask_once(
    address: &str,
    asking: &Asking<'_>,
    agents: &Agents,
) -> Result<(u16, Option<String>), Trouble> {
    let host = host_of(address).to_lowercase();
    let is_allowed = asking.allowed.contains(&host);
    if !is_allowed && (is_private_name(&host) || (agents.has_proxy && leads_inside(&host))) {
        return Err(Trouble::Private);
    }
    let agent = if is_allowed {
        &agents.inside
    } else {
        &agents.outside
    };
    let head = answered(agent.head(address).call());
    match head {
        Ok((status, _)) if !NO_HEAD.contains(&status) => head,
        Err(Trouble::NoHost | Trouble::Private | Trouble::Unsafe) => head,
        _ => answered(agent.get(address).call()),
    }
}

fn answered(
    result: Result<http::Response<ureq::Body>, ureq::Error>,
) -> Result<(u16, Option<String>), Trouble> {
    let response = result.map_err(|error| trouble(&error))?;
    let location = response.headers().get("location");
    let location = location.and_then(|value| value.to_str().ok());
    Ok((response.status().as_u16(), location.map(str::to_owned)))
}

fn trouble(error: &ureq::Error) -> Trouble {
    match error {
        ureq::Error::Timeout(_) => Trouble::TooSlow,
        ureq::Error::HostNotFound => Trouble::NoHost,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Trouble::Unsafe,
        ureq::Error::Other(inner) if inner.is::<IsPrivate>() => Trouble::Private,
        ureq::Error::Io(error) if is_unknown_host(error) => Trouble::NoHost,
        _ => Trouble::NoConnection,
    }
}

/// The standard library has no kind for a name that nobody knows; all systems say it in these words.
fn is_unknown_host(error: &std::io::Error) -> bool {
    error.to_string().contains("failed to lookup address")
}
