//! `docs/proofs.md`: a table of what happened, and a chart for each proof.

use crate::Shown;
use crate::chart::{self, thousands};
use crate::meter::{CAP, Sample};
use crate::proofs::Measure;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// Rules whose claim is about memory or loss, and which nothing here shows.
const NOT_SHOWN: &str = "`ignored_delivery` and `missing_prefetch` speak of brokers, and none is started here.\n\
    `busy_retry` costs processor time, not memory or items.";

/// Writes the page and the charts into the package's `docs`.
pub fn write(shown: &[Shown]) -> Result<()> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let charts = docs.join("proofs");
    std::fs::create_dir_all(&charts)?;
    let mut page = head()?;
    for proof in shown {
        page += &format!("{}\n", row(proof));
        std::fs::write(charts.join(proof.proof.rule).with_extension("svg"), chart::svg(proof))?;
    }
    for Shown { proof, .. } in shown {
        page += &format!(
            "\n## {0}\n\n{1} [Source](../proofs/src/proofs/{0}.rs), [rule](../rules/{0}.md).\n\n\
             ![{0}: {2} over time](proofs/{0}.svg)\n",
            proof.rule,
            proof.what,
            match proof.measure {
                Measure::Memory => "memory",
                Measure::Missing(_) | Measure::AtOnce(_) => "items",
            },
        );
    }
    std::fs::write(docs.join("proofs.md"), page)?;
    Ok(())
}

fn head() -> Result<String> {
    let rustc = Command::new("rustc").arg("--version").output().context("rustc")?;
    let rustc = String::from_utf8_lossy(&rustc.stdout).trim().to_owned();
    let rustc = rustc.split(" (").next().unwrap_or_default();
    let cores = std::thread::available_parallelism()?;
    Ok(format!(
        "# Proofs\n\n\
         What the rules say happens at run time, shown: for each rule whose claim is about memory or loss, a small program as\n\
         the rule reports it and the same program as it asks for it. bplint finds the one and is silent on the other; a test\n\
         holds that (`cargo test --test fixtures proof`).\n\n\
         ```console\n$ cargo run --release --manifest-path proofs/Cargo.toml\n```\n\n\
         runs them all and writes this page and its charts. Each run is a process of its own, takes at most a few seconds, and\n\
         is ended when it holds {} MiB. The figures below are of one machine ({}, {}, {cores} cores, {rustc});\n\
         they differ from run to run, what they show does not.\n\n\
         {NOT_SHOWN}\n\n\
         | rule | measured | as reported | as asked for |\n|---|---|---|---|\n",
        CAP >> 20,
        std::env::consts::OS,
        std::env::consts::ARCH,
    ))
}

/// One line of the table.
pub fn row(shown: &Shown) -> String {
    let rule = shown.proof.rule;
    let say = |samples: &[Sample]| {
        let figure = shown.figure(samples);
        let last = samples.last().copied().unwrap_or_default();
        match shown.proof.measure {
            Measure::Memory => {
                let end = if last.memory > CAP { ", then ended" } else { "" };
                format!("+{:.1} MiB in {:.1} s{end}", figure as f64 / f64::from(1 << 20), last.seconds)
            }
            Measure::AtOnce(_) => thousands(figure),
            Measure::Missing(_) if last.offered == 0 => thousands(figure),
            Measure::Missing(_) => format!("{} of {}", thousands(figure), thousands(last.offered)),
        }
    };
    let measured = match shown.proof.measure {
        Measure::Memory => "growth of memory",
        Measure::Missing(what) | Measure::AtOnce(what) => what,
    };
    format!("| [`{rule}`](#{rule}) | {measured} | {} | {} |", say(&shown.bad), say(&shown.fixed))
}
