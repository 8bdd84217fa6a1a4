//! Byte ranges in the words of editors: lines and columns, both from 1, columns in characters.

use crate::finding::Fix;
use crate::report::Report;
use crate::source::{FileId, LineCol, Range};

/// Start and end (exclusive) of a range.
pub(super) fn span(report: &Report<'_>, file: FileId, range: Range) -> (LineCol, LineCol) {
    (report.line_col(file, range.start), report.line_col(file, range.end))
}

/// Code before and after a fix.
#[derive(Debug)]
pub(super) struct Preview {
    /// The lines that change, with common indentation removed.
    pub(super) after: Vec<String>,
}

/// What the lines touched by a fix look like when it is applied; none when it touches several files or many lines.
pub(super) fn preview(report: &Report<'_>, fix: &Fix) -> Option<Preview> {
    let file = fix.edits.first()?.file;
    if fix.edits.iter().any(|e| e.file != file) {
        return None;
    }
    let text = report.text(file);
    let lines = report.lines(file);
    let mut edits: Vec<_> = fix.edits.iter().collect();
    edits.sort_by_key(|e| e.range);
    let first = lines.line_range(lines.line(edits.first()?.range.start), text).start;
    let last = lines.line_range(lines.line(edits.iter().map(|e| e.range.end).max()?), text).end;
    let mut after = String::new();
    let mut at = first;
    for edit in edits {
        if edit.range.start < at {
            return None;
        }
        after.push_str(Range::new(at, edit.range.start).of(text));
        after.push_str(&edit.text);
        at = edit.range.end;
    }
    after.push_str(Range::new(at, last).of(text));
    let after: Vec<String> = textwrap::dedent(&after).lines().map(str::to_string).collect();
    let fits = (1..=6).contains(&after.len()) && after.iter().any(|l| !l.trim().is_empty());
    fits.then_some(Preview { after })
}
