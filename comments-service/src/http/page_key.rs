//! Reads the key in a path: only a page that the site file lists, spelled exactly so, has a thread.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use super::app::App;
use super::failure::Failure;
use super::site::Site;
use crate::comment::CommentId;
use crate::site_file::SitePage;
use crate::thread::ThreadKey;

/// A page of the site that has a thread.
#[derive(Clone, Debug)]
pub(super) struct PageKey {
    pub(super) site: Arc<Site>,
    pub(super) key: ThreadKey,
}

impl PageKey {
    /// The page with a key.
    pub(super) fn find(app: &App, key: &str) -> Option<Self> {
        let key = ThreadKey::parse(key)?;
        let site = app.site();
        site.page(&key)?;
        Some(Self { site, key })
    }

    /// What the site file says about it.
    pub(super) fn page(&self) -> &SitePage {
        self.site
            .page(&self.key)
            .expect("a PageKey is only made for a page that is there")
    }
}

/// The identifier of a comment in a path; whatever cannot be one is not there.
#[derive(Clone, Debug)]
pub(super) struct PathId(pub(super) CommentId);

impl FromRequestParts<App> for PathId {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let path = Path::<String>::from_request_parts(parts, app).await;
        let id = path.ok().and_then(|Path(id)| CommentId::parse(&id));
        id.map(Self).ok_or(Failure::NotFound)
    }
}

impl FromRequestParts<App> for PageKey {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let Path(key) = Path::<String>::from_request_parts(parts, app)
            .await
            .map_err(|_| Failure::NotFound)?;
        Self::find(app, &key).ok_or(Failure::NotFound)
    }
}
