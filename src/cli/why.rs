//! `bplint why`: what is seen at a line, which rules looked, and for each of them what it said and what became of that, or the
//! excuse for which it is silent.

use super::plan::Plan;
use super::{Outcome, baseline};
use crate::card::Cards;
use crate::check;
use crate::evidence::Reason;
use crate::finding::{Confidence, Finding};
use crate::report::{self, Hidden, Report, State};
use crate::source::{FileId, Range};
use crate::visible;
use anyhow::{Error, Result};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// Prints all that is known of `line` in `file`.
pub(super) fn run(
    plan: &Plan,
    args: &super::CheckArgs,
    file: &Path,
    line: u32,
    out: &mut dyn Write,
) -> Result<Outcome> {
    let why = check::why(&plan.request, file, line).map_err(Error::msg)?;
    out.write_all(visible::lines(&why.seen).as_bytes())?;
    let mut report = report::settle(&why.checked, Cards::builtin(), &plan.settings);
    baseline::apply(args, plan, &mut report)?;
    let on_line = |file: FileId, range: Range| {
        let lines = report.lines(why.file);
        file == why.file && lines.line(range.start) <= line && line <= lines.line(range.end.saturating_sub(1))
    };
    let mut spoke = BTreeSet::new();
    for diagnostic in report.diagnostics.iter().chain(&report.quiet) {
        let finding = &diagnostic.finding;
        if on_line(finding.primary.file, finding.primary.range) {
            spoke.insert(finding.rule.as_str());
            let what = match &diagnostic.state {
                State::Shown if diagnostic.is_error() => "shown as an error".to_string(),
                State::Shown => "shown as a warning".to_string(),
                State::Known => "known from the baseline".to_string(),
                State::Suppressed(None) => "suppressed in the source".to_string(),
                State::Suppressed(Some(reason)) => format!("suppressed in the source: {reason}"),
            };
            said(&report, finding, &what, out)?;
        }
    }
    for (finding, hidden) in &report.hidden {
        if on_line(finding.primary.file, finding.primary.range) {
            spoke.insert(finding.rule.as_str());
            said(&report, finding, &hidden_by(*hidden, finding), out)?;
        }
    }
    for excused in &why.checked.excused {
        if on_line(excused.file, excused.range) {
            spoke.insert(excused.rule);
            writeln!(out, "{}: silent, {}", excused.rule, visible::line(&reason(&report, &excused.reason)))?;
        }
    }
    let quiet: Vec<&str> = why.looked.iter().copied().filter(|rule| !spoke.contains(rule)).collect();
    match (quiet.is_empty(), spoke.is_empty()) {
        (false, _) => writeln!(out, "looked and found nothing on this line: {}", quiet.join(", "))?,
        (true, true) => writeln!(out, "no rule looked: nothing in this function concerns any")?,
        _ => {}
    }
    // What else goes wrong is told by a run that lints.
    super::ended(why.checked.problems.iter().filter(|p| p.fatal), out)
}

fn said(report: &Report<'_>, finding: &Finding, what: &str, out: &mut dyn Write) -> Result<()> {
    let sure = confidence(finding.confidence());
    writeln!(out, "{} ({sure}): {}", finding.rule, visible::line(&finding.message))?;
    writeln!(out, "  {}", visible::line(what))?;
    for (sure, why) in finding.evidence.lowered() {
        writeln!(out, "  at most {}: {}", confidence(*sure), visible::line(&self::reason(report, why)))?;
    }
    Ok(())
}

fn hidden_by(hidden: Hidden, finding: &Finding) -> String {
    match hidden {
        Hidden::Allowed => format!("hidden: the rule is at `allow`; `-W {}` shows it", finding.rule),
        Hidden::NotLinted => "hidden: the file is read, but not linted in this run".into(),
        Hidden::Overlap => {
            format!("hidden: {} says it by default, and overlaps are hidden", finding.overlaps.join(", "))
        }
        Hidden::Test => "hidden: it is in a test; `--tests` shows it".into(),
        Hidden::Unsure => {
            let sure = confidence(finding.confidence());
            format!("hidden: it is {sure} only; `--min-confidence {sure}` shows it")
        }
    }
}

/// A reason by name, with what it means and where it is seen.
fn reason(report: &Report<'_>, reason: &Reason) -> String {
    let mut text = format!("{}: {}", reason.excuse.name(), reason.excuse.says());
    if let Some((file, range)) = reason.seen {
        let line = report.line_col(file, range.start).line;
        text.push_str(&format!(" ({}:{line})", report.from_root(file)));
    }
    text
}

fn confidence(sure: Confidence) -> String {
    format!("{sure:?}").to_lowercase()
}
