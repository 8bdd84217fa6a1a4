//! Runs the built `bplint` and reads its JSON back: the one seam between the fixtures and the tool.

#![allow(dead_code)] // each test program uses its own part

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How sure the tool is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Confidence {
    Possible,
    Likely,
    Certain,
}

/// One finding, as the JSON output tells it.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) rule: String,
    /// Absolute.
    pub(crate) file: PathBuf,
    /// First line of the primary span.
    pub(crate) line: usize,
    pub(crate) confidence: Confidence,
    pub(crate) message: String,
    /// Level and text of each child that says something: notes and helps.
    pub(crate) children: Vec<(String, String)>,
    /// Labels of all spans.
    pub(crate) labels: Vec<String>,
    /// The compiler-shaped diagnostic as it was printed.
    pub(crate) diagnostic: Value,
}

impl Finding {
    /// Whether the message, or anything said beside it, holds `text`.
    pub(crate) fn says(&self, text: &str) -> bool {
        let beside = self.children.iter().map(|(_, said)| said).chain(&self.labels);
        std::iter::once(&self.message).chain(beside).any(|said| said.contains(text))
    }

    /// Whether a fix comes with it that may be applied unseen.
    pub(crate) fn has_safe_fix(&self) -> bool {
        self.diagnostic.to_string().contains("\"MachineApplicable\"")
    }
}

/// The package's own directory.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of test material.
pub(crate) fn fixtures() -> PathBuf {
    root().join("test-fixtures")
}

/// Rules whose code is there: the stems of `src/rules/*.rs`.
pub(crate) fn rules() -> BTreeSet<String> {
    stems(&root().join("src/rules"), "rs")
}

/// Names without extension of the files in `dir` that end in `extension`; those with a leading `_` do not count.
pub(crate) fn stems(dir: &Path, extension: &str) -> BTreeSet<String> {
    let Ok(entries) = std::fs::read_dir(dir) else { return BTreeSet::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let named = paths.filter(|path| path.extension().is_some_and(|e| e == extension));
    let stems = named.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    stems.filter(|stem| !stem.starts_with('_')).collect()
}

/// Runs the tool in `dir`. The error says what it wrote when it could not do its job.
pub(crate) fn run(dir: &Path, args: &[&str]) -> Result<String, String> {
    let bplint = env!("CARGO_BIN_EXE_bplint");
    let out = Command::new(bplint).args(args).current_dir(dir).env("NO_COLOR", "1").output();
    let out = out.map_err(|error| format!("{bplint}: {error}"))?;
    let stdout = String::from_utf8(out.stdout).map_err(|_| "standard output is not UTF-8".to_owned())?;
    match out.status.code() {
        Some(0 | 1) => Ok(stdout),
        code => Err(format!(
            "bplint {} ended with {code:?}\n{}",
            args.join(" "),
            String::from_utf8_lossy(&out.stderr)
        )),
    }
}

/// All findings of all rules below `path`, which is relative to `dir`, down to the least sure.
pub(crate) fn everything(dir: &Path, path: &str) -> Result<Vec<Finding>, String> {
    findings(dir, &["--format", "json", "-W", "all", "--min-confidence", "possible", path])
}

/// Findings below `path` as a user without configuration sees them.
pub(crate) fn defaults(dir: &Path, path: &str) -> Result<Vec<Finding>, String> {
    findings(dir, &["--format", "json", path])
}

/// Findings of a run with these arguments, JSON among them.
pub(crate) fn findings(dir: &Path, args: &[&str]) -> Result<Vec<Finding>, String> {
    let out = run(dir, args)?;
    let lines: Vec<Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).map_err(|error| format!("{error} in {line}")))
        .collect::<Result<_, _>>()?;
    if lines.last().is_none_or(|line| line["reason"] != "build-finished") {
        return Err("the last line of the JSON output is not `build-finished`".to_owned());
    }
    let messages = lines.into_iter().filter(|line| line["reason"] == "compiler-message");
    messages.map(|line| finding(dir, &line["message"])).collect()
}

fn finding(dir: &Path, message: &Value) -> Result<Finding, String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let code = text(&message["code"]["code"]);
    let rule =
        code.strip_prefix("bplint::").ok_or(format!("the code `{code}` does not start with bplint::"))?;
    let spans = list(&message["spans"]);
    let primary =
        spans.iter().find(|span| span["is_primary"] == true).ok_or("a finding without a primary span")?;
    let confidence = match message["bplint"]["confidence"].as_str() {
        Some("certain") => Confidence::Certain,
        Some("likely") => Confidence::Likely,
        Some("possible") => Confidence::Possible,
        other => return Err(format!("`{other:?}` is no confidence")),
    };
    let said = |child: &Value| (text(&child["level"]), text(&child["message"]));
    let file = dir.join(text(&primary["file_name"]));
    Ok(Finding {
        rule: rule.to_owned(),
        file: file.canonicalize().unwrap_or(file),
        line: primary["line_start"].as_u64().unwrap_or_default() as usize,
        confidence,
        message: text(&message["message"]),
        children: list(&message["children"]).iter().map(said).collect(),
        labels: spans.iter().map(|span| text(&span["label"])).filter(|label| !label.is_empty()).collect(),
        diagnostic: message.clone(),
    })
}
