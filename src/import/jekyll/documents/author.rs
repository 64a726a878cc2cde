//! Turns an author into a content file.

use super::{Keys, Shared, account_for_keys, is_web, push};
use crate::import::front_matter_text::{Value as Written, document_text};
use crate::import::jekyll::liquid::Page;
use crate::import::jekyll::people::Author;
use crate::import::report::{Fate, LossReport};

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
            let note = "Jekyll published no page of this author; Svar gives one to everybody whom a post names.";
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
        let (organisation, disclosure) =
            guest_words(known.as_deref(), self.links.config.language.code());
        push(keys, "organisation", Written::text(&organisation));
        push(keys, "disclosure", Written::text(disclosure));
        let note = format!(
            "Readers see who a guest writes for and why: the organisation stands as \"{organisation}\", the \
             disclosure says no more than that. Write what is true."
        );
        let place = (author.file.as_str(), parts.line_of("guest"));
        report.tell(place, "guest", Fate::ForTheEditor, &author.name, &note);
    }
}

/// Organisation and disclosure of a guest, no more than the source tells.
fn guest_words(organisation: Option<&str>, language: &str) -> (String, String) {
    let (guest, unnamed, from) = match language {
        "nb" => ("Gjesteforfatter", "Organisasjonen er ikke oppgitt", "fra"),
        "nn" => ("Gjesteforfattar", "Organisasjonen er ikkje oppgitt", "frå"),
        "da" => ("Gæsteforfatter", "Organisationen er ikke oplyst", "fra"),
        _ => ("Guest author", "Organisation not stated", "from"),
    };
    match organisation {
        Some(name) => (name.to_owned(), format!("{guest} {from} {name}.")),
        None => (unnamed.to_owned(), format!("{guest}.")),
    }
}
