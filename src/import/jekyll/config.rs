//! Turns `_config.yml` into what the import needs of it, and into `svar.yaml`.

use std::path::Path;

use jiff::tz::TimeZone;
use serde_json::{Map, Value};
use svar_comments::language::Language;
use svar_comments::message::say;

use super::address::{pattern_of_style, svar_pattern};
use super::front_matter::{read_map, scalar_text};
use super::source::unreadable;
use crate::import::front_matter_text::{Value as Written, yaml_text};
use crate::import::report::{Fate, LossReport};

const FILE: &str = "_config.yml";

/// What `_config.yml` says.
#[derive(Debug)]
pub(super) struct JekyllConfig {
    pub(super) map: Map<String, Value>,
    /// Without a slash at the end.
    pub(super) url: String,
    /// Empty, or with a slash at the start only.
    pub(super) base_path: String,
    pub(super) zone: TimeZone,
    pub(super) language: Language,
    /// Jekyll's pattern for posts.
    pub(super) post_pattern: String,
    /// Svar's.
    pub(super) new_post_pattern: String,
    pub(super) author_pattern: String,
    pub(super) tag_pattern: String,
}

impl JekyllConfig {
    /// Reads the file; without one, or with one that is broken, Jekyll's own settings hold.
    pub(super) fn read(root: &Path, report: &mut LossReport) -> Self {
        let text = std::fs::read_to_string(root.join(FILE)).map_err(|error| unreadable(&error));
        let map = text
            .and_then(|text| read_map(&text))
            .unwrap_or_else(|reason| {
                let note = say("import-settings").with("reason", reason);
                report.tell((FILE, 0), "settings", Fate::ForTheEditor, FILE, note);
                Map::new()
            });
        let text = |key: &str| map.get(key).and_then(scalar_text).unwrap_or_default();
        let post_pattern = pattern_of_style(&text("permalink")).to_owned();
        let author_pattern = text_at(&map, &["collections", "authors", "permalink"]);
        let tag_pattern = text_at(&map, &["jekyll-archives", "permalinks", "tag"]);
        let base_path = text("baseurl").trim_matches('/').to_owned();
        Self {
            url: text("url").trim_end_matches('/').to_owned(),
            base_path: if base_path.is_empty() {
                base_path
            } else {
                format!("/{base_path}")
            },
            zone: zone(&text("timezone"), report),
            language: language(&text("lang"), report),
            new_post_pattern: svar_pattern(&post_pattern),
            post_pattern,
            author_pattern: author_pattern
                .map_or("/authors/{slug}/".to_owned(), |text| svar_pattern(&text)),
            tag_pattern: tag_pattern.map_or("/tags/{slug}/".to_owned(), |text| svar_pattern(&text)),
            map,
        }
    }

    /// Whether an address begins with that of the site.
    pub(super) fn own_path<'a>(&self, address: &'a str) -> Option<&'a str> {
        let host = self
            .url
            .split_once("//")
            .map(|(_, host)| host)
            .filter(|host| !host.is_empty())?;
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|scheme| address.strip_prefix(scheme))?;
        let rest = rest.strip_prefix("www.").unwrap_or(rest);
        let path = rest.strip_prefix(host.strip_prefix("www.").unwrap_or(host))?;
        (path.is_empty() || path.starts_with(['/', '#', '?'])).then_some(path)
    }

    /// The new configuration; every setting that has no place in it is accounted for.
    pub(super) fn svar_yaml(&self, report: &mut LossReport) -> String {
        for key in self.map.keys() {
            match key.as_str() {
                "title" | "description" | "url" | "baseurl" | "permalink" | "timezone" | "lang"
                | "paginate" | "collections" | "jekyll-archives" | "markdown" => {
                    report.read("setting", 1);
                    report.became("setting", Fate::Turned, 1);
                }
                _ => {
                    let note = say("import-setting");
                    report.account((FILE, 0), "setting", Fate::LeftOut, key, note);
                }
            }
        }
        yaml_text(&self.settings())
    }

    /// The name of the site.
    pub(super) fn title(&self) -> String {
        let text = |key: &str| self.map.get(key).and_then(scalar_text);
        text("title")
            .or_else(|| text("name"))
            .unwrap_or_else(|| "Blog".to_owned())
    }

    fn settings(&self) -> Vec<(String, Written)> {
        let text = |key: &str| self.map.get(key).and_then(scalar_text);
        let title = self.title();
        let address = if self.url.is_empty() {
            "http://localhost:1111"
        } else {
            &self.url
        };
        let permalinks = [
            ("posts", &self.new_post_pattern),
            ("authors", &self.author_pattern),
            ("tags", &self.tag_pattern),
        ];
        let permalinks = permalinks.map(|(key, pattern)| (key.to_owned(), Written::text(pattern)));
        let mut settings = vec![("title".to_owned(), Written::text(title))];
        if let Some(description) = text("description") {
            settings.push(("description".to_owned(), Written::text(description)));
        }
        settings.extend([
            (
                "url".to_owned(),
                Written::text(format!("{address}{}", self.base_path)),
            ),
            ("language".to_owned(), Written::text(self.language.code())),
            (
                "timezone".to_owned(),
                Written::text(self.zone.iana_name().unwrap_or("UTC")),
            ),
        ]);
        if let Some(Value::Number(posts)) = self.map.get("paginate") {
            settings.push((
                "posts_per_page".to_owned(),
                Written::Plain(posts.to_string()),
            ));
        }
        settings.push(("permalinks".to_owned(), Written::Map(permalinks.to_vec())));
        settings
    }
}

fn text_at(map: &Map<String, Value>, path: &[&str]) -> Option<String> {
    let (last, folders) = path.split_last()?;
    let map = folders
        .iter()
        .try_fold(map, |map, key| map.get(*key)?.as_object())?;
    map.get(*last).and_then(scalar_text)
}

fn zone(name: &str, report: &mut LossReport) -> TimeZone {
    if name.is_empty() {
        let note = say("import-no-zone");
        report.tell((FILE, 0), "setting", Fate::ForTheEditor, "timezone", note);
        return TimeZone::UTC;
    }
    TimeZone::get(name).unwrap_or_else(|_| {
        let note = say("import-unknown-zone");
        report.tell((FILE, 0), "setting", Fate::ForTheEditor, name, note);
        TimeZone::UTC
    })
}

fn language(code: &str, report: &mut LossReport) -> Language {
    let main = code.split(['-', '_']).next().unwrap_or_default();
    let main = if main == "no" { "nb" } else { main };
    if main.is_empty() {
        return Language::EN;
    }
    main.parse().unwrap_or_else(|_| {
        let note = say("import-language");
        report.tell((FILE, 0), "setting", Fate::ForTheEditor, code, note);
        Language::EN
    })
}
