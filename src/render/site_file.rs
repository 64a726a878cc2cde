//! Makes `svar-site.json`, which tells the comments service which pages exist.

use jiff::Timestamp;
use svar_comments::site_file::{SiteAuthor, SiteFile, SitePage, VERSION};

use super::listing::languages;
use crate::site::{OutputContent, OutputFile, Page, Post, Site, Taxonomy};

pub(super) fn file(site: &Site) -> OutputFile {
    let json = serde_json::to_vec_pretty(&site_file(site))
        .expect("the site file is made of texts, numbers and lists, which JSON always holds");
    OutputFile {
        path: "svar-site.json".to_owned(),
        content: OutputContent::Bytes(json),
    }
}

fn site_file(site: &Site) -> SiteFile {
    let config = &site.config;
    let posts = site.posts.iter().map(|post| of_post(site, post));
    let mut pages: Vec<SitePage> = posts.chain(site.pages.iter().map(of_page)).collect();
    pages.sort_by(|a, b| a.key.cmp(&b.key));
    SiteFile {
        version: VERSION,
        name: config.title.clone(),
        base_url: config.url.trim_end_matches('/').to_owned(),
        language: config.language,
        languages: languages(site).collect(),
        brand: (&config.brand).into(),
        pages,
    }
}

fn of_post(site: &Site, post: &Post) -> SitePage {
    let author = |credit: &crate::site::Credit| {
        let author = &site.authors[credit.author.0];
        SiteAuthor {
            id: author.id.clone(),
            name: author.name.clone(),
            guest: site.is_guest(credit),
        }
    };
    // Targets of the reply clock name either.
    let mut tags: Vec<String> = Vec::new();
    for taxonomy in Taxonomy::ALL {
        for term in post.terms(taxonomy) {
            let slug = &site.terms(taxonomy)[term.0].slug;
            if !tags.contains(slug) {
                tags.push(slug.clone());
            }
        }
    }
    SitePage {
        key: post.key.clone(),
        url: post.permalink.0.to_string(),
        title: post.title.clone(),
        lang: post.language,
        authors: post.credits.iter().map(author).collect(),
        tags,
        published: post.date.timestamp(),
        comments: post.comments,
    }
}

/// A page has no date of publication: its last change stands for it, or the beginning of time.
fn of_page(page: &Page) -> SitePage {
    SitePage {
        key: page.key.clone(),
        url: page.permalink.0.to_string(),
        title: page.title.clone(),
        lang: page.language,
        authors: Vec::new(),
        tags: Vec::new(),
        published: page
            .updated
            .as_ref()
            .map_or(Timestamp::UNIX_EPOCH, jiff::Zoned::timestamp),
        comments: page.comments,
    }
}
