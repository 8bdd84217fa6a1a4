//! `gitlab`: the code quality report that merge requests show.

use super::place;
use crate::report::Report;
use serde_json::json;
use std::io::{self, Write};

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let issue = |diagnostic: &crate::report::Diagnostic| {
        let finding = &diagnostic.finding;
        let (start, end) = place::span(report, finding.primary.file, finding.primary.range);
        json!({
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": diagnostic.fingerprint,
            "severity": if diagnostic.is_error() { "major" } else { "minor" },
            "content": { "body": place::told(report, finding) },
            "location": {
                "path": report.from_repository(finding.primary.file),
                "positions": {
                    "begin": { "line": start.line, "column": start.column },
                    "end": { "line": end.line, "column": end.column },
                },
            },
        })
    };
    let issues: Vec<_> = report.diagnostics.iter().map(issue).collect();
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    writeln!(out)
}
