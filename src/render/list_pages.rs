//! Makes the pages that list posts: the front page, authors, tags and categories. Each page of a list
//! is a job of its own.

use svar_comments::language::Language;
use tera::Context;

use super::address::{index_of, numbered, output_path};
use super::head::{Head, ShareImage, page_view};
use super::listing::languages;
use super::material::{Material, in_language};
use super::people::{foreign, other};
use super::view::{LinkView, PaginationView, PositionView, ProfileView};
use super::{Job, index_pages, json_ld};
use crate::site::{Author, AuthorIndex, PostId, TagIndex, Taxonomy};

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let site = material.site;
    let mut jobs = Vec::new();
    for language in languages(site) {
        jobs.extend(home(material, language));
        for at in 0..site.authors.len() {
            jobs.extend(author(material, language, AuthorIndex(at)));
        }
        for taxonomy in Taxonomy::ALL {
            for at in 0..site.terms(taxonomy).len() {
                jobs.extend(term(material, language, taxonomy, TagIndex(at)));
            }
        }
    }
    jobs
}

/// The languages other than `own` in which `exists` says that the same list stands.
pub(super) fn translations(
    material: &Material,
    path: &str,
    own: Language,
    exists: impl Fn(Language) -> bool,
) -> Vec<(Language, String)> {
    languages(material.site)
        .filter(|language| *language != own && exists(*language))
        .map(|language| (language, material.addresses.in_language(path, language)))
        .collect()
}

/// Whether an author has a page in a language: in the default one always.
pub(super) fn has_author_page(
    material: &Material,
    language: Language,
    author: AuthorIndex,
) -> bool {
    let is_default = language == material.site.config.language;
    is_default || !material.people.posts(language, author).is_empty()
}

/// The pages of one list: which posts each shows, and its pagination.
fn paged<'a>(
    material: &Material<'a>,
    language: Language,
    posts: &[PostId],
    path: &str,
    template: &'a str,
    fill: impl Fn(&Material<'a>, String, usize) -> Context + Clone + Send + Sync + 'a,
) -> Vec<Job<'a>> {
    let size = material.site.config.posts_per_page.max(1);
    let total = posts.len().div_ceil(size).max(1);
    (1..=total)
        .map(|number| {
            let shown: Vec<PostId> = posts
                .iter()
                .skip((number - 1) * size)
                .take(size)
                .copied()
                .collect();
            let (fill, list) = (fill.clone(), path.to_owned());
            Job {
                path: output_path(&numbered(path, number)),
                template,
                context: Box::new(move |material| {
                    let mut context = fill(material, numbered(&list, number), number);
                    context.insert_value("posts", material.posts(&shown));
                    context.insert_value("teasers", material.teasers(language, &shown));
                    context.insert("pagination", &pagination(material, &list, number, total));
                    context
                }),
            }
        })
        .collect()
}

fn pagination(material: &Material, list: &str, number: usize, total: usize) -> PaginationView {
    let page = |number: usize| material.addresses.href(&numbered(list, number));
    PaginationView {
        number,
        total,
        previous: (number > 1).then(|| page(number - 1)),
        next: (number < total).then(|| page(number + 1)),
    }
}

fn home<'a>(material: &Material<'a>, language: Language) -> Vec<Job<'a>> {
    let site = material.site;
    let mut posts = material.listing.all(language).to_vec();
    posts.sort_by_key(|id| !site.posts[id.0].pinned);
    let path = material.addresses.home(language);
    paged(
        material,
        language,
        &posts,
        &path,
        "home.html",
        move |material, path, number| {
            let mut head = Head::plain(
                language,
                path,
                numbered_title(material, language, "", number),
            );
            if number == 1 {
                head.translations = translations(material, "/", language, |_| true);
                head.json_ld = json_ld::of_home(material, language);
            }
            material.context(language, &page_view(material, head))
        },
    )
}

fn author<'a>(material: &Material<'a>, language: Language, author: AuthorIndex) -> Vec<Job<'a>> {
    if !has_author_page(material, language, author) {
        return Vec::new();
    }
    let posts = material.people.posts(language, author).to_vec();
    let bare: &'a str = &material.site.authors[author.0].permalink.0;
    let path = material.addresses.in_language(bare, language);
    paged(
        material,
        language,
        &posts,
        &path,
        "author.html",
        move |material, path, number| {
            let view = material.author(language, author);
            let title = numbered_title(material, language, &view.name, number);
            let mut head = Head::plain(language, path, title);
            head.kind = "profile";
            head.trail = vec![index_step(
                material,
                language,
                "authors-heading",
                index_of(&material.site.config.permalinks.authors),
            )];
            head.description = material.text(language, "author-description", &view.name);
            let portrait = material.site.authors[author.0].portrait.as_ref();
            head.image = portrait.map(|face| ShareImage::of_picture(material, face));
            head.feeds = vec![(
                view.name.clone(),
                material.addresses.in_language(bare, language),
            )];
            if number == 1 {
                let exists = |other| has_author_page(material, other, author);
                head.translations = translations(material, bare, language, exists);
                head.json_ld = vec![json_ld::of_profile(material, language, author)];
            }
            let mut context = material.context(language, &page_view(material, head));
            context.insert("author", view);
            context.insert("profile", &profile(material, language, author));
            context
        },
    )
}

fn profile(material: &Material, language: Language, index: AuthorIndex) -> ProfileView {
    let site = material.site;
    let author = &site.authors[index.0];
    let bio = in_language(&author.bio, language, site.config.language);
    let links = author.links.iter();
    ProfileView {
        bio: bio.map(|(_, html)| material.on_page(html)),
        bio_lang: bio.map_or(language, |(of, _)| of).code().to_owned(),
        links: links
            .map(|(label, url)| LinkView {
                label: label.clone(),
                url: material.addresses.href(url),
            })
            .collect(),
        from: author.from.map(jiff::civil::Date::year),
        until: author.until.map(jiff::civil::Date::year),
        feed: feed(material, language, &author.permalink.0),
        history: history(material, language, author),
    }
}

/// What an author was before, the latest first. What went over into "former" is not told twice.
fn history(material: &Material, language: Language, author: &Author) -> Vec<PositionView> {
    let site = material.site;
    let present = &author.positions[author.present];
    let mut history: Vec<PositionView> = Vec::new();
    let mut later = &present.title;
    for position in author.positions[..author.present].iter().rev() {
        let title = in_language(&position.title, language, site.config.language);
        if let Some((of, title)) = title.filter(|_| position.title != *later) {
            history.push(PositionView {
                title: title.to_owned(),
                title_lang: other(of, language),
                organisation: foreign(position.organisation.as_ref(), site),
                from: position.from.map(jiff::civil::Date::year),
                until: position.until.map(jiff::civil::Date::year),
            });
        }
        later = &position.title;
    }
    history
}

fn term<'a>(
    material: &Material<'a>,
    language: Language,
    taxonomy: Taxonomy,
    index: TagIndex,
) -> Vec<Job<'a>> {
    let site = material.site;
    let term = &site.terms(taxonomy)[index.0];
    let posts = material.listing.of(site, language, &term.posts);
    if posts.is_empty() {
        return Vec::new();
    }
    let bare: &'a str = &term.permalink.0;
    let path = material.addresses.in_language(bare, language);
    let view = index_pages::tag_view(
        site,
        &material.addresses,
        language,
        taxonomy,
        term,
        posts.len(),
    );
    paged(
        material,
        language,
        &posts,
        &path,
        "tag.html",
        move |material, path, number| {
            let title = numbered_title(material, language, &view.label, number);
            let mut head = Head::plain(language, path, title);
            let heading = match taxonomy {
                Taxonomy::Tags => "tags-heading",
                Taxonomy::Categories => "categories-heading",
            };
            let list = index_of(taxonomy.pattern(&material.site.config));
            head.trail = vec![index_step(material, language, heading, list)];
            head.description = material.text(language, "tag-description", &view.label);
            head.feeds = vec![(
                view.label.clone(),
                material.addresses.in_language(bare, language),
            )];
            if number == 1 {
                let posts = &material.site.terms(taxonomy)[index.0].posts;
                let exists = |other| material.listing.has_any(material.site, other, posts);
                head.translations = translations(material, bare, language, exists);
            }
            let mut context = material.context(language, &page_view(material, head));
            context.insert("tag", &view);
            context
        },
    )
}

fn numbered_title(material: &Material, language: Language, title: &str, number: usize) -> String {
    if number == 1 {
        return title.to_owned();
    }
    let page = material
        .theme
        .texts()
        .get(language, "page-number", &[("n", number.into())]);
    if title.is_empty() {
        page
    } else {
        format!("{title} – {page}")
    }
}

/// A step to a list through its index.
pub(super) fn index_step(
    material: &Material,
    language: Language,
    heading: &str,
    index: &str,
) -> (String, String) {
    let path = material.addresses.in_language(index, language);
    (material.text(language, heading, ""), path)
}

/// The address of the feed of a list whose path is `bare` in the default language.
fn feed(material: &Material, language: Language, bare: &str) -> String {
    let path = material
        .addresses
        .in_language(&format!("{bare}atom.xml"), language);
    material.addresses.href(&path)
}
