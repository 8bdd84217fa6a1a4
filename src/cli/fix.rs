//! `bplint fix`: writes what [`crate::fix`] makes of the files.

use super::args::CheckArgs;
use super::plan::Plan;
use super::{baseline, diff, output};
use crate::card::Cards;
use crate::fix::Fixed;
use crate::{check, fix, report};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Applies the safe fixes, or allows the findings for a reason; or tells what would be done.
pub(super) fn run(args: &CheckArgs, dry_run: bool, reason: Option<&str>, out: &mut dyn Write) -> Result<()> {
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
    let fixed = match reason {
        Some(reason) => {
            // What is accepted already needs no comment.
            baseline::apply(args, &plan, &mut report)?;
            fix::allow(&report, reason.trim())
        }
        None => fix::apply(&report),
    };
    let (would, did) = if reason.is_some() { ("would change", "changed") } else { ("would fix", "fixed") };
    for (file, text) in &fixed.texts {
        let file = report.file(*file);
        if !dry_run {
            replace(&file.path, report.text(file.id), text).with_context(|| file.shown.clone())?;
        }
        writeln!(out, "{} {}", if dry_run { would } else { did }, file.shown)?;
    }
    writeln!(out, "{}", if reason.is_some() { allowed(&fixed, dry_run) } else { applied(&fixed, dry_run) })?;
    Ok(())
}

fn applied(fixed: &Fixed, dry_run: bool) -> String {
    let fixes = if fixed.applied == 1 { "fix" } else { "fixes" };
    let done = if dry_run { "to apply" } else { "applied" };
    let again = match fixed.left {
        0 => String::new(),
        left => format!("; {left} more collide with these, so run it again"),
    };
    format!("{} {fixes} {done}{again}", fixed.applied)
}

fn allowed(fixed: &Fixed, dry_run: bool) -> String {
    let findings = if fixed.applied == 1 { "finding" } else { "findings" };
    let done = if dry_run { "to allow" } else { "allowed" };
    let rest = match fixed.left {
        0 => String::new(),
        left => format!("; no comment can stand for {left} more"),
    };
    format!("{} {findings} {done}{rest}", fixed.applied)
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
