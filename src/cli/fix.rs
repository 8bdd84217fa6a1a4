//! `bplint fix`: writes what [`crate::fix`] makes of the files.

use super::args::CheckArgs;
use super::plan::Plan;
use super::{Outcome, baseline, diff};
use crate::card::Cards;
use crate::fix::Fixed;
use crate::workspace::{Problem, Request};
use crate::{check, disk, fix, report, visible};
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Applies the safe fixes, or allows the findings for a reason; or tells what would be done. A file that cannot be changed keeps no
/// other from being changed.
pub(super) fn run(
    args: &CheckArgs,
    dry_run: bool,
    reason: Option<&str>,
    out: &mut dyn Write,
) -> Result<Outcome> {
    let plan = Plan::new(args, None)?;
    if !plan.request.overlays.is_empty() {
        bail!("standard input cannot be fixed in place; name a file");
    }
    let checked = check::check(&plan.request);
    let mut report = report::settle(&checked, Cards::builtin(), &plan.settings);
    report.repository = disk::repository(&checked.workspace.root).to_path_buf();
    if let Some(base) = &args.diff {
        diff::apply(base, &mut report)?;
    }
    let mut fixed = match reason {
        Some(reason) => {
            // What is accepted already needs no comment.
            baseline::apply(args, &plan, &mut report)?;
            fix::allow(&report, reason)
        }
        None => fix::apply(&report),
    };
    let homes = homes(&plan.request.places, &checked.workspace.root);
    let (would, did) = if reason.is_some() { ("would change", "changed") } else { ("would fix", "fixed") };
    let mut failed = Vec::new();
    for (file, text) in &fixed.texts {
        let file = report.file(*file);
        match replace(&file.path, &homes, report.text(file.id), text, dry_run) {
            Ok(()) => {
                let shown = visible::line(&file.shown);
                writeln!(out, "{} {shown}", if dry_run { would } else { did })?;
            }
            Err(error) => {
                fixed.applied.remove(&file.id);
                failed.push(Problem::fatal(&file.path, format!("{error:#}")));
            }
        }
    }
    writeln!(out, "{}", if reason.is_some() { allowed(&fixed, dry_run) } else { applied(&fixed, dry_run) })?;
    super::ended(report.problems().filter(|p| p.fatal).chain(&failed), out)
}

/// Where files may be changed: in what was named, and in the repository or workspace that the user stands in. Files elsewhere are
/// there because a manifest says so, and whoever wrote it has no say in them.
fn homes(places: &Request, root: &Path) -> Vec<PathBuf> {
    let start = places.start();
    let around = disk::repository(&start);
    let has_none = !around.join(".git").exists();
    let around = if has_none && start.starts_with(root) { root } else { around };
    let named = places.paths.iter().map(|path| places.cwd.join(path));
    named.chain([around.to_path_buf()]).collect()
}

fn applied(fixed: &Fixed, dry_run: bool) -> String {
    let count: usize = fixed.applied.values().sum();
    let fixes = if count == 1 { "fix" } else { "fixes" };
    let done = if dry_run { "to apply" } else { "applied" };
    let again = match fixed.left {
        0 => String::new(),
        left => format!("; {left} more collide with these, so run it again"),
    };
    format!("{count} {fixes} {done}{again}")
}

fn allowed(fixed: &Fixed, dry_run: bool) -> String {
    let count: usize = fixed.applied.values().sum();
    let findings = if count == 1 { "finding" } else { "findings" };
    let done = if dry_run { "to allow" } else { "allowed" };
    let rest = match fixed.left {
        0 => String::new(),
        left => format!("; no comment can stand for {left} more"),
    };
    format!("{count} {findings} {done}{rest}")
}

/// Writes a file that still holds the text it was read with: whoever changed it meanwhile keeps the change.
fn replace(path: &Path, homes: &[PathBuf], read: &str, text: &str, dry_run: bool) -> Result<()> {
    if !homes.iter().any(|home| disk::lies_within(path, home)) {
        bail!("lies outside of the repository and is left alone; name it to have it changed");
    }
    if dry_run {
        return Ok(());
    }
    let now = disk::read_text(path).context("cannot be read")?;
    if now != read {
        bail!("has changed since it was read; run it again");
    }
    disk::write(path, text.as_bytes()).context("cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_change_made_meanwhile_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lib.rs");
        fs::write(&path, "theirs").unwrap();
        let homes = [dir.path().to_path_buf()];
        let told = replace(&path, &homes, "read", "ours", false).unwrap_err().to_string();
        assert!(told.contains("run it again"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        replace(&path, &homes, "theirs", "ours", false).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ours");
    }
}
