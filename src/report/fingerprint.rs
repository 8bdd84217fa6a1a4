//! Names for findings that survive the moving of lines.

use super::tokens::tokens;
use super::{Diagnostic, Report};
use rustc_hash::FxHashMap;
use std::fmt::Write;
use xxhash_rust::xxh3::xxh3_128;

/// Names every diagnostic: package, rule, item, the code with its white space and comments left out, and a number
/// that tells equal ones apart.
pub(super) fn assign(diagnostics: &mut [Diagnostic], report: &Report<'_>) {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    for diagnostic in diagnostics {
        let key = key(diagnostic, report);
        let number = seen.entry(key.clone()).or_default();
        let hash = xxh3_128(format!("{key}\0{number}").as_bytes());
        *number += 1;
        diagnostic.fingerprint = format!("{hash:032x}");
    }
}

fn key(diagnostic: &Diagnostic, report: &Report<'_>) -> String {
    let finding = &diagnostic.finding;
    let file = finding.primary.file;
    // A file without a package goes by its path; one within a package may move.
    let owner = report.package(file).map_or_else(|| report.from_root(file), |p| p.name.clone());
    let mut key = format!("{owner}\0{}\0{}\0", finding.rule, finding.item);
    let snippet = finding.primary.range.of(report.text(file));
    for token in tokens(snippet).iter().filter(|t| !t.is_trivia()) {
        let _ = write!(key, "{} ", token.range.of(snippet));
    }
    key
}
