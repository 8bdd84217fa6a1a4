//! Input that nobody means well with, or that nobody thought of: it costs itself and nothing else.

use super::Folder;

/// `body` in a function that also loses a value.
fn losing(body: &str) -> String {
    format!("pub fn f(tx: std::sync::mpsc::SyncSender<u8>) {{\n{body}\nlet _ = tx.try_send(1);\n}}\n")
}

#[test]
fn macro_arguments_of_every_shape_leave_the_findings_around_them() {
    let keys =
        ["a.b:?", "a.b:,", "self.a:;", "\"\"=;", "a.b:%", "a.b.c=", "r#a.r#b:?", "\"\"=", "a:", "_.b:?"];
    for name in ["x", "info", "write", "select", "json", "matches", "vec", "join", "pin"] {
        for key in keys {
            let folder = Folder::package();
            let bodies: String = ["", "; 1", ", 1", "=> 1", " 1"]
                .map(|rest| format!("    {name}!({key}{rest});\n    {name}!{{ {{ {key}{rest} }} }};\n"))
                .concat();
            folder.write("src/lib.rs", &losing(bodies.trim_end()));
            assert_eq!(folder.found(&[]), ["src/lib.rs:12 ignored_try_send"], "{name} {key}");
        }
    }
}
