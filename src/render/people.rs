//! Turns authors into what pages show of them, in each language.

use std::collections::BTreeMap;

use svar_comments::language::Language;
use svar_comments::texts::Texts;

use super::address::Addresses;
use super::listing::{Listing, languages};
use super::material::in_language;
use super::pictures::Pictures;
use super::view::AuthorView;
use crate::collation::sort_by_name;
use crate::pictures::PictureUse;
use crate::site::{Author, AuthorIndex, AuthorKind, Credit, PostId, Role, Site};

/// How many shades the theme has for initials.
const SHADES: usize = 6;

/// The authors in every language.
pub(super) struct People {
    by_language: BTreeMap<Language, InLanguage>,
}

/// The authors in one language; each list by position in [`Site::authors`].
struct InLanguage {
    /// For each position that an author held, the author as they were then.
    held: Vec<Vec<AuthorView>>,
    posts: Vec<Vec<PostId>>,
    /// As the language sorts their names.
    order: Vec<AuthorIndex>,
}

impl People {
    pub(super) fn new(
        site: &Site,
        texts: &Texts,
        addresses: &Addresses,
        listing: &Listing,
        pictures: &Pictures,
    ) -> Self {
        let in_language = |language| {
            let posts: Vec<Vec<PostId>> = site
                .authors
                .iter()
                .map(|author| listing.of(site, language, &author.posts))
                .collect();
            let drawing = Drawing {
                site,
                texts,
                addresses,
                pictures,
                language,
            };
            let held = site
                .authors
                .iter()
                .zip(&posts)
                .map(|(author, posts)| drawing.held(author, posts.len()));
            InLanguage {
                held: held.collect(),
                posts,
                order: order(site, language),
            }
        };
        Self {
            by_language: languages(site)
                .map(|language| (language, in_language(language)))
                .collect(),
        }
    }

    /// An author as they are now, as pages in `language` show them.
    pub(super) fn author(
        &self,
        site: &Site,
        language: Language,
        author: AuthorIndex,
    ) -> &AuthorView {
        &self.by_language[&language].held[author.0][site.authors[author.0].present]
    }

    /// The posts that an author's page in `language` lists, newest first.
    pub(super) fn posts(&self, language: Language, author: AuthorIndex) -> &[PostId] {
        &self.by_language[&language].posts[author.0]
    }

    /// The authors by name, as `language` sorts them.
    pub(super) fn order(&self, language: Language) -> &[AuthorIndex] {
        &self.by_language[&language].order
    }

    /// An author as they were on the day of a post, with what they did for it.
    pub(super) fn credited(&self, site: &Site, language: Language, credit: &Credit) -> AuthorView {
        let author = &site.authors[credit.author.0];
        let of_company = |kind| matches!(kind, AuthorKind::Employee | AuthorKind::Team);
        AuthorView {
            role: role_name(credit.role),
            has_left: of_company(site.held(credit).kind) && !of_company(author.kind),
            ..self.by_language[&language].held[credit.author.0][credit.position].clone()
        }
    }
}

fn order(site: &Site, language: Language) -> Vec<AuthorIndex> {
    let authors = site.authors.iter().enumerate();
    let mut named: Vec<(&str, AuthorIndex)> = authors
        .map(|(at, author)| (&*author.name, AuthorIndex(at)))
        .collect();
    sort_by_name(&mut named, language, |(name, _)| name);
    named.into_iter().map(|(_, author)| author).collect()
}

/// The code of the language of a text, where it is not the one of what stands around it.
pub(super) fn other(language: Language, around: Language) -> Option<&'static str> {
    (language != around).then(|| language.code())
}

/// What authors are drawn from in one language.
struct Drawing<'a> {
    site: &'a Site,
    texts: &'a Texts,
    addresses: &'a Addresses,
    pictures: &'a Pictures,
    language: Language,
}

impl Drawing<'_> {
    /// The author in each position.
    fn held(&self, author: &Author, post_count: usize) -> Vec<AuthorView> {
        (0..author.positions.len())
            .map(|at| self.view(author, at, post_count))
            .collect()
    }

    fn view(&self, author: &Author, at: usize, post_count: usize) -> AuthorView {
        let position = &author.positions[at];
        let default = self.site.config.language;
        let title = in_language(&position.title, self.language, default);
        let url = self
            .addresses
            .in_language(&author.permalink.0, self.language);
        let portrait = author.portrait.as_ref();
        AuthorView {
            id: author.id.clone(),
            name: author.name.clone(),
            title: title.map(|(_, title)| self.title(author, at, title)),
            title_lang: title.and_then(|(of, _)| other(of, self.language)),
            organisation: foreign(position.organisation.as_ref(), self.site),
            kind: kind_name(position.kind),
            has_left: false,
            role: role_name(Role::Text),
            url: self.addresses.href(&url),
            portrait: portrait.map(|face| {
                self.pictures
                    .view(self.addresses, face, PictureUse::Face, self.language)
            }),
            initials: initials(&author.name),
            shade: author.id.bytes().map(usize::from).sum::<usize>() % SHADES + 1,
            post_count,
        }
    }

    /// A title; of one who has left with the last year in which it was held.
    fn title(&self, author: &Author, at: usize, title: &str) -> String {
        let position = &author.positions[at];
        let before = at.checked_sub(1).map(|before| &author.positions[before]);
        let kept = before.filter(|before| before.title == position.title);
        let until = kept.and_then(|before| before.until);
        match until.filter(|_| position.kind == AuthorKind::Former) {
            Some(until) => {
                let values = [
                    ("title", title.to_owned().into()),
                    ("year", until.year().to_string().into()),
                ];
                self.texts.get(self.language, "title-until", &values)
            }
            None => title.to_owned(),
        }
    }
}

/// An organisation, unless it is the company itself.
pub(super) fn foreign(organisation: Option<&String>, site: &Site) -> Option<String> {
    organisation
        .filter(|name| **name != site.config.brand.company)
        .cloned()
}

fn kind_name(kind: AuthorKind) -> &'static str {
    match kind {
        AuthorKind::Employee => "employee",
        AuthorKind::Guest => "guest",
        AuthorKind::Team => "team",
        AuthorKind::Former => "former",
    }
}

pub(super) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Text => "text",
        Role::Photo => "photo",
        Role::Illustration => "illustration",
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
