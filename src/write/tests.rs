use std::fs;
use std::path::Path;

use svar_comments::language::Language;
use tempfile::TempDir;

use super::*;
use crate::words::words;

fn file(path: &str, text: &str) -> OutputFile {
    OutputFile {
        path: path.to_owned(),
        content: OutputContent::Bytes(text.into()),
    }
}

fn write<const N: usize>(
    files: [OutputFile; N],
    root: &Path,
    output_dir: &Path,
) -> Result<Written, WriteError> {
    let writing = Writing::open(root, output_dir)?;
    files.into_par_iter().for_each(|file| writing.take(file));
    writing.finish(&|_, _| {})
}

fn site() -> (TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("content/posts")).unwrap();
    let output = root.path().join("public");
    (root, output)
}

fn refusal(result: Result<Written, WriteError>) -> String {
    match result {
        Err(WriteError::Refused(message)) => words(Language::EN).of(&message),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn unchanged_files_are_not_rewritten() {
    let (root, output) = site();
    let files = [file("index.html", "a"), file("b/index.html", "b")];
    let first = write(files, root.path(), &output).unwrap();
    assert_eq!(
        first,
        Written {
            written: 2,
            unchanged: 0,
            removed: 0,
            made: 0,
        }
    );
    let before = fs::metadata(output.join("b/index.html")).unwrap();
    let files = [file("index.html", "changed"), file("b/index.html", "b")];
    let second = write(files, root.path(), &output).unwrap();
    assert_eq!(
        second,
        Written {
            written: 1,
            unchanged: 1,
            removed: 0,
            made: 0,
        }
    );
    let after = fs::metadata(output.join("b/index.html")).unwrap();
    assert_eq!(before.modified().unwrap(), after.modified().unwrap());
    assert_eq!(
        fs::read_to_string(output.join("index.html")).unwrap(),
        "changed"
    );
}

#[test]
fn only_what_an_earlier_build_wrote_is_removed() {
    let (root, output) = site();
    write(
        [file("a/old.html", "x"), file("b/old.html", "x")],
        root.path(),
        &output,
    )
    .unwrap();
    fs::write(output.join("b/mine.txt"), "mine").unwrap();
    fs::write(output.join("mine.txt"), "mine").unwrap();
    let written = write([file("new.html", "x")], root.path(), &output).unwrap();
    assert_eq!(
        written,
        Written {
            written: 1,
            unchanged: 0,
            removed: 2,
            made: 0,
        }
    );
    assert!(!output.join("a").exists(), "an empty folder goes");
    assert!(output.join("b/mine.txt").exists() && output.join("mine.txt").exists());
}

#[test]
fn a_foreign_file_is_not_written_over() {
    let (root, output) = site();
    fs::create_dir_all(&output).unwrap();
    fs::write(output.join("index.html"), "mine").unwrap();
    let text = refusal(write([file("index.html", "new")], root.path(), &output));
    assert!(text.contains("was not made by Svar"), "{text}");
    assert_eq!(
        fs::read_to_string(output.join("index.html")).unwrap(),
        "mine"
    );
    assert!(!output.join(marker::NAME).exists());
}

#[test]
fn a_build_that_does_not_finish_changes_nothing() {
    let (root, output) = site();
    let started = |text: &str| {
        let writing = Writing::open(root.path(), &output).unwrap();
        writing.take(file("index.html", text));
        assert!(
            output.join(staging::NAME).is_dir(),
            "it waits in the folder"
        );
    };
    started("never shown");
    assert!(!output.exists(), "there was no site, and there is none");
    write([file("index.html", "a")], root.path(), &output).unwrap();
    started("never shown");
    assert_eq!(fs::read_to_string(output.join("index.html")).unwrap(), "a");
    assert!(!output.join(staging::NAME).exists());
}

#[test]
fn what_an_interrupted_build_left_waiting_is_removed() {
    let (root, output) = site();
    let waiting = output.join(staging::NAME);
    fs::create_dir_all(&waiting).unwrap();
    fs::write(waiting.join("0"), "half").unwrap();
    write([file("index.html", "a")], root.path(), &output).unwrap();
    assert!(!waiting.exists());
    fs::create_dir(&waiting).unwrap();
    fs::write(waiting.join("mine.txt"), "mine").unwrap();
    let text = refusal(write([file("index.html", "b")], root.path(), &output));
    assert!(text.contains("mine.txt"), "{text}");
    assert_eq!(fs::read_to_string(output.join("index.html")).unwrap(), "a");
    assert!(waiting.join("mine.txt").exists());
}

#[test]
fn a_folder_with_the_sources_is_refused() {
    let (root, _) = site();
    for bad in [
        ".",
        "content",
        "content/posts/x",
        "..",
        "static",
        "public/../content",
    ] {
        let text = refusal(write([file("a", "x")], root.path(), &root.path().join(bad)));
        assert!(text.contains("its sources are there"), "{bad}: {text}");
    }
}

#[test]
fn nothing_is_written_where_a_path_leads_out() {
    let (root, output) = site();
    let files = [file("a.html", "x"), file("../escaped.html", "x")];
    refusal(write(files, root.path(), &output));
    assert!(!output.exists());
    let twice = [file("a.html", "x"), file("a.html", "y")];
    assert!(refusal(write(twice, root.path(), &output)).contains("two files"));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let (root, output) = site();
    let outside = tempfile::tempdir().unwrap();
    fs::create_dir_all(&output).unwrap();
    std::os::unix::fs::symlink(outside.path(), output.join("out")).unwrap();
    refusal(write([file("out/a.html", "x")], root.path(), &output));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn a_forged_marker_removes_nothing_outside() {
    let (root, output) = site();
    write([file("a.html", "x")], root.path(), &output).unwrap();
    let precious = root.path().join("content/posts/precious.md");
    fs::write(&precious, "text").unwrap();
    let forged = format!(
        "../content/posts/precious.md\n{}\na.html\n",
        precious.display()
    );
    fs::write(output.join(marker::NAME), forged).unwrap();
    write([file("b.html", "x")], root.path(), &output).unwrap();
    assert!(precious.exists() && !output.join("a.html").exists());
}

#[test]
fn files_are_copied_and_a_missing_one_is_named() {
    let (root, output) = site();
    let source = root.path().join("logo.svg");
    fs::write(&source, "<svg/>").unwrap();
    let copy = |source: &Path| OutputFile {
        path: "img/logo.svg".to_owned(),
        content: OutputContent::Copy(source.to_owned()),
    };
    write([copy(&source)], root.path(), &output).unwrap();
    assert_eq!(
        fs::read_to_string(output.join("img/logo.svg")).unwrap(),
        "<svg/>"
    );
    let missing = write([copy(&root.path().join("gone.svg"))], root.path(), &output);
    assert!(missing.unwrap_err().to_string().contains("gone.svg"));
    assert_eq!(
        fs::read_to_string(output.join("img/logo.svg")).unwrap(),
        "<svg/>"
    );
}
