//! The command line: what people type, and what the exit code says.
//!
//! [`args`] is what may be typed; [`plan`] is what it means. Mistakes of typing are clap's to tell, mistakes about the
//! world are told here. Nothing else in the house knows either.

pub mod args;
mod baseline;
mod complain;
mod diff;
mod explain;
mod fix;
mod generate;
mod init;
mod look;
mod output;
mod plan;
mod progress;
mod summary;
mod why;
mod with;

use crate::card::Cards;
use crate::check::{self, Checked, Shown};
use crate::disk;
use crate::emit::Format;
use crate::lsp;
use crate::panics::caught;
use crate::report::{self, Report};
use crate::visible;
use crate::workspace::Problem;
use anyhow::{Context, Error, Result, bail};
use args::{Cargo, CheckArgs, Cli, Command};
use clap::{CommandFactory, Parser};
use plan::Plan;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use with::{Ended, Running, With};

/// How a run ended, as the exit code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing at deny level.
    Clean,
    /// At least one finding at deny level, or too many warnings.
    Denied,
    /// The job could not be done in full.
    Failed,
    /// This code, as a protocol or a program run on the way wants it.
    Code(u8),
}

impl Outcome {
    /// The process's exit code.
    pub fn code(self) -> u8 {
        match self {
            Outcome::Clean => 0,
            Outcome::Denied => 1,
            Outcome::Failed => 2,
            Outcome::Code(code) => code,
        }
    }
}

/// Runs `bplint` with these arguments, the program's name first.
pub fn main(args: impl IntoIterator<Item = OsString>) -> Outcome {
    finish(Cli::try_parse_from(args).map_err(Error::from).and_then(|cli| whole(|| bplint(&cli))))
}

/// A mistake of ours that nothing else has caught is an error like others.
fn whole(run: impl FnOnce() -> Result<Outcome>) -> Result<Outcome> {
    caught("main", "", run).unwrap_or_else(|| bail!("an internal error ended the run; please report it"))
}

/// Runs `cargo-bplint` with these arguments, the program's name first. Cargo passes `bplint` as the next one.
pub fn cargo_main(args: impl IntoIterator<Item = OsString>) -> Outcome {
    let mut args: Vec<OsString> = args.into_iter().collect();
    if args.get(1).is_some_and(|arg| arg == "bplint") {
        args.remove(1);
    }
    let is_command = |arg: &OsString| {
        let name = arg.to_string_lossy();
        name == "help" || Cli::command().get_subcommands().any(|c| c.get_name() == name)
    };
    if args.get(1).is_some_and(is_command) {
        return main(args);
    }
    finish(Cargo::try_parse_from(args).map_err(Error::from).and_then(|cargo| {
        let with = cargo.with().map(|(command, args)| With { command, args });
        let (check, places) = cargo.split();
        whole(|| lint(&check, Some(places), with.as_ref()))
    }))
}

/// The one place where an exit code is decided for runs that broke off.
fn finish(result: Result<Outcome>) -> Outcome {
    let error = match result {
        Ok(outcome) => return outcome,
        Err(error) => error,
    };
    if let Some(usage) = error.downcast_ref::<clap::Error>() {
        let _ = usage.print();
        return if usage.use_stderr() { Outcome::Failed } else { Outcome::Clean };
    }
    // Whoever closed the pipe has seen enough.
    let is_pipe = |e: &(dyn std::error::Error + 'static)| {
        e.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
    };
    if error.chain().any(is_pipe) {
        return Outcome::Clean;
    }
    complain::fatal(&error);
    Outcome::Failed
}

fn bplint(cli: &Cli) -> Result<Outcome> {
    let cards = Cards::builtin();
    if let Some(Command::Lsp { .. }) = cli.command {
        // The protocol's own code for a client that left without a word.
        return Ok(if lsp::stdio()? { Outcome::Clean } else { Outcome::Code(1) });
    }
    let out = &mut io::stdout().lock();
    match &cli.command {
        None => return lint(&cli.check, None, None),
        Some(Command::Check(args)) => return lint(args, None, None),
        Some(Command::Explain { rule, color }) => explain::card(cards, rule, look::of(*color), out)?,
        Some(Command::Rules { format, levels, color }) => {
            explain::rules(cards, *format, &levels.settings, look::of(*color), out)?;
        }
        Some(Command::Why { place, check }) => {
            let plan = Plan::new(check, None)?;
            return why::run(&plan, check, &place.file, place.line, out);
        }
        Some(Command::Facts { file, check }) => {
            let plan = Plan::new(check, None)?;
            return facts(check::facts(&plan.request, file).map_err(Error::msg)?, out);
        }
        Some(Command::Baseline(command)) => baseline::run(command, out)?,
        Some(Command::Fix { dry_run, add_allow, check }) => {
            return fix::run(check, *dry_run, add_allow.as_deref(), out);
        }
        Some(Command::Init { ci: Some(service), .. }) => init::ci(*service, out)?,
        Some(Command::Init { schema: true, .. }) => init::schema(out)?,
        Some(Command::Init { .. }) => init::run(out)?,
        Some(Command::Lsp { .. }) => {}
        Some(Command::Completions { shell }) => generate::completions(*shell, out),
        Some(Command::Man { dir }) => generate::man(dir.as_deref(), out)?,
    }
    out.flush()?;
    Ok(Outcome::Clean)
}

fn facts(facts: Shown, out: &mut dyn Write) -> Result<Outcome> {
    let Shown { text, problems } = facts;
    let end = if text.ends_with('\n') { "" } else { "\n" };
    write!(out, "{}{end}", visible::lines(&text))?;
    ended(problems.iter(), out)
}

/// Tells what went wrong with what has been shown.
fn ended<'p>(problems: impl Iterator<Item = &'p Problem>, out: &mut dyn Write) -> Result<Outcome> {
    out.flush()?;
    let mut outcome = Outcome::Clean;
    let failing = problems.inspect(|p| {
        if p.fatal {
            outcome = Outcome::Failed;
        }
    });
    complain::about(failing, &mut io::stderr().lock())?;
    Ok(outcome)
}

/// `bplint [PATH]..`
fn lint(args: &CheckArgs, places: Option<crate::workspace::Request>, with: Option<&With>) -> Result<Outcome> {
    let cards = Cards::builtin();
    let mut plan = Plan::new(args, places)?;
    let running = with.map(|with| with.start(args, &plan.formats)).transpose()?;
    // Two programs cannot draw on one line.
    let bar = progress::Bar::new(!args.quiet() && with.is_none() && io::stderr().is_terminal());
    plan.request.progress = Some(bar.counters());
    let checked = check::check(&plan.request);
    drop(bar);
    let mut report = report::settle(&checked, cards, &plan.settings);
    report.repository = disk::repository(&checked.workspace.root).to_path_buf();
    baseline::apply(args, &plan, &mut report)?;
    if let Some(base) = &args.diff {
        diff::apply(base, &mut report)?;
    }
    let beside = running.map(Running::finish).transpose()?;
    print(args, &plan, &report, beside)?;
    Ok(match beside {
        Some(ended) if !ended.success() => Outcome::Code(ended.code()),
        _ => outcome(args, &plan, &checked, &report),
    })
}

fn print(args: &CheckArgs, plan: &Plan, report: &Report<'_>, beside: Option<Ended>) -> Result<()> {
    for format in &plan.formats {
        match beside {
            Some(ended) if format.format == Format::Json && format.file.is_none() => {
                output::append(report, ended.success())?;
            }
            _ => output::write(format, report, args.color)?,
        }
    }
    let mut err = io::stderr().lock();
    complain::problems(&plan.problems, report, &mut err).context("standard error")?;
    if args.statistics {
        summary::statistics(report, &mut err)?;
    }
    if !args.quiet() {
        summary::line(report, args.verbose > 0, &mut err)?;
    }
    Ok(())
}

/// The one place where an exit code is decided for runs that came to their end.
fn outcome(args: &CheckArgs, plan: &Plan, checked: &Checked, report: &Report<'_>) -> Outcome {
    let failed = !plan.problems.is_empty()
        || checked.workspace.problems.iter().chain(&checked.problems).any(|p| p.fatal);
    let (errors, warnings) = report.counts();
    let too_many = args.max_warnings.is_some_and(|most| warnings > most);
    match (failed, errors > 0 || too_many) {
        (true, _) => Outcome::Failed,
        (false, true) if !args.exit_zero => Outcome::Denied,
        _ => Outcome::Clean,
    }
}
