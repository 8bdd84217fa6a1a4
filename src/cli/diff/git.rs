//! Git, asked for objects only: which tree a name means, which files it holds, what they held.
//!
//! The commands used for that read neither the working tree nor the index. So settings, attributes, filters, hooks and helpers of a
//! repository, which anybody may have written, have no say in what comes out, and none of its programs is run.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Names an object: letters and digits, as git writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Id(String);

/// Variables that say which settings hold, and where a repository may be looked for. All others of git's are taken away: they may
/// come from a hook that has been at work in another repository, or change what is written.
const KEPT: &[&str] = &["GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"];

/// What is asked, and what is never to happen meanwhile: fetching what is not there, reading one object for another.
const SET: &[(&str, &str)] = &[
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("LC_ALL", "C"),
];

/// Bytes that are read of one file; one that is larger is not linted either.
const LARGEST: u64 = 64 << 20;

/// The repository around a directory.
pub(super) struct Git {
    dir: PathBuf,
}

impl Git {
    pub(super) fn new(dir: &Path) -> Git {
        Git { dir: dir.to_path_buf() }
    }

    /// The tree that one commit, or a name for it, stands for.
    pub(super) fn tree(&self, base: &str) -> Result<Id> {
        let wanted = format!("{base}^{{tree}}");
        let told = self.ask(&["rev-parse", "--verify", "--end-of-options", &wanted]);
        let tree = told.and_then(|told| id(String::from_utf8_lossy(&told).trim_end()).context(UNREADABLE));
        tree.with_context(|| format!("`--diff` needs one commit, and `{base}` is none that git can find"))
    }

    /// The files of a tree, by their paths from its root.
    pub(super) fn files(&self, tree: &Id) -> Result<BTreeMap<Vec<u8>, Id>> {
        files(&self.ask(&["ls-tree", "-r", "-z", "--full-tree", &tree.0])?)
    }

    /// Asks for the contents of one file after the other.
    pub(super) fn blobs(&self) -> Result<Blobs> {
        let mut command = self.command(&["cat-file", "--batch"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().context(UNKNOWN)?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (to, from) = pipes.context(UNKNOWN)?;
        Ok(Blobs { child, to, from: BufReader::new(from) })
    }

    fn ask(&self, args: &[&str]) -> Result<Vec<u8>> {
        let output = self.command(args).stdin(Stdio::null()).output().context(UNKNOWN)?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let said = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("nothing").trim();
            bail!("git says: {said}");
        }
        Ok(output.stdout)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        let is_gits = |name: &OsString| name.as_encoded_bytes().starts_with(b"GIT_");
        let is_kept = |name: &OsString| {
            let name = name.to_string_lossy();
            name.starts_with("GIT_CONFIG") || KEPT.contains(&&*name)
        };
        for (name, _) in std::env::vars_os().filter(|(name, _)| is_gits(name) && !is_kept(name)) {
            command.env_remove(name);
        }
        command.envs(SET.iter().copied());
        command.args(["--no-pager", "-c", "core.fsmonitor=false", "-C"]).arg(&self.dir).args(args);
        command
    }
}

const UNKNOWN: &str = "`--diff` asks git, which cannot be run";
const UNREADABLE: &str = "git's answer cannot be read";
const SILENT: &str = "git has stopped answering";

/// Contents of files, as git holds them.
pub(super) struct Blobs {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Blobs {
    /// A file's text; none where it was none, or too large to be linted.
    pub(super) fn text(&mut self, id: &Id) -> Result<Option<String>> {
        writeln!(self.to, "{}", id.0).and_then(|()| self.to.flush()).context(SILENT)?;
        text(&mut self.from, id)
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // It has nothing to write, so that it can be ended at any time.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads what `cat-file --batch` tells of an object: a line with its name, kind and size, then its bytes and a line end.
pub(super) fn text(from: &mut impl BufRead, id: &Id) -> Result<Option<String>> {
    let mut head = String::new();
    from.by_ref().take(200).read_line(&mut head).context(SILENT)?;
    let mut words = head.trim_end().split(' ');
    let size = match (words.next(), words.next(), words.next().map(str::parse::<u64>), words.next()) {
        (Some(name), Some("blob"), Some(Ok(size)), None) if name == id.0 => size,
        (Some(name), Some("missing"), None, None) if name == id.0 => {
            bail!(
                "git does not have what this file held; `git fetch` it, for a partial clone with `--refetch`"
            )
        }
        _ => bail!(UNREADABLE),
    };
    let mut bytes = Vec::new();
    let is_small = size <= LARGEST;
    let read = match is_small {
        true => from.by_ref().take(size).read_to_end(&mut bytes).map(|n| n as u64),
        false => io::copy(&mut from.by_ref().take(size), &mut io::sink()),
    };
    let mut end = [0];
    if read.context(SILENT)? != size || from.read_exact(&mut end).is_err() || end != *b"\n" {
        bail!(UNREADABLE);
    }
    Ok(String::from_utf8(bytes).ok().filter(|_| is_small))
}

/// Reads `ls-tree -r -z`: mode, kind and name of each object, a tab, its path, and NUL.
pub(super) fn files(told: &[u8]) -> Result<BTreeMap<Vec<u8>, Id>> {
    let mut all = BTreeMap::new();
    for entry in told.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
        let tab = entry.iter().position(|byte| *byte == b'\t').context(UNREADABLE)?;
        let head = String::from_utf8_lossy(&entry[..tab]);
        let words: Vec<&str> = head.split(' ').collect();
        let [_, kind, name] = words[..] else { bail!(UNREADABLE) };
        let name = id(name).context(UNREADABLE)?;
        // What belongs to another repository is not this one's to tell of.
        if kind == "blob" {
            all.insert(entry[tab + 1..].to_vec(), name);
        }
    }
    Ok(all)
}

fn id(word: &str) -> Option<Id> {
    let is_id = word.len() >= 40 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_id.then(|| Id(word.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    #[test]
    fn trees_are_read_whatever_their_files_are_called() {
        let told = format!(
            "100644 blob {NAME}\tsrc/a\"b\\c\n.rs\0160000 commit {NAME}\tinner\0100755 blob {NAME}\t\u{e9}.rs\0"
        );
        let files: Vec<String> = files(told.as_bytes())
            .unwrap()
            .into_keys()
            .map(|name| String::from_utf8(name).unwrap())
            .collect();
        assert_eq!(files, ["src/a\"b\\c\n.rs", "\u{e9}.rs"]);
        assert!(super::files(b"100644 blob").is_err() && super::files(b"100644 blob x\ta\0").is_err());
    }

    #[test]
    fn an_answer_that_is_not_whole_is_none() {
        let id = Id(NAME.into());
        let read = |told: String| text(&mut told.as_bytes(), &id);
        assert_eq!(read(format!("{NAME} blob 3\na\nb\n")).unwrap().as_deref(), Some("a\nb"));
        for told in
            ["missing", "blob 3\na\n", "blob 3\na\nbc", "blob -1\n\n", "tree 3\na\nb\n", "blob 3 4\na\nb\n"]
        {
            assert!(read(format!("{NAME} {told}")).is_err(), "{told}");
        }
        assert!(
            read(String::new()).is_err() && read(format!("{} blob 0\n\n", NAME.replace('e', "f"))).is_err()
        );
    }
}
