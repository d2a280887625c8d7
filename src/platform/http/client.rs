//! Who is counted as one client. Kept in memory for as long as counting takes, never written down.

use crate::platform::settings::HttpSettings;
use actix_web::dev::RequestHead;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// One source of requests: an IPv4 address, or the /64 network of an IPv6 address.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Client(IpAddr);

impl Client {
    /// The client of a request. `X-Forwarded-For` is believed only from a proxy of ours, and there
    /// only up to the first address that is not a proxy of ours.
    pub fn of(head: &RequestHead, settings: &HttpSettings) -> Self {
        let peer = head.peer_addr.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
        let ours = |address: &IpAddr| settings.trusted_proxies.contains(address);
        if !ours(&peer) {
            return Self::counted(peer);
        }
        let forwarded: Vec<&str> = head
            .headers()
            .get_all("x-forwarded-for")
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        let source = forwarded.iter().rev().map_while(|text| address(text)).find(|ip| !ours(ip));
        Self::counted(source.unwrap_or(peer))
    }

    fn counted(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(whole) => IpAddr::V4(whole),
            IpAddr::V6(whole) => IpAddr::V6(Ipv6Addr::from(u128::from(whole) >> 64 << 64)),
        })
    }
}

/// An address as proxies write it: bare, with a port, or in brackets.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    text.parse::<IpAddr>()
        .or_else(|_| text.parse::<SocketAddr>().map(|socket| socket.ip()))
        .or_else(|_| text.trim_matches(['[', ']']).parse())
        .ok()
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Client(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn client(peer: &str, forwarded: &[&str]) -> Client {
        let proxies = ["10.0.0.1", "10.0.0.2"].map(|ip| ip.parse().unwrap()).to_vec();
        let settings = HttpSettings { trusted_proxies: proxies, ..HttpSettings::default() };
        let mut request =
            TestRequest::default().peer_addr(SocketAddr::new(peer.parse().unwrap(), 1));
        for value in forwarded {
            request = request.append_header(("x-forwarded-for", *value));
        }
        Client::of(request.to_http_request().head(), &settings)
    }

    fn plain(ip: &str) -> Client {
        Client(ip.parse().unwrap())
    }

    #[test]
    fn strangers_cannot_name_another_address() {
        assert_eq!(client("203.0.113.7", &["198.51.100.1"]), plain("203.0.113.7"));
    }

    #[test]
    fn our_proxy_is_believed_for_the_last_hop_only() {
        assert_eq!(client("10.0.0.1", &["1.2.3.4, 203.0.113.7"]), plain("203.0.113.7"));
        assert_eq!(
            client("10.0.0.1", &["1.2.3.4", "203.0.113.7:5000, 10.0.0.2"]),
            plain("203.0.113.7")
        );
    }

    #[test]
    fn nonsense_in_the_header_counts_as_the_proxy() {
        assert_eq!(client("10.0.0.1", &["203.0.113.7, what"]), plain("10.0.0.1"));
        assert_eq!(client("10.0.0.1", &[]), plain("10.0.0.1"));
    }

    #[test]
    fn an_ipv6_household_is_one_client() {
        assert_eq!(client("2001:db8:1:2:a::1", &[]), client("2001:db8:1:2:b::9", &[]));
        assert_ne!(client("2001:db8:1:2::1", &[]), client("2001:db8:1:3::1", &[]));
        assert_eq!(client("::ffff:203.0.113.7", &[]), plain("203.0.113.7"));
    }
}
