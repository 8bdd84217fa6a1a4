//! `bplint baseline`: accept what is there, hear of what is new, forget what is mended.

use super::{Folder, LIB};

/// The second function made to err as well.
fn worse() -> String {
    LIB.replace("out.write_all(hello)", "out.write(hello)?;\n    Ok(())")
}

#[test]
fn what_is_recorded_is_quiet_and_what_is_new_is_not() {
    let folder = Folder::package();
    let written = folder.bplint(&["baseline", "write"]);
    assert_eq!(
        (written.code, written.out.as_str()),
        (0, "bplint-baseline.json: 1 recorded, 1 added, 0 removed\n")
    );
    let clean = folder.bplint(&[]);
    assert_eq!(clean.code, 0);
    assert!(
        clean.err.contains("nothing new") && clean.err.contains("1 known from the baseline"),
        "{}",
        clean.err
    );

    // Lines that move change nothing; a new finding is shown and fails the run.
    folder.write("src/lib.rs", &format!("// one line\n{}", worse()));
    let ran = folder.bplint(&["--format", "short"]);
    assert_eq!((super::brief(&ran.out), ran.code), (vec!["src/lib.rs:11 ignored_write".to_string()], 1));
    assert_eq!(folder.found(&["--no-baseline"]).len(), 2);
    let shown = folder.bplint(&["baseline", "show"]);
    assert!(shown.out.ends_with("1 new, 1 known, 0 fixed\n"), "{}", shown.out);
}

#[test]
fn a_configuration_does_not_say_what_is_written_elsewhere() {
    let folder = Folder::package();
    folder.write("in/Cargo.toml", super::MANIFEST);
    folder.write("in/src/lib.rs", LIB);
    for elsewhere in ["../x.json", "a/../../x.json", "/tmp/x.json"] {
        folder.write("in/bplint.toml", &format!("baseline = \"{elsewhere}\"\n"));
        folder.bplint_in("in", &["baseline", "write"]);
        assert!(!folder.path().join("x.json").exists());
        let ran = folder.bplint_in("in", &[]);
        assert!(ran.code == 2 && ran.err.contains("this file lies outside of the repository"), "{}", ran.err);
    }
    folder.write("in/bplint.toml", "baseline = \"below/x.json\"\n");
    folder.write("in/below/x.json", "{\"version\": 1, \"entries\": []}");
    assert_eq!(folder.bplint_in("in", &["baseline", "write", "--allow-growth"]).code, 0);
    assert_eq!(
        folder.bplint_in("in", &["baseline", "write", "--baseline", "../x.json"]).code,
        0,
        "a user may"
    );
    assert!(folder.path().join("x.json").exists());
}

#[cfg(unix)]
#[test]
fn a_baseline_is_not_written_through_a_link_that_leads_out() {
    let folder = Folder::package();
    folder.write("in/Cargo.toml", super::MANIFEST);
    folder.write("in/src/lib.rs", LIB);
    folder.write("x.json", "{\"version\": 1, \"entries\": []}");
    for target in ["../x.json", "../not-there.json"] {
        let link = folder.path().join("in/bplint-baseline.json");
        std::os::unix::fs::symlink(target, &link).unwrap();
        let ran = folder.bplint_in("in", &["baseline", "write", "--allow-growth"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        std::fs::remove_file(link).unwrap();
    }
    assert_eq!(folder.read("x.json"), "{\"version\": 1, \"entries\": []}");
    assert!(!folder.path().join("not-there.json").exists());
}

#[test]
fn a_baseline_grows_only_when_that_is_said() {
    let folder = Folder::package();
    folder.bplint(&["baseline", "write"]);
    folder.write("src/lib.rs", &worse());
    let refused = folder.bplint(&["baseline", "update"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--allow-growth"), "{}", refused.err);
    let grown = folder.bplint(&["baseline", "update", "--allow-growth"]);
    assert_eq!(grown.out, "bplint-baseline.json: 2 recorded, 1 added, 0 removed\n");
    assert_eq!(folder.bplint(&[]).code, 0);
}

#[test]
fn what_is_mended_is_told_and_pruned() {
    let folder = Folder::package();
    folder.bplint(&["baseline", "write"]);
    folder.bplint(&["fix", "--no-baseline"]);
    let ran = folder.bplint(&[]);
    assert!(ran.err.contains("1 entry of the baseline is mended"), "{}", ran.err);
    assert_eq!(
        folder.bplint(&["baseline", "prune"]).out,
        "bplint-baseline.json: 0 recorded, 0 added, 1 removed\n"
    );
    assert!(!folder.bplint(&[]).err.contains("mended"));
}

#[test]
fn a_baseline_that_was_named_has_to_exist() {
    let folder = Folder::package();
    let ran = folder.bplint(&["--baseline", "nowhere.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("there is no such baseline"), "{}", ran.err);
}
