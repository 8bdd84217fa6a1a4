//! `--diff BASE`: what git says has changed since then.

use crate::report::{Changes, Report};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// Hides findings outside of what changed since `base`. Files that git does not know yet count as new.
pub(super) fn apply(base: &str, report: &mut Report<'_>) -> Result<()> {
    let dir = report.repository.clone();
    // Prefixes and colours are set against what a user's own configuration may say.
    let diff = ["-c", "core.quotePath=false", "diff", "-U0", "--no-color", "--no-ext-diff"];
    let prefixes = ["--src-prefix=a/", "--dst-prefix=b/", "--end-of-options", base, "--"];
    let mut changes = Changes::parse(&git(&dir, &[&diff[..], &prefixes].concat())?);
    let unknown = git(&dir, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    unknown.split('\0').filter(|path| !path.is_empty()).for_each(|path| changes.add_file(path));
    report.keep_changed(&changes);
    Ok(())
}

fn git(dir: &Path, args: &[&str]) -> Result<String> {
    let output = Command::new("git").arg("-C").arg(dir).args(args).output();
    let output = output.context("`--diff` asks git, which cannot be run")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`--diff` asks git, which says: {}", said.trim().lines().next().unwrap_or("nothing"));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
