//! Turns a post into the one entry that every feed shares.

use svar_comments::language::Language;
use svar_comments::site_file::CommentsPolicy;

use super::content::portable;
use super::{json, mail_date};
use crate::escape::{escape_html, for_xml};
use crate::render::head::absolute_picture;
use crate::render::material::{Material, in_language};
use crate::render::post_views::{comment_count, instant};
use crate::render::view::PictureView;
use crate::render::view::feed::{CategoryView, EntryView, FeedAuthorView};
use crate::share::{guests, joined};
use crate::site::{AuthorIndex, Credit, Post, Role, Tag, Taxonomy};

/// An entry, ready for templates and ready as JSON.
pub(in crate::render) struct Entry {
    /// What templates see.
    pub(super) value: tera::Value,
    /// The item of a JSON Feed.
    pub(super) json: String,
}

/// A post as every feed that has it shows it.
pub(in crate::render) fn entry(material: &Material, post: &Post) -> Entry {
    let html = html(material, post);
    let view = view(material, post, &html);
    Entry {
        json: json::item(&view, html),
        value: tera::Value::from_serializable(&view),
    }
}

fn view(material: &Material, post: &Post, html: &str) -> EntryView {
    let addresses = &material.addresses;
    let changed = post.updated.as_ref().unwrap_or(&post.date);
    let (authors, contributors) = people(material, post);
    let names: Vec<&str> = authors.iter().map(|author| author.name.as_str()).collect();
    let has_comments = post.comments != CommentsPolicy::Off;
    EntryView {
        id: format!("tag:{},{}:{}", addresses.host, post.date.year(), post.key),
        url: addresses.absolute(&post.permalink.0),
        lang: post.language.code().to_owned(),
        title: for_xml(&post.title),
        published: instant(&post.date),
        published_rfc2822: mail_date(&post.date),
        updated: instant(changed),
        summary: for_xml(&post.summary),
        byline: joined(&names, &material.text(post.language, "and", "")),
        authors,
        contributors,
        categories: categories(material, post),
        image: post.cover.as_ref().map(|cover| {
            let view = material.cover(post.language, cover);
            PictureView {
                url: absolute_picture(material, &view),
                alt: for_xml(&view.alt),
                ..view
            }
        }),
        has_comments,
        comment_count: baked_count(material, post).filter(|_| has_comments),
        html: escape_html(&for_xml(html)),
    }
}

/// How many comments are baked in, where any build brought comments at all.
fn baked_count(material: &Material, post: &Post) -> Option<usize> {
    material.site.comments.as_ref()?;
    Some(comment_count(material, post))
}

/// Who wrote it, and who else had a part in it. Where nobody wrote, all of them made it.
fn people(material: &Material, post: &Post) -> (Vec<FeedAuthorView>, Vec<FeedAuthorView>) {
    let (writers, others): (Vec<&Credit>, Vec<&Credit>) = post
        .credits
        .iter()
        .partition(|credit| credit.role == Role::Text);
    let views = |credits: Vec<&Credit>| -> Vec<FeedAuthorView> {
        let credits = credits.into_iter();
        credits
            .map(|credit| author(material, post.language, credit.author))
            .collect()
    };
    if writers.is_empty() {
        (views(others), Vec::new())
    } else {
        (views(writers), views(others))
    }
}

pub(super) fn author(
    material: &Material,
    language: Language,
    index: AuthorIndex,
) -> FeedAuthorView {
    let author = &material.site.authors[index.0];
    let addresses = &material.addresses;
    let path = addresses.in_language(&author.permalink.0, language);
    let portrait = author.portrait.as_ref();
    FeedAuthorView {
        name: for_xml(&author.name),
        url: addresses.absolute(&path),
        avatar: portrait.map(|it| addresses.absolute(&it.url)),
    }
}

/// The categories, then the tags.
fn categories(material: &Material, post: &Post) -> Vec<CategoryView> {
    let site = material.site;
    let view = |tag: &Tag| {
        let label = in_language(&tag.label, post.language, site.config.language);
        let path = material
            .addresses
            .in_language(&tag.permalink.0, post.language);
        CategoryView {
            term: for_xml(&tag.slug),
            label: for_xml(label.map_or(&tag.slug, |(_, label)| label)),
            url: material.addresses.absolute(&path),
        }
    };
    let of = |taxonomy: Taxonomy| {
        post.terms(taxonomy)
            .iter()
            .map(move |it| &site.terms(taxonomy)[it.0])
    };
    of(Taxonomy::Categories)
        .chain(of(Taxonomy::Tags))
        .map(view)
        .collect()
}

/// The text for anywhere, and above it who the guests are and what ties them to the company, and the
/// picture at the top.
fn html(material: &Material, post: &Post) -> String {
    let page = material.addresses.absolute(&post.permalink.0);
    let body = portable(&material.addresses.based(&post.html), &page);
    let mut html = String::with_capacity(body.len() + 256);
    html.push_str(&disclosure(material, post));
    html.push_str(&cover(material, post));
    html.push_str(&body);
    html
}

fn disclosure(material: &Material, post: &Post) -> String {
    let Some(disclosure) = &post.disclosure else {
        return String::new();
    };
    let label = material.text(post.language, "guest-badge", "");
    let head = guests(material.site, post, &label).map_or_else(String::new, |guests| {
        format!("<strong>{}.</strong> ", escape_html(&guests))
    });
    format!("<p>{head}{}</p>\n", escape_html(disclosure))
}

fn cover(material: &Material, post: &Post) -> String {
    let Some(cover) = &post.cover else {
        return String::new();
    };
    let view = material.cover(post.language, cover);
    let size = view.width.zip(view.height);
    let size = size.map_or(String::new(), |(width, height)| {
        format!(" width=\"{width}\" height=\"{height}\"")
    });
    format!(
        "<p><img src=\"{}\" alt=\"{}\"{size}></p>\n",
        escape_html(&absolute_picture(material, &view)),
        escape_html(&view.alt),
    )
}
