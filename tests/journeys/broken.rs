//! Input that nobody means well with, or that nobody thought of: it costs itself and nothing else.

use super::{Folder, LIB};

/// `body` in a function that also loses a value.
fn losing(body: &str) -> String {
    format!("pub fn f(tx: std::sync::mpsc::SyncSender<u8>) {{\n{body}\nlet _ = tx.try_send(1);\n}}\n")
}

#[test]
fn macro_arguments_of_every_shape_leave_the_findings_around_them() {
    let keys =
        ["a.b:?", "a.b:,", "self.a:;", "\"\"=;", "a.b:%", "a.b.c=", "r#a.r#b:?", "\"\"=", "a:", "_.b:?"];
    let folder = Folder::package();
    let mut text = String::new();
    for name in ["x", "info", "write", "select", "json", "matches", "vec", "join", "pin"] {
        for key in keys {
            let bodies: String = ["", "; 1", ", 1", "=> 1", " 1"]
                .map(|rest| format!("    {name}!({key}{rest});\n    {name}!{{ {{ {key}{rest} }} }};\n"))
                .concat();
            text += &losing(bodies.trim_end());
        }
    }
    folder.write("src/lib.rs", &text);
    let found = folder.found(&[]);
    assert_eq!(found.len(), text.matches("try_send").count());
    assert!(found.iter().all(|f| f.ends_with("ignored_try_send")));
}

/// Names that somebody may give to a file of a change that they propose.
const NAMES: &[&str] = &[
    "b\n::error file=x::pwn",
    "::warning::x",
    " ::stop-commands::x",
    "esc\u{1b}[2J\u{1b}]0;x\u{7}",
    "\u{9b}2J",
    "a\rb",
    "bidi\u{202e}\u{2066}x",
    "line\u{2028}end",
    "##[add-mask]x",
    "##vso[task.setvariable]x",
    "a|b`c`<b>&amp;",
    "![x](y) @all",
    "per%0Acent",
    "\u{fdd1}a\u{fdd1}b",
    "back\\slash",
    "sp ace",
];

/// A line of source, a comment that silences nothing, and a message with its name.
fn loud(name: &str) -> String {
    let name = name.replace(['\n', '\r', '"', '\\', '(', ')'], "");
    LIB.replace("(hello)?;", &format!("(hello)?; let _ = \"{name}\";"))
        .replace("    Ok(())", &format!("    // bplint: allow({name}) -- x\n    Ok(())"))
}

#[cfg(unix)]
#[test]
fn nothing_from_outside_is_obeyed_by_terminals_or_logs() {
    let folder = Folder::package();
    for name in NAMES {
        folder.write(&format!("src/{name}.rs"), &loud(name));
    }
    for format in ["human", "short", "github", "markdown"] {
        let ran = folder.bplint(&["--format", format]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.out.contains("ignored_write") && ran.out.contains("unknown_rule"), "{format}");
        for line in ran.out.lines().chain(ran.err.lines()) {
            let is_seen =
                |c: char| !c.is_control() && !"\u{202e}\u{2066}\u{2028}\u{fdd0}\u{fdd1}".contains(c);
            assert!(line.chars().all(is_seen), "{format}: {line:?}");
            let is_order = line.trim_start().starts_with("::");
            let is_ours = format == "github"
                && ["::error file=src/", "::warning file=src/"].iter().any(|s| line.starts_with(s));
            assert!(is_order == is_ours, "{format}: {line}");
            assert!(!line.contains("##[") && !line.contains("##vso["), "{format}: {line}");
        }
    }
    let page = folder.bplint(&["--format", "markdown"]).out;
    assert!(page.contains("<code>src/a|b`c`&lt;b&gt;&amp;amp;.rs:"), "{page}");
    for args in [
        &["fix", "--dry-run"][..],
        &["baseline", "show"],
        &["facts", "src/\u{9b}2J.rs"],
        &["why", "src/\u{9b}2J.rs:5"],
    ] {
        let ran = folder.bplint(args);
        assert!(!format!("{}{}", ran.out, ran.err).contains(['\u{1b}', '\u{9b}', '\r']), "{args:?}");
    }
}

/// What machines read is well-formed and names the file as it is.
#[cfg(unix)]
#[test]
fn machines_get_names_as_they_are() {
    let folder = Folder::package();
    for name in NAMES {
        folder.write(&format!("src/{name}.rs"), LIB);
    }
    let out = |format: &str| folder.bplint(&["--format", format]).out;
    let path = |name: &&str| format!("src/{name}.rs");
    let wanted: std::collections::BTreeSet<String> =
        NAMES.iter().map(path).chain(["src/lib.rs".to_string()]).collect();
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let sarif = json(&out("sarif"));
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let uris = results
        .iter()
        .map(|r| r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap());
    let decoded =
        uris.map(|uri| percent_encoding::percent_decode_str(uri).decode_utf8().unwrap().into_owned());
    assert_eq!(decoded.collect::<std::collections::BTreeSet<_>>(), wanted);
    let gitlab = json(&out("gitlab"));
    let paths =
        gitlab.as_array().unwrap().iter().map(|i| i["location"]["path"].as_str().unwrap().to_string());
    assert_eq!(paths.collect::<std::collections::BTreeSet<_>>(), wanted);
    let messages = out("json");
    let paths = messages.lines().map(json).filter(|line| line["reason"] == "compiler-message");
    let paths = paths.map(|line| line["message"]["spans"][0]["file_name"].as_str().unwrap().to_string());
    assert_eq!(paths.collect::<std::collections::BTreeSet<_>>(), wanted);
    json(&out("rdjson"));
    for format in ["junit", "checkstyle"] {
        roxmltree::Document::parse(&out(format)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_leads_to_its_file() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::package();
    let name = std::ffi::OsStr::from_bytes(b"src/a\xffb.rs");
    std::fs::write(folder.path().join(name), LIB).unwrap();
    assert!(folder.found(&[]).contains(&"src/a%ffb.rs:5 ignored_write".to_string()));
    assert!(folder.bplint(&["--format", "sarif"]).out.contains("\"uri\": \"src/a%FFb.rs\""));
}

/// Findings keep their text wherever one stands, so that services know them again.
#[test]
fn messages_for_services_start_from_the_repository() {
    let folder = Folder::package();
    folder.write("app/Cargo.toml", super::MANIFEST);
    let loop_ = "use std::sync::mpsc::{Receiver, SyncSender};\npub fn f(rx: Receiver<u8>, tx: SyncSender<u8>) {\n\
        for x in rx {\n let _ = tx.try_send(x);\n }\n}\n";
    folder.write("src/lib.rs", loop_);
    super::diff::commit(&folder);
    for format in ["sarif", "gitlab", "rdjson", "checkstyle"] {
        assert_eq!(
            folder.bplint(&["--format", format]).out,
            folder.bplint_in("app", &["--format", format, ".."]).out
        );
    }
}
