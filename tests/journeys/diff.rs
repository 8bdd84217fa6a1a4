//! `--diff BASE`.

use super::{Folder, LIB};

/// Makes the folder a repository and commits what is in it.
pub(super) fn commit(folder: &Folder) {
    let who = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
    for args in [&["init", "-q"][..], &["add", "-A"], &["commit", "-qm", "x"]] {
        let ran = folder.run("git", &[&who[..], args].concat(), "");
        assert_eq!(ran.code, 0, "{ran:?}");
    }
}

/// A package with a finding in each of two functions, committed.
fn repository() -> (Folder, String) {
    let folder = Folder::package();
    let text = LIB.replace("out.write_all(b\"bye\")", "out.write(b\"bye\")?;\n    Ok(())");
    folder.write("src/lib.rs", &text);
    commit(&folder);
    (folder, text)
}

#[test]
fn only_functions_that_changed_are_looked_at() {
    let (folder, text) = repository();
    assert_eq!(folder.found(&["--diff", "HEAD"]), [] as [&str; 0]);
    // The finding's own line stays; the line above it changes.
    folder.write("src/lib.rs", &text.replace("let nobody = 1;", "let nobody = 2;"));
    let ran = folder.bplint(&["--diff", "HEAD", "--format", "short"]);
    assert_eq!((super::brief(&ran.out), ran.code), (vec!["src/lib.rs:5 ignored_write".to_string()], 1));
    assert!(ran.err.contains("1 outside of what changed"), "{}", ran.err);
}

#[test]
fn lines_taken_out_count_for_the_function_around_them_alone() {
    let (folder, text) = repository();
    folder.write("src/lib.rs", &text.replace("    let nobody = 1;\n", ""));
    assert_eq!(folder.found(&["--diff", "HEAD"]), ["src/lib.rs:4 ignored_write"]);
    // A comment above the first function belongs to neither.
    folder.write("src/lib.rs", &text.replace("\n\npub fn greet", "\n// a remark\n\npub fn greet"));
    assert_eq!(folder.found(&["--diff", "HEAD"]), [] as [&str; 0]);
}

#[test]
fn a_file_that_git_does_not_know_is_new() {
    let (folder, _) = repository();
    folder.write("src/naïve file.rs", LIB);
    assert_eq!(folder.found(&["--diff", "HEAD"]), ["src/naïve file.rs:5 ignored_write"]);
    folder.run("git", &["add", "-A"], "");
    assert_eq!(
        folder.found(&["--diff", "HEAD"]),
        ["src/naïve file.rs:5 ignored_write"],
        "known, and still new"
    );
}

#[test]
fn the_users_own_way_of_showing_diffs_does_not_matter() {
    let (folder, text) = repository();
    for setting in [["diff.noprefix", "true"], ["diff.mnemonicPrefix", "true"], ["color.ui", "always"]] {
        folder.run("git", &["config", setting[0], setting[1]], "");
    }
    folder.write("src/lib.rs", &text.replace("let nobody = 1;", "let nobody = 2;"));
    assert_eq!(folder.found(&["--diff", "HEAD"]), ["src/lib.rs:5 ignored_write"]);
}

#[test]
fn a_base_that_does_not_exist_is_an_error() {
    let (folder, _) = repository();
    let ran = folder.bplint(&["--diff", "no-such-branch"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("no-such-branch"), "{}", ran.err);
    let elsewhere = Folder::package();
    assert_eq!(elsewhere.bplint(&["--diff", "HEAD"]).code, 2, "there is no repository");
}
