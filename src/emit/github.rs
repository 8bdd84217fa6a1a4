//! `github`: workflow commands that GitHub Actions shows as annotations.

use super::place;
use crate::report::{Diagnostic, Report};
use crate::visible;
use std::io::{self, Write};

/// GitHub keeps this many annotations of each level per step and drops the rest without a word.
const MOST: usize = 10;

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (errors, warnings): (Vec<_>, Vec<_>) = report.diagnostics.iter().partition(|d| d.is_error());
    for mut diagnostics in [errors, warnings] {
        diagnostics.sort_by_key(|d| std::cmp::Reverse(d.finding.confidence()));
        for diagnostic in diagnostics.iter().take(MOST) {
            annotation(report, diagnostic, out)?;
        }
    }
    let (errors, warnings) = report.counts();
    let hidden = errors.saturating_sub(MOST) + warnings.saturating_sub(MOST);
    if hidden > 0 {
        writeln!(out, "{hidden} more are not annotated, because GitHub shows {MOST} of a level per step:")?;
        super::short::emit(report, out)?;
    }
    Ok(())
}

fn annotation(report: &Report<'_>, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
    let finding = &diagnostic.finding;
    let (start, end) = place::span(report, finding.primary.file, finding.primary.range);
    let mut place = format!("line={},endLine={}", start.line, end.line);
    if start.line == end.line {
        // Columns are read only when both ends are on one line.
        place.push_str(&format!(",col={},endColumn={}", start.column, end.column));
    }
    writeln!(
        out,
        "::{} file={},{place},title={}::{}",
        diagnostic.severity(),
        property(&visible::line(&report.from_repository(finding.primary.file))),
        property(&finding.rule),
        data(&visible::lines(&place::told(report, finding)))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
