//! Describes pages to search engines in the words of schema.org: each thing as the text of a JSON object.

mod nodes;
mod thread;

use serde::Serialize;
use serde_json::json;
use svar_comments::language::Language;

use super::material::{Material, in_language};
use super::post_views::instant;
use super::search;
use super::series_pages;
use crate::site::{AuthorIndex, AuthorKind, Position, Post, Role};
use nodes::{BlogPosting, Breadcrumbs, Node, OneOrMore, Person, Step};

/// A post, with each author as a person and what ties a guest to the company as the back-story. `card` is the picture
/// of a post that has none of its own.
pub(super) fn of_post(material: &Material, post: &Post, card: Option<&str>) -> String {
    let address = material.addresses.absolute(&post.permalink.0);
    let people = People::of(material, post);
    let (original, others) = translations(material, post);
    let thread = thread::of(material, post, &address);
    let cover = post.cover.as_ref();
    let posting = BlogPosting {
        kind: "BlogPosting",
        id: format!("{address}#post"),
        headline: &post.title,
        description: &post.summary,
        url: &address,
        main_entity_of_page: Node {
            id: Some(address.clone()),
            ..Node::of("WebPage")
        },
        date_published: instant(&post.date),
        date_modified: instant(post.updated.as_ref().unwrap_or(&post.date)),
        in_language: post.language.code(),
        word_count: post.words,
        is_accessible_for_free: true,
        publisher: publisher(material),
        keywords: keywords(material, post),
        author: people.authors,
        contributor: people.photographers,
        translator: people.translators,
        discussion_url: thread.as_ref().map(|_| format!("{address}#comments")),
        comment_count: thread.as_ref().map(|thread| thread.count),
        comment: thread.map_or_else(Vec::new, |thread| thread.told),
        translation_of_work: original,
        work_translation: others,
        backstory: post.disclosure.as_deref(),
        image: cover.map(|cover| material.addresses.absolute(&cover.url)),
        is_part_of: whole(material, post),
        position: post.series.map(|(_, part)| part),
        card: card.filter(|_| cover.is_none()),
    };
    text(&posting)
}

fn text(node: &impl Serialize) -> String {
    serde_json::to_string(node).expect("a node is made of texts, numbers and lists")
}

/// The blog, and the series where the post is a part of one.
fn whole<'a>(material: &Material<'a>, post: &Post) -> OneOrMore<Node<'a>> {
    let blog = blog(material, post.language);
    let Some((series, _)) = post.series else {
        return OneOrMore::One(blog);
    };
    let (_, name) = series_pages::title(material.site, series, post.language);
    let path = series_pages::path(material, series, post.language);
    let series = Node {
        name: Some(name),
        url: Some(material.addresses.absolute(&path)),
        ..Node::of("CreativeWorkSeries")
    };
    OneOrMore::More(vec![blog, series])
}

/// The page of an author.
pub(super) fn of_profile(material: &Material, language: Language, author: AuthorIndex) -> String {
    let whole = &material.site.authors[author.0];
    let present = &whole.positions[whole.present];
    let page = json!({
        "@type": "ProfilePage",
        "inLanguage": language.code(),
        "isPartOf": blog(material, language),
        "mainEntity": of_author(material, language, author, present),
    });
    page.to_string()
}

/// The front page: the site, and the blog that it is.
pub(super) fn of_home(material: &Material, language: Language) -> Vec<String> {
    let config = &material.site.config;
    let url = material
        .addresses
        .absolute(&material.addresses.home(language));
    let mut site = json!({
        "@type": "WebSite",
        "@id": format!("{url}#site"),
        "name": config.title,
        "url": url,
        "inLanguage": language.code(),
    });
    if config.search {
        let page = material
            .addresses
            .absolute(&search::path(material, language));
        site["potentialAction"] = json!({
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{page}?q={{search_term_string}}") },
            "query-input": "required name=search_term_string",
        });
    }
    let blog = json!({
        "@type": "Blog",
        "@id": blog_id(material, language),
        "name": config.title,
        "description": material.description(language),
        "url": url,
        "inLanguage": language.code(),
        "isPartOf": { "@id": format!("{url}#site") },
        "publisher": publisher(material),
    });
    vec![site.to_string(), blog.to_string()]
}

/// Everything that a page says of itself: `nodes`, and the way to it from the front page where there is one.
pub(super) fn graph(mut nodes: Vec<String>, trail: &[(String, String)]) -> String {
    if trail.len() > 1 {
        let steps = (1..).zip(trail).map(|(position, (name, url))| Step {
            kind: "ListItem",
            position,
            name,
            item: url,
        });
        nodes.push(text(&Breadcrumbs {
            kind: "BreadcrumbList",
            item_list_element: steps.collect(),
        }));
    }
    let nodes = nodes.join(",");
    format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{nodes}]}}")
}

fn blog_id(material: &Material, language: Language) -> String {
    let home = material.addresses.home(language);
    format!("{}#blog", material.addresses.absolute(&home))
}

fn blog<'a>(material: &Material, language: Language) -> Node<'a> {
    Node {
        id: Some(blog_id(material, language)),
        ..Node::of("Blog")
    }
}

/// Who wrote a post, who took the pictures and who translated it. Where nobody wrote, all of them made it.
struct People<'a> {
    authors: Vec<Person<'a>>,
    photographers: Vec<Person<'a>>,
    translators: Vec<Person<'a>>,
}

impl<'a> People<'a> {
    fn of(material: &Material<'a>, post: &Post) -> Self {
        let site = material.site;
        let of = |role: Role| -> Vec<Person<'a>> {
            let credits = post.credits.iter().filter(|credit| credit.role == role);
            credits
                .map(|credit| of_author(material, post.language, credit.author, site.held(credit)))
                .collect()
        };
        let mut people = Self {
            authors: of(Role::Text),
            photographers: of(Role::Photo),
            translators: of(Role::Translation),
        };
        if people.authors.is_empty() {
            people.authors.append(&mut people.photographers);
            people.authors.append(&mut people.translators);
        }
        people
    }
}

/// The same post in other languages: the original of a translation, else its translations. The one whose key has no
/// language is the original.
fn translations<'a>(material: &Material<'a>, post: &Post) -> (Option<Node<'a>>, Vec<Node<'a>>) {
    let posts = &material.site.posts;
    let mut others = post
        .translations
        .iter()
        .map(|id| &posts[id.0])
        .filter(|other| other.preview.is_none());
    let brief = |other: &'a Post| {
        let url = material.addresses.absolute(&other.permalink.0);
        Node {
            id: Some(format!("{url}#post")),
            headline: Some(&other.title),
            url: Some(url),
            in_language: Some(other.language.code()),
            ..Node::of("BlogPosting")
        }
    };
    if is_translation(post) {
        let original = others.find(|other| !is_translation(other));
        (original.map(brief), Vec::new())
    } else {
        (None, others.map(brief).collect())
    }
}

fn is_translation(post: &Post) -> bool {
    let key = post.key.as_str();
    key.strip_suffix(post.language.code())
        .is_some_and(|rest| rest.ends_with('.'))
}

/// An author in the position that they held, or hold. A title that is no longer held says nothing about the person's
/// work.
fn of_author<'a>(
    material: &Material<'a>,
    language: Language,
    index: AuthorIndex,
    position: &'a Position,
) -> Person<'a> {
    let author = &material.site.authors[index.0];
    let config = &material.site.config;
    let path = material
        .addresses
        .in_language(&author.permalink.0, language);
    let is_team = position.kind == AuthorKind::Team;
    let has_work = !is_team && position.kind != AuthorKind::Former;
    let title = in_language(&position.title, language, config.language);
    let own = (position.kind == AuthorKind::Employee).then_some(&config.brand.company);
    let organisation = position.organisation.as_ref().or(own);
    let portrait = author.portrait.as_ref();
    Person {
        kind: if is_team { "Organization" } else { "Person" },
        name: &author.name,
        url: material.addresses.absolute(&path),
        image: portrait.map(|face| material.addresses.absolute(&face.url)),
        same_as: author.links.iter().map(|(_, url)| &**url).collect(),
        job_title: title.map(|(_, title)| title).filter(|_| has_work),
        affiliation: organisation.filter(|_| has_work).map(|name| Node {
            name: Some(name),
            ..Node::of("Organization")
        }),
    }
}

fn publisher<'a>(material: &Material<'a>) -> Node<'a> {
    let brand = &material.site.config.brand;
    let logo = brand.logo.as_ref().map(|logo| {
        let path = format!("/{}", logo.trim_start_matches('/'));
        material.addresses.absolute(&path)
    });
    Node {
        name: Some(&brand.company),
        url: Some(material.addresses.absolute("/")),
        logo,
        ..Node::of("Organization")
    }
}

fn keywords<'a>(material: &Material<'a>, post: &Post) -> Vec<&'a str> {
    let site = material.site;
    let labels = post.tags.iter().filter_map(|tag| {
        in_language(&site.tags[tag.0].label, post.language, site.config.language)
    });
    labels.map(|(_, label)| label).collect()
}
