//! Turns videos, tweets, links and pictures into markup that asks nothing of another site until a
//! reader clicks.

use svar_comments::message::say;

use super::{Markup, Meaning};
use crate::import::report::Fate;

/// An embedded video as a link to it.
pub(in super::super) fn video(address: &str, title: &str) -> Meaning {
    let url = watch_address(address);
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = if title.is_empty() {
        short_address(&url)
    } else {
        format!("Video: {title}")
    };
    Meaning {
        markup: Markup::Link { text, url },
        fate: Fate::Turned,
        note: Some(say("import-player")),
    }
}

/// An embedded post of another site as a link to it.
pub(super) fn post_elsewhere(address: &str) -> Meaning {
    let text = match address.split('/').collect::<Vec<_>>().as_slice() {
        [
            _,
            _,
            "twitter.com" | "www.twitter.com" | "mobile.twitter.com",
            user,
            "status",
            ..,
        ] => {
            format!("@{user} (Twitter)")
        }
        _ => short_address(address),
    };
    let markup = Markup::Link {
        text,
        url: address.to_owned(),
    };
    Meaning {
        markup,
        fate: Fate::Turned,
        note: Some(say("import-elsewhere")),
    }
}

/// The page of a video for the address of its player.
fn watch_address(address: &str) -> String {
    let address = if address.starts_with("//") {
        format!("https:{address}")
    } else {
        address.to_owned()
    };
    let Some((host, id)) = address.split_once("/embed/") else {
        return address;
    };
    if !host.contains("youtube") {
        return address;
    }
    let (id, query) = id.split_once('?').unwrap_or((id, ""));
    let start = query
        .split('&')
        .find_map(|part| part.strip_prefix("start="));
    let start = start
        .map(|seconds| format!("&t={seconds}s"))
        .unwrap_or_default();
    format!("https://www.youtube.com/watch?v={id}{start}")
}

fn short_address(address: &str) -> String {
    let address = address.split_once("//").map_or(address, |(_, rest)| rest);
    address
        .trim_start_matches("www.")
        .trim_end_matches('/')
        .to_owned()
}

/// Markup as Markdown, or as HTML where it stands in HTML.
pub(in super::super) fn markup_text(markup: &Markup, is_html: bool) -> String {
    match markup {
        Markup::Text(text) => text.clone(),
        Markup::Link { text, url } if is_html => {
            format!("<a href=\"{}\">{}</a>", escape(url), escape(text))
        }
        Markup::Link { text, url } => format!("[{}]({})", escape_text(text), escape_url(url)),
        Markup::Picture { alt, url } if is_html => {
            format!("<img src=\"{}\" alt=\"{}\">", escape(url), escape(alt))
        }
        Markup::Picture { alt, url } => format!("![{}]({})", escape_text(alt), escape_url(url)),
    }
}

/// Text for HTML, in and out of attributes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Text for the brackets of a Markdown link.
fn escape_text(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(c, '[' | ']' | '\\' | '*' | '_' | '`' | '<') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn escape_url(url: &str) -> String {
    url.replace(' ', "%20")
        .replace('(', "%28")
        .replace(')', "%29")
        .replace(['<', '>', '\n'], "")
}
