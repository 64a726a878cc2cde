use super::limits::{length, limit};
use super::*;

fn facts() -> ShareFacts {
    ShareFacts {
        title: "En gjest på dekk".to_owned(),
        byline: "Siri Gjest og Ingrid Åsen".to_owned(),
        guests: Some("Gjest: Siri Gjest, Redningsselskapet".to_owned()),
        disclosure: Some("Siri får ikke betalt, og har kjøpt båten selv.".to_owned()),
        summary: "Slik gikk det da vi la ut fra kai i sju bør og kom hjem i stille.".to_owned(),
        hashtags: "#Fiber #LangeNetter".to_owned(),
        url: "https://blogg.example/2026/03/gjest/".to_owned(),
    }
}

#[test]
fn a_text_names_the_people_the_guest_and_the_address() {
    insta::assert_snapshot!(facts().text(Network::Mastodon).text, @r"
    En gjest på dekk
    Siri Gjest og Ingrid Åsen. Gjest: Siri Gjest, Redningsselskapet
    Siri får ikke betalt, og har kjøpt båten selv.

    Slik gikk det da vi la ut fra kai i sju bør og kom hjem i stille.

    #Fiber #LangeNetter

    https://blogg.example/2026/03/gjest/
    ");
}

#[test]
fn a_guest_who_writes_alone_is_named_once() {
    let facts = ShareFacts {
        byline: "Siri Gjest".to_owned(),
        ..facts()
    };
    assert_eq!(facts.people(), "Gjest: Siri Gjest, Redningsselskapet");
}

#[test]
fn every_text_keeps_its_limit_and_says_that_a_guest_is_a_guest() {
    let long = "Dette er en svært lang setning som aldri vil ta slutt 🙂 ".repeat(30);
    for (title, disclosure) in [
        (long.as_str(), "Kort."),
        ("Kort", long.as_str()),
        (&long, &long),
    ] {
        let facts = ShareFacts {
            title: title.to_owned(),
            disclosure: Some(disclosure.to_owned()),
            summary: long.clone(),
            ..facts()
        };
        for network in Network::ALL {
            let share = facts.text(network);
            assert!(share.length <= share.limit, "{share:?}");
            assert!(share.text.contains("Gjest: Siri Gjest"), "{share:?}");
            assert!(share.text.contains(&disclosure[..5]), "{share:?}");
            assert!(share.text.ends_with(&facts.url), "{share:?}");
        }
    }
}

#[test]
fn networks_count_in_their_own_ways() {
    let text = "æøå — 👩‍🚒 日 https://blogg.example/en/svært/lang/adresse/";
    assert_eq!(length(Network::Bluesky, "👩‍🚒"), 1);
    assert_eq!(length(Network::Mastodon, text), 10 + 23);
    // Three characters make the firefighter: 2 + 1 + 2.
    assert_eq!(length(Network::X, text), 3 + 1 + 1 + 1 + 5 + 1 + 2 + 1 + 23);
    assert_eq!(limit(Network::X), 280);
}

#[test]
fn links_carry_text_and_address_and_nothing_else() {
    let facts = facts();
    let links: Vec<String> = Network::ALL
        .iter()
        .filter_map(|it| facts.link(*it))
        .collect();
    insta::assert_snapshot!(links.join("\n"));
}

#[test]
fn a_hashtag_marks_where_its_words_begin() {
    assert_eq!(capitalised("lange netter på øya"), "LangeNetterPåØya");
}
