//! Crates that go by another name, or stand in for another: the tables hold for what they are.

use super::{Folder, MANIFEST, brief};

/// A refusal thrown away, in a module of its own.
const OFFERS: &str =
    "use {tokio}::sync::mpsc::Sender;\npub fn offer(to: &Sender<u8>) {\n    let _ = to.try_send(1);\n}\n";

fn offers(tokio: &str) -> String {
    OFFERS.replace("{tokio}", tokio)
}

fn found(folder: &Folder) -> Vec<String> {
    brief(&folder.bplint(&["--format", "short", "--no-deps", "--min-confidence", "possible"]).out)
}

fn package(dependencies: &str) -> Folder {
    let folder = Folder::package();
    folder.write("Cargo.toml", &format!("{MANIFEST}[dependencies]\n{dependencies}"));
    folder
}

/// The root renames it, and every module knows it by that name.
#[test]
fn extern_crate_gives_another_name() {
    let folder = package("runtime = { package = \"tokio\", version = \"1\" }\n");
    folder
        .write("src/lib.rs", "extern crate runtime as engine;\nextern crate self as demo;\nmod a;\nmod b;\n");
    folder.write("src/a.rs", &offers("engine"));
    folder.write("src/b.rs", "pub fn pass(to: &engine::sync::mpsc::Sender<u8>) {\n    let _ = ::demo::a::offer(to);\n    to.try_send(1).ok();\n}\n");
    assert_eq!(found(&folder), ["src/a.rs:3 ignored_try_send", "src/b.rs:3 ignored_try_send"]);
}

/// A package that no table describes goes by the key that it stands under.
#[test]
fn a_drop_in_is_what_it_stands_in_for() {
    let folder = package("tokio = { package = \"simulated-tokio\", version = \"0.2\" }\n");
    folder.write("src/lib.rs", &offers("tokio"));
    assert_eq!(found(&folder), ["src/lib.rs:3 ignored_try_send"]);
    // One that a table describes is that package, whatever its key.
    let folder = package("tokio = { package = \"flume\", version = \"0.11\" }\n");
    folder.write(
        "src/lib.rs",
        "pub fn make() {\n    let (to, from) = tokio::unbounded::<u8>();\n    keep(to, from);\n}\n",
    );
    assert_eq!(found(&folder), ["src/lib.rs:2 unbounded_channel"]);
}

/// A copy beside: the tables know more of it than its source tells.
#[test]
fn a_vendored_copy_is_what_it_is_a_copy_of() {
    let folder = package("tokio = { path = \"third_party/tokio\" }\n");
    let manifest = "[package]\nname = \"tokio\"\nversion = \"1.40.0\"\nedition = \"2021\"\n";
    folder.write("third_party/tokio/Cargo.toml", manifest);
    let copy = "pub mod sync {\n    pub mod mpsc {\n        pub struct Sender<T>(T);\n        impl<T> Sender<T> {\n            \
                pub fn try_send(&self, item: T) -> Outcome { todo!() }\n        }\n    }\n}\npub mod extra {\n    \
                pub async fn save(_: u8) {}\n}\n";
    folder.write("third_party/tokio/src/lib.rs", copy);
    let more = "pub async fn all(mut from: tokio::sync::mpsc::Receiver<u8>) {\n    while let Some(n) = from.recv().await {\n        \
                let _ = tokio::extra::save(n);\n    }\n}\n";
    folder.write("src/lib.rs", &format!("{}{more}", offers("tokio")));
    assert_eq!(found(&folder), ["src/lib.rs:3 ignored_try_send", "src/lib.rs:7 unawaited_future"]);
}

/// A macro or a build script writes what a crate hands on; the rest of the path is the runtime's own.
#[test]
fn what_cannot_be_read_may_hand_a_crate_on() {
    let folder = package("facade = { path = \"facade\" }\nclosed = \"1\"\n");
    let manifest = "[package]\nname = \"facade\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\ntokio = \"1\"\n";
    folder.write("facade/Cargo.toml", manifest);
    folder.write("facade/src/lib.rs", "include!(concat!(env!(\"OUT_DIR\"), \"/all.rs\"));\n");
    folder.write("src/lib.rs", "mod a;\nmod b;\nmod c;\nmod d;\n");
    folder.write("src/a.rs", &offers("facade::tokio"));
    folder.write("src/b.rs", &offers("closed::private::tokio"));
    folder.write("src/c.rs", "use facade::*;\npub fn make() {\n    let (to, from) = tokio::sync::mpsc::unbounded_channel::<u8>();\n    keep(to, from);\n}\n");
    // Without an import, and by a name that is one of many elsewhere.
    let written_out =
        "pub fn make() {\n    let (to, from) = closed::flume::unbounded::<u8>();\n    keep(to, from);\n}\n";
    folder.write("src/d.rs", written_out);
    let expected = [
        "src/a.rs:3 ignored_try_send",
        "src/b.rs:3 ignored_try_send",
        "src/c.rs:3 unbounded_channel",
        "src/d.rs:2 unbounded_channel",
    ];
    assert_eq!(found(&folder), expected);
}

/// Said once, however many name it, with what to do.
#[test]
fn what_is_not_there_is_said_once() {
    let folder = package("engine = { path = \"../engine\" }\nwheel = { path = \"parts/wheel\" }\n");
    std::fs::create_dir_all(folder.path().join("parts/wheel")).unwrap();
    folder.write("tool/Cargo.toml", "[package]\nname = \"tool\"\nversion = \"0.1.0\"\n[dependencies]\nwheel = { path = \"../parts/wheel\" }\n");
    folder.write("tool/src/lib.rs", "");
    let ran = folder.bplint(&["--no-deps"]);
    let lines: Vec<&str> = ran.err.lines().filter(|line| line.contains("holds no Cargo.toml")).collect();
    assert_eq!(lines.len(), 2, "{}", ran.err);
    assert!(ran.err.contains("the path dependency `engine` is not there"), "{}", ran.err);
    let wheel = lines.iter().find(|line| line.contains("wheel")).unwrap();
    assert!(
        wheel.starts_with("warning: Cargo.toml:") && wheel.contains("git submodule update --init"),
        "{wheel}"
    );
}
