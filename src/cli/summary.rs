//! The line at the end of a run, and `--statistics`.

use crate::check::Skipped;
use crate::report::{Report, State};
use crate::visible;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::time::Duration;

/// One line: what was found, in how much, and what stayed out of sight.
pub(super) fn line(report: &Report<'_>, verbose: bool, err: &mut dyn Write) -> io::Result<()> {
    let stats = &report.checked.stats;
    let (errors, warnings) = report.counts();
    if stats.files == 0 && report.problems().any(|p| p.fatal) {
        // Why has been said, and "nothing found" would be no more than half true.
        return Ok(());
    }
    let known = report.quiet.iter().filter(|d| d.state == State::Known).count();
    let found = match (warnings, errors) {
        (0, 0) if known > 0 => "nothing new".to_string(),
        (0, 0) => "nothing found".to_string(),
        (w, 0) => count(w, "warning"),
        (0, e) => count(e, "error"),
        (w, e) => format!("{}, {}", count(e, "error"), count(w, "warning")),
    };
    let mut aside = Vec::new();
    let suppressed = report.quiet.len() - known;
    if known > 0 {
        aside.push(format!("{known} known from the baseline"));
    }
    if suppressed > 0 && verbose {
        aside.push(format!("{suppressed} suppressed"));
    }
    if report.unsure() > 0 {
        let are = if report.unsure() == 1 { "is" } else { "are" };
        aside.push(format!("{} more {are} possible", report.unsure()));
    }
    if report.elsewhere > 0 {
        aside.push(format!("{} outside of what changed", report.elsewhere));
    }
    let aside = if aside.is_empty() { String::new() } else { format!("; {}", aside.join(", ")) };
    let (files, time) = (count(stats.files, "file"), seconds(stats.elapsed));
    writeln!(err, "bplint: {found} in {files} ({time}){aside}")?;
    if report.fixed > 0 {
        let entries =
            if report.fixed == 1 { "entry of the baseline is" } else { "entries of the baseline are" };
        writeln!(err, "bplint: {} {entries} mended; `bplint baseline prune` removes them", report.fixed)?;
    }
    let unread = report.checked.unread.len();
    if unread > 0 {
        writeln!(
            err,
            "bplint: {} could not be read and {} not checked",
            count(unread, "stretch of source"),
            were(unread)
        )?;
    }
    if verbose {
        skipped(&stats.skipped, err)?;
    }
    missing(&stats.missing_sources, verbose, err)
}

fn skipped(skipped: &Skipped, err: &mut dyn Write) -> io::Result<()> {
    let files: usize = skipped.files.values().sum();
    let mut what = Vec::new();
    if files > 0 {
        let sorts = skipped.files.iter().map(|(sort, n)| format!("{n} of {sort}"));
        what.push(format!("{} ({})", count(files, "file"), sorts.collect::<Vec<_>>().join(", ")));
    }
    if skipped.functions > 0 {
        let others = if files > 0 { " in others" } else { "" };
        what.push(format!("{}{others}", count(skipped.functions, "function")));
    }
    let (subject, verb) = match files + skipped.functions {
        0 => return Ok(()),
        1 => ("does", "was"),
        _ => ("do", "were"),
    };
    writeln!(
        err,
        "bplint: {} {subject} not ship and {verb} skipped; `--tests` looks at them",
        what.join(" and ")
    )
}

fn missing(names: &[String], verbose: bool, err: &mut dyn Write) -> io::Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    let most = if verbose { names.len() } else { 5 };
    let mut list = names.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(", ");
    if names.len() > most {
        list.push_str(", ..");
    }
    let list = visible::line(&list);
    let word = if names.len() == 1 { "dependency" } else { "dependencies" };
    writeln!(
        err,
        "bplint: the sources of {} {word} were not at hand ({list}); `cargo fetch` gets them",
        names.len()
    )
}

/// Findings per rule, parts of the run.
pub(super) fn statistics(report: &Report<'_>, err: &mut dyn Write) -> io::Result<()> {
    let mut rules: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for diagnostic in report.diagnostics.iter().chain(&report.quiet) {
        let column = match diagnostic.state {
            State::Shown => 0,
            State::Suppressed(_) => 1,
            State::Known => 2,
        };
        rules.entry(&diagnostic.finding.rule).or_default()[column] += 1;
    }
    writeln!(err, "{:<24} {:>7} {:>10} {:>7}", "rule", "shown", "suppressed", "known")?;
    for (rule, [shown, suppressed, known]) in rules {
        writeln!(err, "{rule:<24} {shown:>7} {suppressed:>10} {known:>7}")?;
    }
    let stats = &report.checked.stats;
    writeln!(
        err,
        "\n{}, {} KiB, {} parsed",
        count(stats.files, "file"),
        stats.bytes.div_ceil(1024),
        count(stats.parsed_bodies, "function body")
    )?;
    for (part, time) in &stats.parts {
        writeln!(err, "{part:<24} {:>7}", seconds(*time))?;
    }
    Ok(())
}

fn were(n: usize) -> &'static str {
    if n == 1 { "was" } else { "were" }
}

fn count(n: usize, thing: &str) -> String {
    let plural = match thing {
        "stretch of source" => "stretches of source".to_string(),
        "function body" => "function bodies".to_string(),
        _ => format!("{thing}s"),
    };
    format!("{n} {}", if n == 1 { thing } else { &plural })
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
