//! What a configuration file means, and what is said about one with mistakes.

use crate::palette::BaseColours;

use super::*;

#[test]
fn a_title_and_an_address_are_enough() {
    let config = Config::parse("svar.yaml", "title: Fjord\nurl: https://fjord.example/\n").unwrap();
    assert_eq!(config.url, "https://fjord.example");
    assert_eq!(config.timezone.iana_name(), Some("Europe/Oslo"));
    assert_eq!(config.brand.company, "Fjord");
    assert_eq!(config.calendars[0].name, "working_days");
    assert_eq!(config.calendars[0].versions[0].hours[4], [(0, 1440)]);
    assert!(config.calendars[0].versions[0].hours[5].is_empty());
    assert_eq!(config.targets[1].first_seconds, 3600);
    assert_eq!(config.permalinks.authors, "/authors/{slug}/");
}

#[test]
fn calendars_have_versions_and_targets_have_scopes() {
    let config = Config::parse(
        "svar.yaml",
        r#"
title: Fjord
url: https://fjord.example
language: da
calendars:
  working_days:
    - { holidays: DK, hours: { mon-fri: "00:00-24:00" } }
    - { from: 2026-07-01, holidays: DK, hours: { mon-thu: ["09:00-12:00", "13:00-17:00"] }, closed: [2026-12-24] }
targets:
  default: { calendar: working_days, first: 24h, full: 72h }
  urgent: { calendar: desk_hours, first: 1h30m, full: 8h, tags: [drift] }
"#,
    )
    .unwrap();
    let versions = &config.calendars[0].versions;
    assert_eq!(versions[1].hours[3], [(540, 720), (780, 1020)]);
    assert_eq!(versions[1].closed, [jiff::civil::date(2026, 12, 24)]);
    assert_eq!(config.timezone.iana_name(), Some("Europe/Copenhagen"));
    assert_eq!(config.targets[1].first_seconds, 5400);
    assert_eq!(config.targets[1].applies_to.tags, ["drift"]);
}

#[test]
fn every_mistake_is_told_at_once_with_its_place() {
    let text = r#"titel: Fjord
url: fjord.example
language: no
timezone: Europe/Olso
output_dir: ../elsewhere
comments:
  enabled: no
  moderation: hold_all
permalinks: { posts: "/{jear}/{slug}/" }
brand:
  accent: blue
calendars:
  desk_hours: { hours: { mon-fry: "08:00-16:00", sat: 8-16 } }
targets:
  default: { calendar: desk_hour, first: 1 day, full: 72h }
"#;
    let diagnostics = Config::parse("svar.yaml", text).unwrap_err();
    insta::assert_snapshot!(
        diagnostics.to_text(crate::words::words(crate::language::Language::EN), false)
    );
}

#[test]
fn goals_rules_and_spellings_are_read_in_both_forms() {
    let start = "title: Fjord\nurl: https://fjord.example\n";
    let listed = "goals: { posts_per_week: 2 }\nchecks: { off: [weekend], allow_hosts: [intra.example] }\n\
                  spelling:\n  - { write: Fjord Nett, not: [Fjordnett, Fjord-Nett] }\n";
    let config = Config::parse("svar.yaml", &format!("{start}{listed}")).unwrap();
    assert_eq!(config.goals.posts_per_week, Some(2));
    assert_eq!(config.checks.off, ["weekend"]);
    assert_eq!(config.checks.allow_hosts, ["intra.example"]);
    let named = "spelling:\n  Fjord Nett: [Fjordnett, Fjord-Nett]\n";
    let by_name = Config::parse("svar.yaml", &format!("{start}{named}")).unwrap();
    assert_eq!(config.spelling, by_name.spelling);
    assert_eq!(by_name.spelling[0].not, ["Fjordnett", "Fjord-Nett"]);
}

#[test]
fn a_rule_or_a_goal_that_is_not_there_is_told_with_what_was_meant() {
    let text = "title: Fjord\nurl: https://fjord.example\ngoals: { posts_per_week: 0, posts_per_wek: 1 }\n\
                checks: { off: [missing-atl] }\nspelling: [{ write: Fjord, not: [Fjord] }]\n";
    let mistakes = Config::parse("svar.yaml", text)
        .unwrap_err()
        .to_text(crate::words::words(crate::language::Language::EN), false);
    insta::assert_snapshot!(mistakes);
}

fn brand(lines: &str) -> Result<Config, crate::diagnostic::Diagnostics> {
    let text = format!("title: Fjord\nurl: https://fjord.example/\nbrand:\n{lines}");
    Config::parse("svar.yaml", &text)
}

#[test]
fn a_company_states_as_much_of_its_looks_as_it_likes() {
    let lines =
        "  accent: '#9a3412'\n  background: '#f4f7f8'\n  radius: 4\n  logo_dark: /img/dark.svg
  fonts:\n    heading: { file: fonts/company.woff2, name: Company Sans, weights: 400 800 }\n";
    let brand = brand(lines).unwrap().brand;
    assert_eq!(brand.light.accent.to_string(), "#9a3412");
    assert_eq!(
        brand.light.surface,
        BaseColours::surface_on(brand.light.background)
    );
    assert_eq!(brand.dark.background, BaseColours::DARK.background);
    assert_ne!(
        brand.dark.accent,
        BaseColours::DARK.accent,
        "made of the company's own"
    );
    assert_eq!(
        (brand.radius, brand.logo_dark.as_deref()),
        (4, Some("img/dark.svg"))
    );
    let font = brand.heading_font.unwrap();
    assert_eq!(
        (font.name.as_str(), font.weights),
        ("Company Sans", (400, 800))
    );
    assert_eq!(brand.text_font, None);
}

#[test]
fn colours_that_nobody_could_read_are_refused_with_the_nearest_that_can_be() {
    let lines = "  accent: '#f5b971'\n  text_dark: '#3a4a5a'\n  background: '#e8eef2'\n";
    let words = crate::words::words(crate::language::Language::EN);
    insta::assert_snapshot!(brand(lines).unwrap_err().to_text(words, false));
}

#[test]
fn what_is_no_brand_token_is_refused_with_its_place() {
    let lines = "  acent: '#9a3412'\n  radius: 90\n  fonts:
    text: { file: fonts/company.ttf, name: 'x;}body{display:none' }\n    headings: {}\n";
    let words = crate::words::words(crate::language::Language::EN);
    insta::assert_snapshot!(brand(lines).unwrap_err().to_text(words, false));
}

fn with(more: &str) -> Result<Config, crate::diagnostic::Diagnostics> {
    let text = format!("title: Fjord\nurl: https://fjord.example\n{more}");
    Config::parse("svar.yaml", &text)
}

#[test]
fn readers_find_their_way_without_a_word_in_the_configuration() {
    let config = with("").unwrap();
    assert!(config.search);
    assert_eq!(config.read_also, 3);
    assert_eq!(config.newsletter, None);
    let config = with("search: false\nread_also: 0\npermalinks: { search: /finn/ }\n").unwrap();
    assert!(!config.search);
    assert_eq!(config.read_also, 0);
    assert_eq!(config.permalinks.search.as_deref(), Some("/finn/"));
}

#[test]
fn the_newsletter_knows_who_gets_the_address() {
    let yaml = "newsletter: { action: 'https://news.example.com/s?u=1', field: EMAIL, label: Hver uke, \
                privacy: /personvern/, fields: { list: blog } }\n";
    let newsletter = with(yaml).unwrap().newsletter.unwrap();
    assert_eq!(newsletter.host, "news.example.com");
    assert_eq!(newsletter.action, "https://news.example.com/s?u=1");
    assert_eq!(newsletter.field, "EMAIL");
    assert_eq!(newsletter.fields, [("list".to_owned(), "blog".to_owned())]);
    assert!(with("newsletter: { action: 'http://localhost:8080/x' }\n").is_ok());
}

#[test]
fn a_newsletter_that_would_send_addresses_in_the_clear_is_told() {
    for (action, code) in [
        ("http://news.example.com/s", "address"),
        ("/subscribe", "address"),
        ("javascript:alert(1)", "address"),
        ("https://me:secret@news.example.com/", "address"),
    ] {
        let told = with(&format!("newsletter: {{ action: '{action}' }}\n")).unwrap_err();
        let words = crate::words::words(crate::language::Language::EN);
        assert!(told.to_text(words, false).contains(code), "{action}");
    }
    assert!(with("newsletter: { field: email }\n").is_err());
    assert!(with("permalinks: { search: sok }\n").is_err());
}

#[test]
fn mails_and_webhooks_are_read_and_their_mistakes_told() {
    let good = "title: A\nurl: https://a.example\nmail: { from: Vår blogg <blogg@a.example>, \
        digest_at: \"08:15\", per_hour: 2, alerts: [{ on: every, to: [ingrid] }], morning_to: [editor] }\n\
        webhooks: { chat: { url: https://chat.example/hook, events: [comment.received] } }\n";
    let config = Config::parse("svar.yaml", good).unwrap();
    let (name, address) = config.mail.from.clone().unwrap();
    assert_eq!(
        (name.as_str(), address.as_str()),
        ("Vår blogg", "blogg@a.example")
    );
    assert_eq!(config.mail.digest_at, jiff::civil::time(8, 15, 0, 0));
    assert_eq!(config.mail.alerts[0].to, ["ingrid"]);
    assert!(config.webhooks[0].wants("comment.received"));
    assert!(!config.webhooks[0].wants("reply.published"));
    let bad = "title: A\nurl: https://a.example\nmail:\n  from: blogg\n  digest_at: halv åtte\n  per_hour: 0\n  \
        alerts:\n    - { on: urgnt, to: [editr] }\n    - { on: every }\n  smtp: x\n\
        webhooks:\n  chat: { url: \"http://chat.example\", events: [comment.recieved] }\n";
    let diagnostics = Config::parse("svar.yaml", bad).unwrap_err();
    insta::assert_snapshot!(diagnostics.to_text(crate::words::words(Language::EN), false));
}
