//! Byte ranges in the words of editors: lines and columns, both from 1, columns in characters.

use crate::finding::{Finding, Fix};
use crate::report::Report;
use crate::source::{FileId, LineCol, Range};
use crate::visible;

/// Start and end (exclusive) of a range.
pub(super) fn span(report: &Report<'_>, file: FileId, range: Range) -> (LineCol, LineCol) {
    (report.line_col(file, range.start), report.line_col(file, range.end))
}

/// A finding in a few plain lines: message, what its labels say, helps and fixes. Paths start from the repository, wherever one
/// stands, so that services see the same finding each time.
pub(super) fn told(report: &Report<'_>, finding: &Finding) -> String {
    let mut lines = vec![finding.message.clone()];
    lines.extend((!finding.primary.text.is_empty()).then(|| finding.primary.text.clone()));
    for label in &finding.labels {
        let (path, line) =
            (report.from_repository(label.file), report.lines(label.file).line(label.range.start));
        lines.push(format!("{path}:{line}: {}", label.text));
    }
    lines.extend(finding.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(finding.helps.iter().map(|help| format!("help: {help}")));
    lines.extend(finding.fixes.iter().map(|fix| format!("help: {}", fix.title)));
    lines.join("\n")
}

/// `1 error`, `2 errors`.
pub(super) fn count(n: usize, thing: &str) -> String {
    format!("{n} {thing}{}", if n == 1 { "" } else { "s" })
}

/// Text from outside for people who read HTML.
pub(super) fn shown(text: &str) -> String {
    escape(&visible::lines(text))
}

/// Text for XML and HTML.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            // XML cannot hold the other control characters in any spelling.
            c if c.is_control() => out.push_str(&visible::line(c.encode_utf8(&mut [0; 4]))),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
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
