//! Findings in what a change touched: lines that are other than they were, and the functions around them.

use super::{Diagnostic, Report};
use crate::source::{FileId, Range};
use imara_diff::{Algorithm, Diff, InternedInput};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Lines that a change touched, by file. A file of which nothing is known counts as new, and all of it as touched.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    hunks: FxHashMap<FileId, Vec<Hunk>>,
}

/// Lines from `first` to `last`, counted from 1. Where lines were taken out and none put in, `last` is the line
/// before that place and `first` the one behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hunk {
    first: u32,
    last: u32,
}

impl Hunk {
    fn touches(self, from: u32, to: u32) -> bool {
        // For lines taken out this asks for a line of the stretch on both sides: at its border nothing changed within.
        from <= self.last && self.first <= to
    }
}

impl Changes {
    /// Tells what a file held before and holds now.
    pub fn add(&mut self, file: FileId, before: &str, now: &str) {
        self.hunks.insert(file, if before == now { Vec::new() } else { hunks(before, now) });
    }

    fn touch(&self, report: &Report<'_>, file: FileId, range: Range) -> bool {
        let lines = report.lines(file);
        let (from, to) = (lines.line(range.start), lines.line(range.end.saturating_sub(1).max(range.start)));
        self.hunks.get(&file).is_none_or(|hunks| hunks.iter().any(|hunk| hunk.touches(from, to)))
    }
}

/// Where two texts differ, their line ends aside: git may have changed those on the way to the disk. Of the places at which a
/// line may have been put among others like it, that counts which goes best with how the code is indented.
fn hunks(before: &str, now: &str) -> Vec<Hunk> {
    let mut lines = InternedInput::default();
    lines.update_before(before.lines());
    lines.update_after(now.lines());
    let mut diff = Diff::compute(Algorithm::Histogram, &lines);
    diff.postprocess_lines(&lines);
    diff.hunks().map(|hunk| Hunk { first: hunk.after.start + 1, last: hunk.after.end }).collect()
}

impl Report<'_> {
    /// The files that the shown findings point to.
    pub fn concerned(&self) -> BTreeSet<FileId> {
        let all = self.diagnostics.iter().map(|diagnostic| &diagnostic.finding);
        all.flat_map(|f| std::iter::once(&f.primary).chain(&f.labels).map(|label| label.file)).collect()
    }

    /// Hides findings that a change has nothing to do with: neither their lines nor those that their labels point to
    /// nor the function around them were touched.
    pub fn keep_changed(&mut self, changes: &Changes) {
        let all = std::mem::take(&mut self.diagnostics);
        let before = all.len();
        let is_near = |diagnostic: &Diagnostic| {
            let finding = &diagnostic.finding;
            let primary = &finding.primary;
            let around = self.checked.function_around(primary.file, primary.range);
            std::iter::once(primary).chain(&finding.labels).any(|l| changes.touch(self, l.file, l.range))
                || around.is_some_and(|range| changes.touch(self, primary.file, range))
        };
        let kept: Vec<Diagnostic> = all.into_iter().filter(is_near).collect();
        self.elsewhere = before - kept.len();
        self.diagnostics = kept;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_other_than_before() {
        let told = |before: &str, now: &str| -> Vec<(u32, u32)> {
            hunks(before, now).into_iter().map(|hunk| (hunk.first, hunk.last)).collect()
        };
        assert_eq!(told("a\nb\nc\n", "a\nx\ny\nc\n"), [(2, 3)]);
        assert_eq!(told("a\nb\nc\n", "a\nc\n"), [(2, 1)]);
        assert_eq!(told("", "a\n"), [(1, 1)]);
        assert_eq!(told("a\n", ""), [(1, 0)]);
        assert_eq!(told("a\r\nb\r\n", "a\nb"), []);
        // The new function is the second one, and the brace before it is the old one's.
        let one = "fn a() {\n    x();\n}\n";
        assert_eq!(told(one, &format!("{one}\nfn b() {{\n    y();\n}}\n")), [(4, 7)]);
        assert_eq!(
            told(&format!("{one}\n{one}"), &format!("{one}\nfn b() {{\n    y();\n}}\n\n{one}")),
            [(5, 8)]
        );
    }

    #[test]
    fn lines_taken_out_at_a_border_are_no_change_within() {
        let gone = Hunk { first: 12, last: 11 };
        assert!(gone.touches(10, 14));
        assert!(!gone.touches(12, 14));
        assert!(!gone.touches(5, 11));
        let put = Hunk { first: 4, last: 5 };
        assert!(put.touches(5, 9) && put.touches(1, 4) && !put.touches(6, 9));
    }
}
