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
    let text = LIB.replace("out.write_all(hello)", "out.write(hello)?;\n    Ok(())");
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
    folder.write("src/more.rs", LIB);
    folder.write("src/most.rs", LIB);
    commit(&folder);
    for setting in [
        ["diff.noprefix", "true"],
        ["diff.mnemonicPrefix", "true"],
        ["color.ui", "always"],
        ["diff.interHunkContext", "9"],
        ["diff.context", "9"],
        ["diff.renames", "false"],
        ["core.quotePath", "true"],
        ["diff.ignoreSubmodules", "all"],
    ] {
        folder.run("git", &["config", setting[0], setting[1]], "");
    }
    for (file, text) in [("src/lib.rs", text.as_str()), ("src/more.rs", LIB), ("src/most.rs", LIB)] {
        folder.write(file, &text.replace("let nobody = 1;", "let nobody = 2;"));
    }
    let all = ["src/lib.rs:5 ignored_write", "src/more.rs:5 ignored_write", "src/most.rs:5 ignored_write"];
    assert_eq!(folder.found(&["--diff", "HEAD"]), all);
    let bplint = env!("CARGO_BIN_EXE_bplint");
    let environment =
        ["GIT_DIFF_OPTS=--unified=9", "GIT_EXTERNAL_DIFF=false", "GIT_DIR=/nowhere", "GIT_INDEX_FILE=x"];
    let ran =
        folder.run("env", &[&environment[..], &[bplint, "--format", "short", "--diff", "HEAD"]].concat(), "");
    assert_eq!(super::brief(&ran.out), all, "{}", ran.err);
}

#[test]
fn names_of_every_kind_are_told_apart() {
    let (folder, _) = repository();
    let names = ["q\"uote", "back\\slash", "tab\there", "line\nend", "t\u{e9}st", "b", "\"", "a\\b"];
    for name in names {
        folder.write(&format!("src/{name}.rs"), LIB);
    }
    folder.write("src/a/b.rs", LIB);
    commit(&folder);
    assert_eq!(folder.found(&["--diff", "HEAD"]), [] as [&str; 0]);
    for name in names {
        folder.write(&format!("src/{name}.rs"), &LIB.replace("nobody = 1", "nobody = 2"));
        let ran = folder.bplint(&["--diff", "HEAD", "--format", "short"]);
        assert_eq!((ran.out.matches("ignored_write").count(), ran.code), (1, 1), "{name}");
        folder.write(&format!("src/{name}.rs"), LIB);
    }
}

/// A gate lets nothing pass because somebody asked git not to look.
#[test]
fn what_git_is_told_not_to_see_is_seen() {
    let (folder, text) = repository();
    let changed = text.replace("let nobody = 1;", "let nobody = 2;");
    let one = ["src/lib.rs:5 ignored_write"];
    for attributes in
        ["*.rs -diff\n", "*.rs binary\n", "*.rs working-tree-encoding=UTF-16\n", "*.rs diff=x filter=x\n"]
    {
        folder.write(".gitattributes", attributes);
        folder.write("src/lib.rs", &changed);
        assert_eq!(folder.found(&["--diff", "HEAD"]), one, "{attributes}");
    }
    folder.write(".gitattributes", "");
    for flag in ["--assume-unchanged", "--skip-worktree"] {
        assert_eq!(folder.run("git", &["update-index", flag, "src/lib.rs"], "").code, 0);
        assert_eq!(folder.found(&["--diff", "HEAD"]), one, "{flag}");
    }
    // Nor are files that are ignored, or that another repository inside holds.
    folder.write(".gitignore", "src/own.rs\n");
    folder.write("src/own.rs", LIB);
    assert_eq!(folder.found(&["--diff", "HEAD", "src/own.rs"]), ["src/own.rs:5 ignored_write"]);
    let inner = Folder::package();
    commit(&inner);
    std::fs::rename(inner.path(), folder.path().join("inner")).unwrap();
    let both = ["inner/src/lib.rs:5 ignored_write", "src/lib.rs:5 ignored_write"];
    assert_eq!(folder.found(&["--diff", "HEAD"]), both);
}

#[test]
fn a_file_that_was_moved_is_held_against_what_it_was() {
    let (folder, text) = repository();
    std::fs::rename(folder.path().join("src/lib.rs"), folder.path().join("src/other.rs")).unwrap();
    assert_eq!(folder.found(&["--diff", "HEAD"]), [] as [&str; 0]);
    folder.write("src/other.rs", &text.replace("let nobody = 1;", "let nobody = 2;"));
    assert_eq!(folder.found(&["--diff", "HEAD"]), ["src/other.rs:5 ignored_write"]);
    // A second one that is like it has never been anything else.
    folder.write("src/third.rs", &text);
    assert_eq!(folder.found(&["--diff", "HEAD"]).len(), 3);
}

#[test]
fn no_program_of_the_repository_is_run() {
    let (folder, text) = repository();
    folder.write("run.sh", "#!/bin/sh\ntouch \"$(dirname \"$0\")/it-ran\"\ncat\n");
    folder.run("chmod", &["+x", "run.sh"], "");
    let script = folder.path().join("run.sh");
    let script = script.to_str().unwrap();
    folder.write(".git/info/attributes", "*.rs diff=x filter=x\n");
    for key in [
        "core.fsmonitor",
        "diff.x.textconv",
        "diff.x.command",
        "diff.external",
        "filter.x.clean",
        "filter.x.smudge",
        "filter.x.process",
        "core.pager",
        "core.editor",
        "core.sshCommand",
        "core.askPass",
        "core.gitProxy",
        "credential.helper",
        "alias.rev-parse",
        "alias.ls-tree",
        "alias.cat-file",
        "gpg.program",
        "uploadpack.packObjectsHook",
        "core.alternateRefsCommand",
    ] {
        folder.run("git", &["config", key, script], "");
    }
    for hook in ["post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout"] {
        std::fs::copy(script, folder.path().join(".git/hooks").join(hook)).unwrap();
    }
    folder.write("src/lib.rs", &text.replace("let nobody = 1;", "let nobody = 2;"));
    assert_eq!(folder.found(&["--diff", "HEAD"]), ["src/lib.rs:5 ignored_write"]);
    assert!(!folder.path().join("it-ran").exists());
    // Nor is anything fetched that is not there.
    folder.run("git", &["config", "remote.origin.url", "ssh://nowhere/x"], "");
    folder.run("git", &["config", "remote.origin.promisor", "true"], "");
    folder.run("git", &["config", "extensions.partialClone", "origin"], "");
    let blob = folder.run("git", &["rev-parse", "HEAD:src/lib.rs"], "").out;
    let (dir, rest) = blob.trim().split_at(2);
    std::fs::remove_file(folder.path().join(".git/objects").join(dir).join(rest)).unwrap();
    let ran = folder.bplint(&["--diff", "HEAD"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("src/lib.rs: git does not have what this file held"), "{}", ran.err);
    assert!(!folder.path().join("it-ran").exists());
}

#[test]
fn a_base_that_does_not_exist_is_an_error() {
    let (folder, _) = repository();
    let ran = folder.bplint(&["--diff", "no-such-branch"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("no-such-branch"), "{}", ran.err);
    let elsewhere = Folder::package();
    assert_eq!(elsewhere.bplint(&["--diff", "HEAD"]).code, 2, "there is no repository");
    // Two commits are one too many, and an option is none.
    for base in ["HEAD..HEAD", "HEAD...", "^HEAD", "--all", "--output=x", "", "HEAD HEAD", "HEAD:src/lib.rs"]
    {
        let ran = folder.bplint(&[&format!("--diff={base}")]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{base}");
        assert!(ran.err.contains("`--diff` needs one commit"), "{}", ran.err);
    }
    // A repository that is damaged is no reason to pass.
    std::fs::remove_dir_all(folder.path().join(".git/objects")).unwrap();
    assert_eq!(folder.bplint(&["--diff", "HEAD"]).code, 2);
}
