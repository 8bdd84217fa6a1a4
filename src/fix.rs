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
    /// Fixes applied, by the file of their findings.
    pub applied: BTreeMap<FileId, usize>,
    /// Safe fixes that touch what another one changes; the next run applies them. Findings that no comment silences.
    pub left: usize,
}

/// Applies every safe fix of the shown findings. The edits of one fix happen all together or not at all.
pub fn apply(report: &Report<'_>) -> Fixed {
    let safe = |fix: &&Fix| fix.applicability == Applicability::MachineApplicable && !fix.edits.is_empty();
    // Of the safe fixes of one finding the first is the one to take.
    let chosen = report.diagnostics.iter().map(|d| &d.finding).filter_map(|f| {
        let fix = f.fixes.iter().find(safe)?;
        Some((f.primary.file, fix))
    });
    let mut fixed = Fixed::default();
    let mut accepted = Accepted::default();
    for (file, fix) in chosen {
        if accepted.take(&fix.edits) {
            *fixed.applied.entry(file).or_default() += 1;
        } else {
            fixed.left += 1;
        }
    }
    write(report, accepted.0.into_values(), &mut fixed.texts);
    fixed
}

/// Edits that do not collide, by their places.
#[derive(Default)]
struct Accepted<'r>(BTreeMap<(FileId, u32), &'r Edit>);

impl<'r> Accepted<'r> {
    /// Takes all of these edits, or none where one of them changes what another one changes; two insertions at one place do.
    fn take(&mut self, edits: &'r [Edit]) -> bool {
        let place = |edit: &Edit| (edit.file, edit.range.start);
        let is_known = |edit: &Edit| self.0.get(&place(edit)).is_some_and(|known| **known == *edit);
        if edits.iter().all(is_known) {
            return true;
        }
        let collides = |edit: &Edit| {
            let here = place(edit);
            let before = self.0.range(..here).next_back();
            let behind = self.0.range(here..).next();
            before.is_some_and(|((file, _), other)| *file == edit.file && edit.range.start < other.range.end)
                || behind.is_some_and(|(at, _)| *at == here || at.0 == edit.file && at.1 < edit.range.end)
        };
        if edits.iter().any(collides) {
            return false;
        }
        self.0.extend(edits.iter().map(|edit| (place(edit), edit)));
        true
    }
}

/// Puts a comment with this reason above or behind each shown finding that a comment can silence.
pub fn allow(report: &Report<'_>, reason: &str) -> Fixed {
    // What is behind a line's end would be code.
    let reason = reason.replace(char::is_control, " ");
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut fixed = Fixed::default();
    // Rules by the place of their comment: one comment may name several.
    let mut comments: BTreeMap<(FileId, Range), (Vec<&str>, &Finding)> = BTreeMap::new();
    for Diagnostic { finding, level, .. } in &report.diagnostics {
        let is_own = report.cards.get(&finding.rule).is_none_or(|c| c.meta.group == Group::Directives);
        let is_heard = !is_own && *level != Level::Forbid;
        let edit = silence(finding, report.text(finding.primary.file), &reason).filter(|_| is_heard);
        let Some(edit) = edit else {
            fixed.left += 1;
            continue;
        };
        let (rules, _) = comments.entry((edit.file, edit.range)).or_insert_with(|| (Vec::new(), finding));
        if !rules.contains(&finding.rule.as_str()) {
            rules.push(&finding.rule);
        }
        *fixed.applied.entry(finding.primary.file).or_default() += 1;
    }
    let edit = |(_, (rules, finding)): (_, (Vec<&str>, &Finding))| {
        let together = Finding { rule: rules.join(", "), ..finding.clone() };
        silence(&together, report.text(finding.primary.file), &reason)
    };
    let edits: Vec<Edit> = comments.into_iter().filter_map(edit).collect();
    write(report, edits.iter(), &mut fixed.texts);
    fixed
}

/// Applies edits that do not collide, in the order of their places.
fn write<'r>(
    report: &Report<'_>,
    edits: impl IntoIterator<Item = &'r Edit>,
    texts: &mut BTreeMap<FileId, String>,
) {
    let mut behind: BTreeMap<FileId, u32> = BTreeMap::new();
    for edit in edits {
        let at = behind.entry(edit.file).or_default();
        let text = report.text(edit.file);
        if edit.range.of(text).len() as u32 == edit.range.len() {
            let new = texts.entry(edit.file).or_default();
            new.push_str(Range::new(*at, edit.range.start).of(text));
            new.push_str(&edit.text);
            *at = edit.range.end;
        }
    }
    for (file, new) in texts {
        let text = report.text(*file);
        let at = behind.get(file).copied().unwrap_or_default();
        new.push_str(Range::new(at, text.len() as u32).of(text));
    }
}
