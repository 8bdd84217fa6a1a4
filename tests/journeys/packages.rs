//! `cargo bplint` and its choice of packages.

use super::{Folder, LIB, MANIFEST, brief};

fn workspace() -> Folder {
    let folder = Folder::package();
    folder.write("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\nresolver = \"2\"\n");
    for name in ["a", "b"] {
        let manifest = format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        folder.write(&format!("{name}/Cargo.toml"), &manifest);
        folder.write(&format!("{name}/src/lib.rs"), LIB);
    }
    folder
}

#[test]
fn packages_are_chosen_as_cargo_does() {
    let folder = workspace();
    let found =
        |args: &[&str]| brief(&folder.cargo_bplint(&[&["--message-format", "short"], args].concat()).out);
    assert_eq!(found(&["-p", "b"]), ["b/src/lib.rs:5 ignored_write"]);
    assert_eq!(found(&["--workspace"]), ["a/src/lib.rs:5 ignored_write", "b/src/lib.rs:5 ignored_write"]);
    assert_eq!(found(&["--workspace", "--exclude", "a"]), ["b/src/lib.rs:5 ignored_write"]);
    assert_eq!(found(&["--manifest-path", "a/Cargo.toml"]), ["a/src/lib.rs:5 ignored_write"]);
    assert_eq!(folder.cargo_bplint(&["-p", "c"]).code, 2);
}

/// Every module imports from the root what none declares, and the root imports everything from every module.
#[test]
fn imports_in_circles_come_to_an_end() {
    let folder = Folder::package();
    let modules: Vec<String> = (0..12).map(|n| format!("m{n}")).collect();
    let root = modules.iter().map(|m| format!("mod {m};\npub use {m}::*;\n")).collect::<String>();
    folder.write("src/lib.rs", &root);
    for module in &modules {
        let body = "use crate::Missing;\npub async fn run(mut m: Missing) {\n    while let Some(x) = m.recv().await {\n        m.try_send(x).ok();\n    }\n}\n";
        folder.write(&format!("src/{module}.rs"), body);
    }
    assert_eq!(folder.cargo_bplint(&[]).code, 0);
}

#[test]
fn paths_are_shown_from_where_one_stands() {
    let folder = workspace();
    let found = |args: &[&str]| brief(&folder.bplint_in("a", &[&["--format", "short"], args].concat()).out);
    std::fs::remove_file(folder.path().join("src/lib.rs")).unwrap();
    assert_eq!(found(&[]), ["src/lib.rs:5 ignored_write", "../b/src/lib.rs:5 ignored_write"]);
    assert_eq!(found(&["../b"]), ["../b/src/lib.rs:5 ignored_write"]);
}

#[test]
fn globs_of_the_configuration_start_where_it_lies() {
    let folder = Folder::package();
    folder.write("server/Cargo.toml", &folder.read("Cargo.toml"));
    folder.write("server/src/lib.rs", LIB);
    let found = || brief(&folder.bplint_in("server", &["--format", "short"]).out);
    folder.write("bplint.toml", "exclude = [\"/src\"]\n");
    assert_eq!(found(), ["src/lib.rs:5 ignored_write"]);
    folder.write("bplint.toml", "exclude = [\"/server/src/lib.rs\"]\n");
    assert_eq!(found(), [] as [&str; 0]);
}

/// A module's file does not say that it is for tests; the `mod` item does, wherever `#[path]` leads.
#[test]
fn modules_for_tests_are_left_alone_in_files_of_their_own() {
    let folder = Folder::package();
    folder.write(
        "src/lib.rs",
        "#[cfg(test)]\nmod harness;\n\n#[cfg(test)]\n#[path = \"unit/cases.rs\"]\nmod cases;\n",
    );
    folder.write("src/harness.rs", &format!("mod parts;\n{LIB}"));
    folder.write("src/harness/parts.rs", LIB);
    folder.write("src/unit/cases.rs", LIB);
    assert!(brief(&folder.cargo_bplint(&["--message-format", "short"]).out).is_empty());
    let with_tests = folder.cargo_bplint(&["--message-format", "short", "--tests"]);
    assert_eq!(brief(&with_tests.out).len(), 3);
}

/// A template is Rust only once something has been filled in, and a macro may use words of Rust for what is none.
#[test]
fn what_no_target_reaches_and_what_macros_make_of_words_need_not_be_rust() {
    let folder = Folder::package();
    folder
        .write("src/lib.rs", "bitflags! {\n    pub struct Flags: u8 {\n        const READY = 1;\n    }\n}\n");
    folder.write("templates/method.rs", "impl {{name}} {\n    fn write_{{name}}(\n}\n");
    assert!(brief(&folder.cargo_bplint(&["--message-format", "short"]).out).is_empty());
    let named = folder.bplint(&["--format", "short", "templates/method.rs"]);
    assert!(named.out.contains("unparsed_file"), "{named:?}");
}

#[test]
fn rows_of_the_user_speak_of_functions_in_the_same_workspace() {
    let folder = Folder::package();
    let bus = "pub struct Producer;\nimpl Producer {\n    pub fn offer(&self, _: u8) -> Result<(), u8> { Ok(()) }\n}\n";
    folder.write("src/bus.rs", bus);
    folder.write(
        "src/lib.rs",
        "mod bus;\nuse bus::Producer as P;\npub fn go(p: P) {\n    let _ = p.offer(1);\n}\n",
    );
    assert_eq!(folder.found(&[]), [] as [&str; 0]);
    let row =
        "[[api]]\npath = 'demo::bus::Producer::offer'\nsig = 'fn offer(&self, item: u8) -> Result<(), u8>'\n";
    folder.write("bplint.toml", &format!("{row}roles = ['refusal']\nsignal = 'err'\n"));
    assert_eq!(folder.found(&[]), ["src/lib.rs:4 ignored_try_send"]);
    folder.write("bplint.toml", &format!("{row}roles = ['refusl']\nsignal = 'err'\n"));
    let ran = folder.bplint(&[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("did you mean `refusal`?"), "{}", ran.err);
    assert!(ran.err.contains("bplint.toml:1:1"), "{}", ran.err);
}

/// A package gives on all that another has, modules included; the package at hand names only the first.
#[test]
fn a_facade_is_looked_through() {
    let folder = Folder::package();
    let manifest = |name: &str, needs: &str| {
        let package = format!("[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2021\"\n");
        package + "[dependencies]\n" + needs
    };
    let stored = |name: &str, lib: &str, needs: &str| {
        let dir = format!("home/registry/src/index/{name}-1.0.0");
        folder.write(&format!("{dir}/Cargo.toml"), &manifest(name, needs));
        folder.write(&format!("{dir}/src/lib.rs"), lib);
    };
    let inner = "pub mod store {\n    pub async fn save(row: u64) {}\n}\npub mod log {\n    pub async fn note(row: u64) {}\n}\n";
    stored("inner", inner, "");
    stored("facade", "pub use inner::*;\n", "inner = \"1\"\n");
    folder.write("Cargo.toml", &manifest("demo", "facade = \"1\"\nlog = \"1\"\ntokio = \"1\"\n"));
    let lock = |name: &str| {
        let from = "registry+https://github.com/rust-lang/crates.io-index";
        format!("[[package]]\nname = \"{name}\"\nversion = \"1.0.0\"\nsource = \"{from}\"\n")
    };
    folder.write("Cargo.lock", &format!("version = 4\n{}{}", lock("inner"), lock("facade")));
    // A module that is imported comes before a package of its name.
    let lib = "use facade::{log, store::save};\n\npub async fn run(mut rows: tokio::sync::mpsc::Receiver<u64>) {\n    \
        while let Some(row) = rows.recv().await {\n        let _ = save(row);\n        let _ = log::note(row);\n    }\n}\n";
    folder.write("src/lib.rs", lib);
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_bplint"))
        .args(["--format", "short", "--no-cache"])
        .current_dir(folder.path())
        .env("CARGO_HOME", folder.path().join("home"))
        .output()
        .unwrap();
    assert_eq!(
        brief(&String::from_utf8(ran.stdout).unwrap()),
        ["src/lib.rs:5 unawaited_future", "src/lib.rs:6 unawaited_future"]
    );
}

/// Clients for the services of a `.proto` file stand in no source; the macro that declares them and their names are enough.
#[test]
fn what_a_macro_declares_is_known() {
    let folder = Folder::package();
    folder.write("Cargo.toml", &format!("{MANIFEST}[dependencies]\ntokio = \"1\"\ntonic = \"0.14\"\n"));
    folder.write("src/pb.rs", "tonic::include_proto!(\"store\");\n\npub struct Local;\n");
    let lib = "\
mod pb;
use pb::store_client::StoreClient;
use tokio::sync::mpsc::Receiver;
use tonic::transport::Channel;

pub async fn run(mut rows: Receiver<u64>, mut client: StoreClient<Channel>) {
    while let Some(row) = rows.recv().await {
        let _ = client.save(row);
        let _ = client.save(row).await;
        let _ = client.clone();
    }
}

pub async fn connected(mut rows: Receiver<u64>) -> Result<(), tonic::transport::Error> {
    let client = pb::store_client::StoreClient::connect(\"http://store\").await?;
    let mut client = client.max_encoding_message_size(1 << 16);
    while let Some(row) = rows.recv().await {
        let _ = client.save(row);
        let _ = pb::store_client::shape(row);
    }
    Ok(())
}
";
    folder.write("src/lib.rs", lib);
    assert_eq!(folder.found(&[]), ["src/lib.rs:8 unawaited_future", "src/lib.rs:18 unawaited_future"]);
}

/// A method on a type that nobody can see is guessed by its name: never surer than possible, and never one of a crate that this
/// one does not depend on.
#[test]
fn a_name_alone_is_a_guess() {
    let folder = workspace();
    std::fs::remove_file(folder.path().join("src/lib.rs")).unwrap();
    let manifest =
        |name: &str| format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    folder.write(
        "a/src/lib.rs",
        "pub struct Ship;\nimpl Ship {\n    pub async fn set_course(&self, to: u16) {}\n}\n",
    );
    let port = "include!(concat!(env!(\"OUT_DIR\"), \"/buoy.rs\"));\npub async fn place() -> Buoy {\n    let buoy = Buoy::new();\n    buoy.set_course(7);\n    buoy\n}\n";
    folder.write("b/src/lib.rs", port);
    let found = |args: &[&str]| folder.found(&[&["--no-deps"], args].concat());
    assert_eq!(found(&["--min-confidence", "possible"]), [] as [&str; 0]);
    folder.write("b/Cargo.toml", &format!("{}[dependencies]\na = {{ path = \"../a\" }}\n", manifest("b")));
    assert_eq!(found(&[]), [] as [&str; 0]);
    assert_eq!(found(&["--min-confidence", "possible"]), ["b/src/lib.rs:4 unawaited_future"]);
}

/// Whoever reaches a Unix socket runs on the same machine: what it sends is no stranger's.
#[test]
fn who_serves_the_same_machine_alone_may_trust_it() {
    let folder = Folder::package();
    folder.write(
        "Cargo.toml",
        &format!("{MANIFEST}[dependencies]\ntokio = \"1\"\nhyper = \"1\"\nhttp-body-util = \"0.1\"\n"),
    );
    let lib = |listener: &str| {
        format!(
            "use http_body_util::BodyExt;\nuse hyper::{{Request, body::Incoming}};\nuse tokio::net::{listener};\n\n\
             pub async fn settings(sent: Request<Incoming>) -> Result<usize, hyper::Error> {{\n    \
             Ok(sent.into_body().collect().await?.to_bytes().len())\n}}\n\n\
             pub async fn run(door: {listener}) {{\n    while let Ok((_guest, _)) = door.accept().await {{}}\n}}\n"
        )
    };
    let found = |args: &[&str]| folder.found(&[&["--no-deps"], args].concat());
    folder.write("src/lib.rs", &lib("TcpListener"));
    assert_eq!(found(&[]), ["src/lib.rs:6 unbounded_body"]);
    folder.write("src/lib.rs", &lib("UnixListener"));
    assert_eq!(found(&[]), [] as [&str; 0]);
    assert_eq!(found(&["--min-confidence", "possible"]), ["src/lib.rs:6 unbounded_body"]);
}

/// A client that a protocol's description was made into asks a server of its choice; a server is asked by anybody.
#[test]
fn what_clients_take_is_of_a_server_that_was_chosen() {
    let folder = Folder::package();
    folder.write("Cargo.toml", &format!("{MANIFEST}[dependencies]\ntonic = \"0.14\"\n"));
    let made = |name: &str, field: &str| {
        format!(
            "pub struct {name}<T> {{\n    inner: {field},\n}}\nimpl<T> {name}<T> {{\n    \
             pub fn max_decoding_message_size(mut self, limit: usize) -> Self {{\n        \
             self.inner = self.inner.max_decoding_message_size(limit);\n        self\n    }}\n}}\n\
             pub fn open_{name}<T>(it: {name}<T>) -> {name}<T> {{\n    it.max_decoding_message_size(usize::MAX)\n}}\n"
        )
    };
    let client = made("LedgerClient", "tonic::client::Grpc<T>");
    let server = made("LedgerServer", "tonic::server::Grpc<T>");
    folder.write("src/lib.rs", &format!("{client}{server}"));
    let found = |args: &[&str]| folder.found(&[&["--no-deps"], args].concat());
    assert_eq!(found(&[]), ["src/lib.rs:23 unbounded_body"]);
    let all = ["src/lib.rs:11 unbounded_body", "src/lib.rs:23 unbounded_body"];
    assert_eq!(found(&["--min-confidence", "possible"]), all);
}
