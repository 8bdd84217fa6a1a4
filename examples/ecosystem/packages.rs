//! Fetches a package through cargo and runs bplint over it, at default settings.

use super::verdicts::{Entry, Verdict};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Dependencies of other platforms are not fetched, so that all machines see the same.
const TARGET: &str = "x86_64-unknown-linux-gnu";

/// A finding with what the tool printed.
pub(crate) struct Found {
    pub(crate) entry: Entry,
    pub(crate) rendered: String,
}

/// What bplint finds in a package, in the tool's order.
pub(crate) fn run(name: &str, version: &str) -> Result<Vec<Found>> {
    let dir = fetch(name, version)?;
    let out = Command::new(bplint()?)
        .args(["--format", "json", "--exit-zero", "."])
        .current_dir(&dir)
        .env("NO_COLOR", "1")
        .output()?;
    let text = String::from_utf8(out.stdout)?;
    let lines = text.lines().map(serde_json::from_str::<Value>).collect::<Result<Vec<_>, _>>()?;
    let finished = lines.last().is_some_and(|line| line["reason"] == "build-finished");
    ensure!(finished && out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
    Ok(lines
        .iter()
        .filter(|line| line["reason"] == "compiler-message")
        .map(|l| found(&l["message"]))
        .collect())
}

fn found(message: &Value) -> Found {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let spans = message["spans"].as_array().map_or(&[][..], Vec::as_slice);
    let place = spans
        .iter()
        .find(|span| span["is_primary"] == true)
        .map_or(String::new(), |span| format!("{}:{}", text(&span["file_name"]), span["line_start"]));
    let own = &message["bplint"];
    let entry = Entry {
        rule: text(&own["rule"]),
        place,
        item: text(&own["item"]),
        message: text(&message["message"]),
        confidence: text(&own["confidence"]),
        fingerprint: text(&own["fingerprint"]),
        missed: false,
        verdict: Verdict::Unjudged,
        reason: String::new(),
        first: None,
        second: None,
    };
    Found { entry, rendered: text(&message["rendered"]) }
}

/// Sees to it that a package and the dependencies in its lock file are on disk, and says where the package is. The
/// network is asked for what is not there yet.
fn fetch(name: &str, version: &str) -> Result<PathBuf> {
    let dir = match source(name, version) {
        Some(dir) => dir,
        None => {
            // Reading about a package makes cargo unpack it, and only it. Outside of any workspace, lest that decides.
            let away = std::env::temp_dir();
            cargo(&away, &["info", "--quiet", &format!("{name}@{version}")])?;
            source(name, version).with_context(|| format!("cargo did not unpack {name} {version}"))?
        }
    };
    let fetch = ["fetch", "--quiet", "--locked", "--target", TARGET];
    let offline = cargo(&dir, &[&fetch[..], &["--offline"]].concat());
    offline.or_else(|_| cargo(&dir, &fetch))?;
    Ok(dir)
}

/// Where cargo keeps the unpacked sources of registries.
fn source(name: &str, version: &str) -> Option<PathBuf> {
    let told = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = told.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let registries = std::fs::read_dir(home.join("registry/src")).ok()?;
    let dirs = registries.flatten().map(|registry| registry.path().join(format!("{name}-{version}")));
    dirs.into_iter().find(|dir| dir.join("Cargo.toml").exists())
}

fn cargo(dir: &Path, args: &[&str]) -> Result<()> {
    let out = Command::new(env!("CARGO")).args(args).current_dir(dir).output()?;
    ensure!(out.status.success(), "cargo {}: {}", args.join(" "), String::from_utf8_lossy(&out.stderr));
    Ok(())
}

/// The tool, built once, as this program was built.
fn bplint() -> Result<&'static Path> {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    if let Some(built) = BUILT.get() {
        return Ok(built);
    }
    let example = std::env::current_exe()?;
    let profile = example.ancestors().nth(2).context("no target directory")?;
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--bin", "bplint"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    build.args(profile.ends_with("release").then_some("--release"));
    ensure!(build.status()?.success(), "bplint does not build");
    Ok(BUILT.get_or_init(|| profile.join("bplint")))
}
