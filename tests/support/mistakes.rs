//! The matrix of mistakes: each function of `test-fixtures/mistakes` makes the one that its comment names.

use super::lint::{self, Confidence, Finding};
use libtest_mimic::Failed;
use std::path::PathBuf;

/// One function of the matrix.
#[derive(Debug)]
pub(crate) struct Mistake {
    /// `m01_underscore`, or `c01_..` for a control.
    pub(crate) function: String,
    /// The rule that must speak; `None` for a control.
    pub(crate) rule: Option<String>,
    /// The matrix says that it is only a suspicion.
    possible: bool,
    file: PathBuf,
    /// From the comment to the line before the next comment of this sort.
    lines: std::ops::Range<usize>,
}

/// All functions of the matrix, in order of files and lines.
pub(crate) fn all() -> Vec<Mistake> {
    let src = lint::fixtures().join("mistakes/src");
    let files = lint::stems(&src, "rs").into_iter().map(|stem| src.join(stem).with_extension("rs"));
    files.flat_map(in_file).collect()
}

fn in_file(file: PathBuf) -> Vec<Mistake> {
    let source = std::fs::read_to_string(&file).unwrap_or_default();
    let file = file.canonicalize().unwrap_or(file);
    let lines: Vec<&str> = source.lines().collect();
    let heads: Vec<usize> = (0..lines.len()).filter(|i| is_head(lines[*i])).collect();
    let ends = heads.iter().skip(1).copied().chain([lines.len()]);
    heads.iter().zip(ends).map(|(head, end)| one(&file, &lines, *head, end)).collect()
}

fn is_head(line: &str) -> bool {
    line.starts_with("// mistake: ") || line.starts_with("// control: ")
}

fn one(file: &std::path::Path, lines: &[&str], head: usize, end: usize) -> Mistake {
    let named = lines[head..end].iter().find_map(|line| {
        let (_, rest) = line.split_once("fn ").filter(|(before, _)| !before.starts_with([' ', '/']))?;
        let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
        let digits = name.get(1..3)?.bytes().all(|b| b.is_ascii_digit());
        (digits && name.starts_with(['m', 'c'])).then(|| name.to_owned())
    });
    let rule = lines[head].split(" | ").find_map(|part| part.strip_prefix("rule: ")).map(str::trim);
    let (possible, rule) = match rule.map(|rule| rule.split_once(' ').unwrap_or(("", rule))) {
        Some(("possible", rule)) => (true, Some(rule)),
        Some((_, rule)) => (false, Some(rule)),
        None => (false, None),
    };
    Mistake {
        function: named.unwrap_or_else(|| format!("nameless_at_line_{}", head + 1)),
        rule: rule.map(str::to_owned),
        possible,
        file: file.to_owned(),
        lines: head + 1..end + 1,
    }
}

/// Exactly the named rule speaks in a mistake, at most once per line; nothing speaks in a control.
pub(crate) fn check(mistake: &Mistake) -> Result<(), Failed> {
    let sure = |finding: &&Finding| mistake.possible || finding.confidence > Confidence::Possible;
    let inside = |finding: &&Finding| finding.file == mistake.file && mistake.lines.contains(&finding.line);
    let here: Vec<&Finding> = super::found()?.iter().filter(inside).filter(sure).collect();
    let said: Vec<&str> = here.iter().map(|finding| finding.rule.as_str()).collect();
    match &mistake.rule {
        Some(rule) if !said.contains(&rule.as_str()) => {
            Err(format!("{rule} is silent; said: {said:?}").into())
        }
        Some(rule) if said.iter().any(|other| other != rule) && !mistake.possible => {
            Err(format!("only {rule} should speak; said: {said:?}").into())
        }
        None if !said.is_empty() => Err(format!("a control must be silent; said: {said:?}").into()),
        _ => Ok(()),
    }
}
