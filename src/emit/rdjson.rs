//! `rdjson`: reviewdog's diagnostic format. Its columns count bytes.

use super::place;
use crate::finding::Label;
use crate::report::{Diagnostic, Report};
use crate::source::{FileId, Range};
use serde_json::{Value, json};
use std::io::{self, Write};

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let diagnostics: Vec<_> = report.diagnostics.iter().map(|d| diagnostic(report, d)).collect();
    let page = json!({ "source": { "name": "bplint" }, "diagnostics": diagnostics });
    serde_json::to_writer_pretty(&mut *out, &page)?;
    writeln!(out)
}

fn diagnostic(report: &Report<'_>, diagnostic: &Diagnostic) -> Value {
    let finding = &diagnostic.finding;
    let related = |label: &Label| json!({ "message": label.text, "location": location(report, label.file, label.range) });
    // A suggestion replaces one range in the finding's own file.
    let suggestion = |fix: &crate::finding::Fix| match fix.edits.as_slice() {
        [edit] if edit.file == finding.primary.file => {
            Some(json!({ "range": range(report, edit.file, edit.range), "text": edit.text }))
        }
        _ => None,
    };
    json!({
        "message": place::told(report, finding),
        "location": location(report, finding.primary.file, finding.primary.range),
        "severity": diagnostic.severity().to_uppercase(),
        "code": { "value": format!("bplint::{}", finding.rule) },
        "suggestions": finding.fixes.iter().filter_map(suggestion).collect::<Vec<_>>(),
        "related_locations": finding.labels.iter().map(related).collect::<Vec<_>>(),
    })
}

fn location(report: &Report<'_>, file: FileId, at: Range) -> Value {
    json!({ "path": report.from_repository(file), "range": range(report, file, at) })
}

fn range(report: &Report<'_>, file: FileId, range: Range) -> Value {
    json!({ "start": position(report, file, range.start), "end": position(report, file, range.end) })
}

fn position(report: &Report<'_>, file: FileId, offset: u32) -> Value {
    let line = report.lines(file).line(offset);
    let start = report.lines(file).line_range(line, report.text(file)).start;
    json!({ "line": line, "column": offset - start + 1 })
}
