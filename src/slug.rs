//! Makes the part of an address that stands for a name, by the habits of its language.

use svar_comments::language::Language;
use unicode_normalization::UnicodeNormalization;

/// A slug of a name: lower-case ASCII letters and digits, hyphens between words; empty where nothing
/// is left.
///
/// `æ` is `ae` everywhere. In Danish `ø` and `å` are `oe` and `aa`, as in Danish place names and web
/// addresses; in Norwegian and all else `o` and `a`, as in Norwegian web addresses.
pub fn slugify(name: &str, language: Language) -> String {
    let mut plain = String::with_capacity(name.len());
    // Some systems write `å` in the names of files as two characters.
    for letter in name.nfc().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'æ' => plain.push_str("ae"),
            'ø' if language == Language::DA => plain.push_str("oe"),
            'å' if language == Language::DA => plain.push_str("aa"),
            'ø' => plain.push('o'),
            'å' => plain.push('a'),
            '\'' | '’' | '\u{ad}' => {}
            _ if letter.is_alphanumeric() => {
                plain.push_str(
                    &deunicode::deunicode_char(letter)
                        .unwrap_or("-")
                        .to_lowercase(),
                );
            }
            _ => plain.push('-'),
        }
    }
    let words = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// What stands for an id in an address: the id itself where it can.
pub fn address_part(id: &str, language: Language) -> String {
    if is_slug(id) {
        id.to_owned()
    } else {
        slugify(id, language)
    }
}

/// Whether a text can stand in an address as it is. Capitals can: addresses that come from another
/// system keep theirs.
pub fn is_slug(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with('.') && !text.contains("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_follow_the_language() {
        assert_eq!(
            slugify("Blåbær på Sørøya!", Language::NB),
            "blabaer-pa-soroya"
        );
        assert_eq!(
            slugify("Rødgrød med fløde på Ærø", Language::DA),
            "roedgroed-med-floede-paa-aeroe"
        );
        assert_eq!(
            slugify("Ångström’s Übung — 2.0", Language::EN),
            "angstroms-ubung-2-0"
        );
        assert_eq!(slugify("Đà Nẵng 東京", Language::EN), "da-nang-dong-jing");
        assert_eq!(slugify("…", Language::EN), "");
    }

    #[test]
    fn a_slug_stays_in_its_folder() {
        assert!(is_slug("fiber-2.0_a"));
        assert!(is_slug("We-Are-Hiring"));
        for trick in [
            "", "..", "../x", "a/b", ".x", "a..b", "Å", "a b", "a\\b", "%2e",
        ] {
            assert!(!is_slug(trick), "{trick}");
        }
    }
}
