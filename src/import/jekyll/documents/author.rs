//! Turns an author into a content file.

use svar_comments::message::say;

use super::{Keys, Shared, account_for_keys, is_web, push};
use crate::import::front_matter_text::{Value as Written, document_text};
use crate::import::jekyll::liquid::Page;
use crate::import::jekyll::people::Author;
use crate::import::report::{Fate, LossReport};
use crate::parse::UNKNOWN_ORGANISATION;

const KNOWN: &str = "name full_name first_name last_name display_name short_name guest alumni redirect_from \
    redirect_to url role title published bio organisation";

impl Shared<'_> {
    /// The content file of an author.
    pub(in crate::import::jekyll) fn author(
        &self,
        author: &Author,
        report: &mut LossReport,
    ) -> String {
        let page = Page::new(&author.file, &author.parts, &author.url);
        let (mut body, _) = self.body(&page, report);
        let parts = &author.parts;
        if body.trim().is_empty() {
            body = parts.text("bio").unwrap_or_default();
        }
        let mut keys = Keys::new();
        push(&mut keys, "name", Written::text(&author.name));
        if let Some(title) = parts.text("role").or_else(|| parts.text("title")) {
            push(&mut keys, "title", Written::text(title));
        }
        self.kind_of_author(&mut keys, author, report);
        if let Some(address) = parts.text("url").filter(|address| is_web(address)) {
            let label = address
                .split_once("//")
                .map_or(address.as_str(), |(_, rest)| rest);
            let label = label.split('/').next().unwrap_or(label).to_owned();
            let link = vec![
                ("label".to_owned(), Written::text(label)),
                ("url".to_owned(), Written::text(address)),
            ];
            push(&mut keys, "links", Written::List(vec![Written::Map(link)]));
        }
        self.aliases(&mut keys, &author.url);
        if parts.is_false("published") {
            let note = say("import-hidden-author");
            let place = (author.file.as_str(), parts.line_of("published"));
            report.tell(place, "author", Fate::ForTheEditor, &author.id, note);
        }
        account_for_keys(&page, KNOWN, report);
        document_text(&keys, &body)
    }

    fn kind_of_author(&self, keys: &mut Keys, author: &Author, report: &mut LossReport) {
        let parts = &author.parts;
        let kind = if author.is_team {
            "team"
        } else if parts.is_true("guest") {
            "guest"
        } else if parts.is_true("alumni") {
            "former"
        } else {
            return;
        };
        push(keys, "kind", Written::text(kind));
        if kind != "guest" {
            return;
        }
        let known = author.organisation.clone();
        let known = known
            .or_else(|| parts.text("organisation"))
            .or_else(|| parts.text("team"));
        let disclosure = guest_words(known.as_deref(), self.links.config.language.code());
        let organisation = known.as_deref().unwrap_or(UNKNOWN_ORGANISATION);
        push(keys, "organisation", Written::text(organisation));
        push(keys, "disclosure", Written::text(disclosure));
        let note = match &known {
            Some(name) => say("import-guest").with("organisation", name),
            None => say("import-guest.unknown"),
        };
        let place = (author.file.as_str(), parts.line_of("guest"));
        report.tell(place, "guest", Fate::ForTheEditor, &author.name, note);
    }
}

/// The disclosure of a guest, no more than the source tells.
fn guest_words(organisation: Option<&str>, language: &str) -> String {
    let (guest, from) = match language {
        "nb" => ("Gjesteforfatter", "fra"),
        "nn" => ("Gjesteforfattar", "frå"),
        "da" => ("Gæsteforfatter", "fra"),
        _ => ("Guest author", "from"),
    };
    match organisation {
        Some(name) => format!("{guest} {from} {name}."),
        None => format!("{guest}."),
    }
}
