//! Tells which network a request comes from, for limits: never which machine, and never for ever.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

use super::app::App;

/// The network of a request: an IPv4 /24 or an IPv6 /64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Network(IpAddr);

impl Network {
    pub(super) fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                IpAddr::V4(Ipv4Addr::new(a, b, c, 0))
            }
            IpAddr::V6(v6) => {
                let mut segments = v6.segments();
                segments[4..].fill(0);
                IpAddr::V6(segments.into())
            }
        })
    }
}

impl FromRequestParts<App> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip());
        // Without a socket, as in the preview's router, everybody is one network.
        let peer = peer
            .unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
            .to_canonical();
        let trusted = &app.options.trusted_proxies;
        let forwarded = parts.headers.get_all("x-forwarded-for");
        let hops: Vec<&str> = forwarded
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        Ok(Self::of(sender(peer, &hops, trusted)))
    }
}

/// The address nearest to us that is not one of our own proxies: what stands before it in the header
/// was written by the sender and may be anything.
fn sender(peer: IpAddr, hops: &[&str], trusted: &[IpAddr]) -> IpAddr {
    let mut address = peer;
    for hop in hops.iter().rev() {
        if !trusted.contains(&address) {
            break;
        }
        let Ok(next) = hop.trim().parse::<IpAddr>() else {
            break;
        };
        address = next.to_canonical();
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_forwarded_address_counts_only_from_a_named_proxy() {
        let proxy = [ip("10.0.0.1")];
        assert_eq!(sender(ip("8.8.8.8"), &["1.2.3.4"], &proxy), ip("8.8.8.8"));
        assert_eq!(
            sender(ip("10.0.0.1"), &["6.6.6.6", " 1.2.3.4"], &proxy),
            ip("1.2.3.4")
        );
        assert_eq!(
            sender(ip("10.0.0.1"), &["nonsense"], &proxy),
            ip("10.0.0.1")
        );
        assert_eq!(sender(ip("10.0.0.1"), &["1.2.3.4"], &[]), ip("10.0.0.1"));
    }

    #[test]
    fn neighbours_are_one_network() {
        assert_eq!(
            Network::of(ip("1.2.3.4")),
            Network::of(ip("::ffff:1.2.3.250"))
        );
        assert_eq!(
            Network::of(ip("2001:db8::1")),
            Network::of(ip("2001:db8::ffff:ffff:ffff:ffff"))
        );
        assert_ne!(
            Network::of(ip("2001:db8::1")),
            Network::of(ip("2001:db8:0:1::1"))
        );
    }
}
