//! Words about the job itself, for standard error.

use super::look;
use crate::card::Cards;
use crate::config::ConfigProblem;
use crate::emit::{self, Mistake};
use crate::report::Report;
use crate::visible;
use crate::workspace::Problem;
use anyhow::Error;
use std::io::{self, Write};

/// Tells why a run broke off.
pub(super) fn fatal(error: &Error) {
    let mut err = io::stderr().lock();
    // When standard error is gone there is nobody left to tell.
    let _ = writeln!(err, "{} {}", look::heading("error:"), visible::lines(&format!("{error:#}")));
}

/// Tells what went wrong on the way: mistakes in the configuration, then files that could not be read.
pub(super) fn problems(config: &[ConfigProblem], report: &Report<'_>, err: &mut dyn Write) -> io::Result<()> {
    for problem in config {
        misconfigured(problem, err)?;
    }
    about(report.problems(), err)
}

/// Tells what went wrong with files.
pub(super) fn about<'p>(problems: impl Iterator<Item = &'p Problem>, err: &mut dyn Write) -> io::Result<()> {
    for problem in problems {
        let word = if problem.fatal { look::heading("error:") } else { look::aside("warning:") };
        writeln!(err, "{word} {}: {}", look::relative(&problem.path), visible::line(&problem.what))?;
    }
    Ok(())
}

/// A mistake in the configuration, with the line that it stands in as far as that can be read again.
fn misconfigured(problem: &ConfigProblem, err: &mut dyn Write) -> io::Result<()> {
    let (shown, help) = (look::relative(&problem.path), problem.help.as_deref());
    let text = problem.range.and_then(|_| crate::config::text(&problem.path));
    match (problem.range, &text) {
        (Some(range), Some(text)) => {
            let mistake = Mistake { shown: &shown, text, range, what: &problem.what, help };
            emit::mistake(&mistake, look::on_stderr(), err)
        }
        _ => {
            writeln!(err, "{} {shown}: {}", look::heading("error:"), visible::line(&problem.what))?;
            help.map_or(Ok(()), |help| writeln!(err, "  = help: {}", visible::line(help)))
        }
    }
}

/// The complaint about a name that is neither rule nor group.
pub(super) fn unknown_rule(name: &str, cards: &Cards) -> String {
    match cards.nearest(name) {
        Some(near) => format!("there is no rule or group `{name}`; did you mean `{near}`?"),
        None => format!("there is no rule or group `{name}`; `bplint rules` lists them"),
    }
}
