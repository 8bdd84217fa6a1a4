//! What lies in the place of files: pipes that nobody writes to, devices without end, more than anybody can read.

#![cfg(unix)]

use super::{Folder, MANIFEST, Ran};
use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::time::{Duration, Instant};

/// Far above what these take; whoever opens a pipe waits for ever.
const LIMIT: Duration = Duration::from_secs(60);

/// Puts what is no regular file in the place of each file in turn, and runs the tool.
fn with_each(names: &[&str], args: &[&str], look: impl Fn(&str, &Ran)) {
    for name in names {
        for put in [pipe, device] {
            let folder = Folder::package();
            folder.write("member/Cargo.toml", &MANIFEST.replace("demo", "member"));
            folder.write("member/src/lib.rs", "");
            folder.write("Cargo.toml", &format!("{MANIFEST}[workspace]\nmembers = [\"*\"]\n[dependencies]\nmember = {{ path = \"member\" }}\n"));
            put(&folder, name);
            look(name, &run(&folder, args));
        }
    }
}

fn pipe(folder: &Folder, name: &str) {
    let path = free(folder, name);
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn device(folder: &Folder, name: &str) {
    symlink("/dev/zero", free(folder, name)).unwrap();
}

fn free(folder: &Folder, name: &str) -> std::path::PathBuf {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(&path);
    path
}

/// The tool, killed when it waits.
fn run(folder: &Folder, args: &[&str]) -> Ran {
    let limit = LIMIT.as_secs().to_string();
    let start = Instant::now();
    let ran = folder.run(
        "timeout",
        &[&[&limit, env!("CARGO_BIN_EXE_bplint"), "--format", "short", "--no-cache"], args].concat(),
        "",
    );
    assert!(start.elapsed() < LIMIT, "it waits: {args:?}");
    ran
}

#[test]
fn what_is_no_file_is_never_waited_for() {
    let all = [
        "member/Cargo.toml",
        "Cargo.lock",
        "bplint.toml",
        ".cargo/config.toml",
        ".gitmodules",
        "src/x.rs",
        "member/src/lib.rs",
        "member/build.rs",
        "rust-toolchain.toml",
        "target/CACHEDIR.TAG",
    ];
    with_each(&all, &[], |name, ran| {
        assert!(ran.out.contains("src/lib.rs:5:5: error[ignored_write]"), "{name}: {ran:?}");
        assert_eq!(ran.code, 1, "{name}: {ran:?}");
    });
    with_each(&["Cargo.toml"], &[], |name, ran| {
        assert!(ran.out.contains("src/lib.rs:5:5: error[ignored_write]"), "{name}: {ran:?}");
        assert!(
            ran.err.contains("Cargo.toml: cannot read this manifest: it is not a regular file"),
            "{ran:?}"
        );
    });
}

/// Without an ignore file nobody knows what is to be left out.
#[test]
fn ignore_files_that_cannot_be_read_are_told() {
    let all = [".gitignore", ".ignore", ".git/info/exclude", "src/deep/.gitignore", "member/.ignore"];
    with_each(&all, &[], |name, ran| {
        let told = format!(
            "{name}: cannot read this ignore file: it is not a regular file; nothing is checked where it holds until it is removed"
        );
        assert!(ran.err.contains(&told), "{name}: {ran:?}");
        assert_eq!(ran.code, 2, "{name}: {ran:?}");
        let is_above = !name.contains("deep") && !name.contains("member");
        assert_eq!(ran.out.contains("src/lib.rs"), !is_above, "{name}: {ran:?}");
    });
    // One in a folder that is passed over is nobody's business.
    let folder = Folder::package();
    folder.write(".gitignore", "away\n");
    for name in ["away/.gitignore", ".hidden/.gitignore", "target/.gitignore", "node_modules/.ignore"] {
        pipe(&folder, name);
    }
    let ran = run(&folder, &[]);
    assert_eq!((ran.code, ran.out.lines().count()), (1, 1), "{ran:?}");
    // Those above the folder hold in it.
    pipe(&folder, ".ignore");
    let ran = run(&folder, &["src"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains(".ignore: cannot read this ignore file"), "{ran:?}");
}

#[test]
fn what_was_named_and_is_no_file_is_an_error() {
    for args in [&["x"][..], &["--baseline", "x"], &["--config", "x"]] {
        for put in [pipe, device] {
            let folder = Folder::package();
            put(&folder, "x");
            let ran = run(&folder, args);
            assert_eq!(ran.code, 2, "{args:?}: {ran:?}");
            assert!(ran.err.contains("it is not a regular file"), "{args:?}: {ran:?}");
        }
    }
}

#[test]
fn what_is_too_large_is_told_with_what_to_do() {
    let folder = Folder::package();
    let make = |name: &str, size: u64| fs::File::create(free(&folder, name)).unwrap().set_len(size).unwrap();
    make("src/large.rs", (32 << 20) + 1);
    let ran = run(&folder, &[]);
    assert!(
        ran.err.contains(
            "src/large.rs: cannot read this file: it is larger than 32 MB; split the file or exclude it"
        ),
        "{ran:?}"
    );
    assert!(ran.out.contains("src/lib.rs:5:5"), "{ran:?}");
    make("src/.gitignore", (1 << 20) + 1);
    let ran = run(&folder, &[]);
    assert!(
        ran.err.contains("src/.gitignore: cannot read this ignore file: it is larger than 1 MB"),
        "{ran:?}"
    );
    assert_eq!(ran.code, 2);
    let ran = folder.run(env!("CARGO_BIN_EXE_bplint"), &["-"], &" ".repeat((32 << 20) + 1));
    assert_eq!((ran.code, ran.err.contains("standard input is larger than 32 MB")), (2, true));
}
