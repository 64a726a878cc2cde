mod example;
mod feeds;

use std::collections::BTreeMap;
use std::path::Path;

use svar_comments::language::Language;

use super::*;

const PAYLOAD: &str = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&";

fn rendered(site: &Site) -> BTreeMap<String, String> {
    let theme = Theme::load(Path::new("no-such-root"), "default").unwrap();
    let files = render_in_memory(site, &theme).unwrap_or_else(|problems| {
        panic!(
            "{}",
            problems.to_text(
                crate::words::words(svar_comments::language::Language::EN),
                false
            )
        )
    });
    files
        .into_iter()
        .filter_map(|file| match file.content {
            OutputContent::Bytes(bytes) => {
                Some((file.path, String::from_utf8_lossy(&bytes).into_owned()))
            }
            OutputContent::Copy(_) | OutputContent::Made(_) => None,
        })
        .collect()
}

/// The page without the hashes in the names of assets, which change with every change of a style.
fn without_hashes(page: &str) -> String {
    let mut parts = page.split("\"/assets/");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap();
        let pieces: Vec<&str> = name.split('.').collect();
        out.extend(["\"/assets/", pieces[0], ".….", pieces[2], "\"", rest]);
    }
    out
}

/// The page without the comments and their form, whose markup the comments service tests.
fn without_thread(page: &str) -> String {
    let (before, rest) = page.split_once("<section class=\"svar-thread\"").unwrap();
    let (_, after) = rest.split_once("</svar-comments>").unwrap();
    format!("{before}…\n</svar-comments>{after}")
}

fn is_html(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "html")
}

fn json_ld(page: &str) -> serde_json::Value {
    let (_, rest) = page
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn a_site_becomes_these_files() {
    let files = rendered(&example::site());
    let is_hashed = |path: &str| path.starts_with("assets/");
    let paths: Vec<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|path| !is_hashed(path))
        .collect();
    insta::assert_snapshot!(paths.join("\n"));
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    assert_eq!(rendered(&example::site()), rendered(&example::site()));
}

#[test]
fn a_guest_post_says_who_the_guest_is() {
    let files = rendered(&example::site());
    insta::assert_snapshot!(without_hashes(&without_thread(
        &files["2026/03/gjest/index.html"]
    )));
}

#[test]
fn the_front_page_shows_every_post_once_and_marks_other_languages() {
    let files = rendered(&example::site());
    insta::assert_snapshot!(without_hashes(&files["index.html"]));
    let english = &files["en/index.html"];
    assert!(english.contains("Fibre to the fjord") && !english.contains("Fiber i fjorden"));
}

#[test]
fn every_text_of_every_page_is_in_its_language() {
    for (path, text) in rendered(&example::site()) {
        assert!(
            !text.contains('⟦'),
            "{path} has a text without words: {text}"
        );
    }
}

#[test]
fn all_languages_have_the_same_texts() {
    let file = |language: Language| {
        let path = format!(
            "{}/themes/default/texts/{language}.ftl",
            env!("CARGO_MANIFEST_DIR")
        );
        std::fs::read_to_string(path).unwrap()
    };
    let keys = |language: Language| {
        svar_comments::texts::Texts::keys(&[(language, &file(language))], language)
    };
    for language in Language::ALL {
        assert_eq!(keys(language), keys(Language::EN), "{language}");
    }
}

#[test]
fn structured_data_tells_authors_comments_and_disclosure() {
    let files = rendered(&example::site());
    insta::assert_snapshot!(format!("{:#}", json_ld(&files["2026/03/gjest/index.html"])));
}

#[test]
fn a_preview_of_a_link_says_that_a_guest_is_a_guest() {
    let page = &rendered(&example::site())["2026/03/gjest/index.html"];
    let description = "Gjest: Siri Gjest, Redningsselskapet. Slik gikk det.";
    for (name, content) in [
        ("property=\"og:description", description),
        (
            "property=\"article:author",
            "https://blogg.example/forfattere/siri/",
        ),
        (
            "name=\"twitter:data1",
            "Gjest: Siri Gjest, Redningsselskapet",
        ),
    ] {
        assert!(
            page.contains(&format!("<meta {name}\" content=\"{content}\">")),
            "{name}"
        );
    }
}

#[test]
fn a_translation_names_its_original_and_the_original_its_translations() {
    let files = rendered(&example::site());
    let post = |path: &str| json_ld(&files[path])["@graph"][0].clone();
    let (original, translation) = (
        post("2026/02/fiber/index.html"),
        post("en/2026/02/fiber/index.html"),
    );
    assert_eq!(original["workTranslation"][0]["@id"], translation["@id"]);
    assert_eq!(translation["translationOfWork"]["@id"], original["@id"]);
    assert_eq!(original["isPartOf"][1]["name"], "Slik legger vi fiber");
}

#[test]
fn a_script_in_any_text_stays_text() {
    let mut site = example::site();
    site.config.title = PAYLOAD.to_owned();
    site.config.description = vec![(Language::NB, PAYLOAD.to_owned())];
    site.config.brand.company = PAYLOAD.to_owned();
    for post in &mut site.posts {
        post.title = PAYLOAD.to_owned();
        post.summary = PAYLOAD.to_owned();
        post.disclosure = post.disclosure.take().map(|_| PAYLOAD.to_owned());
        post.headings
            .iter_mut()
            .for_each(|heading| heading.text = PAYLOAD.to_owned());
    }
    for author in &mut site.authors {
        author.name = PAYLOAD.to_owned();
        author.title = vec![(Language::NB, PAYLOAD.to_owned())];
        author.organisation = Some(PAYLOAD.to_owned());
        for position in &mut author.positions {
            position.title = vec![(Language::NB, PAYLOAD.to_owned())];
            position.organisation = Some(PAYLOAD.to_owned());
        }
        author.links = vec![(
            PAYLOAD.to_owned(),
            "https://example.org/\"><script>".to_owned(),
        )];
    }
    site.tags
        .iter_mut()
        .for_each(|tag| tag.label = vec![(Language::NB, PAYLOAD.to_owned())]);
    site.series
        .iter_mut()
        .for_each(|series| series.title = vec![(Language::NB, PAYLOAD.to_owned())]);
    for (path, text) in rendered(&site) {
        let is_markup = is_html(&path) || text.starts_with("<?xml");
        assert!(!is_markup || !text.contains("<script>"), "{path}: {text}");
        assert!(!is_markup || !text.contains("<img src=x"), "{path}: {text}");
        if ["atom.xml", "rss.xml", "feed.json"]
            .iter()
            .any(|name| path.ends_with(name))
        {
            feed_rs::parser::parse(text.as_bytes())
                .unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        if text.contains("application/ld+json") {
            json_ld(&text);
        }
    }
}

#[test]
fn a_draft_is_marked_and_kept_from_feeds_and_search_engines() {
    let mut site = example::site();
    site.posts[0].preview = Some(crate::site::PreviewReason::Draft);
    let files = rendered(&site);
    let page = &files["2026/03/gjest/index.html"];
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">") && page.contains("Utkast"));
    assert!(!files["atom.xml"].contains("gjest"));
    assert!(files["sitemap-2026.xml"].contains("/2026/02/fiber/"));
    assert!(!files["sitemap-2026.xml"].contains("/2026/03/gjest/"));
    assert!(!page.contains("application/ld+json"));
}

#[test]
fn a_post_that_asks_for_an_unknown_template_is_told_so() {
    let mut site = example::site();
    site.posts[0].template = Some("pots.html".to_owned());
    let theme = Theme::load(Path::new("no-such-root"), "default").unwrap();
    let problems = render_in_memory(&site, &theme).unwrap_err();
    insta::assert_snapshot!(problems.to_text(crate::words::words(svar_comments::language::Language::EN), false), @r"
    error[unknown-template]: there is no template `pots.html`
    --> content/posts/gjest.md
     = help: did you mean `post.html`?

    1 error
    ");
}

#[test]
fn the_site_map_links_translations() {
    let files = rendered(&example::site());
    let parts = ["sitemap.xml", "sitemap-2026.xml", "sitemap-pages.xml"];
    insta::assert_snapshot!(parts.map(|part| &*files[part]).join("\n"));
}

#[test]
fn the_comments_service_learns_of_every_page() {
    insta::assert_snapshot!(rendered(&example::site())["svar-site.json"]);
}

#[test]
fn an_old_address_sends_on() {
    insta::assert_snapshot!(rendered(&example::site())["gammel/index.html"]);
}

#[test]
fn a_site_below_a_path_links_there() {
    let mut site = example::site();
    site.config.url = "https://example.org/blogg".to_owned();
    let files = rendered(&site);
    let page = &files["2026/03/gjest/index.html"];
    assert!(page.contains("href=\"/blogg/2026/02/fiber/\""));
    assert!(page.contains("rel=\"canonical\" href=\"https://example.org/blogg/2026/03/gjest/\""));
    for part in page.split("href=\"/").skip(1) {
        let is_service = part.starts_with("threads/");
        assert!(is_service || part.starts_with("blogg/"), "{part:.60}");
    }
}

#[test]
fn a_file_of_the_site_stands_in_place_of_a_drawn_one() {
    let mut site = example::site();
    let source = std::path::PathBuf::from("static/robots.txt");
    site.assets.push(crate::site::Asset {
        path: "robots.txt".to_owned(),
        source,
        size: None,
    });
    assert!(!rendered(&site).contains_key("robots.txt"));
}

#[test]
fn no_page_has_style_or_script_inside_or_asks_a_third_party() {
    for (path, text) in rendered(&example::site()) {
        if !is_html(&path) {
            continue;
        }
        assert!(
            !text.contains("<style") && !text.contains(" style="),
            "{path}"
        );
        assert!(
            !text.contains(" onclick=") && !text.contains("javascript:"),
            "{path}"
        );
        let loaded = text
            .split("src=\"")
            .skip(1)
            .chain(text.split("<link rel=\"stylesheet\" href=\"").skip(1));
        for address in loaded {
            assert!(
                address.starts_with('/') || address.starts_with('"'),
                "{path}: {address:.60}"
            );
        }
    }
}
