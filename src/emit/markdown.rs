//! `markdown`: a page for a comment on a pull request or the summary of a job.

use super::human;
use super::place::count;
use crate::report::{Report, State};
use crate::visible;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Findings told in full: a comment on GitHub may hold 65,536 characters.
const MOST: usize = 30;

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (errors, warnings) = report.counts();
    let files = report.checked.stats.files;
    if report.diagnostics.is_empty() {
        return writeln!(out, "## bplint\n\nNothing found in {files} files.");
    }
    let (errors, warnings) = (count(errors, "error"), count(warnings, "warning"));
    writeln!(out, "## bplint\n\n**{errors}**, **{warnings}** in {}\n", count(files, "file"))?;
    table(report, out)?;
    let mut worst: Vec<_> = report.diagnostics.iter().collect();
    worst.sort_by_key(|d| !d.is_error());
    for diagnostic in worst.iter().take(MOST) {
        let finding = &diagnostic.finding;
        let line = report.lines(finding.primary.file).line(finding.primary.range.start);
        let path = report.from_repository(finding.primary.file);
        let text = human::rendered(report, diagnostic)?;
        writeln!(
            out,
            "\n<details><summary><code>{}:{line}</code> {}</summary>\n",
            super::place::escape(&visible::line(&path)),
            inline(&finding.message)
        )?;
        let fence = fence(&text);
        writeln!(out, "{fence}text\n{}\n{fence}\n\n</details>", text.trim_end())?;
    }
    if worst.len() > MOST {
        writeln!(out, "\n{} more are not shown here.", worst.len() - MOST)?;
    }
    Ok(())
}

fn table(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut rules: BTreeMap<(bool, &str), (usize, usize)> = BTreeMap::new();
    for d in &report.diagnostics {
        rules.entry((!d.is_error(), &d.finding.rule)).or_default().0 += 1;
    }
    for d in report.quiet.iter().filter(|d| d.state == State::Known) {
        rules.entry((!d.is_error(), &d.finding.rule)).or_default().1 += 1;
    }
    writeln!(out, "| | rule | findings | known | |\n|---|---|---:|---:|---|")?;
    for ((mild, rule), (shown, known)) in rules {
        let severity = if mild { "warning" } else { "error" };
        let summary = report.cards.get(rule).map_or("", |card| &card.summary);
        writeln!(out, "| {severity} | `{rule}` | {shown} | {known} | {} |", summary.replace('|', "\\|"))?;
    }
    Ok(())
}

/// A message inside HTML: code stays code, nothing else counts as markup.
fn inline(message: &str) -> String {
    let parts = super::place::escape(&visible::line(message));
    let mut out = String::new();
    for (i, part) in parts.split('`').enumerate() {
        if i > 0 {
            out.push_str(if i % 2 == 1 { "<code>" } else { "</code>" });
        }
        out.push_str(part);
    }
    out
}

/// A fence longer than any in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}
