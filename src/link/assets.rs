//! Decides where the files beside the content go: into the folder of the page that they belong to.

use std::collections::BTreeMap;
use std::sync::Arc;

use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::message::say;

use super::authors::JoinedAuthor;
use super::{Joining, picture_mistakes};
use crate::load::FileSource;
use crate::pictures::PictureSource;
use crate::site::{Asset, SitePicture};

/// The files that are copied, by their path in the sources.
pub(super) struct Assets<'d> {
    by_source: BTreeMap<&'d str, (String, &'d FileSource)>,
    by_output: BTreeMap<String, &'d FileSource>,
}

impl Assets<'_> {
    /// Address of a file below `content/`, and the file.
    pub(super) fn below_content(&self, path: &str) -> Option<(String, &FileSource)> {
        let (output, file) = self.by_source.get(path)?;
        Some((format!("/{output}"), *file))
    }

    /// The file at an address, if there is one.
    pub(super) fn at_address(&self, path: &str) -> Option<&FileSource> {
        self.by_output.get(path.trim_start_matches('/')).copied()
    }

    /// The sources, for suggestions.
    pub(super) fn sources(&self) -> impl Iterator<Item = &str> {
        self.by_source.keys().copied()
    }

    /// The pictures that can be shown, by address.
    pub(super) fn pictures(&self) -> BTreeMap<String, SitePicture> {
        let files = self.by_output.iter();
        files
            .filter_map(|(output, file)| Some((format!("/{output}"), site_picture(file)?)))
            .collect()
    }

    /// The drawn portraits, by address.
    pub(super) fn drawings(&self) -> BTreeMap<String, Arc<str>> {
        let files = self.by_output.iter();
        files
            .filter_map(|(output, file)| Some((format!("/{output}"), file.drawing.clone()?)))
            .collect()
    }

    /// The files to copy.
    pub(super) fn into_assets(self) -> Vec<Asset> {
        let asset = |(path, file): (String, &FileSource)| Asset {
            path,
            source: file.disk.clone(),
            size: file.size,
        };
        self.by_output.into_iter().map(asset).collect()
    }
}

fn site_picture(file: &FileSource) -> Option<SitePicture> {
    let facts = file.picture.as_ref()?.as_ref().ok()?;
    let is_own = file.path.starts_with("content/");
    Some(SitePicture {
        is_cleaned: is_own && (facts.has_metadata || facts.orientation != 1),
        source: Arc::new(PictureSource {
            path: file.path.clone(),
            disk: file.disk.clone(),
            facts: facts.clone(),
        }),
    })
}

/// The files that are published, with what is odd about the pictures among them.
pub(super) fn copied<'d>(
    joining: &Joining<'d>,
    authors: &[JoinedAuthor<'_>],
    diagnostics: &mut Diagnostics,
) -> Assets<'d> {
    let bundles = bundles(joining, authors);
    let mut assets = Assets {
        by_source: BTreeMap::new(),
        by_output: BTreeMap::new(),
    };
    for file in &joining.documents.static_files {
        diagnostics.extend(picture_mistakes::of_static(file));
        let output = file.path.trim_start_matches("static/").to_owned();
        assets.by_output.insert(output, file);
    }
    for file in &joining.documents.files {
        let Some(output) = output_of(&file.path, &bundles) else {
            continue;
        };
        diagnostics.extend(picture_mistakes::of_name(file));
        if let Some(other) = assets.by_output.insert(output.clone(), file) {
            let message = say("same-copy")
                .with("other", &other.path)
                .with("address", &output);
            let mistake = Diagnostic::error("duplicate-address", &file.path, message);
            diagnostics.push(mistake.help(say("same-copy.help")));
        }
        assets.by_source.insert(&file.path, (output, file));
    }
    assets
}

/// The folders that belong to one page, with its address, or `None` where it is not shown.
fn bundles(
    joining: &Joining<'_>,
    authors: &[JoinedAuthor<'_>],
) -> BTreeMap<String, Option<String>> {
    let documents = joining.documents;
    let posts = documents.posts.iter().zip(&joining.posts);
    let pages = documents.pages.iter().zip(&joining.pages);
    let mut bundles: BTreeMap<String, Option<String>> = BTreeMap::new();
    for (document, placed) in posts
        .chain(pages)
        .filter(|(document, _)| document.name.is_bundle)
    {
        let shown = placed.is_shown.then(|| placed.permalink.0.to_string());
        let is_original = document.name.language.is_none();
        let bundle = bundles.entry(document.name.folder.clone()).or_default();
        if bundle.is_none() || (is_original && shown.is_some()) {
            *bundle = shown;
        }
    }
    for author in authors
        .iter()
        .filter(|author| author.document.name.is_bundle)
    {
        let address = author.permalink.0.to_string();
        bundles.insert(author.document.name.folder.clone(), Some(address));
    }
    bundles
}

/// Where a file goes; nowhere if its page is not shown.
fn output_of(path: &str, bundles: &BTreeMap<String, Option<String>>) -> Option<String> {
    let mut folder = path;
    while let Some((parent, _)) = folder.rsplit_once('/') {
        if let Some(address) = bundles.get(parent) {
            let address = address.as_ref()?.trim_start_matches('/');
            return Some(format!("{address}{}", &path[parent.len() + 1..]));
        }
        folder = parent;
    }
    Some(path.trim_start_matches("content/").to_owned())
}
