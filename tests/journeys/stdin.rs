//! Standard input in place of a file.

use super::{Folder, LIB, Ran, brief};

fn pipe(folder: &Folder, args: &[&str], text: &str) -> Ran {
    folder.run(env!("CARGO_BIN_EXE_bplint"), &[&["--format", "short"], args].concat(), text)
}

#[test]
fn a_text_needs_no_file() {
    let folder = Folder::package();
    let ran = pipe(&folder, &["-"], LIB);
    assert_eq!((brief(&ran.out), ran.code), (vec!["stdin.rs:5 ignored_write".to_string()], 1), "{}", ran.err);
}

#[test]
fn under_a_name_it_stands_for_that_file_and_sees_the_others() {
    let folder = Folder::package();
    folder.write("src/lib.rs", &format!("mod io;\nmod new;\n{LIB}"));
    folder.write("src/io.rs", "pub use std::io::Write as Out;\n");
    let text = "use crate::io::Out;\n\npub fn f(mut out: impl Out) -> std::io::Result<()> {\n    out.write(b\"hello\")?;\n    Ok(())\n}\n";
    // The file does not exist yet, as in an editor that has not saved it.
    let ran = pipe(&folder, &["-", "--stdin-filename", "src/new.rs"], text);
    assert_eq!(brief(&ran.out), ["src/new.rs:4 ignored_write"], "{}", ran.err);
    let ran = pipe(&folder, &["-", "--stdin-filename", "./src/lib.rs"], "fn nothing() {}\n");
    assert_eq!((ran.out.as_str(), ran.code), ("", 0), "{}", ran.err);
}

#[test]
fn it_cannot_be_mended_in_place() {
    let ran = pipe(&Folder::package(), &["-"], "");
    assert_eq!(ran.code, 0);
    let folder = Folder::package();
    let ran = folder.run(env!("CARGO_BIN_EXE_bplint"), &["fix", "-"], LIB);
    assert_eq!(ran.code, 2);
}
