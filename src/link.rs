//! Joins the documents of a site: authors, tags, series, addresses, links. [`Documents`] → [`Site`].

use jiff::Timestamp;
use rayon::prelude::*;
use svar_comments::comments_file::CommentsFile;
use svar_comments::config::Config;
use svar_comments::diagnostic::Diagnostics;
use svar_comments::language::Language;
use svar_comments::markup;
use svar_comments::site_file::CommentsPolicy;

use crate::parse::{Document, Documents, FrontMatter};
use crate::site::{Alias, BakedComments, Permalink, PostId, Site, Taxonomy};
use crate::terms::{Text, Words};

mod addresses;
mod assets;
mod authors;
mod careers;
mod chosen;
mod directory;
mod pages;
mod picture_mistakes;
mod placed;
mod posts;
mod references;
mod related;
mod series;
mod settings;
mod sorting;
mod terms;
mod translations;

use addresses::Addresses;
use authors::JoinedAuthors;
use chosen::PostNames;
use directory::Directory;
use placed::Placed;
pub(crate) use placed::{Visibility, visibility};
use series::AllSeries;
use terms::JoinedTerms;

/// What a build wants of the site.
#[derive(Clone, Debug)]
pub struct LinkOptions {
    /// Whether drafts, and posts that have expired, are shown.
    pub drafts: bool,
    /// Whether posts of the future are shown.
    pub future: bool,
    /// The instant of the build, which decides what is future and what is past.
    pub as_of: Timestamp,
    /// The public address, where it is not the one in the configuration.
    pub base_url: Option<String>,
    /// The comments to bake.
    pub comments: Option<CommentsFile>,
}

impl LinkOptions {
    /// What the public sees at an instant.
    pub fn public(as_of: Timestamp) -> Self {
        Self {
            drafts: false,
            future: false,
            as_of,
            base_url: None,
            comments: None,
        }
    }
}

/// What every part of linking looks at.
struct Joining<'d> {
    config: &'d Config,
    options: &'d LinkOptions,
    documents: &'d Documents,
    posts: Vec<Placed>,
    pages: Vec<Placed>,
    /// By index of the document: where the post stands in [`Site::posts`].
    post_ids: Vec<Option<PostId>>,
}

impl Joining<'_> {
    fn config_language(&self) -> Language {
        self.config.language
    }

    /// The day of the build, where the company is.
    fn today(&self) -> jiff::civil::Date {
        let zone = self.config.timezone.clone();
        self.options.as_of.to_zoned(zone).date()
    }

    /// The documents of the posts that are shown, newest first.
    fn shown_posts(&self) -> Vec<usize> {
        let mut shown: Vec<(PostId, usize)> = self
            .post_ids
            .iter()
            .enumerate()
            .filter_map(|(index, id)| Some(((*id)?, index)))
            .collect();
        shown.sort_unstable();
        shown.into_iter().map(|(_, index)| index).collect()
    }
}

/// What posts refer to.
struct Joined<'d> {
    authors: JoinedAuthors<'d>,
    tags: JoinedTerms<'d>,
    categories: JoinedTerms<'d>,
    series: AllSeries<'d>,
}

/// Joins the documents. The site is there even where something is wrong, for lists of it; it is fit
/// to be rendered only without errors.
pub fn link(documents: &Documents, config: &Config, options: LinkOptions) -> (Site, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let posts = placed::place_posts(documents, config, &options, &mut diagnostics);
    let pages = placed::place_pages(documents, config, &options, &mut diagnostics);
    let post_ids = sorting::newest_first(&documents.posts, &posts, config.language);
    let joining = Joining {
        config,
        options: &options,
        documents,
        posts,
        pages,
        post_ids,
    };

    let joined = Joined {
        tags: terms::join(&joining, Taxonomy::Tags),
        categories: terms::join(&joining, Taxonomy::Categories),
        series: series::join(&joining, &mut diagnostics),
        authors: authors::join(&joining),
    };
    let mut addresses = Addresses::default();
    addresses.add_all(&joining, &joined, &mut diagnostics);
    let assets = assets::copied(&joining, &joined.authors.list, &mut diagnostics);
    let directory = Directory::new(&joining, &addresses, &assets, &joined.authors.list);

    let translations = translations::join(&joining, &mut diagnostics);
    let names = PostNames::new(&joining);
    let site_posts = posts::build(&joining, &directory, &joined, &translations, &names);
    let site_pages = pages::build(&joining, &directory, &translations);
    let site_authors = authors::build(&joining, &directory, &joined.authors, &site_posts.0);
    let site_tags = terms::build(&directory, &joined.tags, &site_posts.0);
    let site_categories = terms::build(&directory, &joined.categories, &site_posts.0);
    let site_series = series::build(&joining, &directory, &joined.series);
    settings::check(&joining, &directory, &mut diagnostics);

    let mut site = Site {
        config: config.clone(),
        languages: languages(&joining),
        aliases: aliases(&joining, &joined),
        pictures: assets.pictures(),
        drawings: assets.drawings(),
        assets: assets.into_assets(),
        posts: collect(site_posts, &mut diagnostics),
        pages: collect(site_pages, &mut diagnostics),
        authors: collect(site_authors, &mut diagnostics),
        tags: collect(site_tags, &mut diagnostics),
        categories: collect(site_categories, &mut diagnostics),
        series: collect(site_series, &mut diagnostics),
        words: Words::default(),
        comments: None,
    };
    if let Some(base_url) = &options.base_url {
        base_url
            .trim_end_matches('/')
            .clone_into(&mut site.config.url);
    }
    site.comments = options.comments.map(baked);
    site.words = words(&site);
    related::add(&mut site);
    (site, diagnostics)
}

/// Counted once, where readers can search or are told what else to read.
fn words(site: &Site) -> Words {
    if !site.config.search && site.config.read_also == 0 {
        return Words::default();
    }
    let posts = site.posts.iter().map(|post| Text {
        title: &post.title,
        summary: &post.summary,
        html: &post.html,
    });
    let pages = site.pages.iter().map(|page| Text {
        title: &page.title,
        summary: &page.summary,
        html: &page.html,
    });
    let texts: Vec<Text<'_>> = posts.chain(pages).collect();
    Words::count(&texts)
}

fn collect<T>((values, mistakes): (Vec<T>, Diagnostics), diagnostics: &mut Diagnostics) -> Vec<T> {
    diagnostics.append(mistakes);
    values
}

/// Builds each value on whichever processor is free, and keeps their order.
fn in_parallel<'i, I: Sync, T: Send>(
    inputs: &'i [I],
    make: impl Fn(&'i I, &mut Diagnostics) -> Option<T> + Sync,
) -> (Vec<T>, Diagnostics) {
    let built: Vec<(Option<T>, Diagnostics)> = inputs
        .par_iter()
        .map(|input| {
            let mut mistakes = Diagnostics::default();
            (make(input, &mut mistakes), mistakes)
        })
        .collect();
    let mut values = Vec::with_capacity(built.len());
    let mut diagnostics = Diagnostics::default();
    for (value, mistakes) in built {
        values.extend(value);
        diagnostics.append(mistakes);
    }
    (values, diagnostics)
}

/// The default language, then the others that have a post or a page.
fn languages(joining: &Joining<'_>) -> Vec<Language> {
    let is_used = |language: Language| {
        let by_post = joining.post_ids.iter().zip(&joining.posts);
        by_post
            .clone()
            .any(|(id, post)| id.is_some() && post.language == language)
            || joining
                .pages
                .iter()
                .any(|page| page.is_shown && page.language == language)
    };
    let default = joining.config_language();
    let others = Language::ALL
        .into_iter()
        .filter(|language| *language != default && is_used(*language));
    std::iter::once(default).chain(others).collect()
}

/// The old addresses of what is shown.
fn aliases(joining: &Joining<'_>, joined: &Joined<'_>) -> Vec<Alias> {
    let posts = joining.documents.posts.iter().zip(&joining.posts);
    let pages = joining.documents.pages.iter().zip(&joining.pages);
    let shown = posts.chain(pages).filter(|(_, placed)| placed.is_shown);
    let of_texts = shown.map(|(document, placed)| (&document.matter.aliases, &placed.permalink));
    let authors = joined.authors.list.iter();
    let of_authors = authors.map(|one| (&one.document.matter.aliases, &one.permalink));
    let series = joined.series.list.iter();
    let of_series = series
        .flat_map(|one| one.documents.iter().map(|it| (*it, &one.permalink)))
        .map(|(document, permalink)| (&document.matter.aliases, permalink));
    let terms = joined.tags.list.iter().chain(&joined.categories.list);
    let of_tags = terms
        .flat_map(|one| one.documents.iter().map(|it| (*it, &one.permalink)))
        .map(|(document, permalink)| (&document.matter.aliases, permalink));
    let all = of_texts.chain(of_authors).chain(of_series).chain(of_tags);
    let mut aliases: Vec<Alias> = all
        .flat_map(|(aliases, to)| {
            aliases.iter().map(|from| Alias {
                from: from.clone(),
                to: to.0.to_string(),
            })
        })
        .collect();
    aliases.sort();
    aliases
}

/// The comments come from a file that anyone may have changed: what is baked is cleaned once more.
fn baked(mut file: CommentsFile) -> BakedComments {
    for comment in file.threads.values_mut().flatten() {
        comment.html = markup::clean(&comment.html);
    }
    for head in file.heads.values_mut() {
        if let Some(pinned) = &mut head.pinned {
            pinned.html = markup::clean(&pinned.html);
        }
    }
    BakedComments {
        exported_at: file.exported_at,
        threads: file.threads,
        heads: file.heads,
    }
}

/// An address in a language: all but the default one have it in front.
fn in_language(path: &str, language: Language, default: Language) -> Permalink {
    if language == default {
        Permalink(path.into())
    } else {
        Permalink(format!("/{language}{path}").into())
    }
}

/// Whether readers may write, where the file says nothing else; threads close with age.
fn comments_policy(
    document: &Document<FrontMatter>,
    by_default: CommentsPolicy,
    joining: &Joining<'_>,
) -> CommentsPolicy {
    let policy = document.matter.comments.unwrap_or(by_default);
    let (Some(date), Some(days)) = (
        &document.matter.date,
        joining.config.comments.close_after_days,
    ) else {
        return policy;
    };
    let age = joining.options.as_of.as_second() - date.timestamp().as_second();
    let is_old = age > i64::from(days) * 86_400;
    // A post that says `comments: open` itself stays open.
    if is_old && policy == CommentsPolicy::Open && document.matter.comments.is_none() {
        return CommentsPolicy::Closed;
    }
    policy
}

fn already_told(documents: &Documents, path: &str) -> bool {
    documents.unread.iter().any(|unread| unread == path)
}
