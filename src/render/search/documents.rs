//! Decides what a reader can find in a language, and what of it a result shows.

use svar_comments::language::Language;

use super::super::material::Material;
use super::super::post_views::instant;
use crate::site::{Page, Post, Role};

/// Something that a reader can find, with its number in the site's words.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) text: usize,
    pub(super) what: What<'a>,
}

/// What is found.
#[derive(Clone, Copy)]
pub(super) enum What<'a> {
    Page(&'a Page),
    Post(&'a Post),
}

/// A result: address, title, summary, language where it is another than the page's; of a post the date
/// for machines and for people, and who wrote it.
pub(super) type Row<'a> = (String, &'a str, &'a str, &'a str, String, String, String);

/// Pages first, then posts by date, the oldest first: what is new stands at the end, so that the files
/// before it stay as they are.
pub(super) fn in_language<'a>(material: &Material<'a>, language: Language) -> Vec<Found<'a>> {
    let site = material.site;
    let pages = site.pages.iter().enumerate();
    let pages = pages
        .filter(|(_, page)| page.language == language)
        .map(|(at, page)| Found {
            text: site.posts.len() + at,
            what: What::Page(page),
        });
    let posts = material.listing.all(language).iter().rev();
    let posts = posts.map(|id| Found {
        text: id.0,
        what: What::Post(&site.posts[id.0]),
    });
    pages.chain(posts).collect()
}

/// What a result shows of what was found.
pub(super) fn row<'a>(material: &Material<'a>, language: Language, found: &Found<'a>) -> Row<'a> {
    let address = |path: &str| material.addresses.href(path);
    let other = |own: Language| if own == language { "" } else { own.code() };
    match found.what {
        What::Page(page) => (
            address(&page.permalink.0),
            &page.title,
            &page.summary,
            other(page.language),
            String::new(),
            String::new(),
            String::new(),
        ),
        What::Post(post) => (
            address(&post.permalink.0),
            &post.title,
            &post.summary,
            other(post.language),
            instant(&post.date),
            material
                .theme
                .texts()
                .date_words(language, post.date.date()),
            writers(material, post).join(", "),
        ),
    }
}

/// The names of those who wrote the text.
pub(super) fn writers<'a>(material: &Material<'a>, post: &Post) -> Vec<&'a str> {
    let site = material.site;
    let texts = post
        .credits
        .iter()
        .filter(|credit| credit.role == Role::Text);
    texts
        .map(|credit| &*site.authors[credit.author.0].name)
        .collect()
}
