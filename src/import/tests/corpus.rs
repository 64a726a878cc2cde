//! A real blog of 399 posts, where it is at hand.

use std::collections::BTreeSet;

use svar_comments::config::Config;

use super::*;
use crate::link::{LinkOptions, link};
use crate::load::load;
use crate::parse::parse;
use crate::site::Post;

fn corpus() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = [
        "../shared/corpora/18f-jekyll",
        "../../shared/corpora/18f-jekyll",
    ];
    let found = places
        .iter()
        .map(|place| root.join(place))
        .find(|path| path.is_dir());
    if found.is_none() {
        eprintln!("skipped: ../shared/corpora/18f-jekyll is not here");
    }
    found
}

/// How often a pattern of Liquid stands in the posts, counted without the import.
fn occurrences(corpus: &Path, mark: &str) -> usize {
    let files = files_in(&corpus.join("_posts"));
    files.values().map(|text| text.matches(mark).count()).sum()
}

#[test]
fn a_real_blog_is_imported_whole() {
    let Some(corpus) = corpus() else { return };
    let into = TempDir::new().unwrap();
    let report = import_jekyll(&corpus, into.path(), false).unwrap();
    assert!(report.is_balanced(), "{}", report.summary(english()));
    let count = |kind: &str| &report.counts[kind];
    assert_eq!(
        (count("post").read, count("post").kept, count("post").turned),
        (399, 397, 2)
    );
    assert_eq!((count("author").read, count("author").made), (250, 0));
    assert_eq!((count("tag").read, count("tag").kept), (118, 118));
    assert_eq!(
        count("Liquid {% oembed %}").turned,
        occurrences(&corpus, "{% oembed")
    );
    assert_eq!(
        count("Liquid | team_link").read,
        occurrences(&corpus, "team_link")
    );
    assert_eq!(
        count("Liquid | team_photo").read,
        occurrences(&corpus, "team_photo")
    );
    assert!(!report.counts.contains_key("Liquid never closed"));
    let posts = files_in(&into.path().join("content/posts"));
    assert_eq!(posts.len(), 399);
    for (path, text) in &posts {
        for line in text_outside_code(text) {
            assert!(
                !line.contains("{{") && !line.contains("{%"),
                "{path}: {line}"
            );
        }
    }
}

#[test]
fn a_real_blog_checks_without_an_error_under_its_old_addresses() {
    let Some(corpus) = corpus() else { return };
    let into = TempDir::new().unwrap();
    import_jekyll(&corpus, into.path(), false).unwrap();
    let config = Config::load(into.path(), Path::new("svar.yaml")).unwrap();
    let (documents, mut mistakes) = parse(load(into.path()).unwrap(), &config);
    let options = LinkOptions::public("2026-11-21T12:00:00Z".parse().unwrap());
    let (site, of_links) = link(&documents, &config, options);
    mistakes.append(of_links);
    assert_eq!(
        mistakes.errors(),
        0,
        "{}",
        mistakes.to_text(english(), false)
    );
    assert_eq!(site.posts.len(), 397);
    let addresses: BTreeSet<&str> = site.posts.iter().map(|post| &*post.permalink.0).collect();
    let sources = files_in(&corpus.join("_posts"));
    let undated = sources.iter().filter(|(_, text)| {
        !["\ndate:", "\npermalink:", "\npublished: false"]
            .iter()
            .any(|key| text.contains(key))
    });
    for (name, _) in undated {
        let (day, slug) = name.trim_end_matches(".md").split_at(10);
        let address = format!("/{}/{}/", day.replace('-', "/"), &slug[1..]);
        assert!(addresses.contains(address.as_str()), "{address}");
    }
    for author in &site.authors {
        let credits = |post: &&Post| {
            post.credits
                .iter()
                .any(|credit| site.authors[credit.author.0].id == author.id)
        };
        let written = site.posts.iter().filter(credits).count();
        assert!(
            written > 0 && author.posts.len() == written,
            "{}",
            author.id
        );
    }
}

/// The lines between fences.
fn text_outside_code(text: &str) -> Vec<&str> {
    let mut is_code = false;
    let mut outside = Vec::new();
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        if !is_code && !is_fence {
            outside.push(line);
        }
    }
    outside
}
