//! Makes the pages of series and their index, in each language that has a text or a part of them.

use std::collections::BTreeMap;

use svar_comments::language::Language;

use super::Job;
use super::address::{Addresses, index_of, output_path};
use super::head::{Head, page_view};
use super::index_pages::index_context;
use super::list_pages::{index_step, translations};
use super::listing::languages;
use super::material::{Material, in_language};
use super::people::other;
use super::view::{PartView, SeriesView};
use crate::collation::sort_by_name;
use crate::site::{PostId, Series, SeriesIndex, Site};

/// How many parts the box on a post shows at most.
const SHOWN: usize = 12;

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let site = material.site;
    let mut jobs = Vec::new();
    for language in languages(site) {
        let here = in_order(material, language);
        if !here.is_empty() {
            jobs.push(index(material, language));
        }
        jobs.extend(here.into_iter().map(|at| page(material, language, at)));
    }
    jobs
}

/// Whether a series has a page in a language: in the default one always, else where a text or a part
/// is in that language.
pub(super) fn has_page(material: &Material, language: Language, index: SeriesIndex) -> bool {
    let site = material.site;
    let series = &site.series[index.0];
    let mut texts = series.title.iter().chain(&series.description);
    language == site.config.language
        || texts.any(|(of, _)| *of == language)
        || material.listing.has_any(site, language, &series.posts)
}

/// The path of the page of a series for readers of a language.
pub(super) fn path(material: &Material, index: SeriesIndex, language: Language) -> String {
    let bare = &material.site.series[index.0].permalink.0;
    if has_page(material, language, index) {
        material.addresses.in_language(bare, language)
    } else {
        bare.to_string()
    }
}

/// The series that have a page in a language, as it sorts their titles.
pub(super) fn in_order(material: &Material, language: Language) -> Vec<SeriesIndex> {
    let mut named: Vec<(&str, SeriesIndex)> = (0..material.site.series.len())
        .map(SeriesIndex)
        .filter(|index| has_page(material, language, *index))
        .map(|index| (title(material.site, index, language).1, index))
        .collect();
    sort_by_name(&mut named, language, |(title, _)| title);
    named.into_iter().map(|(_, index)| index).collect()
}

/// The title of a series for readers of a language, and the language that it is in.
pub(super) fn title(site: &Site, index: SeriesIndex, language: Language) -> (Language, &str) {
    let series = &site.series[index.0];
    in_language(&series.title, language, site.config.language)
        .unwrap_or((site.config.language, &series.id))
}

/// The parts of each series for readers of each language: the post in that language, else in the
/// default one, else in any.
pub(super) fn all_parts(
    site: &Site,
    addresses: &Addresses,
) -> BTreeMap<Language, Vec<Vec<PartView>>> {
    let of_all = |language| {
        let series = site.series.iter().enumerate();
        series
            .map(|(at, _)| parts(site, addresses, SeriesIndex(at), language))
            .collect()
    };
    languages(site)
        .map(|language| (language, of_all(language)))
        .collect()
}

fn parts(
    site: &Site,
    addresses: &Addresses,
    index: SeriesIndex,
    language: Language,
) -> Vec<PartView> {
    let series = &site.series[index.0];
    let best = best_posts(site, index, language);
    let part = |number: usize| match best.get(&number) {
        Some(id) => {
            let post = &site.posts[id.0];
            PartView {
                number,
                title: Some(post.title.clone()),
                lang: other(post.language, language),
                url: Some(addresses.href(&post.permalink.0)),
            }
        }
        None => planned(series, number, language, site.config.language),
    };
    (1..=series.planned).map(part).collect()
}

fn planned(series: &Series, number: usize, language: Language, default: Language) -> PartView {
    let titles = series.part_titles.get(number - 1);
    let title = titles.and_then(|titles| in_language(titles, language, default));
    PartView {
        number,
        title: title.map(|(_, title)| title.to_owned()),
        lang: title.and_then(|(of, _)| other(of, language)),
        url: None,
    }
}

/// The posts that readers of a language find in a series, by part: each part once.
pub(super) fn posts(site: &Site, index: SeriesIndex, language: Language) -> Vec<PostId> {
    best_posts(site, index, language).into_values().collect()
}

/// One post for each part.
fn best_posts(site: &Site, index: SeriesIndex, language: Language) -> BTreeMap<usize, PostId> {
    let rank = |id: PostId| {
        let of = site.posts[id.0].language;
        (of != language, of != site.config.language, id)
    };
    let mut best: BTreeMap<usize, PostId> = BTreeMap::new();
    for id in &site.series[index.0].posts {
        let Some((_, part)) = site.posts[id.0].series else {
            continue;
        };
        let known = best.entry(part).or_insert(*id);
        if rank(*id) < rank(*known) {
            *known = *id;
        }
    }
    best
}

fn page<'a>(material: &Material<'a>, language: Language, index: SeriesIndex) -> Job<'a> {
    let bare: &'a str = &material.site.series[index.0].permalink.0;
    let path = material.addresses.in_language(bare, language);
    Job {
        path: output_path(&path),
        template: "series.html",
        context: Box::new(move |material| {
            let (_, title) = title(material.site, index, language);
            let mut head = Head::plain(language, path.clone(), title.to_owned());
            let series = index_of(&material.site.config.permalinks.series);
            head.trail = vec![index_step(material, language, "series-heading", series)];
            head.description = material.text(language, "series-description", title);
            head.feeds = vec![(title.to_owned(), path.clone())];
            let exists = |other| has_page(material, other, index);
            head.translations = translations(material, bare, language, exists);
            let posts = posts(material.site, index, language);
            let mut context = material.context(language, &page_view(material, head));
            let parts = material.series[&language][index.0].clone();
            context.insert("series", &view(material, index, language, parts));
            context.insert_value("posts", material.posts(&posts));
            context
        }),
    }
}

fn index<'a>(material: &Material<'a>, language: Language) -> Job<'a> {
    let bare: &'a str = index_of(&material.site.config.permalinks.series);
    let path = material.addresses.in_language(bare, language);
    Job {
        path: output_path(&path),
        template: "series-list.html",
        context: Box::new(move |material| {
            let exists = |other| !in_order(material, other).is_empty();
            let mut context = index_context(material, language, bare, "series-heading", exists);
            let all: Vec<SeriesView> = in_order(material, language)
                .into_iter()
                .map(|at| {
                    let parts = material.series[&language][at.0].clone();
                    view(material, at, language, parts)
                })
                .collect();
            context.insert("all_series", &all);
            context
        }),
    }
}

/// A series as one of its posts shows it: with the parts before and after, and not too many of them.
pub(super) fn around(
    material: &Material,
    index: SeriesIndex,
    language: Language,
    current: usize,
) -> SeriesView {
    let all = &material.series[&language][index.0];
    let first = current
        .saturating_sub(SHOWN / 2)
        .min(all.len().saturating_sub(SHOWN));
    let near = all.iter().skip(first).take(SHOWN).cloned().collect();
    let is_readable = |part: &&PartView| part.url.is_some();
    let before = &all[..current.saturating_sub(1)];
    SeriesView {
        current,
        is_cut: all.len() > SHOWN,
        previous: before.iter().rev().find(is_readable).cloned(),
        next: all[current..].iter().find(is_readable).cloned(),
        ..view(material, index, language, near)
    }
}

fn view(
    material: &Material,
    index: SeriesIndex,
    language: Language,
    parts: Vec<PartView>,
) -> SeriesView {
    let Material {
        site, addresses, ..
    } = material;
    let series = &site.series[index.0];
    let (title_language, title) = title(site, index, language);
    let description = in_language(&series.description, language, site.config.language);
    let path = path(material, index, language);
    let all = &material.series[&language][index.0];
    SeriesView {
        title: title.to_owned(),
        title_lang: other(title_language, language),
        url: addresses.href(&path),
        feed: addresses.href(&format!("{path}atom.xml")),
        description: description.map(|(_, html)| addresses.based(html)),
        description_lang: description.and_then(|(of, _)| other(of, language)),
        planned: series.planned,
        published: all.iter().filter(|part| part.url.is_some()).count(),
        parts,
        is_cut: false,
        current: 0,
        previous: None,
        next: None,
    }
}
