//! The things that structured data speaks of, key by key in the order in which they are written.

use serde::Serialize;
use serde_json::Value;

/// Something with a name or an address.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Node<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) in_language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) logo: Option<String>,
}

impl Node<'_> {
    /// A thing of which nothing is told.
    pub(super) fn of(kind: &'static str) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }
}

/// Schema.org takes a list for every value.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum OneOrMore<T> {
    One(T),
    More(Vec<T>),
}

/// Who made something: a person, or a team.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Person<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) same_as: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) job_title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) affiliation: Option<Node<'a>>,
}

/// A post.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct BlogPosting<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) headline: &'a str,
    pub(super) description: &'a str,
    pub(super) url: &'a str,
    pub(super) main_entity_of_page: Node<'a>,
    pub(super) date_published: String,
    pub(super) date_modified: String,
    pub(super) in_language: &'static str,
    pub(super) word_count: usize,
    pub(super) is_accessible_for_free: bool,
    pub(super) publisher: Node<'a>,
    pub(super) keywords: Vec<&'a str>,
    pub(super) author: Vec<Person<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) contributor: Vec<Person<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) translator: Vec<Person<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) discussion_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) comment_count: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) comment: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) translation_of_work: Option<Node<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) work_translation: Vec<Node<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) backstory: Option<&'a str>,
    /// The post's own picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    pub(super) is_part_of: OneOrMore<Node<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) position: Option<usize>,
    /// The picture that was drawn where the post has none of its own.
    #[serde(rename = "image", skip_serializing_if = "Option::is_none")]
    pub(super) card: Option<&'a str>,
}

/// The way to a page from the front page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Breadcrumbs<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) item_list_element: Vec<Step<'a>>,
}

/// A step on the way.
#[derive(Debug, Serialize)]
pub(super) struct Step<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) position: usize,
    pub(super) name: &'a str,
    pub(super) item: &'a str,
}
