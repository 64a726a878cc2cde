//! The texts of this program's messages: what is said to those who write, configure and run.

use std::sync::LazyLock;

use crate::language::Language;
use crate::message::Words;
use crate::texts::Texts;

/// The messages of the configuration, of YAML files and of the commands, for a program that has more of its own.
pub const TEXTS: [(Language, &str); 8] = [
    (Language::NB, include_str!("../texts/messages/nb.ftl")),
    (Language::NN, include_str!("../texts/messages/nn.ftl")),
    (Language::DA, include_str!("../texts/messages/da.ftl")),
    (Language::EN, include_str!("../texts/messages/en.ftl")),
    (Language::NB, include_str!("../texts/commands/nb.ftl")),
    (Language::NN, include_str!("../texts/commands/nn.ftl")),
    (Language::DA, include_str!("../texts/commands/da.ftl")),
    (Language::EN, include_str!("../texts/commands/en.ftl")),
];

static OWN: LazyLock<Texts> = LazyLock::new(|| {
    Texts::new(&TEXTS).expect("a test reads these files, which are in the binary")
});

/// The words of this program's messages in a language.
pub fn words(language: Language) -> Words {
    Words::new(&OWN, language)
}

#[cfg(test)]
mod tests;
