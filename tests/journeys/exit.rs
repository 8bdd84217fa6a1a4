//! What the exit code says.

use super::{Folder, LIB};
use std::process::Command;

#[test]
fn findings_at_deny_level_and_too_many_warnings_fail_the_run() {
    let folder = Folder::package();
    let code = |args: &[&str]| folder.bplint(args).code;
    assert_eq!(code(&[]), 1);
    assert_eq!(code(&["--exit-zero"]), 0);
    assert_eq!(code(&["-W", "ignored_write"]), 0);
    assert_eq!(code(&["-W", "ignored_write", "-D", "warnings"]), 1);
    assert_eq!(code(&["-W", "ignored_write", "--max-warnings", "1"]), 0);
    assert_eq!(code(&["-W", "ignored_write", "--max-warnings", "0"]), 1);
    assert_eq!(code(&["-W", "ignored_write", "--max-warnings", "0", "--exit-zero"]), 0);
    assert_eq!(code(&["nowhere.rs", "--exit-zero"]), 2, "a job that was not done is no success");
}

#[test]
fn an_expectation_that_is_not_met_is_told() {
    let folder = Folder::package();
    let expecting = |text: &str| {
        text.replace("    out.write", "    // bplint: expect(ignored_write) -- in a test\n    out.write")
    };
    folder.write("src/lib.rs", &expecting(LIB));
    // The first is met; the second function writes everything.
    assert_eq!(folder.found(&[]), ["src/lib.rs:11 unused_suppression"]);
    // A rule that is switched off breaks no promise, and excuses none.
    assert_eq!(folder.found(&["-A", "ignored_write"]), ["src/lib.rs:11 unused_suppression"]);
    let allowing = folder.read("src/lib.rs").replace("expect(", "allow(");
    folder.write("src/lib.rs", &allowing);
    assert_eq!(folder.found(&["-A", "ignored_write"]), [] as [&str; 0], "nobody promised anything");
}

#[test]
fn who_closes_the_pipe_has_seen_enough() {
    let folder = Folder::package();
    let formats = bplint::emit::Format::EACH.iter().map(|(name, _)| vec!["--format", name]);
    let others = [
        vec!["explain", "ignored_write"],
        vec!["rules", "--format", "json"],
        vec!["man"],
        vec!["completions", "bash"],
        vec!["init", "--schema"],
        vec!["why", "src/lib.rs:5"],
        vec!["facts", "src/lib.rs"],
    ];
    for args in formats.chain(others) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let bplint = env!("CARGO_BIN_EXE_bplint");
        let mut command = Command::new(bplint);
        let ran = command.args(&args).current_dir(folder.path()).stdout(writer).output().unwrap();
        assert_eq!(ran.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8(ran.stderr).unwrap(), "", "{args:?}");
    }
}
