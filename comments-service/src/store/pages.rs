//! Remembers the pages of the site file: what they were called, by whom they were and which tags they had when.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::database::{Tx, execute, on_pool, row};
use super::{Store, StoreError};
use crate::site_file::{SiteFile, SitePage};

row! {
    struct PageRow { key: String, title: String, language: String, authors: String }
}

row! {
    struct TagRow { thread: String, tag: String }
}

impl Store {
    /// Takes over what the site file says about its pages; what is as before is left alone.
    pub async fn record_site(&self, site: &SiteFile, now: Timestamp) -> Result<(), StoreError> {
        let known: BTreeMap<String, PageRow> = self
            .page_rows()
            .await?
            .into_iter()
            .map(|row| (row.key.clone(), row))
            .collect();
        let mut tags: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in self.current_tags().await? {
            tags.entry(row.thread).or_default().insert(row.tag);
        }
        let nothing = BTreeSet::new();
        let before = |page: &SitePage| {
            let key = page.key.as_str();
            (known.get(key), tags.get(key).unwrap_or(&nothing))
        };
        let changed: Vec<_> = site
            .pages
            .iter()
            .map(|page| (page, before(page)))
            .filter(|(page, (known, tags))| !is_as_before(page, *known, tags))
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        let mut tx = self.database.begin().await?;
        for (page, (known, tags)) in changed {
            write_page(&mut tx, page).await?;
            write_facts(&mut tx, page, known, now.as_millisecond()).await?;
            write_tags(&mut tx, page, tags, now.as_millisecond()).await?;
        }
        tx.commit().await
    }

    async fn page_rows(&self) -> Result<Vec<PageRow>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_as("SELECT key, title, language, authors FROM pages").fetch_all(pool).await
        })?)
    }

    async fn current_tags(&self) -> Result<Vec<TagRow>, StoreError> {
        Ok(on_pool!(&self.database, pool => {
            sqlx::query_as("SELECT thread, tag FROM page_tags WHERE until IS NULL")
                .fetch_all(pool).await
        })?)
    }
}

fn is_as_before(page: &SitePage, known: Option<&PageRow>, tags: &BTreeSet<String>) -> bool {
    known.is_some_and(|known| {
        known.title == page.title
            && known.language == page.lang.code()
            && known.authors == authors_json(page)
            && page.tags.iter().collect::<BTreeSet<_>>() == tags.iter().collect()
    })
}

fn authors_json(page: &SitePage) -> String {
    let authors: Vec<(&str, &str)> = page
        .authors
        .iter()
        .map(|author| (author.id.as_str(), author.name.as_str()))
        .collect();
    serde_json::json!(authors).to_string()
}

async fn write_page(tx: &mut Tx, page: &SitePage) -> Result<(), StoreError> {
    execute!(
        tx,
        "INSERT INTO pages (key, title, language, authors, version) VALUES ($1, $2, $3, $4, 0)
         ON CONFLICT (key) DO UPDATE SET title = excluded.title, language = excluded.language,
             authors = excluded.authors",
        page.key.as_str(),
        &page.title,
        page.lang.code(),
        authors_json(page),
    )?;
    Ok(())
}

/// What is new about a page, from now on.
async fn write_facts(
    tx: &mut Tx,
    page: &SitePage,
    before: Option<&PageRow>,
    now: i64,
) -> Result<(), StoreError> {
    let authors = authors_json(page);
    let facts = [
        ("title", before.map(|it| &it.title), page.title.as_str()),
        ("language", before.map(|it| &it.language), page.lang.code()),
        ("authors", before.map(|it| &it.authors), &authors),
    ];
    for (kind, before, value) in facts {
        if before.is_some_and(|before| before == value) {
            continue;
        }
        execute!(
            tx,
            "INSERT INTO page_facts (thread, kind, value, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT (thread, kind, since) DO UPDATE SET value = excluded.value",
            page.key.as_str(),
            kind,
            value,
            now,
        )?;
    }
    Ok(())
}

async fn write_tags(
    tx: &mut Tx,
    page: &SitePage,
    before: &BTreeSet<String>,
    now: i64,
) -> Result<(), StoreError> {
    for gone in before.iter().filter(|tag| !page.tags.contains(tag)) {
        execute!(
            tx,
            "UPDATE page_tags SET until = $3 WHERE thread = $1 AND tag = $2 AND until IS NULL",
            page.key.as_str(),
            gone,
            now,
        )?;
    }
    for new in page.tags.iter().filter(|tag| !before.contains(*tag)) {
        execute!(
            tx,
            "INSERT INTO page_tags (thread, tag, since) VALUES ($1, $2, $3)
             ON CONFLICT (thread, tag, since) DO UPDATE SET until = NULL",
            page.key.as_str(),
            new,
            now,
        )?;
    }
    Ok(())
}
