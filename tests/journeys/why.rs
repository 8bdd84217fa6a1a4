//! `bplint why`: what became of a finding at a line, whatever became of it.

use super::Folder;

/// What `why` says of the short write on line 5.
fn why(folder: &Folder, args: &[&str]) -> String {
    let ran = folder.bplint(&[&["why", "src/lib.rs:5"], args].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

#[test]
fn a_finding_says_what_became_of_it() {
    let folder = Folder::package();
    assert!(why(&folder, &[]).contains("shown as an error"));
    assert!(why(&folder, &["-W", "ignored_write"]).contains("shown as a warning"));
    let allowed = why(&folder, &["-A", "ignored_write"]);
    assert!(allowed.contains("hidden: the rule is at `allow`; `-W ignored_write` shows it"), "{allowed}");
}

#[test]
fn a_suppression_gives_its_reason() {
    let folder = Folder::package();
    let text = folder.read("src/lib.rs");
    let suppressed = text
        .replace("out.write(hello)?;", "out.write(hello)?; // bplint: allow(ignored_write) -- five bytes");
    folder.write("src/lib.rs", &suppressed);
    let said = why(&folder, &[]);
    assert!(said.contains("suppressed in the source: five bytes"), "{said}");
}

#[test]
fn a_baseline_counts() {
    let folder = Folder::package();
    folder.bplint(&["baseline", "write"]);
    assert!(why(&folder, &[]).contains("known from the baseline"));
    assert!(why(&folder, &["--no-baseline"]).contains("shown as an error"));
}

#[test]
fn what_clippy_says_too_may_be_hidden() {
    let folder = Folder::package();
    folder.write("bplint.toml", "overlaps = \"hide\"\n");
    let said = why(&folder, &[]);
    assert!(said.contains("hidden: clippy::unused_io_amount says it by default"), "{said}");
}

#[test]
fn rules_that_looked_are_told_from_those_that_had_no_cause() {
    let folder = Folder::package();
    folder.write("src/lib.rs", "pub fn add(a: u8) -> u8 {\n    a + 1\n}\n");
    let ran = folder.bplint(&["why", "src/lib.rs:2"]);
    assert!(ran.out.ends_with("no rule looked: nothing in this function concerns any\n"), "{}", ran.out);
}

/// A guess at a type lowers what is found, and the summary says how much is hidden.
#[test]
fn what_is_only_possible_is_counted_and_explained() {
    let folder = Folder::package();
    folder.write("src/lib.rs", "pub fn tell(q: &elsewhere::Queue) {\n    let _ = q.try_send(1);\n}\n");
    let ran = folder.bplint(&["--min-confidence", "certain"]);
    assert!(ran.err.contains("1 more is possible"), "{}", ran.err);
    let ran = folder.bplint(&["why", "src/lib.rs:2", "--min-confidence", "certain"]);
    assert!(ran.out.contains("hidden: it is"), "{}", ran.out);
}
