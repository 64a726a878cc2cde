//! Paths that cannot leave the folder of the built site.

use std::path::{Component, Path, PathBuf};

use super::{marker, staging};

/// A path inside the built site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OutputPath(String);

impl OutputPath {
    /// Accepts names between slashes; `None` for anything that could lead elsewhere, and for what Svar keeps
    /// there for itself.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let is_name = |part: Component| matches!(part, Component::Normal(_));
        let is_good = !text.is_empty()
            && !text.contains(['\\', '\0', '\n', '\r'])
            && !text.ends_with('/')
            && !is_own(text)
            && Path::new(text).components().all(is_name);
        is_good.then(|| Self(text.to_owned()))
    }

    /// The path as text.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The file on disk.
    pub(super) fn below(&self, folder: &Path) -> PathBuf {
        folder.join(&self.0)
    }
}

/// Whether the first name is one of the marker's or the staging folder's.
fn is_own(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    [marker::NAME, marker::NEW, staging::NAME].contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for bad in [
            "",
            "/etc/passwd",
            "../a",
            "a/../../b",
            "a\\..\\b",
            "a/",
            "a\0b",
            "a\nb",
            ".svar-build",
            ".svar-new/1",
        ] {
            assert_eq!(OutputPath::parse(bad), None, "{bad:?}");
        }
        for good in [
            "index.html",
            "a/b/index.html",
            ".well-known/security.txt",
            "a..b/c",
        ] {
            assert!(OutputPath::parse(good).is_some(), "{good:?}");
        }
    }
}
