//! An editor in a few lines: speaks the protocol with the built `bplint lsp` over its standard streams.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Longer than any answer takes; who waits this long has been forgotten.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Client {
    server: Child,
    input: Option<ChildStdin>,
    inbox: Receiver<Value>,
    last_id: i64,
    /// The newest `publishDiagnostics` of each file, by file name, and how many there were.
    pub(crate) shown: BTreeMap<String, Value>,
    pub(crate) published: usize,
    /// Requests of the server.
    pub(crate) asked: Vec<Value>,
    pub(crate) capabilities: Value,
    root: PathBuf,
}

impl Client {
    /// Starts a server for the folders and says hello.
    pub(crate) fn start(root: &Path, folders: &[&str], capabilities: Value) -> Client {
        let mut server = Command::new(env!("CARGO_BIN_EXE_bplint"))
            .args(["lsp", "--stdio"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (post, inbox) = channel();
        let mut output = BufReader::new(server.stdout.take().unwrap());
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if post.send(message).is_err() {
                    break;
                }
            }
        });
        let input = server.stdin.take();
        let root = root.to_path_buf();
        let (shown, asked) = (BTreeMap::new(), Vec::new());
        let mut client = Client {
            server,
            input,
            inbox,
            last_id: 0,
            shown,
            published: 0,
            asked,
            capabilities: Value::Null,
            root,
        };
        let folders: Vec<Value> =
            folders.iter().map(|f| json!({ "uri": client.uri(f), "name": f })).collect();
        let hello = json!({ "processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": capabilities });
        client.capabilities = client.ask("initialize", hello)["capabilities"].clone();
        client.tell("initialized", json!({}));
        client
    }

    pub(crate) fn uri(&self, file: &str) -> String {
        format!("file://{}", self.root.join(file).display()).trim_end_matches('/').to_string()
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks and waits for the answer; gives its result, or its error.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.post(method, params);
        self.answer(id)
    }

    pub(crate) fn post(&mut self, method: &str, params: Value) -> i64 {
        self.last_id += 1;
        let id = self.last_id;
        self.send(json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        id
    }

    pub(crate) fn answer(&mut self, id: i64) -> Value {
        loop {
            let message = self.next();
            if message["id"] == id && message.get("method").is_none() {
                return message.get("result").unwrap_or(&message["error"]).clone();
            }
        }
    }

    /// Opens a file with the text it has on disk.
    pub(crate) fn open(&mut self, file: &str) {
        let text = std::fs::read_to_string(self.root.join(file)).unwrap();
        let document = json!({ "uri": self.uri(file), "languageId": "rust", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Replaces the whole text of an open document.
    pub(crate) fn replace(&mut self, file: &str, version: i32, text: &str) {
        self.change(file, version, json!([{ "text": text }]));
    }

    pub(crate) fn change(&mut self, file: &str, version: i32, changes: Value) {
        let document = json!({ "uri": self.uri(file), "version": version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// Waits until everything said so far has been checked: questions about places wait for that.
    pub(crate) fn settle(&mut self, file: &str) {
        self.hover(file, 0, 0);
    }

    pub(crate) fn hover(&mut self, file: &str, line: u32, character: u32) -> Value {
        let place = json!({ "line": line, "character": character });
        self.ask(
            "textDocument/hover",
            json!({ "textDocument": { "uri": self.uri(file) }, "position": place }),
        )
    }

    /// The actions offered for the range of a diagnostic.
    pub(crate) fn actions(&mut self, file: &str, diagnostic: &Value) -> Vec<Value> {
        let about = json!({ "textDocument": { "uri": self.uri(file) }, "range": diagnostic["range"],
            "context": { "diagnostics": [diagnostic] } });
        self.ask("textDocument/codeAction", about).as_array().unwrap().clone()
    }

    /// What is shown of a file at this moment.
    pub(crate) fn diagnostics(&self, file: &str) -> Vec<Value> {
        self.shown
            .get(&self.uri(file))
            .map_or_else(Vec::new, |s| s["diagnostics"].as_array().unwrap().clone())
    }

    /// Rule and zero-based line of what is shown of a file.
    pub(crate) fn rules(&self, file: &str) -> Vec<String> {
        let brief =
            |d: &Value| format!("{}@{}", d["code"].as_str().unwrap_or("-"), d["range"]["start"]["line"]);
        self.diagnostics(file).iter().map(brief).collect()
    }

    /// Says goodbye and waits for the end.
    pub(crate) fn leave(mut self) -> ExitStatus {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.server.wait().unwrap()
    }

    /// Hangs up without a word.
    pub(crate) fn hang_up(mut self) -> ExitStatus {
        self.input = None;
        self.server.wait().unwrap()
    }

    fn send(&mut self, message: Value) {
        let body = message.to_string();
        let input = self.input.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        input.flush().unwrap();
    }

    fn next(&mut self) -> Value {
        let message = self.inbox.recv_timeout(PATIENCE).expect("the server is silent");
        if message["method"] == "textDocument/publishDiagnostics" {
            let params = message["params"].clone();
            self.published += 1;
            self.shown.insert(params["uri"].as_str().unwrap().to_string(), params);
        } else if message.get("method").is_some() && message.get("id").is_some() {
            self.asked.push(message.clone());
            self.send(json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
        }
        message
    }
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim() {
            "" => break,
            header => length = header.strip_prefix("Content-Length: ").map_or(length, |n| n.parse().unwrap()),
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

/// A text after the edits that an action makes to one file, by an editor that counts in 16-bit units.
pub(crate) fn applied(text: &str, action: &Value, uri: &str) -> String {
    let edits = match &action["edit"]["documentChanges"] {
        Value::Array(all) => &all.iter().find(|c| c["textDocument"]["uri"] == uri).unwrap()["edits"],
        _ => &action["edit"]["changes"][uri],
    };
    let offset = |place: &Value| {
        let (line, column) =
            (place["line"].as_u64().unwrap() as usize, place["character"].as_u64().unwrap() as usize);
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let units: Vec<u16> = text[start..].encode_utf16().take(column).collect();
        start + String::from_utf16(&units).unwrap().len()
    };
    let mut edits: Vec<_> = edits.as_array().unwrap().iter().collect();
    edits.sort_by_key(|edit| offset(&edit["range"]["start"]));
    let mut out = text.to_string();
    for edit in edits.iter().rev() {
        let range = offset(&edit["range"]["start"])..offset(&edit["range"]["end"]);
        out.replace_range(range, edit["newText"].as_str().unwrap());
    }
    out
}
