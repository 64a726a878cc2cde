//! The import as a whole: a folder in, a folder and a report out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use svar_comments::language::Language;
use svar_comments::message::Words;
use tempfile::TempDir;

use super::*;

mod corpus;
mod jekyll;
mod refusals;

fn english() -> Words {
    words(Language::EN)
}

fn told(error: anyhow::Error) -> String {
    let refusal: Refusal = error.downcast().expect("it is a refusal");
    english().of(&refusal.message)
}

/// A Jekyll folder and the place for the new site.
struct ImportTest {
    folder: TempDir,
}

impl ImportTest {
    fn new() -> Self {
        let test = Self {
            folder: TempDir::new().unwrap(),
        };
        fs::create_dir_all(test.source().join("_posts")).unwrap();
        test.file(
            "_config.yml",
            "title: A blog\nurl: https://a.example\npermalink: pretty\ntimezone: UTC\n",
        )
    }

    fn source(&self) -> PathBuf {
        self.folder.path().join("old")
    }

    fn new_site(&self) -> PathBuf {
        self.folder.path().join("new")
    }

    fn file(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        let path = self.source().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// A post by Ada with this body.
    fn body(self, body: &str) -> Self {
        self.file(
            "_authors/ada.md",
            "---\nname: ada\nfull_name: Ada Byron\n---\n",
        )
        .file(
            "_posts/2015-01-06-a.md",
            &format!("---\ntitle: A\nauthors: [ada]\n---\n{body}"),
        )
    }

    fn run(&self) -> anyhow::Result<LossReport> {
        import_jekyll(&self.source(), &self.new_site(), false)
    }

    /// The body of the new post, and the rows about it.
    fn new_body(&self) -> String {
        let report = self.run().unwrap();
        assert!(report.is_balanced(), "{}", report.summary(english()));
        let text =
            fs::read_to_string(self.new_site().join("content/posts/2015-01-06-a.md")).unwrap();
        let body = text.splitn(3, "---\n").nth(2).unwrap();
        let rows: Vec<_> = report
            .rows
            .iter()
            .filter(|row| row.file.starts_with("_posts"))
            .collect();
        let mut out = format!("{}\n", body.trim_end());
        for row in rows {
            let _ = write!(
                out,
                "\n[{} {}] {}: {:?}",
                row.line, row.kind, row.what, row.fate
            );
        }
        out
    }

    /// Every new file but the reports, and the report for people.
    fn whole(&self) -> String {
        let report = self.run().unwrap();
        assert!(report.is_balanced(), "{}", report.summary(english()));
        let mut out = String::new();
        for (path, text) in files_in(&self.new_site()) {
            if !path.starts_with("import-report") {
                let _ = write!(out, "=== {path}\n{text}\n");
            }
        }
        out + &report.to_text(english())
    }
}

fn files_in(root: &Path) -> BTreeMap<String, String> {
    let walk = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            (
                path,
                String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned(),
            )
        })
        .collect()
}
