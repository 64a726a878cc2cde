//! Describes pages to search engines in the words of schema.org.

use serde_json::{Value, json};
use svar_comments::language::Language;

use super::head::absolute_picture;
use super::material::{Material, in_language};
use super::people::picture;
use super::post_views::{comment_count, instant};
use crate::site::{Author, AuthorIndex, AuthorKind, Post};

/// A post, with each author as a person and what ties a guest to the company as the back-story.
pub(super) fn of_post(material: &Material, post: &Post) -> Value {
    let address = material.addresses.absolute(&post.permalink.0);
    let authors: Vec<Value> = post
        .credits
        .iter()
        .map(|credit| of_author(material, post.language, credit.author))
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
        let series = &material.site.series[series.0];
        let url = material.addresses.absolute(&series.permalink.0);
        value["isPartOf"] =
            json!({ "@type": "CreativeWorkSeries", "name": series.title, "url": url });
        value["position"] = json!(part);
    }
    value
}

/// The page of an author.
pub(super) fn of_profile(material: &Material, language: Language, author: AuthorIndex) -> Value {
    json!({
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "inLanguage": language.code(),
        "mainEntity": of_author(material, language, author),
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

fn of_author(material: &Material, language: Language, index: AuthorIndex) -> Value {
    let author = &material.site.authors[index.0];
    let path = material
        .addresses
        .in_language(&author.permalink.0, language);
    let is_team = author.kind == AuthorKind::Team;
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
        add_work(&mut value, material, language, author);
    }
    value
}

fn add_work(value: &mut Value, material: &Material, language: Language, author: &Author) {
    let config = &material.site.config;
    if let Some((_, title)) = in_language(&author.title, language, config.language) {
        value["jobTitle"] = json!(title);
    }
    let own = (author.kind == AuthorKind::Employee).then_some(&config.brand.company);
    if let Some(organisation) = author.organisation.as_ref().or(own) {
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
