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

#[test]
fn a_file_that_cannot_be_changed_keeps_no_other_from_it() {
    let folder = Folder::package();
    for name in ["src/b.rs", "src/c.rs", "src/d.rs"] {
        folder.write(name, LIB);
    }
    // The same file again: it has changed by the time its turn comes.
    std::fs::hard_link(folder.path().join("src/b.rs"), folder.path().join("src/e.rs")).unwrap();
    let ran = folder.bplint(&["fix"]);
    let fixed: String = ["b", "c", "d", "lib"].map(|name| format!("fixed src/{name}.rs\n")).concat();
    assert_eq!((ran.code, ran.out), (2, format!("{fixed}4 fixes applied\n")));
    assert!(ran.err.contains("src/e.rs: has changed since it was read; run it again"), "{}", ran.err);
    assert_eq!(folder.read("src/e.rs"), folder.read("src/b.rs"), "two names of one file are still that");
    let ran = folder.bplint(&["fix"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "0 fixes applied\n"));
}

#[test]
fn files_elsewhere_are_left_alone_until_they_are_named() {
    let folder = Folder::package();
    folder
        .write("repository/Cargo.toml", "[workspace]\nmembers = [\"own\", \"../other\"]\nresolver = \"2\"\n");
    for package in ["repository/own", "other"] {
        let name = package.rsplit('/').next().unwrap();
        folder.write(&format!("{package}/Cargo.toml"), &super::MANIFEST.replace("demo", name));
        folder.write(&format!("{package}/src/lib.rs"), LIB);
    }
    let ran = folder.bplint_in("repository", &["fix"]);
    assert_eq!((ran.code, ran.out.ends_with("fixed own/src/lib.rs\n1 fix applied\n")), (2, true), "{ran:?}");
    assert!(ran.err.contains("lies outside of the repository and is left alone"), "{}", ran.err);
    assert_eq!(folder.read("other/src/lib.rs"), LIB);
    assert_eq!(folder.bplint_in("repository", &["fix", "../other"]).code, 0);
    assert_ne!(folder.read("other/src/lib.rs"), LIB);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_followed_for_the_one_who_names_it() {
    let folder = Folder::package();
    folder.write("elsewhere/lib.rs", LIB);
    std::fs::remove_file(folder.path().join("src/lib.rs")).unwrap();
    std::fs::create_dir_all(folder.path().join("in/src")).unwrap();
    folder.write("in/Cargo.toml", super::MANIFEST);
    std::os::unix::fs::symlink("../../elsewhere/lib.rs", folder.path().join("in/src/lib.rs")).unwrap();
    folder.bplint_in("in", &["fix"]);
    assert_eq!(folder.read("elsewhere/lib.rs"), LIB);
    assert_eq!(folder.bplint_in("in", &["fix", "src/lib.rs"]).code, 0);
    assert_ne!(folder.read("elsewhere/lib.rs"), LIB);
    assert!(folder.path().join("in/src/lib.rs").is_symlink());
}

#[test]
fn a_reason_stays_in_its_comment() {
    let folder = Folder::package();
    folder.bplint(&["fix", "--add-allow=why\nfn x() {}\r\n// \u{1b}[2Jnot"]);
    let lib = folder.read("src/lib.rs");
    assert!(lib.contains("-- why fn x() {} // [2Jnot\n"), "{lib}");
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
