//! The marks in fixtures and cards, and their comparison with what the tool found.

#![allow(dead_code)] // each test program uses its own part

use super::lint::{Confidence, Finding};
use std::collections::BTreeSet;
use std::path::Path;

/// What a mark claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// Found at the default confidence.
    Loud,
    /// Found, at confidence `possible`.
    Possible,
    /// Not found, though it should be.
    Missing,
    /// Found, though it should not be.
    Spurious,
}

/// One mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) line: usize,
    pub(crate) claim: Claim,
    pub(crate) rule: String,
    pub(crate) text: Option<String>,
}

/// Reads the marks of a file. The error names the line of a mark that cannot be read.
pub(crate) fn read(source: &str) -> Result<Vec<Mark>, String> {
    let mut marks = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let Some((_, mark)) = line.split_once("//~") else { continue };
        let claims = mark.trim_start_matches('^');
        let line = index + 1 - (mark.len() - claims.len());
        for claim in split(claims) {
            marks.push(one(line, claim).ok_or(format!("line {}: `//~{mark}` is no mark", index + 1))?);
        }
    }
    Ok(marks)
}

/// Splits at the commas that stand outside quotes.
fn split(claims: &str) -> Vec<&str> {
    let mut quoted = false;
    claims
        .split(move |c| {
            quoted ^= c == '"';
            c == ',' && !quoted
        })
        .collect()
}

fn one(line: usize, claim: &str) -> Option<Mark> {
    let (words, text) = match claim.split_once('"') {
        Some((words, text)) => (words, Some(text.trim_end().strip_suffix('"')?.to_owned())),
        None => (claim, None),
    };
    let (claim, rule) = match words.split_whitespace().collect::<Vec<_>>()[..] {
        [rule] => (Claim::Loud, rule),
        ["possible", rule] => (Claim::Possible, rule),
        ["MISSING", rule] => (Claim::Missing, rule),
        ["SPURIOUS", rule] => (Claim::Spurious, rule),
        _ => return None,
    };
    let known = rule.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    known.then(|| Mark { line, claim, rule: rule.to_owned(), text })
}

/// The text without its marks; lines and columns of everything else stay.
pub(crate) fn strip(source: &str) -> String {
    let lines = source.lines().map(|line| line.split_once("//~").map_or(line, |(code, _)| code.trim_end()));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Where the marks of a file and the findings in it disagree: one line each, empty when they agree. Marks of rules
/// that have no code yet do not count.
pub(crate) fn compare(
    shown: &Path,
    marks: &[Mark],
    found: &[&Finding],
    rules: &BTreeSet<String>,
) -> Vec<String> {
    let mut left: Vec<&Finding> = found.to_vec();
    let mut complaints = Vec::new();
    let mut complain = |line: usize, what: String| complaints.push((line, what));
    for mark in marks.iter().filter(|mark| rules.contains(&mark.rule)) {
        let at = left.iter().position(|f| f.line == mark.line && f.rule == mark.rule && fits(mark, f));
        let hit = at.map(|at| left.remove(at));
        match (mark.claim, hit) {
            (Claim::Missing, None) => {}
            (Claim::Missing, Some(_)) => {
                complain(mark.line, format!("{} is found now: turn MISSING into a plain mark", mark.rule));
            }
            (Claim::Spurious, None) => {
                complain(mark.line, format!("{} is silent now: remove SPURIOUS", mark.rule))
            }
            (Claim::Loud | Claim::Possible, None) => {
                let near = found.iter().find(|f| f.line == mark.line && f.rule == mark.rule);
                let near =
                    near.map_or(String::new(), |f| format!(" (there is {:?}: {})", f.confidence, f.message));
                complain(mark.line, format!("missing {:?} {}{near}", mark.claim, mark.rule));
            }
            (_, Some(hit)) => {
                if let Some(text) = mark.text.as_ref().filter(|text| !hit.says(text)) {
                    complain(mark.line, format!("{} does not say {text:?} but: {}", mark.rule, hit.message));
                }
            }
        }
    }
    for finding in left.iter().filter(|finding| finding.confidence > Confidence::Possible) {
        complain(finding.line, format!("unexpected {}: {}", finding.rule, finding.message));
    }
    complaints.sort();
    complaints.into_iter().map(|(line, what)| format!("{}:{line}: {what}", shown.display())).collect()
}

fn fits(mark: &Mark, finding: &Finding) -> bool {
    match mark.claim {
        Claim::Possible => finding.confidence == Confidence::Possible,
        Claim::Loud | Claim::Missing | Claim::Spurious => finding.confidence > Confidence::Possible,
    }
}
