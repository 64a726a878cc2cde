//! The same site gives the same bytes, wherever and whenever it is built.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::copy;

/// Two builds of the sample blog of this repository, by two people: another folder, another place to stand in, another
/// day on which nothing comes out or closes, another time zone and language of the machine.
#[test]
fn two_people_on_two_days_build_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let one = Person {
        site: folder.path().join("site"),
        stands_in: folder.path().join("site"),
        day: "2026-11-21T03:00:00Z",
        zone: "Pacific/Auckland",
        language: "da_DK.UTF-8",
    };
    let other = Person {
        site: folder.path().join("a long way/from home"),
        stands_in: folder.path().to_owned(),
        day: "2026-11-22T21:30:00Z",
        zone: "America/Los_Angeles",
        language: "C",
    };
    let (one, other) = (one.build(), other.build());
    assert!(one.len() > 100, "only {} files", one.len());
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        other.keys().collect::<Vec<_>>()
    );
    let differing: Vec<&PathBuf> = one
        .keys()
        .filter(|path| one[*path] != other[*path])
        .collect();
    assert!(differing.is_empty(), "{differing:?} differ");
}

struct Person {
    site: PathBuf,
    stands_in: PathBuf,
    day: &'static str,
    zone: &'static str,
    language: &'static str,
}

impl Person {
    /// Every file that this person's build writes, by its path in the output.
    fn build(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::create_dir_all(&self.site).unwrap();
        fs::copy(repository.join("svar.yaml"), self.site.join("svar.yaml")).unwrap();
        copy(&repository.join("content"), &self.site.join("content"));
        let output = Command::new(env!("CARGO_BIN_EXE_svar"))
            .arg("-r")
            .arg(&self.site)
            .args(["build", "--clock", self.day])
            .current_dir(&self.stands_in)
            .env("TZ", self.zone)
            .env("LANG", self.language)
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}");
        let mut files = BTreeMap::new();
        collect(&self.site.join("public"), Path::new(""), &mut files);
        files
    }
}

fn collect(folder: &Path, within: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = within.join(entry.file_name());
        if entry.path().is_dir() {
            collect(&entry.path(), &path, files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}
