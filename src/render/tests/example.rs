//! A small site with everything in it once: a guest, two authors of a post, a translation, a series
//! with a planned part, comments, an old address.

use std::collections::BTreeMap;

use jiff::Zoned;
use svar_comments::comment::{CommentId, ReplyKind};
use svar_comments::comments_file::{Badge, PublicComment, PublicState, PublicWriter, Reactions};
use svar_comments::config::Config;
use svar_comments::language::Language;
use svar_comments::site_file::CommentsPolicy;
use svar_comments::thread::ThreadKey;
use svar_comments::yaml::Value;

use crate::site::*;

const CONFIG: &str = "
title: Fjordlys-bloggen
description: Vi som bygger fiber i fjordene, skriver her.
url: https://blogg.example
language: nb
timezone: Europe/Oslo
country: NO
posts_per_page: 2
search: false
permalinks: { authors: '/forfattere/{slug}/', tags: '/emner/{slug}/', series: '/serier/{slug}/' }
menu:
  - { link: /forfattere/, label: { nb: Forfattere, en: Authors } }
brand: { company: Fjordlys, accent: '#0b5c55', accent_dark: '#6fd3c4' }
comments: { guidelines: /retningslinjer/ }
";

pub(super) fn site() -> Site {
    let config = Config::parse("svar.yaml", CONFIG).expect("the example's configuration is good");
    Site {
        config,
        languages: vec![Language::NB, Language::EN],
        posts: posts(),
        pages: vec![guidelines()],
        authors: authors(),
        tags: vec![fibre_tag()],
        categories: Vec::new(),
        series: vec![fibre_series()],
        aliases: vec![Alias {
            from: "/gammel".to_owned(),
            to: "/2026/02/fiber/".to_owned(),
        }],
        assets: Vec::new(),
        pictures: BTreeMap::new(),
        words: crate::terms::Words::default(),
        drawings: BTreeMap::new(),
        comments: Some(comments()),
    }
}

fn link(path: &str) -> Permalink {
    Permalink(path.into())
}

fn key(text: &str) -> ThreadKey {
    ThreadKey::parse(text).expect("the example's keys are good")
}

fn instant(text: &str) -> Zoned {
    format!("{text}[Europe/Oslo]")
        .parse()
        .expect("the example's dates are good")
}

fn post(slug: &str, date: &str, title: &str) -> Post {
    let month = &date[5..7];
    Post {
        has_film: false,
        extra: Value::Map(Vec::new()),
        source: format!("content/posts/{slug}.md"),
        key: key(slug),
        permalink: link(&format!("/2026/{month}/{slug}/")),
        language: Language::NB,
        title: title.to_owned(),
        date: instant(date),
        updated: None,
        preview: None,
        credits: vec![credit(0, Role::Text)],
        disclosure: None,
        disclosure_language: Language::NB,
        tags: vec![TagIndex(0)],
        categories: Vec::new(),
        series: None,
        summary: "Slik gikk det.".to_owned(),
        has_own_summary: true,
        html: "<p>Slik gikk det. <a href=\"/2026/02/fiber/\">Før.</a></p>\n<h2 id=\"a\">A</h2>\n"
            .to_owned(),
        headings: vec![Heading {
            level: 2,
            id: "a".to_owned(),
            text: "A".to_owned(),
        }],
        wants_toc: false,
        words: 430,
        cover: None,
        translations: Vec::new(),
        comments: CommentsPolicy::Open,
        canonical_url: None,
        pinned: false,
        template: None,
        related: Vec::new(),
        prompt: None,
    }
}

fn credit(author: usize, role: Role) -> Credit {
    Credit {
        author: AuthorIndex(author),
        role,
        position: 0,
    }
}

fn posts() -> Vec<Post> {
    let guest = Post {
        credits: vec![credit(1, Role::Text), credit(0, Role::Photo)],
        prompt: Some("Har du vært med ut?".to_owned()),
        disclosure: Some("Siri får ikke betalt, og har kjøpt båten selv.".to_owned()),
        wants_toc: true,
        related: vec![PostId(1)],
        ..post("gjest", "2026-03-02T08:00+01:00", "En gjest på dekk")
    };
    let fibre = Post {
        series: Some((SeriesIndex(0), 1)),
        updated: Some(instant("2026-02-20T12:00+01:00")),
        translations: vec![PostId(2)],
        ..post("fiber", "2026-02-10T08:00+01:00", "Fiber i fjorden")
    };
    let english = Post {
        key: key("fiber.en"),
        permalink: link("/en/2026/02/fiber/"),
        language: Language::EN,
        translations: vec![PostId(1)],
        ..post("fiber", "2026-02-10T08:00+01:00", "Fibre to the fjord")
    };
    let alone = Post {
        key: key("storm"),
        permalink: link("/en/2026/01/storm/"),
        language: Language::EN,
        tags: Vec::new(),
        comments: CommentsPolicy::Off,
        ..post("storm", "2026-01-05T08:00+01:00", "After the storm")
    };
    vec![guest, fibre, english, alone]
}

fn authors() -> Vec<Author> {
    let title = vec![
        (Language::NB, "Montør".to_owned()),
        (Language::EN, "Fitter".to_owned()),
    ];
    let author = |id: &str, name: &str, position: Position, posts: Vec<PostId>| Author {
        id: id.to_owned(),
        name: name.to_owned(),
        title: position.title.clone(),
        organisation: position.organisation.clone(),
        kind: position.kind,
        positions: vec![position],
        present: 0,
        permalink: link(&format!("/forfattere/{id}/")),
        portrait: None,
        bio: vec![(Language::NB, "<p>Liker kabler.</p>".to_owned())],
        links: vec![("Nettsted".to_owned(), "https://example.org/".to_owned())],
        posts,
        from: None,
        until: None,
    };
    let all = (0..4).map(PostId).collect();
    let employee = Position {
        from: None,
        until: None,
        title,
        organisation: None,
        kind: AuthorKind::Employee,
    };
    let guest = Position {
        organisation: Some("Redningsselskapet".to_owned()),
        kind: AuthorKind::Guest,
        ..employee.clone()
    };
    let ingrid = author("ingrid", "Ingrid Åsen", employee, all);
    let siri = Author {
        portrait: Some(Picture {
            url: "/forfattere/siri/portrett.jpg".to_owned(),
            alt: "Siri ved roret".to_owned(),
            size: Some((400, 400)),
            caption: None,
            credit: None,
        }),
        ..author("siri", "Siri Gjest", guest, vec![PostId(0)])
    };
    vec![ingrid, siri]
}

fn fibre_tag() -> Tag {
    Tag {
        slug: "fiber".to_owned(),
        label: vec![
            (Language::NB, "Fiber".to_owned()),
            (Language::EN, "Fibre".to_owned()),
        ],
        description: Vec::new(),
        permalink: link("/emner/fiber/"),
        posts: (0..3).map(PostId).collect(),
    }
}

fn fibre_series() -> Series {
    Series {
        id: "legging".to_owned(),
        title: vec![(Language::NB, "Slik legger vi fiber".to_owned())],
        description: vec![(Language::NB, "<p>Fra brev til lys.</p>".to_owned())],
        planned: 3,
        part_titles: Vec::new(),
        permalink: link("/serier/legging/"),
        posts: vec![PostId(1)],
    }
}

fn guidelines() -> Page {
    Page {
        has_film: false,
        extra: Value::Map(Vec::new()),
        source: "content/pages/retningslinjer.md".to_owned(),
        key: key("retningslinjer"),
        permalink: link("/retningslinjer/"),
        language: Language::NB,
        title: "Retningslinjer".to_owned(),
        summary: String::new(),
        html: "<p>Vær grei.</p>".to_owned(),
        headings: Vec::new(),
        wants_toc: false,
        updated: None,
        comments: CommentsPolicy::Off,
        translations: Vec::new(),
        template: None,
    }
}

fn comments() -> BakedComments {
    let comment = |id: &str, parent: Option<&str>, writer: PublicWriter| PublicComment {
        id: CommentId(id.to_owned()),
        parent: parent.map(|parent| CommentId(parent.to_owned())),
        writer,
        received_at: "2026-03-02T10:00:00Z"
            .parse()
            .expect("the example's dates are good"),
        edited_at: None,
        html: "<p>Takk!</p>".to_owned(),
        state: PublicState::Shown,
        standing: None,
        reactions: Reactions::default(),
    };
    let reader = PublicWriter::Reader {
        name: "Leif <b>".to_owned(),
    };
    let staff = PublicWriter::Staff {
        name: "Ingrid Åsen".to_owned(),
        title: Some("Montør".to_owned()),
        badge: Badge::Author,
        reply: ReplyKind::Full,
        promised_at: None,
    };
    let thread = vec![comment("1", None, reader), comment("2", Some("1"), staff)];
    BakedComments {
        exported_at: "2026-03-03T00:00:00Z"
            .parse()
            .expect("the example's dates are good"),
        threads: BTreeMap::from([(key("gjest"), thread)]),
        heads: BTreeMap::new(),
    }
}
