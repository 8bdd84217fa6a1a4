//! The baseline on disk: where it lies, and a report held against it.

use crate::check::Request;
use crate::disk;
use crate::report::Report;
use crate::report::baseline::{Baseline, Difference, FILE_NAME};
use anyhow::{Context, Result};
use std::io;
use std::path::{Path, PathBuf};

/// The one that the configuration names, or the one in the root of the workspace.
pub fn path(request: &Request, report: &Report<'_>) -> PathBuf {
    let configured = request.config.baseline.as_ref().map(|path| request.config.root.join(path));
    configured.unwrap_or_else(|| report.checked.workspace.root.join(FILE_NAME))
}

/// Hides what the baseline at `path` records; `false` when there is none.
///
/// # Errors
/// A baseline that cannot be read.
pub fn apply(path: &Path, report: &mut Report<'_>) -> Result<bool> {
    let Some(baseline) = read(path)? else { return Ok(false) };
    let difference = compare(&baseline, report);
    report.apply(&difference);
    Ok(true)
}

/// A report to which no baseline was applied, held against one.
pub fn compare(baseline: &Baseline, report: &Report<'_>) -> Difference {
    let root = &report.checked.workspace.root;
    baseline.compare(report, |path| root.join(path).exists())
}

/// Reads a baseline; `None` when there is no such file.
///
/// # Errors
/// A file that cannot be read, or that is no baseline.
pub fn read(path: &Path) -> Result<Option<Baseline>> {
    let text = match disk::read_text(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    let baseline = Baseline::parse(&text).map_err(|what| anyhow::anyhow!("{}: {what}", path.display()))?;
    Ok(Some(baseline))
}

/// Writes a baseline.
///
/// # Errors
/// Those of the disk.
pub fn write(path: &Path, baseline: &Baseline) -> Result<()> {
    let text = baseline.text();
    disk::write(path, text.as_bytes()).with_context(|| format!("{} cannot be written", path.display()))
}
