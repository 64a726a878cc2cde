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

use std::collections::BTreeSet;

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

/// Renders every file of the site, by path. Fails with the places in the templates.
pub fn render(site: &Site, theme: &Theme) -> Result<Vec<OutputFile>, Diagnostics> {
    refuse_unknown_templates(site, theme)?;
    let mut material = Material::new(site, theme);
    let (manifests, index_files) = search::indexes(&material);
    material.search = manifests;
    let jobs = all_jobs(&material);
    let drawn: Vec<Result<OutputFile, Diagnostics>> =
        jobs.par_iter().map(|job| draw(job, &material)).collect();
    let mut files = Vec::with_capacity(drawn.len() + site.assets.len());
    let mut problems = Diagnostics::default();
    for result in drawn {
        match result {
            Ok(file) => files.push(file),
            Err(found) => problems.append(found),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    files.extend(feeds::json_files(&material));
    files.push(site_file::file(site));
    files.extend(theme_files(&material));
    files.extend(material.pictures.files());
    files.extend(index_files);
    files.extend(material.cards.files());
    Ok(with_assets(files, site))
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

/// What of the site's lists is drawn, in the order in which a later one of the same path gives way.
fn all_jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let mut jobs = post_pages::jobs(material);
    jobs.extend(single_pages::jobs(material));
    jobs.extend(list_pages::jobs(material));
    jobs.extend(series_pages::jobs(material));
    jobs.extend(archive_pages::jobs(material));
    jobs.extend(index_pages::jobs(material));
    jobs.extend(search::jobs(material));
    jobs.extend(feeds::jobs(material));
    jobs.extend(sitemap::jobs(material));
    let mut taken = BTreeSet::new();
    jobs.retain(|job| taken.insert(job.path.clone()));
    jobs
}

fn draw<'a>(job: &Job<'a>, material: &Material<'a>) -> Result<OutputFile, Diagnostics> {
    let context = (job.context)(material);
    let text = material.theme.draw(job.template, &context)?;
    Ok(OutputFile {
        path: job.path.clone(),
        content: OutputContent::Bytes(text.into_bytes()),
    })
}

fn theme_files(material: &Material) -> Vec<OutputFile> {
    material
        .assets()
        .map(|asset| OutputFile {
            path: asset.path.clone(),
            content: OutputContent::Bytes(asset.bytes.clone()),
        })
        .collect()
}

/// Adds the files that are copied as they are; they stand in place of a drawn file of the same path.
fn with_assets(mut files: Vec<OutputFile>, site: &Site) -> Vec<OutputFile> {
    let copied: BTreeSet<&str> = site
        .assets
        .iter()
        .map(|asset| asset.path.as_str())
        .collect();
    files.retain(|file| !copied.contains(file.path.as_str()));
    files.extend(site.assets.iter().map(|asset| OutputFile {
        path: asset.path.clone(),
        content: published(asset, site),
    }));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
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
