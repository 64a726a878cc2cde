//! Turns the folder of a Jekyll blog into the files of a Svar site.

mod address;
mod anchors;
mod config;
mod documents;
mod front_matter;
mod html;
mod kramdown;
mod lines;
mod links;
mod liquid;
mod other_files;
mod people;
mod posts;
mod redirects;
mod source;

use svar_comments::message::say;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use self::address::{clean, slugify};
use self::config::JekyllConfig;
use self::documents::{Shared, Texts, tags_of, text_of};
use self::links::Links;
use self::liquid::{Facts, Page};
use self::people::People;
use self::posts::Post;
use self::source::SourceFile;
use super::new_files::NewFiles;
use super::report::{Fate, LossReport};

/// Reads a Jekyll folder; gives the files of the new site and the account of it.
pub(super) fn turn(root: &Path, into: &Path) -> anyhow::Result<(NewFiles, LossReport)> {
    let mut report = LossReport::default();
    let sources = source::list_files(root, into, &mut report)?;
    let config = JekyllConfig::read(root, &mut report);
    report.language = config.language;
    let mut posts = posts::read_posts(&sources, &config, &mut report);
    posts::date_drafts(&mut posts, &mut report);
    let mut people = People::read(&sources, &config.author_pattern, &mut report);
    name_authors(&mut posts, &mut people, &config, &mut report);
    let redirects = redirects::gather(&mut posts, &mut people, &config, &mut report);
    let tags = tags(&posts, &mut report);
    let facts = facts(&sources, &config, &posts, &people);
    let mut files = NewFiles::default();
    other_files::take(&sources, &config, &mut files, &mut report);
    let addresses = addresses(&posts, &people, &tags, &redirects, &config);
    let new_files = facts
        .files
        .iter()
        .filter(|path| files.holds(&format!("static/{path}")));
    let new_files = new_files.cloned().collect();
    let links = Links {
        config: &config,
        addresses: &addresses,
        moved: &moved(&redirects),
        files: &new_files,
    };
    let mut texts = texts(&posts, &people, &facts, &mut report);
    let shared = Shared {
        anchors: &anchors::keep(&mut texts, &links),
        texts: &texts,
        facts: &facts,
        links,
        aliases: &redirects,
        tags: &tags,
        slugs_of_several: &shared_slugs(&posts),
    };
    write_posts(&posts, &shared, &mut files, &mut report)?;
    for author in people.by_id.values() {
        let text = shared.author(author, &mut report);
        files.add(
            &format!("content/authors/{}.md", author.id),
            text.into_bytes(),
        )?;
        if !author.is_made {
            report.became("author", Fate::Kept, 1);
        }
    }
    files.add("svar.yaml", config.svar_yaml(&mut report).into_bytes())?;
    report.sort();
    Ok((files, report))
}

/// Puts ids in the place of the names in posts; a post without an author is the company's.
fn name_authors(
    posts: &mut [Post],
    people: &mut People,
    config: &JekyllConfig,
    report: &mut LossReport,
) {
    for post in posts {
        let parts = &post.parts;
        let key = if parts.keys.contains_key("authors") {
            "authors"
        } else {
            "author"
        };
        let mut ids = Vec::new();
        for named in &post.authors {
            let place = (post.file.as_str(), parts.line_of_value(key, named));
            let id = people.find_or_make(named, place, report);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            let note = say("import-no-author");
            report.tell(
                (&post.file, 1),
                "author",
                Fate::ForTheEditor,
                "no author",
                note,
            );
            ids.push(people.company(&config.title(), report));
        }
        post.authors = ids;
    }
}

/// The label of each tag by its slug.
fn tags(posts: &[Post], report: &mut LossReport) -> BTreeMap<String, String> {
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for post in posts {
        for tag in tags_of(&post.parts) {
            let first = labels
                .entry(slugify(&tag))
                .or_insert_with(|| tag.clone())
                .clone();
            if !seen.insert(tag.clone()) {
                continue;
            }
            report.read("tag", 1);
            report.became(
                "tag",
                if first == tag {
                    Fate::Kept
                } else {
                    Fate::Turned
                },
                1,
            );
            if first != tag {
                let place = (post.file.as_str(), post.parts.line_of_value("tags", &tag));
                let note = say("import-same-tag").with("first", &first);
                report.tell(place, "tag", Fate::Turned, &tag, note);
            }
        }
    }
    labels
}

fn facts(sources: &[SourceFile], config: &JekyllConfig, posts: &[Post], people: &People) -> Facts {
    Facts {
        config: config.map.clone(),
        people: people.names(),
        people_urls: people
            .by_id
            .values()
            .map(|author| (author.id.clone(), author.url.clone()))
            .collect(),
        posts: posts
            .iter()
            .map(|post| (post.stem.clone(), post.url.clone()))
            .collect(),
        includes: includes(sources),
        files: sources.iter().map(|source| source.path.clone()).collect(),
    }
}

fn includes(sources: &[SourceFile]) -> BTreeMap<String, String> {
    let named = |source: &SourceFile| {
        let name = source.path.strip_prefix("_includes/")?.to_owned();
        Some((name, source::read_text(source).ok()?))
    };
    sources.iter().filter_map(named).collect()
}

/// Every address that the new site answers.
fn addresses(
    posts: &[Post],
    people: &People,
    tags: &BTreeMap<String, String>,
    redirects: &BTreeMap<String, Vec<String>>,
    config: &JekyllConfig,
) -> BTreeSet<String> {
    let index = |pattern: &str| pattern.split("{slug}").next().unwrap_or("/").to_owned();
    let published = posts
        .iter()
        .filter(|post| !post.is_draft)
        .map(|post| post.url.clone());
    let tag = |slug: &String| clean(&config.tag_pattern.replace("{slug}", slug));
    let mut addresses: BTreeSet<String> = published.collect();
    addresses.extend(people.by_id.values().map(|author| author.url.clone()));
    addresses.extend(tags.keys().map(tag));
    addresses.extend(redirects.values().flatten().cloned());
    addresses.extend([
        "/".to_owned(),
        index(&config.author_pattern),
        index(&config.tag_pattern),
    ]);
    addresses
}

/// Where each alias leads.
fn moved(redirects: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, String> {
    let pairs = redirects
        .iter()
        .flat_map(|(url, old)| old.iter().map(move |old| (old, url)));
    pairs.map(|(old, url)| (old.clone(), url.clone())).collect()
}

fn texts(posts: &[Post], people: &People, facts: &Facts, report: &mut LossReport) -> Texts {
    let mut texts = Texts::new();
    for post in posts {
        text_of(
            &Page::new(&post.file, &post.parts, &post.url),
            facts,
            &mut texts,
            report,
        );
    }
    for author in people.by_id.values() {
        text_of(
            &Page::new(&author.file, &author.parts, &author.url),
            facts,
            &mut texts,
            report,
        );
    }
    texts
}

fn shared_slugs(posts: &[Post]) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    posts
        .iter()
        .map(|post| post.slug.clone())
        .filter(|slug| !seen.insert(slug.clone()))
        .collect()
}

fn write_posts(
    posts: &[Post],
    shared: &Shared<'_>,
    files: &mut NewFiles,
    report: &mut LossReport,
) -> anyhow::Result<()> {
    for post in posts {
        let text = shared.post(post, report);
        let day = post
            .date
            .as_ref()
            .map(|date| format!("{}-", date.zoned.date()))
            .unwrap_or_default();
        let mut path = format!("content/posts/{day}{}.md", post.slug);
        for number in 2.. {
            if !files.holds(&path) {
                break;
            }
            path = format!("content/posts/{day}{}-{number}.md", post.slug);
        }
        files.add(&path, text.into_bytes())?;
        let is_from_drafts = post.file.starts_with("_drafts/");
        let kind = if is_from_drafts { "draft" } else { "post" };
        let fate = if post.is_draft && !is_from_drafts {
            Fate::Turned
        } else {
            Fate::Kept
        };
        report.became(kind, fate, 1);
        if fate == Fate::Turned {
            let note = say("import-unpublished");
            report.tell((&post.file, 1), "post", Fate::Turned, &post.slug, note);
        }
    }
    Ok(())
}
