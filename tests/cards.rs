//! Every card is executed: the marks in its Rust blocks are what the tool finds there, its `text` block is what the
//! tool prints, what it says to use instead is silent, and all of it compiles.
//!
//! `BLESS=1 cargo test --test cards` rewrites the `text` blocks and the crate `test-fixtures/cards`.

#[path = "support/card.rs"]
mod card;
#[path = "support/lint.rs"]
mod lint;
#[path = "support/marks.rs"]
mod marks;

use card::Block;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut trials = Vec::new();
    for id in cards() {
        let pending = !speaking().contains(&id);
        trials.push(Trial::test(format!("card::{id}"), move || check(&id)).with_ignored_flag(pending));
    }
    trials.push(Trial::test("cards::are_compiled", fixture_crate_is_fresh));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// Ids of all cards.
fn cards() -> BTreeSet<String> {
    let mut stems = lint::stems(&lint::root().join("rules"), "md");
    stems.remove("README");
    stems
}

/// Rules that can speak already: those with code of their own and, once there are any, those about the tool's own
/// comments.
fn speaking() -> BTreeSet<String> {
    if lint::rules().is_empty() {
        return BTreeSet::new();
    }
    let about_directives = |id: &String| page(id).contains("group = \"directives\"");
    cards().into_iter().filter(about_directives).chain(lint::rules()).collect()
}

fn path_of(id: &str) -> PathBuf {
    lint::root().join("rules").join(id).with_extension("md")
}

fn page(id: &str) -> String {
    std::fs::read_to_string(path_of(id)).unwrap_or_default()
}

fn bless() -> bool {
    std::env::var_os("BLESS").is_some()
}

fn check(id: &str) -> Result<(), Failed> {
    let mut page = page(id);
    let blocks = card::blocks(&page);
    let mut complaints = Vec::new();
    for block in blocks.iter().filter(|block| block.is_rust()) {
        complaints.extend(marks_hold(id, block)?);
    }
    let in_example: Vec<&Block> = blocks.iter().filter(|block| block.section == "Example").collect();
    if let Some(example) = in_example.iter().find(|block| block.is_rust()) {
        let said = output(id, example)?;
        let Some(shown) = in_example.iter().find(|block| block.language == "text") else {
            return Err(
                format!("{}: the example has no `text` block for its output", path_of(id).display()).into()
            );
        };
        if shown.text != said && bless() {
            page.replace_range(shown.range.clone(), &said);
            std::fs::write(path_of(id), &page)?;
        } else if shown.text != said {
            let where_ = format!("rules/{id}.md:{}", shown.line);
            complaints.push(format!("{where_}: the output is now (BLESS=1 rewrites it)\n{said}"));
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n").into()) }
}

/// The marks of a block against all rules; an example is loud, and what to use instead is silent.
fn marks_hold(id: &str, block: &Block) -> Result<Vec<String>, Failed> {
    let source = block.source();
    let marks = marks::read(&source).map_err(|error| format!("rules/{id}.md, {}: {error}", block.section))?;
    let package = package(&marks::strip(&source))?;
    let found = lint::everything(package.path(), ".")?;
    let shown = PathBuf::from(format!("rules/{id}.md, block at line {}", block.line));
    let found: Vec<_> = found.iter().collect();
    let mut complaints = marks::compare(&shown, &marks, &found, &speaking());
    if block.section == "Example" && !marks.iter().any(|mark| mark.rule == id) {
        complaints.push(format!("{}: an example without a mark for {id}", shown.display()));
    }
    if block.section == "Use instead" && !marks.is_empty() {
        complaints.push(format!("{}: what to use instead must be silent", shown.display()));
    }
    Ok(complaints)
}

/// What the tool prints for the example: with its defaults where those show the rule, else with the rule switched on.
fn output(id: &str, example: &Block) -> Result<String, Failed> {
    let package = package(&marks::strip(&example.source()))?;
    let plain = lint::run(package.path(), &["--color", "never", "."])?;
    if plain.contains(&format!("[{id}]")) {
        return Ok(tidy(&plain));
    }
    let loud = ["--color", "never", "--min-confidence", "possible", "-W", id, "."];
    Ok(tidy(&lint::run(package.path(), &loud)?))
}

/// Without spaces at line ends and blank lines at either end.
fn tidy(said: &str) -> String {
    let lines: Vec<&str> = said.trim_matches('\n').lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

/// A package of one file, with the dependencies that the fixtures have.
fn package(source: &str) -> Result<tempfile::TempDir, Failed> {
    let workspace = std::fs::read_to_string(lint::fixtures().join("Cargo.toml"))?;
    let dependencies =
        workspace.split("[workspace.dependencies]").nth(1).and_then(|rest| rest.split("\n[").next());
    let dependencies = dependencies.ok_or("test-fixtures/Cargo.toml has no [workspace.dependencies]")?;
    let dir = tempfile::tempdir()?;
    std::fs::create_dir(dir.path().join("src"))?;
    let head = "[package]\nname = \"example\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]";
    std::fs::write(dir.path().join("Cargo.toml"), format!("{head}{dependencies}"))?;
    std::fs::write(dir.path().join("src/lib.rs"), source)?;
    Ok(dir)
}

/// `test-fixtures/cards` holds the Rust blocks of all cards, one module each, so that `cargo check` sees them.
fn fixture_crate_is_fresh() -> Result<(), Failed> {
    let src = lint::fixtures().join("cards/src");
    let mut wanted = vec![];
    let mut list =
        "//! The Rust blocks of the cards. Written by `BLESS=1 cargo test --test cards`.\n".to_owned();
    for id in cards() {
        let blocks = card::blocks(&page(&id));
        let sources: Vec<String> =
            blocks.iter().filter(|b| b.is_rust()).map(|b| marks::strip(&b.source())).collect();
        if sources.is_empty() {
            continue;
        }
        let mut module = format!("//! From `rules/{id}.md`.\n");
        for (number, source) in (1..).zip(sources) {
            write!(module, "\nmod block_{number};\n")?;
            wanted.push((src.join(&id).join(format!("block_{number}.rs")), source));
        }
        wanted.push((src.join(format!("{id}.rs")), module));
        write!(list, "\nmod {id};")?;
    }
    wanted.push((src.join("lib.rs"), list.trim_end().to_owned() + "\n"));
    let is_fresh = |file: &Path, text: &str| std::fs::read_to_string(file).is_ok_and(|old| old == text);
    let stale: Vec<_> = wanted.iter().filter(|(file, text)| !is_fresh(file, text)).collect();
    let wanted_files: BTreeSet<&Path> = wanted.iter().map(|(file, _)| file.as_path()).collect();
    let orphans: Vec<PathBuf> =
        rust_files(&src).into_iter().filter(|f| !wanted_files.contains(f.as_path())).collect();
    if stale.is_empty() && orphans.is_empty() {
        return Ok(());
    } else if !bless() {
        let names = stale.iter().map(|(file, _)| file).chain(&orphans);
        let names: Vec<String> = names.map(|file| file.display().to_string()).collect();
        let how = "run `BLESS=1 cargo test --test cards`";
        return Err(format!("test-fixtures/cards is not up to date: {how}\n{}", names.join("\n")).into());
    }
    for (file, text) in stale {
        std::fs::create_dir_all(file.parent().unwrap_or(&src))?;
        std::fs::write(file, text)?;
    }
    orphans.iter().try_for_each(std::fs::remove_file)?;
    Ok(())
}

fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] }).collect()
}
