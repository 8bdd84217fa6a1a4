//! `bplint fix`: writes what [`crate::fix`] makes of the files.

use super::args::CheckArgs;
use super::plan::Plan;
use super::{diff, output};
use crate::card::Cards;
use crate::{check, fix, report};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;

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
            let now =
                fs::read_to_string(&file.path).with_context(|| format!("{} cannot be read", file.shown))?;
            if now != report.text(file.id) {
                bail!("{} has changed since it was read; run it again", file.shown);
            }
            fs::write(&file.path, text).with_context(|| format!("{} cannot be written", file.shown))?;
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
