//! Turns `svar.yaml` into a [`Config`], with defaults so that a title and an address are enough.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::{
    CommentsConfig, Config, DEFAULT_LANGUAGE, MailConfig, MenuItem, Moderation, brand, calendars,
    checks, goals, mail, newsletter, permalinks, pictures, prompts, share,
};
use crate::calendar::HolidayCountry;
use crate::diagnostic::{Diagnostic, Diagnostics, did_you_mean_or};
use crate::language::Language;
use crate::message::say;
use crate::yaml::{Fields, Node, Value, Yaml};

/// The longest time in which a comment may be changed.
const LONGEST_EDIT_MINUTES: u32 = 24 * 60;

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum LoadConfigError {
    /// The file is wrong.
    #[error("the configuration has mistakes")]
    Content(Diagnostics),
    /// The file cannot be read.
    #[error("cannot read {}: {source}", .path.display())]
    Machine {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl Config {
    /// Reads the configuration at `config_path`, which stands in the folder `root` of the site
    /// unless it is absolute.
    pub fn load(root: &Path, config_path: &Path) -> Result<Self, LoadConfigError> {
        let path = root.join(config_path);
        let name = config_path.to_string_lossy();
        let bytes = std::fs::read(&path).map_err(|source| missing(&name, &path, source))?;
        let text = String::from_utf8(bytes).map_err(|_| {
            let mistake = Diagnostic::error("not-utf-8", &name, say("not-utf-8"));
            only(mistake.help(say("not-utf-8.help")))
        })?;
        Self::parse(&name, &text).map_err(LoadConfigError::Content)
    }

    /// Reads a configuration; `file` is the name that diagnostics show.
    pub fn parse(file: &str, text: &str) -> Result<Self, Diagnostics> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let yaml = Yaml::read(file, text, 0..text.len());
        let config = yaml.fields().map(read);
        let diagnostics = yaml.into_diagnostics();
        match config {
            Some(config) if diagnostics.errors() == 0 => Ok(config),
            _ => Err(diagnostics),
        }
    }
}

fn only(diagnostic: Diagnostic) -> LoadConfigError {
    LoadConfigError::Content(std::iter::once(diagnostic).collect())
}

fn missing(name: &str, path: &Path, source: std::io::Error) -> LoadConfigError {
    if source.kind() == std::io::ErrorKind::NotFound {
        let mistake = Diagnostic::error("no-site", name, say("no-site"));
        return only(mistake.help(say("no-site.help")));
    }
    LoadConfigError::Machine {
        path: path.to_owned(),
        source,
    }
}

fn read(fields: Fields<'_>) -> Config {
    let title = fields
        .required("title", say("no-title"))
        .unwrap_or_default();
    let url = address(&fields);
    let language = fields
        .get("language")
        .and_then(|node| language(&node))
        .unwrap_or(DEFAULT_LANGUAGE);
    let country = country(&fields, language);
    let timezone = timezone(&fields, country);
    let config = Config {
        theme: theme(&fields),
        output_dir: output_dir(&fields),
        posts_per_page: posts_per_page(&fields),
        permalinks: permalinks::read(&fields, language),
        menu: fields
            .entries("menu")
            .iter()
            .filter_map(|item| menu_item(item, language))
            .collect(),
        brand: brand::read(&fields, &title),
        share: share::read(&fields),
        pictures: pictures::read(&fields),
        share_images: fields.bool("share_images").unwrap_or(true),
        comments: comments(&fields),
        prompts: prompts::read(&fields, language),
        calendars: calendars::read(&fields, &timezone, country),
        targets: Vec::new(),
        goals: goals::read(&fields),
        read_also: fields.whole_number("read_also").unwrap_or(3) as usize,
        search: fields.bool("search").unwrap_or(true),
        mail: MailConfig::default(),
        webhooks: mail::webhooks(&fields),
        newsletter: newsletter::read(&fields, language),
        checks: checks::read(&fields),
        spelling: checks::read_spelling(&fields),
        extra: fields.free("extra"),
        country,
        title,
        description: fields
            .get("description")
            .map(|node| by_language(&node, language))
            .unwrap_or_default(),
        url,
        language,
        timezone,
    };
    let targets = calendars::read_targets(&fields, &config.calendars);
    let mail = mail::read(&fields, &targets);
    fields.finish();
    Config {
        targets,
        mail,
        ..config
    }
}

fn address(fields: &Fields<'_>) -> String {
    let help = || say("no-address");
    let Some(url) = fields.required("url", help()) else {
        return String::new();
    };
    is_web_address(&url).then_some(()).or_else(|| {
        let node = fields.get("url")?;
        let message = say("not-a-web-address").with("text", &url);
        node.error("address", message, help());
        None
    });
    url.trim_end_matches('/').to_owned()
}

fn is_web_address(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.query().is_none()
            && url.fragment().is_none()
    })
}

fn language(node: &Node<'_>) -> Option<Language> {
    node.one_of(&Language::ALL.map(|language| (language.code(), language)))
}

fn country(fields: &Fields<'_>, language: Language) -> HolidayCountry {
    let by_language = if language == Language::DA {
        HolidayCountry::Denmark
    } else {
        HolidayCountry::Norway
    };
    let choices = [
        ("NO", HolidayCountry::Norway),
        ("DK", HolidayCountry::Denmark),
    ];
    fields.one_of("country", &choices).unwrap_or(by_language)
}

fn timezone(fields: &Fields<'_>, country: HolidayCountry) -> TimeZone {
    let by_country = match country {
        HolidayCountry::Norway => "Europe/Oslo",
        HolidayCountry::Denmark => "Europe/Copenhagen",
    };
    let name = fields
        .string("timezone")
        .unwrap_or_else(|| by_country.to_owned());
    TimeZone::get(&name).unwrap_or_else(|_| {
        if let Some(node) = fields.get("timezone") {
            let known: Vec<_> = jiff::tz::db()
                .available()
                .map(|name| name.to_string())
                .collect();
            let help = did_you_mean_or(&name, known.iter().map(String::as_str), || {
                say("unknown-time-zone.help")
            });
            let message = say("unknown-time-zone").with("name", &name);
            node.error("unknown-value", message, help);
        }
        TimeZone::UTC
    })
}

fn theme(fields: &Fields<'_>) -> String {
    let theme = fields
        .string("theme")
        .unwrap_or_else(|| "default".to_owned());
    if (theme.contains(['/', '\\']) || theme.starts_with('.'))
        && let Some(node) = fields.get("theme")
    {
        let message = say("not-a-theme").with("name", &theme);
        node.error("folder", message, say("not-a-theme.help"));
    }
    theme
}

/// The output folder is inside the site and none of the folders that a writer fills.
fn output_dir(fields: &Fields<'_>) -> String {
    let dir = fields
        .string("output_dir")
        .unwrap_or_else(|| "public".to_owned());
    let inside = Path::new(&dir)
        .components()
        .all(|part| matches!(part, std::path::Component::Normal(_)));
    let first = dir.split(['/', '\\']).next().unwrap_or_default();
    let taken = ["content", "static", "themes", "templates", ".svar", ".git"];
    if (!inside || taken.contains(&first))
        && let Some(node) = fields.get("output_dir")
    {
        let message = say("bad-output-folder").with("folder", &dir);
        node.error("folder", message, say("bad-output-folder.help"));
    }
    dir.trim_end_matches('/').to_owned()
}

fn posts_per_page(fields: &Fields<'_>) -> usize {
    let Some(node) = fields.get("posts_per_page") else {
        return 10;
    };
    match node.whole_number() {
        Some(0) => {
            let help = say("not-a-number.help").with("key", "posts_per_page");
            node.error("number", say("no-posts-on-a-page"), help);
            10
        }
        number => number.unwrap_or(10) as usize,
    }
}

fn menu_item(item: &Node<'_>, default: Language) -> Option<MenuItem> {
    let fields = item.fields()?;
    let link = fields.required("link", say("no-menu-link"));
    let label = fields
        .get("label")
        .map(|label| by_language(&label, default));
    if label.is_none() {
        let message = say("missing-key").with("key", "label");
        fields.error("missing-key", message, say("no-menu-label"));
    }
    fields.finish();
    Some(MenuItem {
        link: link?,
        label: label?,
    })
}

/// A text, or texts by language of which one is in the default language.
pub(super) fn by_language(node: &Node<'_>, default: Language) -> Vec<(Language, String)> {
    let texts = node.by_language(default);
    if !texts.iter().any(|(language, _)| *language == default) {
        let message = say("no-default-text").with("language", default);
        let help = say("no-default-text.help").with("language", default);
        node.error("language", message, help);
    }
    texts
}

fn comments(fields: &Fields<'_>) -> CommentsConfig {
    let defaults = CommentsConfig {
        enabled: true,
        url: String::new(),
        close_after_days: Some(365),
        moderation: Moderation::Open,
        guidelines: None,
        edit_minutes: 15,
    };
    let Some(comments) = fields.map("comments") else {
        return defaults;
    };
    let close_after_days = match comments.get("close_after_days") {
        Some(node) if matches!(node.value(), Value::Text(word) if word == "never") => None,
        Some(node) => node.whole_number(),
        None => defaults.close_after_days,
    };
    let moderations = [
        ("open", Moderation::Open),
        ("hold-first", Moderation::HoldFirst),
        ("hold-all", Moderation::HoldAll),
    ];
    let read = CommentsConfig {
        enabled: comments.bool("enabled").unwrap_or(true),
        url: service_address(&comments),
        close_after_days,
        moderation: comments
            .one_of("moderation", &moderations)
            .unwrap_or(Moderation::Open),
        guidelines: comments.string("guidelines"),
        edit_minutes: edit_minutes(&comments),
    };
    comments.finish();
    read
}

/// At most a day: whoever has read a comment must be able to rely on it.
fn edit_minutes(comments: &Fields<'_>) -> u32 {
    let minutes = comments.whole_number("edit_minutes").unwrap_or(15);
    if minutes > LONGEST_EDIT_MINUTES
        && let Some(node) = comments.get("edit_minutes")
    {
        let message = say("edit-minutes").with("minutes", minutes);
        node.error("number", message, say("edit-minutes.help"));
    }
    minutes
}

fn service_address(comments: &Fields<'_>) -> String {
    let url = comments.string("url").unwrap_or_default();
    if !url.is_empty()
        && !url.starts_with('/')
        && !is_web_address(&url)
        && let Some(node) = comments.get("url")
    {
        let message = say("not-a-web-address").with("text", &url);
        node.error("address", message, say("not-a-web-address.service"));
    }
    url.trim_end_matches('/').to_owned()
}
