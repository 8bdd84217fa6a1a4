//! `bplint baseline`, and the baseline of an ordinary run.

use super::args::{BaselineCommand, CheckArgs};
use super::plan::Plan;
use crate::card::Cards;
use crate::check;
use crate::report::baseline::{Baseline, Difference, FILE_NAME};
use crate::report::{self, Report};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Hides what the baseline records, where there is one.
pub(super) fn apply(args: &CheckArgs, plan: &Plan, report: &mut Report<'_>) -> Result<()> {
    if args.no_baseline {
        return Ok(());
    }
    let path = path(args, plan, report);
    let Some(baseline) = read(&path)? else {
        if args.baseline.is_some() {
            bail!("{}: there is no such baseline; `bplint baseline write` makes one", path.display());
        }
        return Ok(());
    };
    let difference = compare(&baseline, report);
    report.apply(&difference);
    Ok(())
}

/// Runs one of the commands.
pub(super) fn run(command: &BaselineCommand, out: &mut dyn Write) -> Result<()> {
    let (args, growth) = match command {
        BaselineCommand::Write(args) | BaselineCommand::Update(args) => (&args.check, args.allow_growth),
        BaselineCommand::Prune(check) | BaselineCommand::Show(check) => (check, false),
    };
    let plan = Plan::new(args, None)?;
    let checked = check::check(&plan.request);
    let report = report::settle(&checked, Cards::builtin(), &plan.settings);
    if let Some(problem) = report.problems().find(|p| p.fatal) {
        bail!("{}: {}", problem.path.display(), problem.what);
    }
    let path = path(args, &plan, &report);
    let old = read(&path)?;
    let difference = compare(&old.clone().unwrap_or_default(), &report);
    let new = match command {
        BaselineCommand::Show(_) => return show(&difference, out),
        BaselineCommand::Prune(_) | BaselineCommand::Update(_) if old.is_none() => {
            bail!("{}: there is no baseline yet; `bplint baseline write` makes one", path.display())
        }
        BaselineCommand::Prune(_) => Vec::new(),
        BaselineCommand::Write(_) | BaselineCommand::Update(_) => difference.new.clone(),
    };
    if old.is_some() && !new.is_empty() && !growth {
        let findings = if new.len() == 1 { "finding is" } else { "findings are" };
        bail!(
            "{} {findings} not in the baseline yet; mend them, or record them with `--allow-growth`",
            new.len()
        );
    }
    let (added, removed) = (new.len(), difference.fixed.len());
    let baseline = Baseline::new(difference.known.into_iter().chain(difference.elsewhere).chain(new));
    fs::write(&path, baseline.text()).with_context(|| format!("{} cannot be written", path.display()))?;
    writeln!(
        out,
        "{}: {} recorded, {added} added, {removed} removed",
        super::look::relative(&path),
        baseline.len()
    )?;
    Ok(())
}

fn show(difference: &Difference, out: &mut dyn Write) -> Result<()> {
    let parts = [("new", &difference.new), ("known", &difference.known), ("fixed", &difference.fixed)];
    for (state, entries) in parts {
        for entry in entries {
            writeln!(out, "{state:<6} {} {} {}", entry.rule, entry.path, entry.item)?;
        }
    }
    let [new, known, fixed] = parts.map(|(_, entries)| entries.len());
    writeln!(out, "{new} new, {known} known, {fixed} fixed")?;
    Ok(())
}

fn compare(baseline: &Baseline, report: &Report<'_>) -> Difference {
    let root = &report.checked.workspace.root;
    baseline.compare(report, |path| root.join(path).exists())
}

/// The flag's, the configuration's, or the one in the root of the workspace.
fn path(args: &CheckArgs, plan: &Plan, report: &Report<'_>) -> PathBuf {
    let configured = plan.request.config.baseline.as_ref().map(|path| plan.request.config.root.join(path));
    let flag = args.baseline.as_ref().map(|path| plan.request.places.cwd.join(path));
    flag.or(configured).unwrap_or_else(|| report.checked.workspace.root.join(FILE_NAME))
}

fn read(path: &Path) -> Result<Option<Baseline>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    let baseline = Baseline::parse(&text).map_err(|what| anyhow::anyhow!("{}: {what}", path.display()))?;
    Ok(Some(baseline))
}
