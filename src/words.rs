//! The texts of the generator's messages: what is said to those who write and build a site.

use std::sync::LazyLock;

use svar_comments::language::Language;
use svar_comments::message::Words;
use svar_comments::texts::Texts;

const TEXTS: [(Language, &str); 8] = [
    (Language::NB, include_str!("words/texts/nb.ftl")),
    (Language::NN, include_str!("words/texts/nn.ftl")),
    (Language::DA, include_str!("words/texts/da.ftl")),
    (Language::EN, include_str!("words/texts/en.ftl")),
    (Language::NB, include_str!("words/texts/import/nb.ftl")),
    (Language::NN, include_str!("words/texts/import/nn.ftl")),
    (Language::DA, include_str!("words/texts/import/da.ftl")),
    (Language::EN, include_str!("words/texts/import/en.ftl")),
];

static ALL: LazyLock<Texts> = LazyLock::new(|| {
    let all: Vec<_> = svar_comments::words::TEXTS
        .into_iter()
        .chain(TEXTS)
        .collect();
    Texts::new(&all).expect("a test reads these files, which are in the binary")
});

/// The words of all messages in a language, those about the configuration too.
pub fn words(language: Language) -> Words {
    Words::new(&ALL, language)
}

#[cfg(test)]
mod tests;
