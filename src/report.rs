//! From findings to what is shown: levels, suppressions, baseline, order.
//!
//! [`settle`] decides everything that does not depend on an output format. The emitters print the [`Report`] and
//! decide nothing.

pub mod baseline;
mod changes;
mod directives;
mod extent;
mod fingerprint;
mod intervals;
mod levels;
mod own_rules;
mod silence;
mod suppress;
mod tokens;

pub use changes::Changes;
pub use levels::{Levels, Setting};
pub use silence::{REASON, silence};

use crate::card::{Card, Cards};
use crate::check::Checked;
use crate::finding::{Confidence, Finding};
use crate::level::Level;
use crate::source::{FileId, LineCol, LineIndex, Range};
use crate::visible;
use crate::workspace::{File, Package, Problem};
use intervals::Intervals;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Pages of the rules that this room implements itself.
pub const DIRECTIVE_PAGES: &[(&str, &str)] = &[
    ("missing_reason", include_str!("../rules/missing_reason.md")),
    ("unknown_rule", include_str!("../rules/unknown_rule.md")),
    ("unparsed_file", include_str!("../rules/unparsed_file.md")),
    ("unused_suppression", include_str!("../rules/unused_suppression.md")),
];

/// How findings are judged.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How loud each rule is.
    pub levels: Levels,
    /// Findings below this are hidden.
    pub min_confidence: Confidence,
    /// Show findings in tests, examples, benches and whatever else does not ship.
    pub tests: bool,
    /// Hide findings that rustc or clippy show by default at the same place.
    pub hide_overlaps: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            levels: Levels::default(),
            min_confidence: Confidence::Likely,
            tests: false,
            hide_overlaps: false,
        }
    }
}

/// A finding that has been judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What the rule said.
    pub finding: Finding,
    /// Never [`Level::Allow`].
    pub level: Level,
    /// Stable name of this finding: the same while its code stays, wherever the lines move.
    pub fingerprint: String,
    /// Whether it is shown, and if not, why.
    pub state: State,
}

/// Whether a diagnostic is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Shown.
    Shown,
    /// Recorded in the baseline.
    Known,
    /// Silenced in the source, for this reason.
    Suppressed(Option<String>),
}

/// Why a finding is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// Its rule is at `allow`.
    Allowed,
    /// Its file was read for others' sake only.
    NotLinted,
    /// rustc or clippy say it by default.
    Overlap,
    /// It is in a test.
    Test,
    /// It is less sure than what is shown.
    Unsure,
}

impl Diagnostic {
    /// Whether it counts as an error.
    pub fn is_error(&self) -> bool {
        self.level >= Level::Deny
    }

    /// `error` or `warning`.
    pub fn severity(&self) -> &'static str {
        if self.is_error() { "error" } else { "warning" }
    }
}

/// Everything there is to print about one run.
#[derive(Debug)]
pub struct Report<'a> {
    /// Workspace, texts, figures.
    pub checked: &'a Checked,
    /// The rules' pages.
    pub cards: &'a Cards,
    /// Shown diagnostics in canonical order.
    pub diagnostics: Vec<Diagnostic>,
    /// Suppressed and known ones in canonical order.
    pub quiet: Vec<Diagnostic>,
    /// Findings were held against a baseline.
    pub has_baseline: bool,
    /// Entries of the baseline that no finding answers to any more.
    pub fixed: usize,
    /// Findings that are left out, with the reason.
    pub hidden: Vec<(Finding, Hidden)>,
    /// Findings left out because they are not in what a change touched.
    pub elsewhere: usize,
    /// Directory that paths for other services start from: the repository's, where it is known.
    pub repository: PathBuf,
    lines: Vec<OnceLock<LineIndex>>,
}

/// Judges what a run found.
pub fn settle<'a>(checked: &'a Checked, cards: &'a Cards, settings: &Settings) -> Report<'a> {
    let mut report = Report::new(checked, cards);
    let heard = directives::hear(checked);
    let mut judged = suppress::Judged::new(&report, settings, &heard);
    judged.take(checked.findings.iter().cloned());
    judged.take(own_rules::unread(checked));
    judged.take(own_rules::unknown(&heard, cards, checked));
    judged.take(own_rules::reasonless(&heard));
    judged.take_unused();
    let hidden = judged.take_hidden();
    let mut all = judged.into_diagnostics();
    fingerprint::assign(&mut all, &report);
    let (shown, quiet) = all.into_iter().partition(|d| d.state == State::Shown);
    report.hidden = hidden;
    report.diagnostics = shown;
    report.quiet = quiet;
    report
}

impl<'a> Report<'a> {
    /// A report without diagnostics.
    pub fn new(checked: &'a Checked, cards: &'a Cards) -> Report<'a> {
        let lines = checked.workspace.files.iter().map(|_| OnceLock::new()).collect();
        let repository = checked.workspace.root.clone();
        let (diagnostics, quiet) = (Vec::new(), Vec::new());
        Report {
            checked,
            cards,
            diagnostics,
            quiet,
            has_baseline: false,
            fixed: 0,
            hidden: Vec::new(),
            elsewhere: 0,
            repository,
            lines,
        }
    }

    /// A file by number.
    pub fn file(&self, id: FileId) -> &'a File {
        &self.checked.workspace.files[id.0 as usize]
    }

    /// A file's text.
    pub fn text(&self, id: FileId) -> &'a str {
        self.checked.texts.get(id.0 as usize).map_or("", |text| text)
    }

    /// The package that a file belongs to.
    pub fn package(&self, id: FileId) -> Option<&'a Package> {
        self.checked.workspace.packages.get(self.file(id).package?.0 as usize)
    }

    /// Level of what a rule says in a file with that confidence.
    fn level(&self, card: &Card, sure: Confidence, id: FileId, levels: &Levels) -> Level {
        levels.level(card, sure, &self.file(id).path, self.package(id).map(|p| p.name.as_str()))
    }

    /// A file's path from the root of the workspace, with `/`; absolute when it lies elsewhere.
    pub fn from_root(&self, id: FileId) -> String {
        let path = &self.file(id).path;
        visible::path(path.strip_prefix(&self.checked.workspace.root).unwrap_or(path))
    }

    /// A file's path from the root of the repository, with `/`; absolute when it lies elsewhere.
    pub fn from_repository(&self, id: FileId) -> String {
        visible::path(self.within_repository(id))
    }

    /// The same as a path.
    pub fn within_repository(&self, id: FileId) -> &'a Path {
        let path = &self.file(id).path;
        path.strip_prefix(&self.repository).unwrap_or(path)
    }

    /// Line starts of a file.
    pub fn lines(&self, id: FileId) -> &LineIndex {
        self.lines[id.0 as usize].get_or_init(|| LineIndex::new(self.text(id)))
    }

    /// Line and column of an offset.
    pub fn line_col(&self, id: FileId, offset: u32) -> LineCol {
        self.lines(id).line_col(offset, self.text(id))
    }

    /// What went wrong with the job itself.
    pub fn problems(&self) -> impl Iterator<Item = &'a Problem> {
        self.checked.workspace.problems.iter().chain(&self.checked.problems)
    }

    /// How many findings would be shown if they were surer.
    pub fn unsure(&self) -> usize {
        self.hidden.iter().filter(|(_, why)| *why == Hidden::Unsure).count()
    }

    /// Numbers of shown errors and warnings.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.diagnostics.iter().filter(|d| d.is_error()).count();
        (errors, self.diagnostics.len() - errors)
    }
}

/// Code that does not ship.
struct Unshipped<'a> {
    checked: &'a Checked,
    /// Such code inside other files, by file.
    inside: FxHashMap<FileId, Intervals>,
}

impl<'a> Unshipped<'a> {
    fn of(checked: &'a Checked) -> Unshipped<'a> {
        let mut inside: FxHashMap<FileId, Vec<(Range, usize)>> = FxHashMap::default();
        for (n, (file, range)) in checked.tests.iter().enumerate() {
            inside.entry(*file).or_default().push((*range, n));
        }
        let inside = inside.into_iter().map(|(file, all)| (file, Intervals::new(all))).collect();
        Unshipped { checked, inside }
    }

    fn contains(&self, file: FileId, range: Range) -> bool {
        let workspace = &self.checked.workspace;
        if workspace.unshipped(&workspace.files[file.0 as usize]).is_some() {
            return true;
        }
        let mut around = Vec::new();
        self.inside.get(&file).into_iter().for_each(|all| all.holding(range.start, &mut around));
        around.iter().any(|n| self.checked.tests[*n].1.contains(range))
    }
}

#[cfg(test)]
mod tests;
