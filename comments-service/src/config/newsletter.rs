//! Reads where readers order the newsletter.

use url::{Host, Url};

use super::Newsletter;
use super::load::by_language;
use crate::language::Language;
use crate::message::say;
use crate::yaml::Fields;

pub(super) fn read(fields: &Fields<'_>, default: Language) -> Option<Newsletter> {
    let newsletter = fields.map("newsletter")?;
    let action = action(&newsletter);
    let label = newsletter.get("label");
    let read = action.map(|(action, host)| Newsletter {
        action,
        host,
        field: newsletter
            .string("field")
            .unwrap_or_else(|| "email".to_owned()),
        label: label
            .map(|node| by_language(&node, default))
            .unwrap_or_default(),
        privacy: newsletter.string("privacy"),
        fields: hidden_fields(&newsletter),
    });
    newsletter.finish();
    read
}

/// The address and its host. A mail address goes out encrypted, or not off this machine.
fn action(newsletter: &Fields<'_>) -> Option<(String, String)> {
    let Some(node) = newsletter.get("action") else {
        newsletter.error(
            "missing-key",
            say("newsletter-without-action"),
            say("newsletter-address.help"),
        );
        return None;
    };
    let written = node.string()?;
    let Some((url, host)) = web_address(&written) else {
        let message = say("newsletter-address").with("url", written);
        node.error("address", message, say("newsletter-address.help"));
        return None;
    };
    if url.scheme() != "https" && !is_this_machine(&url) {
        let message = say("newsletter-address.unencrypted").with("url", written);
        node.error("address", message, say("newsletter-address.encrypt"));
        return None;
    }
    Some((url.into(), host))
}

fn web_address(text: &str) -> Option<(Url, String)> {
    let url = Url::parse(text).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    let is_open = url.username().is_empty() && url.password().is_none();
    let host = url.host_str()?.to_owned();
    (is_web && is_open).then_some((url, host))
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn hidden_fields(newsletter: &Fields<'_>) -> Vec<(String, String)> {
    let Some(fields) = newsletter.map("fields") else {
        return Vec::new();
    };
    let all = fields.all();
    all.into_iter()
        .filter_map(|(name, node)| Some((name.to_owned(), node.string()?)))
        .collect()
}
