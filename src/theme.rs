//! Turns the files of a theme into templates, texts and fingerprinted assets, ready to draw with.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::texts::Texts;
use tera::{Context, Tera};

mod about;
mod assets;
mod layers;
mod template_error;

use layers::ThemeFile;
use template_error::Sources;

pub use assets::ThemeAsset;
pub(crate) use assets::named as fingerprinted_asset;

/// A theme, loaded and checked: drawing a page with it needs no disk.
pub struct Theme {
    tera: Tera,
    texts: Arc<Texts>,
    assets: Vec<ThemeAsset>,
    written_assets: BTreeMap<String, Vec<u8>>,
    sources: Sources,
}

impl Theme {
    /// Loads the theme called `name` for the site in `root`: the default theme, the files of
    /// `themes/<name>/` over it, and the site's own `templates/` over both. Fails with what is wrong in
    /// its files.
    pub fn load(root: &Path, name: &str) -> Result<Self, Diagnostics> {
        let files = layers::read(root, name)?;
        if let Some(file) = files.get("theme.yaml") {
            about::check(file)?;
        }
        let texts = Arc::new(read_texts(&files)?);
        let sources = template_sources(&files);
        let tera = compile(&texts, &sources)?;
        Ok(Self {
            tera,
            texts,
            assets: assets::fingerprinted(&files),
            written_assets: written_assets(files),
            sources,
        })
    }

    /// Draws a page. Fails with the place in the template.
    pub fn draw(&self, template: &str, context: &Context) -> Result<String, Diagnostics> {
        self.tera
            .render(template, context)
            .map_err(|error| of_one(template_error::of_drawing(&error, template, &self.sources)))
    }

    /// Whether there is a template of this name.
    pub fn has_template(&self, name: &str) -> bool {
        self.sources.contains_key(name)
    }

    /// The text of a template, for a site that wants to change its own copy of it.
    pub fn template_text(&self, name: &str) -> Option<&str> {
        self.sources.get(name).map(|(_, text)| text.as_str())
    }

    /// The files of the theme's `assets/` as they were written, by path, for example `assets/theme.css`.
    pub fn own_assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let assets = self.written_assets.iter();
        assets.map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The names of all templates, sorted.
    pub fn template_names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// The words of the theme.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The files that pages of the theme load, with the hash of their bytes in their names.
    pub fn assets(&self) -> &[ThemeAsset] {
        &self.assets
    }
}

fn written_assets(files: BTreeMap<String, ThemeFile>) -> BTreeMap<String, Vec<u8>> {
    let assets = files.into_iter();
    assets
        .filter(|(path, _)| path.starts_with("assets/"))
        .map(|(path, file)| (path, file.bytes))
        .collect()
}

fn template_sources(files: &BTreeMap<String, ThemeFile>) -> Sources {
    files
        .iter()
        .filter_map(|(path, file)| {
            let name = path.strip_prefix("templates/")?;
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            Some((name.to_owned(), (file.origin.clone(), text)))
        })
        .collect()
}

fn compile(texts: &Arc<Texts>, sources: &Sources) -> Result<Tera, Diagnostics> {
    let mut tera = Tera::default();
    tera.autoescape_on(vec![".html", ".xml"]);
    texts.register(&mut tera);
    tera.add_raw_templates(sources.iter().map(|(name, (_, text))| (name, text)))
        .map_err(|error| template_error::of_reading(&error, sources))?;
    Ok(tera)
}

fn read_texts(files: &BTreeMap<String, ThemeFile>) -> Result<Texts, Diagnostics> {
    let mut all = Vec::new();
    for language in Language::ALL {
        let path = format!("texts/{language}.ftl");
        let lower = files.get(&layers::below(&path)).into_iter();
        for file in lower.chain(files.get(&path)) {
            let text = std::str::from_utf8(&file.bytes).map_err(|_| of_one(not_text(file)))?;
            all.push((language, text));
        }
    }
    Texts::new(&all).map_err(|error| {
        let message = say("theme-texts").with("why", error.to_string());
        of_one(Diagnostic::error("theme-texts", "texts/", message))
    })
}

fn not_text(file: &ThemeFile) -> Diagnostic {
    Diagnostic::error("theme-texts", &file.origin, say("not-utf-8")).help(say("not-utf-8.help"))
}

fn of_one(diagnostic: Diagnostic) -> Diagnostics {
    [diagnostic].into_iter().collect()
}

#[cfg(test)]
mod tests;
