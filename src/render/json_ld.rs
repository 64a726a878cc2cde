//! Describes pages to search engines in the words of schema.org.

mod thread;

use serde_json::{Value, json};
use svar_comments::language::Language;

use super::material::{Material, in_language};
use super::post_views::instant;
use super::search;
use super::series_pages;
use crate::site::{AuthorIndex, AuthorKind, Position, Post, Role};

/// A post, with each author as a person and what ties a guest to the company as the back-story.
pub(super) fn of_post(material: &Material, post: &Post) -> Value {
    let address = material.addresses.absolute(&post.permalink.0);
    let site = material.site;
    let mut value = json!({
        "@type": "BlogPosting",
        "@id": format!("{address}#post"),
        "headline": post.title,
        "description": post.summary,
        "url": address,
        "mainEntityOfPage": { "@type": "WebPage", "@id": address },
        "datePublished": instant(&post.date),
        "dateModified": instant(post.updated.as_ref().unwrap_or(&post.date)),
        "inLanguage": post.language.code(),
        "wordCount": post.words,
        "isAccessibleForFree": true,
        "publisher": publisher(material),
        "keywords": keywords(material, post),
    });
    add_people(&mut value, material, post);
    thread::add(&mut value, material, post, &address);
    add_translations(&mut value, material, post);
    if let Some(disclosure) = &post.disclosure {
        value["backstory"] = json!(disclosure);
    }
    if let Some(cover) = &post.cover {
        value["image"] = json!(material.addresses.absolute(&cover.url));
    }
    value["isPartOf"] = json!({ "@type": "Blog", "@id": blog_id(material, post.language) });
    if let Some((series, part)) = post.series {
        let (_, name) = series_pages::title(site, series, post.language);
        let path = series_pages::path(material, series, post.language);
        let url = material.addresses.absolute(&path);
        value["isPartOf"] = json!([
            { "@type": "Blog", "@id": blog_id(material, post.language) },
            { "@type": "CreativeWorkSeries", "name": name, "url": url },
        ]);
        value["position"] = json!(part);
    }
    value
}

/// The page of an author.
pub(super) fn of_profile(material: &Material, language: Language, author: AuthorIndex) -> Value {
    let whole = &material.site.authors[author.0];
    let present = &whole.positions[whole.present];
    json!({
        "@type": "ProfilePage",
        "inLanguage": language.code(),
        "isPartOf": { "@type": "Blog", "@id": blog_id(material, language) },
        "mainEntity": of_author(material, language, author, present),
    })
}

/// The front page: the site, and the blog that it is.
pub(super) fn of_home(material: &Material, language: Language) -> Vec<Value> {
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
    vec![site, blog]
}

/// Everything that a page says of itself: `nodes`, and the way to it from the front page where there is one.
pub(super) fn graph(mut nodes: Vec<Value>, trail: &[(String, String)]) -> Value {
    if trail.len() > 1 {
        let step = |(at, (name, url)): (usize, &(String, String))| json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": url });
        let steps: Vec<Value> = trail.iter().enumerate().map(step).collect();
        nodes.push(json!({ "@type": "BreadcrumbList", "itemListElement": steps }));
    }
    json!({ "@context": "https://schema.org", "@graph": nodes })
}

fn blog_id(material: &Material, language: Language) -> String {
    let home = material.addresses.home(language);
    format!("{}#blog", material.addresses.absolute(&home))
}

/// Who wrote it, who took the pictures and who translated it. Where nobody wrote, all of them made it.
fn add_people(value: &mut Value, material: &Material, post: &Post) {
    let of = |role: Role| -> Vec<Value> {
        let credits = post.credits.iter().filter(|credit| credit.role == role);
        credits
            .map(|credit| {
                of_author(
                    material,
                    post.language,
                    credit.author,
                    material.site.held(credit),
                )
            })
            .collect()
    };
    let (writers, photographers, translators) =
        (of(Role::Text), of(Role::Photo), of(Role::Translation));
    if writers.is_empty() {
        value["author"] = photographers.into_iter().chain(translators).collect();
        return;
    }
    value["author"] = writers.into();
    if !photographers.is_empty() {
        value["contributor"] = photographers.into();
    }
    if !translators.is_empty() {
        value["translator"] = translators.into();
    }
}

/// The same post in other languages. The one whose key has no language is the original.
fn add_translations(value: &mut Value, material: &Material, post: &Post) {
    let others: Vec<&Post> = post
        .translations
        .iter()
        .map(|id| &material.site.posts[id.0])
        .filter(|other| other.preview.is_none())
        .collect();
    let brief = |other: &Post| {
        let url = material.addresses.absolute(&other.permalink.0);
        json!({
            "@type": "BlogPosting",
            "@id": format!("{url}#post"),
            "headline": other.title,
            "url": url,
            "inLanguage": other.language.code(),
        })
    };
    if let Some(original) = others
        .iter()
        .find(|other| is_translation(post) && !is_translation(other))
    {
        value["translationOfWork"] = brief(original);
    } else if !others.is_empty() && !is_translation(post) {
        value["workTranslation"] = others.into_iter().map(brief).collect();
    }
}

fn is_translation(post: &Post) -> bool {
    let key = post.key.as_str();
    key.strip_suffix(post.language.code())
        .is_some_and(|rest| rest.ends_with('.'))
}

/// An author in the position that they held, or hold.
fn of_author(
    material: &Material,
    language: Language,
    index: AuthorIndex,
    position: &Position,
) -> Value {
    let author = &material.site.authors[index.0];
    let path = material
        .addresses
        .in_language(&author.permalink.0, language);
    let is_team = position.kind == AuthorKind::Team;
    let mut value = json!({
        "@type": if is_team { "Organization" } else { "Person" },
        "name": author.name,
        "url": material.addresses.absolute(&path),
    });
    if let Some(portrait) = &author.portrait {
        value["image"] = json!(material.addresses.absolute(&portrait.url));
    }
    if !author.links.is_empty() {
        value["sameAs"] = author.links.iter().map(|(_, url)| json!(url)).collect();
    }
    if !is_team {
        add_work(&mut value, material, language, position);
    }
    value
}

/// A title that is no longer held says nothing about the person's work.
fn add_work(value: &mut Value, material: &Material, language: Language, position: &Position) {
    if position.kind == AuthorKind::Former {
        return;
    }
    let config = &material.site.config;
    if let Some((_, title)) = in_language(&position.title, language, config.language) {
        value["jobTitle"] = json!(title);
    }
    let own = (position.kind == AuthorKind::Employee).then_some(&config.brand.company);
    if let Some(organisation) = position.organisation.as_ref().or(own) {
        value["affiliation"] = json!({ "@type": "Organization", "name": organisation });
    }
}

fn publisher(material: &Material) -> Value {
    let brand = &material.site.config.brand;
    let mut value = json!({
        "@type": "Organization",
        "name": brand.company,
        "url": material.addresses.absolute("/"),
    });
    if let Some(logo) = &brand.logo {
        let path = format!("/{}", logo.trim_start_matches('/'));
        value["logo"] = json!(material.addresses.absolute(&path));
    }
    value
}

fn keywords(material: &Material, post: &Post) -> Vec<String> {
    let default = material.site.config.language;
    post.tags
        .iter()
        .filter_map(|tag| in_language(&material.site.tags[tag.0].label, post.language, default))
        .map(|(_, label)| label.to_owned())
        .collect()
}
