//! Chooses what stands on the card of each post, and of the site itself.

use std::collections::BTreeMap;

use rayon::prelude::*;
use svar_comments::language::Language;
use svar_comments::palette::{BaseColours, text_on};

use super::address::Addresses;
use super::head::ShareImage;
use super::listing::languages;
use super::material::Material;
use super::pictures::made;
use super::view::AuthorView;
use crate::pictures::{CARD_SIZE, Card, Face, Recipe};
use crate::share::joined;
use crate::site::{AuthorKind, OutputFile, Picture, Post, PostId, Role, Site};

/// Where the cards stand.
const FOLDER: &str = "assets/cards";

/// The cards of a site.
#[derive(Default)]
pub(super) struct Cards {
    posts: Vec<Recipe>,
    sites: BTreeMap<Language, Recipe>,
}

impl Cards {
    /// None where the configuration wants none.
    pub(super) fn new(material: &Material) -> Self {
        let site = material.site;
        if !site.config.share_images {
            return Self::default();
        }
        Self {
            posts: site
                .posts
                .par_iter()
                .map(|post| of_post(material, post))
                .collect(),
            sites: languages(site)
                .map(|language| (language, of_site(material, language)))
                .collect(),
        }
    }

    /// The card of a post.
    pub(super) fn post(
        &self,
        id: PostId,
        site: &Site,
        addresses: &Addresses,
    ) -> Option<ShareImage> {
        let recipe = self.posts.get(id.0)?;
        Some(share_image(recipe, &site.posts[id.0].title, addresses))
    }

    /// The card of the site in a language.
    pub(super) fn site(
        &self,
        language: Language,
        site: &Site,
        addresses: &Addresses,
    ) -> Option<ShareImage> {
        let recipe = self.sites.get(&language)?;
        Some(share_image(recipe, &site.config.title, addresses))
    }

    /// The files.
    pub(super) fn files(&self) -> Vec<OutputFile> {
        made(FOLDER, self.posts.iter().chain(self.sites.values()))
    }
}

fn share_image(recipe: &Recipe, alt: &str, addresses: &Addresses) -> ShareImage {
    ShareImage {
        url: addresses.absolute(&format!("/{FOLDER}/{}", recipe.name)),
        alt: alt.to_owned(),
        size: Some(CARD_SIZE),
        mime: mime_guess::from_path(&recipe.name)
            .first()
            .map(|mime| mime.to_string()),
    }
}

fn of_post(material: &Material, post: &Post) -> Recipe {
    let site = material.site;
    let writers: Vec<_> = post
        .credits
        .iter()
        .filter(|credit| credit.role == Role::Text)
        .collect();
    let views: Vec<AuthorView> = writers
        .iter()
        .map(|credit| material.people.credited(site, post.language, credit))
        .collect();
    let names: Vec<&str> = views.iter().map(|view| view.name.as_str()).collect();
    let is_guest = writers
        .iter()
        .any(|credit| site.held(credit).kind == AuthorKind::Guest);
    let below = match views.as_slice() {
        [view] => [view.title.as_deref(), view.organisation.as_deref()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
        _ => String::new(),
    };
    let card = Card {
        title: post.title.clone(),
        names: joined(&names, &material.text(post.language, "and", "")),
        below,
        badge: is_guest.then(|| material.text(post.language, "guest-badge", "")),
        site: site.config.title.clone(),
        colours: colours(&site.config.brand.light),
    };
    let face = match (writers.as_slice(), views.as_slice()) {
        ([credit], [view]) => face(
            site,
            site.authors[credit.author.0].portrait.as_ref(),
            &view.initials,
        ),
        _ => Face::Nobody,
    };
    let ground = post.cover.as_ref().and_then(|cover| {
        let picture = site.pictures.get(&cover.url)?;
        Some(picture.source.clone()).filter(|source| !source.facts.is_animated)
    });
    Recipe::card(post.key.as_str(), card, face, ground)
}

fn of_site(material: &Material, language: Language) -> Recipe {
    let site = material.site;
    let description = material.description(language);
    let card = Card {
        title: if description.is_empty() {
            site.config.title.clone()
        } else {
            description.to_owned()
        },
        names: site.config.title.clone(),
        below: String::new(),
        badge: None,
        site: site.config.brand.company.clone(),
        colours: colours(&site.config.brand.light),
    };
    Recipe::card(language.code(), card, Face::Nobody, None)
}

fn face(site: &Site, portrait: Option<&Picture>, initials: &str) -> Face {
    let letters = || Face::Initials(initials.to_owned());
    let Some(portrait) = portrait else {
        return letters();
    };
    if let Some(picture) = site.pictures.get(&portrait.url) {
        return Face::Picture(picture.source.clone());
    }
    site.drawings
        .get(&portrait.url)
        .map_or_else(letters, |text| Face::Drawing(text.clone()))
}

fn colours(light: &BaseColours) -> [String; 4] {
    [
        light.accent,
        text_on(light.accent),
        light.surface,
        light.text,
    ]
    .map(|colour| colour.to_string())
}
