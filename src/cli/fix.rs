//! `bplint fix`: writes what [`crate::fix`] makes of the files.

use super::args::CheckArgs;
use super::plan::Plan;
use super::{diff, output};
use crate::card::Cards;
use crate::{check, fix, report};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Applies the safe fixes, or tells of them.
pub(super) fn run(args: &CheckArgs, dry_run: bool, out: &mut dyn Write) -> Result<()> {
    let plan = Plan::new(args, None)?;
    if !plan.request.overlays.is_empty() {
        bail!("standard input cannot be fixed in place; name a file");
    }
    let checked = check::check(&plan.request);
    let mut report = report::settle(&checked, Cards::builtin(), &plan.settings);
    report.repository = output::repository(&checked.workspace.root);
    if let Some(base) = &args.diff {
        diff::apply(base, &mut report)?;
    }
    if let Some(problem) = report.problems().find(|p| p.fatal) {
        bail!("{}: {}", problem.path.display(), problem.what);
    }
    let fixed = fix::apply(&report);
    for (file, text) in &fixed.texts {
        let file = report.file(*file);
        if !dry_run {
            replace(&file.path, report.text(file.id), text).with_context(|| file.shown.clone())?;
        }
        writeln!(out, "{} {}", if dry_run { "would fix" } else { "fixed" }, file.shown)?;
    }
    let (applied, left) = (fixed.applied, fixed.left);
    let again =
        if left > 0 { format!("; {left} more collide with these, so run it again") } else { String::new() };
    let done = if dry_run { "to apply" } else { "applied" };
    let fixes = if applied == 1 { "fix" } else { "fixes" };
    writeln!(out, "{applied} {fixes} {done}{again}")?;
    Ok(())
}

/// Writes a file that still holds the text it was read with: whoever changed it meanwhile keeps the change.
fn replace(path: &Path, read: &str, text: &str) -> Result<()> {
    let now = fs::read_to_string(path).context("cannot be read")?;
    if now != read {
        bail!("has changed since it was read; run it again");
    }
    fs::write(path, text).context("cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_made_meanwhile_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lib.rs");
        fs::write(&path, "theirs").unwrap();
        assert!(replace(&path, "read", "ours").unwrap_err().to_string().contains("run it again"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        replace(&path, "theirs", "ours").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ours");
    }
}
