//! Says to previews of links who wrote a post, and that a guest is a guest.

use url::Url;

use super::material::{Material, in_language};
use super::view::ArticleView;
use crate::share::{ShareFacts, guests};
use crate::site::{Author, Credit, Post, Role, Tag, Taxonomy};

pub(super) fn view(material: &Material, post: &Post, facts: &ShareFacts) -> ArticleView {
    let addresses = &material.addresses;
    let writers: Vec<&Author> = writers(post)
        .map(|credit| &material.site.authors[credit.author.0])
        .collect();
    let page = |author: &&Author| {
        let path = addresses.in_language(&author.permalink.0, post.language);
        addresses.absolute(&path)
    };
    let [tags, categories] = Taxonomy::ALL.map(|taxonomy| labels(material, post, taxonomy));
    ArticleView {
        authors: writers.iter().map(page).collect(),
        byline: facts.people(),
        description: description(material, post),
        section: categories.first().or(tags.first()).cloned(),
        tags,
        fediverse: writers.first().and_then(|author| fediverse(author)),
    }
}

fn writers(post: &Post) -> impl Iterator<Item = &Credit> {
    post.credits
        .iter()
        .filter(|credit| credit.role == Role::Text)
}

/// The summary; of a guest's post first who the guest is.
fn description(material: &Material, post: &Post) -> String {
    let label = material.text(post.language, "guest-badge", "");
    match guests(material.site, post, &label) {
        Some(guests) => format!("{guests}. {}", post.summary),
        None => post.summary.clone(),
    }
}

/// The step to the post from the front page: its first category, else its first tag.
pub(super) fn trail(material: &Material, post: &Post) -> Vec<(String, String)> {
    let step = |taxonomy: Taxonomy| {
        let index = post.terms(taxonomy).first()?;
        let term = &material.site.terms(taxonomy)[index.0];
        let path = material
            .addresses
            .in_language(&term.permalink.0, post.language);
        Some((label(material, post, term), path))
    };
    let step = step(Taxonomy::Categories).or_else(|| step(Taxonomy::Tags));
    step.into_iter().collect()
}

fn labels(material: &Material, post: &Post, taxonomy: Taxonomy) -> Vec<String> {
    let terms = post.terms(taxonomy).iter();
    terms
        .map(|index| label(material, post, &material.site.terms(taxonomy)[index.0]))
        .collect()
}

fn label(material: &Material, post: &Post, term: &Tag) -> String {
    let label = in_language(&term.label, post.language, material.site.config.language);
    label.map_or(&*term.slug, |(_, label)| label).to_owned()
}

/// The name behind a link that is called Mastodon and goes to `https://server/@name`.
fn fediverse(author: &Author) -> Option<String> {
    let mut links = author.links.iter();
    let (_, link) = links.find(|(label, _)| label.eq_ignore_ascii_case("mastodon"))?;
    let url = Url::parse(link).ok()?;
    let name = url.path().strip_prefix("/@")?.trim_end_matches('/');
    (!name.is_empty() && !name.contains('/')).then_some(())?;
    Some(format!("@{name}@{}", url.host_str()?))
}
