//! Makes the page for searching, and the files that its script reads when a reader searches.
//!
//! The index of a language is a manifest, shards of stems and chunks of documents. The names of all of them
//! change with what is in them; a small site's whole index is its manifest.

use std::collections::BTreeMap;

use rayon::prelude::*;
use svar_comments::language::Language;
use tera::Context;

use super::Job;
use super::address::output_path;
use super::head::{Head, page_view};
use super::listing::languages;
use super::material::Material;
use super::view::SearchView;
use crate::site::{OutputContent, OutputFile};
use crate::terms::{Stems, stop_words};
use crate::theme::fingerprinted_asset;

mod counts;
mod documents;
mod index;
mod shards;

use documents::Found;
use shards::Packed;

/// So many bytes of index are one file; a reader of a small site loads all of them at once.
const SMALL: usize = 64 * 1024;
/// Documents of one file.
const CHUNK: usize = 20;

/// The path of the manifest in each language.
pub(super) type Manifests = BTreeMap<Language, String>;

/// The paths of the manifests, and every file that they lead to. None where readers cannot search.
pub(super) fn indexes(material: &Material) -> (Manifests, Vec<OutputFile>) {
    let mut manifests = Manifests::new();
    let mut files = Vec::new();
    if !material.site.config.search {
        return (manifests, files);
    }
    for language in languages(material.site) {
        let manifest = index_of(material, language, &mut files);
        manifests.insert(language, manifest);
    }
    (manifests, files)
}

/// The path of a language's search page.
pub(super) fn path(material: &Material, language: Language) -> String {
    let page = material.site.config.permalinks.search_page(language);
    material.addresses.in_language(page, language)
}

pub(super) fn jobs<'a>(material: &Material<'a>) -> Vec<Job<'a>> {
    let job = |language: &Language| {
        let language = *language;
        Job {
            path: output_path(&path(material, language)),
            template: "search.html",
            context: Box::new(move |material| context(material, language)),
        }
    };
    material.search.keys().map(job).collect()
}

fn context(material: &Material, language: Language) -> Context {
    let title = material.text(language, "search-heading", "");
    let others = material.search.keys().filter(|other| **other != language);
    let head = Head {
        is_indexed: false,
        translations: others
            .map(|other| (*other, path(material, *other)))
            .collect(),
        ..Head::plain(language, path(material, language), title)
    };
    let mut context = material.context(language, &page_view(material, head));
    let view = SearchView {
        index: material.addresses.href(&material.search[&language]),
    };
    context.insert("search", &view);
    context
}

/// Writes the index of a language, and returns the path of its manifest.
fn index_of(material: &Material, language: Language, files: &mut Vec<OutputFile>) -> String {
    let found = documents::in_language(material, language);
    let mut stems = Stems::of(material.site.words.all(), language);
    let counts = counts::of_documents(material, language, &found, &mut stems);
    let terms = index::terms(&stems, &counts);
    let mut manifest = Manifest {
        language,
        count: found.len(),
        body: String::new(),
    };
    let rows: Vec<String> = found
        .par_iter()
        .map(|found| row(material, language, found))
        .collect();
    let size = terms.size() + rows.iter().map(String::len).sum::<usize>();
    if size <= SMALL {
        manifest.put("terms", &shards::object(&terms.lists));
        manifest.put("rows", &format!("[{}]", rows.join(",")));
        return manifest.file(files);
    }
    let Packed { keys, shards } = shards::pack(&terms);
    let chunks: Vec<String> = rows
        .chunks(CHUNK)
        .map(|rows| format!("[{}]", rows.join(",")))
        .collect();
    let keys = serde_json::to_string(&keys).expect("JSON holds every list of texts");
    manifest.put("keys", &keys);
    manifest.put(
        "shards",
        &format!("\"{}\"", stored(language, shards, files)),
    );
    manifest.put("size", &CHUNK.to_string());
    manifest.put(
        "chunks",
        &format!("\"{}\"", stored(language, chunks, files)),
    );
    manifest.file(files)
}

fn row(material: &Material, language: Language, found: &Found) -> String {
    let row = documents::row(material, language, found);
    serde_json::to_string(&row).expect("JSON holds every list of texts")
}

/// Adds files, and returns the hashes that are their names, eight digits each.
fn stored(language: Language, texts: Vec<String>, files: &mut Vec<OutputFile>) -> String {
    let stored: Vec<(String, OutputFile)> = texts
        .into_par_iter()
        .map(|text| {
            let asset = fingerprinted_asset("x", text.into_bytes());
            let hash = asset.path.rsplit('.').next().unwrap_or_default().to_owned();
            let path = format!("{}{hash}.json", folder(language));
            (hash, file(path, asset.bytes))
        })
        .collect();
    let mut hashes = String::with_capacity(stored.len() * 8);
    for (hash, file) in stored {
        hashes.push_str(&hash);
        files.push(file);
    }
    hashes
}

fn folder(language: Language) -> String {
    format!("assets/search/{language}/")
}

fn file(path: String, bytes: Vec<u8>) -> OutputFile {
    OutputFile {
        path,
        content: OutputContent::Bytes(bytes),
    }
}

/// What the script reads first.
struct Manifest {
    language: Language,
    count: usize,
    body: String,
}

impl Manifest {
    fn put(&mut self, key: &str, json: &str) {
        self.body.extend([",\n\"", key, "\":", json]);
    }

    fn file(self, files: &mut Vec<OutputFile>) -> String {
        let stop = stop_words(self.language).join(" ");
        let text = format!(
            "{{\"count\":{},\n\"stop\":\"{stop}\"{}}}\n",
            self.count, self.body
        );
        let asset = fingerprinted_asset("index.json", text.into_bytes());
        let name = asset.path.trim_start_matches("assets/");
        let path = format!("{}{name}", folder(self.language));
        let address = format!("/{path}");
        files.push(file(path, asset.bytes));
        address
    }
}
