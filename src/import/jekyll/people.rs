//! Turns author files and the names in posts into the authors of the new site.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use svar_comments::message::{Message, say};

use super::address::{clean, slugify};
use super::front_matter::{Parts, divide, read_map};
use super::liquid::{name_from_id, nearest};
use super::source::{FileKind, SourceFile, read_text};
use crate::import::report::{Fate, LossReport};

/// An author of the new site.
#[derive(Clone, Debug)]
pub(super) struct Author {
    /// The file of the source, if the author has one; else the post that names them.
    pub(super) file: String,
    pub(super) parts: Parts,
    pub(super) id: String,
    pub(super) name: String,
    /// The organisation, where the name says it: `Name, Organisation`.
    pub(super) organisation: Option<String>,
    pub(super) url: String,
    /// Whether the import made the author, because a post names them.
    pub(super) is_made: bool,
    /// Whether the author is the company itself.
    pub(super) is_team: bool,
}

/// All authors, and under which names posts may name them.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) by_id: BTreeMap<String, Author>,
    ids_by_name: BTreeMap<String, String>,
    hidden_names: BTreeMap<String, String>,
    pattern: String,
}

impl People {
    /// Reads the author files.
    pub(super) fn read(sources: &[SourceFile], pattern: &str, report: &mut LossReport) -> Self {
        let mut people = Self {
            pattern: pattern.to_owned(),
            ..Self::default()
        };
        for source in sources {
            let read = match source.kind {
                FileKind::Author => read_text(source)
                    .and_then(|text| divide(&text))
                    .map(|parts| vec![(source.stem().to_owned(), parts)]),
                FileKind::Data if source.is_list_of_authors() => {
                    read_text(source).and_then(|text| parts_of_each(&text))
                }
                _ => continue,
            };
            let found = read.unwrap_or_else(|reason| {
                report.account(
                    (&source.path, 0),
                    "author",
                    Fate::LeftOut,
                    &source.path,
                    reason,
                );
                Vec::new()
            });
            for (id, parts) in found {
                report.read("author", 1);
                people.add(id, &source.path, parts, report);
            }
        }
        people.tell_same_names(report);
        people
    }

    fn add(&mut self, mut id: String, file: &str, parts: Parts, report: &mut LossReport) {
        if let Some(other) = self
            .by_id
            .keys()
            .find(|other| other.eq_ignore_ascii_case(&id))
        {
            let note = say("import-capitals").with("other", other).with("id", &id);
            report.tell((file, 0), "author", Fate::ForTheEditor, &id, note);
            id.push_str("-2");
        }
        let (name, organisation) = name_of(&parts, &id);
        for known_as in [
            parts.text("name"),
            parts.text("short_name"),
            parts.text("full_name"),
        ] {
            self.ids_by_name
                .entry(known_as.unwrap_or_default())
                .or_insert_with(|| id.clone());
        }
        let url = clean(&self.pattern.replace("{slug}", &id));
        let file = file.to_owned();
        let (is_made, is_team) = (false, false);
        let author = Author {
            file,
            parts,
            id: id.clone(),
            name,
            organisation,
            url,
            is_made,
            is_team,
        };
        self.by_id.insert(id, author);
    }

    fn tell_same_names(&self, report: &mut LossReport) {
        let mut first: BTreeMap<&str, &Author> = BTreeMap::new();
        for author in self.by_id.values() {
            if let Some(other) = first.get(author.name.as_str()) {
                let note = say("import-same-name").with("other", &other.id);
                report.tell(
                    (&author.file, 1),
                    "author",
                    Fate::ForTheEditor,
                    &author.name,
                    note,
                );
            }
            first.entry(&author.name).or_insert(author);
        }
    }

    /// The id of the author whom a post names; makes one that is not there.
    pub(super) fn find_or_make(
        &mut self,
        named: &str,
        place: (&str, usize),
        report: &mut LossReport,
    ) -> String {
        if self.by_id.contains_key(named) {
            return named.to_owned();
        }
        if let Some(id) = self.ids_by_name.get(named) {
            return id.clone();
        }
        if let Some(id) = self
            .by_id
            .keys()
            .find(|id| id.to_lowercase() == named.to_lowercase())
        {
            let note = say("import-capitals-count").with("id", id);
            report.tell(place, "author", Fate::Turned, named, note);
            return id.clone();
        }
        let note = match nearest(self.by_id.keys(), named) {
            Some(close) => say("import-made-author.close").with("close", close),
            None => say("import-made-author"),
        };
        let note = note.with("named", named);
        report.tell(place, "author", Fate::ForTheEditor, named, note);
        self.make(named, place.0, false, report)
    }

    /// The author of posts that name none: the company itself.
    pub(super) fn company(&mut self, name: &str, report: &mut LossReport) -> String {
        let id = slugify(name);
        if self.by_id.contains_key(&id) {
            id
        } else {
            self.make(name, "_config.yml", true, report)
        }
    }

    fn make(&mut self, named: &str, file: &str, is_team: bool, report: &mut LossReport) -> String {
        let id = slugify(named);
        let id = if id.is_empty() {
            "author".to_owned()
        } else {
            id
        };
        let name = if named.contains(' ') || is_team {
            named.to_owned()
        } else {
            name_from_id(named)
        };
        report.became("author", Fate::Made, 1);
        self.ids_by_name.insert(named.to_owned(), id.clone());
        let url = clean(&self.pattern.replace("{slug}", &id));
        let author = Author {
            file: file.to_owned(),
            parts: Parts::default(),
            id: id.clone(),
            name,
            organisation: None,
            url,
            is_made: true,
            is_team,
        };
        self.by_id.entry(id.clone()).or_insert(author);
        id
    }

    /// Takes out authors whom no post names and who have no page in Jekyll: those that were never
    /// published, and those that were only a redirect.
    pub(super) fn take_hidden(&mut self, named: &BTreeSet<String>) -> Vec<Author> {
        let hidden = self.by_id.values().filter(|author| {
            let is_hidden =
                author.parts.is_false("published") || author.parts.text("redirect_to").is_some();
            is_hidden && !named.contains(&author.id)
        });
        let ids: Vec<_> = hidden.map(|author| author.id.clone()).collect();
        let taken: Vec<_> = ids.iter().filter_map(|id| self.by_id.remove(id)).collect();
        self.hidden_names = taken
            .iter()
            .map(|author| (author.id.clone(), author.name.clone()))
            .collect();
        taken
    }

    /// Names by id, also of those who have no page.
    pub(super) fn names(&self) -> BTreeMap<String, String> {
        let shown = self
            .by_id
            .values()
            .map(|author| (author.id.clone(), author.name.clone()));
        shown.chain(self.hidden_names.clone()).collect()
    }
}

/// `_data/authors.yml`: ids with what is known of each.
fn parts_of_each(text: &str) -> Result<Vec<(String, Parts)>, Message> {
    let entries = read_map(text)?.into_iter();
    let entries = entries.filter_map(|(id, about)| match about {
        Value::Object(keys) => Some((id, Parts::of_keys(keys))),
        _ => None,
    });
    Ok(entries.collect())
}

fn name_of(parts: &Parts, id: &str) -> (String, Option<String>) {
    let spaced = parts.text("name").filter(|name| name.contains(' '));
    let first_and_last = [parts.text("first_name"), parts.text("last_name")];
    let first_and_last = first_and_last
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let name = parts
        .text("full_name")
        .or_else(|| parts.text("display_name"))
        .or(spaced)
        .or_else(|| Some(first_and_last).filter(|name| !name.is_empty()))
        .unwrap_or_else(|| name_from_id(id));
    match name.split_once(", ") {
        Some((person, organisation)) if parts.is_true("guest") => {
            (person.to_owned(), Some(organisation.to_owned()))
        }
        _ => (name, None),
    }
}

/// Whom a post names, in order.
pub(super) fn named_in(parts: &Parts) -> Vec<String> {
    let key = if parts.keys.contains_key("authors") {
        "authors"
    } else {
        "author"
    };
    match parts.keys.get(key) {
        Some(Value::Array(items)) => items.iter().filter_map(name_in).collect(),
        Some(value) => name_in(value).into_iter().collect(),
        None => Vec::new(),
    }
}

fn name_in(value: &Value) -> Option<String> {
    let keys = ["id", "name", "full_name"];
    let inner = keys.iter().find_map(|key| value.get(key)).unwrap_or(value);
    super::front_matter::scalar_text(inner)
}
