//! Puts a word above an alert: a colour alone says nothing to those who do not see it.

use pulldown_cmark::{BlockQuoteKind, Event, Tag};
use svar_comments::language::Language;

use super::Writer;

impl<'t> Writer<'_, 't> {
    pub(super) fn open_quote(&mut self, event: &Event<'t>) {
        self.out.push(event.clone());
        if let Event::Start(Tag::BlockQuote(Some(kind))) = event {
            let word = word(*kind, self.language);
            self.push_html(format!("<p class=\"markdown-alert-title\">{word}</p>\n"));
        }
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
