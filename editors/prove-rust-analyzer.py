#!/usr/bin/env python3
"""Drives rust-analyzer as an editor would, with bplint as its check command, and prints what came of it.

    editors/prove-rust-analyzer.py RUST_ANALYZER DIR_OF_CARGO_BPLINT

A package is made in a temporary folder; a file is opened and saved, diagnostics of rustc, clippy and bplint have to
arrive together, bplint's quick fix is asked for and applied, and after another save bplint's diagnostic has to be
gone while rustc's stays. The exit code is 0 when all of it happened. Standard library only.
"""

import json, os, pathlib, queue, subprocess, sys, tempfile, threading, time

LIB = """\
use std::io::{self, Write};

pub fn greet(mut out: impl Write) -> io::Result<()> {
    let nobody = 1;
    /* gr\u00fc\u00dfe \U0001f980 */ out.write(b"hello")?;
    Ok(())
}

pub fn length(name: &String) -> usize {
    name.len()
}
"""
COMMAND = ["cargo", "bplint", "--with", "clippy", "--workspace", "--message-format=json"]
PATIENCE = 180


class Editor:
    def __init__(self, server, path, root):
        env = dict(os.environ, PATH=f"{path}{os.pathsep}{os.environ['PATH']}", CARGO_NET_OFFLINE="true")
        pipe = subprocess.PIPE
        log = open(root / "stderr.log", "wb")
        self.server = subprocess.Popen([server], stdin=pipe, stdout=pipe, stderr=log, env=env, cwd=root)
        self.inbox, self.last_id, self.shown, self.ready = queue.Queue(), 0, {}, False
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        out = self.server.stdout
        while header := out.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = out.readline()
            self.inbox.put(json.loads(out.read(length)))

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def tell(self, method, params):
        self.send(method=method, params=params)

    def ask(self, method, params):
        self.last_id += 1
        self.send(id=self.last_id, method=method, params=params)
        return self.until(lambda m: m.get("id") == self.last_id and "method" not in m, method).get("result")

    def until(self, wanted, what):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                message = self.inbox.get(timeout=max(0.1, end - time.monotonic()))
            except queue.Empty:
                sys.exit(f"nothing came of: {what}; shown: {json.dumps(self.shown, indent=1)}")
            method = message.get("method")
            if method == "textDocument/publishDiagnostics":
                self.shown[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif method == "experimental/serverStatus":
                self.ready = message["params"]["quiescent"]
            elif method == "window/showMessage":
                print("  message box:", message["params"]["message"])
            if method and "id" in message:
                items = message.get("params", {}).get("items", [])
                self.send(id=message["id"], result=[None] * len(items) if method.endswith("configuration") else None)
            if wanted(message):
                return message


def offset(text, place):
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: place["line"]])
    units = lines[place["line"]].encode("utf-16-le")[: 2 * place["character"]]
    return before + len(units.decode("utf-16-le"))


def show(diagnostics):
    for d in sorted(diagnostics, key=lambda d: (d["range"]["start"]["line"], d.get("source", ""))):
        at = d["range"]["start"]
        code = d.get("code", "")
        severity = ["", "error", "warning", "information", "hint"][d.get("severity", 0)]
        print(f"  {at['line'] + 1}:{at['character']} {severity} [{d.get('source')} {code}] {d['message'].splitlines()[0]}")


def main():
    server, path = sys.argv[1:]
    root = pathlib.Path(tempfile.mkdtemp())
    (root / "src").mkdir()
    (root / "Cargo.toml").write_text('[package]\nname = "demo"\nversion = "0.1.0"\nedition = "2021"\n')
    file = root / "src/lib.rs"
    file.write_text(LIB, encoding="utf-8")
    uri = file.as_uri()
    version = subprocess.run([server, "--version"], capture_output=True, text=True).stdout.strip()
    print(f"server: {version}\ncheck.overrideCommand: {COMMAND}\n")

    editor = Editor(server, path, root)
    capabilities = {
        "general": {"positionEncodings": ["utf-16"]},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": True},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
        },
        "workspace": {"workspaceEdit": {"documentChanges": True}, "configuration": True},
        "experimental": {"serverStatusNotification": True},
    }
    options = {
        "check": {"overrideCommand": COMMAND},
        "procMacro": {"enable": False},
        "cargo": {"buildScripts": {"enable": False}},
        "cachePriming": {"enable": False},
    }
    folders = [{"uri": root.as_uri(), "name": "demo"}]
    editor.ask("initialize", {"processId": os.getpid(), "rootUri": root.as_uri(), "workspaceFolders": folders,
                              "capabilities": capabilities, "initializationOptions": options})
    editor.tell("initialized", {})
    document = {"uri": uri, "languageId": "rust", "version": 1, "text": LIB}
    editor.tell("textDocument/didOpen", {"textDocument": document})
    if not editor.ready:
        editor.until(lambda _: editor.ready, "loading the workspace")

    def has(wanted):
        codes = {str(d.get("code")) for d in editor.shown.get(uri, [])}
        return all((code in codes) == present for code, present in wanted.items())

    def save(wanted, what):
        editor.tell("textDocument/didSave", {"textDocument": {"uri": uri}})
        editor.until(lambda _: has(wanted), what)
        print(what)
        show(editor.shown[uri])

    save({"unused_variables": True, "ptr_arg": True, "ignored_write": True}, "saved: rustc, clippy and bplint side by side")

    ours = next(d for d in editor.shown[uri] if d.get("code") == "ignored_write")
    actions = editor.ask("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": ours["range"],
                                                    "context": {"diagnostics": [ours]}})
    actions = [a for a in actions if "write_all" in a["title"] and a.get("kind") == "quickfix"]
    action = next((a for a in actions if any(d.get("source") == "bplint" for d in a.get("diagnostics", []))), actions[0])
    print(f"\nquick fix: {action['title']!r}, preferred: {action.get('isPreferred')}")
    if "edit" not in action:
        action = editor.ask("codeAction/resolve", action)
    edit = action["edit"]
    changes = edit.get("documentChanges") or [{"edits": edit["changes"][uri]}]
    text = LIB
    for e in sorted((e for c in changes for e in c["edits"]), key=lambda e: -offset(LIB, e["range"]["start"])):
        start, end = offset(text, e["range"]["start"]), offset(text, e["range"]["end"])
        text = text[:start] + e["newText"] + text[end:]
    print("  -", LIB.split("\n")[4].strip(), "\n  +", text.split("\n")[4].strip(), "\n")

    editor.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": text}]})
    file.write_text(text, encoding="utf-8")
    save({"unused_variables": True, "ptr_arg": True, "ignored_write": False}, "fixed and saved: bplint has nothing left to say")
    editor.ask("shutdown", None)
    editor.tell("exit", None)
    print(f"\nexit code of the server: {editor.server.wait()}")


main()
