//! `bplint baseline`, and the baseline of an ordinary run.

use super::args::{BaselineCommand, CheckArgs};
use super::plan::Plan;
use crate::baseline;
use crate::card::Cards;
use crate::check;
use crate::disk;
use crate::report::baseline::{Baseline, Difference};
use crate::report::{self, Report};
use crate::visible;
use anyhow::{Result, bail};
use std::io::Write;
use std::path::PathBuf;

/// Hides what the baseline records, where there is one.
pub(super) fn apply(args: &CheckArgs, plan: &Plan, report: &mut Report<'_>) -> Result<()> {
    if args.no_baseline {
        return Ok(());
    }
    let path = path(args, plan, report);
    if !baseline::apply(&path, report)? && args.baseline.is_some() {
        bail!("{}: there is no such baseline; `bplint baseline write` makes one", path.display());
    }
    Ok(())
}

/// Runs one of the commands.
pub(super) fn run(command: &BaselineCommand, out: &mut dyn Write) -> Result<()> {
    let (args, growth) = match command {
        BaselineCommand::Write(args) | BaselineCommand::Update(args) => (&args.check, args.allow_growth),
        BaselineCommand::Prune(check) | BaselineCommand::Show(check) => (check, false),
    };
    if args.diff.is_some() {
        bail!("a baseline is about all findings; leave `--diff` out");
    }
    let plan = Plan::new(args, None)?;
    let checked = check::check(&plan.request);
    let report = report::settle(&checked, Cards::builtin(), &plan.settings);
    if let Some(problem) = report.problems().find(|p| p.fatal) {
        bail!("{}: {}", problem.path.display(), problem.what);
    }
    let path = path(args, &plan, &report);
    let old = baseline::read(&path)?;
    let difference = baseline::compare(&old.clone().unwrap_or_default(), &report);
    let new = match command {
        BaselineCommand::Show(_) => return show(&difference, out),
        BaselineCommand::Prune(_) | BaselineCommand::Update(_) if old.is_none() => {
            bail!("{}: there is no baseline yet; `bplint baseline write` makes one", path.display())
        }
        BaselineCommand::Prune(_) => Vec::new(),
        BaselineCommand::Write(_) | BaselineCommand::Update(_) => difference.new.clone(),
    };
    if old.is_some() && !new.is_empty() && !growth {
        let (findings, them) = if new.len() == 1 { ("finding is", "it") } else { ("findings are", "them") };
        bail!(
            "{} {findings} not in the baseline yet; mend {them}, or record {them} with `--allow-growth`",
            new.len()
        );
    }
    let (added, removed) = (new.len(), difference.fixed.len());
    let new = Baseline::new(difference.known.into_iter().chain(difference.elsewhere).chain(new));
    let home = disk::repository(&checked.workspace.root);
    if args.baseline.is_none() && !disk::lies_within(&path, home) {
        bail!(
            "{} lies outside of {}, where nothing is written unless `--baseline` names it",
            path.display(),
            home.display()
        );
    }
    baseline::write(&path, &new)?;
    writeln!(
        out,
        "{}: {} recorded, {added} added, {removed} removed",
        super::look::relative(&path),
        new.len()
    )?;
    Ok(())
}

fn show(difference: &Difference, out: &mut dyn Write) -> Result<()> {
    let parts = [("new", &difference.new), ("known", &difference.known), ("fixed", &difference.fixed)];
    for (state, entries) in parts {
        for entry in entries {
            let text = format!("{state:<6} {} {} {}", entry.rule, entry.path, entry.item);
            writeln!(out, "{}", visible::line(&text))?;
        }
    }
    let [new, known, fixed] = parts.map(|(_, entries)| entries.len());
    writeln!(out, "{new} new, {known} known, {fixed} fixed")?;
    Ok(())
}

/// The flag's, else the one that holds without it.
fn path(args: &CheckArgs, plan: &Plan, report: &Report<'_>) -> PathBuf {
    let flag = args.baseline.as_ref().map(|path| plan.request.places.cwd.join(path));
    flag.unwrap_or_else(|| baseline::path(&plan.request, report))
}
