//! What `SECURITY.md` promises of whole runs.

#![cfg(unix)]

use super::Folder;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A program of each name that may be looked for, which leaves a trace.
fn traps(folder: &Folder) -> String {
    for name in ["git", "cargo", "rustc", "rustup", "sh", "cc", "clippy-driver"] {
        let path = format!("traps/{name}");
        folder.write(&path, "#!/bin/sh\n: > \"$(dirname \"$0\")/it-ran\"\n");
        fs::set_permissions(folder.path().join(path), fs::Permissions::from_mode(0o755)).unwrap();
    }
    folder.path().join("traps").display().to_string()
}

fn files(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let walk = walkdir::WalkDir::new(dir).sort_by_file_name().into_iter().flatten();
    let files = walk.filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn no_program_is_run_and_nothing_is_written_that_was_not_asked_for() {
    let folder = Folder::package();
    folder.write("build.rs", "fn main() { std::fs::write(\"traps/it-ran\", \"\").unwrap(); }\n");
    let path = format!("PATH={}", traps(&folder));
    let wrapper = format!("RUSTC_WRAPPER={}", folder.path().join("traps/rustc").display());
    let before = files(folder.path());
    let bplint = env!("CARGO_BIN_EXE_bplint");
    for args in [
        &["--no-cache"][..],
        &["--no-cache", "--format", "sarif"],
        &["why", "src/lib.rs:5"],
        &["facts", "src/lib.rs"],
        &["explain", "ignored_write"],
        &["fix", "--dry-run", "--no-cache"],
        &["baseline", "show", "--no-cache"],
        &["lsp"],
    ] {
        let ran = folder.run("env", &[&[path.as_str(), wrapper.as_str(), bplint], args].concat(), "");
        assert!(ran.code <= 2, "{args:?}: {ran:?}");
        let now = files(folder.path());
        let kept: Vec<_> = now.into_iter().filter(|(file, _)| !file.contains("/.cache/")).collect();
        assert!(kept == before, "{args:?}: {ran:?}");
    }
    let ran = folder.run("env", &[path.as_str(), bplint, "fix"], "");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(folder.read("src/lib.rs").contains("write_all(hello)"));
    assert!(!folder.path().join("traps/it-ran").exists());
}
