//! Finds the page of a thread for staff, who answer also where readers no longer write: on a page
//! without comments, and on one that has left the site.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use super::app::App;
use super::failure::Failure;
use super::site::Site;
use crate::site_file::{CommentsPolicy, SitePage};
use crate::staff::StaffMember;
use crate::store::StoreError;
use crate::thread::ThreadKey;

/// A page that has a thread now or once had one.
#[derive(Clone, Debug)]
pub(super) struct StaffPage {
    pub(super) site: Arc<Site>,
    pub(super) page: SitePage,
}

impl StaffPage {
    /// The page with a key: as the site lists it, else as it was when it left.
    pub(super) async fn find(app: &App, key: &ThreadKey) -> Result<Option<Self>, StoreError> {
        let site = app.site();
        let page = match site.listed(key) {
            Some(page) => Some(page.clone()),
            None => app.store.known_page(key).await?,
        };
        Ok(page.map(|page| {
            let page = with_known_authors(page, &site);
            Self { site, page }
        }))
    }

    /// Why readers do not see the thread: the key of what the page of staff says about it.
    pub(super) fn hidden_because(&self) -> Option<&'static str> {
        if self.is_gone() {
            Some("inbox-page-gone")
        } else {
            (self.page.comments == CommentsPolicy::Off).then_some("inbox-page-off")
        }
    }

    /// Its whole address, while the site has it.
    pub(super) fn address(&self) -> Option<String> {
        (!self.is_gone()).then(|| self.site.address(&self.page.url))
    }

    fn is_gone(&self) -> bool {
        self.site.listed(&self.page.key).is_none()
    }
}

/// Whether somebody sees what happens on a page, also after it has left the site.
pub(super) async fn sees(
    app: &App,
    member: &StaffMember,
    key: &ThreadKey,
) -> Result<bool, StoreError> {
    if member.sees(None) {
        return Ok(true);
    }
    let found = StaffPage::find(app, key).await?;
    Ok(found.is_some_and(|found| member.sees(Some(&found.page))))
}

/// Keeps what stands on pages that somebody sees.
pub(super) async fn keep_seen<T>(
    app: &App,
    member: &StaffMember,
    things: Vec<T>,
    key_of: fn(&T) -> &ThreadKey,
) -> Result<Vec<T>, StoreError> {
    let mut kept = Vec::new();
    for thing in things {
        if sees(app, member, key_of(&thing)).await? {
            kept.push(thing);
        }
    }
    Ok(kept)
}

/// Nobody has kept who of the authors of a page that is gone were guests: their other pages tell.
fn with_known_authors(mut page: SitePage, site: &Site) -> SitePage {
    if site.listed(&page.key).is_none() {
        let listed = || site.file.pages.iter().flat_map(|page| &page.authors);
        for author in &mut page.authors {
            let same = listed().find(|known| known.id == author.id);
            author.guest = same.is_none_or(|known| known.guest);
        }
    }
    page
}

impl FromRequestParts<App> for StaffPage {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let path = Path::<String>::from_request_parts(parts, app).await;
        let key = path.ok().and_then(|Path(key)| ThreadKey::parse(&key));
        let key = key.ok_or(Failure::NotFound)?;
        Self::find(app, &key).await?.ok_or(Failure::NotFound)
    }
}
