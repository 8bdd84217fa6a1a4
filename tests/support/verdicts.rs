//! The committed list of what bplint finds in real packages, and what people judged of it: `ecosystem/findings`.

#![allow(dead_code)] // shared by the tests and by `examples/ecosystem`, which need different parts

use anyhow::{Context, Result};
use bplint::card::Precision;
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

/// What one reader thinks of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opinion {
    pub(crate) verdict: Verdict,
    /// Why, in one clause.
    pub(crate) reason: String,
}

/// Who reads. Two read apart, and neither is shown what the other thinks; where they differ, a third settles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    First,
    Second,
    Third,
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
    /// What it comes to: what both readers think, or what the third settled on. Older ones are of one reader.
    #[serde(default)]
    pub(crate) verdict: Verdict,
    /// Why, in one clause.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) first: Option<Opinion>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) second: Option<Opinion>,
}

impl Entry {
    /// Whether a reader has something to do: the third one where the others differ and nothing is settled.
    pub(crate) fn waits_for(&self, reader: Reader) -> bool {
        match reader {
            Reader::First => self.first.is_none(),
            Reader::Second => self.second.is_none(),
            Reader::Third => self.differs() && self.verdict == Verdict::Unjudged,
        }
    }

    /// Notes what a reader thinks. Two that agree decide; where they differ, it is open until the third has settled it.
    pub(crate) fn note(&mut self, reader: Reader, opinion: Opinion) {
        match reader {
            Reader::First => self.first = Some(opinion),
            Reader::Second => self.second = Some(opinion),
            Reader::Third => return (self.verdict, self.reason) = (opinion.verdict, opinion.reason),
        }
        (self.verdict, self.reason) = match (&self.first, &self.second) {
            (Some(first), Some(second)) if first.verdict == second.verdict => {
                (first.verdict, first.reason.clone())
            }
            _ => (Verdict::Unjudged, String::new()),
        };
    }

    /// Two have read it.
    pub(crate) fn is_read_twice(&self) -> bool {
        self.first.is_some() && self.second.is_some()
    }

    /// Two have read it and think otherwise.
    pub(crate) fn differs(&self) -> bool {
        matches!((&self.first, &self.second), (Some(first), Some(second)) if first.verdict != second.verdict)
    }
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
            let unread =
                |e: &&mut Entry| e.verdict == Verdict::Unjudged && e.first.is_none() && e.second.is_none();
            for entry in self.findings.iter_mut().filter(unread) {
                let Some(at) = heirless.iter().position(|o| same(o, entry)) else { continue };
                let from = heirless.remove(at);
                (entry.verdict, entry.reason) = (from.verdict, from.reason.clone());
                (entry.first, entry.second) = (from.first.clone(), from.second.clone());
            }
        }
        let missed = heirless.into_iter().filter(|e| e.verdict == Verdict::Right);
        self.findings.extend(missed.map(|e| Entry { missed: true, ..e.clone() }));
    }
}

/// Verdicts on the findings of one rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Tally {
    pub(crate) right: u32,
    pub(crate) wrong: u32,
    pub(crate) arguable: u32,
    pub(crate) unjudged: u32,
    pub(crate) missed: u32,
    /// Read by two, and of these the ones on which they differed.
    pub(crate) read_twice: u32,
    pub(crate) differed: u32,
}

impl Tally {
    /// The counts, as the tool tells them.
    pub(crate) fn precision(&self) -> Precision {
        let Tally { right, wrong, arguable, unjudged, .. } = *self;
        Precision { right, wrong, arguable, unjudged }
    }

    pub(crate) fn add(&mut self, other: &Tally) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.arguable += other.arguable;
        self.unjudged += other.unjudged;
        self.missed += other.missed;
        self.read_twice += other.read_twice;
        self.differed += other.differed;
    }

    fn count(&mut self, finding: &Entry) {
        self.read_twice += u32::from(finding.is_read_twice());
        self.differed += u32::from(finding.differs());
        match finding.verdict {
            _ if finding.missed => self.missed += 1,
            Verdict::Right => self.right += 1,
            Verdict::Wrong => self.wrong += 1,
            Verdict::Arguable => self.arguable += 1,
            Verdict::Unjudged => self.unjudged += 1,
        }
    }
}

/// Counts the verdicts of all lists, by rule.
pub(crate) fn tallies(findings: &Path) -> Result<BTreeMap<String, Tally>> {
    let mut all: BTreeMap<String, Tally> = BTreeMap::new();
    for entry in fs::read_dir(findings)? {
        for finding in List::read(&entry?.path())?.findings {
            all.entry(finding.rule.clone()).or_default().count(&finding);
        }
    }
    Ok(all)
}

/// The text of `rules/precision.toml`, from which the tool tells how often a rule was right.
pub(crate) fn summary(ecosystem: &Path) -> Result<String> {
    let mut text = "# How the rules' findings in published packages were judged; made from `ecosystem/findings` by\n\
         # `cargo run --example ecosystem -- update`. Missed are real mistakes that an earlier version found;\n\
         # where two readers differed, a third settled it.\n\n"
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
