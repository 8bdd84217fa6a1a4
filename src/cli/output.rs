//! Where output goes: standard output or a file.

use super::args::{FormatArg, When};
use super::look;
use crate::disk;
use crate::emit::{self, Look};
use crate::report::Report;
use anyhow::{Context, Result};
use std::io::{self, BufWriter, Write};

/// Writes a report in one format to the place asked for.
pub(super) fn write(arg: &FormatArg, report: &Report<'_>, color: When) -> Result<()> {
    let Some(path) = &arg.file else {
        let mut out = BufWriter::new(io::stdout().lock());
        emit::emit(arg.format, report, look::of(color), &mut out)?;
        out.flush()?;
        return Ok(());
    };
    let mut page = Vec::new();
    emit::emit(arg.format, report, Look::default(), &mut page)?;
    disk::write(path, &page).with_context(|| format!("{} cannot be written", path.display()))
}

/// Adds our messages to those of another cargo command on standard output, and the end of them all.
pub(super) fn append(report: &Report<'_>, others_succeeded: bool) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    emit::messages(report, &mut out)?;
    emit::build_finished(others_succeeded && report.counts().0 == 0, &mut out)?;
    Ok(out.flush()?)
}
