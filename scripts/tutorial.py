#!/usr/bin/env python3
"""Runs the tutorial again, and rewrites what its commands print.

    scripts/tutorial.py DIR_OF_BPLINT SOURCE_OF_FRED

Copies the source of fred 10.1.0 (as cargo unpacks it) into a new git repository, runs every command of the console
blocks in docs/tutorial.md there, in order, and puts the output below it. Comments `<!-- edit: name -->` say where a
person changes files; those changes stand here.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "tutorial.md"

LAG = """\
{0}loop {{
{0}  let {1} = match {2}.recv().await {{
{0}    Ok({1}) => {1},
{0}    Err({3}::Lagged(missed)) => {{
{0}      log::warn!("a listener fell behind and missed {{missed}} messages");
{0}      continue;
{0}    }},
{0}    Err({3}::Closed) => break,
{0}  }};
"""

WORSE = """
pub(crate) fn report_errors(mut errors: tokio::sync::mpsc::Receiver<Error>, metrics: tokio::sync::mpsc::Sender<Error>) {
  tokio::spawn(async move {
    while let Some(error) = errors.recv().await {
      let _ = metrics.try_send(error);
    }
  });
}
"""


def replace(path, old, new):
    text = path.read_text()
    if old not in text:
        sys.exit(f"{path}: there is no {old!r}")
    path.write_text(text.replace(old, new))


def possible(repo):
    replace(repo / "bplint.toml", '# min-confidence = "likely"     # certain | likely | possible', 'min-confidence = "possible"     # certain | likely | possible')


def lag(repo):
    loops = [("src/runtime/_tokio.rs", "    ", "val", "rx", "broadcast::error::RecvError"),
             ("src/commands/interfaces/tracking.rs", "      ", "invalidation", "invalidation_rx",
              "tokio::sync::broadcast::error::RecvError")]
    for file, indent, value, receiver, error in loops:
        old = f"{indent}while let Ok({value}) = {receiver}.recv().await {{\n"
        replace(repo / file, old, LAG.format(indent, value, receiver, error))


def reason(repo):
    path = repo / "src/commands/impls/scan.rs"
    comment = "// bplint: allow-file(ignored_try_send) -- `channel(0)` has no bound here: a refusal says that nobody reads any more\n"
    path.write_text(comment + path.read_text())


def settings(repo):
    replace(repo / "bplint.toml", "# require-reasons = false       #", "require-reasons = true          #")
    replace(repo / "bplint.toml", '# pedantic = "warn"\n', 'suspicious = "deny"\n')


def worse(repo):
    subprocess.run(["git", "checkout", "-qb", "metrics"], cwd=repo, check=True)
    path = repo / "src/interfaces.rs"
    path.write_text(path.read_text() + WORSE)


def better(repo):
    replace(repo / "src/interfaces.rs", "      let _ = metrics.try_send(error);\n",
            "      if metrics.send(error).await.is_err() {\n        break;\n      }\n")


EDITS = {"possible": possible, "lag": lag, "reason": reason, "settings": settings, "worse": worse, "better": better}


def repository(source, into):
    shutil.copytree(source, into, ignore=shutil.ignore_patterns(".cargo*", "*.orig"))
    for file in into.rglob("*"):
        file.chmod(0o755 if file.is_dir() else 0o644)
    for command in (["init", "-q", "-b", "main"], ["config", "user.name", "you"],
                    ["config", "user.email", "you@example.org"], ["add", "-A"], ["commit", "-qm", "fred 10.1.0"]):
        subprocess.run(["git", *command], cwd=into, check=True)


def console(block, repo, env):
    out = []
    for command in re.findall(r"^\$ (.*)$", block, re.M):
        if command == "echo $?":
            continue
        ran = subprocess.run(command, shell=True, cwd=repo, env=env, text=True, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT)
        out.append(f"$ {command}\n{ran.stdout}")
        if ran.returncode:
            out.append(f"$ echo $?\n{ran.returncode}\n")
    return "".join(out)


def main():
    env = {**os.environ, "PATH": f"{pathlib.Path(sys.argv[1]).resolve()}:{os.environ['PATH']}", "NO_COLOR": "1"}
    with tempfile.TemporaryDirectory() as dir:
        repo = pathlib.Path(dir) / "fred"
        repository(sys.argv[2], repo)
        parts = re.split(r"(<!-- edit: \w+ -->|```console\n.*?```)", PAGE.read_text(), flags=re.S)
        for n, part in enumerate(parts):
            if part.startswith("<!--"):
                EDITS[part.split()[2]](repo)
            elif part.startswith("```console"):
                parts[n] = f"```console\n{console(part, repo, env)}```"
    PAGE.write_text("".join(parts))


main()
