//! Offers each picture that a page shows in the sizes and formats of its recipes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rayon::prelude::*;
use svar_comments::language::Language;

use super::address::Addresses;
use super::view::{PictureView, SourceView};
use crate::pictures::{PictureUse, Recipe, Variants, credit_line, variants_of};
use crate::site::{OutputContent, OutputFile, Picture, Site};

/// Where the files stand that are made of pictures.
const FOLDER: &str = "assets/pictures";
/// How wide a picture in a text is shown: the theme's column, else the screen without its edges.
const TEXT_SIZES: &str = "(min-width: 46rem) 40rem, calc(100vw - 2.5rem)";
/// A picture further down than this many bytes of HTML is seen only after scrolling.
const FIRST_SCREEN: usize = 1500;

/// The pictures of a site with what is made of them.
pub(super) struct Pictures {
    /// The path of the public address, which stands before every path of the site.
    base_path: String,
    offered: BTreeMap<(String, PictureUse), Offered>,
}

/// A picture as pages refer to it.
struct Offered {
    sources: Vec<SourceView>,
    fall_back: Option<String>,
    size: (u32, u32),
    recipes: Vec<Recipe>,
}

impl Pictures {
    /// Looks through everything that is shown for pictures of the site.
    pub(super) fn new(site: &Site, addresses: &Addresses) -> Self {
        let mut pictures = Self {
            base_path: addresses.href("/").trim_end_matches('/').to_owned(),
            offered: BTreeMap::new(),
        };
        if !site.pictures.is_empty() {
            pictures.offered = used(site)
                .into_par_iter()
                .filter_map(|(url, wanted)| {
                    let source = &site.pictures.get(&url)?.source;
                    let variants = variants_of(source, wanted, &site.config.pictures)?;
                    Some(((url, wanted), offered(variants, addresses)))
                })
                .collect();
        }
        pictures
    }

    /// Every file that pages refer to.
    pub(super) fn files(&self) -> Vec<OutputFile> {
        let offered = self.offered.values();
        made(FOLDER, offered.flat_map(|offered| &offered.recipes))
    }

    /// A picture that the front matter names, as templates see it.
    pub(super) fn view(
        &self,
        addresses: &Addresses,
        picture: &Picture,
        wanted: PictureUse,
        language: Language,
    ) -> PictureView {
        let offered = self.offered.get(&(key(&picture.url), wanted));
        let original = addresses.href(&picture.url);
        let size = offered.map(|offered| offered.size).or(picture.size);
        let credit = picture.credit.as_deref();
        PictureView {
            url: offered
                .and_then(|offered| offered.fall_back.clone())
                .unwrap_or_else(|| original.clone()),
            original,
            alt: picture.alt.clone(),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            sources: offered.map_or_else(Vec::new, |offered| offered.sources.clone()),
            caption: picture.caption.clone(),
            credit: credit.map(|credit| credit_line(language, credit)),
        }
    }

    /// The HTML of a text in which each picture of the site is offered in all its variants. The first one is
    /// fetched at once where it is near the top.
    pub(super) fn offered_in(&self, html: String) -> String {
        if self.offered.is_empty() || !html.contains("<img ") {
            return html;
        }
        let mut out = String::with_capacity(html.len() * 3 / 2);
        let mut copied = 0;
        for tag in image_tags(&html) {
            let Some(offered) = self.of_tag(tag.text) else {
                continue;
            };
            out.push_str(&html[copied..tag.start]);
            push_picture(
                &mut out,
                tag.text,
                offered,
                tag.start < FIRST_SCREEN && copied == 0,
            );
            copied = tag.start + tag.text.len();
        }
        out.push_str(&html[copied..]);
        out
    }

    fn of_tag(&self, tag: &str) -> Option<&Offered> {
        let path = attribute(tag, "src")?.strip_prefix(&*self.base_path)?;
        self.offered
            .get(&(key(&path.replace("&amp;", "&")), PictureUse::Wide))
    }
}

/// The files that recipes are for, by name; several pages may ask for one.
pub(super) fn made<'a>(folder: &str, recipes: impl Iterator<Item = &'a Recipe>) -> Vec<OutputFile> {
    let by_name: BTreeMap<&str, &Recipe> = recipes
        .map(|recipe| (recipe.name.as_str(), recipe))
        .collect();
    let file = |recipe: &Recipe| OutputFile {
        path: format!("{folder}/{}", recipe.name),
        content: OutputContent::Made(recipe.clone()),
    };
    by_name.into_values().map(file).collect()
}

fn offered(variants: Variants, addresses: &Addresses) -> Offered {
    let address = |recipe: &Recipe| addresses.href(&format!("/{FOLDER}/{}", recipe.name));
    let fall_back = variants.fall_back.as_ref().map(address);
    let mut recipes: Vec<Recipe> = variants.fall_back.into_iter().collect();
    let mut sources = Vec::new();
    for (encoding, widths) in variants.choices {
        let line = |(width, recipe): &(u32, Recipe)| format!("{} {width}w", address(recipe));
        let srcset: Vec<String> = widths.iter().map(line).collect();
        sources.push(SourceView {
            kind: encoding.mime(),
            srcset: srcset.join(", "),
        });
        recipes.extend(widths.into_iter().map(|(_, recipe)| recipe));
    }
    Offered {
        sources,
        fall_back,
        size: variants.size,
        recipes,
    }
}

/// Every picture of the site that something shows, with what for.
fn used(site: &Site) -> BTreeSet<(String, PictureUse)> {
    let wide = |url: &str| (key(url), PictureUse::Wide);
    let posts = site.posts.iter().map(|post| &post.html);
    let pages = site.pages.iter().map(|page| &page.html);
    let bios = site.authors.iter().flat_map(|author| &author.bio);
    let texts: Vec<&String> = posts
        .chain(pages)
        .chain(bios.map(|(_, html)| html))
        .collect();
    let in_texts: Vec<Vec<String>> = texts
        .into_par_iter()
        .map(|html| {
            let sources = image_tags(html).filter_map(|tag| attribute(tag.text, "src"));
            sources.map(|url| url.replace("&amp;", "&")).collect()
        })
        .collect();
    let mut used: BTreeSet<_> = in_texts.iter().flatten().map(|url| wide(url)).collect();
    let covers = site.posts.iter().filter_map(|post| post.cover.as_ref());
    used.extend(covers.map(|cover| wide(&cover.url)));
    let faces = site
        .authors
        .iter()
        .filter_map(|author| author.portrait.as_ref());
    used.extend(faces.map(|face| (key(&face.url), PictureUse::Face)));
    used
}

/// The path of a picture without what addresses need to be escaped, as [`Site::pictures`] knows it.
fn key(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    percent_encoding::percent_decode_str(path)
        .decode_utf8_lossy()
        .into_owned()
}

struct ImageTag<'h> {
    start: usize,
    text: &'h str,
}

/// The `<img>` tags that no `<picture>` of the writer's own stands around.
fn image_tags(html: &str) -> impl Iterator<Item = ImageTag<'_>> {
    html.match_indices("<img ").filter_map(|(start, _)| {
        let is_in_picture = html[..start]
            .rfind("<picture")
            .is_some_and(|open| !html[open..start].contains("</picture"));
        let text = &html[start..start + end_of_tag(&html[start..])?];
        (!is_in_picture).then_some(ImageTag { start, text })
    })
}

/// Where a tag ends, with its `>`; one in quotation marks does not end it.
fn end_of_tag(html: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in html.char_indices() {
        match (letter, quote) {
            ('>', None) => return Some(at + 1),
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            _ => {}
        }
    }
    None
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn push_picture(out: &mut String, tag: &str, offered: &Offered, is_first: bool) {
    out.push_str("<picture>");
    let sizes = attribute(tag, "sizes").unwrap_or(TEXT_SIZES);
    for source in &offered.sources {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<source type=\"{}\" srcset=\"{}\" sizes=\"{sizes}\">",
            source.kind, source.srcset
        );
    }
    out.push_str(&image_tag(tag, offered, is_first));
    out.push_str("</picture>");
}

/// The tag itself: its fall-back, and when it is fetched.
fn image_tag(tag: &str, offered: &Offered, is_first: bool) -> String {
    let mut tag = tag.to_owned();
    if let (Some(fall_back), Some(src)) = (&offered.fall_back, attribute(&tag, "src")) {
        tag = tag.replace(&format!(" src=\"{src}\""), &format!(" src=\"{fall_back}\""));
    }
    if is_first {
        return tag.replace(" loading=\"lazy\"", " fetchpriority=\"high\"");
    }
    if tag.contains(" loading=") {
        return tag;
    }
    tag.replacen("<img ", "<img loading=\"lazy\" decoding=\"async\" ", 1)
}
