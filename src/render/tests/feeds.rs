//! What the feeds say, read back by a parser of another author.

use feed_rs::model::{Entry, Feed};

use super::{example, rendered};
use crate::site::{AuthorIndex, Credit, Picture, Role, Site};

const FILES: [&str; 3] = ["atom.xml", "rss.xml", "feed.json"];

fn parsed(text: &str, path: &str) -> Feed {
    feed_rs::parser::parse(text.as_bytes())
        .unwrap_or_else(|error| panic!("{path}: {error}\n{text}"))
}

fn feed(site: &Site, path: &str) -> Feed {
    parsed(&rendered(site)[path], path)
}

fn names(people: &[feed_rs::model::Person]) -> Vec<&str> {
    people
        .iter()
        .map(|it| it.name.as_deref().unwrap())
        .collect()
}

/// The text of an entry: RSS and Atom have it as content, JSON Feed too.
fn text(entry: &Entry) -> &str {
    let content = entry.content.as_ref().unwrap();
    content.body.as_deref().unwrap()
}

#[test]
fn every_list_has_a_feed_in_every_format() {
    let files = rendered(&example::site());
    let lists: Vec<&str> = files
        .keys()
        .filter_map(|path| path.strip_suffix("atom.xml"))
        .collect();
    assert!(lists.contains(&"") && lists.contains(&"en/") && lists.contains(&"serier/legging/"));
    for list in lists {
        let feeds = FILES.map(|file| parsed(&files[&format!("{list}{file}")], list));
        let ids = |feed: &Feed| -> Vec<String> {
            feed.entries.iter().map(|entry| entry.id.clone()).collect()
        };
        assert!(!feeds[0].entries.is_empty(), "{list}");
        assert!(
            feeds.iter().all(|feed| ids(feed) == ids(&feeds[0])),
            "{list}"
        );
    }
}

#[test]
fn atom_tells_authors_with_addresses_and_the_photographer_as_contributor() {
    let feed = feed(&example::site(), "atom.xml");
    let guest = &feed.entries[0];
    assert_eq!(guest.id, "tag:blogg.example,2026:gjest");
    let siri = &guest.authors[0];
    assert_eq!(
        siri.uri.as_deref(),
        Some("https://blogg.example/forfattere/siri/")
    );
    assert_eq!(names(&guest.authors), ["Siri Gjest"]);
    assert_eq!(names(&guest.contributors), ["Ingrid Åsen"]);
}

#[test]
fn rss_joins_the_names_as_the_language_does() {
    let mut site = example::site();
    site.posts[0].credits[1].role = Role::Text;
    site.posts[3].credits.push(Credit {
        author: AuthorIndex(1),
        role: Role::Text,
        position: 0,
    });
    let files = rendered(&site);
    assert!(files["rss.xml"].contains("<dc:creator>Siri Gjest og Ingrid Åsen</dc:creator>"));
    assert!(files["en/rss.xml"].contains("<dc:creator>Ingrid Åsen and Siri Gjest</dc:creator>"));
}

#[test]
fn json_feed_tells_authors_with_address_and_portrait() {
    let files = rendered(&example::site());
    let feed: serde_json::Value = serde_json::from_str(&files["feed.json"]).unwrap();
    insta::assert_snapshot!(format!("{:#}", feed["items"][0]["authors"]), @r#"
    [
      {
        "name": "Siri Gjest",
        "url": "https://blogg.example/forfattere/siri/",
        "avatar": "https://blogg.example/forfattere/siri/portrett.jpg"
      }
    ]
    "#);
    assert_eq!(feed["items"][1]["language"], "nb");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
}

#[test]
fn every_feed_has_the_disclosure_above_a_text_whose_links_work_anywhere() {
    let files = rendered(&example::site());
    for file in FILES {
        let feed = parsed(&files[file], file);
        let text = text(&feed.entries[0]);
        let start =
            "<p><strong>Gjest: Siri Gjest, Redningsselskapet.</strong> Siri får ikke betalt";
        assert!(text.starts_with(start), "{file}: {text}");
        assert!(
            text.contains("href=\"https://blogg.example/2026/02/fiber/\""),
            "{file}: {text}"
        );
    }
}

#[test]
fn a_feed_changed_when_its_newest_entry_did() {
    let feed = feed(&example::site(), "serier/legging/atom.xml");
    assert_eq!(
        feed.updated.unwrap().to_rfc3339(),
        "2026-02-20T11:00:00+00:00"
    );
}

#[test]
fn comments_and_pictures_are_linked() {
    let mut site = example::site();
    site.posts[0].cover = Some(Picture {
        url: "/2026/03/gjest/båt.jpg".to_owned(),
        alt: "Båten".to_owned(),
        size: Some((800, 600)),
        caption: None,
        credit: None,
    });
    let rss = &rendered(&site)["rss.xml"];
    let (_, item) = rss.split_once("<item>").unwrap();
    let (item, _) = item.split_once("<description>").unwrap();
    insta::assert_snapshot!(item);
}

#[test]
fn a_feed_of_an_author_names_the_author() {
    let feed = feed(&example::site(), "en/forfattere/ingrid/atom.xml");
    assert_eq!(names(&feed.authors), ["Ingrid Åsen"]);
    let parsed = super::rendered(&example::site());
    let json: serde_json::Value =
        serde_json::from_str(&parsed["en/forfattere/ingrid/feed.json"]).unwrap();
    assert_eq!(
        json["authors"][0]["url"],
        "https://blogg.example/en/forfattere/ingrid/"
    );
}

#[test]
fn a_feed_holds_the_twenty_newest() {
    let mut site = example::site();
    site.languages.truncate(1);
    let many = (0..25).map(|_| example::site().posts.remove(0));
    site.posts = many.collect();
    assert_eq!(feed(&site, "atom.xml").entries.len(), 20);
}
