//! Applies fixes to texts. Nothing here touches the disk.

use crate::finding::{Applicability, Edit, Fix};
use crate::report::Report;
use crate::source::FileId;
use std::collections::BTreeMap;

/// Texts after their fixes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixed {
    /// New texts of the files that change.
    pub texts: BTreeMap<FileId, String>,
    /// Fixes applied.
    pub applied: usize,
    /// Safe fixes that touch what another one changes; the next run applies them.
    pub left: usize,
}

/// Applies every safe fix of the shown findings. The edits of one fix happen all together or not at all.
pub fn apply(report: &Report<'_>) -> Fixed {
    let safe = |fix: &&Fix| fix.applicability == Applicability::MachineApplicable && !fix.edits.is_empty();
    // Of the safe fixes of one finding the first is the one to take.
    let chosen = report.diagnostics.iter().filter_map(|d| d.finding.fixes.iter().find(safe));
    let mut fixed = Fixed::default();
    let mut accepted: Vec<&Edit> = Vec::new();
    for fix in chosen {
        if fix.edits.iter().all(|edit| accepted.contains(&edit)) {
            fixed.applied += 1;
        } else if fix.edits.iter().any(|edit| accepted.iter().any(|other| collide(edit, other))) {
            fixed.left += 1;
        } else {
            accepted.extend(&fix.edits);
            fixed.applied += 1;
        }
    }
    accepted.sort();
    for edit in accepted.iter().rev() {
        let text = fixed.texts.entry(edit.file).or_insert_with(|| report.text(edit.file).to_string());
        let (start, end) = (edit.range.start as usize, edit.range.end as usize);
        if text.get(start..end).is_some() {
            text.replace_range(start..end, &edit.text);
        }
    }
    fixed
}

/// Whether two edits change the same place; two insertions at one place do.
fn collide(a: &Edit, b: &Edit) -> bool {
    let same = a.range.start == b.range.start;
    a.file == b.file && (same || (a.range.start < b.range.end && b.range.start < a.range.end))
}
