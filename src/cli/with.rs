//! `cargo bplint --with clippy`: another cargo command's messages and ours as one stream, for editors that run a
//! single check.

use super::args::{CargoCommand, CheckArgs, FormatArg};
use crate::emit::Format;
use anyhow::{Context, Result, anyhow};
use serde::Deserialize;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};

/// A cargo command to run beside our own check.
#[derive(Clone, Debug)]
pub(super) struct With {
    /// What to run.
    pub(super) command: CargoCommand,
    /// Its arguments: packages as for us, then what the user gave.
    pub(super) args: Vec<OsString>,
}

/// How it ended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ended {
    status: ExitStatus,
}

/// A command on its way.
pub(super) enum Running {
    /// Its messages are being passed on.
    Streaming(Child, JoinHandle<io::Result<()>>),
    /// It has said all it had to say.
    Ended(Ended),
}

impl With {
    /// Starts the command. Only messages in JSON can be passed on while we work; everything else comes first.
    pub(super) fn start(&self, check: &CheckArgs, formats: &[FormatArg]) -> Result<Running> {
        let format = formats.iter().find(|f| f.file.is_none()).map(|f| f.format);
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.arg(self.command.name());
        let is_set = self.args.iter().any(|arg| arg.to_string_lossy().starts_with("--message-format"));
        match format {
            Some(Format::Json) if !is_set => drop(command.arg("--message-format=json")),
            Some(Format::Short) if !is_set => drop(command.arg("--message-format=short")),
            _ => {}
        }
        if check.quiet() {
            command.arg("--quiet");
        }
        command.args(&self.args);
        let cannot = || format!("`cargo {}` cannot be run", self.command.name());
        if format != Some(Format::Json) {
            return Ok(Running::Ended(Ended { status: command.status().with_context(cannot)? }));
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().with_context(cannot)?;
        let output = child.stdout.take().context("the command has no output")?;
        Ok(Running::Streaming(child, thread::spawn(move || pass_on(output))))
    }
}

impl Running {
    /// Waits for the end.
    pub(super) fn finish(self) -> Result<Ended> {
        let (mut child, stream) = match self {
            Running::Ended(ended) => return Ok(ended),
            Running::Streaming(child, stream) => (child, stream),
        };
        stream.join().map_err(|_| anyhow!("passing messages on broke off"))??;
        Ok(Ended { status: child.wait()? })
    }
}

impl Ended {
    pub(super) fn success(self) -> bool {
        self.status.success()
    }

    /// The command's exit code; cargo's own for failures when a signal ended it.
    pub(super) fn code(self) -> u8 {
        self.status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(101)
    }
}

/// Copies each line as it comes, byte for byte, but for the last message: ours are still to follow.
fn pass_on(output: impl Read) -> io::Result<()> {
    #[derive(Deserialize)]
    struct Line<'a> {
        reason: &'a str,
    }
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        let is_last =
            serde_json::from_slice::<Line<'_>>(&line).is_ok_and(|line| line.reason == "build-finished");
        if !is_last {
            let mut out = io::stdout().lock();
            out.write_all(&line)?;
            out.flush()?;
        }
        line.clear();
    }
    Ok(())
}
