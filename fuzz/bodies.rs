//! What is held of any input at all, one function a target. Whoever calls them counts a panic as a fault, even one that the
//! engine catches.
//!
//! `fuzz/targets` has them driven by libFuzzer, `tests/fuzz.rs` by the corpus and seeded mutations.

use bplint::card::Cards;
use bplint::check::{Checked, Request, check};
use bplint::config::Config;
use bplint::finding::Confidence;
use bplint::program::FileFacts;
use bplint::report::baseline::Baseline;
use bplint::report::{self, Settings};
use bplint::setup::Setup;
use bplint::source::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// The name of a target, which is that of its folder in the corpus, and what it does with an input.
type Target = (&'static str, fn(&[u8]));

/// All of them.
pub(crate) const TARGETS: &[Target] = &[
    ("source", |input| with_text(input, source)),
    ("pipeline", |input| with_text(input, pipeline)),
    ("macros", |input| with_text(input, macros)),
    ("directives", |input| with_text(input, directives)),
    ("settings", |input| with_text(input, settings)),
    ("baseline", |input| with_text(input, baseline)),
    ("messages", messages),
];

/// Longer inputs find nothing that short ones do not.
const LONGEST: usize = 8 << 10;

fn with_text(input: &[u8], target: fn(&str)) {
    if input.len() <= LONGEST {
        target(&String::from_utf8_lossy(input));
    }
}

/// Tokens to facts, in each edition: every item is read, and every place lies in the text.
fn source(text: &str) {
    for edition in [2015, 2018, 2021, 2024] {
        let facts = FileFacts::new(text.into(), edition);
        for (id, item) in facts.outline.iter() {
            inside(text, item.range);
            inside(text, item.header);
            facts.header(id);
            for body in facts.body(id).into_iter().chain(facts.macro_bodies(id)) {
                body.ids().for_each(|e| inside(text, body.range(e)));
                body.pats.iter().for_each(|p| inside(text, p.range));
                body.locals.iter().for_each(|l| inside(text, l.range));
            }
        }
        facts.problems().iter().for_each(|p| inside(text, p.range));
    }
}

/// The whole way from a text to findings, formats and fixes.
fn pipeline(text: &str) {
    let checked = checked(text);
    let report = report::settle(&checked, Cards::builtin(), &everything());
    for diagnostic in &report.diagnostics {
        let finding = &diagnostic.finding;
        let places = finding.labels.iter().chain([&finding.primary]).map(|label| (label.file, label.range));
        let edits = finding.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| (edit.file, edit.range));
        places.chain(edits).for_each(|(file, range)| inside(report.text(file), range));
    }
    // What fixes leave is a text that they leave alone.
    let mut fixed = text.to_string();
    for _ in 0..8 {
        let Some(next) = fix(&fixed) else { return };
        assert_ne!(next, fixed, "a fix that changes nothing");
        fixed = next;
    }
    panic!("fixes go on for ever: {fixed}");
}

/// The text after its safe fixes, if there are any.
pub(crate) fn fix(text: &str) -> Option<String> {
    let checked = checked(text);
    let report = report::settle(&checked, Cards::builtin(), &Settings::default());
    bplint::fix::apply(&report).texts.into_values().next()
}

/// Whatever stands in a macro, the code around it keeps its finding.
fn macros(text: &str) {
    let call = format!("x! {{ {text} }}");
    // An argument that ends the macro early is code around it.
    let alone = FileFacts::new(call.as_str().into(), 2021);
    let is_whole = alone.problems().is_empty() && alone.outline.iter().count() <= 1;
    let body = format!("pub fn f(tx: std::sync::mpsc::SyncSender<u8>) {{\n{call}\n}}\n");
    let code = format!("{body}pub fn g(tx: std::sync::mpsc::SyncSender<u8>) {{ let _ = tx.try_send(1); }}\n");
    source(&code);
    let found = rules(&checked(&code));
    assert!(!is_whole || !is_balanced(text) || found.iter().any(|rule| rule == "ignored_try_send"), "{code}");
}

/// Text without anything that opens and does not close.
fn is_balanced(text: &str) -> bool {
    !text.contains(['(', ')', '[', ']', '{', '}', '"', '\'', '/', '#', '|', '\\', '!'])
}

/// Comments that address the tool.
fn directives(text: &str) {
    let line = text.replace(['\n', '\r'], " ");
    pipeline(&format!(
        "// bplint: {line}\npub fn f(tx: std::sync::mpsc::SyncSender<u8>) {{ let _ = tx.try_send(1); }} // bplint:{line}\n"
    ));
}

/// Configuration, and the rows in it.
fn settings(text: &str) {
    for name in ["/x/bplint.toml", "/x/Cargo.toml"] {
        let (config, problems) = bplint::config::parse(Path::new(name), text);
        problems.iter().filter_map(|problem| problem.range).for_each(|range| inside(text, range));
        for row in config.apis.iter().chain(&config.types).chain(&config.aliases) {
            let _ = bplint::apis::Apis::new(&[], std::slice::from_ref(&row.table));
        }
    }
}

/// A baseline that can be read is written as one that says the same.
fn baseline(text: &str) {
    if let Ok(baseline) = Baseline::parse(text) {
        let again = Baseline::parse(&baseline.text()).expect("what is written can be read");
        assert_eq!(again.text(), baseline.text());
    }
}

/// What a client of the language server sends.
fn messages(mut input: &[u8]) {
    while let Ok(Some(_)) = bplint::lsp::read_message(&mut input) {}
}

/// A text checked as the library of a small package.
pub(crate) fn checked(text: &str) -> Checked {
    let dir = package();
    let lib = dir.join("src/lib.rs");
    let mut places = bplint::workspace::Request::new(dir).paths([lib.clone()]);
    places.threads = 1;
    let Setup { mut request, .. } = Setup::new(Config::default(), Vec::new(), places);
    request.overlays.insert(lib, Arc::from(text));
    check(&Request { cache: None, ..request })
}

/// The rules of all findings, sorted.
pub(crate) fn rules(checked: &Checked) -> Vec<String> {
    let report = report::settle(checked, Cards::builtin(), &everything());
    let mut rules: Vec<String> = report.diagnostics.iter().map(|d| d.finding.rule.clone()).collect();
    rules.sort();
    rules
}

fn everything() -> Settings {
    Settings { min_confidence: Confidence::Possible, tests: true, ..Settings::default() }
}

fn inside(text: &str, range: Range) {
    let bytes = range.start as usize..range.end as usize;
    assert!(text.get(bytes).is_some(), "{range:?} is no part of a text of {} bytes", text.len());
}

/// A package with the dependencies that matter, made once.
fn package() -> PathBuf {
    static DIR: OnceLock<PathBuf> = OnceLock::new();
    let make = || {
        let dir = std::env::temp_dir().join(format!("bplint-fuzz-{}", std::process::id()));
        let manifest = "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\ntokio = \"1\"\nfutures = \"0.3\"\n";
        std::fs::create_dir_all(dir.join("src")).expect("a folder for the package");
        std::fs::write(dir.join("Cargo.toml"), manifest).expect("its manifest");
        std::fs::write(dir.join("src/lib.rs"), "").expect("its library");
        dir
    };
    DIR.get_or_init(make).clone()
}

/// Runs one target.
pub(crate) fn run(name: &str, input: &[u8]) {
    TARGETS.iter().filter(|(target, _)| *target == name).for_each(|(_, target)| target(input));
}
