//! Counts what networks and accounts do, in memory alone, and says when it is too much.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use super::network::Network;

/// How many may try a password in five minutes, a network or an account.
const SIGN_INS: f64 = 10.0;
const SIGN_IN_SECONDS: f64 = 300.0;
/// More buckets than this are swept of full ones.
const MANY: usize = 10_000;

/// The limits of the service.
#[derive(Debug)]
pub(super) struct Limits {
    posts_per_minute: f64,
    posts: Mutex<BTreeMap<Network, Bucket>>,
    sign_ins: Mutex<BTreeMap<String, Bucket>>,
}

/// What is left, as of an instant; it fills up again evenly.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: Timestamp,
}

impl Limits {
    pub(super) fn new(posts_per_minute: u32) -> Self {
        Self {
            posts_per_minute: f64::from(posts_per_minute),
            posts: Mutex::default(),
            sign_ins: Mutex::default(),
        }
    }

    /// Whether a network may send one more comment.
    pub(super) fn allows_post(&self, network: Network, now: Timestamp) -> bool {
        self.posts_per_minute == 0.0 || {
            let mut buckets = self.posts.lock().unwrap_or_else(PoisonError::into_inner);
            take(&mut buckets, network, self.posts_per_minute, 60.0, now)
        }
    }

    /// Whether one more password may be tried from a network and for an account.
    pub(super) fn allows_sign_in(&self, network: Network, login: &str, now: Timestamp) -> bool {
        let mut buckets = self.sign_ins.lock().unwrap_or_else(PoisonError::into_inner);
        let mut may = |key| take(&mut buckets, key, SIGN_INS, SIGN_IN_SECONDS, now);
        may(format!("network {network:?}")) && may(format!("account {}", login.to_lowercase()))
    }
}

fn take<K: Ord>(
    buckets: &mut BTreeMap<K, Bucket>,
    key: K,
    most: f64,
    seconds: f64,
    now: Timestamp,
) -> bool {
    let filled = |bucket: &Bucket| {
        let passed = now.duration_since(bucket.at).as_secs_f64().max(0.0);
        (bucket.left + passed * most / seconds).min(most)
    };
    if buckets.len() > MANY {
        buckets.retain(|_, bucket| filled(bucket) < most);
    }
    let bucket = buckets.entry(key).or_insert(Bucket {
        left: most,
        at: now,
    });
    let left = filled(bucket);
    let may = left >= 1.0;
    *bucket = Bucket {
        left: if may { left - 1.0 } else { left },
        at: now,
    };
    may
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_gets_more_only_as_time_passes() {
        let limits = Limits::new(2);
        let network = Network::of("1.2.3.4".parse().unwrap());
        let other = Network::of("1.2.4.4".parse().unwrap());
        let at = |seconds: i64| Timestamp::from_second(1_000_000 + seconds).unwrap();
        assert!(limits.allows_post(network, at(0)) && limits.allows_post(network, at(0)));
        assert!(!limits.allows_post(network, at(1)));
        assert!(limits.allows_post(other, at(1)));
        assert!(limits.allows_post(network, at(31)));
    }

    #[test]
    fn an_account_is_guarded_against_many_networks() {
        let limits = Limits::new(0);
        let now = Timestamp::from_second(1_000_000).unwrap();
        let tries = (0..20u8).filter(|n| {
            let network = Network::of(std::net::IpAddr::from([10, 0, *n, 1]));
            limits.allows_sign_in(network, "Ingrid", now)
        });
        assert_eq!(tries.count(), 10);
    }
}
