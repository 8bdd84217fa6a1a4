//! Every rule on every fixture: the marks in `test-fixtures` say what must be found, and nothing else may be.
//!
//! `cargo test --test fixtures RULE` runs all there is about a rule. The fixtures are also compiled, before and after
//! the safe fixes; `BPLINT_SKIP_COMPILE=1` leaves that out.

#[path = "support/copy.rs"]
mod copy;
#[path = "support/lint.rs"]
mod lint;
#[path = "support/marks.rs"]
mod marks;
#[path = "support/matrix.rs"]
mod matrix;
#[path = "support/mistakes.rs"]
mod mistakes;
#[path = "support/repair.rs"]
mod repair;
#[path = "support/types.rs"]
mod types;

use libtest_mimic::{Arguments, Failed, Trial};
use lint::Finding;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::LazyLock;

/// One run over all that is compiled serves every test below.
static FOUND: LazyLock<Result<Vec<Finding>, String>> = LazyLock::new(|| copy::findings(&lint::fixtures()));

/// The same for the proofs.
static PROVED: LazyLock<Result<Vec<Finding>, String>> = LazyLock::new(|| copy::findings(&proofs()));

fn main() -> ExitCode {
    let rules = lint::rules();
    let mut trials = vec![Trial::test("marks::disagreements_are_named", disagreements_are_named)];
    for rule in
        lint::stems(&lint::fixtures().join("rules/src"), "rs").into_iter().filter(|stem| stem != "lib")
    {
        let pending = !rules.contains(&rule);
        let name = rule.clone();
        trials
            .push(Trial::test(format!("fixture::{rule}"), move || fixture(&name)).with_ignored_flag(pending));
        trials.push(
            Trial::test(format!("fix::{rule}"), move || repair::check(&rule)).with_ignored_flag(pending),
        );
    }
    for mistake in matrix::all(&lint::fixtures().join("mistakes/src")) {
        let known = mistake.rule.as_ref().is_some_and(|rule| rules.contains(rule));
        let pending = if mistake.control { rules.is_empty() } else { !known };
        let name = format!("{}::{}", if mistake.control { "control" } else { "mistake" }, mistake.function);
        trials.push(Trial::test(name, move || mistakes::check(&mistake)).with_ignored_flag(pending));
    }
    let first = ["ignored_try_send", "ignored_write", "unawaited_future", "unbounded_channel"];
    let pending = !first.iter().all(|rule| rules.contains(*rule));
    trials.push(Trial::test("demo::one_mistake_of_each", move || demo(&first)).with_ignored_flag(pending));
    trials.push(Trial::test("demo::fixed_is_silent", demo_fixed).with_ignored_flag(pending));

    for stem in
        lint::stems(&lint::fixtures().join("types/src"), "rs").into_iter().filter(|stem| stem != "lib")
    {
        trials.push(Trial::test(format!("types::{stem}"), move || types::check(&stem)));
    }

    for rule in lint::stems(&proofs().join("src/proofs"), "rs") {
        let pending = !rules.contains(&rule);
        trials.push(Trial::test(format!("proof::{rule}"), move || proof(&rule)).with_ignored_flag(pending));
    }

    trials
        .push(Trial::test("levels::only_what_is_certain_stops_a_build", only_what_is_certain_stops_a_build));

    let skip = std::env::var_os("BPLINT_SKIP_COMPILE").is_some();
    trials.push(Trial::test("compile::rows", rows).with_ignored_flag(skip));
    trials.push(Trial::test("compile::proofs", || compile(&proofs())).with_ignored_flag(skip));
    trials.push(Trial::test("compile::fixtures", || compile(&lint::fixtures())).with_ignored_flag(skip));
    let skip = skip || rules.is_empty();
    trials.push(Trial::test("compile::fixed", compile_fixed).with_ignored_flag(skip));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// The comparison itself: agreement is silent, and each way to disagree is said with its line.
fn disagreements_are_named() -> Result<(), Failed> {
    let source = "a(); //~ loud \"lost\"\nb();\n//~^ possible quiet\nc(); //~ MISSING gap, SPURIOUS noise\n";
    let marks = marks::read(source)?;
    let rules = ["loud", "quiet", "gap", "noise"].map(str::to_owned).into();
    let found = |rule: &str, line, confidence| Finding {
        rule: rule.to_owned(),
        file: PathBuf::new(),
        line,
        confidence,
        message: "the item is lost".to_owned(),
        children: Vec::new(),
        labels: Vec::new(),
        diagnostic: Default::default(),
    };
    use lint::Confidence::{Certain, Likely, Possible};
    let says = |found: &[Finding]| {
        marks::compare(Path::new("x.rs"), &marks, &found.iter().collect::<Vec<_>>(), &rules)
    };
    let agreed = [found("loud", 1, Likely), found("quiet", 2, Possible), found("noise", 4, Certain)];
    assert_eq!(says(&agreed), Vec::<String>::new());
    let twice = [&agreed[..], &[found("loud", 1, Likely)]].concat();
    assert_eq!(says(&twice), ["x.rs:1: unexpected loud: the item is lost"]);
    let other = [found("gap", 4, Likely), found("quiet", 2, Certain), found("loud", 3, Likely)];
    let lines: Vec<String> = says(&other).iter().map(|line| line.chars().take(7).collect()).collect();
    assert_eq!(lines, ["x.rs:1:", "x.rs:2:", "x.rs:2:", "x.rs:3:", "x.rs:4:", "x.rs:4:"]);
    assert!(marks::read("x(); //~ MISING loud").is_err());
    Ok(())
}

/// By default an error, or a fix that is applied unseen, needs a finding that is certain.
fn only_what_is_certain_stops_a_build() -> Result<(), Failed> {
    let found =
        lint::findings(&lint::fixtures(), &["--format", "json", "--min-confidence", "possible", "."])?;
    let is_error = |f: &&Finding| f.diagnostic["level"] == "error";
    assert!(found.iter().any(|f| is_error(&f)), "nothing is an error");
    assert!(found.iter().any(Finding::has_safe_fix), "nothing has a safe fix");
    let unsure = found.iter().filter(|f| f.confidence != lint::Confidence::Certain);
    let wrong = unsure.filter(|f| is_error(f) || f.has_safe_fix());
    all_well(wrong.map(|f| format!("{}:{}: {}", f.file.display(), f.line, f.rule)).collect())
}

/// What was found below `test-fixtures`.
fn found() -> Result<&'static [Finding], Failed> {
    FOUND.as_deref().map_err(|error| error.clone().into())
}

fn fixture(rule: &str) -> Result<(), Failed> {
    let found = found()?;
    let rules = lint::rules();
    let mut complaints = Vec::new();
    let mut own_marks = 0;
    for path in files_of(rule) {
        let source = std::fs::read_to_string(&path)?;
        let marks = marks::read(&source).map_err(|error| format!("{}: {error}", path.display()))?;
        own_marks += marks.iter().filter(|mark| mark.rule == rule).count();
        let here: Vec<&Finding> = found.iter().filter(|finding| finding.file == path).collect();
        let shown = path.strip_prefix(lint::root()).unwrap_or(&path);
        complaints.extend(marks::compare(shown, &marks, &here, &rules));
    }
    if own_marks == 0 {
        complaints.push(format!("no fixture of {rule} has a mark: a silent rule would pass"));
    }
    all_well(complaints)
}

/// The folder of the programs behind `docs/proofs.md`.
fn proofs() -> PathBuf {
    lint::root().join("proofs")
}

/// What a proof runs as its bad side is what the rule reports, its good side is silent, and its page is known to the card.
fn proof(rule: &str) -> Result<(), Failed> {
    let path = proofs().join("src/proofs").join(rule).with_extension("rs").canonicalize()?;
    let source = std::fs::read_to_string(&path)?;
    let marks = marks::read(&source).map_err(|error| format!("{}: {error}", path.display()))?;
    let found = PROVED.as_deref().map_err(Failed::from)?;
    let here: Vec<&Finding> = found.iter().filter(|finding| finding.file == path).collect();
    let shown = path.strip_prefix(lint::root()).unwrap_or(&path);
    let mut complaints = marks::compare(shown, &marks, &here, &lint::rules());
    if !marks.iter().any(|mark| mark.rule == rule) {
        complaints.push(format!("no line of {} is marked {rule}", shown.display()));
    }
    let card = std::fs::read_to_string(lint::root().join("rules").join(rule).with_extension("md"))?;
    let page = std::fs::read_to_string(lint::root().join("docs/proofs.md"))?;
    if !card.contains(&format!("(../docs/proofs.md#{rule})")) || !page.contains(&format!("\n## {rule}\n")) {
        complaints.push(format!("the card of {rule} does not lead to its section in docs/proofs.md"));
    }
    all_well(complaints)
}

/// The rule's file and whatever lies in the folder of the same name.
fn files_of(rule: &str) -> Vec<PathBuf> {
    let src = lint::fixtures().join("rules/src");
    let mut files = vec![src.join(rule).with_extension("rs")];
    files.extend(
        lint::stems(&src.join(rule), "rs").iter().map(|stem| src.join(rule).join(stem).with_extension("rs")),
    );
    files.iter().map(|file| file.canonicalize().unwrap_or(file.clone())).collect()
}

fn demo(expected: &[&str]) -> Result<(), Failed> {
    let found = lint::defaults(&lint::fixtures(), "demo")?;
    let mut rules: Vec<&str> = found.iter().map(|finding| finding.rule.as_str()).collect();
    rules.sort_unstable();
    if rules == expected { Ok(()) } else { Err(listing(&found).into()) }
}

fn demo_fixed() -> Result<(), Failed> {
    let found = lint::defaults(&lint::fixtures(), "demo-fixed")?;
    if found.is_empty() { Ok(()) } else { Err(listing(&found).into()) }
}

fn listing(found: &[Finding]) -> String {
    let line = |f: &Finding| format!("{}:{}: {}: {}\n", f.file.display(), f.line, f.rule, f.message);
    found.iter().map(line).collect()
}

fn compile_fixed() -> Result<(), Failed> {
    compile(repair::mended()?.dir())
}

/// `cargo check` in `dir`, with one target directory for all copies of the fixtures.
fn compile(dir: &Path) -> Result<(), Failed> {
    cargo(dir, &["check", "--locked", "--quiet"])
}

/// The paths of the tables whose packages are used most. The others take long: `cargo doc --no-deps` in `test-fixtures/rows`.
fn rows() -> Result<(), Failed> {
    cargo(
        &lint::fixtures().join("rows"),
        &["doc", "--locked", "--quiet", "--no-deps", "--package", "rows-core"],
    )
}

fn cargo(dir: &Path, args: &[&str]) -> Result<(), Failed> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures");
    let out =
        Command::new(env!("CARGO")).args(args).current_dir(dir).env("CARGO_TARGET_DIR", target).output()?;
    if out.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&out.stderr).into_owned().into()) }
}

fn all_well(complaints: Vec<String>) -> Result<(), Failed> {
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n").into()) }
}
