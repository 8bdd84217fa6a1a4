//! Code made to cost more than it is long: the work stays bounded, and what can be told is told.

use super::Folder;
use std::time::{Duration, Instant};

/// Far above what these take, far below what they took along every path.
const LIMIT: Duration = Duration::from_secs(60);

#[test]
fn modules_that_give_all_of_each_other_on_are_walked_once() {
    const MODULES: usize = 40;
    let folder = Folder::package();
    let all: String = (0..MODULES).map(|n| format!("pub mod m{n};\n")).collect();
    folder.write("src/lib.rs", &all);
    for n in 0..MODULES {
        let others: String =
            (0..MODULES).filter(|m| *m != n).map(|m| format!("pub use crate::m{m}::*;\n")).collect();
        let own = format!(
            "pub fn call{n}(x: Missing) {{\n    x.unheard_of();\n    nowhere();\n}}\npub trait Trait{n} {{ fn own{n}(&self); }}\n"
        );
        folder.write(&format!("src/m{n}.rs"), &(others + &own));
    }
    let user = "use crate::m3::*;\nuse std::sync::mpsc::SyncSender;\npub fn f(x: Missing, out: SyncSender<u8>) {\n    \
        x.unheard_of();\n    let _ = out.try_send(1);\n}\n";
    folder.write("src/user.rs", user);
    folder.write("src/lib.rs", &(all + "pub mod user;\n"));
    assert_found(&folder, &["src/user.rs:5 ignored_try_send"]);
}

#[test]
fn types_that_double_with_every_line_are_let_go() {
    let folder = Folder::package();
    let doubled = "    let t = (t, t);\n".repeat(64);
    let text = format!(
        "use std::sync::mpsc::SyncSender;\npub fn f(out: SyncSender<u8>) {{\n    let _ = out.try_send(1);\n    let t = (1u8, 2u8);\n{doubled}    drop(t);\n}}\n"
    );
    folder.write("src/lib.rs", &text);
    assert_found(&folder, &["src/lib.rs:3 ignored_try_send"]);
}

#[test]
fn a_function_of_thousands_of_lines_costs_thousands_of_steps() {
    let folder = Folder::package();
    let sends: String = (0..2000)
        .map(|n| format!("    let r{n} = out.try_send(1);\n    if r{n}.is_err() {{ return; }}\n"))
        .collect();
    let text = format!(
        "use std::sync::mpsc::SyncSender;\npub fn f(out: SyncSender<u8>) {{\n    let _ = out.try_send(1);\n{sends}}}\n"
    );
    folder.write("src/lib.rs", &text);
    assert_found(&folder, &["src/lib.rs:3 ignored_try_send"]);
}

#[test]
fn loops_within_loops_cost_as_much_as_they_are_long() {
    for head in ["loop {", "while a {", "while let Some(x) = rx.recv() {", "for x in y {"] {
        let folder = Folder::package();
        let (open, close) = (head.repeat(900), "}".repeat(900));
        let text = format!(
            "use std::sync::mpsc::{{Receiver, SyncSender}};\npub fn f(out: SyncSender<u8>, rx: Receiver<u8>) {{\n\
             let _ = out.try_send(1);\n{open}{close}\n}}\n"
        );
        folder.write("src/lib.rs", &text);
        assert_found(&folder, &["src/lib.rs:3 ignored_try_send"]);
    }
}

#[test]
fn names_in_a_comment_are_asked_for_once() {
    let folder = Folder::package();
    let text = format!("// bplint: allow({}) -- all of these\npub fn f() {{}}\n", "a,".repeat(60_000));
    folder.write("src/lib.rs", &text);
    let start = Instant::now();
    let found = folder.found(&["--no-cache"]);
    assert!(found.len() == 60_000 && found.iter().all(|f| f == "src/lib.rs:1 unknown_rule"));
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
}

#[test]
fn comments_that_silence_are_looked_up_by_their_places() {
    let folder = Folder::package();
    let one = "// bplint: allow(ignored_try_send) -- a demo\npub fn f(out: &SyncSender<u8>) { let _ = out.try_send(1); }\n";
    let text = format!("use std::sync::mpsc::SyncSender;\n{}", one.repeat(10_000));
    folder.write("src/lib.rs", &(text + one.split_once('\n').unwrap().1));
    assert_found(&folder, &["src/lib.rs:20002 ignored_try_send"]);
}

#[test]
fn thousands_of_tasks_in_a_turn_are_seen_in_a_moment() {
    let folder = Folder::package();
    folder.write("Cargo.toml", &format!("{}[dependencies]\ntokio = \"1\"\n", super::MANIFEST));
    let text = format!(
        "pub async fn f(mut rx: tokio::sync::mpsc::Receiver<u8>) {{\nwhile let Some(x) = rx.recv().await {{\n{}}}\n}}\n",
        "tokio::spawn(g(x));\n".repeat(1_500)
    );
    folder.write("src/lib.rs", &text);
    let start = Instant::now();
    assert_eq!(folder.found(&["--no-cache", "--no-deps"]).len(), 1_500);
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
}

/// One function of each shape, so long that whoever goes over all of it for each of its parts takes minutes.
#[test]
fn long_functions_of_every_shape_cost_as_much_as_they_are_long() {
    let lines = |n: usize, line: &dyn Fn(usize) -> String| (0..n).map(line).collect::<String>();
    let turn = |before: String, within: String| {
        format!("{before}while let Some(x) = rx.recv().await {{\n{within}}}\n")
    };
    let shapes = [
        ("steps of a signal", format!("let _ = tx.try_send(1){};", ".map_err(|e| e)".repeat(500))),
        ("steps of anything", format!("x{};", ".a(1)".repeat(4_000))),
        ("clones", format!("let _ = tx{}.try_send(1);", ".clone()".repeat(2_000))),
        ("findings", lines(8_000, &|_| "let _ = tx.try_send(1);\n".into())),
        ("findings with remarks", lines(3_000, &|_| "// a remark\nlet _ = tx.try_send(1);\n".into())),
        ("names", lines(6_000, &|n| format!("let r{n} = tx.try_send(1); if r{n}.is_err() {{ return; }}\n"))),
        ("loops", lines(2_000, &|_| "while let Some(x) = rx.recv().await { g(x); }\n".into())),
        (
            "sets",
            turn(
                lines(150, &|n| format!("let mut s{n} = tokio::task::JoinSet::new();\n")),
                lines(150, &|n| format!("s{n}.spawn(g(x));\n")),
            ),
        ),
        (
            "queues",
            turn(
                lines(1_500, &|n| format!("let mut v{n} = Vec::new();\n")),
                lines(1_500, &|n| format!("v{n}.push(x);\n")),
            ),
        ),
        (
            "channels",
            lines(800, &|n| {
                format!("let (t{n}, r{n}) = tokio::sync::mpsc::unbounded_channel::<u8>(); g(t{n}, r{n});\n")
            }),
        ),
        ("lags", lines(1_500, &|_| "while let Ok(x) = lagging.recv().await { g(x); }\n".into())),
        ("tasks", lines(1_500, &|_| "tokio::spawn(async move { g().await });\n".into())),
    ];
    for (name, body) in shapes {
        let folder = Folder::package();
        folder.write("Cargo.toml", &format!("{}[dependencies]\ntokio = \"1\"\n", super::MANIFEST));
        folder.write("src/lib.rs", &format!(
            "pub async fn f(tx: std::sync::mpsc::SyncSender<u8>, mut rx: tokio::sync::mpsc::Receiver<u8>, mut lagging: tokio::sync::broadcast::Receiver<u8>) {{\n{body}\n}}\n\
             pub fn last(tx: std::sync::mpsc::SyncSender<u8>) {{ let _ = tx.try_send(1); }}\n"
        ));
        let start = Instant::now();
        let found = folder.found(&["--no-cache", "--no-deps", "-W", "all", "--min-confidence", "possible"]);
        assert!(found.last().is_some_and(|f| f.ends_with("ignored_try_send")), "{name}");
        assert!(start.elapsed() < LIMIT, "{name} took {:?}", start.elapsed());
    }
}

/// What no program holds costs little, and nesting is refused whatever nests.
#[test]
fn what_is_no_program_is_told_at_once() {
    let folder = Folder::package();
    folder.write("src/zeros.rs", &"\0".repeat(8 << 20));
    folder.write("src/deep.rs", &"mod a {".repeat(20_000));
    folder.write("src/lib.rs", "pub mod deep;\npub mod zeros;\npub fn last(tx: std::sync::mpsc::SyncSender<u8>) { let _ = tx.try_send(1); }\n");
    let start = Instant::now();
    let found = folder.found(&["--no-cache"]);
    assert!(found.contains(&"src/lib.rs:3 ignored_try_send".to_string()), "{found:?}");
    assert!(found.contains(&"src/deep.rs:1 unparsed_file".to_string()), "{found:?}");
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
}

fn assert_found(folder: &Folder, wanted: &[&str]) {
    let start = Instant::now();
    assert_eq!(folder.found(&["--no-cache"]), wanted);
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
}
