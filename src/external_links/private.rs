//! Keeps questions out of the company's own network: a text may come from a stranger.

use std::net::{IpAddr, ToSocketAddrs};

use svar_comments::private_network::is_private;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Finds the addresses of a host, and refuses a host of which any is private. What is looked at is what is
/// connected to, so a name cannot change its mind in between.
#[derive(Debug)]
pub(super) struct PublicOnly {
    inner: DefaultResolver,
    /// The company's proxy, which stands inside and is asked all the same.
    proxy: Option<String>,
}

impl PublicOnly {
    pub(super) fn behind(proxy: Option<&ureq::Proxy>) -> Self {
        Self {
            inner: DefaultResolver::default(),
            proxy: proxy.map(|proxy| proxy.host().to_owned()),
        }
    }
}

/// The host is inside.
#[derive(Debug, thiserror::Error)]
#[error("the host is in a private network")]
pub(super) struct IsPrivate;

impl Resolver for PublicOnly {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        let is_proxy = self.proxy.is_some() && self.proxy.as_deref() == uri.host();
        if !is_proxy && found.iter().any(|address| is_private(address.ip())) {
            return Err(ureq::Error::Other(Box::new(IsPrivate)));
        }
        Ok(found)
    }
}

/// Whether a host that is written as a number, or is this machine, is private.
pub(super) fn is_private_name(host: &str) -> bool {
    let plain = host
        .trim_matches(['[', ']'])
        .trim_end_matches('.')
        .to_lowercase();
    let number: Option<IpAddr> = plain.parse().ok();
    number.is_some_and(is_private) || plain == "localhost" || plain.ends_with(".localhost")
}

/// Whether a name leads to a private address as far as this machine knows. A proxy looks names up by itself,
/// so that nothing else stands between a text and the company's network.
pub(super) fn leads_inside(host: &str) -> bool {
    let found = (host, 443).to_socket_addrs();
    found.is_ok_and(|mut addresses| addresses.any(|address| is_private(address.ip())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inside_is_private_however_it_is_written() {
        for host in [
            "localhost",
            "LOCALHOST.",
            "db.localhost",
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "[::1]",
            "[fd00::1]",
            "[fe80::1]",
            "[::ffff:10.0.0.1]",
            "[64:ff9b::a00:1]",
        ] {
            assert!(is_private_name(host), "{host}");
        }
        for host in [
            "example.org",
            "93.184.216.34",
            "172.32.0.1",
            "[2606:2800::1]",
            "local.example",
        ] {
            assert!(!is_private_name(host), "{host}");
        }
    }
}
