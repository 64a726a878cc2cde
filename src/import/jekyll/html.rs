//! Turns the HTML in a post into what a page may hold that asks nothing of other sites.

use svar_comments::message::say;

use super::lines::{Line, LineKind, classify};
use super::liquid::video_link;
use crate::import::report::{Fate, LossReport};

/// Takes scripts out and makes links of players, wherever they are not code.
pub(super) fn replace_players(lines: &[Line], file: &str, report: &mut LossReport) -> Vec<Line> {
    let kinds = classify(
        &lines
            .iter()
            .map(|line| line.text.as_str())
            .collect::<Vec<_>>(),
    );
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        if kinds[at] == LineKind::Code {
            out.push(lines[at].clone());
            at += 1;
            continue;
        }
        let source = lines[at].source;
        let mut text = lines[at].text.clone();
        while let Some(element) = ["script", "iframe"]
            .into_iter()
            .find(|name| opens(&text, name))
        {
            let end_tag = format!("</{element}>");
            while !text.to_ascii_lowercase().contains(&end_tag) && at + 1 < lines.len() {
                at += 1;
                text = format!("{text}\n{}", lines[at].text);
            }
            let is_html = kinds[at] != LineKind::Text;
            text = replace_element(&text, element, is_html, (file, source), report);
        }
        let is_emptied = text.trim().is_empty() && !lines[at].text.trim().is_empty();
        if !is_emptied {
            out.extend(text.split('\n').map(|text| Line {
                text: text.to_owned(),
                source,
            }));
        }
        at += 1;
    }
    out
}

fn opens(text: &str, element: &str) -> bool {
    find_tag(text, element).is_some()
}

fn find_tag(text: &str, element: &str) -> Option<usize> {
    let outside = super::lines::outside_code(text);
    let lower = text.to_ascii_lowercase();
    let tag = format!("<{element}");
    let mut found = lower.match_indices(&tag).map(|(at, _)| at);
    found.find(|at| {
        let behind = lower[at + tag.len()..].chars().next();
        behind.is_none_or(|c| c.is_whitespace() || c == '>')
            && outside.iter().any(|range| range.contains(at))
    })
}

fn replace_element(
    text: &str,
    element: &str,
    is_html: bool,
    place: (&str, usize),
    report: &mut LossReport,
) -> String {
    let start = find_tag(text, element).unwrap_or(0);
    let end_tag = format!("</{element}>");
    let end = text[start..].to_ascii_lowercase().find(&end_tag);
    let end = end.map_or(text.len(), |end| start + end + end_tag.len());
    let source = &text[start..end];
    let kind = format!("HTML <{element}>");
    let address = attribute(source, "src").unwrap_or_default();
    let (fate, note, replacement) = if element == "iframe" && !address.is_empty() {
        let title = attribute(source, "title").unwrap_or_default();
        let link = video_link(&address, &title, is_html);
        (Fate::Turned, say("import-player"), link)
    } else {
        (Fate::LeftOut, say("import-script"), String::new())
    };
    report.account(place, &kind, fate, source, note);
    format!("{}{replacement}{}", &text[..start], &text[end..])
}

/// The value of an attribute in a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mark = format!("{name}=");
    let is_attribute = |at: &usize| tag[..*at].ends_with(char::is_whitespace);
    let start = tag
        .match_indices(&mark)
        .map(|(at, _)| at)
        .find(is_attribute)?
        + mark.len();
    let quote = tag[start..]
        .chars()
        .next()
        .filter(|c| matches!(c, '"' | '\''))?;
    let value = &tag[start + 1..];
    Some(value[..value.find(quote)?].trim().to_owned())
}

/// The line without `style` and `on…` attributes, which the pages' security policy ignores.
pub(super) fn without_refused_attributes(
    line: &Line,
    file: &str,
    report: &mut LossReport,
) -> String {
    let mut text = line.text.clone();
    let mut from = 0;
    while let Some((start, end)) = refused_attribute(&text, from) {
        let source = text[start..end].trim().to_owned();
        let name = source.split('=').next().unwrap_or_default();
        let note = say("import-attribute");
        let kind = format!("HTML attribute {name}");
        report.account((file, line.source), &kind, Fate::LeftOut, &source, note);
        text.replace_range(start..end, "");
        from = start;
    }
    text
}

/// The first such attribute in a tag that is not code, with the blank before it.
fn refused_attribute(text: &str, from: usize) -> Option<(usize, usize)> {
    let outside = super::lines::outside_code(text);
    text.match_indices('=')
        .map(|(at, _)| at)
        .filter(|at| *at >= from)
        .find_map(|equals| {
            let start = text[..equals].rfind(char::is_whitespace)?;
            let name = &text[start + 1..equals];
            let is_refused = name == "style"
                || name.strip_prefix("on").is_some_and(|event| {
                    event.len() > 2 && event.chars().all(|c| c.is_ascii_lowercase())
                });
            let quote = text[equals + 1..]
                .chars()
                .next()
                .filter(|c| matches!(c, '"' | '\''))?;
            let end = equals + 2 + text[equals + 2..].find(quote)? + 1;
            let tag = text[..start].rfind('<')?;
            let is_in_tag = !text[tag..start].contains('>');
            let is_code = !outside.iter().any(|range| range.contains(&tag));
            (is_refused && is_in_tag && !is_code).then_some((start, end))
        })
}

/// The line without `markdown="1"`, if it has that.
pub(super) fn without_markdown_attribute(text: &str) -> Option<String> {
    [
        "markdown=\"1\"",
        "markdown='1'",
        "markdown=\"block\"",
        "markdown=1",
    ]
    .iter()
    .find(|attribute| text.contains(&format!(" {attribute}")))
    .map(|attribute| text.replacen(&format!(" {attribute}"), "", 1))
}

/// Text without tags, on one line, for keys that take plain text.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let is_tag = rest[start + 1..]
            .starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let end = rest[start..].find('>').filter(|_| is_tag);
        let Some(end) = end else {
            out.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
            continue;
        };
        out.push_str(&rest[..start]);
        let is_block = ["</p", "<br", "</li", "</div"]
            .iter()
            .any(|tag| rest[start..].starts_with(tag));
        out.push_str(if is_block { " " } else { "" });
        rest = &rest[start + end + 1..];
    }
    out.push_str(rest);
    let out = unescape(&without_markdown_links(&out));
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `[text](address)` → `text`.
fn without_markdown_links(text: &str) -> String {
    let mut out = text.to_owned();
    while let Some(middle) = out.find("](") {
        let Some(start) = out[..middle].rfind('[') else {
            break;
        };
        let Some(end) = out[middle..].find(')') else {
            break;
        };
        let label = out[start + 1..middle].to_owned();
        let start = if out[..start].ends_with('!') {
            start - 1
        } else {
            start
        };
        out.replace_range(start..=middle + end, &label);
    }
    out
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&rsquo;", "’")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
