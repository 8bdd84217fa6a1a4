#!/usr/bin/env python3
"""How long the language server takes to check again after an edit.

    scripts/measure-lsp.py BPLINT WORKSPACE FILE [EDITS]

Opens WORKSPACE, then adds a function with a lost write at the end of FILE, and takes it out again, EDITS times. Each
edit is timed from its notification to the diagnostics that name its version; the server's wait for the next keystroke
is part of that, and given beside it.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import time

TYPING = 0.150
LOST = '\npub fn measured(mut out: impl std::io::Write) { let _ = out.write(b"hello"); }\n'


def main():
    bplint, root, file = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()
    edits = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    server = subprocess.Popen([bplint, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(method, params, id=None):
        body = {"jsonrpc": "2.0", "method": method, "params": params}
        if id is not None:
            body["id"] = id
        text = json.dumps(body).encode()
        server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(text), text))
        server.stdin.flush()

    def read():
        length = 0
        while (line := server.stdout.readline().strip()):
            name, value = line.split(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(server.stdout.read(length))

    def until(wanted):
        while not wanted(message := read()):
            pass
        return message

    def shows(version):
        def wanted(message):
            params = message.get("params", {})
            return message.get("method") == "textDocument/publishDiagnostics" \
                and params["uri"] == uri and params.get("version") == version
        return wanted

    uri, text = file.as_uri(), file.read_text()
    started = time.monotonic()
    folders = [{"uri": root.as_uri(), "name": root.name}]
    send("initialize", {"processId": None, "rootUri": None, "capabilities": {}, "workspaceFolders": folders}, 1)
    until(lambda message: message.get("id") == 1)
    send("initialized", {})
    document = {"uri": uri, "languageId": "rust", "version": 1, "text": text + LOST}
    send("textDocument/didOpen", {"textDocument": document})
    until(shows(1))
    print(f"first check: {time.monotonic() - started:.3f} s")
    took = []
    for version in range(2, 2 + edits):
        new = text + (LOST if version % 2 else "")
        at = time.monotonic()
        change = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": new}]}
        send("textDocument/didChange", change)
        until(shows(version))
        took.append(time.monotonic() - at)
    rest = [t - TYPING for t in took]
    print(f"after an edit: median {statistics.median(took):.3f} s, of which {statistics.median(rest):.3f} s are the "
          f"check; slowest {max(took):.3f} s ({edits} edits)")
    send("shutdown", None, 2)
    until(lambda message: message.get("id") == 2)
    send("exit", None)
    sys.exit(server.wait())


main()
