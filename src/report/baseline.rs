//! Findings that are accepted for now: recorded by fingerprint, one line each, sorted, so that two branches seldom
//! touch the same line.

use super::{Report, State};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Name of the file, in the root of the workspace.
pub const FILE_NAME: &str = "bplint-baseline.json";
const VERSION: u32 = 1;

/// A finding that is accepted for now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// File, from the root of the workspace.
    pub path: String,
    /// Rule.
    pub rule: String,
    /// Item around it.
    pub item: String,
    /// What it is known by; the rest is for people.
    pub fingerprint: String,
}

/// A baseline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    version: u32,
    entries: Vec<Entry>,
}

/// A baseline held against a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Found and not recorded.
    pub new: Vec<Entry>,
    /// Found and recorded.
    pub known: Vec<Entry>,
    /// Recorded for files of this run, and not found.
    pub fixed: Vec<Entry>,
    /// Recorded for files that this run did not look at.
    pub elsewhere: Vec<Entry>,
}

impl Baseline {
    /// A baseline of these entries.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Baseline {
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        entries.sort();
        entries.dedup_by(|a, b| a.fingerprint == b.fingerprint);
        Baseline { version: VERSION, entries }
    }

    /// Reads a file's text. The error says what is wrong with it.
    pub fn parse(text: &str) -> Result<Baseline, String> {
        let read: Baseline = serde_json::from_str(text).map_err(|e| e.to_string())?;
        match read.version {
            VERSION => Ok(Baseline::new(read.entries)),
            other => Err(format!("version {other} is not known; this bplint writes version {VERSION}")),
        }
    }

    /// The file's text.
    pub fn text(&self) -> String {
        let mut text = format!("{{\n\"version\": {VERSION},\n\"entries\": [\n");
        for (i, entry) in self.entries.iter().enumerate() {
            let comma = if i + 1 < self.entries.len() { "," } else { "" };
            // Strings alone cannot fail to be written.
            let line = serde_json::to_string(entry).unwrap_or_default();
            let _ = writeln!(text, "{line}{comma}");
        }
        text + "]\n}\n"
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Holds a report that no baseline was applied to against this one. `exists` tells whether a file that the run did
    /// not look at is still there: entries of one that is gone count as fixed.
    pub fn compare(&self, report: &Report<'_>, exists: impl Fn(&str) -> bool) -> Difference {
        let found: BTreeMap<&str, Entry> =
            report.diagnostics.iter().map(|d| (d.fingerprint.as_str(), entry(report, d))).collect();
        let files = &report.checked.workspace.files;
        let looked_at: std::collections::BTreeSet<String> =
            files.iter().filter(|f| f.lint).map(|f| report.from_root(f.id)).collect();
        let mut difference = Difference::default();
        for recorded in &self.entries {
            let gone = !found.contains_key(recorded.fingerprint.as_str());
            let to = if !gone {
                &mut difference.known
            } else if looked_at.contains(&recorded.path) || !exists(&recorded.path) {
                &mut difference.fixed
            } else {
                &mut difference.elsewhere
            };
            to.push(recorded.clone());
        }
        let recorded: std::collections::BTreeSet<&str> =
            self.entries.iter().map(|e| e.fingerprint.as_str()).collect();
        let is_recorded = |e: &Entry| recorded.contains(e.fingerprint.as_str());
        difference.new = found.into_values().filter(|e| !is_recorded(e)).collect();
        difference.new.sort();
        difference
    }
}

fn entry(report: &Report<'_>, diagnostic: &super::Diagnostic) -> Entry {
    let finding = &diagnostic.finding;
    Entry {
        path: report.from_root(finding.primary.file),
        rule: finding.rule.clone(),
        item: finding.item.clone(),
        fingerprint: diagnostic.fingerprint.clone(),
    }
}

impl Report<'_> {
    /// Hides what is recorded, and counts what is recorded and no longer there.
    pub fn apply(&mut self, difference: &Difference) {
        self.has_baseline = true;
        self.fixed = difference.fixed.len();
        let known: std::collections::BTreeSet<&str> =
            difference.known.iter().map(|e| e.fingerprint.as_str()).collect();
        let all = std::mem::take(&mut self.diagnostics);
        let (hidden, shown): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|d| known.contains(d.fingerprint.as_str()));
        self.diagnostics = shown;
        self.quiet.extend(hidden.into_iter().map(|d| super::Diagnostic { state: State::Known, ..d }));
        self.quiet.sort_by(|a, b| a.finding.sort_key().cmp(&b.finding.sort_key()));
    }
}
