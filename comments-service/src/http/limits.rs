//! Counts what networks and accounts do, in memory alone, and says when it is too much.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use super::network::Network;

/// How many may try a password in five minutes, a network or an account.
const SIGN_INS: f64 = 10.0;
const SIGN_IN_SECONDS: f64 = 300.0;
/// How many reactions a network may give a minute, and to one comment an hour: behind one network may
/// sit a whole office.
const REACTIONS_A_MINUTE: f64 = 30.0;
const REACTIONS_TO_ONE: f64 = 20.0;
const REACTIONS_TO_ONE_SECONDS: f64 = 3_600.0;
/// With more buckets than this the fuller half is forgotten.
const MOST_BUCKETS: usize = 50_000;

/// The limits of the service.
#[derive(Debug)]
pub(super) struct Limits {
    posts: Buckets<Network>,
    previews: Buckets<Network>,
    sign_ins: Buckets<String>,
    reactions: Buckets<Network>,
    reactions_to_one: Buckets<(Network, String)>,
}

/// What everybody has left: as much as `most`, and all of it again after `seconds`.
#[derive(Debug)]
struct Buckets<K> {
    most: f64,
    seconds: f64,
    known: Mutex<Known<K>>,
}

#[derive(Debug)]
struct Known<K> {
    buckets: BTreeMap<K, Bucket>,
    swept_at: Timestamp,
}

/// What is left, as of an instant; it fills up again evenly.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: Timestamp,
}

impl Limits {
    /// As many previews as comments: looking at a comment first takes nothing from sending it.
    pub(super) fn new(posts_per_minute: u32) -> Self {
        Self {
            posts: Buckets::new(posts_per_minute.into(), 60.0),
            previews: Buckets::new(posts_per_minute.into(), 60.0),
            sign_ins: Buckets::new(SIGN_INS, SIGN_IN_SECONDS),
            reactions: Buckets::new(REACTIONS_A_MINUTE, 60.0),
            reactions_to_one: Buckets::new(REACTIONS_TO_ONE, REACTIONS_TO_ONE_SECONDS),
        }
    }

    /// Whether a network may send one more comment.
    pub(super) fn allows_post(&self, network: Network, now: Timestamp) -> bool {
        self.posts.take(network, now)
    }

    /// Whether a network may look at one more comment before it is sent.
    pub(super) fn allows_preview(&self, network: Network, now: Timestamp) -> bool {
        self.previews.take(network, now)
    }

    /// Whether a network may react once more, and to this comment.
    pub(super) fn allows_reaction(&self, network: Network, comment: &str, now: Timestamp) -> bool {
        self.reactions_to_one
            .take((network, comment.to_owned()), now)
            && self.reactions.take(network, now)
    }

    /// Whether one more password may be tried from a network and for an account.
    pub(super) fn allows_sign_in(&self, network: Network, login: &str, now: Timestamp) -> bool {
        let may = |key| self.sign_ins.take(key, now);
        may(format!("network {network:?}")) && may(format!("account {}", login.to_lowercase()))
    }
}

impl<K: Ord> Buckets<K> {
    fn new(most: f64, seconds: f64) -> Self {
        let known = Mutex::new(Known {
            buckets: BTreeMap::new(),
            swept_at: Timestamp::UNIX_EPOCH,
        });
        Self {
            most,
            seconds,
            known,
        }
    }

    /// Takes one if there is one; a limit of 0 is none.
    fn take(&self, key: K, now: Timestamp) -> bool {
        if self.most == 0.0 {
            return true;
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        self.sweep(&mut known, now);
        let full = Bucket {
            left: self.most,
            at: now,
        };
        let bucket = known.buckets.entry(key).or_insert(full);
        let left = self.left(bucket, now);
        let may = left >= 1.0;
        *bucket = Bucket {
            left: if may { left - 1.0 } else { left },
            at: now,
        };
        may
    }

    fn left(&self, bucket: &Bucket, now: Timestamp) -> f64 {
        let passed = now.duration_since(bucket.at).as_secs_f64().max(0.0);
        (bucket.left + passed * self.most / self.seconds).min(self.most)
    }

    /// Forgets those that are full again, and of too many those that took least.
    fn sweep(&self, known: &mut Known<K>, now: Timestamp) {
        let passed = now.duration_since(known.swept_at).as_secs_f64();
        if passed.abs() >= self.seconds {
            known.swept_at = now;
            let in_use = |bucket: &Bucket| self.left(bucket, now) < self.most;
            known.buckets.retain(|_, bucket| in_use(bucket));
        }
        if known.buckets.len() >= MOST_BUCKETS {
            let left = known.buckets.values().map(|one| self.left(one, now));
            let mut left: Vec<f64> = left.collect();
            left.sort_by(f64::total_cmp);
            let middle = left[left.len() / 2];
            let took_more = |bucket: &Bucket| self.left(bucket, now) < middle;
            known.buckets.retain(|_, bucket| took_more(bucket));
        }
    }
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

    #[test]
    fn what_is_full_again_is_forgotten_and_there_are_never_too_many() {
        let buckets = Buckets::new(2.0, 60.0);
        let at = |seconds: i64| Timestamp::from_second(1_000_000 + seconds).unwrap();
        let count = || buckets.known.lock().unwrap().buckets.len();
        for key in 0..100 {
            assert!(buckets.take(key, at(0)));
        }
        assert!(buckets.take(0, at(60)));
        assert_eq!(count(), 1);
        assert!(buckets.take(0, at(60)));
        for key in 1..=120_000 {
            assert!(buckets.take(key, at(61)));
        }
        assert!(count() <= MOST_BUCKETS);
        assert!(!buckets.take(0, at(61)), "who took most is remembered");
    }
}
