//! Writes the boxes of task lists, with words for those who do not see them.

use svar_comments::language::Language;

use super::Writer;

impl Writer<'_, '_> {
    pub(super) fn write_task(&mut self, is_done: bool) {
        let word = word(is_done, self.language);
        let checked = if is_done { " checked" } else { "" };
        self.push_html(format!(
            "<input type=\"checkbox\" disabled{checked} aria-label=\"{word}\"> "
        ));
    }
}

fn word(is_done: bool, language: Language) -> &'static str {
    match (language.code(), is_done) {
        ("en", true) => "Done",
        ("en", false) => "Not done",
        ("da", true) => "Udført",
        ("da", false) => "Ikke udført",
        ("nn", false) => "Ikkje gjort",
        (_, true) => "Gjort",
        (_, false) => "Ikke gjort",
    }
}
