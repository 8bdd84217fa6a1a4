//! Completion scripts and man pages, from the definition of the arguments.

use super::args::Cli;
use anyhow::{Context, Result};
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;
use std::path::Path;

/// Prints a completion script.
pub(super) fn completions(shell: Shell, out: &mut dyn Write) {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "bplint", &mut script);
    // A shell that stops reading early has what it wanted.
    let _ = out.write_all(&script);
}

/// Prints the man page of `bplint`, or writes those of all commands to a directory.
pub(super) fn man(dir: Option<&Path>, out: &mut dyn Write) -> Result<()> {
    match dir {
        Some(dir) => {
            std::fs::create_dir_all(dir).with_context(|| format!("{} cannot be made", dir.display()))?;
            clap_mangen::generate_to(Cli::command(), dir)
                .with_context(|| format!("{} cannot be written to", dir.display()))
        }
        None => Ok(clap_mangen::Man::new(Cli::command()).render(out)?),
    }
}
