//! Everything that pages are drawn from, made once: each post, author and site value is shared by all
//! pages that show it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rayon::prelude::*;
use svar_comments::diagnostic::Diagnostics;
use svar_comments::language::Language;
use svar_comments::thread_html::EmptyThread;
use tera::{Context, Value};

use super::address::Addresses;
use super::cards::Cards;
use super::listing::{Listing, languages};
use super::people::People;
use super::pictures::Pictures;
use super::view::{AuthorView, PageView, PartView, PictureView, TagView};
use super::{brand, feeds, index_pages, post_pages, post_views, series_pages, site_views};
use crate::pictures::PictureUse;
pub(super) use crate::site::text_in as in_language;
use crate::site::{AuthorIndex, Picture, PostId, Site, Taxonomy};
use crate::theme::{Theme, ThemeAsset};

/// The site, the theme and the values made of them.
pub(super) struct Material<'a> {
    pub(super) site: &'a Site,
    pub(super) theme: &'a Theme,
    pub(super) addresses: Addresses,
    pub(super) listing: Listing,
    pub(super) people: People,
    /// The tags and the categories that have posts in a language, as it sorts their labels.
    topics: BTreeMap<(Taxonomy, Language), Vec<TagView>>,
    /// The parts of each series, by position in [`Site::series`].
    pub(super) series: BTreeMap<Language, Vec<Vec<PartView>>>,
    pub(super) pictures: Pictures,
    /// What is drawn for where links are shared.
    pub(super) cards: Cards,
    /// The assets that are made of the company's name and colours.
    pub(super) brand_assets: [ThemeAsset; 2],
    /// By language: where the search page finds its index; empty until that is made.
    pub(super) search: BTreeMap<Language, String>,
    posts: Vec<Value>,
    /// By post: its entry in feeds, made when the first feed needs it.
    entries: Vec<OnceLock<feeds::Entry>>,
    /// By language, then by post: its HTML in lists; none where no list of the language shows it.
    teasers: BTreeMap<Language, Vec<Value>>,
    sites: BTreeMap<Language, Value>,
    /// By language: the thread of a page on which nobody has written, open and closed.
    empty_threads: BTreeMap<Language, [EmptyThread; 2]>,
}

impl<'a> Material<'a> {
    pub(super) fn new(site: &'a Site, theme: &'a Theme) -> Self {
        let addresses = Addresses::new(&site.config);
        let listing = Listing::new(site);
        let pictures = Pictures::new(site, &addresses);
        let people = People::new(site, theme.texts(), &addresses, &listing, &pictures);
        let topics = index_pages::topics(site, &addresses, &listing);
        let series = series_pages::all_parts(site, &addresses);
        let brand_assets = [
            brand::sheet(&site.config.brand, &addresses),
            brand::icon(&site.config.brand),
        ];
        let mut material = Self {
            site,
            theme,
            addresses,
            listing,
            people,
            topics,
            series,
            pictures,
            cards: Cards::default(),
            brand_assets,
            search: BTreeMap::new(),
            posts: Vec::new(),
            entries: site.posts.iter().map(|_| OnceLock::new()).collect(),
            teasers: BTreeMap::new(),
            sites: BTreeMap::new(),
            empty_threads: BTreeMap::new(),
        };
        material.cards = Cards::new(&material);
        material.posts = site
            .posts
            .par_iter()
            .map(|post| Value::from_serializable(&post_views::view(&material, post)))
            .collect();
        material.sites = languages(site)
            .map(|language| {
                let view = site_views::view(&material, language);
                (language, Value::from_serializable(&view))
            })
            .collect();
        material.empty_threads = languages(site)
            .map(|language| (language, post_pages::empty_threads(&material, language)))
            .collect();
        material
    }

    /// The tags, or the categories, that have posts in a language, as it sorts their labels.
    pub(super) fn topics(&self, taxonomy: Taxonomy, language: Language) -> &[TagView] {
        self.topics
            .get(&(taxonomy, language))
            .map_or(&[], Vec::as_slice)
    }

    /// An author as they are now, as pages in a language show them.
    pub(super) fn author(&self, language: Language, author: AuthorIndex) -> &AuthorView {
        self.people.author(self.site, language, author)
    }

    /// The assets of the theme and of the brand.
    pub(super) fn assets(&self) -> impl Iterator<Item = &ThemeAsset> {
        self.theme.assets().iter().chain(&self.brand_assets)
    }

    /// A picture at the top of a post, or in a card.
    pub(super) fn cover(&self, language: Language, cover: &Picture) -> PictureView {
        self.pictures
            .view(&self.addresses, cover, PictureUse::Wide, language)
    }

    /// HTML of a text as it stands on a page: links from the root of the site, pictures in all variants.
    pub(super) fn on_page(&self, html: &str) -> String {
        self.pictures.offered_in(self.addresses.based(html))
    }

    /// The value of a post, shared and cheap to clone.
    pub(super) fn post(&self, id: PostId) -> Value {
        self.posts[id.0].clone()
    }

    /// The values of several posts.
    pub(super) fn posts(&self, ids: &[PostId]) -> Value {
        ids.iter()
            .map(|id| self.post(*id))
            .collect::<Vec<_>>()
            .into()
    }

    /// The HTML of several posts in lists of a language.
    pub(super) fn teasers(&self, language: Language, ids: &[PostId]) -> Value {
        let drawn = self.teasers.get(&language).map_or(&[][..], Vec::as_slice);
        let teasers = ids.iter().filter_map(|id| drawn.get(id.0).cloned());
        teasers.collect::<Vec<_>>().into()
    }

    /// Draws the posts as lists show them; a post stands in many lists. Tells what is wrong in the template.
    pub(super) fn draw_teasers(&mut self) -> Diagnostics {
        let mut problems = Diagnostics::default();
        for language in languages(self.site) {
            let listed = self.listing.all(language);
            let drawn: Vec<_> = listed
                .par_iter()
                .map(|id| self.teaser(language, *id))
                .collect();
            let mut teasers = vec![Value::none(); self.site.posts.len()];
            for (id, teaser) in listed.iter().zip(drawn) {
                match teaser {
                    Ok(html) => teasers[id.0] = html.into(),
                    Err(found) => problems.append(found),
                }
            }
            self.teasers.insert(language, teasers);
        }
        problems
    }

    fn teaser(&self, language: Language, id: PostId) -> Result<String, Diagnostics> {
        let mut context = self.bare_context(language);
        context.insert_value("post", self.post(id));
        self.theme.draw("teaser.html", &context)
    }

    /// The entry of a post in feeds.
    pub(super) fn entry(&self, id: PostId) -> &feeds::Entry {
        self.entries[id.0].get_or_init(|| feeds::entry(self, &self.site.posts[id.0]))
    }

    /// Lets go of the entries; [`Material::entry`] may not be asked any more.
    pub(super) fn forget_entries(&mut self) {
        self.entries = Vec::new();
    }

    /// The thread of a page on which nobody has written.
    pub(super) fn empty_thread(&self, language: Language, is_open: bool) -> &EmptyThread {
        let [open, closed] = &self.empty_threads[&language];
        if is_open { open } else { closed }
    }

    /// The context of a page, with what every template sees.
    pub(super) fn context(&self, language: Language, page: &PageView) -> Context {
        let mut context = self.bare_context(language);
        context.insert("page", page);
        context
    }

    /// What every template of HTML sees.
    fn bare_context(&self, language: Language) -> Context {
        let mut context = Context::new();
        context.insert_value("lang", Value::from(language.code()));
        if let Some(site) = self.sites.get(&language) {
            context.insert_value("site", site.clone());
        }
        context
    }

    /// A text of the theme.
    pub(super) fn text(&self, language: Language, key: &str, name: &str) -> String {
        self.theme
            .texts()
            .get(language, key, &[("name", name.to_owned().into())])
    }

    /// The sentence about the site in a language.
    pub(super) fn description(&self, language: Language) -> &str {
        let config = &self.site.config;
        in_language(&config.description, language, config.language).map_or("", |(_, text)| text)
    }
}
