//! Who sees which mistake: `cargo run --example compare-clippy` runs clippy and bplint over the matrix in
//! `test-fixtures/mistakes` and prints one line per mistake, then the totals that the README quotes.
//!
//! Clippy's answers are sorted by what it takes to hear them: its default set, a restriction lint, or a lint of rustc
//! that is off by default.

#[path = "../tests/support/matrix.rs"]
mod matrix;

use anyhow::{Context, Result, ensure};
use matrix::Mistake;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lints that look at a dropped value, with what it takes to hear them.
const LINTS: [(&str, &str); 9] = [
    ("unused_must_use", "default"),
    ("clippy::let_underscore_future", "default"),
    ("clippy::unused_io_amount", "default"),
    ("clippy::async_yields_async", "default"),
    ("clippy::let_underscore_must_use", "restriction"),
    ("clippy::let_underscore_untyped", "restriction"),
    ("clippy::unused_result_ok", "restriction"),
    ("unused_results", "rustc-allow"),
    ("let_underscore_drop", "rustc-allow"),
];

/// One thing that a tool said.
struct Said {
    file: PathBuf,
    line: usize,
    code: String,
}

fn main() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fixtures = root.join("test-fixtures");
    let clippy = clippy(&fixtures)?;
    let bplint = bplint(root, &fixtures)?;
    let mut out = std::io::stdout().lock();
    let mut totals = Totals::default();
    writeln!(out, "{:<24} {:<46} {:<12} bplint", "function", "mistake", "clippy")?;
    for mistake in matrix::all(&fixtures.join("mistakes/src")) {
        let codes = |said: &[Said]| -> BTreeSet<String> {
            let here = said.iter().filter(|s| s.file == mistake.file && mistake.lines.contains(&s.line));
            here.map(|s| s.code.clone()).collect()
        };
        let grade =
            LINTS.iter().find(|(lint, _)| codes(&clippy).contains(*lint)).map_or("-", |(_, grade)| grade);
        let ours = codes(&bplint).into_iter().collect::<Vec<_>>().join(", ");
        writeln!(out, "{:<24} {:<46} {grade:<12} {ours}", mistake.function, mistake.title)?;
        totals.add(&mistake, grade, &ours);
    }
    totals.print(&mut out)
}

/// How many of the mistakes each tool sees.
#[derive(Default)]
struct Totals {
    rows: Vec<(bool, bool, &'static str, bool)>,
}

impl Totals {
    fn add(&mut self, mistake: &Mistake, grade: &'static str, ours: &str) {
        let right = mistake.rule.as_ref().is_some_and(|rule| ours.split(", ").any(|said| said == rule));
        let right = if mistake.control { ours.is_empty() } else { right };
        self.rows.push((mistake.control, mistake.added, grade, right));
    }

    fn print(&self, out: &mut impl Write) -> Result<()> {
        for (title, added) in [("first measured", false), ("added since", true)] {
            let rows = || self.rows.iter().filter(|row| row.1 == added);
            let graded = |grade| rows().filter(|row| !row.0 && row.2 == grade).count();
            let (all, controls) = (rows().filter(|row| !row.0).count(), rows().filter(|row| row.0).count());
            writeln!(out, "\n{title}: {all} mistakes, {controls} controls")?;
            for grade in ["default", "restriction", "rustc-allow", "-"] {
                writeln!(out, "  clippy, {grade:<12} {:>3}", graded(grade))?;
            }
            writeln!(out, "  bplint, defaults     {:>3}", rows().filter(|row| !row.0 && row.3).count())?;
            writeln!(out, "  bplint, controls left alone {}", rows().filter(|row| row.0 && row.3).count())?;
        }
        Ok(())
    }
}

fn clippy(fixtures: &Path) -> Result<Vec<Said>> {
    let mut run = Command::new(env!("CARGO"));
    run.args(["clippy", "--locked", "--package", "fixture-mistakes", "--features", "measured"]);
    run.args(["--message-format", "json", "--"]);
    for (lint, _) in LINTS {
        run.args(["-W", lint]);
    }
    messages(run.current_dir(fixtures), fixtures)
}

/// All rules, whatever their level, at the default confidence.
fn bplint(root: &Path, fixtures: &Path) -> Result<Vec<Said>> {
    let mut build = Command::new(env!("CARGO"));
    let built = build.args(["build", "--quiet", "--bin", "bplint"]).current_dir(root).status()?;
    ensure!(built.success(), "bplint does not build");
    let example = std::env::current_exe()?;
    let bin = example.ancestors().nth(2).context("no target directory")?.join("bplint");
    let mut run = Command::new(bin);
    let mut said =
        messages(run.args(["--format", "json", "-W", "all", "mistakes"]).current_dir(fixtures), fixtures)?;
    said.iter_mut().for_each(|s| s.code = s.code.replace("bplint::", ""));
    Ok(said)
}

/// What a tool said in cargo's JSON: the file, line and code of each primary span.
fn messages(run: &mut Command, fixtures: &Path) -> Result<Vec<Said>> {
    let out = run.output()?;
    let text = String::from_utf8(out.stdout)?;
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut said = Vec::new();
    let mut finished = false;
    for line in lines {
        finished |= line["reason"] == "build-finished";
        let message = &line["message"];
        let spans = message["spans"].as_array().cloned().unwrap_or_default();
        let Some(code) = message["code"]["code"].as_str() else { continue };
        for span in spans.iter().filter(|span| span["is_primary"] == true) {
            let file = fixtures.join(span["file_name"].as_str().unwrap_or_default());
            let line = span["line_start"].as_u64().unwrap_or_default() as usize;
            said.push(Said { file: file.canonicalize().unwrap_or(file), line, code: code.to_owned() });
        }
    }
    ensure!(finished, "{run:?} did not finish:\n{}", String::from_utf8_lossy(&out.stderr));
    Ok(said)
}
