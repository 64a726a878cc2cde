//! Puts a word above an alert: a colour alone says nothing to those who do not see it.

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};
use svar_comments::language::Language;

use super::Writer;

impl<'t> Writer<'_, 't> {
    /// An alert is no quotation, though Markdown writes it as one.
    pub(super) fn write_quote_edge(&mut self, event: &Event<'t>) {
        match event {
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                let (class, word) = (class(*kind), word(*kind, self.language));
                self.push_html(format!(
                    "<div class=\"alert alert-{class}\" role=\"note\">\n<p class=\"alert-title\">{word}</p>\n"
                ));
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => self.push_html("</div>\n".to_owned()),
            _ => self.out.push(event.clone()),
        }
    }
}

fn class(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

fn word(kind: BlockQuoteKind, language: Language) -> &'static str {
    // Note, tip, important, warning, caution.
    let words = match language.code() {
        "nn" => ["Merk", "Tips", "Viktig", "Åtvaring", "Ver varsam"],
        "da" => ["Bemærk", "Tip", "Vigtigt", "Advarsel", "Pas på"],
        "en" => ["Note", "Tip", "Important", "Warning", "Caution"],
        _ => ["Merk", "Tips", "Viktig", "Advarsel", "Vær varsom"],
    };
    match kind {
        BlockQuoteKind::Note => words[0],
        BlockQuoteKind::Tip => words[1],
        BlockQuoteKind::Important => words[2],
        BlockQuoteKind::Warning => words[3],
        BlockQuoteKind::Caution => words[4],
    }
}
