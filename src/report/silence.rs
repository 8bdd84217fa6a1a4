//! The edit that silences a finding, for editors to offer and for `bplint fix --add-allow`.

use super::directives::{Heard, hear_in};
use super::suppress::covers;
use crate::finding::{Edit, Finding};
use crate::source::{LineIndex, Range};

/// What stands where the author's reason belongs.
pub const REASON: &str = "TODO: say why this is fine";
/// How many lines above the finding the statement around it may begin.
const REACH: u32 = 12;

/// Inserts `// bplint: allow(rule) -- reason` so that it covers `finding`: above its line, above the statement it is
/// part of, or behind its line. `None` where no comment can stand, as inside a literal of several lines.
pub fn silence(finding: &Finding, text: &str, reason: &str) -> Option<Edit> {
    let primary = finding.primary.range;
    let lines = LineIndex::new(text);
    let first = lines.line(primary.start);
    let comment = format!("// bplint: allow({}) -- {reason}", finding.rule);
    let above = |line: u32| {
        let range = lines.line_range(line, text);
        let code = range.of(text);
        let indent = &code[..code.len() - code.trim_start().len()];
        let end = if text[range.end as usize..].starts_with('\r') { "\r\n" } else { "\n" };
        (range.start, format!("{indent}{comment}{end}"))
    };
    let behind = (lines.line_range(first, text).end, format!(" {comment}"));
    let higher = (first.saturating_sub(REACH).max(1)..first).rev().map(above);
    let places = std::iter::once(above(first)).chain([behind]).chain(higher);
    let mut fitting = places.filter(|(at, insert)| holds(text, *at, insert, primary));
    let (at, insert) = fitting.next()?;
    Some(Edit { file: finding.primary.file, range: Range::new(at, at), text: insert })
}

/// Whether the comment, once inserted, is heard and covers the place.
fn holds(text: &str, at: u32, insert: &str, primary: Range) -> bool {
    let (before, after) = text.split_at(at as usize);
    let changed = [before, insert, after].concat();
    let mut heard = Heard::default();
    hear_in(crate::source::FileId(0), &changed, &mut heard);
    let by = if at <= primary.start { insert.len() as u32 } else { 0 };
    let moved = Range::new(primary.start + by, primary.end + by);
    let inserted = Range::new(at, at + insert.len() as u32);
    heard.directives.iter().any(|d| inserted.contains(d.range) && covers(d, moved))
}
