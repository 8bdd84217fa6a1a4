//! What bplint says of published packages, and whether it is right: `ecosystem/README.md` tells how to use it.
//!
//! ```text
//! cargo run --release --example ecosystem -- check [PACKAGE]..      what a change to the rules changes
//! cargo run --release --example ecosystem -- update [PACKAGE]..     write the lists anew, verdicts kept
//! cargo run --release --example ecosystem -- judge READER [WORD]..  show what waits for the first, second or third reader
//! cargo run --release --example ecosystem -- judge READER FINGERPRINT right|wrong|arguable REASON
//! cargo run --release --example ecosystem -- table                  how often each rule is right
//! ```

mod packages;
#[path = "../../tests/support/verdicts.rs"]
mod verdicts;

use anyhow::{Context, Result, bail, ensure};
use packages::Found;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use verdicts::{Entry, List, Opinion, Reader, Tally, Verdict};

fn main() -> Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let ecosystem = Ecosystem { dir: Path::new(env!("CARGO_MANIFEST_DIR")).join("ecosystem") };
    let mut out = std::io::stdout().lock();
    match args.split_first() {
        Some((command, names)) if command == "check" => return ecosystem.check(names, &mut out),
        Some((command, names)) if command == "update" => ecosystem.update(names, &mut out)?,
        Some((command, rest)) if command == "judge" => {
            let Some((reader, rest)) = rest.split_first() else {
                bail!("say who reads: first, second or third")
            };
            let reader = reader_named(reader)?;
            match rest {
                [fingerprint, verdict, reason @ ..] if is_verdict(verdict) => {
                    ecosystem.record(reader, fingerprint, verdict, &reason.join(" "))?;
                }
                words => ecosystem.waiting(reader, words, &mut out)?,
            }
        }
        Some((command, _)) if command == "table" => ecosystem.table(&mut out)?,
        _ => bail!("say `check`, `update`, `judge` or `table`"),
    }
    Ok(ExitCode::SUCCESS)
}

fn is_verdict(word: &str) -> bool {
    matches!(word, "right" | "wrong" | "arguable")
}

fn reader_named(word: &str) -> Result<Reader> {
    match word {
        "first" => Ok(Reader::First),
        "second" => Ok(Reader::Second),
        "third" => Ok(Reader::Third),
        _ => bail!("say who reads: first, second or third"),
    }
}

struct Ecosystem {
    dir: PathBuf,
}

impl Ecosystem {
    fn list_of(&self, package: &str) -> PathBuf {
        self.dir.join("findings").join(package).with_extension("toml")
    }

    /// The pinned packages, or those of these names.
    fn packages(&self, names: &[String]) -> Result<Vec<(String, String)>> {
        let all = verdicts::packages(&self.dir)?;
        let unknown = names.iter().find(|name| !all.contains_key(*name));
        ensure!(
            unknown.is_none(),
            "`{}` is not in ecosystem/packages.toml",
            unknown.cloned().unwrap_or_default()
        );
        Ok(all.into_iter().filter(|(name, _)| names.is_empty() || names.contains(name)).collect())
    }

    /// Prints what differs from the committed lists.
    fn check(&self, names: &[String], out: &mut impl Write) -> Result<ExitCode> {
        let mut by_rule: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (name, version) in self.packages(names)? {
            let now = packages::run(&name, &version)?;
            let before = List::read(&self.list_of(&name))?.findings;
            let is_new =
                |f: &&Found| !before.iter().any(|e| !e.missed && e.fingerprint == f.entry.fingerprint);
            let is_gone = |e: &&Entry| !e.missed && !now.iter().any(|f| f.entry.fingerprint == e.fingerprint);
            for found in now.iter().filter(is_new) {
                by_rule.entry(found.entry.rule.clone()).or_default().0 += 1;
                writeln!(out, "+ {name} {}", line(&found.entry))?;
            }
            for entry in before.iter().filter(is_gone) {
                by_rule.entry(entry.rule.clone()).or_default().1 += 1;
                writeln!(out, "- {name} {} ({:?})", line(entry), entry.verdict)?;
            }
        }
        for (rule, (new, gone)) in &by_rule {
            writeln!(out, "{rule}: {new} new, {gone} gone")?;
        }
        if by_rule.is_empty() {
            writeln!(out, "no difference")?;
            return Ok(ExitCode::SUCCESS);
        }
        writeln!(out, "write the lists anew with `update`, then `judge` what is new")?;
        Ok(ExitCode::FAILURE)
    }

    /// Writes the lists anew, and what is made from them.
    fn update(&self, names: &[String], out: &mut impl Write) -> Result<()> {
        for (name, version) in self.packages(names)? {
            let findings = packages::run(&name, &version)?.into_iter().map(|found| found.entry).collect();
            let file = self.list_of(&name);
            let mut list = List { version, findings };
            list.inherit(&List::read(&file)?);
            list.write(&file)?;
        }
        self.summarise()?;
        self.table(out)
    }

    fn summarise(&self) -> Result<()> {
        let file = self.dir.with_file_name("rules").join("precision.toml");
        Ok(std::fs::write(file, verdicts::summary(&self.dir)?)?)
    }

    /// Shows what waits for a reader, in full; with words, findings whose entry says one of them, read before or not. What others
    /// think is shown to the third reader alone.
    fn waiting(&self, reader: Reader, words: &[String], out: &mut impl Write) -> Result<()> {
        for (name, version) in self.packages(&[])? {
            let list = List::read(&self.list_of(&name))?;
            let said = |e: &Entry| {
                words.iter().any(|w| name == *w || e.rule == *w || e.fingerprint.starts_with(w.as_str()))
            };
            let wanted = |e: &Entry| if words.is_empty() { e.waits_for(reader) } else { said(e) };
            if !list.findings.iter().any(wanted) {
                continue;
            }
            for found in packages::run(&name, &version)? {
                let mut waiting = list.findings.iter().filter(|e| wanted(e));
                let Some(entry) = waiting.find(|e| e.fingerprint == found.entry.fingerprint) else {
                    continue;
                };
                writeln!(out, "{} in {name} {version}", entry.fingerprint)?;
                if reader == Reader::Third {
                    for opinion in entry.first.iter().chain(&entry.second) {
                        writeln!(out, "  {:?}: {}", opinion.verdict, opinion.reason)?;
                    }
                }
                writeln!(out, "{}", found.rendered)?;
            }
        }
        Ok(())
    }

    /// Notes what a reader thinks of the one finding whose fingerprint begins so.
    fn record(&self, reader: Reader, fingerprint: &str, verdict: &str, reason: &str) -> Result<()> {
        let verdict: Verdict = serde_json::from_value(verdict.into())?;
        ensure!(!reason.is_empty(), "say why it is {verdict:?}");
        let mut lists = Vec::new();
        for (name, _) in self.packages(&[])? {
            let file = self.list_of(&name);
            lists.push((List::read(&file)?, file));
        }
        let meant = |e: &Entry| e.fingerprint.starts_with(fingerprint);
        let count: usize =
            lists.iter().map(|(list, _)| list.findings.iter().filter(|e| meant(e)).count()).sum();
        ensure!(count == 1, "{count} fingerprints begin with `{fingerprint}`");
        for (list, file) in &mut lists {
            let Some(entry) = list.findings.iter_mut().find(|e| meant(e)) else { continue };
            ensure!(reader != Reader::Third || entry.differs(), "the first two readers do not differ");
            entry.note(reader, Opinion { verdict, reason: reason.to_owned() });
            list.write(file)?;
        }
        self.summarise()
    }

    /// Prints how often each rule was right.
    fn table(&self, out: &mut impl Write) -> Result<()> {
        let mut all = Tally::default();
        writeln!(out, "{:<24} right wrong arguable unjudged missed twice differed", "rule")?;
        let tallies = verdicts::tallies(&self.dir.join("findings")).context("no lists yet: run `update`")?;
        for (rule, tally) in &tallies {
            all.add(tally);
            row(rule, tally, out)?;
        }
        row("all", &all, out)
    }
}

fn row(name: &str, tally: &Tally, out: &mut impl Write) -> Result<()> {
    let share = tally.precision().share().map_or("too few to say".to_owned(), |share| {
        let (least, most) = share.interval;
        format!("{} % ({least} to {most} %), {} % arguable", share.right, share.arguable)
    });
    let Tally { right, wrong, arguable, unjudged, missed, read_twice, differed } = tally;
    Ok(writeln!(
        out,
        "{name:<24} {right:>5} {wrong:>5} {arguable:>8} {unjudged:>8} {missed:>6} {read_twice:>5} {differed:>8}  {share}"
    )?)
}

fn line(entry: &Entry) -> String {
    format!("{} {} [{}] {}", entry.place, entry.rule, entry.confidence, entry.message)
}
