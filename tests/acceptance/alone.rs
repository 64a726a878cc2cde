//! The binary alone, away from this repository.

use std::fs;
use std::process::{Command, Stdio};

#[test]
fn a_new_site_builds_with_the_binary_alone() {
    let folder = tempfile::tempdir().unwrap();
    let binary = folder.path().join("svar");
    fs::copy(env!("CARGO_BIN_EXE_svar"), &binary).unwrap();
    for arguments in [
        &["init", "blog"][..],
        &["build", "-r", "blog"],
        &["check", "-r", "blog"],
    ] {
        let mut command = Command::new(&binary);
        command
            .args(arguments)
            .current_dir(folder.path())
            .env_clear()
            .stdin(Stdio::null());
        let output = command.output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "svar {}: {errors}",
            arguments.join(" ")
        );
    }
    let front = fs::read_to_string(folder.path().join("blog/public/index.html")).unwrap();
    assert!(front.contains("<h1"), "{front}");
    assert!(folder.path().join("blog/public/svar-site.json").is_file());
}
