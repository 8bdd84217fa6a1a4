//! Words about the job itself, for standard error.

use super::look;
use crate::card::Cards;
use crate::config::ConfigProblem;
use crate::report::Report;
use crate::source::LineIndex;
use anyhow::Error;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

/// Tells why a run broke off.
pub(super) fn fatal(error: &Error) {
    let mut err = io::stderr().lock();
    // When standard error is gone there is nobody left to tell.
    let _ = writeln!(err, "{} {error:#}", look::heading("error:"));
}

/// Tells what went wrong on the way: mistakes in the configuration, then files that could not be read.
pub(super) fn problems(config: &[ConfigProblem], report: &Report<'_>, err: &mut dyn Write) -> io::Result<()> {
    for problem in config {
        let place = place(&problem.path, problem.range.map(|r| r.start));
        writeln!(err, "{} {place}: {}", look::heading("error:"), problem.what)?;
        if let Some(help) = &problem.help {
            writeln!(err, "  = help: {help}")?;
        }
    }
    for problem in report.problems() {
        let word = if problem.fatal { look::heading("error:") } else { look::aside("warning:") };
        writeln!(err, "{word} {}: {}", look::relative(&problem.path), problem.what)?;
    }
    Ok(())
}

/// `path:line:column`, as far as the file can be read again.
fn place(path: &Path, offset: Option<u32>) -> String {
    let mut place = look::relative(path);
    let text = offset.and_then(|_| std::fs::read_to_string(path).ok());
    if let (Some(offset), Some(text)) = (offset, text) {
        let at = LineIndex::new(&text).line_col(offset, &text);
        let _ = write!(place, ":{}:{}", at.line, at.column);
    }
    place
}

/// The complaint about a name that is neither rule nor group.
pub(super) fn unknown_rule(name: &str, cards: &Cards) -> String {
    match cards.nearest(name) {
        Some(near) => format!("there is no rule or group `{name}`; did you mean `{near}`?"),
        None => format!("there is no rule or group `{name}`; `bplint rules` lists them"),
    }
}
