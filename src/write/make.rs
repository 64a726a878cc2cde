//! Makes the files of recipes that are neither in the built site nor in the cache: each picture is read once,
//! all processors at once.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::message::say;

use super::WriteError;
use super::cache::Cache;
use crate::pictures::{
    CARD_SIZE, Card, FACE, Face, Ingredients, PictureSource, Pixels, Recipe, Unreadable, cleaned,
    drawn,
};

/// Is told how many files are made, and of how many.
pub type Progress<'p> = &'p (dyn Fn(usize, usize) + Sync);

/// Makes the files that the cache does not hold; how many those were. What cannot be made is told together.
pub(super) fn make(
    recipes: &[&Recipe],
    cache: &Cache,
    progress: Progress<'_>,
) -> Result<usize, WriteError> {
    let missing: BTreeMap<&str, &Recipe> = recipes
        .iter()
        .map(|recipe| (recipe.name.as_str(), *recipe))
        .filter(|(name, _)| !cache.has(name))
        .collect();
    if missing.is_empty() {
        return Ok(0);
    }
    cache.open()?;
    let counter = Counter {
        done: AtomicUsize::new(0),
        total: missing.len(),
        progress,
    };
    let groups: Vec<Vec<&Recipe>> = by_picture(missing.values().copied());
    let mut results: Vec<Result<(), MakeError>> = groups
        .par_iter()
        .map(|group| make_group(group, cache, &counter))
        .collect();
    let faces = Faces::default();
    let cards: Vec<&Recipe> = missing.into_values().filter(|it| it.is_card()).collect();
    let drawn: Vec<Result<(), MakeError>> = cards
        .par_iter()
        .map(|recipe| make_card(recipe, cache, &faces, &counter))
        .collect();
    results.extend(drawn);
    told(results)?;
    Ok(counter.total)
}

/// Makes one file for the preview; its bytes.
pub(crate) fn make_one(recipe: &Recipe, cache: &Cache) -> Result<Vec<u8>, WriteError> {
    make(&[recipe], cache, &|_, _| {})?;
    let file = cache.file(&recipe.name);
    std::fs::read(&file).map_err(WriteError::machine(&file))
}

/// Counts the files that are made.
struct Counter<'p> {
    done: AtomicUsize,
    total: usize,
    progress: Progress<'p>,
}

impl Counter<'_> {
    fn count(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.progress)(done, self.total);
    }
}

/// Why a file could not be made.
enum MakeError {
    Picture(Arc<PictureSource>, String),
    Machine(WriteError),
}

impl From<WriteError> for MakeError {
    fn from(error: WriteError) -> Self {
        Self::Machine(error)
    }
}

/// The recipes that take the same picture, together.
fn by_picture<'r>(recipes: impl Iterator<Item = &'r Recipe>) -> Vec<Vec<&'r Recipe>> {
    let mut groups: BTreeMap<PathBuf, Vec<&Recipe>> = BTreeMap::new();
    for recipe in recipes {
        if let Some(source) = recipe.picture() {
            groups.entry(source.disk.clone()).or_default().push(recipe);
        }
    }
    groups.into_values().collect()
}

fn make_group(recipes: &[&Recipe], cache: &Cache, counter: &Counter<'_>) -> Result<(), MakeError> {
    let Some(source) = recipes.first().and_then(|recipe| recipe.picture()) else {
        return Ok(());
    };
    let bytes = std::fs::read(&source.disk).map_err(WriteError::machine(&source.disk))?;
    let wrong = |error: Unreadable| MakeError::Picture(Arc::clone(source), error.to_string());
    let is_scaled = |recipe: &&Recipe| matches!(recipe.ingredients, Ingredients::Scaled { .. });
    let pixels = if recipes.iter().any(is_scaled) {
        Some(Pixels::read(&bytes, &source.facts).map_err(wrong)?)
    } else {
        None
    };
    let make_one = |recipe: &&Recipe| {
        let made = match (&recipe.ingredients, &pixels) {
            (
                Ingredients::Scaled {
                    size,
                    encoding,
                    quality,
                    ..
                },
                Some(pixels),
            ) => pixels
                .scaled(*size)
                .and_then(|scaled| scaled.encoded(*encoding, *quality)),
            _ => cleaned(&bytes, &source.facts),
        };
        cache.put(&recipe.name, &made.map_err(wrong)?)?;
        counter.count();
        Ok(())
    };
    recipes.par_iter().try_for_each(make_one)
}

/// The faces on cards, each read once.
type Faces = Mutex<BTreeMap<String, Arc<Pixels>>>;

fn make_card(
    recipe: &Recipe,
    cache: &Cache,
    faces: &Faces,
    counter: &Counter<'_>,
) -> Result<(), MakeError> {
    let Ingredients::Card(card) = &recipe.ingredients else {
        return Ok(());
    };
    let (card, face, ground): &(Card, Face, Option<Arc<PictureSource>>) = card;
    let face_pixels = match face {
        Face::Picture(source) => Some(face_of(source, faces)?),
        _ => None,
    };
    let ground = match ground {
        Some(source) => Some(read(source, CARD_SIZE)?),
        None => None,
    };
    let bytes = drawn(card, face, face_pixels.as_deref(), ground.as_ref());
    let bytes = bytes.map_err(|error| {
        let source = std::io::Error::other(error.to_string());
        WriteError::machine(&cache.file(&recipe.name))(source)
    })?;
    cache.put(&recipe.name, &bytes)?;
    counter.count();
    Ok(())
}

fn face_of(source: &Arc<PictureSource>, faces: &Faces) -> Result<Arc<Pixels>, MakeError> {
    let known = || faces.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(face) = known().get(&source.facts.digest) {
        return Ok(Arc::clone(face));
    }
    let face = Arc::new(read(source, (FACE, FACE))?);
    known().insert(source.facts.digest.clone(), Arc::clone(&face));
    Ok(face)
}

fn read(source: &Arc<PictureSource>, size: (u32, u32)) -> Result<Pixels, MakeError> {
    let wrong = |error: Unreadable| MakeError::Picture(Arc::clone(source), error.to_string());
    let bytes = std::fs::read(&source.disk).map_err(WriteError::machine(&source.disk))?;
    let pixels = Pixels::read(&bytes, &source.facts).map_err(wrong)?;
    pixels.scaled(size).map_err(wrong)
}

/// Pictures that cannot be read are mistakes of the content; anything else ends the build.
fn told(results: Vec<Result<(), MakeError>>) -> Result<(), WriteError> {
    let mut mistakes = Diagnostics::default();
    for result in results {
        match result {
            Ok(()) => {}
            Err(MakeError::Machine(error)) => return Err(error),
            Err(MakeError::Picture(source, why)) => {
                let message = say("broken-picture").with("why", why);
                let mistake = Diagnostic::error("broken-picture", &source.path, message);
                mistakes.push(mistake.help(say("broken-picture.help")));
            }
        }
    }
    if mistakes.is_empty() {
        Ok(())
    } else {
        Err(WriteError::Content(mistakes))
    }
}
