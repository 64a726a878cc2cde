//! `svar list share`: prints the text with which a post is shared on each network.

use serde::Serialize;
use svar_comments::clock::Clock;
use svar_comments::message::say;

use super::super::explain::path_from_root;
use super::super::{CommandError, Options};
use super::table::csv;
use super::{List, ListFormat};
use crate::build::{Steps, link_site};
use crate::link::LinkOptions;
use crate::render::Addresses;
use crate::share::{Network, ShareFacts, ShareText};
use crate::site::{Post, Site};
use crate::theme::Theme;

/// A post with its texts.
#[derive(Serialize)]
struct SharedPost {
    file: String,
    title: String,
    language: String,
    url: String,
    texts: Vec<TextRow>,
}

#[derive(Serialize)]
struct TextRow {
    network: &'static str,
    text: String,
    length: usize,
    limit: usize,
}

pub(super) fn run(list: &List, options: &Options, clock: &Clock) -> Result<(), CommandError> {
    let config = options.load_config()?;
    let wants_hidden = list.file.is_some();
    let link_options = LinkOptions {
        drafts: wants_hidden,
        future: wants_hidden,
        ..LinkOptions::public(list.clock.unwrap_or_else(|| clock.now()))
    };
    let (site, diagnostics) =
        link_site(&options.root, &config, link_options, &mut Steps::default())?;
    if diagnostics.errors() > 0 {
        options.warn(&diagnostics);
    }
    let theme = Theme::load(&options.root, &config.theme).map_err(CommandError::Content)?;
    let posts = wanted(list, options, &site)?;
    let addresses = Addresses::new(&site.config);
    let shared: Vec<SharedPost> = posts
        .into_iter()
        .map(|post| {
            let url = addresses.absolute(&post.permalink.0);
            let facts = ShareFacts::new(&site, theme.texts(), post, url.clone());
            shared(post, url, &facts)
        })
        .collect();
    print!("{}", written(list.format, &shared));
    Ok(())
}

/// The post that the file is, else every published one.
fn wanted<'s>(
    list: &List,
    options: &Options,
    site: &'s Site,
) -> Result<Vec<&'s Post>, CommandError> {
    let Some(file) = &list.file else {
        return Ok(site.posts.iter().collect());
    };
    let source = path_from_root(file, &options.root);
    let post = site.posts.iter().find(|post| post.source == source);
    post.map(|post| vec![post])
        .ok_or_else(|| CommandError::Request(say("not-a-post").with("file", source)))
}

fn shared(post: &Post, url: String, facts: &ShareFacts) -> SharedPost {
    let row = |share: ShareText| TextRow {
        network: share.network.id(),
        text: share.text,
        length: share.length,
        limit: share.limit,
    };
    SharedPost {
        file: post.source.clone(),
        title: post.title.clone(),
        language: post.language.to_string(),
        url,
        texts: Network::ALL.map(|network| row(facts.text(network))).into(),
    }
}

fn written(format: ListFormat, posts: &[SharedPost]) -> String {
    match format {
        ListFormat::Json => {
            let value = serde_json::to_value(posts).unwrap_or_default();
            format!("{value:#}\n")
        }
        ListFormat::Csv => {
            let names = ["file", "network", "length", "limit", "text"];
            let row = |post: &SharedPost, text: &TextRow| {
                vec![
                    post.file.clone(),
                    text.network.to_owned(),
                    text.length.to_string(),
                    text.limit.to_string(),
                    text.text.clone(),
                ]
            };
            let rows = posts
                .iter()
                .flat_map(|post| post.texts.iter().map(move |text| row(post, text)));
            csv(&names, &rows.collect::<Vec<_>>())
        }
        ListFormat::Text | ListFormat::Ics => posts.iter().map(for_people).collect(),
    }
}

fn for_people(post: &SharedPost) -> String {
    let text = |text: &TextRow| {
        format!(
            "--- {} ({} of {})\n{}\n\n",
            text.network, text.length, text.limit, text.text
        )
    };
    let texts: String = post.texts.iter().map(text).collect();
    format!("{}\n\n{texts}", post.file)
}
