//! Turns authors into what pages show of them, in each language.

use std::collections::BTreeMap;

use svar_comments::language::Language;

use super::address::Addresses;
use super::listing::{Listing, languages};
use super::material::in_language;
use super::view::{AuthorView, PictureView};
use crate::site::{Author, AuthorIndex, AuthorKind, Credit, Picture, PostId, Role, Site};

/// How many shades the theme has for initials.
const SHADES: usize = 6;

/// The authors in every language.
pub(super) struct People {
    views: BTreeMap<Language, Vec<AuthorView>>,
    posts: BTreeMap<Language, Vec<Vec<PostId>>>,
}

impl People {
    pub(super) fn new(site: &Site, addresses: &Addresses, listing: &Listing) -> Self {
        let mut people = Self {
            views: BTreeMap::new(),
            posts: BTreeMap::new(),
        };
        for language in languages(site) {
            let posts: Vec<Vec<PostId>> = site
                .authors
                .iter()
                .map(|author| listing.of(site, language, &author.posts))
                .collect();
            let views = site
                .authors
                .iter()
                .zip(&posts)
                .map(|(author, posts)| view(site, addresses, author, language, posts.len()));
            people.views.insert(language, views.collect());
            people.posts.insert(language, posts);
        }
        people
    }

    /// An author as pages in `language` show them.
    pub(super) fn author(&self, language: Language, author: AuthorIndex) -> &AuthorView {
        &self.views[&language][author.0]
    }

    /// The posts that an author's page in `language` lists, newest first.
    pub(super) fn posts(&self, language: Language, author: AuthorIndex) -> &[PostId] {
        &self.posts[&language][author.0]
    }

    /// An author with what they did for a post.
    pub(super) fn credited(&self, language: Language, credit: &Credit) -> AuthorView {
        AuthorView {
            role: role_name(credit.role),
            ..self.author(language, credit.author).clone()
        }
    }
}

/// Whether the author is shown as a guest.
pub(super) fn is_guest(author: &Author) -> bool {
    author.kind == AuthorKind::Guest
}

/// A picture with its address as links need it.
pub(super) fn picture(addresses: &Addresses, picture: &Picture) -> PictureView {
    PictureView {
        url: addresses.href(&picture.url),
        alt: picture.alt.clone(),
        width: picture.size.map(|(width, _)| width),
        height: picture.size.map(|(_, height)| height),
    }
}

fn view(
    site: &Site,
    addresses: &Addresses,
    author: &Author,
    language: Language,
    post_count: usize,
) -> AuthorView {
    let title = in_language(&author.title, language, site.config.language);
    AuthorView {
        id: author.id.clone(),
        name: author.name.clone(),
        title: title.map(|(_, title)| title.to_owned()),
        organisation: author
            .organisation
            .clone()
            .filter(|it| *it != site.config.brand.company),
        kind: kind_name(author.kind),
        role: role_name(Role::Text),
        url: addresses.href(&addresses.in_language(&author.permalink.0, language)),
        portrait: author
            .portrait
            .as_ref()
            .map(|portrait| picture(addresses, portrait)),
        initials: initials(&author.name),
        shade: author.id.bytes().map(usize::from).sum::<usize>() % SHADES + 1,
        post_count,
    }
}

fn kind_name(kind: AuthorKind) -> &'static str {
    match kind {
        AuthorKind::Employee => "employee",
        AuthorKind::Guest => "guest",
        AuthorKind::Team => "team",
        AuthorKind::Former => "former",
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Text => "text",
        Role::Photo => "photo",
        Role::Translation => "translation",
    }
}

/// The first letters of the first and the last name.
fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!(initials("Ingrid Marie Åsen"), "IÅ");
        assert_eq!(initials("øystein"), "Ø");
        assert_eq!(initials("<script> «Ola»"), "SO");
        assert_eq!(initials(""), "");
    }
}
