//! `bplint lsp`, as an editor meets it: a scripted client over standard streams, on a real workspace in a folder.

#![allow(clippy::unwrap_used)] // a test says what went wrong by panicking

#[path = "lsp/client.rs"]
mod client;

use client::{Client, applied};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const MANIFEST: &str = "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
    [dependencies]\ntokio = { version = \"1\", features = [\"full\"] }\n";

/// A short write behind a crab, which is four bytes, two 16-bit units and one character.
const LIB: &str = "\
mod wire;
use tokio::{io::AsyncWriteExt, net::TcpStream};

pub async fn greet(mut out: TcpStream, hello: &[u8]) -> std::io::Result<()> {
    /* 🦀 für */ out.write(hello).await?;
    Ok(())
}
";

const WIRE: &str = "\
use tokio::sync::mpsc::{Receiver, Sender};

pub async fn pump(mut rx: Receiver<u8>, tx: Sender<u8>) {
    while let Some(x) = rx.recv().await {
        let _ = tx.try_send(x);
    }
}
";

/// A package with one finding in each of its two files.
fn workspace() -> TempDir {
    let dir = TempDir::new().unwrap();
    package(dir.path());
    dir
}

fn package(dir: &Path) {
    fs::create_dir_all(dir.join("src")).unwrap();
    fs::write(dir.join("Cargo.toml"), MANIFEST).unwrap();
    fs::write(dir.join("src/lib.rs"), LIB).unwrap();
    fs::write(dir.join("src/wire.rs"), WIRE).unwrap();
}

fn modern() -> Value {
    json!({
        "textDocument": { "publishDiagnostics": { "relatedInformation": true, "versionSupport": true } },
        "workspace": { "workspaceEdit": { "documentChanges": true },
            "didChangeWatchedFiles": { "dynamicRegistration": true } },
    })
}

#[test]
fn the_whole_workspace_is_shown_before_anything_is_open() {
    let dir = workspace();
    let mut client = Client::start(dir.path(), &[""], modern());
    client.settle("src/lib.rs");
    assert_eq!(client.rules("src/lib.rs"), ["ignored_write@4"]);
    assert_eq!(client.rules("src/wire.rs"), ["ignored_try_send@4"]);
    let wire = &client.diagnostics("src/wire.rs")[0];
    assert_eq!((&wire["source"], &wire["severity"]), (&json!("bplint"), &json!(2)));
    assert_eq!(client.diagnostics("src/lib.rs")[0]["severity"], 1);
    let related = &wire["relatedInformation"][0];
    assert_eq!(related["location"]["range"]["start"], json!({ "line": 3, "character": 4 }));
    assert!(client.asked.iter().any(|request| request["method"] == "client/registerCapability"));
    assert!(client.leave().success());
}

#[test]
fn columns_count_in_the_units_agreed_upon() {
    let dir = workspace();
    let line = LIB.lines().nth(4).unwrap();
    let before = &line[..line.find("out").unwrap()];
    for (offered, agreed, units) in [
        (json!(["utf-16"]), "utf-16", before.encode_utf16().count()),
        (json!(["utf-8", "utf-16"]), "utf-8", before.len()),
    ] {
        let mut client =
            Client::start(dir.path(), &[""], json!({ "general": { "positionEncodings": offered } }));
        client.settle("src/lib.rs");
        assert_eq!(client.capabilities["positionEncoding"], agreed);
        let range = &client.diagnostics("src/lib.rs")[0]["range"];
        assert_eq!(range["start"], json!({ "line": 4, "character": units }), "{agreed}");
        assert!(client.leave().success());
    }
}

#[test]
fn unsaved_text_counts_and_results_name_its_version() {
    let dir = workspace();
    let mut client = Client::start(dir.path(), &[""], modern());
    client.open("src/wire.rs");
    client.settle("src/wire.rs");
    assert_eq!(client.shown[&client.uri("src/wire.rs")]["version"], 1);

    // Two lines above push the finding down, by a change of a range.
    let top = json!({ "line": 0, "character": 0 });
    client.change(
        "src/wire.rs",
        2,
        json!([{ "range": { "start": top, "end": top }, "text": "// 1\n// 2\n" }]),
    );
    client.settle("src/wire.rs");
    assert_eq!(client.rules("src/wire.rs"), ["ignored_try_send@6"]);
    assert_eq!(client.shown[&client.uri("src/wire.rs")]["version"], 2);

    client.replace("src/wire.rs", 3, &WIRE.replace("let _ = tx.try_send(x);", "let _ = tx.send(x).await;"));
    client.settle("src/wire.rs");
    assert_eq!(client.rules("src/wire.rs"), [] as [&str; 0]);
    assert_eq!(client.rules("src/lib.rs"), ["ignored_write@4"], "other files keep theirs");

    // Closing throws the change away: the disk holds again.
    let closed = json!({ "textDocument": { "uri": client.uri("src/wire.rs") } });
    client.tell("textDocument/didClose", closed);
    client.settle("src/wire.rs");
    assert_eq!(client.rules("src/wire.rs"), ["ignored_try_send@4"]);
    assert!(client.shown[&client.uri("src/wire.rs")].get("version").is_none());
    assert!(client.leave().success());
}

#[test]
fn of_many_quick_edits_only_the_last_is_shown() {
    let dir = workspace();
    let mut client = Client::start(dir.path(), &[""], modern());
    client.open("src/wire.rs");
    client.settle("src/wire.rs");
    let before = client.published;
    for version in 2..40 {
        let lines = "\n".repeat(version as usize);
        client.replace("src/wire.rs", version, &format!("{lines}{WIRE}"));
    }
    client.settle("src/wire.rs");
    assert_eq!(client.rules("src/wire.rs"), ["ignored_try_send@43"]);
    assert_eq!(client.shown[&client.uri("src/wire.rs")]["version"], 39);
    assert!(client.published - before < 5, "{} results for one pause", client.published - before);
    assert!(client.leave().success());
}

#[test]
fn the_quick_fix_mends_the_finding() {
    let dir = workspace();
    let mut client = Client::start(dir.path(), &[""], modern());
    client.open("src/lib.rs");
    client.settle("src/lib.rs");
    let finding = client.diagnostics("src/lib.rs")[0].clone();
    let actions = client.actions("src/lib.rs", &finding);
    let fix = &actions[0];
    assert_eq!((&fix["kind"], &fix["isPreferred"]), (&json!("quickfix"), &json!(true)));
    assert_eq!(fix["edit"]["documentChanges"][0]["textDocument"]["version"], 1);
    let fixed = applied(LIB, fix, &client.uri("src/lib.rs"));
    assert_eq!(fixed, LIB.replace("out.write(", "out.write_all("));
    client.replace("src/lib.rs", 2, &fixed);
    client.settle("src/lib.rs");
    assert_eq!(client.rules("src/lib.rs"), [] as [&str; 0]);
    assert!(client.leave().success());
}

#[test]
fn the_comment_that_is_offered_silences_the_finding() {
    let dir = workspace();
    // A client of the older kind gets plain `changes`.
    let mut client = Client::start(dir.path(), &[""], json!({}));
    client.open("src/wire.rs");
    client.settle("src/wire.rs");
    let finding = client.diagnostics("src/wire.rs")[0].clone();
    let actions = client.actions("src/wire.rs", &finding);
    let allow = actions.iter().find(|a| a["title"].as_str().unwrap().starts_with("Allow")).unwrap();
    let silenced = applied(WIRE, allow, &client.uri("src/wire.rs"));
    assert_eq!(
        silenced.lines().nth(4).unwrap().split("--").next(),
        Some("        // bplint: allow(ignored_try_send) ")
    );
    client.replace("src/wire.rs", 2, &silenced);
    client.settle("src/wire.rs");
    assert_eq!(client.rules("src/wire.rs"), [] as [&str; 0]);
    assert!(client.leave().success());
}

#[test]
fn hover_shows_the_page_of_the_rule() {
    let dir = workspace();
    let mut client = Client::start(dir.path(), &[""], modern());
    let hover = client.hover("src/wire.rs", 4, 20);
    assert!(
        hover["contents"]["value"].as_str().unwrap().starts_with("**bplint::ignored_try_send**"),
        "{hover}"
    );
    assert_eq!(client.hover("src/wire.rs", 0, 0), Value::Null);
    assert!(client.leave().success());
}

#[test]
fn configuration_is_read_again_when_it_changes() {
    let dir = workspace();
    let config = dir.path().join("bplint.toml");
    let mut client = Client::start(dir.path(), &[""], modern());
    client.settle("src/wire.rs");
    let change = |client: &mut Client, text: &str| {
        fs::write(&config, text).unwrap();
        let event = json!({ "uri": client.uri("bplint.toml"), "type": 2 });
        client.tell("workspace/didChangeWatchedFiles", json!({ "changes": [event] }));
        client.settle("src/wire.rs");
    };
    change(&mut client, "[rules]\nignored_try_send = \"deny\"\nignored_write = \"allow\"\n");
    assert_eq!(client.diagnostics("src/wire.rs")[0]["severity"], 1);
    assert_eq!(client.rules("src/lib.rs"), [] as [&str; 0]);

    // A mistake is shown where it was made, and the rest holds.
    change(&mut client, "[rules]\nignored_try_sent = \"deny\"\nignored_write = \"allow\"\n");
    let mistake = &client.diagnostics("bplint.toml")[0];
    assert_eq!(mistake["range"]["start"], json!({ "line": 1, "character": 0 }));
    assert_eq!(client.rules("src/lib.rs"), [] as [&str; 0]);

    change(&mut client, "");
    assert_eq!(client.rules("bplint.toml"), [] as [&str; 0]);
    assert_eq!(client.rules("src/lib.rs"), ["ignored_write@4"]);
    assert!(client.leave().success());
}

#[test]
fn folders_come_and_go() {
    let dir = TempDir::new().unwrap();
    package(&dir.path().join("one"));
    package(&dir.path().join("two"));
    let mut client = Client::start(dir.path(), &["one"], modern());
    client.settle("one/src/lib.rs");
    assert_eq!(client.rules("two/src/lib.rs"), [] as [&str; 0]);
    let folder = |client: &Client, name: &str| json!({ "uri": client.uri(name), "name": name });
    let event = json!({ "added": [folder(&client, "two")], "removed": [folder(&client, "one")] });
    client.tell("workspace/didChangeWorkspaceFolders", json!({ "event": event }));
    client.settle("two/src/lib.rs");
    assert_eq!(client.rules("one/src/lib.rs"), [] as [&str; 0]);
    assert_eq!(client.rules("two/src/lib.rs"), ["ignored_write@4"]);
    assert!(client.leave().success());
}

#[test]
fn a_file_opened_without_a_folder_is_checked_by_itself() {
    let dir = workspace();
    let mut client = Client::start(dir.path(), &[], modern());
    client.open("src/wire.rs");
    client.settle("src/wire.rs");
    assert_eq!(client.rules("src/wire.rs"), ["ignored_try_send@4"]);
    assert_eq!(client.rules("src/lib.rs"), [] as [&str; 0], "it was not opened");
    assert!(client.leave().success());
}

#[test]
fn questions_can_be_withdrawn_and_unknown_ones_are_refused() {
    let dir = workspace();
    let mut client = Client::start(dir.path(), &[""], modern());
    client.open("src/lib.rs");
    client.settle("src/lib.rs");
    // A change makes questions wait, so that there is time to withdraw one.
    client.replace("src/lib.rs", 2, LIB);
    let place = json!({ "textDocument": { "uri": client.uri("src/lib.rs") },
        "position": { "line": 0, "character": 0 } });
    let id = client.post("textDocument/hover", place);
    client.tell("$/cancelRequest", json!({ "id": id }));
    assert_eq!(client.answer(id)["code"], -32800);
    assert_eq!(client.ask("textDocument/rename", json!({}))["code"], -32601);
    assert_eq!(client.ask("textDocument/hover", json!({}))["code"], -32602);
    assert!(client.leave().success());
}

#[test]
fn a_client_that_hangs_up_is_told_so_by_the_exit_code() {
    let dir = workspace();
    assert_eq!(Client::start(dir.path(), &[""], modern()).hang_up().code(), Some(1));
    let mut client = Client::start(dir.path(), &[""], modern());
    client.tell("exit", Value::Null);
    assert_eq!(client.hang_up().code(), Some(1));
}
