//! Applies levels and suppressions to findings, and keeps count of which suppressions were needed.

use super::directives::{Directive, Heard};
use super::intervals::Intervals;
use super::{Diagnostic, Hidden, Report, Settings, State, Unshipped, own_rules};
use crate::card::Card;
use crate::finding::{Confidence, Finding};
use crate::level::Level;
use crate::source::{FileId, Range};
use rustc_hash::{FxHashMap, FxHashSet};

/// Findings as they are judged, one batch after the other.
pub(super) struct Judged<'a> {
    report: &'a Report<'a>,
    settings: &'a Settings,
    heard: &'a Heard,
    unshipped: Unshipped<'a>,
    /// Where the directives of each file are, and what they cover.
    places: FxHashMap<FileId, Intervals>,
    /// For each directive: the rules that it names, and whether it silenced something of them.
    rules: Vec<FxHashMap<&'a str, bool>>,
    diagnostics: Vec<Diagnostic>,
    hidden: Vec<(Finding, Hidden)>,
}

/// Rule that reports on suppressions themselves.
pub(super) const UNUSED: &str = "unused_suppression";

impl<'a> Judged<'a> {
    pub(super) fn new(report: &'a Report<'a>, settings: &'a Settings, heard: &'a Heard) -> Self {
        let mut places: FxHashMap<FileId, Vec<(Range, usize)>> = FxHashMap::default();
        for (n, directive) in heard.directives.iter().enumerate() {
            let all = places.entry(directive.file).or_default();
            all.extend([directive.covers, directive.range].map(|range| (range, n)));
        }
        let rules = |directive: &Directive| {
            let names: FxHashSet<&str> = directive.names.iter().map(|(name, _)| name.as_str()).collect();
            let cards = names.into_iter().flat_map(|name| report.cards.named(name));
            cards.map(|card| (card.id.as_str(), false)).collect()
        };
        Judged {
            report,
            settings,
            heard,
            unshipped: Unshipped::of(report.checked),
            places: places.into_iter().map(|(file, all)| (file, Intervals::new(all))).collect(),
            rules: heard.directives.iter().map(rules).collect(),
            diagnostics: Vec::new(),
            hidden: Vec::new(),
        }
    }

    /// Judges findings.
    pub(super) fn take(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            if let Some(diagnostic) = self.judge(finding) {
                self.diagnostics.push(diagnostic);
            }
        }
    }

    /// The findings that are left out, once.
    pub(super) fn take_hidden(&mut self) -> Vec<(Finding, Hidden)> {
        std::mem::take(&mut self.hidden)
    }

    /// Reports suppressions that silenced nothing. Those that silence this very rule are heard before they are judged.
    pub(super) fn take_unused(&mut self) {
        let (late, early): (Vec<_>, Vec<_>) =
            (0..self.rules.len()).partition(|i| self.rules[*i].contains_key(UNUSED));
        for batch in [early, late] {
            let findings: Vec<_> = batch.into_iter().filter_map(|i| self.unused(i)).collect();
            self.take(findings);
        }
    }

    fn unused(&self, i: usize) -> Option<Finding> {
        let directive = &self.heard.directives[i];
        if !self.settings.tests && self.unshipped.contains(directive.file, directive.range) {
            return None;
        }
        if self.report.checked.unread.iter().any(|u| u.file == directive.file) {
            return None;
        }
        let is_on = |name: &str| {
            let mut rules = self.report.cards.named(name).into_iter();
            rules.any(|card| {
                self.report.level(card, Confidence::Certain, directive.file, &self.settings.levels)
                    > Level::Allow
            })
        };
        let known = |name: &str| !self.report.cards.named(name).is_empty();
        let idle = |n: &usize| {
            let name = &directive.names[*n].0;
            // An expectation is a promise that holds whether or not the rule is switched on.
            let matters = directive.expect || is_on(name);
            let silenced = |card: &&Card| self.rules[i].get(card.id.as_str()) == Some(&true);
            let used = self.report.cards.named(name).iter().any(silenced);
            !used && known(name) && matters && !is_unused_rule(name)
        };
        let idle: Vec<usize> = (0..directive.names.len()).filter(idle).collect();
        (!idle.is_empty()).then(|| own_rules::unused(directive, &idle, self.report.text(directive.file)))
    }

    fn judge(&mut self, mut finding: Finding) -> Option<Diagnostic> {
        let (file, range) = (finding.primary.file, finding.primary.range);
        let card = self.report.cards.get(&finding.rule)?;
        let sure = finding.confidence();
        let level = self.report.level(card, sure, file, &self.settings.levels);
        let mut silenced = self.silence(card, &finding);
        if level == Level::Forbid && silenced.take().is_some() {
            finding.notes.push("the rule is set to `forbid`, so the suppression here has no effect".into());
        }
        let hidden = [
            (level == Level::Allow, Hidden::Allowed),
            (!self.report.file(file).lint, Hidden::NotLinted),
            (self.settings.hide_overlaps && !finding.overlaps.is_empty(), Hidden::Overlap),
            (!self.settings.tests && self.unshipped.contains(file, range), Hidden::Test),
            (silenced.is_none() && sure < self.settings.min_confidence, Hidden::Unsure),
        ];
        if let Some((_, why)) = hidden.into_iter().find(|(holds, _)| *holds) {
            self.hidden.push((finding, why));
            return None;
        }
        if sure < self.settings.min_confidence {
            return None;
        }
        let state = silenced.map_or(State::Shown, State::Suppressed);
        Some(Diagnostic { finding, level, fingerprint: String::new(), state })
    }

    /// Marks the suppressions that cover a finding as used; gives the first one's reason.
    fn silence(&mut self, card: &Card, finding: &Finding) -> Option<Option<String>> {
        let primary = finding.primary.range;
        let mut near = Vec::new();
        if let Some(places) = self.places.get(&finding.primary.file) {
            places.holding(primary.start, &mut near);
            places.holding(primary.end.saturating_sub(1), &mut near);
            places.starting(primary, &mut near);
        }
        near.sort_unstable();
        near.dedup();
        let mut reason = None;
        for n in near {
            let directive = &self.heard.directives[n];
            if !covers(directive, primary)
                || (finding.rule == UNUSED && directive.range.contains(primary) && !names_unused(directive))
            {
                continue;
            }
            if let Some(used) = self.rules[n].get_mut(card.id.as_str()) {
                *used = true;
                reason.get_or_insert_with(|| directive.reason.clone());
            }
        }
        reason
    }

    /// All diagnostics in canonical order, each once.
    pub(super) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by(|a, b| {
            // Of what is said twice about a place, what is surer stands.
            let surer = b.finding.confidence().cmp(&a.finding.confidence());
            let by_place = a.finding.sort_key().cmp(&b.finding.sort_key());
            by_place.then(surer).then_with(|| a.finding.labels.cmp(&b.finding.labels))
        });
        self.diagnostics.dedup_by(|a, b| a.finding.sort_key() == b.finding.sort_key());
        self.diagnostics
    }
}

fn is_unused_rule(name: &str) -> bool {
    name.strip_prefix("bplint::").unwrap_or(name) == UNUSED
}

fn names_unused(directive: &Directive) -> bool {
    directive.names.iter().any(|(name, _)| is_unused_rule(name))
}

/// Whether a suppression is about a finding at `primary`.
pub(super) fn covers(directive: &Directive, primary: Range) -> bool {
    let starts_in = directive.covers.start <= primary.start && primary.start < directive.covers.end;
    if starts_in || directive.range.contains(primary) {
        return true;
    }
    if directive.trailing {
        // The line may be the last of several that make up one expression.
        let last = primary.end.saturating_sub(1);
        return directive.covers.start <= last && last < directive.covers.end && is_flat(primary, directive);
    }
    // A directive among the lines of a call chain is about the chain.
    !directive.attribute && primary.contains(directive.range) && is_flat(primary, directive)
}

/// No block opens between the start of `primary` and the directive.
fn is_flat(primary: Range, directive: &Directive) -> bool {
    directive.block.is_none_or(|brace| brace < primary.start)
}
