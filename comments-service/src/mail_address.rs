//! Recognises a mail address, and the mailbox behind it however the address is spelled.

use std::fmt;

/// The most bytes of a mail address.
const LONGEST: usize = 254;
/// The most bytes in front of the `@`.
const LONGEST_LOCAL: usize = 64;

/// One mail address, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MailAddress(String);

impl MailAddress {
    /// The address; `None` for what is not exactly one.
    pub fn parse(text: &str) -> Option<Self> {
        is_address(text).then(|| Self(text.to_lowercase()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The mailbox that it most likely reaches: many hosts ignore dots and what stands behind a `+`. Good
    /// for counting how often somebody was written to, never for writing to them.
    pub fn mailbox(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        let local = local.split('+').next().unwrap_or(local).replace('.', "");
        format!("{local}@{domain}")
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether something is one mail address and nothing more.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let is_local = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    text.len() <= LONGEST
        && !local.is_empty()
        && local.len() <= LONGEST_LOCAL
        && local.chars().all(is_local)
        && domain.contains('.')
        && domain.chars().all(is_domain)
        && domain
            .split('.')
            .all(|label| !label.is_empty() && !label.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_address_is_one_address() {
        for good in [
            "a@b.no",
            "ola.nordmann+blogg@post.fjordlys.example",
            "åse@blåbær.no",
        ] {
            assert!(MailAddress::parse(good).is_some(), "{good}");
        }
        for bad in [
            "a",
            "a@b",
            "a@b.no, c@d.no",
            "a b@c.no",
            "a@b..no",
            "@b.no",
            "a@b.no\n",
            "<a@b.no>",
        ] {
            assert!(MailAddress::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn one_mailbox_is_one_however_it_is_spelled() {
        for spelling in ["Ola.Nordmann@Post.example", "o.lanordmann+1@post.example"] {
            let address = MailAddress::parse(spelling).unwrap();
            assert_eq!(address.mailbox(), "olanordmann@post.example");
        }
    }
}
