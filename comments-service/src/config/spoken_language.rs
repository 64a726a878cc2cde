//! Finds the language for messages, also where the configuration has mistakes or is not there.

use std::path::Path;

use crate::language::Language;

/// The language in which to speak about the site in `root`: what the `language:` line of its configuration
/// says, the default where there is no such line; where neither can be read, what the environment (`variable`)
/// asks for; else English.
pub fn spoken_language(
    root: &Path,
    config_path: &Path,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Language {
    std::fs::read(root.join(config_path))
        .ok()
        .and_then(|bytes| written_in(&String::from_utf8_lossy(&bytes)))
        .or_else(|| of_environment(variable))
        .unwrap_or(Language::EN)
}

/// `None` where the line names no language that there is.
fn written_in(text: &str) -> Option<Language> {
    let mut lines = text.lines().map(|line| line.trim_start_matches('\u{feff}'));
    let Some(value) = lines.find_map(|line| line.strip_prefix("language:")) else {
        return Some(super::DEFAULT_LANGUAGE);
    };
    let value = value.split('#').next().unwrap_or_default();
    value.trim().trim_matches(['"', '\'']).parse().ok()
}

/// The first of the variables that is set decides, as for other programs.
fn of_environment(variable: &dyn Fn(&str) -> Option<String>) -> Option<Language> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()))?;
    let code = locale.split(['_', '.', '-', '@']).next()?;
    // `no` is what older systems call bokmål.
    if code == "no" {
        return Some(Language::NB);
    }
    code.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(config: Option<&str>, lang: &str) -> Language {
        let folder = tempfile::TempDir::new().unwrap();
        if let Some(text) = config {
            std::fs::write(folder.path().join("svar.yaml"), text).unwrap();
        }
        let variable = |name: &str| (name == "LANG").then(|| lang.to_owned());
        spoken_language(folder.path(), Path::new("svar.yaml"), &variable)
    }

    #[test]
    fn the_site_decides_and_where_it_cannot_the_environment() {
        assert_eq!(
            spoken(Some("titel: T\nlanguage: da\n"), "nn_NO.UTF-8"),
            Language::DA
        );
        assert_eq!(
            spoken(Some("language: 'en' # ours\n"), "nn_NO.UTF-8"),
            Language::EN
        );
        assert_eq!(spoken(Some("title: T\n"), "en_GB.UTF-8"), Language::NB);
        assert_eq!(
            spoken(Some("language: norsk\n"), "nn_NO.UTF-8"),
            Language::NN
        );
        assert_eq!(spoken(None, "da_DK.UTF-8"), Language::DA);
        assert_eq!(spoken(None, "no_NO"), Language::NB);
        assert_eq!(spoken(None, "fr_FR.UTF-8"), Language::EN);
        assert_eq!(spoken(None, "C"), Language::EN);
    }
}
