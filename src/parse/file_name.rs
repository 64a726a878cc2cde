//! Reads what the name of a content file says: date, slug, language.

use std::str::FromStr;

use jiff::civil::Date;
use svar_comments::diagnostic::{Diagnostic, Diagnostics};
use svar_comments::language::Language;
use svar_comments::message::say;
use svar_comments::yaml::{Moment, parse_moment};
use unicode_normalization::UnicodeNormalization;

/// What the name of a content file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// The folder that relative links start from.
    pub folder: String,
    /// The path without language and ending: equal for the translations of one document.
    pub group: String,
    /// The name without date, language and ending; for `index.md` that of its folder.
    pub stem: String,
    /// The date at its front.
    pub date: Option<Date>,
    /// The language at its end.
    pub language: Option<Language>,
    /// Whether it is `index.md` in a folder of its own, whose other files belong to it.
    pub is_bundle: bool,
}

/// Reads a path like `content/posts/2026-03-01-fiber.en.md`; only posts have dates in their names.
pub(super) fn read(path: &str, has_date: bool, mistakes: &mut Diagnostics) -> FileName {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let whole = file.rsplit_once('.').map_or(file, |(whole, _)| whole);
    let (whole, language) = split_language(path, whole, mistakes);
    let is_bundle = whole == "index" && folder.matches('/').count() >= 2;
    let named = if is_bundle {
        folder.rsplit('/').next().unwrap_or(folder)
    } else {
        whole
    };
    let (date, stem) = if has_date {
        split_date(path, named, mistakes)
    } else {
        (None, named)
    };
    FileName {
        group: format!("{folder}/{whole}"),
        folder: folder.to_owned(),
        // Some systems write `å` as two characters; a writer who names an author types one.
        stem: stem.nfc().collect(),
        date,
        language,
        is_bundle,
    }
}

fn split_language<'n>(
    path: &str,
    whole: &'n str,
    mistakes: &mut Diagnostics,
) -> (&'n str, Option<Language>) {
    let Some((stem, suffix)) = whole.rsplit_once('.') else {
        return (whole, None);
    };
    if suffix.len() != 2 || !suffix.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return (whole, None);
    }
    let language = Language::from_str(suffix).ok();
    if language.is_none() {
        let message = say("language-in-name").with("code", suffix);
        let help = say("language-in-name.help").with("example", format!("{stem}.en.md"));
        mistakes.push(Diagnostic::error("language", path, message).help(help));
    }
    (stem, language)
}

fn split_date<'n>(
    path: &str,
    name: &'n str,
    mistakes: &mut Diagnostics,
) -> (Option<Date>, &'n str) {
    let is_date = |text: &str| {
        text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    let Some(written) = name.get(..10).filter(|text| is_date(text)) else {
        return (None, name);
    };
    let stem = name[10..].trim_start_matches(['-', '_', ' ']);
    let date = match parse_moment(written).map(Moment::day) {
        Ok(date) => Some(date),
        Err((why, help)) => {
            let message = say("date-in-name").with("why", why);
            mistakes.push(Diagnostic::error("date", path, message).help(help));
            None
        }
    };
    (date, stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(path: &str) -> FileName {
        let mut mistakes = Diagnostics::default();
        let name = read(path, true, &mut mistakes);
        assert!(
            mistakes.is_empty(),
            "{}",
            mistakes.to_text(
                crate::words::words(svar_comments::language::Language::EN),
                false
            )
        );
        name
    }

    #[test]
    fn a_name_tells_date_slug_and_language() {
        let name = named("content/posts/2026-03-01-fiber.en.md");
        assert_eq!(name.stem, "fiber");
        assert_eq!(name.date, Some(jiff::civil::date(2026, 3, 1)));
        assert_eq!(name.language, Some(Language::EN));
        assert_eq!(name.group, "content/posts/2026-03-01-fiber");
        let bundle = named("content/posts/2026-03-01-fiber/index.md");
        assert!(bundle.is_bundle);
        assert_eq!((bundle.stem.as_str(), bundle.date), ("fiber", name.date));
        assert_eq!(named("content/posts/v1.2.md").stem, "v1.2");
    }

    #[test]
    fn a_date_that_does_not_exist_is_told() {
        let mut mistakes = Diagnostics::default();
        read("content/posts/2026-02-31-a.sv.md", true, &mut mistakes);
        insta::assert_snapshot!(mistakes.to_text(crate::words::words(svar_comments::language::Language::EN), false), @r"
        error[date]: the date in the name of this file is wrong: 31 February does not exist
        --> content/posts/2026-02-31-a.sv.md
         = help: February 2026 has 28 days

        error[language]: the language `sv` is not one of nb, nn, da, en
        --> content/posts/2026-02-31-a.sv.md
         = help: the part before the ending is the language: `2026-02-31-a.en.md`

        2 errors
        ");
    }
}
