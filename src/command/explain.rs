//! `svar explain`: says why a file is or is not published, where it appears, and from which key.

use std::path::{Path, PathBuf};

use svar_comments::clock::Clock;

use super::{CommandError, Options};
use crate::build::{Steps, link_site};
use crate::link::LinkOptions;
use crate::site::{Author, Page, Post, PreviewReason, Site};

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The file, from here or from the folder of the site
    file: PathBuf,
}

impl Explain {
    pub(super) fn run(&self, options: &Options, clock: &Clock) -> Result<(), CommandError> {
        let config = options.load_config()?;
        let file = path_from_root(&self.file, &options.root);
        let link_options = LinkOptions {
            drafts: true,
            future: true,
            ..LinkOptions::public(clock.now())
        };
        let (site, diagnostics) =
            link_site(&options.root, &config, link_options, &mut Steps::default())?;
        let of_file = diagnostics
            .into_iter()
            .filter(|one| one.file == file)
            .collect();
        options.warn(&of_file);
        let lines = explain(&site, &file).ok_or_else(|| {
            CommandError::Request(format!(
                "{file} is not a post, a page or an author of this site, or it has mistakes that hide it; \
                 `svar check` lists them"
            ))
        })?;
        println!("{}", lines.join("\n"));
        Ok(())
    }
}

/// The path as the site names it: from its root, with slashes.
pub(super) fn path_from_root(file: &Path, root: &Path) -> String {
    let full = std::fs::canonicalize(file).or_else(|_| std::fs::canonicalize(root.join(file)));
    let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let inside = full
        .as_deref()
        .ok()
        .and_then(|full| full.strip_prefix(root).ok());
    inside.unwrap_or(file).to_string_lossy().replace('\\', "/")
}

fn explain(site: &Site, file: &str) -> Option<Vec<String>> {
    let post = site
        .posts
        .iter()
        .find(|post| post.source == file)
        .map(|post| of_post(site, post));
    let page = || {
        site.pages
            .iter()
            .find(|page| page.source == file)
            .map(|page| of_page(site, page))
    };
    post.or_else(page)
        .or_else(|| author_of(site, file).map(|author| of_author(site, author)))
}

fn author_of<'s>(site: &'s Site, file: &str) -> Option<&'s Author> {
    let rest = file.strip_prefix("content/authors/")?;
    let id = rest.split(['/', '.']).next()?;
    site.authors.iter().find(|author| author.id == id)
}

fn of_post(site: &Site, post: &Post) -> Vec<String> {
    let mut lines = vec![
        format!("{} is a post: \"{}\"", post.source, post.title),
        state(post),
        format!(
            "address   {}{}  (from the slug and `permalinks.posts`)",
            site.config.url, post.permalink.0
        ),
        format!("thread    {}  (from `id`, else the slug)", post.key),
        format!(
            "language  {}  (from the file's ending, else `lang`, else the site's)",
            post.language
        ),
        format!(
            "comments  {}  (from `comments`, else the configuration)",
            policy(post.comments)
        ),
    ];
    let named = |what: &str, key: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| format!("{what:<9} {}  (from `{key}`)", names.join(", ")))
    };
    let authors = post
        .credits
        .iter()
        .map(|credit| site.authors[credit.author.0].permalink.0.to_string());
    let tags = post
        .tags
        .iter()
        .map(|tag| site.tags[tag.0].permalink.0.to_string());
    let translations = post
        .translations
        .iter()
        .map(|id| site.posts[id.0].permalink.0.to_string());
    lines.extend(named("authors", "authors", authors.collect()));
    lines.extend(named("tags", "tags", tags.collect()));
    lines.extend(named("also in", "translation_key", translations.collect()));
    if let Some((series, part)) = post.series {
        let series = &site.series[series.0];
        lines.push(format!(
            "series    {}, part {part}  (from `series`)",
            series.permalink.0
        ));
    }
    lines.extend(named(
        "aliases",
        "aliases",
        aliases(site, &post.permalink.0),
    ));
    lines
}

fn state(post: &Post) -> String {
    let date = post.date.strftime("%Y-%m-%d %H:%M %Z");
    match post.preview {
        None => format!("published since {date}  (from `date`)"),
        Some(PreviewReason::Draft) => "not published: it is a draft  (from `draft`)".to_owned(),
        Some(PreviewReason::Future) => {
            format!("not published yet: it will be on {date}  (from `date`)")
        }
        Some(PreviewReason::Expired) => {
            "not published any more: it has expired  (from `expires`)".to_owned()
        }
    }
}

fn of_page(site: &Site, page: &Page) -> Vec<String> {
    let mut lines = vec![
        format!("{} is a page: \"{}\"", page.source, page.title),
        format!(
            "address   {}{}  (from the slug and `permalinks.pages`)",
            site.config.url, page.permalink.0
        ),
        format!("language  {}", page.language),
        format!(
            "comments  {}  (from `comments`; pages take none unless they say so)",
            policy(page.comments)
        ),
    ];
    let aliases = aliases(site, &page.permalink.0);
    if !aliases.is_empty() {
        lines.push(format!(
            "aliases   {}  (from `aliases`)",
            aliases.join(", ")
        ));
    }
    lines
}

fn of_author(site: &Site, author: &Author) -> Vec<String> {
    let kind = format!("{:?}", author.kind).to_lowercase();
    let posts = author
        .posts
        .iter()
        .map(|id| format!("  {}", site.posts[id.0].source));
    let mut lines = vec![
        format!("{} is an author ({kind}): {}", author.id, author.name),
        format!(
            "address   {}{}  (from the file's name)",
            site.config.url, author.permalink.0
        ),
        format!(
            "{} posts, drafts and coming ones included:",
            author.posts.len()
        ),
    ];
    lines.extend(posts);
    lines
}

fn policy(policy: svar_comments::site_file::CommentsPolicy) -> String {
    format!("{policy:?}").to_lowercase()
}

fn aliases(site: &Site, to: &str) -> Vec<String> {
    site.aliases
        .iter()
        .filter(|alias| alias.to == to)
        .map(|alias| alias.from.clone())
        .collect()
}
