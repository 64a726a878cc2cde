//! Describes pages to search engines in the words of schema.org.

use serde_json::{Value, json};
use svar_comments::language::Language;

use super::head::absolute_picture;
use super::material::{Material, in_language};
use super::people::picture;
use super::post_views::{comment_count, instant};
use super::series_pages;
use crate::site::{AuthorIndex, AuthorKind, Position, Post};

/// A post, with each author as a person and what ties a guest to the company as the back-story.
pub(super) fn of_post(material: &Material, post: &Post) -> Value {
    let address = material.addresses.absolute(&post.permalink.0);
    let site = material.site;
    let authors: Vec<Value> = post
        .credits
        .iter()
        .map(|credit| of_author(material, post.language, credit.author, site.held(credit)))
        .collect();
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": post.title,
        "description": post.summary,
        "url": address,
        "mainEntityOfPage": address,
        "datePublished": instant(&post.date),
        "dateModified": instant(post.updated.as_ref().unwrap_or(&post.date)),
        "inLanguage": post.language.code(),
        "wordCount": post.words,
        "commentCount": comment_count(material, post),
        "author": authors,
        "publisher": publisher(material),
        "keywords": keywords(material, post),
    });
    if let Some(disclosure) = &post.disclosure {
        value["backstory"] = json!(disclosure);
    }
    if let Some(cover) = &post.cover {
        let cover = picture(&material.addresses, cover);
        value["image"] = json!(absolute_picture(material, &cover));
    }
    if let Some((series, part)) = post.series {
        let (_, name) = series_pages::title(site, series, post.language);
        let path = series_pages::path(material, series, post.language);
        let url = material.addresses.absolute(&path);
        value["isPartOf"] = json!({ "@type": "CreativeWorkSeries", "name": name, "url": url });
        value["position"] = json!(part);
    }
    value
}

/// The page of an author.
pub(super) fn of_profile(material: &Material, language: Language, author: AuthorIndex) -> Value {
    let whole = &material.site.authors[author.0];
    let present = &whole.positions[whole.present];
    json!({
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "inLanguage": language.code(),
        "mainEntity": of_author(material, language, author, present),
    })
}

/// The front page.
pub(super) fn of_home(material: &Material, language: Language) -> Value {
    let config = &material.site.config;
    json!({
        "@context": "https://schema.org",
        "@type": "Blog",
        "name": config.title,
        "description": material.description(language),
        "url": material.addresses.absolute(&material.addresses.home(language)),
        "inLanguage": language.code(),
        "publisher": publisher(material),
    })
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
        let portrait = picture(&material.addresses, portrait);
        value["image"] = json!(absolute_picture(material, &portrait));
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
