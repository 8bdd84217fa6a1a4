//! Applies fixes, and comments that silence, to texts. Nothing here touches the disk.

use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::level::{Group, Level};
use crate::report::{Diagnostic, Report, silence};
use crate::source::{FileId, Range};
use std::collections::BTreeMap;

/// Texts after their fixes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixed {
    /// New texts of the files that change.
    pub texts: BTreeMap<FileId, String>,
    /// Fixes applied.
    pub applied: usize,
    /// Safe fixes that touch what another one changes; the next run applies them. Findings that no comment silences.
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
    write(report, accepted.into_iter().cloned().collect(), &mut fixed.texts);
    fixed
}

/// Puts a comment with this reason above or behind each shown finding that a comment can silence.
pub fn allow(report: &Report<'_>, reason: &str) -> Fixed {
    let mut fixed = Fixed::default();
    // Rules by the place of their comment: one comment may name several.
    let mut comments: BTreeMap<(FileId, Range), (Vec<&str>, &Finding)> = BTreeMap::new();
    for Diagnostic { finding, level, .. } in &report.diagnostics {
        let is_own = report.cards.get(&finding.rule).is_none_or(|c| c.meta.group == Group::Directives);
        let is_heard = !is_own && *level != Level::Forbid;
        let edit = silence(finding, report.text(finding.primary.file), reason).filter(|_| is_heard);
        let Some(edit) = edit else {
            fixed.left += 1;
            continue;
        };
        let (rules, _) = comments.entry((edit.file, edit.range)).or_insert_with(|| (Vec::new(), finding));
        if !rules.contains(&finding.rule.as_str()) {
            rules.push(&finding.rule);
        }
        fixed.applied += 1;
    }
    let edit = |(_, (rules, finding)): (_, (Vec<&str>, &Finding))| {
        let together = Finding { rule: rules.join(", "), ..finding.clone() };
        silence(&together, report.text(finding.primary.file), reason)
    };
    write(report, comments.into_iter().filter_map(edit).collect(), &mut fixed.texts);
    fixed
}

/// Applies edits that do not collide.
fn write(report: &Report<'_>, mut edits: Vec<Edit>, texts: &mut BTreeMap<FileId, String>) {
    edits.sort();
    for edit in edits.iter().rev() {
        let text = texts.entry(edit.file).or_insert_with(|| report.text(edit.file).to_string());
        let (start, end) = (edit.range.start as usize, edit.range.end as usize);
        if text.get(start..end).is_some() {
            text.replace_range(start..end, &edit.text);
        }
    }
}

/// Whether two edits change the same place; two insertions at one place do.
fn collide(a: &Edit, b: &Edit) -> bool {
    let same = a.range.start == b.range.start;
    a.file == b.file && (same || (a.range.start < b.range.end && b.range.start < a.range.end))
}
