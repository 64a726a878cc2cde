//! Describes the comments that are baked into a post.

use serde_json::{Value, json};
use svar_comments::comments_file::{PublicComment, PublicState, PublicWriter};
use svar_comments::site_file::CommentsPolicy;

use crate::render::material::Material;
use crate::render::post_views::comment_count;
use crate::site::Post;

/// How many comments are told one by one; the count tells of all.
const TOLD: usize = 50;

/// What is told of a thread.
pub(super) struct Thread {
    /// How many comments there are.
    pub(super) count: usize,
    /// The first of them.
    pub(super) told: Vec<Value>,
}

/// How many comments a post has, and what they say; `None` where it takes none.
pub(super) fn of(material: &Material, post: &Post, address: &str) -> Option<Thread> {
    if post.comments == CommentsPolicy::Off {
        return None;
    }
    let baked = material.site.comments.as_ref();
    let thread = baked.and_then(|baked| baked.threads.get(&post.key));
    let all = thread.into_iter().flatten();
    let shown = all
        .filter(|comment| comment.state == PublicState::Shown)
        .take(TOLD);
    Some(Thread {
        count: comment_count(material, post),
        told: shown.map(|comment| of_comment(comment, address)).collect(),
    })
}

fn of_comment(comment: &PublicComment, address: &str) -> Value {
    let url = format!("{address}#c-{}", comment.id);
    let mut value = json!({
        "@type": "Comment",
        "@id": url,
        "url": url,
        "dateCreated": comment.received_at.to_string(),
        "text": plain(&comment.html),
        "author": writer(&comment.writer),
    });
    if let Some(edited) = comment.edited_at {
        value["dateModified"] = json!(edited.to_string());
    }
    if let Some(parent) = &comment.parent {
        value["parentItem"] = json!({ "@type": "Comment", "@id": format!("{address}#c-{parent}") });
    }
    value
}

/// A comment without a title is of the company itself where staff signed it.
fn writer(writer: &PublicWriter) -> Value {
    match writer {
        PublicWriter::Staff {
            name, title: None, ..
        } => {
            json!({ "@type": "Organization", "name": name })
        }
        PublicWriter::Staff {
            name,
            title: Some(title),
            ..
        } => {
            json!({ "@type": "Person", "name": name, "jobTitle": title })
        }
        PublicWriter::Reader { name } => json!({ "@type": "Person", "name": name }),
    }
}

/// Sanitised HTML as plain text.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let close = rest[open..]
            .find('>')
            .map_or(rest.len(), |at| open + at + 1);
        if rest[open..].starts_with("</p") || rest[open..].starts_with("<br") {
            text.push('\n');
        }
        rest = &rest[close..];
    }
    text.push_str(rest);
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn html_of_a_comment_becomes_plain_text() {
        assert_eq!(
            plain("<p>A &amp;lt; <em>b</em><br>c</p>\n<p>d</p>"),
            "A &lt; b\nc\n\nd"
        );
    }
}
