//! Findings in what a change touched: the lines of a diff, and the functions around them.

use super::{Diagnostic, Report};
use crate::source::{FileId, Range};
use std::collections::{BTreeMap, BTreeSet};

/// Lines that a change touched, by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    hunks: BTreeMap<String, Vec<Hunk>>,
    /// Files that are new as a whole.
    new: BTreeSet<String>,
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
    /// Reads a unified diff. Paths are taken from its `+++ b/` lines: they start at the root of the repository.
    pub fn parse(diff: &str) -> Changes {
        let mut changes = Changes::default();
        let mut file: Option<String> = None;
        // Lines of the hunk that are still to come: they may look like headers.
        let mut left = 0;
        for line in diff.lines() {
            if left > 0 {
                left -= u32::from(!line.starts_with('\\'));
            } else if let Some(path) = line.strip_prefix("+++ ") {
                file = path.trim_end_matches('\t').strip_prefix("b/").map(str::to_string);
            } else if let Some((hunk, lines)) = line.strip_prefix("@@ -").and_then(hunk) {
                left = lines;
                if let Some(file) = &file {
                    changes.hunks.entry(file.clone()).or_default().push(hunk);
                }
            }
        }
        changes
    }

    /// Counts every line of a file as touched.
    pub fn add_file(&mut self, path: impl Into<String>) {
        self.new.insert(path.into());
    }

    fn touch(&self, report: &Report<'_>, file: FileId, range: Range) -> bool {
        let path = report.from_repository(file);
        let lines = report.lines(file);
        let (from, to) = (lines.line(range.start), lines.line(range.end.saturating_sub(1).max(range.start)));
        self.new.contains(&path)
            || self.hunks.get(&path).is_some_and(|hunks| hunks.iter().any(|hunk| hunk.touches(from, to)))
    }
}

/// `12,3 +14,0 @@ ..`: the new lines, and how many lines of text follow.
fn hunk(header: &str) -> Option<(Hunk, u32)> {
    let (old, rest) = header.split_once(" +")?;
    let (new, _) = rest.split_once(" @@")?;
    let count = |side: &str| -> Option<(u32, u32)> {
        let (start, count) = side.split_once(',').unwrap_or((side, "1"));
        Some((start.parse().ok()?, count.parse().ok()?))
    };
    let ((_, taken), (start, put)) = (count(old)?, count(new)?);
    let first = if put == 0 { start + 1 } else { start };
    Some((Hunk { first, last: (first + put).saturating_sub(1) }, taken + put))
}

impl Report<'_> {
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
    fn hunks_are_read_and_their_text_is_not() {
        let diff = "diff --git a/x.rs b/x.rs\n--- a/x.rs\n+++ b/x.rs\n@@ -3,0 +4,2 @@ fn f() {\n++++ b/no.rs\n+@@ -1 +1 @@\n\
            @@ -9,2 +11,0 @@\n-a\n-b\n--- a/gone.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n";
        let changes = Changes::parse(diff);
        let hunks = [Hunk { first: 4, last: 5 }, Hunk { first: 12, last: 11 }];
        assert_eq!(changes.hunks, BTreeMap::from([("x.rs".to_string(), hunks.to_vec())]));
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
