//! Turns paths of the site into what stands in links, feeds and file names.

use svar_comments::config::Config;
use svar_comments::language::Language;
use url::Url;

/// How addresses of this site are written.
pub(crate) struct Addresses {
    /// The public address without a slash at the end.
    base: String,
    /// The path of the public address without a slash at the end; mostly empty.
    base_path: String,
    /// The host of the public address.
    pub(super) host: String,
    default: Language,
}

impl Addresses {
    pub(crate) fn new(config: &Config) -> Self {
        let url = Url::parse(&config.url).ok();
        let base = url.as_ref().map_or(&*config.url, Url::as_str);
        let base = base.trim_end_matches('/').to_owned();
        let base_path = url
            .as_ref()
            .map_or("", |url| url.path().trim_end_matches('/'))
            .to_owned();
        let host = url
            .as_ref()
            .and_then(Url::host_str)
            .unwrap_or("localhost")
            .to_owned();
        Self {
            base,
            base_path,
            host,
            default: config.language,
        }
    }

    /// What stands in `href` for a path of the site; absolute addresses stay as they are.
    pub(super) fn href(&self, path: &str) -> String {
        if is_path(path) {
            format!("{}{path}", self.base_path)
        } else {
            path.to_owned()
        }
    }

    /// The absolute address of a path of the site, percent-encoded.
    pub(crate) fn absolute(&self, path: &str) -> String {
        if is_path(path) && path.bytes().all(is_plain) && !path.contains("/.") {
            return format!("{}{path}", self.base);
        }
        let address = if is_path(path) {
            format!("{}{path}", self.base)
        } else {
            path.to_owned()
        };
        Url::parse(&address).map_or(address, Into::into)
    }

    /// The path with its language in front, unless that is the default language.
    pub(super) fn in_language(&self, path: &str, language: Language) -> String {
        if language == self.default {
            path.to_owned()
        } else {
            format!("/{language}{path}")
        }
    }

    /// The path of the front page in a language.
    pub(super) fn home(&self, language: Language) -> String {
        self.in_language("/", language)
    }

    /// HTML whose links to paths of the site work where the site does not stand at the root.
    pub(super) fn based(&self, html: &str) -> String {
        with_roots(html, &self.base_path)
    }
}

/// The path of page `number` of a list; page 1 is the list's own.
pub(super) fn numbered(list: &str, number: usize) -> String {
    if number == 1 {
        list.to_owned()
    } else {
        format!("{list}page/{number}/")
    }
}

/// The path of an index: everything of a pattern before `{slug}`.
pub(super) fn index_of(pattern: &str) -> &str {
    pattern.split("{slug}").next().unwrap_or("/")
}

/// The output file of a page's path.
pub(super) fn output_path(permalink: &str) -> String {
    let inner = permalink.trim_start_matches('/');
    if inner.is_empty() || inner.ends_with('/') {
        format!("{inner}index.html")
    } else {
        inner.to_owned()
    }
}

/// Whether a byte of a path stands in an address as it is.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'~' | b'.')
}

fn is_path(text: &str) -> bool {
    text.starts_with('/') && !text.starts_with("//")
}

/// Puts `root` in front of each path in `href`, `src` and `poster`.
fn with_roots(html: &str, root: &str) -> String {
    if root.is_empty() {
        return html.to_owned();
    }
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(at) = rest.find("=\"/") {
        let (before, from) = rest.split_at(at + 2);
        out.push_str(before);
        let is_link = ["href", "src", "poster"]
            .iter()
            .any(|name| before.ends_with(&format!("{name}=\"")));
        if is_link && !from.starts_with("//") {
            out.push_str(root);
        }
        rest = from;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_put_before_paths_and_nothing_else() {
        let html = r#"<a href="/a/">x</a><img src="/b.png" alt="/c"><a href="//d/">e</a><a href="https://f/">g</a>"#;
        assert_eq!(
            with_roots(html, "https://x.no"),
            r#"<a href="https://x.no/a/">x</a><img src="https://x.no/b.png" alt="/c"><a href="//d/">e</a><a href="https://f/">g</a>"#
        );
    }

    #[test]
    fn a_path_becomes_a_file() {
        assert_eq!(output_path("/"), "index.html");
        assert_eq!(output_path("/a/b/"), "a/b/index.html");
        assert_eq!(output_path("/old.html"), "old.html");
    }

    #[test]
    fn the_first_page_of_a_list_has_no_number() {
        assert_eq!(numbered("/emner/fiber/", 1), "/emner/fiber/");
        assert_eq!(numbered("/", 3), "/page/3/");
    }
}
