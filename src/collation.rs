//! Puts names into the order that readers of a language expect.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use svar_comments::language::Language;

/// Sorts by a name as the language does: in Norwegian and Danish æ ø å come last, and aa with å.
pub(crate) fn sort_by_name<T>(values: &mut [T], language: Language, name: impl Fn(&T) -> &str) {
    let collator = collator(language);
    values.sort_by(|a, b| {
        collator
            .compare(name(a), name(b))
            .then_with(|| name(a).cmp(name(b)))
    });
}

fn collator(language: Language) -> CollatorBorrowed<'static> {
    // Nynorsk sorts as bokmål does.
    let code = if language == Language::NN {
        "nb"
    } else {
        language.code()
    };
    let locale: icu_locale_core::Locale = code
        .parse()
        .expect("the codes of our languages are well formed");
    Collator::try_new(locale.into(), CollatorOptions::default())
        .expect("the data of every language is part of the program")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_letters_where_its_readers_look_for_them() {
        let mut names = [
            "Ørjan", "Åse", "Aase", "Ærlig", "Anna", "Zoe", "Östen", "Ärla", "Øyvind", "Abel",
        ];
        let nordic = [
            "Abel", "Anna", "Zoe", "Ärla", "Ærlig", "Ørjan", "Östen", "Øyvind", "Åse", "Aase",
        ];
        for language in [Language::NB, Language::NN, Language::DA] {
            sort_by_name(&mut names, language, |name| name);
            assert_eq!(names, nordic, "{language}");
        }
        sort_by_name(&mut names, Language::EN, |name| name);
        assert_eq!(
            names,
            [
                "Aase", "Abel", "Ærlig", "Anna", "Ärla", "Åse", "Ørjan", "Östen", "Øyvind", "Zoe"
            ]
        );
    }
}
