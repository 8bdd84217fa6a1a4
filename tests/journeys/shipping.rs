//! What does not ship is left alone, counted, and looked at where somebody asks for it.

use super::{Folder, LIB, brief};

/// A program, its library, helpers of its tests, and a load generator.
fn workspace() -> Folder {
    let folder = Folder::package();
    std::fs::remove_file(folder.path().join("src/lib.rs")).unwrap();
    folder.write(
        "Cargo.toml",
        "[workspace]\nmembers = [\"app\", \"drills\", \"app-bench\"]\nresolver = \"2\"\n",
    );
    let manifest = |name: &str, more: &str| {
        folder.write(
            &format!("{name}/Cargo.toml"),
            &format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n{more}"),
        );
        folder.write(&format!("{name}/src/lib.rs"), LIB);
    };
    manifest("app", "[dev-dependencies]\ndrills = { path = \"../drills\" }\n");
    manifest("drills", "");
    manifest("app-bench", "[dependencies]\napp = { path = \"../app\" }\n");
    folder.write("app/src/main.rs", "fn main() {}\n");
    folder.write("app/tests/all.rs", LIB);
    folder.write("app/examples/demo.rs", LIB);
    folder.write("app/src/clock.rs", &LIB.replace("greet", "greet_for_test"));
    folder.write("app/src/lib.rs", &format!("pub mod clock;\n{LIB}"));
    folder
}

const APP: &str = "app/src/lib.rs:6 ignored_write";

#[test]
fn what_does_not_ship_is_skipped_and_counted() {
    let folder = workspace();
    let ran = folder.bplint(&["--format", "short", "-v"]);
    assert_eq!(brief(&ran.out), [APP]);
    assert!(
        ran.err.contains(
            "\nbplint: 4 files (1 of examples, 2 of test support, 1 of tests) and 1 function in others do not ship and were \
             skipped; `--tests` looks at them\n"
        ),
        "{ran:?}"
    );
    // The same from memory.
    assert!(folder.bplint(&["--format", "short", "-v"]).err.contains("\nbplint: 4 files ("));
    assert!(!folder.bplint(&["--format", "short"]).err.contains("skipped"));
    let all = folder.bplint(&["--format", "short", "-v", "--tests"]);
    assert_eq!(brief(&all.out).len(), 6);
    assert!(!all.err.contains("skipped"), "{all:?}");
}

/// What counts is the target whose modules they are, not the folder.
#[test]
fn modules_of_a_test_target_are_tests_wherever_they_lie() {
    let folder = Folder::package();
    folder.write(
        "Cargo.toml",
        &format!("{}[[test]]\nname = \"drill\"\npath = \"src/drill/mod.rs\"\n", super::MANIFEST),
    );
    folder.write("src/drill/mod.rs", "mod steps;\n");
    folder.write("src/drill/steps.rs", LIB);
    assert_eq!(folder.found(&[]), ["src/lib.rs:5 ignored_write"]);
    assert_eq!(
        folder.found(&["--tests"]),
        ["src/drill/steps.rs:5 ignored_write", "src/lib.rs:5 ignored_write"]
    );
    // The library has them, too.
    folder.write("src/lib.rs", &format!("pub mod drill;\n{LIB}"));
    assert_eq!(folder.found(&[]), ["src/drill/steps.rs:5 ignored_write", "src/lib.rs:6 ignored_write"]);
}

#[test]
fn what_is_named_is_looked_at() {
    let folder = workspace();
    let found = |args: &[&str]| brief(&folder.bplint(&[&["--format", "short"], args].concat()).out);
    assert_eq!(found(&["drills"]), ["drills/src/lib.rs:5 ignored_write"]);
    assert_eq!(found(&["app-bench/src/lib.rs"]), ["app-bench/src/lib.rs:5 ignored_write"]);
    let chosen =
        |args: &[&str]| brief(&folder.cargo_bplint(&[&["--message-format", "short"], args].concat()).out);
    assert_eq!(chosen(&["-p", "drills"]), ["drills/src/lib.rs:5 ignored_write"]);
    assert_eq!(chosen(&["--workspace"]), [APP]);
    folder.write("bplint.toml", "test-support = [\"app\", \"!drills\"]\n");
    assert_eq!(found(&[]), ["drills/src/lib.rs:5 ignored_write"]);
}

#[test]
fn why_says_why_it_was_skipped() {
    let folder = workspace();
    let why = |place: &str| {
        let said = folder.bplint(&["why", place]).out;
        let line = said.lines().find(|line| line.contains("does not ship")).unwrap_or_default().to_owned();
        line.replace("this does not ship, and is skipped unless `--tests` is given: ", "")
    };
    assert_eq!(
        why("drills/src/lib.rs:5"),
        "package `drills` is test support: only dev-dependencies name it, such as that of `app`"
    );
    assert_eq!(
        why("app-bench/src/lib.rs:1"),
        "package `app-bench` is test support: it has `bench` in its name and nothing that ships needs it"
    );
    assert_eq!(why("app/tests/all.rs:5"), "the file is for tests, by its target or its folder");
    assert_eq!(why("app/src/clock.rs:5"), "`greet_for_test` is named as test support is");
    assert_eq!(why("app/src/lib.rs:6"), "");
}
