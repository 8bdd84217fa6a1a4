//! The committed list of what bplint finds in real packages, and what people judged of it: `ecosystem/findings`.

#![allow(dead_code)] // shared by the tests and by `examples/ecosystem`, which need different parts

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What a careful maintainer of the package would say of a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Verdict {
    /// True, and worth being told.
    Right,
    /// Not true, or true and dismissed with good reason.
    Wrong,
    /// Reasonable people would differ.
    Arguable,
    /// Nobody has looked yet.
    #[default]
    Unjudged,
}

/// One finding. No source is stored: the fingerprint stands for the code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// Id.
    pub(crate) rule: String,
    /// `src/main.rs:12`, for people.
    pub(crate) place: String,
    /// Path of the item around it.
    pub(crate) item: String,
    /// First line.
    pub(crate) message: String,
    /// `certain`, `likely`
    pub(crate) confidence: String,
    /// As the tool gives it: the same while the code stays.
    pub(crate) fingerprint: String,
    /// It was found once and judged right, and is not found any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) missed: bool,
    #[serde(default)]
    pub(crate) verdict: Verdict,
    /// Why, in one clause.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) reason: String,
}

/// What is known of one package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct List {
    /// Version that was looked at.
    pub(crate) version: String,
    /// In order of file and line.
    #[serde(default, rename = "finding", skip_serializing_if = "Vec::is_empty")]
    pub(crate) findings: Vec<Entry>,
}

impl List {
    /// Reads a package's list; an empty one where there is none yet.
    pub(crate) fn read(file: &Path) -> Result<List> {
        if !file.exists() {
            return Ok(List::default());
        }
        toml::from_str(&fs::read_to_string(file)?).with_context(|| file.display().to_string())
    }

    /// Writes a package's list; none where nothing was found.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        match self.findings.is_empty() {
            true if file.exists() => Ok(fs::remove_file(file)?),
            true => Ok(()),
            false => Ok(fs::write(file, toml::to_string(self)?)?),
        }
    }

    /// Hands the verdicts of an earlier list on: to the same fingerprint, else to the same rule at the same place. Real
    /// mistakes that are found no more stay in the list.
    pub(crate) fn inherit(&mut self, old: &List) {
        let mut heirless: Vec<&Entry> = old.findings.iter().collect();
        for same in
            [(|a: &Entry, b: &Entry| a.fingerprint == b.fingerprint) as fn(&Entry, &Entry) -> bool, |a, b| {
                (&a.rule, &a.place) == (&b.rule, &b.place)
            }]
        {
            for entry in self.findings.iter_mut().filter(|e| e.verdict == Verdict::Unjudged) {
                let Some(at) = heirless.iter().position(|o| same(o, entry)) else { continue };
                let from = heirless.remove(at);
                (entry.verdict, entry.reason) = (from.verdict, from.reason.clone());
            }
        }
        let missed = heirless.into_iter().filter(|e| e.verdict == Verdict::Right);
        self.findings.extend(missed.map(|e| Entry { missed: true, ..e.clone() }));
    }
}

/// Verdicts on the findings of one rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Tally {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) arguable: usize,
    pub(crate) unjudged: usize,
    pub(crate) missed: usize,
}

impl Tally {
    /// Share of right ones among the right and the wrong, in percent.
    pub(crate) fn precision(&self) -> Option<f64> {
        let judged = self.right + self.wrong;
        (judged > 0).then(|| 100.0 * self.right as f64 / judged as f64)
    }

    pub(crate) fn add(&mut self, other: &Tally) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.arguable += other.arguable;
        self.unjudged += other.unjudged;
        self.missed += other.missed;
    }
}

/// Counts the verdicts of all lists, by rule.
pub(crate) fn tallies(findings: &Path) -> Result<BTreeMap<String, Tally>> {
    let mut all: BTreeMap<String, Tally> = BTreeMap::new();
    for entry in fs::read_dir(findings)? {
        for finding in List::read(&entry?.path())?.findings {
            let tally = all.entry(finding.rule).or_default();
            match finding.verdict {
                _ if finding.missed => tally.missed += 1,
                Verdict::Right => tally.right += 1,
                Verdict::Wrong => tally.wrong += 1,
                Verdict::Arguable => tally.arguable += 1,
                Verdict::Unjudged => tally.unjudged += 1,
            }
        }
    }
    Ok(all)
}

/// The text of `rules/precision.toml`, from which the tool tells how often a rule was right.
pub(crate) fn summary(ecosystem: &Path) -> Result<String> {
    let mut text = "# How the rules' findings in published packages were judged; made from `ecosystem/findings` by\n\
         # `cargo run --example ecosystem -- update`. Missed are real mistakes that an earlier version found.\n\n"
        .to_owned();
    text += &format!("packages = {}\n", packages(ecosystem)?.len());
    for (rule, tally) in tallies(&ecosystem.join("findings"))? {
        text += &format!("\n[rules.{rule}]\n{}", toml::to_string(&tally)?);
    }
    Ok(text)
}

/// Names and versions of the packages to run over.
pub(crate) fn packages(ecosystem: &Path) -> Result<BTreeMap<String, String>> {
    #[derive(Deserialize)]
    struct Pinned {
        packages: BTreeMap<String, String>,
    }
    let text = fs::read_to_string(ecosystem.join("packages.toml"))?;
    Ok(toml::from_str::<Pinned>(&text)?.packages)
}
