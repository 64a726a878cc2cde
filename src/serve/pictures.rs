//! Makes the pictures of the preview when a browser asks for them, off the way of the pages.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::pictures::Recipe;
use crate::write::{Cache, make_one};

/// Where the made pictures are, and how many are made at once.
#[derive(Clone, Debug)]
pub(super) struct Kitchen {
    cache: Cache,
    places: Arc<Semaphore>,
}

impl Kitchen {
    pub(super) fn new(cache: Cache) -> Self {
        Self {
            cache,
            places: Arc::new(Semaphore::new(1)),
        }
    }

    /// The file to show for a recipe. What is not made yet is shown as it was taken, and made meanwhile for
    /// the next time.
    pub(super) async fn file(&self, recipe: &Arc<Recipe>) -> PathBuf {
        if self.cache.has(&recipe.name) {
            return self.cache.file(&recipe.name);
        }
        let (kitchen, wanted) = (self.clone(), Arc::clone(recipe));
        let making = tokio::spawn(async move { kitchen.make(wanted).await });
        if let Some(source) = recipe.picture() {
            return source.disk.clone();
        }
        // A card that was not made is not there, which the answer says.
        let _ = making.await;
        self.cache.file(&recipe.name)
    }

    async fn make(self, recipe: Arc<Recipe>) {
        // The semaphore is never closed.
        let Ok(_place) = self.places.acquire().await else {
            return;
        };
        let cache = self.cache.clone();
        // A picture that cannot be made is told by `svar build`; here the original is shown.
        let _ = tokio::task::spawn_blocking(move || make_one(&recipe, &cache)).await;
    }
}
