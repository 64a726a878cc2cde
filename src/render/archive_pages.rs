//! Makes the archive: an index of years and months with counts, and a page for each year.

use std::collections::BTreeMap;
use std::ops::Range;

use svar_comments::language::Language;
use tera::Context;

use super::Job;
use super::address::output_path;
use super::head::{Head, page_view};
use super::index_pages::index_context;
use super::list_pages::{index_step, translations};
use super::listing::languages;
use super::material::Material;
use super::view::{MonthView, YearView};
use crate::site::PostId;

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let mut jobs = Vec::new();
    for language in languages(material.site) {
        let years = years(material, language);
        if years.is_empty() {
            continue;
        }
        let bare = bare(material);
        let path = material.addresses.in_language(bare, language);
        jobs.push(Job {
            path: output_path(&path),
            template: "archive.html",
            context: Box::new(move |material| index(material, language)),
        });
        jobs.extend(years.into_iter().rev().map(|(number, posts)| Job {
            path: output_path(&format!("{path}{number}/")),
            template: "archive-year.html",
            context: Box::new(move |material| year(material, language, number, posts.clone())),
        }));
    }
    jobs
}

/// The paths of the archive in the default language: the index, then the years that a language has.
pub(super) fn paths(material: &Material, language: Language) -> Vec<String> {
    let bare = bare(material);
    let years = years(material, language);
    let index = (!years.is_empty()).then(|| bare.to_owned());
    let of_years = years.keys().rev().map(|year| format!("{bare}{year}/"));
    index.into_iter().chain(of_years).collect()
}

/// Whether a path of the archive in the default language has a page in a language.
pub(super) fn has_page(material: &Material, language: Language, path: &str) -> bool {
    paths(material, language).iter().any(|other| other == path)
}

fn bare<'a>(material: &Material<'a>) -> &'a str {
    &material.site.config.permalinks.archive
}

/// Where the posts of each year stand among those that lists in a language show.
fn years(material: &Material, language: Language) -> BTreeMap<i16, Range<usize>> {
    let all = material.listing.all(language).iter().enumerate();
    let mut years: BTreeMap<i16, Range<usize>> = BTreeMap::new();
    for (at, id) in all {
        let year = material.site.posts[id.0].date.year();
        years.entry(year).or_insert(at..at).end = at + 1;
    }
    years
}

fn index(material: &Material, language: Language) -> Context {
    let bare = bare(material);
    let exists = |other| !material.listing.all(other).is_empty();
    let mut context = index_context(material, language, bare, "archive-heading", exists);
    let path = material.addresses.in_language(bare, language);
    let views: Vec<YearView> = years(material, language)
        .into_iter()
        .rev()
        .map(|(year, posts)| YearView {
            year: year.to_string(),
            url: material.addresses.href(&format!("{path}{year}/")),
            count: posts.len(),
            months: months(material, language, &material.listing.all(language)[posts]),
        })
        .collect();
    context.insert("years", &views);
    context
}

fn year(material: &Material, language: Language, year: i16, posts: Range<usize>) -> Context {
    let archive = bare(material);
    let bare = format!("{archive}{year}/");
    let path = material.addresses.in_language(&bare, language);
    let values = [("year", year.to_string().into())];
    let title = material
        .theme
        .texts()
        .get(language, "archive-year", &values);
    let mut head = Head::plain(language, path, title);
    head.trail = vec![index_step(material, language, "archive-heading", archive)];
    head.translations = translations(material, &bare, language, |other| {
        years(material, other).contains_key(&year)
    });
    let posts = &material.listing.all(language)[posts];
    let mut context = material.context(language, &page_view(material, head));
    context.insert("year", &year.to_string());
    context.insert("months", &months(material, language, posts));
    context.insert_value("posts", material.posts(posts));
    let own = material
        .addresses
        .in_language(self::bare(material), language);
    let neighbour =
        |other: Option<i16>| other.map(|other| material.addresses.href(&format!("{own}{other}/")));
    let all = years(material, language);
    let before = all.range(..year).next_back().map(|(year, _)| *year);
    let after = all.range(year + 1..).next().map(|(year, _)| *year);
    context.insert("older", &neighbour(before));
    context.insert("older_year", &before.map(|year| year.to_string()));
    context.insert("newer", &neighbour(after));
    context.insert("newer_year", &after.map(|year| year.to_string()));
    context
}

/// The months of the posts of a year, the last first; the posts are sorted, newest first.
fn months(material: &Material, language: Language, posts: &[PostId]) -> Vec<MonthView> {
    let mut months: Vec<(i8, Range<usize>)> = Vec::new();
    for (at, id) in posts.iter().enumerate() {
        let month = material.site.posts[id.0].date.month();
        match months.last_mut() {
            Some((last, range)) if *last == month => range.end = at + 1,
            _ => months.push((month, at..at + 1)),
        }
    }
    let view = |(month, range): (i8, Range<usize>)| MonthView {
        name: capitalised(&material.text(language, &format!("month-{month}"), "")),
        id: format!("m{month:02}"),
        count: range.len(),
        first: range.start,
        end: range.end,
    };
    months.into_iter().map(view).collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
