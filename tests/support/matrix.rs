//! Reads the matrix of mistakes: each function of `test-fixtures/mistakes` makes the one that its comment names.

#![allow(dead_code)] // shared by the tests and by `examples/compare-clippy.rs`, which need different parts

use std::ops::Range;
use std::path::{Path, PathBuf};

/// One function of the matrix.
#[derive(Debug)]
pub(crate) struct Mistake {
    /// `m01_underscore`, or `c01_..` for a control.
    pub(crate) function: String,
    /// What it is called in the comment.
    pub(crate) title: String,
    /// The rule that must speak; `None` for a control, and for a mistake that no rule is for.
    pub(crate) rule: Option<String>,
    /// It is correct code.
    pub(crate) control: bool,
    /// A gap that is known: the rule does not speak here yet.
    pub(crate) missing: bool,
    /// The matrix says that it is only a suspicion.
    pub(crate) possible: bool,
    /// It was added to the 76 mistakes that were measured at first.
    pub(crate) added: bool,
    /// Absolute.
    pub(crate) file: PathBuf,
    /// From its comment to the line before the next comment of this sort.
    pub(crate) lines: Range<usize>,
}

/// All functions of the matrix, in order of files and lines.
pub(crate) fn all(src: &Path) -> Vec<Mistake> {
    let entries = std::fs::read_dir(src).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files.into_iter().flat_map(in_file).collect()
}

fn in_file(file: PathBuf) -> Vec<Mistake> {
    let source = std::fs::read_to_string(&file).unwrap_or_default();
    let file = file.canonicalize().unwrap_or(file);
    let lines: Vec<&str> = source.lines().collect();
    let is_head = |line: &str| line.starts_with("// mistake: ") || line.starts_with("// control: ");
    let heads: Vec<usize> = (0..lines.len()).filter(|i| is_head(lines[*i])).collect();
    let ends = heads.iter().skip(1).copied().chain([lines.len()]);
    heads.iter().zip(ends).map(|(head, end)| one(&file, &lines, *head, end)).collect()
}

fn one(file: &Path, lines: &[&str], head: usize, end: usize) -> Mistake {
    let parts: Vec<&str> = lines[head].split(" | ").map(str::trim).collect();
    let words: Vec<&str> =
        parts.iter().find_map(|part| part.strip_prefix("rule: ")).unwrap_or("none").split(' ').collect();
    let rule = words.last().filter(|rule| **rule != "none");
    Mistake {
        function: name(&lines[head..end]).unwrap_or_else(|| format!("nameless_at_line_{}", head + 1)),
        title: parts[0].trim_start_matches("// mistake: ").trim_start_matches("// control: ").to_owned(),
        rule: rule.map(|rule| (*rule).to_owned()),
        control: lines[head].starts_with("// control: "),
        missing: words[0] == "MISSING",
        possible: words[0] == "possible",
        added: parts.contains(&"added"),
        file: file.to_owned(),
        lines: head + 1..end + 1,
    }
}

/// The first function at the margin whose name starts with `m` or `c` and a number.
fn name(lines: &[&str]) -> Option<String> {
    lines.iter().find_map(|line| {
        let (_, rest) = line.split_once("fn ").filter(|(before, _)| !before.starts_with([' ', '/']))?;
        let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
        let number = name.strip_prefix(['m', 'c'])?;
        number.starts_with(|c: char| c.is_ascii_digit()).then(|| name.to_owned())
    })
}
