//! Turns a linked site into the files of the built site: pages, feeds, the site map and assets.
//!
//! What comes out depends on the site and the theme alone: the same two give the same bytes.

mod address;
mod archive_pages;
mod article;
mod brand;
mod cards;
mod feeds;
mod head;
mod index_pages;
mod json_ld;
mod list_pages;
mod listing;
mod material;
mod people;
mod pictures;
mod post_pages;
mod post_views;
mod search;
mod series_pages;
mod share_links;
mod single_pages;
mod site_file;
mod site_views;
mod sitemap;
pub mod view;

use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use svar_comments::diagnostic::{Diagnostic, Diagnostics, did_you_mean_or};
use svar_comments::message::say;
use tera::Context;

use crate::pictures::Recipe;
use crate::site::{Asset, OutputContent, OutputFile, Site};
use crate::theme::Theme;
use material::Material;

pub(crate) use address::Addresses;

/// One page or feed to be drawn: independent of all others, so that they can be drawn in any order.
struct Job<'a> {
    /// Its path in the output.
    path: String,
    /// The template that draws it.
    template: &'a str,
    /// What the template sees.
    context: Box<dyn Fn(&Material<'a>) -> Context + Send + Sync + 'a>,
}

/// Takes a file as soon as it is drawn, so that no more than a few have to be held at a time. Several threads call it
/// at once, in no order.
pub type Take<'t> = &'t (dyn Fn(OutputFile) + Sync);

/// Renders every file of the site and hands each over. Fails with the places in the templates; what was taken until
/// then is no whole site.
pub fn render(site: &Site, theme: &Theme, take: Take<'_>) -> Result<(), Diagnostics> {
    refuse_unknown_templates(site, theme)?;
    let copied: BTreeSet<&str> = site.assets.iter().map(|asset| &*asset.path).collect();
    let take_drawn = |file: OutputFile| {
        // What is copied as it is stands in place of a drawn file of the same path.
        if !copied.contains(&*file.path) {
            take(file);
        }
    };
    let mut material = Material::new(site, theme);
    let (manifests, index_files) = search::indexes(&material);
    material.search = manifests;
    index_files.into_iter().for_each(take_drawn);
    let jobs = Jobs::of(&material);
    let mut problems = draw(&jobs.feeds, &material, &take_drawn);
    feeds::draw_json(&material, &take_drawn);
    // Only feeds show them, and they are large.
    material.forget_entries();
    problems.append(material.draw_teasers());
    problems.append(draw(&jobs.pages, &material, &take_drawn));
    if !problems.is_empty() {
        return Err(problems);
    }
    take_drawn(site_file::file(site));
    theme_files(&material).for_each(take_drawn);
    material.pictures.files().into_iter().for_each(take_drawn);
    material.cards.files().into_iter().for_each(take_drawn);
    copied_files(site).for_each(take);
    Ok(())
}

/// Renders every file of the site, by path. Fails with the places in the templates.
pub fn render_in_memory(site: &Site, theme: &Theme) -> Result<Vec<OutputFile>, Diagnostics> {
    let files = Mutex::new(Vec::new());
    render(site, theme, &|file| {
        files
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(file);
    })?;
    let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn refuse_unknown_templates(site: &Site, theme: &Theme) -> Result<(), Diagnostics> {
    let posts = site.posts.iter().map(|post| (&post.source, &post.template));
    let pages = site.pages.iter().map(|page| (&page.source, &page.template));
    let unknown: Diagnostics = posts
        .chain(pages)
        .filter_map(|(source, template)| Some((source, template.as_deref()?)))
        .filter(|(_, template)| !theme.has_template(template))
        .map(|(source, template)| {
            let message = say("unknown-template").with("name", template);
            let help = did_you_mean_or(template, theme.template_names(), || {
                say("unknown-template.help").with("name", template)
            });
            Diagnostic::error("unknown-template", source, message).help(help)
        })
        .collect();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(unknown)
    }
}

/// Everything that templates draw.
struct Jobs<'a> {
    feeds: Vec<Job<'a>>,
    pages: Vec<Job<'a>>,
}

impl<'a> Jobs<'a> {
    /// Of two with the same path the later one gives way.
    fn of(material: &Material<'a>) -> Self {
        let mut pages = post_pages::jobs(material);
        pages.extend(single_pages::jobs(material));
        pages.extend(list_pages::jobs(material));
        pages.extend(series_pages::jobs(material));
        pages.extend(archive_pages::jobs(material));
        pages.extend(index_pages::jobs(material));
        pages.extend(search::jobs(material));
        pages.extend(sitemap::jobs(material));
        let mut feeds = feeds::jobs(material);
        let mut taken = HashSet::with_capacity(pages.len() + feeds.len());
        pages.retain(|job| taken.insert(job.path.clone()));
        feeds.retain(|job| taken.insert(job.path.clone()));
        Self { feeds, pages }
    }
}

/// Draws on all processors, and tells what is wrong in the templates.
fn draw<'a>(
    jobs: &[Job<'a>],
    material: &Material<'a>,
    take: &(dyn Fn(OutputFile) + Sync),
) -> Diagnostics {
    let drawn: Vec<Diagnostics> = jobs
        .par_iter()
        .filter_map(|job| {
            let context = (job.context)(material);
            let text = match material.theme.draw(job.template, &context) {
                Ok(text) => text,
                Err(problems) => return Some(problems),
            };
            take(OutputFile {
                path: job.path.clone(),
                content: OutputContent::Bytes(text.into_bytes()),
            });
            None
        })
        .collect();
    let mut problems = Diagnostics::default();
    for found in drawn {
        problems.append(found);
    }
    problems
}

fn theme_files(material: &Material) -> impl Iterator<Item = OutputFile> {
    material.assets().map(|asset| OutputFile {
        path: asset.path.clone(),
        content: OutputContent::Bytes(asset.bytes.clone()),
    })
}

fn copied_files(site: &Site) -> impl Iterator<Item = OutputFile> {
    site.assets.iter().map(|asset| OutputFile {
        path: asset.path.clone(),
        content: published(asset, site),
    })
}

/// A picture beside a text is published without what it says about its making.
fn published(asset: &Asset, site: &Site) -> OutputContent {
    let picture = site.pictures.get(&format!("/{}", asset.path));
    match picture.filter(|picture| picture.is_cleaned) {
        Some(picture) => OutputContent::Made(Recipe::cleaned(&picture.source)),
        None => OutputContent::Copy(asset.source.clone()),
    }
}

#[cfg(test)]
mod tests;
