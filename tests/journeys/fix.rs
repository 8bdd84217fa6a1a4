//! `bplint fix`.

use super::{Folder, LIB};

#[test]
fn safe_fixes_are_written_and_nothing_is_left_to_find() {
    let folder = Folder::package();
    assert_eq!(folder.found(&[]), ["src/lib.rs:5 ignored_write"]);
    let dry = folder.bplint(&["fix", "--dry-run"]);
    assert_eq!((dry.code, dry.out.as_str()), (0, "would fix src/lib.rs\n1 fix to apply\n"));
    assert_eq!(folder.read("src/lib.rs"), LIB, "a dry run writes nothing");
    let ran = folder.bplint(&["fix"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "fixed src/lib.rs\n1 fix applied\n"));
    assert_eq!(folder.read("src/lib.rs"), LIB.replace("out.write(", "out.write_all("));
    assert_eq!(folder.found(&[]), [] as [&str; 0]);
}

#[test]
fn what_is_not_ascii_and_line_ends_survive() {
    let folder = Folder::package();
    let text = LIB.replace("    out.write(", "    /* größer als 🦀 */ out.write(").replace('\n', "\r\n");
    folder.write("src/lib.rs", &text);
    folder.bplint(&["fix"]);
    assert_eq!(folder.read("src/lib.rs"), text.replace("out.write(", "out.write_all("));
}

#[test]
fn only_what_a_change_touched_is_mended_when_that_is_asked_for() {
    let folder = Folder::package();
    super::diff::commit(&folder);
    let again = LIB.replace("greet", "greet_again").split_once("\n\n").unwrap().1.to_string();
    folder.write("src/lib.rs", &format!("{LIB}\n{again}"));
    folder.bplint(&["fix", "--diff", "HEAD"]);
    let fixed = again.replace("out.write(", "out.write_all(");
    assert_eq!(folder.read("src/lib.rs"), format!("{LIB}\n{fixed}"));
}

#[test]
fn findings_are_allowed_where_they_stand_for_a_reason() {
    let folder = Folder::package();
    let ran = folder.bplint(&["fix", "--add-allow"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "changed src/lib.rs\n1 finding allowed\n"));
    let comment = "    // bplint: allow(ignored_write) -- TODO: say why this is fine\n    out.write(";
    assert_eq!(folder.read("src/lib.rs"), LIB.replace("    out.write(", comment));
    assert_eq!(folder.found(&[]), [] as [&str; 0]);
    folder.write("src/lib.rs", LIB);
    folder.bplint(&["fix", "--add-allow=a greeting may be cut"]);
    assert!(folder.read("src/lib.rs").contains("// bplint: allow(ignored_write) -- a greeting may be cut\n"));
}

/// Whatever is wrong in the fixtures, a comment can be put where it is heard.
#[test]
fn every_finding_can_be_allowed() {
    let folder = Folder::package();
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("test-fixtures/rules/src");
    for file in std::fs::read_dir(fixtures).unwrap() {
        let file = file.unwrap().path();
        if file.is_dir() {
            continue;
        }
        let name = format!("src/{}", file.file_name().unwrap().to_str().unwrap());
        folder.write(&name, &std::fs::read_to_string(file).unwrap());
    }
    let all = ["-W", "all", "-A", "directives", "--min-confidence", "possible"];
    assert!(folder.found(&all).len() > 100);
    folder.bplint(&[&["fix", "--add-allow"], &all[..]].concat());
    assert_eq!(folder.found(&all), [] as [&str; 0]);
}
