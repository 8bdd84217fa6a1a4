//! Runs what the rules report beside what they ask for, and writes down what happened.
//!
//! `proofs` runs everything and writes `docs/proofs.md` with its charts; `proofs RULE..` runs some and prints their rows.
//! Each run is a process of its own, ends within a few seconds, and ends early when it holds 256 MiB.

mod chart;
mod meter;
mod page;
mod proofs;
mod world;

use anyhow::{Context, Result, bail, ensure};
use meter::Sample;
use proofs::{PROOFS, Proof};
use std::process::Command;
use std::time::{Duration, Instant};

/// What the two runs of a proof gave.
pub struct Shown {
    pub proof: &'static Proof,
    pub bad: Vec<Sample>,
    pub fixed: Vec<Sample>,
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, rule, side] = &args[..]
        && flag == "--one"
    {
        let proof = PROOFS.iter().find(|proof| proof.rule == rule).context("no such proof")?;
        return one(if side == "bad" { proof.bad } else { proof.fixed });
    }
    let chosen: Vec<&Proof> =
        PROOFS.iter().filter(|proof| args.is_empty() || args.iter().any(|rule| rule == proof.rule)).collect();
    if chosen.is_empty() {
        bail!("there is no proof of {}", args.join(", "));
    }
    let mut shown = Vec::new();
    for proof in chosen {
        let done = Shown { proof, bad: run(proof, "bad")?, fixed: run(proof, "fixed")? };
        println!("{}", page::row(&done));
        done.holds().with_context(|| format!("{}: the claim was not borne out", proof.rule))?;
        shown.push(done);
    }
    if args.is_empty() {
        page::write(&shown)?;
    }
    Ok(())
}

/// The child: one side of one proof, watched.
fn one(side: fn() -> futures::future::BoxFuture<'static, ()>) -> Result<()> {
    // Some proofs panic in tasks, on purpose.
    std::panic::set_hook(Box::new(|_| ()));
    let start = Instant::now();
    meter::watch();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build()?;
    runtime.block_on(async {
        if tokio::time::timeout(meter::LIMIT, side()).await.is_ok() {
            // What is on its way may arrive.
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        meter::finish(start)
    })
}

fn run(proof: &Proof, side: &str) -> Result<Vec<Sample>> {
    let out = Command::new(std::env::current_exe()?).args(["--one", proof.rule, side]).output()?;
    let text = String::from_utf8(out.stdout)?;
    let samples: Vec<Sample> = text.lines().filter_map(Sample::read).collect();
    let complaint = String::from_utf8_lossy(&out.stderr);
    ensure!(out.status.success() && samples.len() > 1, "{}, {side}: {complaint}", proof.rule);
    Ok(samples)
}

impl Shown {
    /// Whether the reported code did clearly worse than the other.
    fn holds(&self) -> Result<()> {
        let (bad, fixed) = (self.figure(&self.bad), self.figure(&self.fixed));
        match self.proof.measure {
            proofs::Measure::Memory => ensure!(bad > 3 * fixed, "grew by {bad} bytes against {fixed}"),
            proofs::Measure::AtOnce(_) => ensure!(bad > 10 * fixed, "{bad} against {fixed}"),
            proofs::Measure::Missing(_) => ensure!(bad > 0 && fixed == 0, "{bad} against {fixed}"),
        }
        Ok(())
    }

    /// The one number of a run: growth of memory, most at once, or what was missing at the end.
    pub fn figure(&self, samples: &[Sample]) -> u64 {
        let most = |of: fn(&Sample) -> u64| samples.iter().map(of).max().unwrap_or_default();
        match self.proof.measure {
            proofs::Measure::Memory => {
                most(|s| s.memory) - samples.first().map(|s| s.memory).unwrap_or_default()
            }
            proofs::Measure::AtOnce(_) => most(|s| s.missing),
            proofs::Measure::Missing(_) => samples.last().map(|s| s.missing).unwrap_or_default(),
        }
    }
}
