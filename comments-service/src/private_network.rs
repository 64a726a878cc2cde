//! Knows which addresses of the internet are inside a network and not for everybody.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is inside a network, however it is written.
pub fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => is_private_v6(address),
    }
}

/// The ranges of RFC 6890 that are not for everybody.
fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || a == 0
        || a >= 224
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b))
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    let [first, ..] = address.segments();
    let [.., high, low] = address.segments();
    let inner = [high.to_be_bytes(), low.to_be_bytes()].concat();
    let inner = Ipv4Addr::new(inner[0], inner[1], inner[2], inner[3]);
    let head = &address.segments()[..6];
    let is_mapped =
        address.to_ipv4_mapped().is_some() || head == [0x64, 0xff9b, 0, 0, 0, 0] || head == [0; 6];
    // The old tunnels carry their address in the front (RFC 3056).
    let [_, high, low, ..] = address.segments();
    let [a, b] = high.to_be_bytes();
    let [c, d] = low.to_be_bytes();
    let is_tunnel = first == 0x2002 && is_private_v4(Ipv4Addr::new(a, b, c, d));
    address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || first & 0xfe00 == 0xfc00
        || first & 0xff80 == 0xfe80
        || address.segments()[..3] == [0x64, 0xff9b, 1]
        || (is_mapped && is_private_v4(inner))
        || is_tunnel
}
